"""What a project knows of a mark beyond the mark itself."""

from dataclasses import dataclass

from sqlite_utils import Database

from core.model import Span, Suggestion
from core.store import answers, history, suggestions
from core.store.history import Event
from core.store.visibility import HIDDEN
from core.text.fold import fold_string

LabelCounts = tuple[tuple[str, int], ...]
"""Labels with how often each was given, the most frequent first."""


@dataclass(frozen=True, slots=True)
class About:
    """What stands behind a mark.

    `suggested` is what the span came from, in the words of each source; `history` its events.
    `labels` are those that the same string, folded, has in the project, `refused` those that were
    refused for it.
    """

    suggested: tuple[Suggestion, ...]
    history: tuple[Event, ...]
    labels: LabelCounts
    refused: LabelCounts


def about(db: Database, annotator: int, mark: Span | Suggestion, surface: str) -> About:
    """What the project knows of `mark`, whose text is `surface`, for the annotator with this id.

    What others have marked in the same document is left out: annotators do not see each other.
    """
    folded = fold_string(surface)
    values = {"folded": folded, "document": mark.document, "annotator": annotator}
    return About(
        suggested=_suggested(db, annotator, mark) if isinstance(mark, Span) else (),
        history=history.of_span(db, mark.id) if isinstance(mark, Span) else (),
        labels=tuple(db.execute(_LABELS, values)),
        refused=tuple(db.execute(_REFUSED, values)),
    )


_LABELS = f"""
    SELECT label, count(*) FROM spans
    WHERE folded = :folded
      AND (document <> :document OR annotator = :annotator)
      AND document NOT IN ({HIDDEN})
    GROUP BY label ORDER BY count(*) DESC, label"""

# Two sources that propose the same are refused once; what is marked by now is not refused any more.
_REFUSED = f"""
    SELECT label, count(*) FROM (
        SELECT DISTINCT s.label, s.document, s.start, s."end", v.annotator
        FROM verdicts AS v JOIN suggestions AS s ON s.id = v.suggestion
        WHERE v.verdict = 'rejected' AND s.folded = :folded
          AND (v.document <> :document OR v.annotator = :annotator)
          AND v.document NOT IN ({HIDDEN})
          AND NOT EXISTS (
              SELECT 1 FROM spans AS o
              WHERE o.document = s.document AND o.annotator = v.annotator
                AND o.start = s.start AND o."end" = s."end" AND o.label = s.label))
    GROUP BY label ORDER BY count(*) DESC, label"""


def _suggested(db: Database, annotator: int, span: Span) -> tuple[Suggestion, ...]:
    found = None if span.suggestion is None else suggestions.find(db, span.suggestion)
    return () if found is None else tuple(answers.same(db, found, annotator))
