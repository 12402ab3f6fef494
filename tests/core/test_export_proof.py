"""What goes with an export, and whether reading it back tells the truth."""

import json
import os
import shlex
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from core.cli.main import run
from core.commands.documents import SetState
from core.commands.importing import ImportDocuments
from core.commands.project import SetLicence, SetPolicy
from core.exporting import Exported, ExportOptions, Verdict, export_project
from core.formats import FormattedDocument, Mark, WriteReport, paths_of
from core.formats.alignment import Alignment
from core.formats.flatten import Preference
from core.formats.jsonl import JSONL
from core.formats.proof import Kind
from core.labelsets import load_label_set
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import DocumentState, Policy
from core.session import Session
from core.store.project import create_project
from tests.core.conftest import TEXT, mark

Change = Callable[[FormattedDocument], FormattedDocument]


def article(name: str, *spans: Mark, text: str = TEXT) -> FormattedDocument:
    return FormattedDocument(name, "خبر", text, {}, spans)


@pytest.fixture
def marked(session: Session) -> Session:
    """Five documents of which four are done, with nested spans and one inside a token."""
    session.execute(SetPolicy(Policy.ANY))
    person, place = mark("حسين رحمانيان", "PER"), mark("البرز", "LOC")
    inner = mark("رحمانيان", "PER")
    within = Mark(place.start, place.end - 2, "ORG")
    texts = [f"{TEXT} {word}" for word in ("", "فردا.", "دیروز.", "هرگز.")]
    spans = ((person, place), (person, inner), (within,), (place,))
    session.execute(
        ImportDocuments(
            [
                article(f"d{n}", *marks, text=text)
                for n, (text, marks) in enumerate(zip(texts, spans, strict=True))
            ],
            as_spans=True,
            done=True,
        )
    )
    return session


def export(session: Session, output: Path, form: str = "jsonl", **options: Any) -> Exported:
    chosen = ExportOptions(form, output, **options)
    return export_project(session.project.path, chosen, lambda _done, _total: True)


def lying(monkeypatch: pytest.MonkeyPatch, change: Change) -> None:
    """Let a format of the name jsonl write something else than it was given."""

    def write(documents: Iterable[FormattedDocument], path: Path) -> WriteReport:
        assert JSONL.write is not None
        return JSONL.write(map(change, documents), path)

    told = replace(JSONL, write=write, options=(), configure=None)
    monkeypatch.setattr("core.exporting.engine.by_name", lambda _name: told)


def test_what_is_written_right_is_proven(marked: Session, tmp_path: Path) -> None:
    (file,) = export(marked, tmp_path / "out.jsonl").files
    proof = file.proof
    assert (proof.verdict, proof.documents, proof.spans) == (Verdict.IDENTICAL, 4, 6)


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (lambda d: replace(d, spans=d.spans[1:]), Kind.MISSING),
        (
            lambda d: replace(
                d, spans=tuple(m._replace(start=m.start + 1, end=m.end + 1) for m in d.spans)
            ),
            Kind.MOVED,
        ),
        (lambda d: replace(d, spans=(*d.spans, Mark(0, 1, "LOC"))), Kind.ADDITIONAL),
        (
            lambda d: replace(d, spans=tuple(m._replace(label="LAW") for m in d.spans)),
            Kind.RELABELLED,
        ),
        (lambda d: replace(d, text=d.text.replace("ك", "ک")), Kind.TEXT),
    ],
)
def test_a_format_that_writes_something_else_is_found_out(
    marked: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Change, kind: Kind
) -> None:
    lying(monkeypatch, change)
    exported = export(marked, tmp_path / "out.jsonl")
    (file,) = exported.files
    assert file.proof.verdict is Verdict.DIFFERENT
    assert exported.differences == file.proof.count >= 4
    assert {one.kind for one in file.proof.differences} == {kind}
    report = json.loads((tmp_path / "out.jsonl.report.json").read_text("utf-8"))
    assert [one["expected"] for one in report["spans"]] == [False] * exported.differences
    assert "NOT what was to be written" in (tmp_path / "out.jsonl.report.md").read_text("utf-8")


