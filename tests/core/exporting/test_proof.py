"""Whether reading an export back tells the truth."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.cli.main import run
from core.exporting import Verdict
from core.formats import FormattedDocument, Mark, WriteReport
from core.formats.jsonl import JSONL
from core.formats.proof import Kind
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.session import Session
from tests.core.exporting.exports import Change, export, lying


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
