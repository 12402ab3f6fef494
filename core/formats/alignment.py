"""Spans brought to the edges of tokens, for formats whose spans begin and end where tokens do."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from core.formats.base import FormattedDocument, LostSpan, Mark
from core.formats.fitting import (
    EMPTY,
    MISALIGNED,
    NO_TOKEN,
    SAME_PLACE,
    Fitted,
    MovedSpan,
    lost_span,
)
from core.formats.tokenisation import Tokens, tokens_of
from core.text.tags import Alignment

__all__ = ["Alignment", "align"]


def align(document: FormattedDocument, mode: Alignment, tokens: Tokens | None = None) -> Fitted:
    """`document` with spans that begin and end where `tokens` do, by default `tokens_of` it.

    STRICT leaves out a span with an edge elsewhere; CONTRACT gives it the tokens that lie whole
    inside it, EXPAND all that it touches. Every span that had an edge elsewhere is in `moved` or in
    `lost`, the latter also where it would be equal to another then. The order of spans stays.
    """
    pieces = (tokens or tokens_of(document)).pieces
    starts = [piece.start for piece in pieces]
    ends = [piece.end for piece in pieces]
    first, last = set(starts), set(ends)
    spans: list[Mark] = []
    moved: list[MovedSpan] = []
    lost: list[LostSpan] = []
    there = {_identity(mark) for mark in document.spans if mark.start in first and mark.end in last}
    for mark in document.spans:
        if mark.start in first and mark.end in last and mark.start < mark.end:
            spans.append(mark)
            continue
        after = _aligned(mark, mode, starts, ends)
        if isinstance(after, str):
            lost.append(lost_span(document, mark, after))
        elif _identity(after) in there:
            lost.append(lost_span(document, mark, SAME_PLACE))
        else:
            there.add(_identity(after))
            spans.append(after)
            surfaces = (document.text[one.start : one.end] for one in (mark, after))
            moved.append(MovedSpan(document.id, mark, after, *surfaces))
    return Fitted(replace(document, spans=tuple(spans)), tuple(moved), tuple(lost))


def _aligned(mark: Mark, mode: Alignment, starts: Sequence[int], ends: Sequence[int]) -> Mark | str:
    """`mark` with the edges of tokens, or the reason why it has none."""
    if mark.start >= mark.end:
        return EMPTY
    if mode is Alignment.STRICT:
        return MISALIGNED
    if mode is Alignment.EXPAND:
        first, last = bisect_right(ends, mark.start), bisect_left(starts, mark.end)
    else:
        first, last = bisect_left(starts, mark.start), bisect_right(ends, mark.end)
    if first >= last:
        return NO_TOKEN
    return mark._replace(start=starts[first], end=ends[last - 1])


def _identity(mark: Mark) -> tuple[int, int, str]:
    return mark.start, mark.end, mark.label
