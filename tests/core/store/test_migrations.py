"""Files of an older version: brought up to date, or read as they are."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core.learning.due import documents_learned
from core.learning.tagging import tagger_for
from core.learning.threshold import expectation
from core.session import Session
from core.store import annotators, backup, models, search_index
from core.store.migrations import SCHEMA_VERSION
from core.store.models import TrainedModel
from core.store.project import open_project


@pytest.fixture
def old_path(session: Session) -> Path:
    """A file as the first Hashiye made it."""
    path = session.project.path
    session.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        for trigger in ("documents_added", "documents_corrected"):
            connection.execute(f"DROP TRIGGER {trigger}")
        for table in (
            "models",
            "search",
            "search_due",
            "originals",
            "imports",
            "import_files",
            "import_notes",
            "import_attached",
            "visibility_due",
        ):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("DROP INDEX documents_hidden")
        connection.execute("DELETE FROM _sqlite_migrations WHERE name <> 'm001_first_schema'")
        connection.execute("PRAGMA user_version = 1")
    return path


def test_an_older_file_is_copied_and_brought_up_to_date(old_path: Path) -> None:
    with closing(Session.open(old_path, "سارا")) as session:
        db = session.project.db
        assert db.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION
        session.store_model(TrainedModel(3, {}, b"weights"))
        assert models.read(db, 1).data == b"weights"
        assert search_index.due(db) == len(session.document_ids()) == 1
    (copy,) = backup.folder(old_path).iterdir()
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == 1


def test_an_older_file_that_is_only_read_is_searched_and_stays_as_it_is(
    old_path: Path,
) -> None:
    before = old_path.read_bytes()
    with closing(open_project(old_path, readonly=True)) as project:
        assert documents_learned(project.db) == 0
        assert expectation(project.db, 1).measured is False
        assert tagger_for(project.db).suggest_text("علی به تهران رفت.")
        # Nothing is indexed, so every document is read.
        words = [search_index.Piece("کرج", left=True, right=True)]
        assert [found[0] for found in search_index.candidates(project.db, words, 0)] == [1]
        assert search_index.Vocabulary(project.db).holding(words[0]) == []
        assert annotators.working(project.db) == []
    assert old_path.read_bytes() == before
