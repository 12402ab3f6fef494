"""Importing in portions: hidden until all is there, taken away or gone on with otherwise."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from core import staging
from core.commands.importing import ImportReport
from core.import_request import ImportRequest
from core.messages import HashiyeError
from core.model import DocumentState
from core.progress import Cancelled
from core.session import Session
from core.store import imports, visibility
from tests.core.conftest import TEXT, place

TABLES = ("documents", "spans", "suggestions", "progress", "search_due", "labels", "operations")


def write(path: Path, *lines: object) -> Path:
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")
    return path


def article(number: int, label: str = "LOC") -> dict[str, object]:
    return {"id": f"a-{number}", "text": f"تهران {number}", "label": [[0, 5, label]]}


def many(path: Path, count: int) -> Path:
    return write(path, *map(article, range(count)))


def always(_done: int, _total: int) -> bool:
    return True


def cancelling(after: int) -> Callable[[int, int], bool]:
    looks = iter(range(after))
    return lambda _done, _total: next(looks, None) is not None


def bring(session: Session, request: ImportRequest) -> ImportReport:
    staging.begin(session.project.db, session.annotator.id, request)
    staging.go_on(session.project.db, always)
    return finish(session)


def finish(session: Session) -> ImportReport:
    command, report = staging.finish(session.project.db)
    session.execute(command)
    session.settle()
    return report


def rows(session: Session) -> dict[str, list[tuple[object, ...]]]:
    db = session.project.db
    return {table: db.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}


def test_nothing_is_shown_until_everything_is_there(session: Session, tmp_path: Path) -> None:
    db, before = session.project.db, session.document_ids()
    request = ImportRequest((many(tmp_path / "a.jsonl", 3),))
    staging.begin(db, session.annotator.id, request)
    staging.go_on(db, always)
    assert session.document_ids() == before
    report = finish(session)
    assert (report.documents, report.suggestions) == (3, 3)
    assert len(session.document_ids()) == len(before) + 3
    assert imports.unfinished(db) is None


def test_an_import_is_one_operation(session: Session, tmp_path: Path) -> None:
    before = session.document_ids()
    path = many(tmp_path / "a.jsonl", 3)
    bring(session, ImportRequest((path,), as_spans=True, done=True))
    shown = session.summaries()
    assert [one.state for one in shown[1:]] == [DocumentState.DONE] * 3
    session.undo()
    assert session.document_ids() == before
    session.redo()
    assert session.summaries() == shown


def test_many_documents_are_shown_and_hidden_in_portions(session: Session, tmp_path: Path) -> None:
    count = visibility.AT_ONCE + 10
    told = []
    session.subscribe(lambda changes, _initiator: told.append(changes))
    db, path = session.project.db, many(tmp_path / "a.jsonl", count)
    staging.begin(db, session.annotator.id, ImportRequest((path,)))
    staging.go_on(db, always)
    session.execute(staging.finish(db)[0])
    assert len(session.document_ids()) == 1
    assert session.settle(300) == count - 300
    assert session.settle() == 0
    assert told[-1].documents
    assert len(session.document_ids()) == count + 1
    session.undo()
    # What comes next does not wait until it is done with.
    session.redo()
    assert session.settle() == 0
    assert len(session.document_ids()) == count + 1


def test_what_was_due_when_the_program_ended_is_carried_out(
    session: Session, tmp_path: Path
) -> None:
    count = visibility.AT_ONCE + 1
    db, path = session.project.db, many(tmp_path / "a.jsonl", count)
    staging.begin(db, session.annotator.id, ImportRequest((path,)))
    staging.go_on(db, always)
    session.execute(staging.finish(db)[0])
    session.settle(10)
    session.close()
    with_all = Session.open(session.project.path, "سارا")
    with_all.settle()
    assert len(with_all.document_ids()) == count + 1
    with_all.close()


def test_what_is_discarded_leaves_nothing(session: Session, tmp_path: Path) -> None:
    before = rows(session)
    known = {"text": TEXT, "label": [[0, 3, "PER"]]}
    path = write(tmp_path / "a.jsonl", known, *map(article, range(250)))
    for as_spans in (False, True):
        request = ImportRequest((path,), as_spans=as_spans, done=True)
        staging.begin(session.project.db, session.annotator.id, request)
        staging.go_on(session.project.db, always)
        assert rows(session) != before
        staging.discard(session.project.db)
        assert rows(session) == before
        assert imports.unfinished(session.project.db) is None


def test_an_import_that_was_interrupted_goes_on_where_it_was(
    session: Session, tmp_path: Path
) -> None:
    files = (many(tmp_path / "a.jsonl", 350), write(tmp_path / "b.jsonl", article(1000)))
    db = session.project.db
    staging.begin(db, session.annotator.id, ImportRequest(files))
    with pytest.raises(Cancelled):
        staging.go_on(db, cancelling(3))
    found = imports.unfinished(db)
    assert found is not None
    assert 0 < found.state["read"] < 350
    session.close()
    again = Session.open(session.project.path, "سارا")
    staging.go_on(again.project.db, always)
    assert finish(again).documents == 351
    texts = [again.document(one).text for one in again.document_ids()[1:]]
    assert texts == [*(f"تهران {number}" for number in range(350)), "تهران 1000"]
    again.close()


def test_a_file_that_changed_meanwhile_is_read_from_its_beginning(
    session: Session, tmp_path: Path
) -> None:
    path, db = many(tmp_path / "a.jsonl", 250), session.project.db
    staging.begin(db, session.annotator.id, ImportRequest((path,)))
    with pytest.raises(Cancelled):
        staging.go_on(db, cancelling(2))
    write(path, article(7))
    staging.go_on(db, always)
    assert finish(session).documents == 1
    assert session.document(session.document_ids()[-1]).text == "تهران 7"


def test_a_file_with_a_fault_is_left_out_whole_and_the_rest_comes_in(
    session: Session, tmp_path: Path
) -> None:
    bad = write(
        tmp_path / "a.jsonl",
        {"text": TEXT, "suggestions": [{"start": 0, "end": 3, "label": "PER"}]},
        *map(article, range(250)),
        {"no": "text"},
    )
    good = write(tmp_path / "b.jsonl", article(5))
    before = session.pending(1)
    report = bring(session, ImportRequest((bad, good)))
    assert (report.documents, report.skipped, report.attached) == (1, 0, 0)
    (refused,) = report.refused
    assert str(bad) in refused.message()
    assert "line 252" in refused.message()
    assert session.pending(1) == before
    assert session.document(session.document_ids()[-1]).text == "تهران 5"


def test_a_file_with_a_label_that_cannot_be_one_is_refused_and_the_rest_comes_in(
    session: Session, tmp_path: Path
) -> None:
    bad = write(tmp_path / "a.jsonl", *map(article, range(300)), article(300, "نام مکان"))
    good = write(tmp_path / "b.jsonl", article(400, "CITY"))
    request = ImportRequest((bad, good), as_spans=True, new_labels=True)
    report = bring(session, request)
    (refused,) = report.refused
    assert str(bad) in refused.message()
    assert "“نام مکان” cannot be a label" in refused.message()
    assert (report.documents, report.spans) == (1, 1)
    assert "CITY" in session.labels()


def test_a_second_import_waits_for_the_first(session: Session, tmp_path: Path) -> None:
    request = ImportRequest((many(tmp_path / "a.jsonl", 1),))
    staging.begin(session.project.db, session.annotator.id, request)
    with pytest.raises(HashiyeError, match="interrupted"):
        staging.begin(session.project.db, session.annotator.id, request)


def test_every_label_that_is_missing_is_named_and_nothing_stays(
    session: Session, tmp_path: Path
) -> None:
    before = rows(session)
    path = write(tmp_path / "a.jsonl", article(1, "BIRD"), *map(article, range(9)), article(9, "X"))
    with pytest.raises(HashiyeError, match=r"BIRD, X|X, BIRD"):
        bring(session, ImportRequest((path,)))
    assert rows(session) == before


@pytest.mark.parametrize("as_spans", [False, True])
@pytest.mark.parametrize("count", [1, visibility.AT_ONCE + 1])
def test_new_labels_come_and_go_with_the_import(
    session: Session, tmp_path: Path, count: int, as_spans: bool
) -> None:
    before = session.labels()
    path = write(tmp_path / "a.jsonl", *(article(number, "BIRD") for number in range(count)))
    bring(session, ImportRequest((path,), as_spans=as_spans, new_labels=True))
    assert "BIRD" in session.labels()
    session.undo()
    assert session.labels() == before


def test_how_labels_were_chosen_is_remembered(session: Session, tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", article(1, "شهر"))
    bring(session, ImportRequest((path,), labels=(("شهر", "LOC"),)))
    assert session.settings().import_labels == {"شهر": "LOC"}
    (pending,) = session.pending(session.document_ids()[-1])
    assert pending.label == "LOC"


def test_texts_that_are_there_are_listed_and_get_what_is_suggested(
    session: Session, tmp_path: Path
) -> None:
    start, end = place(TEXT, "گفت")
    mark = {"start": start, "end": end, "label": "ORG", "score": 0.9, "source": "bert"}
    path = write(tmp_path / "a.jsonl", {"title": "نو", "text": TEXT, "suggestions": [mark]})
    before = session.pending(1)
    report = bring(session, ImportRequest((path,)))
    assert (report.documents, report.skipped, report.attached) == (0, 1, 1)
    (there,) = report.there
    assert "“نو”" in there.message()
    assert "bert" in {name for one in session.pending(1) for name in one.sources}
    session.undo()
    assert session.pending(1) == before
    session.redo()
    assert session.pending(1) != before


def test_what_is_suggested_several_times_is_counted_once(session: Session, tmp_path: Path) -> None:
    start, end = place(TEXT, "گفت")
    marks = [
        {"start": start, "end": end, "label": "ORG", "score": score, "source": "bert"}
        for score in (0.9, 0.9, 0.7)
    ]
    path = write(tmp_path / "a.jsonl", *({"text": TEXT, "suggestions": [mark]} for mark in marks))
    assert bring(session, ImportRequest((path,))).attached == 1


def test_texts_that_are_there_may_be_left_as_they_are(session: Session, tmp_path: Path) -> None:
    start, end = place(TEXT, "گفت")
    mark = {"start": start, "end": end, "label": "ORG", "score": 0.9, "source": "bert"}
    path = write(tmp_path / "a.jsonl", {"text": TEXT, "suggestions": [mark]})
    before = session.pending(1)
    report = bring(session, ImportRequest((path,), attach=False))
    assert (report.skipped, report.attached) == (1, 0)
    assert session.pending(1) == before


def test_two_outputs_for_one_new_text_lie_in_one_document(session: Session, tmp_path: Path) -> None:
    files = [
        write(tmp_path / f"{name}.jsonl", {"text": "كرج", "label": [[0, 3, "LOC"]]})
        for name in ("crf", "bert")
    ]
    report = bring(session, ImportRequest(tuple(files)))
    assert (report.documents, report.attached) == (1, 1)
    (pending,) = session.pending(session.document_ids()[-1])
    assert set(pending.sources) == {"crf", "bert"}


def test_what_was_unusual_repaired_and_in_which_encoding_is_reported(
    session: Session, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_bytes("سلام، این یک متن است".encode("cp1256", "replace"))
    (tmp_path / "b.txt").write_text("شهردار كرج گفت", "utf-8")
    (tmp_path / "c.txt").write_text("سلام", "utf-16")
    report = bring(session, ImportRequest((tmp_path,)))
    assert report.encodings == {"windows-1256": 1, "utf-8": 1, "utf-16-le": 1}
    assert report.unusual == {"arabic_kaf": 1}


def test_progress_counts_bytes_up_to_all_of_them(session: Session, tmp_path: Path) -> None:
    files = [many(tmp_path / f"{name}.jsonl", 150) for name in "ab"]
    seen: list[tuple[int, int]] = []
    staging.begin(session.project.db, session.annotator.id, ImportRequest(tuple(files)))
    staging.go_on(session.project.db, lambda done, total: seen.append((done, total)) is None)
    size = sum(file.stat().st_size for file in files)
    assert seen[-1] == (size, size)
    assert [done for done, _total in seen] == sorted(done for done, _total in seen)


@pytest.fixture(params=["here", "apart"])
def _anywhere(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process, and in one of its own."""
    monkeypatch.setattr(staging, "APART", 2**40 if request.param == "here" else 0)


