"""A linear-chain conditional random field as arrays: exact inference, many sentences at a time.

The model is that of Lafferty, McCallum and Pereira (2001); forward and backward run in scaled
probabilities (Rabiner 1989) over sentences side by side. Training is `core.tagger.crf`'s.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Keys = tuple[str, ...]
"""What is known of a word, a key for each slot; features are made of slot and key."""

Expand = Callable[[int, str], Sequence[str]]
"""The features that a slot's key stands for."""

Array = NDArray[np.float64]

CACHED = 200_000
"""Keys of one slot whose weights are kept summed up."""
LONGEST = 16
"""Words of the longest span that is looked for."""
LEAST = 0.05
"""The least probability of a span that is told."""
BATCH = 6_000
"""Words that are worked on side by side."""
_LOWEST = -40.0


class ChainSpan(NamedTuple):
    """Words `[first, last)` of a sentence carry `label` with this probability."""

    sentence: int
    first: int
    last: int
    label: str
    probability: float


@dataclass
class _Slot:
    """The summed weights of the keys that a slot has seen."""

    rows: dict[str, int] = field(default_factory=dict)
    table: NDArray[np.float32] = field(default_factory=lambda: np.zeros((0, 0), np.float32))


class LinearChain:
    """Labels spans by features of words. `tags` are IOB2; a value that pickles.

    `weights[rows[feature], tag]` and `transitions[tag, tag]` add up to a sentence's score.
    """

    def __init__(
        self,
        tags: Sequence[str],
        rows: dict[str, int],
        weights: NDArray[np.float32],
        transitions: NDArray[np.float32],
        expand: Expand,
    ) -> None:
        self.tags = tuple(tags)
        self.rows = rows
        self.weights = weights
        self.transitions = transitions
        self._expand = expand
        self._slots: list[_Slot] = []
        # A constant on every move changes no probability, and bounded none can vanish.
        moves = transitions.astype(np.float64)
        self._moves = np.exp(np.maximum(moves - moves.max(), _LOWEST)) * _allowed(tags)
        self._starts = np.array([not tag.startswith("I-") for tag in tags], np.float64)

    def __reduce__(self) -> tuple[object, ...]:
        return LinearChain, (self.tags, self.rows, self.weights, self.transitions, self._expand)

    @property
    def labels(self) -> frozenset[str]:
        """The labels that it can give."""
        return frozenset(tag[2:] for tag in self.tags if tag != "O")

    def spans(self, sentences: Sequence[Sequence[Keys]]) -> list[ChainSpan]:
        """The spans of `sentences` with a probability of LEAST or more, overlapping ones too.

        The probability is that exactly these words are one span with this label. In order.
        """
        order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
        found: list[ChainSpan] = []
        for batch in _batches(order, sentences):
            found += self._spans([sentences[i] for i in batch], batch)
        return sorted(found)

    def _spans(self, sentences: list[Sequence[Keys]], names: list[int]) -> list[ChainSpan]:
        lengths = np.array([len(sentence) for sentence in sentences])
        if not lengths.any():
            return []
        emitted = self._emissions(sentences, lengths)
        forward, backward, scale = self._forward_backward(emitted, lengths)
        found: list[ChainSpan] = []
        for label in sorted(self.labels):
            begin, inside = self.tags.index(f"B-{label}"), self._index(f"I-{label}")
            for sentence, first, last, probability in self._segments(
                emitted, forward, backward, scale, lengths, begin, inside
            ):
                found.append(ChainSpan(names[sentence], first, last, label, probability))
        return found

    def _index(self, tag: str) -> int:
        return self.tags.index(tag) if tag in self.tags else -1

    def _emissions(self, sentences: list[Sequence[Keys]], lengths: NDArray[np.int64]) -> Array:
        """exp(scores) of each word and tag, the best tag of a word 1: [words, sentences, tags]."""
        flat = [keys for sentence in sentences for keys in sentence]
        total = np.zeros((len(flat), len(self.tags)), np.float32)
        for slot, keys in enumerate(zip(*flat, strict=True)):
            total += self._summed(slot, keys)
        scores = total.astype(np.float64)
        scores = np.exp(np.maximum(scores - scores.max(axis=1, keepdims=True), _LOWEST))
        emitted = np.ones((int(lengths.max()), len(sentences), len(self.tags)))
        column = np.repeat(np.arange(len(sentences)), lengths)
        row = np.concatenate([np.arange(length) for length in lengths])
        emitted[row, column] = scores
        return emitted

    def _summed(self, slot: int, keys: Sequence[str]) -> NDArray[np.float32]:
        while len(self._slots) <= slot:
            self._slots.append(_Slot(table=np.zeros((0, len(self.tags)), np.float32)))
        known = self._slots[slot]
        if len(known.rows) > CACHED:
            known = self._slots[slot] = _Slot(table=np.zeros((0, len(self.tags)), np.float32))
        rows = known.rows
        new = [key for key in dict.fromkeys(keys) if key not in rows]
        if new:
            sums = self._sums(slot, new)
            for key in new:
                rows[key] = len(rows)
            known.table = np.concatenate([known.table, sums])
        return known.table[[rows[key] for key in keys]]

    def _sums(self, slot: int, keys: Sequence[str]) -> NDArray[np.float32]:
        """What the features of each key weigh together: [keys, tags]."""
        known = self.rows
        rows = [[known[name] for name in self._expand(slot, key) if name in known] for key in keys]
        counts = np.array([len(several) for several in rows])
        sums = np.zeros((len(keys), len(self.tags)), np.float32)
        weighing = counts > 0
        if weighing.any():
            flat = np.fromiter(chain.from_iterable(rows), np.int64, int(counts.sum()))
            begins = (np.cumsum(counts) - counts)[weighing]
            sums[weighing] = np.add.reduceat(self.weights[flat], begins, axis=0)
        return sums

    def _forward_backward(
        self, emitted: Array, lengths: NDArray[np.int64]
    ) -> tuple[Array, Array, Array]:
        """Scaled forward and backward values and the scales, each by word and sentence."""
        words, count, tags = emitted.shape
        forward = np.zeros((words, count, tags))
        scale = np.ones((words, count))
        now = emitted[0] * self._starts
        for word in range(words):
            if word:
                now = (forward[word - 1] @ self._moves) * emitted[word]
            total = now.sum(axis=1)
            scale[word] = total
            forward[word] = now / total[:, None]
        backward = np.ones((words, count, tags))
        for word in range(words - 2, -1, -1):
            later = (emitted[word + 1] * backward[word + 1]) @ self._moves.T
            later /= scale[word + 1][:, None]
            goes_on = (word + 1 < lengths)[:, None]
            backward[word] = np.where(goes_on, later, 1.0)
        return forward, backward, scale

    def _segments(
        self,
        emitted: Array,
        forward: Array,
        backward: Array,
        scale: Array,
        lengths: NDArray[np.int64],
        begin: int,
        inside: int,
    ) -> Iterator[tuple[int, int, int, float]]:
        """(sentence, first, last, probability) of the segments that these two tags may make."""
        marginal = forward[:, :, begin] * backward[:, :, begin]
        word, sentence = np.nonzero(marginal >= LEAST)
        kept = word < lengths[sentence]
        word, sentence = word[kept], sentence[kept]
        weight = forward[word, sentence, begin]
        last, tag = word, begin
        for _ in range(LONGEST):
            if not len(word):
                return
            ends = self._ending(emitted, backward, scale, lengths, last, sentence, tag, inside)
            probability = weight * ends
            for i in np.nonzero(probability >= LEAST)[0]:
                yield int(sentence[i]), int(word[i]), int(last[i]) + 1, float(probability[i])
            if inside < 0:
                return
            going = last + 1 < lengths[sentence]
            word, sentence, last, weight = word[going], sentence[going], last[going], weight[going]
            last = last + 1
            weight = (
                weight
                * self._moves[tag, inside]
                * emitted[last, sentence, inside]
                / scale[last, sentence]
            )
            tag = inside
            going = weight * backward[last, sentence, inside] >= LEAST
            word, sentence, last, weight = word[going], sentence[going], last[going], weight[going]

    def _ending(
        self,
        emitted: Array,
        backward: Array,
        scale: Array,
        lengths: NDArray[np.int64],
        last: NDArray[np.int64],
        sentence: NDArray[np.int64],
        tag: int,
        inside: int,
    ) -> Array:
        """What of the backward value of `tag` at the word `last` does not go on with `inside`."""
        result = np.ones(len(last))
        goes_on = last + 1 < lengths[sentence]
        following, column = last[goes_on] + 1, sentence[goes_on]
        moves = self._moves[tag].copy()
        if inside >= 0:
            moves[inside] = 0.0
        paths = emitted[following, column] * backward[following, column]
        result[goes_on] = (paths @ moves) / scale[following, column]
        return result


def _allowed(tags: Sequence[str]) -> Array:
    """1 where IOB2 lets the second tag follow the first, else 0."""
    return np.array(
        [
            [not after.startswith("I-") or before[2:] == after[2:] for after in tags]
            for before in tags
        ],
        np.float64,
    )


def _batches(order: list[int], sentences: Sequence[Sequence[Keys]]) -> Iterator[list[int]]:
    """`order` in parts of like lengths, none of much more than BATCH words."""
    batch: list[int] = []
    words = 0
    for i in order:
        if batch and words + len(sentences[i]) > BATCH:
            yield batch
            batch, words = [], 0
        batch.append(i)
        words += len(sentences[i])
    if batch:
        yield batch
