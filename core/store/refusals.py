"""Places of which an annotator has said that a label does not belong there."""

from dataclasses import replace

from sqlite_utils import Database

from core.model import Suggestion
from core.store import suggestions
from core.store.answers import stored


def places(db: Database, document: int, annotator: int, label: str) -> set[tuple[int, int]]:
    """Where in `document` the annotator has refused `label`, whoever proposed it."""
    query = """
        SELECT s.start, s."end" FROM verdicts AS v JOIN suggestions AS s ON s.id = v.suggestion
        WHERE v.document = ? AND v.annotator = ? AND v.verdict = 'rejected' AND s.label = ?"""
    return set(db.execute(query, [document, annotator, label]))


def strings(db: Database, document: int, annotator: int) -> list[tuple[str, str]]:
    """The folded strings and labels that the annotator has refused in `document`."""
    query = """
        SELECT DISTINCT s.folded, s.label, s.start, s."end"
        FROM verdicts AS v JOIN suggestions AS s ON s.id = v.suggestion
        WHERE v.document = :document AND v.annotator = :annotator AND v.verdict = 'rejected'
          AND NOT EXISTS (
              SELECT 1 FROM spans AS o
              WHERE o.document = s.document AND o.annotator = v.annotator
                AND o.start = s.start AND o."end" = s."end" AND o.label = s.label)"""
    values = {"document": document, "annotator": annotator}
    return [(folded.strip(), label) for folded, label, *_ in db.execute(query, values)]


def store(db: Database, text: str, suggestion: Suggestion) -> Suggestion:
    """`suggestion`, of the document whose text is `text`, as it is stored for a verdict alone.

    It is withdrawn from the start, so that it is never pending. The row that is there is taken
    where its source has proposed the same before.
    """
    found = stored(db, suggestion.document, suggestion)
    if found is not None:
        return replace(suggestion, id=found["id"])
    identifier = suggestions.insert(db, suggestion.document, text, suggestion)
    db.execute("UPDATE suggestions SET withdrawn = 1 WHERE id = ?", [identifier])
    return replace(suggestion, id=identifier)
