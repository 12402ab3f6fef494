"""The order of documents in which the tagger would learn most: uncertainty, with diversity.

A document teaches what its suggestions leave open. A suggestion with the calibrated score p leaves
its entropy in bits: 1 at p = .5, nothing where the tagger is sure. The same string with the same
label is one thing to learn, however often it stands there: of all that is to be learned about it, a
document adds log(1 + what is covered with it) - log(1 + what was covered before). Such a sum of
concave functions is submodular, so that choosing greedily comes near the best choice (Lin and
Bilmes, "A class of submodular functions for document summarization", ACL 2011; Wei, Iyer and
Bilmes, "Submodularity in data subset selection and active learning", ICML 2015). What a document
adds is set against what it costs to read, as Lin and Bilmes do under a budget: else long ones would
come first. Entities that nothing suggests are not seen here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from heapq import heapify, heappop, heapreplace
from math import log1p

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from core.importing import Cancelled, Progress

OPENING = 300
"""How many characters of reading it costs to find one's way into a document."""
CHOSEN = 10_000
"""Documents that are chosen one after the other; the rest follow by what they would add then."""
POLL_EVERY = 500
"""Documents between two looks at whether the work was cancelled."""

_TO_DO = """
SELECT d.id, d.length, EXISTS (SELECT 1 FROM suggestions AS s WHERE s.document = d.id)
FROM documents AS d
LEFT JOIN progress AS p ON p.document = d.id AND p.annotator = ?
WHERE NOT d.deleted AND coalesce(p.state, 'new') <> 'done'
ORDER BY d.id"""

# A document that is new to the annotator has no span and no verdict of hers to look up.
_OPEN = """
SELECT s.document, s.folded, s.label, s.score
FROM documents AS d
LEFT JOIN progress AS p ON p.document = d.id AND p.annotator = :annotator
JOIN suggestions AS s ON s.document = d.id
WHERE NOT d.deleted AND coalesce(p.state, 'new') <> 'done'
  AND NOT s.withdrawn AND s.score > 0 AND s.score < 1
  AND s.label IN (SELECT name FROM labels)
  AND (coalesce(p.state, 'new') = 'new' OR NOT EXISTS (
      SELECT 1 FROM verdicts AS v WHERE v.suggestion = s.id AND v.annotator = :annotator
  ) AND NOT EXISTS (
      SELECT 1 FROM spans AS o WHERE o.document = s.document AND o.annotator = :annotator
        AND o.start < s."end" AND o."end" > s.start))
ORDER BY d.id"""

# Everyone's answers, for the tagger learns from everyone.
_ANSWERED = """
SELECT folded, label, count(*) FROM spans GROUP BY folded, label
UNION ALL
SELECT s.folded, s.label, count(*) FROM verdicts AS v JOIN suggestions AS s ON s.id = v.suggestion
WHERE v.verdict = 'rejected' GROUP BY s.folded, s.label"""

Floats = NDArray[np.float64]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class LearningOrder:
    """The documents that an annotator has not done, by id; what teaches most comes first.

    `untagged` are those for which nothing was ever suggested. They cannot be judged, and are the
    last of `documents`, in their own order.
    """

    documents: tuple[int, ...]
    untagged: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Open:
    """What is open: in each document (by its place) so many bits of each string (by number).

    The rows are in the order of the documents and hold no string of a document twice. `covered` is
    one more than what the answers so far cover of each string.
    """

    document: Numbers
    string: Numbers
    bits: Floats
    covered: Floats


def by_learning(db: Database, annotator: int, poll: Progress) -> LearningOrder:
    """In which order the documents that `annotator` has not done teach most.

    Every stored suggestion that waits for a verdict counts, also below the threshold. Raises
    Cancelled if `poll` says so.
    """
    rows = db.execute(_TO_DO, [annotator]).fetchall()
    tagged = [document for document, _, tagged in rows if tagged]
    untagged = tuple(document for document, _, tagged in rows if not tagged)
    costs = np.array([length + OPENING for _, length, tagged in rows if tagged], dtype=float)
    first = min(CHOSEN, len(tagged))
    told = partial(_poll, poll, total=len(tagged) + first)
    found = _read(db, annotator, {document: place for place, document in enumerate(tagged)}, told)
    chosen = _choose(found, costs, first, lambda done: told(len(tagged) + done))
    return LearningOrder((*(tagged[place] for place in chosen), *untagged), untagged)