def test_a_document_that_is_not_written_is_found_out(
    marked: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(documents: Iterable[FormattedDocument], path: Path) -> WriteReport:
        assert JSONL.write is not None
        return JSONL.write((one for one in documents if one.id != "d2"), path)

    told = replace(JSONL, write=write, options=(), configure=None)
    monkeypatch.setattr("core.exporting.engine.by_name", lambda _name: told)
    (difference,) = export(marked, tmp_path / "out.jsonl").files[0].proof.differences
    assert (difference.kind, difference.document) == (Kind.NO_DOCUMENT, "d2")


def test_a_file_that_cannot_be_read_again_is_told_by_its_own_name(
    marked: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(path: Path) -> Iterator[FormattedDocument]:
        raise HashiyeError(QT_TRANSLATE_NOOP("core", "“{path}” is odd."), path=path)
        yield

    told = replace(JSONL, read=read, options=(), configure=None)
    monkeypatch.setattr("core.exporting.engine.by_name", lambda _name: told)
    (difference,) = export(marked, tmp_path / "out.jsonl").files[0].proof.differences
    assert difference.kind is Kind.UNREADABLE
    assert f"“{tmp_path / 'out.jsonl'}” is odd." in difference.why()


def test_a_format_without_a_reader_says_so(
    marked: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    silent = replace(JSONL, read=None, options=(), configure=None)
    monkeypatch.setattr("core.exporting.engine.by_name", lambda _name: silent)
    (file,) = export(marked, tmp_path / "out.jsonl").files
    assert file.proof.verdict is Verdict.NO_READER
    assert "cannot read this format" in (tmp_path / "out.jsonl.report.md").read_text("utf-8")


def test_what_tokens_cannot_hold_is_expected_and_listed(marked: Session, tmp_path: Path) -> None:
    (file,) = export(marked, tmp_path / "out.conll", "conll").files
    assert file.proof.verdict is Verdict.IDENTICAL
    assert [(lost.document, lost.surface) for lost in file.lost] == [
        ("d1", "رحمانيان"),
        ("d2", "الب"),
    ]
    entries = json.loads((tmp_path / "out.conll.report.json").read_text("utf-8"))["spans"]
    assert [(one["kind"], one["expected"], one["surface"]) for one in entries] == [
        ("lost", True, "رحمانيان"),
        ("lost", True, "الب"),
    ]


def test_spans_are_brought_to_the_edges_of_tokens_on_request(
    marked: Session, tmp_path: Path
) -> None:
    out = tmp_path / "out.conll"
    (file,) = export(marked, out, "conll", alignment=Alignment.EXPAND).files
    assert [(one.surface_before, one.surface_after) for one in file.moved] == [("الب", "البرز")]
    assert file.proof.verdict is Verdict.IDENTICAL
    assert "البرز B-ORG" in out.read_text("utf-8")


def test_which_of_nested_spans_is_written_is_chosen(marked: Session, tmp_path: Path) -> None:
    (file,) = export(
        marked, tmp_path / "out.jsonl", nested=Preference.INNERMOST, labels=("PER",)
    ).files
    assert [lost.surface for lost in file.lost] == ["حسين رحمانيان"]
    assert file.proof.verdict is Verdict.IDENTICAL


def test_labels_are_chosen_renamed_and_merged(marked: Session, tmp_path: Path) -> None:
    mapped = {"LOC": "Place", "ORG": "Place", "PER": ""}
    (file,) = export(marked, tmp_path / "out.jsonl", label_map=mapped).files
    assert file.contents.labels == {"Place": 3}
    card = (tmp_path / "out.jsonl.card.md").read_text("utf-8")
    assert "Labels that were left out: PER." in card
    assert "| Place | Place; Organisation |" in card


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"labels": ("PER", "NONE")}, r"no labels of the project: NONE\. It has: PER, LOC"),
        ({"labels": ("per",), "label_map": {"X": ""}}, r"no labels of the project: per, X\."),
        ({"labels": ("PER",), "label_map": {"PER": ""}}, "All labels are left out"),
        ({"state": "finished"}, "“finished” is no state"),
        ({"format_options": {"bogus": "1"}}, "no option “bogus”"),
    ],
)
def test_choices_that_there_are_not(
    marked: Session, tmp_path: Path, options: dict[str, Any], message: str
) -> None:
    with pytest.raises(HashiyeError, match=message):
        export(marked, tmp_path / "out.jsonl", **options)
    assert not (tmp_path / "out.jsonl").exists()


