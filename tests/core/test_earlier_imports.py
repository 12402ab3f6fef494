"""An import that an earlier version of Hashiye began: this one goes on with it, and shows it."""

import json
from pathlib import Path

import pytest

from core import staging
from core.import_request import ImportRequest
from core.progress import Cancelled
from core.session import Session
from core.store import imports
from tests.core.test_staging import always, cancelling, finish, many


def as_written_before(session: Session) -> None:
    """Take out of the file what earlier versions did not keep of an import."""
    db = session.project.db
    found = imports.unfinished(db)
    assert found is not None
    for sums in ("sums", "before"):
        del found.state[sums]["matched"]
    del found.request["usual_names"]
    values = [json.dumps(found.state), json.dumps(found.request)]
    db.execute("UPDATE imports SET state = ?, request = ?", values)


def test_what_was_begun_is_gone_on_with(session: Session, tmp_path: Path) -> None:
    db, before = session.project.db, len(session.document_ids())
    files = (many(tmp_path / "a.jsonl", 250), many(tmp_path / "b.jsonl", 251))
    staging.begin(db, session.annotator.id, ImportRequest(files))
    with pytest.raises(Cancelled):
        staging.go_on(db, cancelling(after=2))
    as_written_before(session)
    staging.go_on(db, always)
    report = finish(session)
    assert (report.documents, report.skipped, report.matched) == (251, 250, {})
    assert len(session.document_ids()) == before + 251


def test_what_was_brought_is_shown(session: Session, tmp_path: Path) -> None:
    db = session.project.db
    request = ImportRequest((many(tmp_path / "a.jsonl", 3),))
    staging.begin(db, session.annotator.id, request)
    staging.go_on(db, always)
    as_written_before(session)
    assert finish(session).documents == 3
