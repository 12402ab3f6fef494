"""`hashiye import` of the zip file of a whole INCEpTION project, from preview to resuming."""

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from core import staging
from core.cli.main import run
from core.import_request import ImportRequest
from core.model import DocumentState
from core.progress import Cancelled
from core.session import Session
from core.store import imports, progress
from tests.core.formats.inception_projects import NEWS, QUIET, SPORT, TEAM, parts_of, saved, work

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def project(tmp_path: Path, capsys: Capture) -> Path:
    path = tmp_path / "p.hashiye"
    assert run(["init", str(path)]) == 0
    capsys.readouterr()
    return path


@pytest.fixture
def team(tmp_path: Path) -> str:
    return str(saved(tmp_path / "team.zip", TEAM))


def suggested(project: Path) -> dict[str, set[tuple[str, str, str]]]:
    """What is suggested for each text: surface, label and source."""
    query = (
        "SELECT d.text, s.surface, s.label, s.source "
        "FROM documents d LEFT JOIN suggestions s ON s.document = d.id"
    )
    found: dict[str, set[tuple[str, str, str]]] = {}
    with closing(Session.open(project, "سارا")) as session:
        for text, *one in session.project.db.execute(query):
            found.setdefault(text, set()).update([tuple(one)] if one[1] else [])
    return found


def marked(project: Path, annotator: str) -> dict[str, list[tuple[str, str, DocumentState]]]:
    """The spans of `annotator` in each text, with how far the document is."""
    with closing(Session.open(project, annotator)) as session:
        found = {}
        for one in session.document_ids():
            text = session.document(one).text
            state = progress.state(session.project.db, one, session.annotator.id)
            spans = session.spans(one)
            found[text] = [(text[s.start : s.end], s.label, state) for s in spans]
        return found


def as_json(capsys: Capture) -> Any:
    return json.loads(capsys.readouterr().out)


def test_every_annotators_work_is_suggested_in_one_run(
    project: Path, team: str, capsys: Capture
) -> None:
    assert run(["import", str(project), team, "--map", "GPE=LOC", "--json"]) == 0
    told = as_json(capsys)
    assert (told["documents"], told["spans"], told["suggestions"]) == (3, 0, 4)
    assert any("came as suggestions" in one for one in told["repaired"])
    assert suggested(project) == {
        NEWS: {("علی", "PER", "sara"), ("کرج", "LOC", "sara"), ("کرج", "LOC", "reza")},
        SPORT: {("رضا", "PER", "sara")},
        QUIET: set(),
    }


def test_an_annotators_spans_come_in_as_they_stand_for_what_she_has_begun(
    project: Path, team: str, capsys: Capture
) -> None:
    wanted = ["--option", "user=sara", "--as", "spans", "--annotator", "sara", "--done"]
    assert run(["import", str(project), team, *wanted, "--json"]) == 0
    told = as_json(capsys)
    assert (told["documents"], told["spans"], told["suggestions"]) == (2, 3, 0)
    done = DocumentState.DONE
    assert marked(project, "sara") == {
        NEWS: [("علی", "PER", done), ("کرج", "LOC", done)],
        SPORT: [("رضا", "PER", done)],
    }


def test_with_the_curated_first_the_rest_can_follow(
    project: Path, team: str, capsys: Capture
) -> None:
    curated = ["--option", "user=curation", "--as", "spans", "--annotator", "gold", "--done"]
    assert run(["import", str(project), team, *curated]) == 0
    assert run(["import", str(project), team, "--map", "GPE=LOC", "--json"]) == 0
    capsys.readouterr()
    assert {text: len(spans) for text, spans in marked(project, "gold").items()} == {
        NEWS: 2,
        SPORT: 0,
        QUIET: 0,
    }
    assert ("رضا", "PER", "sara") in suggested(project)[SPORT]


def test_the_preview_shows_it_and_writes_nothing(project: Path, team: str, capsys: Capture) -> None:
    before = project.read_bytes()
    assert run(["import", str(project), team, "--preview", "--json"]) == 0
    told = as_json(capsys)
    assert told["formats"] == {"inception": 1}
    assert told["unknown_labels"] == ["GPE"]
    assert len(told["documents"]) == 3
    assert project.read_bytes() == before


def test_a_label_that_is_missing_brings_nothing(project: Path, team: str, capsys: Capture) -> None:
    assert run(["import", str(project), team]) == 1
    assert "GPE" in capsys.readouterr().err
    assert suggested(project) == {}


def test_an_annotator_who_is_not_there_brings_nothing(
    project: Path, team: str, capsys: Capture
) -> None:
    assert run(["import", str(project), team, "--option", "user=ali"]) == 1
    assert "Choose one of: reza, sara, curation." in capsys.readouterr().err
    assert suggested(project) == {}


def test_a_damaged_document_is_told_and_the_others_come_in(
    project: Path, tmp_path: Path, capsys: Capture
) -> None:
    path = saved(tmp_path / "a.zip", TEAM | {"annotation/خبر.txt/sara.zip": b"x"})
    assert run(["import", str(project), str(path), "--json"]) == 0
    told = as_json(capsys)
    assert told["documents"] == 2
    assert any("annotation/خبر.txt/sara.zip" in one for one in told["repaired"])


def test_one_that_was_interrupted_is_gone_on_with_where_it_was(
    project: Path, tmp_path: Path, capsys: Capture
) -> None:
    documents = {
        f"{number:03}.txt": (f"علی {number}", {"sara": [("علی", "PER")]}) for number in range(230)
    }
    parts = parts_of(documents) | {"annotation/000.txt/reza.zip": work("reza", "0", "علی 0")}
    path = saved(tmp_path / "many.zip", parts)
    with closing(Session.open(project, "سارا")) as session:
        db = session.project.db
        staging.begin(db, session.annotator.id, ImportRequest((path,)))
        looks = iter([True, True])
        with pytest.raises(Cancelled):
            staging.go_on(db, lambda _done, _total: next(looks, False))
        found = imports.unfinished(db)
        assert found is not None
        assert 0 < found.state["read"] < 230
    assert run(["import", str(project), "--resume", "--json"]) == 0
    told = as_json(capsys)
    assert (told["documents"], told["suggestions"]) == (230, 230)
    # What is told of the whole file is told once.
    assert sum("came as suggestions" in one for one in told["repaired"]) == 1
    expected = {text: {("علی", "PER", "sara")} for text, _users in documents.values()}
    assert suggested(project) == expected
