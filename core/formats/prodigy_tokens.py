"""The tokens of a Prodigy task: with an edge wherever a span has one, white space accounted for.

As in spaCy, one space after a token belongs to it (`ws`); other white space is a token of its own,
so that Prodigy shows the text as it is.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from core.formats.base import FormattedDocument
from core.formats.tokenisation import Piece, tokens_of
from core.formats.units import Units


class CutToken(NamedTuple):
    """Code points `start` to `end`; whether a space follows that belongs to it."""

    start: int
    end: int
    space: bool


def cut_tokens(document: FormattedDocument) -> list[CutToken]:
    """The tokens of `document`, cut at the edges of its spans, with those of white space."""
    text = document.text
    starts = {mark.start for mark in document.spans}
    ends = {mark.end for mark in document.spans}
    edges = sorted(starts | ends)
    found: list[CutToken] = []
    position = 0
    for piece in [*tokens_of(document).pieces, Piece(len(text), len(text))]:
        belongs = position < piece.start and text[position] == " " and bool(found)
        # A space at which a span begins or ends has to be a token itself.
        if belongs and position not in starts and position + 1 not in ends:
            found[-1] = found[-1]._replace(space=True)
            position += 1
        found += _cut(position, piece.start, edges)
        found += _cut(piece.start, piece.end, edges)
        position = piece.end
    return found


def task_tokens(tokens: Sequence[CutToken], counted: Units) -> list[dict[str, Any]]:
    """`tokens` as Prodigy writes them, their offsets in the units of `counted`."""
    found = []
    for i, token in enumerate(tokens):
        start, end = counted.back(token.start, token.end)
        surface = counted.text[token.start : token.end]
        found.append({"text": surface, "start": start, "end": end, "id": i, "ws": token.space})
    return found


def _cut(start: int, end: int, edges: Sequence[int]) -> list[CutToken]:
    if start >= end:
        return []
    inner = edges[bisect_right(edges, start) : bisect_left(edges, end)]
    borders = [start, *inner, end]
    return [CutToken(first, last, space=False) for first, last in pairwise(borders)]
