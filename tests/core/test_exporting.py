"""Writing training data, and reading it again."""

import json
from pathlib import Path
from typing import Any

import pytest

from core import staging
from core.commands.documents import DeleteDocuments, SetState
from core.commands.importing import ImportDocuments
from core.commands.project import SetPolicy
from core.commands.spans import AddSpan
from core.commands.suggestions import AcceptSuggestions
from core.exporting import ExportOptions, export_project
from core.exporting.survey import survey
from core.formats import FormattedDocument, WriteReport, by_name
from core.import_request import ImportRequest
from core.labelsets import load_label_set
from core.messages import HashiyeError
from core.model import DocumentState, Policy
from core.progress import Cancelled
from core.session import Session
from core.store import visibility
from core.store.project import create_project
from tests.core.conftest import TEXT
from tests.small_disk import small_disk


def export(
    session: Session, output: Path, form: str = "jsonl", **options: Any
) -> list[WriteReport]:
    chosen = ExportOptions(form, output, **options)
    return export_project(session.project.path, chosen, lambda _done, _total: True).reports


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.fixture
def marked(session: Session, document: int) -> Session:
    """Everything accepted, and the document done; still open."""
    session.execute(AcceptSuggestions(tuple(s.id for s in session.pending(document))))
    session.execute(SetState(document, DocumentState.DONE))
    return session


def test_jsonl_has_code_points(marked: Session, tmp_path: Path) -> None:
    (report,) = export(marked, tmp_path / "out.jsonl")
    (line,) = lines(tmp_path / "out.jsonl")
    assert (report.documents, report.spans, report.lost) == (1, 3, ())
    assert line["text"] == TEXT
    surfaces = [TEXT[start:end] for start, end, _ in line["label"]]
    assert surfaces == ["حسين رحمانيان", "البرز", "كرج"]


@pytest.mark.parametrize("form", ["jsonl", "conll"])
def test_out_and_in_again_gives_the_same_spans(marked: Session, tmp_path: Path, form: str) -> None:
    out = tmp_path / f"out.{form}"
    export(marked, out, form)
    again = Session(create_project(tmp_path / "again.hashiye", load_label_set()), "رضا")
    read = by_name(form).read
    assert read is not None
    again.execute(ImportDocuments(tuple(read(out)), as_spans=True, done=True))
    spans = [
        (span.surface, span.label)
        for document in again.document_ids()
        for span in again.spans(document)
    ]
    assert spans == [(s.surface, s.label) for s in marked.spans(marked.document_ids()[0])]
    if form == "jsonl":
        export(again, tmp_path / "twice.jsonl")
        assert out.read_bytes() == (tmp_path / "twice.jsonl").read_bytes()
    again.close()


def test_a_files_own_id_comes_out_again(session: Session, tmp_path: Path) -> None:
    article = FormattedDocument("a-7", "خبر", "متنی دیگر", {"topic": "شهر"})
    session.execute(ImportDocuments([article], as_spans=True, done=True))
    export(session, tmp_path / "out.jsonl")
    (line,) = lines(tmp_path / "out.jsonl")
    assert (line["id"], line["topic"]) == ("a-7", "شهر")


def test_only_done_documents_unless_all_are_wanted(session: Session, tmp_path: Path) -> None:
    earlier = tmp_path / "done.jsonl"
    earlier.write_text("what was exported before", "utf-8")
    with pytest.raises(HashiyeError, match="no document is done"):
        export(session, earlier)
    assert earlier.read_text("utf-8") == "what was exported before"
    assert export(session, tmp_path / "all.jsonl", state="all")[0].documents == 1


def test_deleted_documents_stay_out(marked: Session, document: int, tmp_path: Path) -> None:
    marked.execute(DeleteDocuments((document,)))
    with pytest.raises(HashiyeError, match="Nothing was written"):
        export(marked, tmp_path / "out.jsonl", state="all")


def test_an_import_that_is_being_shown_comes_out_whole(session: Session, tmp_path: Path) -> None:
    db, count = session.project.db, visibility.AT_ONCE + 1
    texts = [{"text": f"تهران {n}", "label": [[0, 5, "LOC"]]} for n in range(count)]
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in texts), "utf-8")
    request = ImportRequest((path,), as_spans=True, done=True)
    staging.begin(db, session.annotator.id, request)
    staging.go_on(db, lambda _done, _total: True)
    with pytest.raises(HashiyeError, match="no document is done"):
        export(session, tmp_path / "before.jsonl")
    session.execute(staging.finish(db)[0])
    session.settle(10)
    (report,) = export(session, tmp_path / "out.jsonl")
    assert (report.documents, report.spans) == (count, count)
    told = survey(session.project.path)
    assert (told.total, told.documents_in("سارا", ["done"])) == (count + 1, count)
    session.undo()
    session.settle(10)
    with pytest.raises(HashiyeError, match="no document is done"):
        export(session, tmp_path / "undone.jsonl")


