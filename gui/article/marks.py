"""The marks on a text, in its order, found by where they lie."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import attrgetter

from core.model import Span, Suggestion

Mark = Span | Suggestion

_START = attrgetter("start")
_END = attrgetter("end")


def _order(mark: Mark) -> int:
    return (mark.start << 32) - mark.end


def same(one: Mark, other: Mark) -> bool:
    """Whether both are one mark, perhaps at another place or with another label.

    A suggestion that is not stored has no id; it is the same where it says the same.
    """
    if isinstance(one, Span) or isinstance(other, Span):
        return type(one) is type(other) and one.id == other.id
    if one.id or other.id:
        return one.id == other.id
    return (one.start, one.end, one.label, one.source) == (
        other.start,
        other.end,
        other.label,
        other.source,
    )


class Marks:
    """Spans and suggestions together, by start, longer ones first; spans before suggestions."""

    def __init__(self, spans: Sequence[Span] = (), suggestions: Sequence[Suggestion] = ()) -> None:
        self.items: list[Mark] = [*spans, *suggestions]
        # One sort of whole numbers: both lists come nearly sorted, and this runs under each key.
        self.items.sort(key=_order)
        self._starts = [*map(_START, self.items)]
        self._reach = [*accumulate(map(_END, self.items), max)]
        self._suggestions = len(suggestions)

    def __len__(self) -> int:
        return len(self.items)

    def between(self, start: int, end: int) -> list[tuple[Mark, int]]:
        """The marks that share text with `start, end`, each with its depth.

        Depth 0 lies outermost. A mark takes the first depth that no earlier mark over its start
        holds, wherever the question begins.
        """
        first = bisect_right(self._reach, start)
        while 0 < first < len(self.items) and self._reach[first - 1] > self._starts[first]:
            first -= 1
        held: list[int] = []
        found: list[tuple[Mark, int]] = []
        for mark in self.items[first : bisect_left(self._starts, end)]:
            for depth, until in enumerate(held):
                if until <= mark.start:
                    held[depth] = mark.end
                    break
            else:
                depth = len(held)
                held.append(mark.end)
            if mark.end > start:
                found.append((mark, depth))
        return found

    def at(self, offset: int) -> Mark | None:
        """The innermost mark that covers code point `offset`."""
        over = [mark for mark, _ in self.between(offset, offset + 1)]
        return min(over, key=lambda mark: mark.end - mark.start, default=None)

    def find(self, wanted: Mark) -> Mark | None:
        """What `wanted` is now, or None if it is gone."""
        index = self.index(wanted)
        return None if index is None else self.items[index]

    def index(self, wanted: Mark) -> int | None:
        """The place of `wanted` in the order, or None."""
        for at in range(bisect_left(self._starts, wanted.start), len(self.items)):
            if self._starts[at] != wanted.start:
                break
            if same(self.items[at], wanted):
                return at
        return next((at for at, mark in enumerate(self.items) if same(mark, wanted)), None)

    def around(
        self, focused: Mark | None, caret: int, *, pending_only: bool, backwards: bool
    ) -> Mark | None:
        """The mark next to `focused`, or to `caret` if none is, going round at the ends."""
        if pending_only and not self._suggestions:
            return None
        index = None if focused is None else self.index(focused)
        if index is not None:
            order = self._from(index - 1 if backwards else index + 1, backwards)
        else:
            place = bisect_left(self._starts, caret)
            order = self._from(place - 1 if backwards else place, backwards)
        return next((m for m in order if not pending_only or isinstance(m, Suggestion)), None)

    def place(self, mark: Mark) -> tuple[int, int]:
        """The number of `mark`, from 1, and how many there are."""
        index = self.index(mark)
        return (0 if index is None else index + 1), len(self.items)

    def _from(self, index: int, backwards: bool) -> Iterator[Mark]:
        count = len(self.items)
        for step in range(count):
            yield self.items[(index - step if backwards else index + step) % count]
