"""The caret and the selection, and how they move."""

from typing import NamedTuple

from core.text.boundaries import (
    Unit,
    next_boundary,
    next_word_start,
    previous_boundary,
    previous_word_start,
)
from core.text.paragraphs import next_paragraph, previous_paragraph
from gui.article.layout import ArticleLayout
from gui.article.visual_line import VisualLine

_LINES = 4


class Spot(NamedTuple):
    """Where the caret is seen: its line and x in the column.

    `rtl` is the direction of the text that it is at, where directions meet; None elsewhere.
    """

    line: int
    x: float
    rtl: bool | None


class Caret:
    """A place in the text and the place that a selection began at; code points.

    Where directions meet and where a line is wrapped, an offset is at two places of the page. The
    caret is seen where it was brought to.
    """

    def __init__(self, layout: ArticleLayout) -> None:
        self._layout = layout
        self.position = 0
        self.anchor = 0
        # The first code point of a line, whose number may become another, and a place on the line.
        self._seen: tuple[int, int] | None = None
        self._goal: float | None = None
        # One key asks for each of its lines some five times.
        self._lines: dict[int, VisualLine] = {}
        self._lines_at = 0

    def use(self, layout: ArticleLayout) -> None:
        """Go on with another layout of the same text."""
        self._layout = layout
        self._seen = None
        self._goal = None
        self._lines.clear()

    def place(
        self, position: int, anchor: int | None = None, near: tuple[int, float] | None = None
    ) -> None:
        """Put the caret at `position`, the selection's other end at `anchor`; kept in the text.

        It is seen at the place nearest to `near`, a line and an x in the column.
        """
        length = len(self._layout.text)
        self.position = min(max(position, 0), length)
        self.anchor = self.position if anchor is None else min(max(anchor, 0), length)
        self._seen = self._goal = None
        if near is not None:
            line = self._line(near[0])
            if line.first <= self.position <= line.last:
                self._seen = line.first, line.place_of(self.position, near[1])

    def selection(self) -> tuple[int, int] | None:
        """What is selected, or None where caret and anchor meet."""
        if self.position == self.anchor:
            return None
        return min(self.position, self.anchor), max(self.position, self.anchor)

    def spot(self) -> Spot:
        """Where the caret is seen; the text is laid out up to there if need be."""
        line, place = self._here()
        return Spot(line.number, line.x(place), line.direction(place, self.position))

    # -- moves; `extends` keeps the anchor -------------------------------------------------------

    def sideways(self, extends: bool, *, left: bool) -> None:
        """A character on as it is seen, beyond the end of a line to the next or previous one."""
        selected = self.selection()
        if selected and not extends:
            # As everywhere: an arrow without Shift leaves the selection at the side it points to.
            self.place(selected[1] if left else selected[0])
            return
        line, place = self._here()
        place += 1 if left else -1
        if place in line.places and (place < line.left or not left or line.stops_at_left()):
            self._see(line, place, line.offset(place, leftwards=left), extends)
        elif left:
            self._to_next_line(line, extends)
        else:
            self._to_previous_line(line, extends)

    def vertically(self, extends: bool, *, lines: int) -> None:
        """So many lines down, to where the caret was seen before such moves began."""
        layout, spot = self._layout, self.spot()
        goal = spot.x if self._goal is None else self._goal
        wanted = spot.line + lines
        line = self._line(layout.reach_line(max(0, wanted)))
        if wanted < 0:
            self._go(0, extends)
        elif line.number < wanted and line.last == len(layout.text):
            self._go(line.last, extends)
        else:
            offset = layout.offset_at(line.number, goal)
            self._see(line, line.place_of(offset, goal), offset, extends)
        self._goal = goal

    def to_line_start(self, extends: bool) -> None:
        """To the right end of the line."""
        line, _ = self._here()
        self._see(line, 0, line.first, extends)

    def to_line_end(self, extends: bool) -> None:
        """To the left end of the line, before the white space that it is wrapped at."""
        line, _ = self._here()
        self._see(line, line.left, line.end, extends)

    def to_start(self, extends: bool) -> None:
        """To the text's start."""
        self._go(0, extends)

    def to_end(self, extends: bool) -> None:
        """To the text's end."""
        self._go(len(self._layout.text), extends)

    def by_word(self, extends: bool, *, left: bool) -> None:
        """To the next or previous start of a word: left is on, whatever the word's direction."""
        find = next_word_start if left else previous_word_start
        self._go(find(self._layout.text, self.position), extends)

    def by_morpheme(self, extends: bool, *, left: bool) -> None:
        """To the next or previous border of a morpheme or word: left is on."""
        find = next_boundary if left else previous_boundary
        self._go(find(self._layout.text, self.position, Unit.MORPHEME), extends)

    def by_paragraph(self, extends: bool, *, down: bool) -> None:
        """To the start of the next paragraph, or of this one, or of the one before."""
        find = next_paragraph if down else previous_paragraph
        self._go(find(self._layout.text, self.position), extends)

    def select_all(self) -> None:
        """Select the whole text."""
        self.place(len(self._layout.text), 0)

    # -- the rest --------------------------------------------------------------------------------

    def _here(self) -> tuple[VisualLine, int]:
        """The caret's line and its place on it."""
        layout = self._layout
        if self._seen is not None:
            line = self._line(layout.line_of(self._seen[0]))
            if line.first == self._seen[0]:
                return line, self._seen[1]
        line = self._line(layout.line_of(self.position))
        return line, line.place_of(self.position)

    def _line(self, number: int) -> VisualLine:
        """The places of line `number`, which is laid out."""
        if self._lines_at != self._layout.moves or len(self._lines) >= _LINES:
            self._lines.clear()
            self._lines_at = self._layout.moves
        line = self._lines.get(number)
        if line is None:
            line = self._lines[number] = VisualLine(self._layout, number)
        return line

    def _go(self, position: int, extends: bool) -> None:
        self.place(position, self.anchor if extends else None)

    def _see(self, line: VisualLine, place: int, position: int, extends: bool) -> None:
        self._go(position, extends)
        self._seen = line.first, place

    def _to_next_line(self, line: VisualLine, extends: bool) -> None:
        layout = self._layout
        below = self._line(layout.line_of(layout.line_start(line.number + 1)))
        if below.first > line.first:
            self._see(below, 0, below.first, extends)
        else:
            self._see(line, line.left, line.last, extends)

    def _to_previous_line(self, line: VisualLine, extends: bool) -> None:
        if line.first == 0:
            self._see(line, 0, line.first, extends)
            return
        above = self._line(self._layout.line_of(line.first - 1))
        if above.stops_at_left():
            self._see(above, above.left, above.last, extends)
        else:
            place = above.left - 1
            self._see(above, place, above.offset(place, leftwards=False), extends)
