"""Two sources of suggestions beside each other, on what an annotator has decided."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import reduce
from typing import Any

from sqlite_utils import Database

from core.learning.outcomes import read_outcomes
from core.tagger.evaluation import Scores


@dataclass(frozen=True, slots=True)
class Tally:
    """How two sources did for a label, or for all of them.

    Right suggestions are counted where both made one and where only one did, wrong ones likewise.
    `entities` are the spans of the documents that are done; `first_found` and `second_found` how
    many of them each source suggested.
    """

    both_right: int = 0
    first_right: int = 0
    second_right: int = 0
    both_wrong: int = 0
    first_wrong: int = 0
    second_wrong: int = 0
    entities: int = 0
    first_found: int = 0
    second_found: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        """Both together."""
        names = [field.name for field in fields(self)]
        return Tally(*(getattr(self, name) + getattr(other, name) for name in names))

    def as_json(self) -> dict[str, Any]:
        """The counts, and the scores of both, as JSON values."""
        counts = {field.name: getattr(self, field.name) for field in fields(self)}
        scores = {"first": self.first.as_json(), "second": self.second.as_json()}
        return counts | scores

    @property
    def first(self) -> Scores:
        """Precision, recall and F1 of the first source."""
        right, wrong = self.both_right + self.first_right, self.both_wrong + self.first_wrong
        return _scores(right, wrong, self.first_found, self.entities)

    @property
    def second(self) -> Scores:
        """Precision, recall and F1 of the second source."""
        right, wrong = self.both_right + self.second_right, self.both_wrong + self.second_wrong
        return _scores(right, wrong, self.second_found, self.entities)


@dataclass(frozen=True, slots=True)
class SourceComparison:
    """What the documents show in which both sources suggest something and the outcome is known.

    Precision is told from all of these, recall from those that are done.
    """

    first: str
    second: str
    documents: int
    labels: dict[str, Tally]

    @property
    def total(self) -> Tally:
        """All labels together."""
        return reduce(Tally.__add__, self.labels.values(), Tally())


def compare_sources(db: Database, annotator: int, first: str, second: str) -> SourceComparison:
    """How `first` and `second` did, by what `annotator` has decided.

    What was suggested for a document only when it was done counts too: a file of a model's output
    can be measured on work that is finished. It is for the user to know that the model has not
    learned from that work.
    """
    outcomes = [
        one for one in read_outcomes(db, annotator, late=True) if one.source in (first, second)
    ]
    covered = {
        source: {one.document for one in outcomes if one.source == source}
        for source in (first, second)
    }
    documents = covered[first] & covered[second]
    done: set[int] = set()
    made: dict[tuple[int, int, int, str], set[str]] = {}
    right: set[tuple[int, int, int, str]] = set()
    for one in outcomes:
        if one.document in documents:
            made.setdefault(one.place, set()).add(one.source)
            if one.right:
                right.add(one.place)
            if one.done:
                done.add(one.document)
    counts: Counter[tuple[str, str]] = Counter()
    for place, sources in made.items():
        who = "both" if len(sources) == 2 else "first" if first in sources else "second"
        counts[place[3], f"{who}_{'right' if place in right else 'wrong'}"] += 1
        if place in right and place[0] in done:
            for source in sources:
                counts[place[3], "first_found" if source == first else "second_found"] += 1
    for label in _entities(db, annotator, done):
        counts[label, "entities"] += 1
    names = [field.name for field in fields(Tally)]
    labels = sorted({label for label, _ in counts})
    return SourceComparison(
        first,
        second,
        len(documents),
        {label: Tally(*(counts[label, name] for name in names)) for label in labels},
    )


def _entities(db: Database, annotator: int, documents: Iterable[int]) -> Iterable[str]:
    """The label of each span of `annotator` in `documents`."""
    query = "SELECT label FROM spans WHERE document = ? AND annotator = ?"
    for document in documents:
        for (label,) in db.execute(query, [document, annotator]):
            yield label


def _scores(right: int, wrong: int, found: int, entities: int) -> Scores:
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = found / entities if entities else 0.0
    both = precision + recall
    return Scores(precision, recall, 2 * precision * recall / both if both else 0.0)
