"""What lies beside an export: its card, checksums and report."""

import shlex
from hashlib import sha256
from pathlib import Path

import pytest

from core.cli.main import run
from core.commands.project import SetLicence
from core.exporting import ExportOptions, Verdict, export_project
from core.formats import paths_of
from core.session import Session
from tests.core.exporting.exports import export


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
