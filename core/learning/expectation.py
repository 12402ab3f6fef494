"""What to expect of a threshold: how many suggestions are right, how many entities are found."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

STEPS = 100
"""Steps of the threshold from 0 to 1."""

Point = tuple[float, float, float]
"""A threshold, and the precision and recall at it."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """The precision and the recall that thresholds bring, by thresholds in ascending order.

    `measured` says that they were found on documents held out from training. Else they follow from
    the scores of the suggestions that wait, and the recall is of what these propose, not of all
    entities. Without points nothing is known.
    """

    points: tuple[Point, ...] = ()
    measured: bool = False

    def at(self, threshold: float) -> tuple[float, float] | None:
        """The precision and the recall at `threshold`, between points by a straight line."""
        if not self.points:
            return None
        right = bisect_left(self.points, threshold, key=lambda point: point[0])
        after = self.points[min(right, len(self.points) - 1)]
        before = self.points[max(right - 1, 0)]
        width = after[0] - before[0]
        part = min(max((threshold - before[0]) / width, 0.0), 1.0) if width else 0.0
        return (
            before[1] + part * (after[1] - before[1]),
            before[2] + part * (after[2] - before[2]),
        )


@dataclass(frozen=True, slots=True)
class ThresholdFigures:
    """What a threshold can be chosen by.

    `scores` are those of the suggestions in one document that some threshold would show, ascending.
    """

    expectation: Expectation = Expectation()
    scores: tuple[float, ...] = ()

    def shown(self, threshold: float) -> int:
        """How many suggestions of the document `threshold` shows."""
        return len(self.scores) - bisect_left(self.scores, threshold)


def promised(scores: Sequence[float]) -> Expectation:
    """What calibrated `scores` promise: each is the chance that its suggestion is right."""
    if not scores:
        return Expectation()
    ascending = sorted(scores)
    points: list[Point] = []
    precision = ascending[-1]
    total = sum(ascending)
    right, first = 0.0, len(ascending)
    for step in range(STEPS, -1, -1):
        threshold = step / STEPS
        start = bisect_left(ascending, threshold)
        right += sum(ascending[start:first])
        first = start
        if first < len(ascending):
            precision = right / (len(ascending) - first)
        points.append((threshold, precision, right / total if total else 0.0))
    return Expectation(tuple(reversed(points)))
