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

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlite_utils import Database

from core.progress import Cancelled, Progress
from core.store.visibility import HIDDEN, SHOWN

if TYPE_CHECKING:
    from core.learning.coverage import Coverage

OPENING = 300
"""How many characters of reading it costs to find one's way into a document."""
CHOSEN = 10_000
"""Documents that are chosen one after the other; the rest follow by what they would add then."""
POLL_EVERY = 500
"""Documents between two looks at whether the work was cancelled."""

_TO_DO = f"""
SELECT d.id, d.length, EXISTS (SELECT 1 FROM suggestions AS s WHERE s.document = d.id)
FROM documents AS d
LEFT JOIN progress AS p ON p.document = d.id AND p.annotator = ?
WHERE {SHOWN} AND coalesce(p.state, 'new') NOT IN ('done', 'flagged')
ORDER BY d.id"""

# A document that is new to the annotator has no span and no verdict of hers to look up.
_OPEN = f"""
SELECT s.document, s.folded, s.label, s.score
FROM documents AS d
LEFT JOIN progress AS p ON p.document = d.id AND p.annotator = :annotator
JOIN suggestions AS s ON s.document = d.id
WHERE {SHOWN} AND coalesce(p.state, 'new') NOT IN ('done', 'flagged')
  AND NOT s.withdrawn AND s.score > 0 AND s.score < 1
  AND s.label IN (SELECT name FROM labels)
  AND (coalesce(p.state, 'new') = 'new' OR NOT EXISTS (
      SELECT 1 FROM verdicts AS v WHERE v.suggestion = s.id AND v.annotator = :annotator
  ) AND NOT EXISTS (
      SELECT 1 FROM spans AS o WHERE o.document = s.document AND o.annotator = :annotator
        AND o.start < s."end" AND o."end" > s.start))
ORDER BY d.id"""

# Everyone's answers, for the tagger learns from everyone. All spans are counted by their index
# alone; what few are hidden is taken off.
_ANSWERED = f"""
SELECT folded, label, count(*) FROM spans GROUP BY folded, label
UNION ALL
SELECT folded, label, -count(*) FROM spans WHERE document IN ({HIDDEN}) GROUP BY folded, label
UNION ALL
SELECT s.folded, s.label, count(*) FROM verdicts AS v JOIN suggestions AS s ON s.id = v.suggestion
WHERE v.verdict = 'rejected' AND v.document NOT IN ({HIDDEN})
GROUP BY s.folded, s.label"""


@dataclass(frozen=True, slots=True)
class LearningOrder:
    """The documents that an annotator has neither done nor flagged; what teaches most comes first.

    `untagged` are those for which nothing was ever suggested. They cannot be judged, and are the
    last of `documents`, in their own order.
    """

    documents: tuple[int, ...]
    untagged: tuple[int, ...]


def by_learning(db: Database, annotator: int, poll: Progress) -> LearningOrder:
    """In which order the documents that `annotator` has to do teach most.

    Those that she has flagged are put off, and left out like those that are done. Every stored
    suggestion that waits for a verdict counts, also below the threshold. Raises Cancelled if `poll`
    says so.
    """
    rows = db.execute(_TO_DO, [annotator]).fetchall()
    lengths = {document: length for document, length, tagged in rows if tagged}
    untagged = tuple(document for document, _, tagged in rows if not tagged)
    count = min(CHOSEN, len(lengths))

    def told(done: int) -> None:
        if not poll(done, len(lengths) + count):
            raise Cancelled

    coverage = _read(db, annotator, lengths, told)
    chosen = coverage.choose(count, lambda done: told(len(lengths) + done))
    documents = list(lengths)
    return LearningOrder((*(documents[place] for place in chosen), *untagged), untagged)


def _read(
    db: Database, annotator: int, lengths: Mapping[int, int], told: Callable[[int], None]
) -> "Coverage":
    """What is open in the documents of `lengths`, by their places in it."""
    # Here, so that the window can receive a LearningOrder without loading numpy.
    from core.learning.coverage import Coverage

    places = {document: place for place, document in enumerate(lengths)}
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
    answered = [0] * len(numbers)
    for folded, label, answers in db.execute(_ANSWERED):
        number = numbers.get((folded, label))
        if number is not None:
            answered[number] += answers
    costs = [length + OPENING for length in lengths.values()]
    return Coverage(documents, strings, scores, answered, costs)
