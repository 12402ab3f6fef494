"""The table of spans."""

from typing import Any

from sqlite_utils import Database

from core.model import Origin, Span

_COLUMNS = 'id, uid, document, annotator, start, "end", label, surface, origin, suggestion, note'


def read(db: Database, document: int, annotator: int) -> list[Span]:
    """The spans of `annotator` in `document`, in text order, outer before inner."""
    query = f"""
        SELECT {_COLUMNS} FROM spans WHERE document = ? AND annotator = ?
        ORDER BY start, "end" DESC, id"""
    return [_span(row) for row in db.query(query, [document, annotator])]


def find(db: Database, span: int) -> Span | None:
    """The span with the id `span`, or None."""
    rows = db.query(f"SELECT {_COLUMNS} FROM spans WHERE id = ?", [span])
    return next((_span(row) for row in rows), None)


def row(db: Database, span: int) -> dict[str, Any]:
    """The whole row of a span. Raises KeyError if there is none."""
    for found in db.query("SELECT * FROM spans WHERE id = ?", [span]):
        return found
    raise KeyError(span)


def next_id(db: Database) -> int:
    """An id that no span has or ever had, so that undo can always give one back."""
    row = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'spans'").fetchone()
    return int(row[0]) + 1 if row else 1


def _span(row: dict[str, Any]) -> Span:
    return Span(**{**row, "origin": Origin(row["origin"])})
