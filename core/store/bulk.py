"""Writing thousands of rows: of many with each statement."""

from collections.abc import Sequence
from itertools import batched, chain
from typing import Any

from sqlite_utils import Database

ROWS = 50
"""Rows of one statement. Of one row by itself, the statement takes more time than the row."""


def insert(
    db: Database, table: str, columns: Sequence[str], new: Sequence[tuple[Any, ...]]
) -> None:
    """Write rows of `table` with the values of `columns`, without recording them."""
    names = ", ".join(f'"{name}"' for name in columns)
    row = f"({', '.join('?' * len(columns))})"
    statement = f'INSERT INTO "{table}" ({names}) VALUES '
    whole = len(new) - len(new) % ROWS
    together = (tuple(chain.from_iterable(rows)) for rows in batched(new[:whole], ROWS))
    db.conn.executemany(statement + ", ".join([row] * ROWS), together)
    db.conn.executemany(statement + row, new[whole:])
