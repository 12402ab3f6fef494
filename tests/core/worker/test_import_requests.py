"""What the worker says of an import where the disk has no room."""

import sqlite3
from pathlib import Path

import pytest

from core import staging
from core.import_request import ImportRequest
from core.messages import HashiyeError
from core.session import NOT_TAKEN, Session, UnsavedError
from core.staging import StoppedError
from core.store import imports
from core.worker.desk import Desk
from core.worker.import_requests import DiscardImport, StageImport
from tests.core.test_staging import always, finish, many


def full(*_: object) -> None:
    raise sqlite3.OperationalError("database or disk is full")


def test_an_import_that_cannot_begin_has_changed_nothing(session: Session, tmp_path: Path) -> None:
    path = session.project.path
    request = ImportRequest((many(tmp_path / "a.jsonl", 3),))
    wanted = StageImport(path, session.annotator.id, request)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("core.store.imports.begin", full)
        with pytest.raises(HashiyeError) as raised:
            wanted.run(Desk(), always)
    assert raised.value.template == NOT_TAKEN
    assert imports.unfinished(session.project.db) is None
    wanted.run(Desk(), always)
    assert finish(session).documents == 3


def test_what_cannot_be_taken_away_yet_is_taken_away_another_time(
    session: Session, tmp_path: Path
) -> None:
    db, path = session.project.db, session.project.path
    before = session.document_ids()
    request = ImportRequest((many(tmp_path / "a.jsonl", 3),))
    staging.begin(db, session.annotator.id, request)
    staging.go_on(db, always)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("core.store.imports.remove", full)
        with pytest.raises(StoppedError):
            DiscardImport(path).run(Desk(), always)
    assert imports.unfinished(db) is not None
    DiscardImport(path).run(Desk(), always)
    assert imports.unfinished(db) is None
    assert session.document_ids() == before


def test_what_could_not_be_shown_and_was_taken_away_does_not_show_the_next_import(
    session: Session, tmp_path: Path
) -> None:
    db, before = session.project.db, session.document_ids()
    staging.begin(db, session.annotator.id, ImportRequest((many(tmp_path / "a.jsonl", 3),)))
    staging.go_on(db, always)
    command, _report = staging.finish(db)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("core.store.journal.append", full)
        with pytest.raises(UnsavedError):
            session.execute(command)
    staging.discard(db)
    request = ImportRequest((many(tmp_path / "b.jsonl", 4),))
    staging.begin(db, session.annotator.id, request)
    session.retry_unsaved()
    assert imports.unfinished(db) is not None
    staging.go_on(db, always)
    assert session.document_ids() == before
    assert finish(session).documents == 4
