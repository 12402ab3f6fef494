"""What came of suggestions: which were right, by source and label; and what is switched off for it.

In a document that is done, a suggestion was right if it is a span of the annotator now, exactly and
with its label. One that was passed over counts too, if it was there when the document was called
done: what a tagger proposes afterwards, it may have learned from that very document. Where the
annotator neither marked nor answered anything, nothing was reviewed, and nothing counts.

In a document that is still open the answers count that were given one by one. Accepting or
rejecting all that is left is not yet a judgement of each; it counts when the document is done.

Suggestions that are switched off, or wait behind a better one, are judged in the same way, though
nobody sees them. That is how a source comes back.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from sqlite_utils import Database

from core.marks import SwitchedOff
from core.store import settings
from core.store.visibility import SHOWN
from core.tagger.sources import PROPAGATED

LAST = 40
"""Documents that are done, and as many that are open, from which the live precision is told."""
FLOOR = 0.4
"""The precision below which suggestions cost more than they save."""
LEAST = 15
"""Outcomes below which nothing is said of a source."""
SURE = 1.2816
"""Standard deviations of the interval that holds the true precision four times in five."""

# The annotator's own work, and not a document that came in with its spans, or was only opened.
_WORKED = f"""
    SELECT p.document, p.state = 'done' AS done, p.changed
    FROM progress AS p JOIN documents AS d ON d.id = p.document
    WHERE p.annotator = :annotator AND p.state {{states}} AND {SHOWN} AND (
        EXISTS (
            SELECT 1 FROM verdicts AS v WHERE v.document = p.document AND v.annotator = p.annotator)
        OR EXISTS (
            SELECT 1 FROM spans AS o
            WHERE o.document = p.document AND o.annotator = p.annotator AND o.origin <> 'imported'))
    ORDER BY p.changed DESC, p.document DESC LIMIT :last"""

# CROSS JOIN: the planner would go through the suggestions of every document.
_OUTCOMES = f"""
WITH worked AS (
    SELECT * FROM ({_WORKED.format(states="= 'done'")})
    UNION ALL
    SELECT * FROM ({_WORKED.format(states="IN ('open', 'flagged')")})
)
SELECT w.document, w.done, s.start, s."end", s.label, s.source, CASE WHEN w.done
    THEN EXISTS (
        SELECT 1 FROM spans AS o
        WHERE o.document = w.document AND o.annotator = :annotator
          AND o.start = s.start AND o."end" = s."end" AND o.label = s.label)
    ELSE v.verdict = 'accepted' END, v.time
FROM worked AS w
CROSS JOIN suggestions AS s ON s.document = w.document
LEFT JOIN verdicts AS v ON v.suggestion = s.id AND v.annotator = :annotator
WHERE s.score >= :threshold AND s.source <> :propagated
  AND s.label IN (SELECT name FROM labels)
  AND (v.verdict IS NOT NULL
       OR w.done AND NOT s.withdrawn AND (:late OR s.added <= w.changed))"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a suggestion of `source`. Offsets are code points, half-open."""

    document: int
    done: bool
    start: int
    end: int
    label: str
    source: str
    right: bool

    @property
    def place(self) -> tuple[int, int, int, str]:
        """Where it is, and its label: the same for what several sources propose alike."""
        return self.document, self.start, self.end, self.label


@dataclass(frozen=True, slots=True)
class SourcePrecision:
    """How many suggestions of a source for a label were right lately, and how many wrong."""

    source: str
    label: str
    right: int
    wrong: int

    @property
    def outcomes(self) -> int:
        """How many there were."""
        return self.right + self.wrong

    @property
    def precision(self) -> float:
        """The share of right ones."""
        return self.right / self.outcomes

    @property
    def off(self) -> bool:
        """Whether they are hidden: beyond reasonable doubt, too few are right."""
        return self.outcomes >= LEAST and upper_bound(self.right, self.outcomes) < FLOOR


def upper_bound(right: int, outcomes: int) -> float:
    """The upper end of Wilson's 80% interval for a share of which so many outcomes are known."""
    share, square = right / outcomes, SURE * SURE
    middle = share + square / (2 * outcomes)
    reach = SURE * sqrt(share * (1 - share) / outcomes + square / (4 * outcomes * outcomes))
    return (middle + reach) / (1 + square / outcomes)


def read_outcomes(
    db: Database, annotator: int, last: int | None = None, *, late: bool = False
) -> list[Outcome]:
    """The outcomes for `annotator`, in no order, at the project's threshold as it is now.

    Only of her `last` documents that are done and as many that are open, of all for None. `late`
    takes in what was passed over and came only when the document was done.
    """
    values = {
        "annotator": annotator,
        "last": -1 if last is None else last,
        "threshold": settings.read(db).threshold,
        "propagated": PROPAGATED,
        "late": late,
    }
    found: list[tuple[Outcome, str | None]] = []
    places: dict[tuple[int, str | None], set[tuple[int, int]]] = defaultdict(set)
    for document, done, start, end, label, source, right, time in db.execute(_OUTCOMES, values):
        outcome = Outcome(document, bool(done), start, end, label, source, bool(right))
        found.append((outcome, time))
        places[document, time].add((start, end))
    return [
        outcome
        for outcome, time in found
        if outcome.done or len(places[outcome.document, time]) == 1
    ]


def live_precision(db: Database, annotator: int, last: int = LAST) -> list[SourcePrecision]:
    """How right each source has been for each label in the last documents of `annotator`."""
    counts = Counter(
        (one.source, one.label, one.right) for one in read_outcomes(db, annotator, last)
    )
    pairs = sorted({(source, label) for source, label, _ in counts})
    return [SourcePrecision(*pair, counts[*pair, True], counts[*pair, False]) for pair in pairs]


def switched_off(precisions: Iterable[SourcePrecision]) -> SwitchedOff:
    """The sources and labels whose suggestions are to be hidden."""
    return frozenset((one.source, one.label) for one in precisions if one.off)
