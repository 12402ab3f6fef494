"""Rows that are written many at a time, and the identifiers that they get."""

from uuid import RFC_4122, UUID

import pytest

from core.session import Session
from core.store import bulk
from core.store.uids import new_uids


@pytest.mark.parametrize("count", [0, 1, bulk.ROWS - 1, bulk.ROWS, 2 * bulk.ROWS + 3])
def test_every_row_is_written_once_in_its_order(session: Session, count: int) -> None:
    db = session.project.db
    rows = [(number, f"value {number}") for number in range(count)]
    bulk.insert(db, "import_files", ("number", "path"), rows)
    assert db.execute("SELECT number, path FROM import_files ORDER BY rowid").fetchall() == rows


def test_identifiers_are_uuids_that_begin_with_the_time() -> None:
    several = new_uids(500)
    assert len(set(several)) == 500
    assert several == sorted(several)
    for uid in several:
        found = UUID(uid)
        assert (str(found), found.version, found.variant) == (uid, 7, RFC_4122)
    assert new_uids(0) == []
