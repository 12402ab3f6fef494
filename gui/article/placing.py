"""Where the chips of a line go, so that none covers another."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

GAP = 2.0
_TOGETHER = 2.0
_SOME, _FEW = 4, 2


class Wanted(NamedTuple):
    """A chip that is wanted: the name on it, and the side of its mark that is read first.

    It lies over what is read after `edge`: to the left if `rtl`, else to the right.
    """

    name: str
    edge: float
    rtl: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """A chip that has its place, from `left` to `right`.

    It stands for the wanted one of that `index`; or, where `more` is not 0, for so many of them
    that have no room.
    """

    left: float
    right: float
    text: str
    index: int
    more: int = 0


def place(
    wanted: Sequence[Wanted],
    room: tuple[float, float],
    width: Callable[[str], float],
    sign: Callable[[int], str],
) -> list[Placed]:
    """The chips of a line, from right to left, none over another, in `room` from left to right.

    Chips of marks that begin together stand beside each other, the first one at the edge. What
    would reach the chips of the next marks is cut to some letters, then to few, then to the number
    that `sign` writes. `width` is that of a chip with a text on it.
    """
    edges = [one.edge if one.rtl else one.edge + width(one.name) for one in wanted]
    groups: list[list[int]] = []
    for at in sorted(range(len(wanted)), key=lambda at: -edges[at]):
        if groups and edges[groups[-1][0]] - edges[at] <= _TOGETHER:
            groups[-1].append(at)
        else:
            groups.append([at])
    placed: list[Placed] = []
    limit, far = room[1], 2 * width(sign(9))
    for turn, group in enumerate(groups):
        last = turn + 1 == len(groups)
        floor = room[0] if last else max(room[0], edges[groups[turn + 1][0]] + GAP)
        edge = min(edges[group[0]], limit)
        for texts in _shorter([wanted[at].name for at in group], sign):
            total = sum(width(text) + GAP for text, _ in texts) - GAP
            right = min(limit, max(edge, room[0] + total))
            if right - total >= floor:
                break
        if placed and (right - total < room[0] or edges[group[0]] - right > far):
            # Too far from its mark, or beyond the margin: the chip before it counts for it too.
            placed[-1] = _counting(placed[-1], len(group), width, sign)
            limit = placed[-1].left - GAP
            continue
        for at, (text, more) in zip(group, texts, strict=False):
            placed.append(Placed(right - width(text), right, text, at, more))
            right = placed[-1].left - GAP
        limit = right
    return placed


def _shorter(names: Sequence[str], sign: Callable[[int], str]) -> Iterator[list[tuple[str, int]]]:
    """What may stand on the chips of a group and how many each counts, longest first."""
    yield [(name, 0) for name in names]
    yield [(f"{name[:_SOME]}…" if len(name) > _SOME + 1 else name, 0) for name in names]
    yield [(name[:_FEW], 0) for name in names]
    if len(names) > 1:
        yield [(names[0][:_FEW], 0), (sign(len(names) - 1), len(names) - 1)]
        yield [(sign(len(names)), len(names))]
    else:
        yield [(names[0][:1], 0)]


def _counting(
    chip: Placed, others: int, width: Callable[[str], float], sign: Callable[[int], str]
) -> Placed:
    more = (chip.more or 1) + others
    text = sign(more)
    # It may only become narrower than what is beside it allows, so its right side stays.
    return Placed(chip.right - width(text), chip.right, text, chip.index, more)
