"""How far annotators agree in what they have marked, each by herself, in the same documents.

The measure is the F1 of one annotator's spans against the other's: the share of all their spans
that both have, with the same edges and the same label. It comes out the same whoever of the two is
taken for right. Measures that are corrected for chance, such as Cohen's kappa, need to know at how
many places neither has marked anything, which for spans nobody can say; as there are beyond number
of them, kappa would come to this F1 (Hripcsak and Rothschild, “Agreement, the F-measure, and
reliability in information retrieval”, JAMIA 12(3), 2005, 296-298).

Where neither has marked anything there is nothing to divide by, and F1 is None: that both see
nothing in a hundred documents says much, but not about spans. `alike` counts such documents too.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from operator import attrgetter, itemgetter

from core.text.tags import Labelled


@dataclass(frozen=True, slots=True)
class Counts:
    """How many spans the first of two annotators has, how many the second, and how many both."""

    first: int = 0
    second: int = 0
    same: int = 0

    @property
    def f1(self) -> float | None:
        """From 0, where no span is the same, to 1; None where there are no spans."""
        return 2 * self.same / (self.first + self.second) if self.first + self.second else None

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.first + other.first, self.second + other.second, self.same + other.same)


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two annotators have marked in the `documents` that both have finished.

    In `alike` of these they have the same spans, or none. `labels` has the spans of each label.
    """

    first: str
    second: str
    documents: int
    alike: int
    labels: Mapping[str, Counts] = field(default_factory=dict)

    @property
    def spans(self) -> Counts:
        """The spans of all labels."""
        return sum(self.labels.values(), Counts())


def agreements(documents: Iterable[Mapping[str, Iterable[Labelled]]]) -> list[Agreement]:
    """The agreement of each two annotators who have finished a document in common, by their names.

    Each document is given as the spans of everyone who has finished it, by annotator. What one of
    them has marked twice, with the same edges and label, counts once. Of the documents nothing is
    kept but the counts.
    """
    pairs: dict[tuple[str, str], _Pair] = {}
    for document in documents:
        if len(document) > 1:
            places = {name: frozenset(map(_PLACE, document[name])) for name in sorted(document)}
            for first, second in combinations(places, 2):
                pair = pairs.setdefault((first, second), _Pair())
                pair.add(places[first], places[second])
    return [
        Agreement(first, second, pair.documents, pair.alike, pair.labels())
        for (first, second), pair in sorted(pairs.items())
    ]


def by_label(pairs: Iterable[Agreement]) -> dict[str, Counts]:
    """The spans of each label over all `pairs`."""
    together: dict[str, Counts] = {}
    for pair in pairs:
        for label, counts in pair.labels.items():
            together[label] = together.get(label, Counts()) + counts
    return dict(sorted(together.items()))


_Place = tuple[int, int, str]
_PLACE = attrgetter("start", "end", "label")
_LABEL = itemgetter(2)


class _Pair:
    """What is counted of two annotators."""

    def __init__(self) -> None:
        self.documents = self.alike = 0
        self._first: Counter[str] = Counter()
        self._second: Counter[str] = Counter()
        self._same: Counter[str] = Counter()

    def add(self, first: frozenset[_Place], second: frozenset[_Place]) -> None:
        """Count a document in which the one has marked `first` and the other `second`."""
        self.documents += 1
        self.alike += first == second
        self._first.update(map(_LABEL, first))
        self._second.update(map(_LABEL, second))
        self._same.update(map(_LABEL, first & second))

    def labels(self) -> dict[str, Counts]:
        """The spans of each label, in the order of their names."""
        return {
            label: Counts(self._first[label], self._second[label], self._same[label])
            for label in sorted(self._first.keys() | self._second.keys())
        }
