"""Which suggestions an annotator has answered: one that says the same as an answered one is too.

Two sources may propose the same label at the same place. They are two rows, so that each can be
judged, and one question to the annotator.
"""

from collections.abc import Collection
from typing import Any

from sqlite_utils import Database

from core.model import Suggestion
from core.store.several import AMONG, listed

_COLUMNS = 's.start, s."end", s.label, s.score, s.source, s.id, s.document'

_SAME = 'o.document = s.document AND o.start = s.start AND o."end" = s."end" AND o.label = s.label'

_OPEN = f"""
    NOT s.withdrawn AND NOT EXISTS (
        SELECT 1 FROM suggestions AS o
        JOIN verdicts AS v ON v.suggestion = o.id AND v.annotator = ?
        WHERE {_SAME})"""


def unanswered(
    db: Database, document: int, annotator: int, threshold: float = 0.0
) -> list[Suggestion]:
    """The suggestions that wait for an answer of `annotator`, in text order, outer before inner.

    Only those with a score of at least `threshold`.
    """
    ordered = f"""
        SELECT {_COLUMNS} FROM suggestions AS s
        WHERE s.document = ? AND s.score >= ? AND {{condition}}
        ORDER BY s.start, s."end" DESC, s.id"""
    if _has_answered(db, document, annotator):
        rows = db.execute(ordered.format(condition=_OPEN), [document, threshold, annotator])
    else:
        rows = db.execute(ordered.format(condition="NOT s.withdrawn"), [document, threshold])
    return [Suggestion(*row) for row in rows]


def like(db: Database, several: Collection[int], annotator: int) -> list[tuple[Suggestion, bool]]:
    """The suggestions with these ids and all that say the same; of each, if it is unanswered."""
    query = f"""
        SELECT DISTINCT {_COLUMNS}, {_OPEN} FROM suggestions AS o JOIN suggestions AS s ON {_SAME}
        WHERE o.id {AMONG} ORDER BY s.id"""
    rows = db.execute(query, [annotator, listed(several)])
    return [(Suggestion(*row[:-1]), bool(row[-1])) for row in rows]


def same(db: Database, suggestion: Suggestion, annotator: int) -> list[Suggestion]:
    """`suggestion` and those that say the same, but none that was withdrawn without a verdict."""
    query = f"""
        SELECT {_COLUMNS} FROM suggestions AS o JOIN suggestions AS s ON {_SAME}
        WHERE o.id = :id AND (s.id = :id OR NOT s.withdrawn OR EXISTS (
            SELECT 1 FROM verdicts AS v WHERE v.suggestion = s.id AND v.annotator = :annotator))
        ORDER BY s.id"""
    rows = db.execute(query, {"id": suggestion.id, "annotator": annotator})
    return [Suggestion(*row) for row in rows]


def stored(db: Database, document: int, suggestion: Suggestion) -> dict[str, Any] | None:
    """The row in `document` with the place, label and source of `suggestion`, or None."""
    query = """
        SELECT * FROM suggestions
        WHERE document = ? AND start = ? AND "end" = ? AND label = ? AND source = ?"""
    values = [document, suggestion.start, suggestion.end, suggestion.label, suggestion.source]
    return next(iter(db.query(query, values)), None)


def _has_answered(db: Database, document: int, annotator: int) -> bool:
    query = "SELECT 1 FROM verdicts WHERE document = ? AND annotator = ? LIMIT 1"
    return db.execute(query, [document, annotator]).fetchone() is not None