@pytest.mark.usefixtures("_anywhere")
def test_wherever_files_are_read_all_that_is_in_them_comes_in(
    session: Session, tmp_path: Path
) -> None:
    faulty = write(tmp_path / "b.jsonl", article(1000), "no object")
    files = (many(tmp_path / "a.jsonl", 250), faulty, write(tmp_path / "c.jsonl", article(2000)))
    report = bring(session, ImportRequest(files, as_spans=True, done=True))
    assert (report.documents, report.spans, len(report.refused)) == (251, 251, 1)
    assert "line 2" in report.refused[0].message()
    texts = [session.document(one).text for one in session.document_ids()[1:]]
    assert texts == [*(f"تهران {number}" for number in range(250)), "تهران 2000"]
    assert {span.surface for one in session.document_ids()[1:] for span in session.spans(one)} == {
        "تهران"
    }


@pytest.mark.usefixtures("_anywhere")
def test_wherever_files_are_read_cancelling_leaves_where_to_go_on(
    session: Session, tmp_path: Path
) -> None:
    db = session.project.db
    request = ImportRequest((many(tmp_path / "a.jsonl", 350),), as_spans=True)
    staging.begin(db, session.annotator.id, request)
    with pytest.raises(Cancelled):
        staging.go_on(db, cancelling(3), alone=True)
    found = imports.unfinished(db)
    assert found is not None
    assert 0 < found.state["read"] < 350
    staging.go_on(db, always, alone=True)
    assert finish(session).documents == 350


