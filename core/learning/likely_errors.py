"""Where an annotator's work contradicts what the project knows, the likeliest errors first.

Two things speak against a decision: a suggestion with a high score where nothing or something else
was marked, weighted by its score and by how often its source was right; and the same string with
another label, or mostly unmarked, elsewhere in the project. An answer that was given counts half:
there somebody has looked.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import chain, groupby
from operator import itemgetter

from sqlite_utils import Database

from core.model import Span
from core.progress import Cancelled, Progress
from core.store.visibility import HIDDEN, SHOWN

SURE = 0.8
"""The score from which a suggestion speaks against what was decided."""
ANSWERED = 0.5
"""What a contradiction weighs where the annotator has rejected the suggestion herself."""
RANGE = 1000
"""Documents that are looked through between two looks at whether the work was cancelled."""
MOST = 5000
"""Likely errors that are told at once, more than anyone looks at before they are sought again."""

_WORKED_ON = f"""
SELECT d.id FROM progress AS p JOIN documents AS d ON d.id = p.document
WHERE p.annotator = ? AND p.state <> 'new' AND {SHOWN} ORDER BY d.id"""

# What was rejected and is withdrawn by now still tells of a place that is left unmarked.
_UNANSWERED = f"""
SELECT s.document, s.start, s."end", s.label, s.folded, s.score, s.source,
       v.verdict IS NOT NULL, s.withdrawn, EXISTS (
           SELECT 1 FROM spans AS o WHERE o.document = s.document AND o.annotator = p.annotator
             AND o.start < s."end" AND o."end" > s.start)
FROM progress AS p
JOIN documents AS d ON d.id = p.document
JOIN suggestions AS s ON s.document = p.document
LEFT JOIN verdicts AS v ON v.suggestion = s.id AND v.annotator = p.annotator
WHERE p.annotator = :annotator AND p.document BETWEEN :first AND :last
  AND p.state <> 'new' AND {SHOWN} AND s.label IN (SELECT name FROM labels)
  AND (v.verdict = 'rejected' OR v.verdict IS NULL AND p.state = 'done' AND NOT s.withdrawn)
  AND NOT EXISTS (
      SELECT 1 FROM spans AS e WHERE e.document = s.document AND e.annotator = p.annotator
        AND e.start = s.start AND e."end" = s."end" AND e.label = s.label)"""

_RECORDS = f"""
SELECT s.source, sum(v.verdict = 'accepted'), count(*)
FROM verdicts AS v JOIN suggestions AS s ON s.id = v.suggestion
WHERE v.document NOT IN ({HIDDEN}) GROUP BY s.source"""

# Counted by the index of strings alone, less what few are hidden.
_STRINGS = f"""
SELECT folded, sum(number) FROM (
    SELECT folded, count(*) AS number FROM spans GROUP BY folded
    UNION ALL
    SELECT folded, -count(*) FROM spans WHERE document IN ({HIDDEN}) GROUP BY folded
) GROUP BY folded"""
_AMBIGUOUS = "SELECT folded FROM spans GROUP BY folded HAVING min(label) <> max(label)"

_SPANS = f"""
SELECT s.folded, s.document, s.start, s."end", s.label, s.annotator
FROM spans AS s JOIN documents AS d ON d.id = s.document
WHERE s.folded IN ({{strings}}) AND {SHOWN} ORDER BY s.folded"""


class ErrorKind(Enum):
    """What speaks against a decision."""

    OVERLOOKED = "overlooked"
    """A suggestion was not answered in a document that is done, and nothing is marked there."""
    DIFFERENT = "different"
    """A suggestion that was not answered shares text with a span that is not like it."""
    REJECTED = "rejected"
    """A suggestion with a high score was rejected."""
    LABEL = "label"
    """The string has another label elsewhere."""
    UNMARKED = "unmarked"
    """The string is left unmarked in most places."""


@dataclass(frozen=True, slots=True)
class LikelyError:
    """A place that is worth another look: `start` to `end` of `document`, in code points.

    `label` is that of the suggestion or of the span, `other` the one that the string has elsewhere,
    `times` in how many places it is otherwise, `score` and `source` those of the suggestion.
    `weight` grows with how likely it is an error, in (0, 1).
    """

    document: int
    start: int
    end: int
    kind: ErrorKind
    label: str
    weight: float
    other: str = ""
    times: int = 0
    score: float = 0.0
    source: str = ""

    def stands(self, spans: Iterable[Span]) -> bool:
        """Whether the place is still so, where `spans` are the annotator's in the document now."""
        marked = any(
            (span.start, span.end, span.label) == (self.start, self.end, self.label)
            for span in spans
        )
        return marked is (self.kind in (ErrorKind.LABEL, ErrorKind.UNMARKED))


