"""What is told of a folder in which some files are good, some there already, some broken."""

import json
from pathlib import Path

import pytest

from core.cli.main import run


def lines(path: Path, *values: object) -> None:
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in values), "utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    nested = [[0, 3, "PER"], [0, 6, "LOC"]]
    lines(
        folder / "a.jsonl",
        {"title": "یکم", "text": "علی در تهران", "label": nested},
        {"title": "خالی", "text": " "},
    )
    lines(
        folder / "b.jsonl",
        {"title": "دوم", "text": "رضا"},
        {"title": "باز", "text": "علی در تهران", "label": [[0, 3, "PER"]]},
    )
    lines(folder / "c.jsonl", {"text": "کرج"}, {"text": "x", "label": [[0, 9, "PER"]]})
    (folder / "d.txt").write_bytes("علي رفت".encode("cp1256"))
    (folder / "e.txt").write_bytes(b"\xff\xd8\x00\x01")
    (folder / "f.csv").write_text("text\nمتن\nرضا\n", "utf-8")
    for name in ("g.png", "h.PNG", "i"):
        (folder / name).write_bytes(b"")
    return folder


IN_THE_WAY = ("a.jsonl", "“یکم”", "0 to 3", "flat")
TOLD = {
    "problems": [("c.jsonl", "line 2", "0 to 9"), ("e.txt", "not a text file")],
    "left_out": [IN_THE_WAY],
    "repaired": [("a.jsonl", "“خالی”", "1 documents without text")],
    "there": [
        ("b.jsonl", "“باز”", "“یکم”", "nor were its 1 spans"),
        ("f.csv", "“رضا”", "“دوم”", "not added again."),
    ],
    "passed_over": [("in”", "3 files", ".png (2), – (1)")],
}


def is_told(messages: list[str], expected: list[tuple[str, ...]]) -> bool:
    return len(messages) == len(expected) and all(
        part in message for message, parts in zip(messages, expected, strict=True) for part in parts
    )


def test_programs_get_every_count_and_message(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = str(tmp_path / "p.hashiye")
    assert run(["init", project]) == 0
    capsys.readouterr()
    assert run(["import", project, str(folder), "--as", "spans", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    counts = {name: told[name] for name in ("documents", "spans", "suggestions", "skipped")}
    assert counts == {"documents": 4, "spans": 1, "suggestions": 0, "skipped": 2}
    assert told["encodings"] == {"windows-1256": 1}
    for name, expected in TOLD.items():
        assert is_told(told[name], expected), told[name]


def test_people_get_them_line_by_line_and_the_counts_at_the_end(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = str(tmp_path / "p.hashiye")
    assert run(["init", project]) == 0
    capsys.readouterr()
    assert run(["import", project, str(folder), "--as", "spans"]) == 1
    shown = capsys.readouterr()
    order = "problems", "passed_over", "left_out", "repaired", "there"
    assert is_told(shown.err.splitlines(), [one for name in order for one in TOLD[name]])
    assert "documents: 4; spans: 1; suggestions: 0" in shown.out
    assert "refused: 2; messages of what was repaired or left out when read: 1" in shown.out


def test_the_preview_tells_what_will_be_refused_and_passed_over(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = str(tmp_path / "p.hashiye")
    assert run(["init", project]) == 0
    capsys.readouterr()
    assert run(["import", project, str(folder), "--preview", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    # One file of each kind is looked at before the second of any.
    assert is_told(sorted(told["problems"]), TOLD["problems"])
    assert is_told(told["notes"], TOLD["passed_over"] + TOLD["repaired"])
