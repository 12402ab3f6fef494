"""Training a linear chain through CRFsuite.

CRFsuite (Okazaki 2007) learns the weights; what it wrote is read back into arrays, so that a model
needs nothing but numpy, loads from a foreign project file without risk, and can be pruned.
"""

import re
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import pycrfsuite

from core.tagger.chain import Expand, Keys, LinearChain

KEPT = 200_000
"""Keys whose features are kept between trainings."""

Poll = Callable[[], None]
"""Called again and again in training; ends it by raising."""

_STATE = re.compile(r"\(0\) (.*) --> (\S+): (-?[\d.]+)")
_MOVE = re.compile(r"\(1\) (\S+) --> (\S+): (-?[\d.]+)")


@dataclass(frozen=True, slots=True)
class Method:
    """How CRFsuite learns: an algorithm and its parameters.

    Weights below `least` are dropped. What is left is multiplied by `scale`, so that the margins
    of an algorithm that knows no probabilities become some.
    """

    algorithm: str
    parameters: dict[str, Any]
    least: float = 0.0
    scale: float = 1.0


class _Trainer(pycrfsuite.Trainer):  # type: ignore[misc]
    """Polls at whatever CRFsuite has to say, at least once an iteration."""

    poll: Poll

    def message(self, message: str) -> None:
        """Look whether training is to go on."""
        del message
        self.poll()


def train(
    sequences: Sequence[tuple[Sequence[Keys], Sequence[str]]],
    expand: Expand,
    method: Method,
    poll: Poll,
) -> LinearChain:
    """A chain that has learned the tags of `sequences`; raises whatever `poll` raises.

    Of nothing it learns that there is nothing.
    """
    if not any(tags for _, tags in sequences):
        nothing = np.zeros((1, 1), np.float32)
        return LinearChain(("O",), {}, nothing[:0], nothing, expand)
    trainer = _Trainer(algorithm=method.algorithm, params=method.parameters, verbose=True)
    trainer.poll = poll
    for keys, tags in sequences:
        poll()
        items = []
        for word in keys:
            features: list[bytes] = []
            for slot, key in enumerate(word):
                features += _expanded(expand, slot, key)
            items.append(features)
        trainer.append(items, tags)
    with tempfile.TemporaryDirectory() as folder:
        model, dump = Path(folder, "model"), Path(folder, "dump")
        trainer.train(str(model))
        poll()
        tagger = pycrfsuite.Tagger()
        tagger.open(str(model))
        tagger.dump(str(dump))
        labels = tagger.labels()
        tagger.close()
        return _read(dump.read_text("utf-8"), labels, expand, method)


@lru_cache(maxsize=KEPT)
def _expanded(expand: Expand, slot: int, key: str) -> tuple[bytes, ...]:
    """The features as CRFsuite wants them, kept for the other models of the same documents."""
    return tuple(feature.encode() for feature in expand(slot, key))


def _read(dump: str, labels: Sequence[str], expand: Expand, method: Method) -> LinearChain:
    """The chain that CRFsuite's dump describes."""
    scale = np.float32(method.scale)
    tags = sorted(labels)
    place = {tag: i for i, tag in enumerate(tags)}
    rows: dict[str, int] = {}
    places: list[tuple[int, int]] = []
    values: list[float] = []
    for name, tag, value in _STATE.findall(dump):
        weight = float(value)
        if abs(weight) >= method.least and weight:
            places.append((rows.setdefault(name, len(rows)), place[tag]))
            values.append(weight)
    weights = np.zeros((len(rows), len(tags)), np.float32)
    if places:
        weights[tuple(np.array(places).T)] = values
    transitions = np.zeros((len(tags), len(tags)), np.float32)
    for before, after, value in _MOVE.findall(dump):
        transitions[place[before], place[after]] = float(value)
    return LinearChain(tags, rows, weights * scale, transitions * scale, expand)