def _read(
    db: Database, annotator: int, places: dict[int, int], told: Callable[[int], None]
) -> _Open:
    """What is open in the documents of `places`, which says at which place each one stands."""
    numbers: dict[tuple[str, str], int] = {}
    documents: list[int] = []
    strings: list[int] = []
    scores: list[float] = []
    last, seen = 0, 0
    for document, folded, label, score in db.execute(_OPEN, {"annotator": annotator}):
        if document != last:
            if seen % POLL_EVERY == 0:
                told(seen)
            last, seen = document, seen + 1
        documents.append(places[document])
        strings.append(numbers.setdefault((folded, label), len(numbers)))
        scores.append(score)
    covered = np.ones(len(numbers))
    for folded, label, answers in db.execute(_ANSWERED):
        number = numbers.get((folded, label))
        if number is not None:
            covered[number] += answers
    p = np.array(scores)
    entropy = -p * np.log2(p) - (1 - p) * np.log2(1 - p)
    # One row for each string of a document: its mentions are added up.
    pairs = np.array(documents, dtype=np.int64) * len(numbers) + np.array(strings, dtype=np.int64)
    unique, inverse = np.unique(pairs, return_inverse=True)
    bits = np.bincount(inverse, weights=entropy, minlength=len(unique))
    document, string = np.divmod(unique, max(1, len(numbers)))
    return _Open(document, string, bits, covered)


def _choose(found: _Open, costs: Floats, first: int, told: Callable[[int], None]) -> list[int]:
    """The places of all documents; the `first` are chosen greedily.

    Lazily: what a document adds only shrinks, so one that still leads when it is counted anew is
    the best.
    """
    worth = np.log1p(found.bits / found.covered[found.string])
    # What no other document has is covered by none before it, so it is counted but once.
    shared = (np.bincount(found.string, minlength=len(found.covered)) > 1)[found.string]
    alone = _sums(found.document[~shared], worth[~shared], len(costs)).tolist()
    document = found.document[shared]
    bounds = np.searchsorted(document, np.arange(len(costs) + 1)).tolist()
    string, bits = found.string[shared].tolist(), found.bits[shared].tolist()
    covered, cost = found.covered.tolist(), costs.tolist()
    gains = _sums(found.document, worth, len(costs)) / costs
    heap = [(-gain, place) for place, gain in enumerate(gains.tolist())]
    heapify(heap)
    chosen: list[int] = []
    while len(chosen) < first:
        _, place = heap[0]
        rows = range(bounds[place], bounds[place + 1])
        gain = alone[place] + sum(log1p(bits[row] / covered[string[row]]) for row in rows)
        now = (-gain / cost[place], place)
        if any(now > other for other in heap[1:3]):
            heapreplace(heap, now)
            continue
        heappop(heap)
        for row in rows:
            covered[string[row]] += bits[row]
        if len(chosen) % POLL_EVERY == 0:
            told(len(chosen))
        chosen.append(place)
    worth = np.log1p(found.bits / np.array(covered)[found.string])
    gains = _sums(found.document, worth, len(costs)) / costs
    gains[chosen] = np.inf
    rest = np.argsort(-gains, kind="stable")[len(chosen) :]
    return [*chosen, *rest.tolist()]


def _sums(places: Numbers, values: Floats, length: int) -> Floats:
    """For each of so many places the sum of the values at it."""
    return np.bincount(places, weights=values, minlength=length)


def _poll(poll: Progress, done: int, *, total: int) -> None:
    if not poll(done, total):
        raise Cancelled
