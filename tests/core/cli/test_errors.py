"""Exit statuses and one-line messages; help; languages."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from core.cli import console
from core.cli.main import COMMANDS, run

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HASHIYE_LANGUAGE", "en")


@pytest.fixture
def project(tmp_path: Path) -> str:
    path = str(tmp_path / "a.hashiye")
    assert run(["init", path]) == 0
    return path


def one_line(capsys: Capture) -> str:
    captured = capsys.readouterr()
    (line,) = captured.err.splitlines()
    assert "Traceback" not in line
    return line


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_every_command_has_help(name: str, capsys: Capture) -> None:
    assert run([*filter(None, [name]), "--help"]) == 0
    assert "Usage: hashiye" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["bogus"], "No such command 'bogus'"),
        (["import"], "Missing argument 'PROJECT'"),
        (["import", "a.hashiye", "b", "--as", "gold"], "'gold' is not one of"),
        (["export", "a.hashiye"], "Missing option '--format'"),
        (["tag", "a.txt", "b.txt"], "--to jsonl"),
    ],
)
def test_wrong_usage_is_status_2(arguments: list[str], message: str, capsys: Capture) -> None:
    assert run(arguments) == 2
    assert message in one_line(capsys)


@pytest.mark.parametrize(
    "arguments",
    [
        ["import", "no.hashiye", "a.txt"],
        ["tag", "no.hashiye"],
        ["export", "no.hashiye", "--format", "jsonl", "--output", "o"],
        ["stats", "no.hashiye"],
        ["check", "no.hashiye"],
    ],
)
def test_a_missing_project_is_status_1(arguments: list[str], capsys: Capture) -> None:
    assert run(arguments) == 1
    assert "There is no project at no.hashiye" in one_line(capsys)


def test_a_project_that_is_there_is_not_made_again(project: str, capsys: Capture) -> None:
    capsys.readouterr()
    assert run(["init", project]) == 1
    assert "exists already" in one_line(capsys)


def test_labels_of_ones_own(tmp_path: Path, capsys: Capture) -> None:
    labels = tmp_path / "labels.json"
    labels.write_text(json.dumps({"labels": [{"name": "BIRD"}]}))
    assert run(["init", str(tmp_path / "b.hashiye"), "--labels", str(labels)]) == 0
    assert "BIRD" in capsys.readouterr().out
    labels.write_text("{")
    assert run(["init", str(tmp_path / "c.hashiye"), "--labels", str(labels)]) == 1
    assert "line 1" in one_line(capsys)
    assert not (tmp_path / "c.hashiye").exists()


def test_bad_files_are_told_and_the_rest_comes_in(
    project: str, tmp_path: Path, capsys: Capture
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    (folder / "b.jsonl").write_text('{"text": "یک"}\n{"text": \n', "utf-8")
    (folder / "c.txt").write_text("دو", "utf-8")
    capsys.readouterr()
    assert run(["import", project, str(folder), "--json"]) == 1
    captured = capsys.readouterr()
    errors = captured.err.splitlines()
    assert len(errors) == 2
    assert "not a text file" in errors[0]
    assert "line 2" in errors[1]
    report = json.loads(captured.out)
    assert report["documents"] == 1
    assert report["problems"] == errors


def test_a_project_with_documents_is_backed_up_before_more_come_in(
    project: str, tmp_path: Path
) -> None:
    backups = tmp_path / "a backups"
    for name, there in (("one", 0), ("two", 1)):
        (tmp_path / f"{name}.txt").write_text(name, "utf-8")
        assert run(["import", project, str(tmp_path / f"{name}.txt")]) == 0
        assert len([*backups.glob("*import.hashiye")]) == there


def test_an_unknown_label_is_named_unless_it_is_to_be_added(
    project: str, tmp_path: Path, capsys: Capture
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "یک مرغ", "label": [[3, 6, "BIRD"]]}\n', "utf-8")
    capsys.readouterr()
    assert run(["import", project, str(path), "--as", "spans"]) == 1
    assert "no label BIRD" in one_line(capsys)
    assert run(["import", project, str(path), "--as", "spans", "--new-labels"]) == 0
    assert "New labels: BIRD" in capsys.readouterr().out


def test_a_spoiled_project_is_status_1_for_check(project: str, capsys: Capture) -> None:
    content = Path(project).read_bytes()
    Path(project).write_bytes(content[: len(content) // 2])
    capsys.readouterr()
    assert run(["check", project]) == 1
    assert "is damaged" in one_line(capsys)


def test_formats_and_taggers_are_listed(capsys: Capture) -> None:
    assert run(["formats", "--json"]) == 0
    assert {"text", "jsonl", "conll"} <= {
        row["name"] for row in json.loads(capsys.readouterr().out)
    }
    assert run(["taggers", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["name"] == "builtin"
    assert run(["formats"]) == 0
    assert run(["taggers"]) == 0


def test_an_interrupt_is_status_130_without_a_trace(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("core.cli.formats_command.formats", interrupted)
    assert run(["formats"]) == 130
    assert capsys.readouterr().err.strip() == ""


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, "en"),
        ({"LANG": "fa_IR.UTF-8"}, "fa"),
        ({"LANG": "fa_IR.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANGUAGE": "fa:en", "LANG": "en_US"}, "fa"),
        ({"HASHIYE_LANGUAGE": "fa", "LANG": "en_US"}, "fa"),
        ({"HASHIYE_LANGUAGE": "en", "LANG": "fa_IR"}, "en"),
    ],
)
def test_the_language_is_the_environments(
    variables: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in console.LOCALE_VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    for variable, value in variables.items():
        monkeypatch.setenv(variable, value)
    assert console.language() == expected


def test_a_table_is_as_wide_as_what_is_seen(capsys: Capture) -> None:
    console.table(("نام", "n"), [("مُدیر", 1), ("کتاب\u200cها", 12)])
    widths = {console.width(line) for line in capsys.readouterr().out.splitlines()}
    assert len(widths) == 1


def test_help_reads_neither_qt_nor_hazm() -> None:
    code = (
        "import sys\nfrom core.cli.main import run\nrun(['--help'])\n"
        "assert not {'hazm', 'PySide6', 'sqlite_utils'} & sys.modules.keys(), 'too much'"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_closed_pipe_ends_quietly(project: str) -> None:
    code = "import sys; from core.cli.main import run; sys.exit(run(sys.argv[1:]))"
    with subprocess.Popen(
        [sys.executable, "-c", code, "stats", project],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert "Traceback" not in process.stderr.read()


def test_without_a_command_the_window_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path | None] = []

    def window(path: Path | None) -> int:
        opened.append(path)
        return 0

    monkeypatch.setattr("core.cli.window.open_window", window)
    monkeypatch.setattr("core.cli.open_command.open_window", window)
    assert run([]) == 0
    assert run(["open", "a.hashiye"]) == 0
    assert opened == [None, Path("a.hashiye")]


def test_damage_within_a_project_is_one_line(project: str, capsys: Capture) -> None:
    content = Path(project).read_bytes()
    with closing(sqlite3.connect(project)) as connection:
        (page,) = connection.execute("PRAGMA page_size").fetchone()
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'documents'"
        (root,) = connection.execute(query).fetchone()
    spoiled = content[: (root - 1) * page] + b"\xff" * page + content[root * page :]
    Path(project).write_bytes(spoiled)
    capsys.readouterr()
    assert run(["stats", project]) == 1
    assert "hashiye check" in one_line(capsys)


def test_a_command_that_the_disk_refuses_does_not_promise_to_save_later(
    project: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    (tmp_path / "a.txt").write_text("یک", "utf-8")

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("core.store.journal.append", full)
    capsys.readouterr()
    assert run(["import", project, str(tmp_path / "a.txt")]) == 1
    assert "--resume goes on with it" in one_line(capsys)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (["--format", "nope"], "There is no format “nope”"),
        (["--option", "sheme=bilou"], "has no option “sheme”"),
        (["--option", "scheme"], "“scheme” is no pair"),
        (["--map", "PER"], "“PER” is no pair"),
        (["--split", "80/10"], "“80/10” is no split"),
        (["--state", "ready"], "“ready” is no state"),
    ],
)
def test_an_export_that_is_asked_for_wrongly_is_wrong_usage(
    project: str, tmp_path: Path, capsys: Capture, wrong: list[str], told: str
) -> None:
    asked = ["--format", "conll", "--output", str(tmp_path / "o.conll")]
    assert run(["export", project, *asked, *wrong]) == 2
    line = one_line(capsys)
    assert told in line
    assert line.endswith("See “hashiye export --help”.")
