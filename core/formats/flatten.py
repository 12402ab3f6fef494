"""Nested and overlapping spans made flat by a stated rule, for formats that hold no others."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum

from core.formats.base import FormattedDocument, Mark
from core.formats.fitting import (
    AROUND,
    EMPTY,
    NESTED,
    OVERLAPPING,
    SAME_PLACE,
    Fitted,
    lost_span,
)


class Preference(StrEnum):
    """Which of spans that share characters stays.

    OUTERMOST: that which begins first, of those the longest; so of nested ones the outer.
    INNERMOST: the shortest. LONGEST: the longest. FIRST: that which stands first in the document's
    own order. What is equal by that goes by where it begins, then by that order.
    """

    OUTERMOST = "outermost"
    INNERMOST = "innermost"
    LONGEST = "longest"
    FIRST = "first"


_KEYS: dict[Preference, Callable[[Mark], tuple[int, ...]]] = {
    Preference.OUTERMOST: lambda mark: (mark.start, -mark.end),
    Preference.INNERMOST: lambda mark: (mark.end - mark.start, mark.start),
    Preference.LONGEST: lambda mark: (mark.start - mark.end, mark.start),
    Preference.FIRST: lambda _mark: (),
}


def flatten(
    document: FormattedDocument,
    preference: Preference = Preference.OUTERMOST,
    labels: Sequence[str] = (),
) -> Fitted:
    """`document` with spans of which none shares a character with another; `lost` has the others.

    A span whose label stands earlier in `labels` goes before all others, those that are not in it
    come last; among spans of like rank `preference` decides. The order of spans stays.
    """
    rank = {label: place for place, label in reversed([*enumerate(labels)])}
    key = _KEYS[preference]
    spans = document.spans
    order = sorted(
        range(len(spans)), key=lambda i: (rank.get(spans[i].label, len(labels)), key(spans[i]))
    )
    chosen: list[Mark] = []
    starts: list[int] = []
    reasons: dict[int, str] = {}
    for i in order:
        mark = spans[i]
        place = bisect_right(starts, mark.start)
        # Those chosen share no character, so if any shares one with `mark`, one of these two does.
        near = chosen[max(0, place - 1) : place + 1]
        held = next((one for one in near if one.start < mark.end and mark.start < one.end), None)
        if mark.start >= mark.end:
            reasons[i] = EMPTY
        elif held is not None:
            reasons[i] = _reason(mark, held)
        else:
            chosen.insert(place, mark)
            starts.insert(place, mark.start)
    kept = tuple(mark for i, mark in enumerate(spans) if i not in reasons)
    lost = tuple(lost_span(document, spans[i], reasons[i]) for i in sorted(reasons))
    return Fitted(replace(document, spans=kept), (), lost)


def _reason(mark: Mark, held: Mark) -> str:
    if (mark.start, mark.end) == (held.start, held.end):
        return SAME_PLACE
    if held.start <= mark.start and mark.end <= held.end:
        return NESTED
    if mark.start <= held.start and held.end <= mark.end:
        return AROUND
    return OVERLAPPING
