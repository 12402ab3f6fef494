"""Where an export may be written, and what it replaces."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.commands.documents import SetState
from core.exporting import ExportOptions, Verdict, export_project
from core.formats import FormattedDocument, WriteReport
from core.formats.jsonl import JSONL
from core.messages import HashiyeError
from core.model import DocumentState
from core.session import Session
from tests.core.exporting.exports import export


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
