"""The table of spans."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import uuid4

from sqlite_utils import Database

from core.model import Origin, Span
from core.store import bulk
from core.store.migrations import LONG
from core.store.several import AMONG, Place, listed, reached
from core.store.visibility import SHOWN

_COLUMNS = 'id, uid, document, annotator, start, "end", label, surface, origin, suggestion, note'
_ORIGIN = _COLUMNS.split(", ").index("origin")
_ORIGINS = {origin.value: origin for origin in Origin}
"""To ask the class takes as long as all else, and a document may have tens of thousands."""


def read(db: Database, document: int, annotator: int) -> list[Span]:
    """The spans of `annotator` in `document`, in text order, outer before inner."""
    query = f"""
        SELECT {_COLUMNS} FROM spans WHERE document = ? AND annotator = ?
        ORDER BY start, "end" DESC, id"""
    return [_span(row) for row in db.execute(query, [document, annotator])]


def of_everyone(db: Database, document: int) -> list[Span]:
    """The spans of all annotators in `document`, in text order, outer before inner."""
    query = f"""
        SELECT {_COLUMNS} FROM spans WHERE document = ? ORDER BY start, "end" DESC, id"""
    return [_span(row) for row in db.execute(query, [document])]


def near(db: Database, document: int, start: int, end: int) -> list[Span]:
    """Those of `of_everyone` that share text with `start` to `end` or border on it."""
    query = f"""
        SELECT {_COLUMNS} FROM spans WHERE document = ? AND start <= ? AND "end" >= ?
        ORDER BY start, "end" DESC, id"""
    return [_span(row) for row in db.execute(query, [document, end, start])]


def count_of_everyone(db: Database, document: int) -> int:
    """How many `of_everyone` has."""
    query = "SELECT count(*) FROM spans WHERE document = ?"
    return int(db.execute(query, [document]).fetchone()[0])


def from_suggestions(db: Database, document: int, several: Collection[int]) -> list[Span]:
    """The spans of all annotators in `document` that came of suggestions with these ids."""
    query = f"SELECT {_COLUMNS} FROM spans WHERE document = ? AND suggestion {AMONG}"
    return [_span(row) for row in db.execute(query, [document, listed(several)])]


def at_places(db: Database, annotator: int, places: Collection[Place]) -> list[Span]:
    """The spans of `annotator` that share text with any of `places`; some more than once.

    In no order.
    """
    query = f"""
        WITH {reached("spans", "AND annotator = :annotator")}
        SELECT {_COLUMNS} FROM reached CROSS JOIN spans
        ON document = d AND annotator = :annotator
           AND start < stop AND start > low AND "end" > first"""
    values = {"places": listed(places), "annotator": annotator}
    return [_span(row) for row in db.execute(query, values)]


def overlapping(db: Database, document: int, annotator: int, start: int, end: int) -> list[Span]:
    """The spans of `annotator` that share text with `start` to `end`, in text order."""
    # None begins further before `start` than the longest is long, which an index tells at once.
    query = f"""
        SELECT {_COLUMNS} FROM spans
        WHERE document = :document AND annotator = :annotator
          AND start < :end AND "end" > :start AND start > :start - coalesce((
              SELECT "end" - start FROM spans
              WHERE document = :document AND annotator = :annotator AND "end" - start > {LONG}
              ORDER BY "end" - start DESC LIMIT 1), {LONG})
        ORDER BY start, "end" DESC, id"""
    values = {"document": document, "annotator": annotator, "start": start, "end": end}
    return [_span(row) for row in db.execute(query, values)]


def find(db: Database, span: int) -> Span | None:
    """The span with the id `span`, or None."""
    found = db.execute(f"SELECT {_COLUMNS} FROM spans WHERE id = ?", [span]).fetchone()
    return _span(found) if found else None


def find_many(db: Database, several: Collection[int]) -> list[Span]:
    """The spans with ids among `several`, in no order."""
    query = f"SELECT {_COLUMNS} FROM spans WHERE id {AMONG}"
    return [_span(row) for row in db.execute(query, [listed(several)])]


def row(db: Database, span: int) -> dict[str, Any]:
    """The whole row of a span. Raises KeyError if there is none."""
    for found in db.query("SELECT * FROM spans WHERE id = ?", [span]):
        return found
    raise KeyError(span)


def new_row(
    identifier: int,
    document: int,
    annotator: int,
    start: int,
    end: int,
    label: str,
    surface: str,
    folded: str,
    origin: Origin,
    time: str,
    suggestion: int | None = None,
    note: str = "",
) -> dict[str, Any]:
    """The row of a new span, with a uid of its own."""
    return {
        "id": identifier,
        "uid": str(uuid4()),
        "document": document,
        "annotator": annotator,
        "start": start,
        "end": end,
        "label": label,
        "surface": surface,
        "folded": folded,
        "origin": origin.value,
        "suggestion": suggestion,
        "note": note,
        "created": time,
    }


_WRITTEN = (
    *("id", "uid", "annotator", "document"),
    *("start", "end", "label", "surface", "folded", "origin", "created"),
)


def insert_many(db: Database, new: Sequence[tuple[Any, ...]]) -> None:
    """Write spans that came from no suggestion.

    Each as id, uid, annotator, document, start, end, label, surface, folded surface, origin, time.
    """
    bulk.insert(db, "spans", _WRITTEN, new)


def drop_strings(db: Database) -> None:
    """Do without the index of strings until `index_strings`: what needs it is only slow then."""
    db.execute("DROP INDEX IF EXISTS spans_folded")


def index_strings(db: Database) -> None:
    """Have the index of the spans' strings, which are sorted for it if it is not there."""
    db.execute("CREATE INDEX IF NOT EXISTS spans_folded ON spans (folded, label)")


def use_label(db: Database, label: str) -> bool:
    """Whether a span in a document that is shown has `label`."""
    query = f"""
        SELECT 1 FROM spans JOIN documents AS d ON d.id = spans.document
        WHERE spans.label = ? AND {SHOWN}"""
    return db.execute(query, [label]).fetchone() is not None


def next_id(db: Database) -> int:
    """An id that no span has or ever had, so that undo can always give one back."""
    row = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'spans'").fetchone()
    return int(row[0]) + 1 if row else 1


def _span(row: tuple[Any, ...]) -> Span:
    fields = [*row]
    fields[_ORIGIN] = _ORIGINS[fields[_ORIGIN]]
    return Span(*fields)
