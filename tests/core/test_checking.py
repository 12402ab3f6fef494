"""Looking whether a project file is whole."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core.checking import check_project
from core.commands.correction import CorrectText
from core.commands.spans import AddSpan
from core.session import Session
from core.store.models import TrainedModel


@pytest.fixture
def path(session: Session, document: int) -> Path:
    session.execute(AddSpan(document, 2, 6, "PER"))
    session.execute(CorrectText(document, session.document(document).text.replace("كرج", "كرچ")))
    path = session.project.path
    session.close()
    return path


def spoil(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def test_a_whole_one_has_no_problem(path: Path) -> None:
    assert check_project(path) == []


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("UPDATE documents SET text = 'x' || text", "not the one that was imported"),
        ("UPDATE originals SET text = 'x' || text", "its original text is not"),
        ("UPDATE documents SET length = 3", "length is noted as 3"),
        ("UPDATE spans SET start = start + 1", "but the text there is"),
        ("UPDATE suggestions SET surface = 'x'", "but the text there is"),
        ("DELETE FROM labels WHERE name = 'PER'", "has the label PER"),
        ("UPDATE spans SET annotator = 99", "row of annotators that is not there"),
    ],
)
def test_what_another_program_has_spoiled_is_told(path: Path, statement: str, message: str) -> None:
    spoil(path, statement)
    problems = [problem.message() for problem in check_project(path)]
    assert any(message in problem for problem in problems), problems


def test_damage_that_sqlite_finds(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'spans_document'"
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * size + 100 : page * size] = bytes(size - 100)
    path.write_bytes(content)
    assert "SQLite finds damage" in check_project(path)[0].message()


def test_a_model_that_cannot_be_read_is_told_with_the_cure(path: Path) -> None:
    with closing(Session.open(path, "سارا")) as session:
        session.store_model(TrainedModel(4, {}, b"no model"))
    (problem,) = check_project(path)
    assert "cannot be read" in problem.message()
    assert "hashiye train" in problem.message()
