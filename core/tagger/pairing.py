"""Which suggestion is for which entity: each is paired at most once."""

from collections.abc import Iterable, Iterator

from core.text.tags import Labelled

Place = tuple[int, int, str]
"""Start, end (code points, half-open) and label."""

Pair = tuple[Place | None, Place | None]
"""A gold entity and the suggestion that is for it; None where it was missed, or is spurious."""


def pairs(gold: Iterable[Labelled], suggested: Iterable[Labelled]) -> list[Pair]:
    """Every gold entity and every suggestion of one document, each in one pair.

    Two are paired if they share text. Who has a choice takes first the one with the same edges,
    then the one with the same label, then the one that shares most. What stands twice, with the
    same edges and label, counts once; spans may nest and overlap otherwise.
    """
    left, right = _places(gold), _places(suggested)
    found: list[Pair] = []
    free_left, free_right = dict.fromkeys(left), dict.fromkeys(right)
    for one, other in sorted(_overlapping(left, right), key=_preference):
        if one in free_left and other in free_right:
            del free_left[one], free_right[other]
            found.append((one, other))
    found += [(place, None) for place in free_left]
    found += [(None, place) for place in free_right]
    return found


def _places(marks: Iterable[Labelled]) -> list[Place]:
    return sorted({(mark.start, mark.end, mark.label) for mark in marks})


def _preference(pair: tuple[Place, Place]) -> tuple[bool, bool, int, Place, Place]:
    one, other = pair
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return one[:2] != other[:2], one[2] != other[2], -shared, one, other


def _overlapping(left: list[Place], right: list[Place]) -> Iterator[tuple[Place, Place]]:
    """Every place of `left` with every one of `right` that shares text with it."""
    over: tuple[list[Place], list[Place]] = ([], [])
    for place, side in sorted([(p, 0) for p in left] + [(p, 1) for p in right]):
        for other_side in over:
            other_side[:] = [other for other in other_side if other[1] > place[0]]
        for other in over[1 - side]:
            yield (place, other) if side == 0 else (other, place)
        over[side].append(place)
