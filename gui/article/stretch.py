"""Lines that follow each other, laid out piece by piece from one place of the text on."""

from array import array
from bisect import bisect_left, bisect_right

from core.text.paragraphs import paragraph_end
from gui.article.display import open_controls
from gui.article.piece import Piece
from gui.article.shaping import Cut, Shaper

PIECE = 2500
_CONTEXT = 48


class Stretch:
    """The lines from `start` on; line numbers count from 0 here, and `number` is the first one's.

    `start` lies in the paragraph `paragraph`: its start, its end and what begins behind it.
    `controls` are the directional controls that are open there. `end` begins the line after the
    last, and `done` says that there is none.
    """

    def __init__(
        self, shaper: Shaper, start: int, paragraph: tuple[int, int, int], controls: str = ""
    ) -> None:
        self.number = 0
        self.end = start
        self.done = False
        self.starts = array("q")
        self._shaper = shaper
        self.paragraph = paragraph
        self.controls = controls
        self.cuts: list[Cut] = []
        # Of each cut the first line, and how many of its piece's lines are not of this stretch.
        self.firsts: list[int] = []
        self.skipped: list[int] = []

    @property
    def start(self) -> int:
        """The first code point."""
        return self.starts[0] if self.starts else self.end

    @property
    def stop(self) -> int:
        """The number of the line after the last."""
        return self.number + len(self.starts)

    def grow(self, *, keep: bool) -> None:
        """Lay out one piece more, and keep it shaped if it will be looked at. Not when `done`."""
        start, stop = self.end, self.paragraph[1]
        before = self._before(start)
        size = PIECE
        while True:
            cut = Cut(start, min(start + size, stop), before)
            piece = self._shaper.shape(cut)
            while cut.stop < stop and piece.lines and cut.stop - _end_of(piece) < _CONTEXT:
                piece.lines.pop()
            if piece.lines:
                break
            size *= 2
        if keep:
            self._shaper.keep(cut, piece)
        self.cuts.append(cut)
        self.firsts.append(len(self.starts))
        self.skipped.append(0)
        self.starts.extend(piece.line_range(n)[0] for n in range(len(piece.lines)))
        if cut.stop < stop:
            self.end = _end_of(piece)
            self.controls = open_controls(self._shaper.text[start : self.end], self.controls)
        elif self.paragraph[2] > stop:
            self.end = self.paragraph[2]
            self.paragraph = self.end, *paragraph_end(self._shaper.text, self.end)
            self.controls = ""
        else:
            self.end = len(self._shaper.text)
            self.done = True

    def holds(self, offset: int) -> bool:
        """Whether code point `offset`, or the text's end, is on one of the lines."""
        return self.start <= offset < self.end or (self.done and offset == self.end)

    def line_of(self, offset: int) -> int:
        """The line that holds `offset`, which is here."""
        return bisect_right(self.starts, offset) - 1

    def line_start(self, line: int) -> int:
        """The first code point of `line`; `end` after the last."""
        return self.starts[line] if line < len(self.starts) else self.end

    def locate(self, line: int) -> tuple[Piece, int]:
        """The piece that holds `line`, and which one of its lines that is."""
        cut, local = self._cut(line)
        return self._shaper.piece(cut), local

    def ready(self, line: int) -> bool:
        """Whether `line` is shaped and its boxes are known."""
        cut, local = self._cut(line)
        piece = self._shaper.kept(cut)
        return piece is not None and piece.boxed(local)

    def drop(self, lines: int) -> None:
        """Let go of the first `lines` lines; the rest keep their numbers."""
        if not lines:
            return
        at = bisect_right(self.firsts, lines) - 1
        self.skipped = self.skipped[at:]
        self.skipped[0] += lines - self.firsts[at]
        self.firsts = [max(0, first - lines) for first in self.firsts[at:]]
        self.cuts = self.cuts[at:]
        self.starts = self.starts[lines:]
        self.number += lines

    def join(self, other: "Stretch") -> bool:
        """Go on with the lines of `other` from where both have a line that begins alike.

        Returns whether there is one. From there on all lines are the same, for what is on a line
        depends on where it begins alone.
        """
        first = bisect_left(self.starts, other.start)
        for line in range(first, len(self.starts) + 1):
            start = self.line_start(line)
            there = bisect_left(other.starts, start)
            if there < len(other.starts) and other.starts[there] == start:
                self._go_on_with(other, line, there)
                return True
        return False

    def _go_on_with(self, other: "Stretch", line: int, there: int) -> None:
        other.drop(there)
        kept = bisect_left(self.firsts, line)
        self.starts = self.starts[:line] + other.starts
        self.cuts = self.cuts[:kept] + other.cuts
        self.firsts = self.firsts[:kept] + [first + line for first in other.firsts]
        self.skipped = self.skipped[:kept] + other.skipped
        self.end, self.done = other.end, other.done
        self.paragraph, self.controls = other.paragraph, other.controls

    def _cut(self, line: int) -> tuple[Cut, int]:
        at = bisect_right(self.firsts, line) - 1
        return self.cuts[at], line - self.firsts[at] + self.skipped[at]

    def _before(self, start: int) -> str:
        paragraph = self.paragraph[0]
        if start == paragraph:
            return ""
        return self.controls + self._shaper.text[max(paragraph, start - _CONTEXT) : start]


def _end_of(piece: Piece) -> int:
    return piece.line_range(len(piece.lines) - 1)[1]
