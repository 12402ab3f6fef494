"""The tables of suggestions and verdicts."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlite_utils import Database

from core.model import Suggestion
from core.store import bulk
from core.store.clock import now
from core.store.migrations import LONG
from core.store.several import Place, listed, reached
from core.text.fold import fold_string

_COLUMNS = 'start, "end", label, score, source, id, document'


_UNJUDGED = f"""
    SELECT {_COLUMNS} FROM suggestions AS s
    WHERE document = ? AND NOT withdrawn AND NOT EXISTS
    (SELECT 1 FROM verdicts AS v WHERE v.suggestion = s.id AND v.annotator = ?)
    {{and_where}}
    ORDER BY start, "end" DESC, id"""

# None begins further before a place than the longest is long, which an index tells at once.
_OVERLAPPING = f"""AND start < ? AND "end" > ? AND start > ? - coalesce((
        SELECT "end" - start FROM suggestions WHERE document = ? AND "end" - start > {LONG}
        ORDER BY "end" - start DESC LIMIT 1), {LONG})"""


def unjudged(db: Database, document: int, annotator: int) -> list[Suggestion]:
    """The suggestions that `annotator` has given no verdict, in text order, outer before inner."""
    query = _UNJUDGED.format(and_where="")
    return [Suggestion(*row) for row in db.execute(query, [document, annotator])]


def overlapping(
    db: Database, document: int, annotator: int, start: int, end: int
) -> list[Suggestion]:
    """Those of `unjudged` that share text with `start` to `end`."""
    query = _UNJUDGED.format(and_where=_OVERLAPPING)
    values = [document, annotator, end, start, start, document]
    return [Suggestion(*row) for row in db.execute(query, values)]


def unjudged_at(db: Database, annotator: int, places: Collection[Place]) -> list[Suggestion]:
    """Those of `unjudged` that share text with any of `places`; some more than once.

    In no order.
    """
    query = f"""
        WITH {reached("suggestions")}
        SELECT {_COLUMNS} FROM reached CROSS JOIN suggestions AS s
        ON document = d AND start < stop AND start > low AND "end" > first
        WHERE NOT withdrawn AND NOT EXISTS
        (SELECT 1 FROM verdicts AS v WHERE v.suggestion = s.id AND v.annotator = :annotator)"""
    values = {"places": listed(places), "annotator": annotator}
    return [Suggestion(*row) for row in db.execute(query, values)]


def find(db: Database, suggestion: int) -> Suggestion | None:
    """The suggestion with the id `suggestion`, or None."""
    query = f"SELECT {_COLUMNS} FROM suggestions WHERE id = ?"
    found = db.execute(query, [suggestion]).fetchone()
    return Suggestion(*found) if found else None


def insert(db: Database, document: int, text: str, suggestion: Suggestion) -> int:
    """Store a suggestion for `document`, whose text is `text`; return its id."""
    assert 0 <= suggestion.start < suggestion.end <= len(text)
    surface = text[suggestion.start : suggestion.end]
    values: list[Any] = [document, suggestion.start, suggestion.end, suggestion.label, surface]
    values += [fold_string(surface), suggestion.score, suggestion.source, now()]
    cursor = db.execute(
        "INSERT INTO suggestions "
        '(document, start, "end", label, surface, folded, score, source, added) '
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        values,
    )
    return int(cursor.lastrowid or 0)


_WRITTEN = ("document", "start", "end", "label", "surface", "folded", "score", "source", "added")


def insert_many(db: Database, new: Sequence[tuple[Any, ...]]) -> None:
    """Store suggestions.

    Each as document, start, end, label, surface, folded surface, score, source, time.
    """
    bulk.insert(db, "suggestions", _WRITTEN, new)


def judged(db: Database, suggestion: int, annotator: int) -> bool:
    """Whether `annotator` has given a verdict on the suggestion."""
    query = "SELECT 1 FROM verdicts WHERE suggestion = ? AND annotator = ?"
    return db.execute(query, [suggestion, annotator]).fetchone() is not None