@pytest.mark.parametrize("cancelled", [False, True])
def test_strings_are_indexed_whether_an_import_ends_or_is_cancelled(
    session: Session, tmp_path: Path, cancelled: bool
) -> None:
    db, path = session.project.db, many(tmp_path / "a.jsonl", 3_000)
    staging.begin(db, session.annotator.id, ImportRequest((path,), as_spans=True))
    index = "SELECT count(*) FROM sqlite_master WHERE name = 'spans_folded'"
    seen: set[int] = set()

    def progress(done: int, _total: int) -> bool:
        seen.add(db.execute(index).fetchone()[0])
        return not (cancelled and done)

    if cancelled:
        with pytest.raises(Cancelled):
            staging.go_on(db, progress, alone=True)
    else:
        staging.go_on(db, progress, alone=True)
    assert seen == {0}
    assert db.execute(index).fetchone() == (1,)


def test_strings_are_indexed_all_the_while_where_somebody_else_may_write(
    session: Session, tmp_path: Path
) -> None:
    db, path = session.project.db, many(tmp_path / "a.jsonl", 3_000)
    staging.begin(db, session.annotator.id, ImportRequest((path,), as_spans=True))
    index = "SELECT count(*) FROM sqlite_master WHERE name = 'spans_folded'"
    assert db.execute(index).fetchone() == (1,)
    staging.go_on(db, lambda *_: db.execute(index).fetchone() == (1,))
    assert finish(session).spans == 3_000
