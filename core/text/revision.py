"""What a correction changes in a text, and where a mark lies afterwards.

All offsets are code points, half-open: those of an edit into the old text.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from unicodedata import category

from core.text.comparison import compare
from core.text.graphemes import is_grapheme_boundary

_ZWJ = "\u200d"


@dataclass(frozen=True, slots=True)
class Edit:
    """`old[start:end]` became `text`."""

    start: int
    end: int
    text: str

    @property
    def growth(self) -> int:
        """By how many code points the text gets longer."""
        return len(self.text) - (self.end - self.start)


class Revision:
    """`old` became `new` by `edits`, which are in order and do not overlap."""

    def __init__(self, old: str, new: str, edits: Sequence[Edit]) -> None:
        self.old = old
        self.new = new
        self.edits = tuple(edits)
        self._starts = [edit.start for edit in edits]
        self._ends = [edit.end for edit in edits]
        self._shifts = [0, *accumulate(edit.growth for edit in edits)]

    def reversed(self) -> "Revision":
        """The revision that takes this one back."""
        edits = [
            Edit(start, start + len(edit.text), self.old[edit.start : edit.end])
            for edit, start in zip(self.edits, self.new_starts(), strict=True)
        ]
        return Revision(self.new, self.old, edits)

    @property
    def reach(self) -> tuple[int, int]:
        """Where in the old text the first edit begins and the last one ends.

        What ends before stays where it is, what begins behind moves by `growth`.
        """
        return self._starts[0], self._ends[-1]

    @property
    def growth(self) -> int:
        """By how many code points the text gets longer."""
        return self._shifts[-1]

    def new_starts(self) -> list[int]:
        """Where in the new text each edit's text begins."""
        return [edit.start + shift for edit, shift in zip(self.edits, self._shifts, strict=False)]

    def touches(self, start: int, end: int) -> bool:
        """Whether an edit lies in `start` to `end` of the old text, or at its borders."""
        first = bisect_left(self._ends, start)
        return first < len(self.edits) and self._starts[first] <= end

    def shift(self, offset: int) -> int:
        """How far `offset`, which no edit touches, moves."""
        return self._shifts[bisect_left(self._ends, offset)]

    def anchor(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a mark from `start` to `end` of the old text lies in the new; None if nowhere.

        An edit inside it is inside still. What is written at its border stays outside, unless it
        finishes the word that ends there. Where an edit replaces text on both sides of an edge,
        what was replaced is given up, for nobody can tell how it was to be parted; so is a mark of
        which nothing else remains. A mark that had no blank at its edge gets none.

        For marks without blanks at their edges: order is kept, nested ones stay nested or become
        equal, and disjoint ones stay disjoint.
        """
        first, last = self._start(start), self._end(end)
        if not self.old[start].isspace():
            while first < last and self.new[first].isspace():
                first += 1
        if not self.old[end - 1].isspace():
            while first < last and self.new[last - 1].isspace():
                last -= 1
        return (first, last) if first < last else None

    def follow(self, offset: int) -> int:
        """Where a caret at `offset` of the old text stands in the new."""
        return self._end(offset)

    def beside(self, offset: int) -> int:
        """The offset of a character of the new text that stands where `offset` was, or beside it.

        Raises ValueError where the new text is empty.
        """
        if not self.new:
            raise ValueError("an empty text has no character")
        return min(self._start(offset), len(self.new) - 1)

    def _start(self, offset: int) -> int:
        number = bisect_right(self._starts, offset) - 1
        if number < 0 or self._ends[number] < offset:
            return offset + self._shifts[number + 1]
        edit, begin = self.edits[number], self._starts[number] + self._shifts[number]
        lead, tail = self._joined(number)
        if offset == edit.start < edit.end:
            return begin + lead
        return begin + len(edit.text) - tail

    def _end(self, offset: int) -> int:
        number = bisect_left(self._ends, offset)
        if number == len(self.edits) or offset < self._starts[number]:
            return offset + self._shifts[number]
        edit, begin = self.edits[number], self._starts[number] + self._shifts[number]
        lead, tail = self._joined(number)
        if edit.start < edit.end == offset:
            return begin + len(edit.text) - tail
        return begin + lead

    def _joined(self, number: int) -> tuple[int, int]:
        """How much of an edit's text belongs to the word before it, and to the word after it.

        A word that goes on across the edit's border has no edge there, so it takes nothing.
        """
        edit, begin = self.edits[number], self._starts[number] + self._shifts[number]
        size, old = len(edit.text), self.old
        lead = tail = 0
        if _ends_word(old, edit.start):
            while lead < size and _in_word(edit.text[lead]):
                lead += 1
        if _begins_word(old, edit.end):
            while tail < size and _in_word(edit.text[size - 1 - tail]):
                tail += 1
        if lead + tail > size:
            lead = tail = 0
        while lead + tail < size and not is_grapheme_boundary(self.new, begin + lead):
            lead += 1
        return lead, tail


def revise(old: str, new: str) -> Revision:
    """What was changed, in edits as small as can be told; none cuts a character in two."""
    return Revision(old, new, [Edit(*edit) for edit in compare(old, new)])


def _ends_word(text: str, at: int) -> bool:
    return at > 0 and _in_word(text[at - 1]) and not (at < len(text) and _in_word(text[at]))


def _begins_word(text: str, at: int) -> bool:
    return at < len(text) and _in_word(text[at]) and not (at > 0 and _in_word(text[at - 1]))


@lru_cache(maxsize=4096)
def _in_word(character: str) -> bool:
    """Whether a word goes on with it; a ZWNJ parts an ending from its word."""
    return category(character)[0] in "LMN" or character == _ZWJ