def test_documents_are_chosen_by_several_states(marked: Session, tmp_path: Path) -> None:
    marked.execute(SetState(marked.document_ids()[1], DocumentState.FLAGGED))
    (only,) = export(marked, tmp_path / "out.jsonl", state="flagged").reports
    (both,) = export(marked, tmp_path / "out.jsonl", state="done, flagged").reports
    assert (only.documents, both.documents) == (1, 4)


def test_the_card_tells_what_is_in_it_and_how_to_make_it_again(
    marked: Session, tmp_path: Path
) -> None:
    marked.execute(SetLicence("CC BY 4.0, دانشگاه"))
    out = tmp_path / "خروجی.jsonl"
    exported = export(marked, out, split="50/50/0", seed=7, stratify=True)
    card = (tmp_path / "خروجی.jsonl.card.md").read_text("utf-8")
    assert exported.beside[0].name == "خروجی.jsonl.card.md"
    for words in ("CC BY 4.0, دانشگاه", "سارا", "Hashiye", "| PER | Person |", "train", "dev"):
        assert words in card
    assert "--split 50/50/0 --seed 7 --stratify" in card
    assert "| Altogether | 4 | 6 |" in card


def test_a_card_is_in_persian_if_the_interface_is(marked: Session, tmp_path: Path) -> None:
    export(marked, tmp_path / "out.jsonl", language="fa")
    card = (tmp_path / "out.jsonl.card.md").read_text("utf-8")
    assert "| PER | شخص |" in card
    assert "۴" in card


def test_checksums_are_those_of_every_file(marked: Session, tmp_path: Path) -> None:
    export(marked, tmp_path / "out.jsonl", split="50/25/25")
    lines = (tmp_path / "out.jsonl.SHA256SUMS").read_text("utf-8").splitlines()
    sums = dict(reversed(line.split("  ")) for line in lines)
    written = {p.name for p in tmp_path.iterdir() if p.name.startswith("out")}
    assert sums.keys() == written - {"out.jsonl.SHA256SUMS"}
    for name, digest in sums.items():
        assert sha256((tmp_path / name).read_bytes()).hexdigest() == digest


