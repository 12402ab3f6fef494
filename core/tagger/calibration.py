"""Scores that mean something: of those at 80%, four in five are right.

Logistic recalibration (Platt 1999), with an offset for each label, of one score or of several at
once (stacking, Wolpert 1992), drawn towards where it begins if there is little to learn from.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import exp, log
from typing import Any

import numpy as np
from numpy.typing import NDArray

Scored = tuple[str, tuple[float, ...], bool]
"""A label, the scores that a suggestion with it had, and whether it was right."""

_Array = NDArray[np.float64]

_TRUST = 4.0
"""How strongly slope and offsets are held at their beginnings, in suggestions."""
_STEPS = 25


@dataclass(frozen=True, slots=True)
class Calibration:
    """logit(probability) = the sum of slope * logit(score) + offset + the label's own offset."""

    slopes: tuple[float, ...] = (1.0,)
    offset: float = 0.0
    labels: Mapping[str, float] = field(default_factory=dict)

    def probability(self, label: str, *scores: float) -> float:
        """How likely a suggestion with `label` is right whose `scores` are as many as slopes."""
        logit = self.offset + self.labels.get(label, 0.0)
        for slope, score in zip(self.slopes, scores, strict=True):
            logit += slope * _logit(score)
        return 1.0 / (1.0 + exp(-min(max(logit, -30.0), 30.0)))

    def as_json(self) -> dict[str, Any]:
        """The same as JSON values."""
        return {"slopes": [*self.slopes], "offset": self.offset, "labels": dict(self.labels)}

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> "Calibration":
        """What `as_json` gave. Raises KeyError, TypeError or ValueError for anything else."""
        labels = {str(label): float(offset) for label, offset in values["labels"].items()}
        return cls(tuple(map(float, values["slopes"])), float(values["offset"]), labels)


def calibrate(scored: Sequence[Scored], begin: tuple[float, ...] = (1.0,)) -> Calibration:
    """The calibration under which `scored` are likeliest; with few of them hardly any change.

    `begin` are the slopes of no change, one for each score.
    """
    if not scored:
        return Calibration(begin)
    count = len(begin)
    names = sorted({label for label, _, _ in scored})
    logits = np.array([[_logit(score) for score in scores] for _, scores, _ in scored])
    of_label = np.array([[label == name for name in names] for label, _, _ in scored], float)
    told = np.column_stack([logits, np.ones(len(scored)), of_label])
    right = np.array([found for _, _, found in scored], float)
    start = np.zeros(told.shape[1])
    start[:count] = begin
    ridge = np.full(told.shape[1], _TRUST)
    ridge[count] = 1.0
    weights = start
    cost = _cost(weights, told, right, start, ridge)
    for _ in range(_STEPS):
        likely = 1.0 / (1.0 + np.exp(-np.clip(told @ weights, -30, 30)))
        slack = likely * (1 - likely) + 1e-6
        gradient = told.T @ (likely - right) + ridge * (weights - start)
        step = np.linalg.solve((told * slack[:, None]).T @ told + np.diag(ridge), gradient)
        # Newton's step may reach too far; half of it, and so on, does not.
        while (lower := _cost(weights - step, told, right, start, ridge)) > cost:
            step = step / 2
        if cost - lower < 1e-9 * cost:
            break
        weights, cost = weights - step, lower
    slopes = tuple(max(float(slope), 0.0) for slope in weights[:count])
    own = weights[count + 1 :]
    offsets = {name: float(offset) for name, offset in zip(names, own, strict=True)}
    return Calibration(slopes, float(weights[count]), offsets)


def calibration_error(scored: Iterable[tuple[float, bool]], bins: int = 10) -> float:
    """The expected calibration error (Naeini and others 2015), from 0 to 1.

    The mean distance between score and share of right ones, over `bins` of equal width.
    """
    held: dict[int, list[tuple[float, bool]]] = {}
    count = 0
    for score, found in scored:
        held.setdefault(min(int(score * bins), bins - 1), []).append((score, found))
        count += 1
    distances = (
        abs(sum(score for score, _ in part) - sum(found for _, found in part))
        for part in held.values()
    )
    return sum(distances) / max(count, 1)


def _cost(weights: _Array, told: _Array, right: _Array, start: _Array, ridge: _Array) -> float:
    """What calibration makes small: surprise at what was right, and distance from the start."""
    logits = told @ weights
    surprise = np.logaddexp(0.0, logits) - right * logits
    return float(surprise.sum() + 0.5 * (ridge * (weights - start) ** 2).sum())


def _logit(score: float) -> float:
    bounded = min(max(score, 1e-4), 1 - 1e-4)
    return log(bounded / (1 - bounded))
