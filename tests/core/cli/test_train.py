"""`hashiye train`: what was learned, and whether it serves from then on."""

import json
from pathlib import Path

import pytest
from sqlite_utils import Database

from core.cli.main import run
from core.progress import Progress
from core.session import Session
from core.store import models
from core.store.models import TrainedModel

Capture = pytest.CaptureFixture[str]

RECORD = {
    "held_out": 3,
    "f1": 0.712,
    "before_f1": 0.65,
    "untaught_f1": 0.6,
    "ece": 0.03,
    "learned": [f"uid {i}" for i in range(12)],
}


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HASHIYE_LANGUAGE", "en")


@pytest.fixture
def project(tmp_path: Path, capsys: Capture) -> Path:
    path = tmp_path / "a.hashiye"
    assert run(["init", str(path)]) == 0
    capsys.readouterr()
    return path


def import_done(project: Path, count: int) -> None:
    """Bring in so many documents that are done, with a product in each."""
    articles = project.with_name("articles.jsonl")
    lines = [
        json.dumps(
            {"text": f"دیروز مجله زرنوشت شماره {i} را خریدم.", "label": [[11, 17, "PRODUCT"]]}
        )
        for i in range(count)
    ]
    articles.write_text("\n".join(lines), "utf-8")
    assert run(["import", str(project), str(articles), "--as", "spans", "--done"]) == 0


def stored(project: Path) -> list[TrainedModel]:
    session = Session.open(project, "سارا", readonly=True)
    db = session.project.db
    found = [models.read(db, row) for (row,) in db.execute("SELECT id FROM models").fetchall()]
    session.close()
    return found


def give(monkeypatch: pytest.MonkeyPatch, model: TrainedModel | None) -> None:
    def train(_db: Database, poll: Progress, *, thorough: bool) -> TrainedModel | None:
        assert poll(0, 1)
        return model

    monkeypatch.setattr("core.cli.train_command.train", train)


def test_a_better_model_is_stored_and_serves(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    give(monkeypatch, TrainedModel(12, RECORD, b"weights"))
    assert run(["train", str(project)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Learned from documents: 12."
    assert "held out (3): 71.2; of what suggested before: 65.0;" in lines[1]
    assert "It is better" in lines[2]
    assert stored(project) == [TrainedModel(12, RECORD, b"weights")]


def test_one_that_is_no_better_is_told_and_only_its_record_kept(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    give(monkeypatch, TrainedModel(12, RECORD, None))
    assert run(["train", str(project)]) == 0
    assert "It is no better" in capsys.readouterr().out
    assert stored(project) == [TrainedModel(12, RECORD, None)]


def test_as_json(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    give(monkeypatch, TrainedModel(12, RECORD, b"weights"))
    assert run(["train", str(project), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"documents": 12, "promoted": True, **RECORD}


def test_too_little_to_learn_from_is_one_line(project: Path, capsys: Capture) -> None:
    import_done(project, 1)
    capsys.readouterr()
    assert run(["train", str(project)]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "too little to learn from" in line
    assert stored(project) == []


def test_a_project_that_another_has_open_is_left_alone(project: Path, capsys: Capture) -> None:
    holder = Session.open(project, "رضا")
    assert run(["train", str(project)]) == 1
    assert "has it open for writing" in capsys.readouterr().err
    holder.close()


def test_it_learns_from_what_is_done(project: Path, capsys: Capture) -> None:
    import_done(project, 6)
    capsys.readouterr()
    assert run(["train", str(project), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["documents"] == 6
    (model,) = stored(project)
    assert model.promoted == found["promoted"]
    assert run(["evaluate", str(project), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["documents"] == 6
