"""Files of an older version: brought up to date, or read as they are."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core.learning.due import documents_learned
from core.learning.tagging import tagger_for
from core.learning.threshold import expectation
from core.session import Session
from core.store import backup, models
from core.store.migrations import SCHEMA_VERSION
from core.store.models import TrainedModel
from core.store.project import open_project


@pytest.fixture
def old_path(session: Session) -> Path:
    """A file as the first Hashiye made it."""
    path = session.project.path
    session.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TABLE models")
        connection.execute("DELETE FROM _sqlite_migrations WHERE name = 'm002_models'")
        connection.execute("PRAGMA user_version = 1")
    return path


def test_an_older_file_is_copied_and_brought_up_to_date(old_path: Path) -> None:
    with closing(Session.open(old_path, "سارا")) as session:
        db = session.project.db
        assert db.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION
        session.store_model(TrainedModel(3, {}, b"weights"))
        assert models.read(db, 1).data == b"weights"
    (copy,) = backup.folder(old_path).iterdir()
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == 1


def test_an_older_file_that_is_only_read_has_no_model_yet_and_stays_as_it_is(
    old_path: Path,
) -> None:
    before = old_path.read_bytes()
    with closing(open_project(old_path, readonly=True)) as project:
        assert documents_learned(project.db) == 0
        assert expectation(project.db, 1).measured is False
        assert tagger_for(project.db).suggest_text("علی به تهران رفت.")
    assert old_path.read_bytes() == before
