"""How well suggestions agree with the spans that people stand behind.

The measures are those of SemEval-2013 task 9.1 (Segura-Bedmar et al.; the counts go back to MUC-5,
Chinchor and Sundheim 1993; the library nervaluate has them too), of entities and suggestions that
`core.tagger.pairing` has paired:

- exact ("strict" there): the same edges and the same label;
- type: some text is shared and the label is the same;
- boundary ("exact" there): the same edges, whatever the label;
- partial: the same label and the same edges, or half of the credit for some shared text. There
  the label does not matter for it; here it does, so that each label has its own figure.

Precision is the credit per suggestion, recall the credit per gold entity, F1 their harmonic mean;
0 where there is nothing to divide by. Micro counts every entity alike, macro every label.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from core.tagger.pairing import pairs
from core.text.tags import Labelled

NONE = ""
"""In a confusion, the label of what is not there: missed, or spurious."""

HALF = 0.5
"""The credit, in partial scores, of a suggestion with the right label and other edges."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Precision, recall and their F1, each in [0, 1]."""

    precision: float
    recall: float
    f1: float

    @classmethod
    def of(cls, credit: float, suggested: int, gold: int) -> "Scores":
        """The scores of so much credit for so many suggestions and so many gold entities."""
        return cls(
            credit / suggested if suggested else 0.0,
            credit / gold if gold else 0.0,
            2 * credit / (suggested + gold) if suggested + gold else 0.0,
        )

    def as_json(self) -> dict[str, float]:
        """The same as JSON values, to four digits."""
        return {
            "precision": round(self.precision, 4),
            "recall": round(self.recall, 4),
            "f1": round(self.f1, 4),
        }


@dataclass(frozen=True, slots=True)
class Counts:
    """How many gold entities and suggestions there are, and how many pairs of them agree.

    `same` have the same edges and label, `moved` the same label and other edges.
    """

    gold: int = 0
    suggested: int = 0
    same: int = 0
    moved: int = 0

    @property
    def exact(self) -> Scores:
        """The scores of suggestions that need no answer but yes."""
        return Scores.of(self.same, self.suggested, self.gold)

    @property
    def partial(self) -> Scores:
        """The scores with half of the credit where only the edges are wrong."""
        return Scores.of(self.same + HALF * self.moved, self.suggested, self.gold)

    @property
    def type(self) -> Scores:
        """The scores where edges do not matter."""
        return Scores.of(self.same + self.moved, self.suggested, self.gold)

    def as_json(self) -> dict[str, Any]:
        """The counts and all scores as JSON values."""
        return {
            "gold": self.gold,
            "suggested": self.suggested,
            "same": self.same,
            "moved": self.moved,
            "exact": self.exact.as_json(),
            "partial": self.partial.as_json(),
            "type": self.type.as_json(),
        }


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What comparing suggestions with gold has shown.

    `labels` has the counts of each label that either has, by name; `confusions` how often a gold
    label (first; NONE: spurious) was given a suggested one (second; NONE: missed).
    """

    documents: int = 0
    labels: Mapping[str, Counts] = field(default_factory=dict)
    confusions: Mapping[tuple[str, str], int] = field(default_factory=dict)
    relabelled: int = 0
    """Pairs with the same edges and another label."""

    @property
    def total(self) -> Counts:
        """The counts of all labels together; its scores are the micro ones."""
        every = self.labels.values()
        return Counts(
            sum(counts.gold for counts in every),
            sum(counts.suggested for counts in every),
            sum(counts.same for counts in every),
            sum(counts.moved for counts in every),
        )

    @property
    def boundary(self) -> Scores:
        """The micro scores of edges alone, whatever the label."""
        total = self.total
        return Scores.of(total.same + self.relabelled, total.suggested, total.gold)

    @property
    def macro(self) -> Scores:
        """The exact scores of the labels that gold has, averaged."""
        return _mean([counts.exact for counts in self.labels.values() if counts.gold])

    @property
    def macro_partial(self) -> Scores:
        """The partial scores of the labels that gold has, averaged."""
        return _mean([counts.partial for counts in self.labels.values() if counts.gold])

    def as_json(self) -> dict[str, Any]:
        """All of it as JSON values; null in a confusion is missed, or spurious."""
        return {
            "documents": self.documents,
            **self.total.as_json(),
            "boundary": self.boundary.as_json(),
            "macro": {"exact": self.macro.as_json(), "partial": self.macro_partial.as_json()},
            "labels": {label: counts.as_json() for label, counts in self.labels.items()},
            "confusions": [
                {"gold": gold or None, "suggested": suggested or None, "times": times}
                for (gold, suggested), times in self.confusions.items()
            ],
        }


def evaluate(documents: Iterable[tuple[Iterable[Labelled], Iterable[Labelled]]]) -> Evaluation:
    """Compare, document by document, gold spans (first) with suggestions (second)."""
    gold: Counter[str] = Counter()
    suggested: Counter[str] = Counter()
    same: Counter[str] = Counter()
    moved: Counter[str] = Counter()
    confusions: Counter[tuple[str, str]] = Counter()
    number = relabelled = 0
    for entities, suggestions in documents:
        number += 1
        for one, other in pairs(entities, suggestions):
            right = one[2] if one else NONE
            given = other[2] if other else NONE
            confusions[right, given] += 1
            if one:
                gold[right] += 1
            if other:
                suggested[given] += 1
            if not one or not other:
                continue
            if right == given:
                (same if one == other else moved)[right] += 1
            elif one[:2] == other[:2]:
                relabelled += 1
    labels = {
        label: Counts(gold[label], suggested[label], same[label], moved[label])
        for label in sorted(gold.keys() | suggested.keys())
    }
    return Evaluation(number, labels, dict(sorted(confusions.items())), relabelled)


def _mean(scores: list[Scores]) -> Scores:
    if not scores:
        return Scores(0.0, 0.0, 0.0)
    return Scores(
        sum(one.precision for one in scores) / len(scores),
        sum(one.recall for one in scores) / len(scores),
        sum(one.f1 for one in scores) / len(scores),
    )
