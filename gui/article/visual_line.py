"""The places that the caret has on a line, as they are seen.

Places are numbered from right to left: place 0 is at the right of all characters, place n at the
left of the n-th from the right. A place lies between two characters; where these are read in
different directions it has two offsets, and an offset has two places.
"""

from dataclasses import dataclass

from core.text.graphemes import is_grapheme_boundary
from gui.article.display import LINE_SEPARATOR
from gui.article.layout import ArticleLayout

_SEEN = 0.05


@dataclass(frozen=True, slots=True)
class _Cell:
    """A character as a reader takes it: its code points, its extent, its direction."""

    start: int
    end: int
    left: float
    right: float
    rtl: bool

    @property
    def at_right(self) -> int:
        """The offset at its right side."""
        return self.start if self.rtl else self.end

    @property
    def at_left(self) -> int:
        """The offset at its left side."""
        return self.end if self.rtl else self.start


class VisualLine:
    """Line `number` of `layout`, which is laid out. Offsets are code points, x is in the column."""

    def __init__(self, layout: ArticleLayout, number: int) -> None:
        self.number = number
        self.first, self.last = layout.line_range(number)
        self._cells = _cells(layout, number)
        if self.last > self.first and layout.text[self.last - 1] == LINE_SEPARATOR:
            self.last -= 1
        self.wrapped = layout.wrapped(number)
        """Whether the paragraph goes on on the next line, so that both share an offset."""
        self.end = layout.line_end(number)
        """The end of what is read of the line: before the white space that it is wrapped at."""
        self._empty_x = layout.measure

    @property
    def places(self) -> range:
        """The places on the line, from right to left."""
        return range(len(self._cells) + 1)

    @property
    def left(self) -> int:
        """The leftmost place."""
        return len(self._cells)

    def x(self, place: int) -> float:
        """Where a place is."""
        if not self._cells:
            return self._empty_x
        return self._cells[place - 1].left if place else self._cells[0].right

    def stops_at_left(self) -> bool:
        """Whether arrows stop at the leftmost place: not where it is the next line's start too."""
        return not (self.wrapped and self._cells and self._cells[-1].at_left == self.last)

    def offset(self, place: int, *, leftwards: bool) -> int:
        """The offset at `place` for a caret that came to it over the character beside it."""
        return self._cells[place - 1].at_left if leftwards else self._cells[place].at_right

    def place_of(self, offset: int, x: float | None = None) -> int:
        """The place of `offset` that is nearest to `x`; without it, the usual one."""
        places = self._places_of(offset)
        return places[0] if x is None else min(places, key=lambda at: abs(self.x(at) - x))

    def direction(self, place: int, offset: int) -> bool | None:
        """At a border of directions, whether `offset` is at text read from right to left.

        None at every other place.
        """
        right = self._cells[place - 1] if place else None
        left = self._cells[place] if place < len(self._cells) else None
        # Beside the line is the paragraph, which is read from right to left.
        if (right is None or right.rtl) == (left is None or left.rtl):
            return None
        if right is not None and right.at_left == offset:
            return right.rtl
        if left is not None and left.at_right == offset:
            return left.rtl
        return True

    def _places_of(self, offset: int) -> list[int]:
        """Where the caret may be seen at `offset`: at the line's ends, before or after a character.

        Characters that cannot be seen are passed over.
        """
        found = []
        if offset <= self.first:
            found.append(0)
        if offset >= self.last:
            found.append(self.left)
        before = after = None
        for at, cell in enumerate(self._cells):
            if cell.end > offset and (after is None or cell.start < self._cells[after].start):
                after = at
            if cell.end <= offset and (before is None or cell.end > self._cells[before].end):
                before = at
        if after is not None:
            found.append(after if self._cells[after].rtl else after + 1)
        if before is not None:
            found.append(before + 1 if self._cells[before].rtl else before)
        return found or [0]


def _cells(layout: ArticleLayout, number: int) -> list[_Cell]:
    """The characters of a line that can be seen, from right to left."""
    first, last = layout.line_range(number)
    boxes, text = layout.char_boxes(number), layout.text
    found = []
    start = first
    for at in range(first + 1, last + 1):
        if at < last and not is_grapheme_boundary(text, at):
            continue
        own = boxes[start - first : at - first]
        left, right = min(box.left for box in own), max(box.right for box in own)
        if right - left > _SEEN:
            found.append(_Cell(start, at, left, right, own[0].rtl))
        start = at
    found.sort(key=lambda cell: (-cell.left, -cell.right))
    cells: list[_Cell] = []
    for cell in found:
        if not cells or cell.left < cells[-1].left - _SEEN:
            cells.append(cell)
    return cells
