"""Transactions in a file that somebody else may be writing to as well."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlite_utils import Database


@contextmanager
def writing(db: Database) -> Iterator[None]:
    """One transaction that waits for its turn at the beginning; on any error nothing is changed.

    A transaction that reads first and writes then is refused at once, without waiting, where an
    import has written in between.
    """
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.rollback()
        raise
    try:
        db.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise
