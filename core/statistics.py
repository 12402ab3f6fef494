"""Counts of what is in a project."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from core.store.visibility import SHOWN

Counts = Mapping[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Statistics:
    """What a project holds, of the documents that are shown.

    `progress` counts documents by annotator and state, `spans` by annotator and label, `verdicts`
    by source and verdict. `pending` are the suggestions on which nobody has given a verdict.
    """

    documents: int
    characters: int
    suggestions: int
    pending: int
    progress: Counts
    spans: Counts
    verdicts: Counts

    def as_json(self) -> dict[str, Any]:
        """The same as JSON values, counts nested by their two keys."""
        return {
            "documents": self.documents,
            "characters": self.characters,
            "suggestions": self.suggestions,
            "pending": self.pending,
            "progress": _nested(self.progress),
            "spans": _nested(self.spans),
            "verdicts": _nested(self.verdicts),
        }


def count(db: Database) -> Statistics:
    """The counts of an open project."""
    documents, characters = db.execute(
        f"SELECT count(*), coalesce(sum(length), 0) FROM documents AS d WHERE {SHOWN}"
    ).fetchone()
    suggestions, pending = db.execute(
        f"""
        SELECT count(*), coalesce(sum(
            NOT EXISTS (SELECT 1 FROM verdicts WHERE suggestion = suggestions.id)), 0)
        FROM suggestions JOIN documents AS d ON d.id = suggestions.document
        WHERE NOT withdrawn AND {SHOWN}"""
    ).fetchone()
    return Statistics(
        documents,
        characters,
        suggestions,
        pending,
        _counts(db, "annotators.name, t.state", "progress AS t", "annotators.id = t.annotator"),
        _counts(db, "annotators.name, t.label", "spans AS t", "annotators.id = t.annotator"),
        _counts(
            db,
            "s.source, t.verdict",
            "verdicts AS t JOIN suggestions AS s ON s.id = t.suggestion",
            "annotators.id = t.annotator",
        ),
    )


def _counts(db: Database, keys: str, tables: str, annotators: str) -> Counts:
    query = f"""
        SELECT {keys}, count(*) FROM {tables}
        JOIN annotators ON {annotators}
        JOIN documents AS d ON d.id = t.document
        WHERE {SHOWN} GROUP BY 1, 2 ORDER BY 1, 2"""
    return {(first, second): number for first, second, number in db.execute(query)}


def _nested(counts: Counts) -> dict[str, dict[str, int]]:
    result: dict[str, dict[str, int]] = {}
    for (first, second), number in counts.items():
        result.setdefault(first, {})[second] = number
    return result
