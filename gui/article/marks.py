"""The marks on a text, in its order, found by where they lie, changed one at a time."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import attrgetter

from core.model import Span, Suggestion

Mark = Span | Suggestion

_START = attrgetter("start")
_END = attrgetter("end")
_BLOCK = 256


def order(mark: Mark) -> int:
    """What marks are sorted by: their start, longer ones first."""
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


def slot(items: Sequence[Mark], mark: Mark) -> int:
    """Where `mark` belongs among `items`: of equal places spans come first, then the older."""
    wanted = order(mark)
    at = bisect_left(items, wanted, key=order)
    place = isinstance(mark, Suggestion), mark.id
    while at < len(items) and order(items[at]) == wanted:
        if (isinstance(items[at], Suggestion), items[at].id) > place:
            break
        at += 1
    return at


def index_at_start(items: Sequence[Mark], wanted: Mark) -> int | None:
    """The place among `items` of `wanted`, if it still begins where it did."""
    at = bisect_left(items, wanted.start, key=_START)
    while at < len(items) and items[at].start == wanted.start:
        if same(items[at], wanted):
            return at
        at += 1
    return None


class Marks:
    """Spans and suggestions together, by start, longer ones first; spans before suggestions."""

    def __init__(self, spans: Sequence[Span] = (), suggestions: Sequence[Suggestion] = ()) -> None:
        self.items: list[Mark] = [*spans, *suggestions]
        self.items.sort(key=order)
        self.pending: list[Mark] = sorted(suggestions, key=order)
        # How far all marks before a block of them reach; known as far as it was asked for.
        self._reach: list[int] = [0]

    def __len__(self) -> int:
        return len(self.items)

    def change(self, gone: Iterable[Mark], came: Iterable[Mark]) -> None:
        """Take out what is `gone`, as it was, and put in what `came`."""
        for mark in gone:
            at = index_at_start(self.items, mark)
            if at is not None:
                del self.items[at]
                self._forget(at)
            if isinstance(mark, Suggestion):
                at = index_at_start(self.pending, mark)
                if at is not None:
                    del self.pending[at]
        for mark in came:
            at = slot(self.items, mark)
            self.items.insert(at, mark)
            self._forget(at)
            if isinstance(mark, Suggestion):
                self.pending.insert(slot(self.pending, mark), mark)

    def between(self, start: int, end: int) -> list[tuple[Mark, int]]:
        """The marks that share text with `start, end`, each with its depth.

        Depth 0 lies outermost. A mark takes the first depth that no earlier mark over its start
        holds, wherever the question begins.
        """
        stop = bisect_left(self.items, end, key=_START)
        held: list[int] = []
        found: list[tuple[Mark, int]] = []
        for mark in self.items[self._first(start, stop) : stop]:
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

    def linked(self, start: int, end: int) -> tuple[int, int]:
        """`start, end` and all marks that hang together with it, by text that two of them share.

        So far a mark that is changed there may change the depths of others.
        """
        while True:
            over = [mark for mark, _ in self.between(start, end)]
            first = min((mark.start for mark in over), default=start)
            last = max((mark.end for mark in over), default=end)
            if first >= start and last <= end:
                return start, end
            start, end = min(start, first), max(end, last)

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
        at = index_at_start(self.items, wanted)
        if at is not None:
            return at
        return next((at for at, mark in enumerate(self.items) if same(mark, wanted)), None)

    def around(
        self, focused: Mark | None, caret: int, *, pending_only: bool, backwards: bool
    ) -> Mark | None:
        """The mark next to `focused`, or to `caret` if none is, going round at the ends."""
        items = self.pending if pending_only else self.items
        if not items:
            return None
        known = None if focused is None else self.find(focused)
        if known is None:
            at = bisect_left(items, caret, key=_START)
        else:
            at = slot(items, known)
            there = index_at_start(items, known)
            if there is not None:
                at = there if backwards else there + 1
        return items[(at - 1 if backwards else at) % len(items)]

    def place(self, mark: Mark) -> tuple[int, int]:
        """The number of `mark`, from 1, and how many there are."""
        index = self.index(mark)
        return (0 if index is None else index + 1), len(self.items)

    def _first(self, start: int, stop: int) -> int:
        """Where to begin counting depths for what shares text with `start` on, before `stop`.

        No mark before that place reaches over the one that is there.
        """
        while len(self._reach) * _BLOCK < stop + _BLOCK:
            block = self.items[(len(self._reach) - 1) * _BLOCK : len(self._reach) * _BLOCK]
            self._reach.append(max(self._reach[-1], max(map(_END, block), default=0)))
        first = min((bisect_right(self._reach, start) - 1) * _BLOCK, stop)
        while first < stop and self.items[first].end <= start:
            first += 1
        while 0 < first < len(self.items):
            begin = (first - 1) // _BLOCK * _BLOCK
            ends = map(_END, self.items[begin:first])
            reached = [*accumulate(ends, max, initial=self._reach[begin // _BLOCK])]
            while first > begin:
                if reached[first - begin] <= self.items[first].start:
                    return first
                first -= 1
        return first

    def _forget(self, at: int) -> None:
        del self._reach[at // _BLOCK + 1 :]