def test_nothing_goes_with_it_if_nothing_is_wanted(marked: Session, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    exported = export(marked, folder / "out.jsonl", card=False, check=False)
    assert [path.name for path in folder.iterdir()] == ["out.jsonl"]
    assert exported.files[0].proof.verdict is Verdict.NOT_CHECKED


def test_the_report_is_no_document_of_its_folder(marked: Session, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    export(marked, folder / "out.jsonl")
    assert paths_of(folder) == [folder / "out.jsonl"]


def test_texts_that_are_almost_the_same_stay_together(session: Session, tmp_path: Path) -> None:
    base = " ".join(f"واژهٔ {n} از خبر" for n in range(60))
    texts = [f"{base} {n} چیزی دیگر {n * n}" for n in range(6)]
    others = [" ".join(f"{n}{m}" * 3 for m in range(80)) for n in range(20)]
    documents = [article(f"d{n}", text=text) for n, text in enumerate([*texts, *others])]
    session.execute(ImportDocuments(documents, as_spans=True, done=True))
    exported = export(session, tmp_path / "out.jsonl", split="50/25/25", near_duplicates=True)
    assert exported.together == (("d0", "d1", "d2", "d3", "d4", "d5"),)
    assert JSONL.read is not None
    homes = {
        file.part
        for file in exported.files
        for document in JSONL.read(file.report.path)
        if document.id in exported.together[0]
    }
    assert len(homes) == 1
    assert "d0, d1" in (tmp_path / "out.jsonl.report.md").read_text("utf-8")


@pytest.mark.parametrize(
    "options",
    [{}, {"check": False}, {"split": "50/25/25", "near_duplicates": True, "stratify": True}],
)
def test_progress_goes_from_none_to_all(
    marked: Session, tmp_path: Path, options: dict[str, Any]
) -> None:
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    chosen = ExportOptions("jsonl", tmp_path / "out.jsonl", **options)
    export_project(marked.project.path, chosen, progress)
    assert [done for done, _ in told] == list(range(told[-1][1] + 1))


def test_a_folder_is_no_place_for_a_file(marked: Session, tmp_path: Path) -> None:
    folder = tmp_path / "out.jsonl"
    folder.mkdir()
    (folder / "mine.txt").write_text("kept")
    with pytest.raises(HashiyeError, match="is a folder"):
        export(marked, folder)
    assert (folder / "mine.txt").read_text() == "kept"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes among its files")
@pytest.mark.parametrize("form", ["jsonl", "brat"])
def test_a_pipe_or_device_is_not_replaced(marked: Session, tmp_path: Path, form: str) -> None:
    pipe = tmp_path / "out"
    os.mkfifo(pipe)
    with pytest.raises(HashiyeError, match="is a device or a pipe"):
        export_project(marked.project.path, ExportOptions(form, pipe), lambda *_: True)
    assert pipe.is_fifo()


def test_a_project_without_documents_has_nothing_to_write(tmp_path: Path) -> None:
    project = tmp_path / "empty.hashiye"
    create_project(project, load_label_set()).close()
    options = ExportOptions("jsonl", tmp_path / "out.jsonl", state="all")
    with pytest.raises(HashiyeError, match="has no documents"):
        export_project(project, options, lambda *_: True)


def _in_a_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let jsonl write a folder with a file for each document."""

    def write(documents: Iterable[FormattedDocument], path: Path) -> WriteReport:
        assert JSONL.write is not None
        path.mkdir()
        reports = [JSONL.write([one], path / f"{one.id}.jsonl") for one in documents]
        return WriteReport(path, len(reports), sum(report.spans for report in reports))

    def read(path: Path) -> Iterator[FormattedDocument]:
        assert JSONL.read is not None
        for file in sorted(path.iterdir(), reverse=True):
            yield from JSONL.read(file)

    folder = replace(JSONL, read=read, write=write, folder=True, options=(), configure=None)
    monkeypatch.setattr("core.exporting.engine.by_name", lambda _name: folder)


def test_a_folder_is_proven_and_replaced_if_an_export_wrote_it(
    marked: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _in_a_folder(monkeypatch)
    out = tmp_path / "out"
    (file,) = export(marked, out).files
    assert (file.proof.verdict, file.proof.documents) == (Verdict.IDENTICAL, 4)
    marked.execute(SetState(marked.document_ids()[1], DocumentState.FLAGGED))
    export(marked, out)
    assert sorted(path.name for path in out.iterdir()) == ["d1.jsonl", "d2.jsonl", "d3.jsonl"]


def test_a_folder_with_other_files_in_it_is_left_alone(
    marked: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _in_a_folder(monkeypatch)
    out = tmp_path / "out"
    export(marked, out)
    (out / "mine.txt").write_text("kept")
    with pytest.raises(HashiyeError, match=r"“mine\.txt”"):
        export(marked, out)
    assert (out / "mine.txt").read_text() == "kept"


def test_what_cannot_take_its_place_leaves_everything_as_it_was(
    marked: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "out.jsonl").write_text("before")
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self.name.endswith(".card.md"):
            raise OSError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(HashiyeError, match="could not be written"):
        export(marked, tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_text() == "before"
    left = [path.name for path in tmp_path.iterdir()]
    assert not [name for name in left if name.startswith((".hashiye-", "out.jsonl."))]


def test_the_command_of_the_card_makes_the_same_file(
    marked: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "a b.jsonl"
    options = ExportOptions(
        "jsonl", out, None, "all", labels=("PER", "LOC"), label_map={"LOC": "a place"}
    )
    export_project(marked.project.path, options, lambda _done, _total: True)
    before = out.read_bytes()
    out.unlink()
    monkeypatch.chdir(tmp_path)
    program, *words = shlex.split(options.command(marked.project.path))
    assert program == "hashiye"
    assert run(words) == 0
    assert out.read_bytes() == before


def test_the_exit_status_tells_of_a_difference(
    marked: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = ["export", str(marked.project.path), "--format", "jsonl", "--output"]
    status = run([*words, str(tmp_path / "right.jsonl"), "--json"])
    (file,) = json.loads(capsys.readouterr().out)
    assert (status, file["proof"], file["differences"]) == (0, "identical", [])
    lying(monkeypatch, lambda d: replace(d, spans=d.spans[1:]))
    status = run([*words, str(tmp_path / "wrong.jsonl"), "--json"])
    told = capsys.readouterr()
    (file,) = json.loads(told.out)
    assert (status, file["proof"], len(file["differences"])) == (1, "different", 4)
    assert "NOT as it was to be written" in told.err
