"""A linear chain as bytes: compressed, without anything that could be run.

A line of JSON with the tags and sizes; then, compressed, the names of the features by lines, for
each how many weights it has, the tag of each weight, the weights in half precision, and the
transitions.
"""

import json
import zlib
from itertools import pairwise
from typing import Any

import numpy as np

from core.tagger.chain import Expand, LinearChain

FORM = 1
LARGEST = 256 * 1024 * 1024
"""Bytes of a model when unpacked; what claims to be more is no model of ours."""


class UnreadableModelError(ValueError):
    """Bytes that are no model, or one of a form that this Hashiye does not know."""


def to_bytes(chain: LinearChain, about: dict[str, Any]) -> bytes:
    """`chain` and the JSON values `about`."""
    names = sorted(chain.rows, key=chain.rows.__getitem__)
    row, tag = np.nonzero(chain.weights)
    packed = b"".join(
        (
            "\n".join(names).encode(),
            b"\n",
            np.bincount(row, minlength=len(names)).astype(np.uint8).tobytes(),
            tag.astype(np.uint8).tobytes(),
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
        content = zlib.decompressobj().decompress(packed, LARGEST)
        sizes = (features, count, 2 * count, 4 * len(tags) ** 2)
        text = content[: len(content) - sum(sizes)]
        places = np.cumsum([len(text), *sizes])
        parts = [content[a:b] for a, b in pairwise(places)]
        names = text.decode()[:-1].split("\n") if features else []
        per_row, tag, values, moves = (
            np.frombuffer(part, kind)
            for part, kind in zip(parts, ("u1", "u1", "<f2", "<f4"), strict=True)
        )
        weights = np.zeros((features, len(tags)), np.float32)
        weights[np.repeat(np.arange(features), per_row), tag] = values
        rows = {name: i for i, name in enumerate(names)}
        if len(rows) != features:
            raise ValueError("features")
        transitions = moves.reshape(len(tags), len(tags))
        return LinearChain(tags, rows, weights, transitions, expand), head["about"]
    except (LookupError, TypeError, ValueError, AttributeError, OverflowError, zlib.error) as error:
        raise UnreadableModelError(str(error)) from error
