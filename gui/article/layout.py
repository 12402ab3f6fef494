"""The lines of a document: which text is on which line, and where on it.

A paragraph is laid out in pieces of some thousand characters. The last line of a piece is not
complete and begins the next one; the other lines are the very lines of the whole paragraph. What
stands before and after a kept line is laid out with it, so that joins, digits and directions come
out the same (a pair of brackets farther apart than that may take its direction separately). Only
line starts are kept for all of it; shaped pieces are kept for what was looked at last.
"""

from PySide6.QtGui import QFont

from core.text.graphemes import is_grapheme_boundary
from gui.article.display import LINE_SEPARATOR
from gui.article.geometry import CharBox, caret_x, merged
from gui.article.line_index import LineIndex
from gui.article.piece import Piece
from gui.article.shaping import Shaper

_CHARACTERS_PER_EM = 2.1


class ArticleLayout:
    """The lines of `text`, `measure` pixels wide. Line numbers count from 0.

    Where lines are not laid out yet, numbers are estimates, and lines that are known may get others
    when more are laid out; see `moves`.
    """

    def __init__(self, text: str, font: QFont, measure: float) -> None:
        self.text = text
        self.measure = measure
        each = measure / max(font.pixelSize(), 8) * _CHARACTERS_PER_EM
        self._index = LineIndex(Shaper(text, font, measure), each)

    @property
    def moves(self) -> int:
        """How often lines that were known have got other numbers."""
        return self._index.moves

    @property
    def complete(self) -> bool:
        """Whether every line is known."""
        return self._index.settled.done

    @property
    def lines(self) -> int:
        """How many lines are laid out from the text's start on without a gap."""
        return self._index.settled.stop

    @property
    def frontier(self) -> int:
        """The first code point behind these."""
        return self._index.settled.end

    def estimated_lines(self) -> int:
        """How many lines the whole text takes, by what is laid out of it."""
        return self._index.estimated_lines()

    def advance(self) -> None:
        """Lay out one piece more, from the text's start on. Nothing happens when all is."""
        self._index.advance()

    def reach_line(self, number: int) -> int:
        """Lay out line `number`, or the last one; return the number that it has then.

        It has another only where lines were laid out above known ones.
        """
        return self._index.reach_line(number)

    def reach_lines(self, first: int, last: int) -> tuple[int, int]:
        """Lay out all lines from `first` to `last`, or to the end; return their numbers then."""
        return self._index.reach_lines(first, last)

    def line_of(self, offset: int, *, begins: bool = False) -> int:
        """The line that holds code point `offset`, laid out there if need be.

        `begins` says that a line began there, so that it does as long as nothing is known better.
        """
        return self._index.reach(min(max(offset, 0), len(self.text)), begins=begins)

    def estimated_line(self, offset: int) -> int:
        """About which line holds `offset`; nothing is laid out for it."""
        return self._index.estimated_line(min(max(offset, 0), len(self.text)))

    def line_start(self, number: int) -> int:
        """The first code point of a line that is laid out; what begins behind it after the last."""
        stretch = self._index.with_line(number)
        return stretch.line_start(number - stretch.number)

    def line_range(self, number: int) -> tuple[int, int]:
        """The code points of a line, without the end of its paragraph."""
        piece, local = self.locate(number)
        return piece.line_range(local)

    def wrapped(self, number: int) -> bool:
        """Whether the paragraph of a line goes on on the next one, so that both share an offset."""
        last = self._shown_end(number)
        return self.line_start(number + 1) == last < len(self.text)

    def line_end(self, number: int) -> int:
        """The end of what is read of a line: before the white space that it is wrapped at."""
        start, end = self.line_start(number), self._shown_end(number)
        if self.wrapped(number):
            while end > start and self.text[end - 1].isspace():
                end -= 1
        return end

    def _shown_end(self, number: int) -> int:
        first, last = self.line_range(number)
        return last - (last > first and self.text[last - 1] == LINE_SEPARATOR)

    def locate(self, number: int) -> tuple[Piece, int]:
        """The piece that holds line `number` and the line's number in it."""
        return self._index.locate(number)

    def knows(self, offset: int) -> bool:
        """Whether the line that holds `offset` is laid out."""
        return self._index.holds(min(max(offset, 0), len(self.text)))

    def knows_line(self, number: int) -> bool:
        """Whether line `number` is laid out."""
        return self._index.knows_line(number)

    def ready(self, number: int) -> bool:
        """Whether line `number`, if there is one, is shaped and measured already."""
        return self._index.ready(number)

    def char_boxes(self, number: int) -> list[CharBox]:
        """Where each code point of a line is, in logical order."""
        piece, local = self.locate(number)
        return piece.char_boxes(local)

    def extents(self, number: int, start: int, end: int) -> list[tuple[float, float]]:
        """The extents on a line, from left to right, of what it shows of `start, end`."""
        first, last = self.line_range(number)
        if end <= first or start >= last:
            return []
        return merged(self.char_boxes(number)[max(start, first) - first : end - first])

    def x_of(self, offset: int) -> tuple[int, float]:
        """The line of `offset` and where on it the caret stands before that code point."""
        number = self.line_of(offset)
        piece, local = self.locate(number)
        end = piece.line_range(local)[1]
        return number, caret_x(piece.lines[local], piece.unit(min(offset, end)))

    def offset_at(self, number: int, x: float) -> int:
        """The place between characters of a line that is nearest to `x`."""
        first, last = self.line_range(number)
        at = self.char_at(number, x)
        if at is None:
            boxes = self.char_boxes(number)
            beyond = boxes and x < min(box.left for box in boxes)
            return self.line_end(number) if beyond else first
        box = self.char_boxes(number)[at - first]
        after = abs(x - box.trailing) < abs(x - box.leading)
        at += after
        while at < last and not is_grapheme_boundary(self.text, at):
            at += 1 if after else -1
        return at

    def char_at(self, number: int, x: float) -> int | None:
        """The code point of a line whose box `x` lies in, or None beside the text."""
        first = self.line_range(number)[0]
        for at, box in enumerate(self.char_boxes(number)):
            if box.left <= x < box.right:
                return first + at
        return None
