"""Many rows or many places in one statement, told to SQLite as JSON."""

import json
from collections.abc import Collection

from core.store.migrations import LONG

Place = tuple[int, int, int]
"""Document, start and end; offsets in code points, half-open."""

AMONG = "IN (SELECT value FROM json_each(?))"
"""Whether what stands before it is one of the values that `listed` gives."""


def reached(table: str, and_whose: str = "") -> str:
    """A table `reached`, for WITH, of the places that `listed` gives as the value `:places`.

    Each has the document `d`, from `first` to `stop`, and `low`: no row of `table`, of those that
    `and_whose` leaves, that begins there or before it reaches into the place.
    """
    # None begins further before a place than the longest is long, which an index tells at once.
    return f"""
        places AS MATERIALIZED (
            SELECT json_extract(value, '$[0]') AS document,
                   json_extract(value, '$[1]') AS first, json_extract(value, '$[2]') AS stop
            FROM json_each(:places)),
        reached AS MATERIALIZED (
            SELECT document AS d, first, stop, first - coalesce((
                SELECT "end" - start FROM {table}
                WHERE document = p.document {and_whose} AND "end" - start > {LONG}
                ORDER BY "end" - start DESC LIMIT 1), {LONG}) AS low
            FROM places AS p)"""


def listed(values: Collection[int] | Collection[Place]) -> str:
    """`values` in the form in which statements take them."""
    return json.dumps([*values])
