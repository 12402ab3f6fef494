"""Choosing documents so that together they cover what is open: greedily, and lazily."""

from collections.abc import Callable, Sequence
from heapq import heapify, heappop, heapreplace
from math import log1p

import numpy as np
from numpy.typing import NDArray

POLL_EVERY = 500
"""Documents between two tellings of how far it is."""

Floats = NDArray[np.float64]
Numbers = NDArray[np.int64]


class Coverage:
    """So many documents with the bits that they leave open about strings, given as numbers.

    Row by row, `scores` holds that of a suggestion of the string `strings` in the document
    `documents`; `answered` how often each string was answered already, `costs` what each document
    costs.
    """

    def __init__(
        self,
        documents: Sequence[int],
        strings: Sequence[int],
        scores: Sequence[float],
        answered: Sequence[int],
        costs: Sequence[int],
    ) -> None:
        p = np.array(scores, dtype=np.float64)
        entropy = -p * np.log2(p) - (1 - p) * np.log2(1 - p)
        # One row for each string of a document: its mentions are added up.
        width = max(1, len(answered))
        pairs = np.array(documents, dtype=np.int64) * width + np.array(strings, dtype=np.int64)
        unique, inverse = np.unique(pairs, return_inverse=True)
        self._document, self._string = np.divmod(unique, width)
        self._bits = np.bincount(inverse, weights=entropy, minlength=len(unique))
        self._covered: Floats = 1.0 + np.array(answered, dtype=np.float64)
        self._costs = np.array(costs, dtype=np.float64)

    def choose(self, count: int, told: Callable[[int], None]) -> list[int]:
        """All documents; the first `count` are chosen one after the other, for what they add.

        The rest follow by what they would add then. What a document adds only shrinks, so one that
        still leads when it is counted anew is the best. `told` gets how many are chosen.
        """
        chosen = self._choose(count, told)
        gains = self._gains()
        gains[chosen] = np.inf
        rest = np.argsort(-gains, kind="stable")[len(chosen) :]
        return [*chosen, *rest.tolist()]

    def _choose(self, count: int, told: Callable[[int], None]) -> list[int]:
        worth = self._worth()
        # What no other document has is covered by none before it, so it is counted but once.
        shared = (np.bincount(self._string, minlength=len(self._covered)) > 1)[self._string]
        alone = self._sums(self._document[~shared], worth[~shared]).tolist()
        places = np.arange(len(self._costs) + 1)
        bounds = np.searchsorted(self._document[shared], places).tolist()
        string, bits = self._string[shared].tolist(), self._bits[shared].tolist()
        covered, costs = self._covered.tolist(), self._costs.tolist()
        heap = [(-gain, document) for document, gain in enumerate(self._gains().tolist())]
        heapify(heap)
        chosen: list[int] = []
        while len(chosen) < count:
            document = heap[0][1]
            rows = range(bounds[document], bounds[document + 1])
            gain = alone[document] + sum(log1p(bits[row] / covered[string[row]]) for row in rows)
            now = (-gain / costs[document], document)
            if any(now > other for other in heap[1:3]):
                heapreplace(heap, now)
                continue
            heappop(heap)
            for row in rows:
                covered[string[row]] += bits[row]
            if len(chosen) % POLL_EVERY == 0:
                told(len(chosen))
            chosen.append(document)
        self._covered = np.array(covered, dtype=np.float64)
        return chosen

    def _worth(self) -> Floats:
        """What each row adds to what is covered now."""
        return np.log1p(self._bits / self._covered[self._string])

    def _gains(self) -> Floats:
        """What each document adds for what it costs."""
        return self._sums(self._document, self._worth()) / self._costs

    def _sums(self, documents: Numbers, values: Floats) -> Floats:
        return np.bincount(documents, weights=values, minlength=len(self._costs))