def by_likely_errors(db: Database, annotator: int, poll: Progress) -> tuple[LikelyError, ...]:
    """Likely errors in what `annotator` has worked on, one a place, in text order in a document.

    The document with the most of them comes first: the one with the greatest sum of weights. No
    more than `MOST` are returned. `poll` counts documents; raises Cancelled if it says so.
    """
    unmarked: Counter[str] = Counter()
    found: dict[tuple[int, int, int], LikelyError] = {}
    for error in _contradictions(db, annotator, poll, unmarked):
        _keep(found, error)
    for error in _inconsistencies(db, annotator, unmarked):
        _keep(found, error)
    weights: dict[int, float] = defaultdict(float)
    for error in found.values():
        weights[error.document] += error.weight
    ranks = {document: (-weights[document], document) for document in weights}
    order = sorted(found.values(), key=lambda e: (ranks[e.document], e.start, e.end))
    return tuple(order[:MOST])


def _keep(found: dict[tuple[int, int, int], LikelyError], error: LikelyError) -> None:
    place = (error.document, error.start, error.end)
    if place not in found or error.weight > found[place].weight:
        found[place] = error


def _contradictions(
    db: Database, annotator: int, poll: Progress, unmarked: Counter[str]
) -> Iterator[LikelyError]:
    """What suggestions speak against. Counts in `unmarked` the places of each folded string."""
    records = {source: (right + 1) / (all_ + 2) for source, right, all_ in db.execute(_RECORDS)}
    documents = [row[0] for row in db.execute(_WORKED_ON, [annotator])]
    for first in range(0, len(documents), RANGE):
        if not poll(first, len(documents)):
            raise Cancelled
        last = min(first + RANGE, len(documents)) - 1
        values = {"annotator": annotator, "first": documents[first], "last": documents[last]}
        places: set[tuple[int, int, int]] = set()
        for row in db.execute(_UNANSWERED, values):
            document, start, end, label, folded, score, source, rejected, withdrawn, crossed = row
            if not crossed and (document, start, end) not in places:
                places.add((document, start, end))
                unmarked[folded] += 1
            if score < SURE or withdrawn or (rejected and crossed):
                continue
            weight = score * records.get(source, 0.5) * (ANSWERED if rejected else 1)
            silent = ErrorKind.DIFFERENT if crossed else ErrorKind.OVERLOOKED
            kind = ErrorKind.REJECTED if rejected else silent
            yield LikelyError(document, start, end, kind, label, weight, score=score, source=source)


def _inconsistencies(db: Database, annotator: int, unmarked: Counter[str]) -> Iterator[LikelyError]:
    """The annotator's spans whose string is marked otherwise, or mostly not, in other places."""
    bare = [folded for folded, times in db.execute(_STRINGS) if unmarked[folded] > times]
    marked = chain(
        db.execute(_SPANS.format(strings=_AMBIGUOUS)),
        chain.from_iterable(db.execute(_SPANS.format(strings="?"), [folded]) for folded in bare),
    )
    for folded, group in groupby(marked, key=itemgetter(0)):
        spans = list(group)
        labels = Counter(label for *_, label, _ in spans)
        for _, document, start, end, label, whose in spans:
            if whose == annotator:
                yield from _odd((document, start, end), label, labels, unmarked[folded])


def _odd(
    place: tuple[int, int, int], label: str, labels: Counter[str], bare: int
) -> Iterator[LikelyError]:
    """What speaks against a span: its string is `labels` so often, and `bare` times unmarked."""
    same, all_ = labels[label], labels.total()
    times, other = max(((n, name) for name, n in labels.items() if name != label), default=(0, ""))
    if times >= same:
        yield LikelyError(
            *place, ErrorKind.LABEL, label, times / (times + same + 1), other=other, times=times
        )
    if bare > all_:
        yield LikelyError(*place, ErrorKind.UNMARKED, label, bare / (bare + all_ + 1), times=bare)
