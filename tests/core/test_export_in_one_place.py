"""A split whose parts a format holds in one folder."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from core.cli.main import run
from core.commands.importing import ImportDocuments
from core.exporting import Exported, ExportOptions, Verdict, export_project
from core.formats import FormattedDocument, Mark, by_name
from core.formats.huggingface_card import CARD, tag_names
from core.messages import HashiyeError
from core.progress import Cancelled
from core.session import Session
from tests.small_disk import small_disk

LABELS = ("PER", "LOC", "ORG")
PARTS = ("train", "validation", "test")


@pytest.fixture
def marked(session: Session) -> Session:
    """Nine documents that are done, each with a span of one of three labels."""
    documents = [
        FormattedDocument(f"d{n}", "", f"تهران {n} بود.", {}, (Mark(0, 5, LABELS[n % 3]),))
        for n in range(9)
    ]
    session.execute(ImportDocuments(documents, as_spans=True, done=True))
    return session


def export(session: Session, output: Path, **options: Any) -> Exported:
    chosen = ExportOptions("huggingface", output, split="34/33/33", **options)
    return export_project(session.project.path, chosen, lambda _done, _total: True)


def test_it_is_one_folder_with_one_card_and_each_part_is_proven(
    marked: Session, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    exported = export(marked, out)
    assert [file.report.path for file in exported.files] == [
        out / "data" / f"{name}.jsonl" for name in PARTS
    ]
    assert [file.proof.verdict for file in exported.files] == [Verdict.IDENTICAL] * 3
    assert [file.proof.documents for file in exported.files] == [3, 3, 3]
    assert {path.name for path in tmp_path.iterdir() if path.name.startswith("out")} == {
        "out",
        "out.card.md",
        "out.SHA256SUMS",
        "out.report.md",
        "out.report.json",
    }
    assert tag_names(out / CARD)[1::2] == ["B-LOC", "B-ORG", "B-PER"]


def test_a_part_of_one_label_alone_has_the_tags_of_all(marked: Session, tmp_path: Path) -> None:
    documents = [FormattedDocument("law", "", "قانون کار", {}, (Mark(0, 9, "PRODUCT"),))]
    marked.execute(ImportDocuments(documents, as_spans=True, done=True))
    exported = export(marked, tmp_path / "out")
    (holding,) = [file for file in exported.files if "PRODUCT" in file.contents.labels]
    assert len(holding.contents.labels) < 4
    assert "B-PRODUCT" in tag_names(tmp_path / "out" / CARD)


def test_reports_and_card_name_each_part_by_its_place(marked: Session, tmp_path: Path) -> None:
    export(marked, tmp_path / "out")
    report = json.loads((tmp_path / "out.report.json").read_text("utf-8"))
    names = [f"out/data/{name}.jsonl" for name in PARTS]
    assert [file["path"] for file in report["files"]] == names
    card = (tmp_path / "out.card.md").read_text("utf-8")
    readable = (tmp_path / "out.report.md").read_text("utf-8")
    for name in names:
        assert f"| {name} | 3 | 3 |" in card
        assert f"## {name}" in readable


def test_checksums_are_those_of_every_file_in_it(marked: Session, tmp_path: Path) -> None:
    export(marked, tmp_path / "out")
    lines = (tmp_path / "out.SHA256SUMS").read_text("utf-8").splitlines()
    sums = dict(reversed(line.split("  ")) for line in lines)
    assert sums.keys() == {
        f"out/{CARD}",
        *(f"out/data/{name}.jsonl" for name in PARTS),
        "out.card.md",
        "out.report.md",
        "out.report.json",
    }
    for name, digest in sums.items():
        assert sha256((tmp_path / name).read_bytes()).hexdigest() == digest


def test_it_replaces_what_an_export_wrote_and_nothing_else(marked: Session, tmp_path: Path) -> None:
    out = tmp_path / "out"
    export(marked, out)
    (out / "data" / "mine.jsonl").write_text("kept")
    with pytest.raises(HashiyeError, match=r"“mine\.jsonl”"):
        export(marked, out)
    (out / "data" / "mine.jsonl").unlink()
    chosen = ExportOptions("huggingface", out, split="100/0/0")
    export_project(marked.project.path, chosen, lambda _done, _total: True)
    assert [path.name for path in (out / "data").iterdir()] == ["train.jsonl"]
    with pytest.raises(HashiyeError, match="is a file, and the format writes a folder"):
        export(marked, out / CARD)


def test_it_comes_in_again_whole(marked: Session, tmp_path: Path) -> None:
    export(marked, tmp_path / "out")
    read = by_name("huggingface").read
    assert read is not None
    found = list(read(tmp_path / "out"))
    assert sorted(one.id for one in found) == [f"d{n}" for n in range(9)]
    assert [one.meta["split"] for one in found] == [name for name in PARTS for _ in range(3)]


@pytest.mark.parametrize("at", [0, 12, 27])
def test_cancelling_leaves_what_was_there(marked: Session, tmp_path: Path, at: int) -> None:
    out = tmp_path / "out"
    export(marked, out, seed=1)
    before = {path: path.read_bytes() for path in sorted(tmp_path.rglob("*.*")) if path.is_file()}
    chosen = ExportOptions("huggingface", out, split="34/33/33", seed=2)
    with pytest.raises(Cancelled):
        export_project(marked.project.path, chosen, lambda done, _total: done < at)
    after = {path: path.read_bytes() for path in sorted(tmp_path.rglob("*.*")) if path.is_file()}
    assert after == before


@pytest.mark.parametrize("split", [None, "34/33/33", "100/0/0"])
def test_progress_goes_from_none_to_all(marked: Session, tmp_path: Path, split: str | None) -> None:
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    chosen = ExportOptions("huggingface", tmp_path / "out", split=split)
    export_project(marked.project.path, chosen, progress)
    assert [done for done, _ in told] == list(range(told[-1][1] + 1))


def test_a_full_disk_leaves_nothing(marked: Session, tmp_path: Path) -> None:
    long = FormattedDocument("long", "", "متن " * 9999)
    marked.execute(ImportDocuments([long], as_spans=True, done=True))
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(HashiyeError, match="no room on the disk"), small_disk(1024):
        export(marked, folder / "out")
    assert list(folder.iterdir()) == []


def test_the_command_line_names_each_part(
    marked: Session, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["export", str(marked.project.path), "--format", "huggingface", "--split", "34/33/33"]
    assert run([*words, "--output", str(tmp_path / "out"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(Path(file["path"]).name, file["proof"]) for file in told] == [
        (f"{name}.jsonl", "identical") for name in PARTS
    ]
