"""Showing and hiding many documents as one step of the journal.

The row of a document holds its text, so that hiding 100,000 of them writes hundreds of megabytes.
Where they are many, the journal's transaction only notes what is due (`visibility_due`), and it is
carried out in portions afterwards; whoever opens the file next carries out what is left.
"""

from sqlite_utils import Database

AT_ONCE = 500
"""Documents that are shown or hidden within the transaction of their operation: some 15 ms."""

SHOWN = """
    NOT coalesce((SELECT v.deleted FROM visibility_due AS v WHERE d.id BETWEEN v.first AND v.last),
                 d.deleted)"""
"""Of a document `d`, for SQL: whether the journal shows it, be that carried out yet or not.

For who reads the file beside the window and must neither wait nor see the half of a step.
"""

HIDDEN = """
    SELECT h.id FROM documents AS h WHERE h.deleted AND NOT EXISTS (
        SELECT 1 FROM visibility_due AS v WHERE h.id BETWEEN v.first AND v.last)
    UNION ALL
    SELECT h.id FROM visibility_due AS v JOIN documents AS h ON h.id BETWEEN v.first AND v.last
    WHERE v.deleted"""
"""The ids of the documents that are not `SHOWN`, for SQL that goes through rows of many: few."""


def change(db: Database, first: int, last: int, *, deleted: bool) -> bool:
    """Show or hide the documents `first` to `last`, at once or, of many, by noting that it is due.

    False, and nothing is changed, if one of them is not the other way round.
    """
    count = last - first + 1
    query = "SELECT count(*) FROM documents WHERE deleted AND id BETWEEN ? AND ?"
    (hidden,) = db.execute(query, [first, last]).fetchone()
    if hidden != (0 if deleted else count):
        return False
    if count > AT_ONCE:
        db.execute("INSERT INTO visibility_due VALUES (?, ?, ?)", [first, last, int(deleted)])
        return True
    return _set(db, first, last, deleted) == count


def due(db: Database) -> int:
    """How many documents are still to be shown or hidden."""
    query = "SELECT coalesce(sum(last - first + 1), 0) FROM visibility_due"
    return int(db.execute(query).fetchone()[0])


def settle(db: Database, most: int) -> int:
    """Show or hide at most `most` of the documents that are due; returns how many are left."""
    found = db.execute("SELECT first, last, deleted FROM visibility_due LIMIT 1").fetchone()
    if found is not None:
        first, last, deleted = found
        until = min(last, first + most - 1)
        _set(db, first, until, bool(deleted))
        if until == last:
            db.execute("DELETE FROM visibility_due WHERE first = ?", [first])
        else:
            db.execute("UPDATE visibility_due SET first = ? WHERE first = ?", [until + 1, first])
    return due(db)


def _set(db: Database, first: int, last: int, deleted: bool) -> int:
    cursor = db.execute(
        "UPDATE documents SET deleted = ? WHERE id BETWEEN ? AND ?", [int(deleted), first, last]
    )
    return cursor.rowcount
