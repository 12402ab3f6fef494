"""Which suggestions an annotator saw in the documents that she is done with, and which were right.

A suggestion was seen if it was answered, or passed over: it stood there when the document was
called done. A span over a hidden one answers that as well, though nobody saw it; and of several for
the same text, those that waited behind the one that was accepted were never seen.
"""

from itertools import groupby
from operator import attrgetter

from sqlite_utils import Database

from core.alternatives import choose, groups
from core.model import Suggestion
from core.store import settings
from core.tagger.sources import PROPAGATED

# CROSS JOIN: the planner would go through the suggestions of every document.
_ANSWERED = """
SELECT s.start, s."end", s.label, s.score, s.source, s.id, s.document,
       coalesce(v.verdict, '') = 'rejected',
       EXISTS (
           SELECT 1 FROM spans AS o
           WHERE o.document = s.document AND o.annotator = :annotator
             AND o.start = s.start AND o."end" = s."end" AND o.label = s.label)
FROM progress AS p
CROSS JOIN suggestions AS s ON s.document = p.document
LEFT JOIN verdicts AS v ON v.suggestion = s.id AND v.annotator = p.annotator
WHERE p.annotator = :annotator AND p.state = 'done' AND s.source <> :propagated AND CASE
    WHEN v.verdict = 'rejected' THEN 1
    WHEN v.verdict IS NOT NULL THEN s.score >= :threshold OR EXISTS (
        SELECT 1 FROM spans AS o
        WHERE o.document = s.document AND o.annotator = :annotator AND o.suggestion = s.id)
    ELSE s.score >= :threshold AND NOT s.withdrawn AND s.added <= p.changed
        AND s.label IN (SELECT name FROM labels) AND NOT EXISTS (
            SELECT 1 FROM spans AS o
            WHERE o.document = s.document AND o.annotator = :annotator
              AND o.start < s."end" AND o."end" > s.start)
    END
ORDER BY s.document, s.start, s."end" DESC, s.id"""


def shown_and_right(db: Database, annotator: int) -> dict[int, tuple[int, int]]:
    """For each document that is done, how many suggestions were seen, and how many right.

    A right one has become a span as it was. Where none was seen the document is left out.
    """
    held = settings.read(db)
    values = {"annotator": annotator, "threshold": held.threshold, "propagated": PROPAGATED}
    rejected: set[int] = set()
    right: set[int] = set()
    answered: list[Suggestion] = []
    for *fields, was_rejected, is_span in db.execute(_ANSWERED, values):
        suggestion = Suggestion(*fields)
        answered.append(suggestion)
        if was_rejected:
            rejected.add(suggestion.id)
        elif is_span:
            right.add(suggestion.id)
    found: dict[int, tuple[int, int]] = {}
    for document, those in groupby(answered, key=attrgetter("document")):
        refused: set[tuple[int, int, str]] = set()
        others: list[Suggestion] = []
        for one in those:
            if one.id in rejected:
                refused.add((one.start, one.end, one.label))
            else:
                others.append(one)
        seen = [
            one
            for group in groups(others)
            for one in (choose(held.policy, group) if len(group) > 1 else group)
        ]
        found[document] = len(seen) + len(refused), sum(one.id in right for one in seen)
    return found
