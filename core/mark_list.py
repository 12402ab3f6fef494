"""Marks in text order that are found by id and by place, and change one at a time."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable

from core.model import Span, Suggestion

Key = tuple[int, int, int]

REMEMBERED = 512
"""The last changes that are told to whoever asks; beyond, reading everything is as quick."""


class MarkList[Mark: (Span, Suggestion)]:
    """Marks in text order, outer before inner, found by id and by place."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._by_key: dict[Key, Mark] = {_key(mark): mark for mark in marks}
        self._keys: list[Key] = sorted(self._by_key)
        self._all: list[Mark] | None = None
        self._of_id: dict[int, Key] = {key[2]: key for key in self._keys}
        # The longest that there ever was; how far before a place a mark over it may begin.
        self._longest: int = max((-end - start for start, end, _ in self._keys), default=0)
        self._last: list[tuple[Mark | None, Mark | None]] = []
        self.changes = 0

    def __len__(self) -> int:
        return len(self._keys)

    def all(self) -> list[Mark]:
        """Every mark, in text order; the same list until a mark changes, so not to be written."""
        if self._all is None:
            self._all = [self._by_key[key] for key in self._keys]
        return self._all

    def get(self, identifier: int) -> Mark | None:
        """The mark with this id, or None."""
        key = self._of_id.get(identifier)
        return None if key is None else self._by_key[key]

    def each(self, change: Callable[[Mark], Mark | None]) -> "MarkList[Mark]":
        """A list of what `change` makes of each mark, in text order; None leaves it out."""
        return MarkList(mark for mark in map(change, self.all()) if mark is not None)

    def put(self, identifier: int, mark: Mark | None) -> None:
        """Make `mark` the one with this id; None leaves no mark with it."""
        self._all = None
        key = self._of_id.pop(identifier, None)
        old = None if key is None else self._by_key.pop(key)
        if key is not None:
            del self._keys[bisect_left(self._keys, key)]
        if mark is not None:
            key = _key(mark)
            insort(self._keys, key)
            self._by_key[key] = mark
            self._of_id[identifier] = key
            self._longest = max(self._longest, mark.end - mark.start)
        self._last.append((old, mark))
        self.changes += 1
        if len(self._last) > 2 * REMEMBERED:
            del self._last[:REMEMBERED]

    def since(self, changes: int) -> tuple[list[Mark], list[Mark]] | None:
        """What went and what came since `self.changes` was `changes`; None if that was too much.

        What went and came again as it was is in neither; what changed is in both.
        """
        missed = self.changes - changes
        if missed > min(REMEMBERED, len(self._last)):
            return None
        first: dict[int, Mark | None] = {}
        last: dict[int, Mark | None] = {}
        for old, new in self._last[len(self._last) - missed :]:
            mark = old or new
            if mark is not None:
                first.setdefault(mark.id, old)
                last[mark.id] = new
        differ = [identifier for identifier, old in first.items() if old != last[identifier]]
        gone = [old for old in map(first.get, differ) if old is not None]
        came = [new for new in map(last.get, differ) if new is not None]
        return gone, came

    def overlapping(self, start: int, end: int) -> list[Mark]:
        """The marks that share text with `start` to `end`, in text order."""
        first = bisect_left(self._keys, (start - self._longest,))
        last = bisect_left(self._keys, (end,))
        return [self._by_key[key] for key in self._keys[first:last] if -key[1] > start]

    def following(self, start: int) -> Mark | None:
        """The first mark that begins at `start` or behind it, else the first of all."""
        if not self._keys:
            return None
        at = bisect_left(self._keys, (start,))
        return self._by_key[self._keys[at % len(self._keys)]]


def _key(mark: Span | Suggestion) -> Key:
    return mark.start, -mark.end, mark.id
