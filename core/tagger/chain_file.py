"""A linear chain as bytes: compressed, without anything that could be run.

A line of JSON with the tags and sizes; then, compressed, the names of the features by lines, for
each how many weights it has, the tag of each weight (both in a byte, or in two where there are more
tags than that can count), the weights in half precision, and the transitions.
"""

import json
import zlib
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from core.tagger.chain import Expand, LinearChain

FORM = 1
LARGEST = 256 * 1024 * 1024
"""Bytes of a model when unpacked; what claims to be more is no model of ours."""
_MOST_WEIGHTS = LARGEST
"""Weights of a model, those that are nothing included."""


class UnreadableModelError(ValueError):
    """Bytes that are no model, or one of a form that this Hashiye does not know."""


_UNREADABLE = (
    *(LookupError, TypeError, ValueError, AttributeError, OverflowError),
    *(RecursionError, MemoryError, zlib.error),
)


def to_bytes(chain: LinearChain, about: dict[str, Any]) -> bytes:
    """`chain` and the JSON values `about`."""
    names = sorted(chain.rows, key=chain.rows.__getitem__)
    row, tag = np.nonzero(chain.weights)
    number = _number(chain.tags)
    packed = b"".join(
        (
            "\n".join(names).encode(),
            b"\n",
            np.bincount(row, minlength=len(names)).astype(number).tobytes(),
            tag.astype(number).tobytes(),
            chain.weights[row, tag].astype("<f2").tobytes(),
            chain.transitions.astype("<f4").tobytes(),
        )
    )
    head = {"form": FORM, "tags": chain.tags, "weights": len(row), "features": len(names)}
    line = json.dumps(head | {"about": about}, ensure_ascii=False).encode()
    return line + b"\n" + zlib.compress(packed, 6)


def from_bytes(data: bytes, expand: Expand) -> tuple[LinearChain, dict[str, Any]]:
    """The chain and the values that `to_bytes` was given.

    Raises UnreadableModelError for anything else.
    """
    try:
        line, _, packed = data.partition(b"\n")
        head = json.loads(line)
        if head["form"] != FORM:
            raise ValueError(head["form"])
        tags, count, features = head["tags"], int(head["weights"]), int(head["features"])
        _require_tags(tags)
        number = _number(tags)
        content = zlib.decompressobj().decompress(packed, LARGEST)
        width = np.dtype(number).itemsize
        sizes = (width * features, width * count, 2 * count, 4 * len(tags) ** 2)
        if min(sizes) < 0 or sum(sizes) > len(content) or features * len(tags) > _MOST_WEIGHTS:
            raise ValueError("sizes")
        text = content[: len(content) - sum(sizes)]
        places = np.cumsum([len(text), *sizes])
        parts = [content[a:b] for a, b in pairwise(places)]
        names = text.decode()[:-1].split("\n") if features else []
        per_row, tag, values, moves = (
            np.frombuffer(part, kind)
            for part, kind in zip(parts, (number, number, "<f2", "<f4"), strict=True)
        )
        if not (np.isfinite(values).all() and np.isfinite(moves).all()):
            raise ValueError("weights")
        weights = np.zeros((features, len(tags)), np.float32)
        weights[np.repeat(np.arange(features), per_row), tag] = values
        rows = {name: i for i, name in enumerate(names)}
        if len(rows) != features:
            raise ValueError("features")
        transitions = moves.reshape(len(tags), len(tags))
        return LinearChain(tags, rows, weights, transitions, expand), head["about"]
    except _UNREADABLE as error:
        raise UnreadableModelError(str(error)) from error


def _number(tags: Sequence[str]) -> str:
    """In what to count as many things as there are tags."""
    return "u1" if len(tags) < 256 else "<u2"


def _require_tags(tags: Sequence[str]) -> None:
    """Raise ValueError where `tags` are not those of whole spans."""
    begun = {f"I-{tag[2:]}" for tag in tags if tag.startswith("B-")}
    if len({*tags}) < len(tags) or any(
        tag != "O" and not tag.startswith("B-") and tag not in begun for tag in tags
    ):
        raise ValueError("tags")
