"""The lines of a document: which text is on which line, found piece by piece.

A paragraph is laid out in pieces of some thousand characters. The last line of a piece is not
complete and begins the next one; the other lines are the very lines of the whole paragraph. What
stands before and after a kept line is laid out with it, so that joins, digits and directions come
out the same (a pair of brackets farther apart than that may take its direction separately). Only
line starts are kept for all of it; shaped pieces are kept for what was looked at last.
"""

from array import array
from bisect import bisect_right
from collections import OrderedDict

from PySide6.QtGui import QFont

from core.text.graphemes import is_grapheme_boundary
from core.text.paragraphs import PARAGRAPH_END
from gui.article.display import open_controls
from gui.article.geometry import CharBox, caret_x, merged
from gui.article.piece import Piece

_PIECE = 2500
_CONTEXT = 48
_KEPT = 16


class ArticleLayout:
    """The lines of `text`, `measure` pixels wide. Line numbers count from 0."""

    def __init__(self, text: str, font: QFont, measure: float) -> None:
        self.text = text
        self.measure = measure
        self._font = font
        self._starts = array("q")
        self._piece_lines: list[int] = []
        self._specs: list[tuple[int, int, str]] = []
        self._pieces: OrderedDict[int, Piece] = OrderedDict()
        self._controls = ""
        self.frontier = 0
        self.complete = False
        self._open_paragraph(0)

    @property
    def lines(self) -> int:
        """How many lines are laid out."""
        return len(self._starts)

    def estimated_lines(self) -> int:
        """How many lines the whole text takes, by what is laid out of it."""
        if self.complete:
            return self.lines
        each = self.frontier / self.lines if self.lines else 70.0
        return self.lines + max(1, int((len(self.text) - self.frontier) / max(each, 1.0)))

    def advance(self) -> None:
        """Lay out one piece more. Nothing happens when the layout is complete."""
        if self.complete:
            return
        start, end = self.frontier, self._paragraph[1]
        before = self._before(start)
        size = _PIECE
        while True:
            cut = min(start + size, end)
            piece = Piece(self.text, start, cut, before, self._font, self.measure)
            while cut < end and piece.lines and cut - self._end_of(piece) < _CONTEXT:
                piece.lines.pop()
            if piece.lines:
                break
            size *= 2
        self._specs.append((start, cut, before))
        self._piece_lines.append(self.lines)
        self._keep(len(self._specs) - 1, piece)
        self._starts.extend(piece.line_range(n)[0] for n in range(len(piece.lines)))
        if cut < end:
            self.frontier = self._end_of(piece)
            self._controls = open_controls(self.text[start : self.frontier], self._controls)
        elif self._paragraph[2] > end:
            self._open_paragraph(self._paragraph[2])
        else:
            self.frontier = len(self.text)
            self.complete = True

    def reach_line(self, number: int) -> None:
        """Lay out until line `number` is known or the text ends."""
        while not self.complete and self.lines <= number:
            self.advance()

    def line_of(self, offset: int) -> int:
        """The line that holds code point `offset`, laid out up to there if need be."""
        while not self.complete and self.frontier <= offset:
            self.advance()
        return max(0, bisect_right(self._starts, offset) - 1)

    def line_start(self, number: int) -> int:
        """The first code point of a line that is laid out; the text's end after the last."""
        return self._starts[number] if number < self.lines else self.frontier

    def line_range(self, number: int) -> tuple[int, int]:
        """The code points of a line, without the end of its paragraph."""
        piece, local = self.locate(number)
        return piece.line_range(local)

    def locate(self, number: int) -> tuple[Piece, int]:
        """The piece that holds line `number` and the line's number in it."""
        at = bisect_right(self._piece_lines, number) - 1
        return self._piece(at), number - self._piece_lines[at]

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
            return last if boxes and x < min(box.left for box in boxes) else first
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

    def _piece(self, at: int) -> Piece:
        piece = self._pieces.get(at)
        if piece is None:
            start, cut, before = self._specs[at]
            piece = Piece(self.text, start, cut, before, self._font, self.measure)
            self._keep(at, piece)
        else:
            self._pieces.move_to_end(at)
        return piece

    @staticmethod
    def _end_of(piece: Piece) -> int:
        return piece.line_range(len(piece.lines) - 1)[1]

    def _keep(self, at: int, piece: Piece) -> None:
        self._pieces[at] = piece
        if len(self._pieces) > _KEPT:
            self._pieces.popitem(last=False)

    def _open_paragraph(self, start: int) -> None:
        match = PARAGRAPH_END.search(self.text, start)
        end, after = match.span() if match else (len(self.text), len(self.text))
        self._paragraph = start, end, after
        self._controls = ""
        self.frontier = start

    def _before(self, start: int) -> str:
        paragraph = self._paragraph[0]
        if start == paragraph:
            return ""
        return self._controls + self.text[max(paragraph, start - _CONTEXT) : start]
