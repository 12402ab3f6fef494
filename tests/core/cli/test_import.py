"""`hashiye import`: choosing, previewing, going on with what was interrupted."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core import staging
from core.cli.main import run
from core.import_request import ImportRequest
from core.model import Span
from core.progress import Cancelled
from core.session import Session
from tests.small_disk import small_disk


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.hashiye"
    assert run(["init", str(path)]) == 0
    return path


def lines(path: Path, *values: object) -> str:
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in values), "utf-8")
    return str(path)


def only_spans(project: Path) -> list[Span]:
    with closing(Session.open(project, "سارا")) as session:
        return [span for one in session.document_ids() for span in session.spans(one)]


def test_labels_are_given_others_or_left_out(project: Path, tmp_path: Path) -> None:
    marks = [[0, 3, "person"], [7, 12, "B-place"]]
    path = lines(tmp_path / "a.jsonl", {"text": "علی در تهران", "label": marks})
    options = ["--as", "spans", "--annotator", "سارا", "--map", "person=PER", "--map", "B-place="]
    assert run(["import", str(project), path, *options]) == 0
    assert [span.label for span in only_spans(project)] == ["PER"]


def test_an_encoding_may_be_given(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_bytes("كرج".encode("iso-8859-6"))
    path = str(tmp_path / "a.txt")
    assert run(["import", str(project), path, "--encoding", "iso-8859-6", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["encodings"] == {"iso-8859-6": 1}


def test_an_option_that_a_format_lacks_is_told(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = lines(tmp_path / "a.jsonl", {"text": "یک"})
    wrong = ["--format", "jsonl", "--option", "bogus=1"]
    assert run(["import", str(project), path, *wrong]) == 2
    assert "bogus" in capsys.readouterr().err
    assert run(["import", str(project), path, "--option", "bogus"]) == 2


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (["--format", "nope"], "There is no format “nope”"),
        (["--option", "offset=utf-16"], "has the option “offset”. There are: encoding, offsets"),
        (["--option", "offsets=utf-7"], "“utf-7” is no choice for “offsets”"),
        (["--encoding", "klingon"], "“klingon” is no choice for “encoding”"),
    ],
)
def test_what_no_format_has_is_refused_whatever_the_files_are(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], wrong: list[str], told: str
) -> None:
    path = lines(tmp_path / "a.jsonl", {"text": "یک"})
    for more in ([], ["--preview"]):
        assert run(["import", str(project), path, *wrong, *more]) == 2
        assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("option", "wrong"),
    [("separator", ["--option", "separator=tab"]), ("encoding", ["--encoding", "utf-16"])],
)
def test_an_option_of_a_format_that_no_file_has_is_refused(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], option: str, wrong: list[str]
) -> None:
    path = lines(tmp_path / "a.jsonl", {"text": "یک"})
    for more in ([], ["--preview"]):
        assert run(["import", str(project), path, *wrong, *more]) == 2
        assert f"“{option}” would count for no file: they are read as jsonl" in (
            capsys.readouterr().err
        )
    (tmp_path / "b.txt").write_text("دو", "utf-16")
    assert run(["import", str(project), str(tmp_path), "--encoding", "utf-16"]) == 0


def test_of_what_cannot_be_read_that_is_told_and_no_option(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.unknown").write_text("یک", "utf-8")
    wrong = ["--option", "separator=tab"]
    assert run(["import", str(project), str(tmp_path / "a.unknown"), *wrong]) == 1
    assert "no format has this suffix" in capsys.readouterr().err


@pytest.mark.parametrize("chosen", ["--resume", "--discard"])
def test_where_nothing_was_interrupted_there_is_nothing_to_go_on_with(
    project: Path, capsys: pytest.CaptureFixture[str], chosen: str
) -> None:
    assert run(["import", str(project), chosen]) == 1
    assert "No import into this project was interrupted" in capsys.readouterr().err


def test_a_preview_shows_and_writes_nothing(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = {"title": "خبر", "text": "علی در تهران", "label": [[0, 3, "PER"], [7, 12, "شهر"]]}
    path = lines(tmp_path / "a.jsonl", line)
    before = project.read_bytes()
    assert run(["import", str(project), path, "--preview"]) == 0
    shown = capsys.readouterr().out
    assert "خبر" in shown
    assert "7–12 شهر: تهران" in shown
    assert run(["import", str(project), path, "--preview", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["files"], told["formats"]) == (1, {"jsonl": 1})
    assert told["unknown_labels"] == ["شهر"]
    assert told["documents"][0]["label"] == [[0, 3, "PER"], [7, 12, "شهر"]]
    assert project.read_bytes() == before


def test_a_preview_of_what_cannot_be_read_says_so(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = lines(tmp_path / "a.jsonl", {"no": "text"})
    assert run(["import", str(project), path, "--preview"]) == 1
    assert "line 1" in capsys.readouterr().err


def test_what_was_interrupted_is_gone_on_with_or_discarded_first(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.jsonl"
    text = lines(path, *({"text": f"متن {number}"} for number in range(300)))
    for chosen, count in (("--discard", 0), ("--resume", 300)):
        with closing(Session.open(project, "سارا")) as session:
            db = session.project.db
            staging.begin(db, session.annotator.id, ImportRequest((path,)))
            looks = iter([True, True])
            with pytest.raises(Cancelled):
                staging.go_on(db, lambda _done, _total, looks=looks: next(looks, False))
        assert run(["import", str(project), text]) == 1
        assert "--resume" in capsys.readouterr().err
        assert run(["import", str(project), chosen]) == 0
        with closing(Session.open(project, "سارا")) as session:
            assert len(session.document_ids()) == count


def test_what_to_do_must_be_one_thing(project: Path, tmp_path: Path) -> None:
    path = lines(tmp_path / "a.jsonl", {"text": "یک"})
    assert run(["import", str(project)]) == 2
    assert run(["import", str(project), path, "--resume"]) == 2
    assert run(["import", str(project), "--discard", "--resume"]) == 2


def test_texts_that_are_there_are_listed_for_programs(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = lines(tmp_path / "a.jsonl", {"title": "خبر", "text": "یک"})
    assert run(["import", str(project), path]) == 0
    capsys.readouterr()
    assert run(["import", str(project), path, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["documents"], told["skipped"]) == (0, 1)
    assert "خبر" in told["there"][0]


def test_the_options_of_formats_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["formats", "--json"]) == 0
    (text,) = (one for one in json.loads(capsys.readouterr().out) if one["name"] == "text")
    (encoding,) = text["options"]
    assert (encoding["name"], encoding["default"]) == ("encoding", "auto")
    assert "windows-1256" in encoding["choices"]
    assert run(["formats"]) == 0
    assert "windows-1256" in capsys.readouterr().out


def test_what_a_full_disk_has_stopped_is_gone_on_with(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = lines(tmp_path / "a.jsonl", *({"text": "متن " * 900 + str(n)} for n in range(300)))
    with small_disk(project.stat().st_size + 400_000):
        assert run(["import", str(project), text]) == 1
    told = capsys.readouterr().err
    assert "p.hashiye" in told
    assert "--resume goes on with it" in told
    assert run(["import", str(project), "--resume"]) == 0
    with closing(Session.open(project, "سارا")) as session:
        assert len(session.document_ids()) == 300


def test_what_is_there_but_could_not_be_shown_is_gone_on_with(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = lines(tmp_path / "a.jsonl", {"text": "یک"})

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("core.store.journal.append", full)
        assert run(["import", str(project), text]) == 1
    assert "--resume goes on with it" in capsys.readouterr().err
    assert run(["import", str(project), "--resume"]) == 0
    with closing(Session.open(project, "سارا")) as session:
        assert len(session.document_ids()) == 1


def test_labels_that_turned_up_late_are_told_where_the_window_began_an_import(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.jsonl"
    lines(path, {"text": "علی", "label": [[0, 3, "PERSON"]]})
    with closing(Session.open(project, "سارا")) as session:
        request = ImportRequest((path,), usual_names=True)
        staging.begin(session.project.db, session.annotator.id, request)
    capsys.readouterr()
    assert run(["import", str(project), "--resume"]) == 0
    assert "PERSON → PER" in capsys.readouterr().out