def test_whose_spans_is_asked_where_several_have_marked(
    marked: Session, document: int, tmp_path: Path
) -> None:
    path = marked.project.path
    marked.close()
    reza = Session.open(path, "رضا")
    reza.execute(AddSpan(document, 0, 1, "PRODUCT"))
    with pytest.raises(HashiyeError, match="سارا, رضا"):
        export(reza, tmp_path / "out.jsonl", state="all")
    export(reza, tmp_path / "out.jsonl", state="all", annotator="رضا")
    assert lines(tmp_path / "out.jsonl")[0]["label"] == [[0, 1, "PRODUCT"]]
    with pytest.raises(HashiyeError, match="Nobody called “مریم”"):
        export(reza, tmp_path / "out.jsonl", annotator="مریم")
    reza.close()


def test_what_the_format_cannot_hold_is_reported(
    session: Session, document: int, tmp_path: Path
) -> None:
    session.execute(SetPolicy(Policy.NESTED))
    session.execute(AddSpan(document, 2, 15, "PER"))
    session.execute(AddSpan(document, 2, 6, "PER"))
    session.execute(AddSpan(document, 17, 19, "ORG"))
    (report,) = export(session, tmp_path / "out.conll", "conll", state="all")
    assert report.spans == 1
    assert {lost.surface for lost in report.lost} == {TEXT[2:6], TEXT[17:19]}


def test_a_split_deals_every_document_out_once_and_the_same_way(
    session: Session, tmp_path: Path
) -> None:
    batch = [FormattedDocument(f"n{i}", "خبر", f"متن {i}") for i in range(19)]
    session.execute(ImportDocuments(batch, as_spans=True, done=True))
    options = {"state": "all", "split": "80/10/10"}
    reports = export(session, tmp_path / "a.jsonl", seed=7, **options)
    export(session, tmp_path / "b.jsonl", seed=7, **options)
    export(session, tmp_path / "c.jsonl", seed=8, **options)
    assert [report.documents for report in reports] == [16, 2, 2]
    parts = {
        name: [
            (tmp_path / f"{name}-{part}.jsonl").read_bytes() for part in ("train", "dev", "test")
        ]
        for name in "abc"
    }
    assert parts["a"] == parts["b"]
    assert parts["a"] != parts["c"]
    everyone = [line["id"] for part in parts["a"] for line in map(json.loads, part.splitlines())]
    assert len(set(everyone)) == 20


def test_cancelling_leaves_the_earlier_file(marked: Session, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("before")
    options = ExportOptions("jsonl", out)
    with pytest.raises(Cancelled):
        export_project(marked.project.path, options, lambda _done, _total: False)
    assert out.read_text() == "before"
    assert sorted(path.name for path in tmp_path.glob("*.part")) == []


@pytest.mark.parametrize(
    ("form", "options", "message"),
    [
        ("bogus", {}, "no format"),
        ("text", {}, "cannot be exported"),
        ("jsonl", {"split": "1/2"}, "no split"),
    ],
)
def test_options_that_do_not_fit(
    session: Session, tmp_path: Path, form: str, options: dict[str, Any], message: str
) -> None:
    with pytest.raises(HashiyeError, match=message):
        export(session, tmp_path / "out", form, **options)


def test_an_output_that_cannot_be_written(session: Session, tmp_path: Path) -> None:
    with pytest.raises(HashiyeError, match="could not be written"):
        export(session, tmp_path / "no" / "out.jsonl", state="all")


def test_if_one_part_fails_none_is_left(session: Session, tmp_path: Path) -> None:
    class FailedError(Exception):
        pass

    def progress(done: int, _total: int) -> bool:
        if done == 15:
            raise FailedError
        return True

    batch = [FormattedDocument(f"n{i}", "خبر", f"متن {i}") for i in range(19)]
    session.execute(ImportDocuments(batch, as_spans=True, done=True))
    folder = tmp_path / "out"
    folder.mkdir()
    options = ExportOptions("jsonl", folder / "n.jsonl", state="all", split="34/33/33")
    with pytest.raises(FailedError):
        export_project(session.project.path, options, progress)
    assert list(folder.iterdir()) == []


def test_a_full_disk_is_told_with_the_path_that_was_asked_for(
    session: Session, tmp_path: Path
) -> None:
    session.execute(ImportDocuments([FormattedDocument("", "", "متن " * 9999)], as_spans=True))
    folder = tmp_path / "out"
    folder.mkdir()
    told = r"/n-train\.jsonl” could not be written: no room"
    with pytest.raises(HashiyeError, match=told), small_disk(1024):
        export(session, folder / "n", state="all", split="100/0/0")
    assert list(folder.iterdir()) == []


def test_an_export_does_not_take_the_place_of_a_project(marked: Session, tmp_path: Path) -> None:
    other = tmp_path / "other.hashiye"
    create_project(other, load_label_set()).close()
    for path in (marked.project.path, other):
        before = path.read_bytes()
        with pytest.raises(HashiyeError, match="which the export would destroy"):
            export(marked, path)
        assert path.read_bytes() == before


def test_an_id_with_a_nul_comes_out_whole(session: Session, tmp_path: Path) -> None:
    named = FormattedDocument("a\0b", "یک", "یک")
    session.execute(ImportDocuments([named], as_spans=True, done=True))
    export(session, tmp_path / "out.jsonl")
    assert [line["id"] for line in lines(tmp_path / "out.jsonl")] == ["a\0b"]
