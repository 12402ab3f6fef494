"""Which line begins where, laid out where somebody looks and estimated elsewhere.

Where the reader goes to a place that is not laid out, a stretch of lines is laid out there and
then, and how many lines lie before it is estimated. In the middle of a long paragraph these lines
begin at a guess some pages earlier: after so many, lines nearly always begin where they do when all
is laid out. As `advance` comes along from the text's start, stretches join where they have a line
in common. Then, and where an estimate becomes better, lines get other numbers.
"""

from bisect import bisect_left, bisect_right
from operator import attrgetter

from core.text.graphemes import is_grapheme_boundary
from core.text.paragraphs import paragraph_at, paragraph_end
from gui.article.display import BIDI_CONTROLS, open_controls
from gui.article.piece import Piece
from gui.article.shaping import Shaper
from gui.article.stretch import PIECE, Stretch

_WARM_UP = 6000
"""Code points that are laid out before a place in the middle of a paragraph."""

_NEAR = _WARM_UP + PIECE
_NEAR_LINES = 60
_TRUSTED_LINES = 20
_LOCATED = 150

_NUMBER = attrgetter("number")
_START = attrgetter("start")


class LineIndex:
    """The lines of a text, numbered from 0. `guess` is how many code points a line may hold.

    `moves` counts how often lines that were known got other numbers: who keeps a number beyond the
    event that asked for it keeps the line's first code point instead.
    """

    def __init__(self, shaper: Shaper, guess: float) -> None:
        self.moves = 0
        # One picture asks for each of its lines some ten times.
        self._located: dict[int, tuple[Piece, int]] = {}
        self._located_at = 0
        self._shaper = shaper
        self._text = shaper.text
        self._guess = max(1.0, guess)
        # The first begins at the text's start, and may be empty.
        self._stretches = [Stretch(shaper, 0, (0, *paragraph_end(shaper.text, 0)))]

    @property
    def settled(self) -> Stretch:
        """The lines that are laid out from the text's start on without a gap."""
        return self._stretches[0]

    def estimated_lines(self) -> int:
        """How many lines the whole text takes."""
        last = self._stretches[-1]
        return last.stop + (0 if last.done else self._estimate(len(self._text) - last.end))

    def advance(self) -> None:
        """Lay out one piece more from the text's start on, if that is not done."""
        first = self.settled
        if not first.done:
            self._grow(0, keep=False)
            if len(self._stretches) > 1:
                gap = self._estimate(self._stretches[1].start - first.end)
                self._renumber(1, first.stop + gap)

    def with_line(self, number: int) -> Stretch:
        """The stretch that holds line `number`, or else the last before it."""
        return self._stretches[max(0, bisect_right(self._stretches, number, key=_NUMBER) - 1)]

    def locate(self, number: int) -> tuple[Piece, int]:
        """The piece that holds line `number`, and which of its lines that is."""
        if self._located_at != self.moves or len(self._located) > _LOCATED:
            self._located.clear()
            self._located_at = self.moves
        found = self._located.get(number)
        if found is None:
            stretch = self.with_line(number)
            found = self._located[number] = stretch.locate(number - stretch.number)
        return found

    def holds(self, offset: int) -> bool:
        """Whether the line that holds `offset` is laid out."""
        return self._stretches[self._at(offset)].holds(offset)

    def knows_line(self, number: int) -> bool:
        """Whether line `number` is laid out."""
        stretch = self.with_line(number)
        return stretch.number <= number < stretch.stop

    def ready(self, number: int) -> bool:
        """Whether line `number` is shaped and its boxes are known; also where there is none."""
        stretch = self.with_line(number)
        if number >= stretch.stop:
            return stretch.done
        return stretch.ready(number - stretch.number)

    def reach_line(self, number: int) -> int:
        """Lay out line `number`, or the last; return the number that it has then.

        Another only where lines are laid out above those that are known: as many lines before them.
        """
        number = max(0, number)
        before = self.with_line(number)
        at = self._stretches.index(before)
        after = self._stretches[at + 1] if at + 1 < len(self._stretches) else None
        if number < before.stop:
            return number
        if before.done or number - before.stop < _NEAR_LINES:
            while number >= before.stop and not before.done:
                self._grow(at)
            return max(0, min(number, before.stop - 1))
        if after is not None and after.number - number < _NEAR_LINES:
            return self._reach_above(after, after.number - number)
        lines, end = self._until(at + 1)
        share = (number - before.stop) / max(1, lines - before.stop)
        offset = before.end + int(min(share, 1.0) * (end - before.end))
        return self._number_of(offset, self._place(min(offset, end), number))

    def reach_lines(self, first: int, last: int) -> tuple[int, int]:
        """Lay out all lines from `first` to `last`, or to the end; return their numbers then."""
        now = self.reach_line(first)
        stretch = self.with_line(now)
        at, last = self._stretches.index(stretch), last + now - first
        while stretch.stop <= last and not stretch.done:
            self._grow(at)
        return now, max(now, min(last, stretch.stop - 1))

    def reach(self, offset: int, *, begins: bool = False) -> int:
        """Lay out the line that holds code point `offset`; return its number.

        `begins` says that a line began there, so that it does as long as nothing is known better.
        """
        found = self._stretches[self._at(offset)]
        if not found.holds(offset):
            found = self._place(offset, begins=begins)
        return self._number_of(offset, found)

    def estimated_line(self, offset: int) -> int:
        """About which line holds `offset`; nothing is laid out for it."""
        at = self._at(offset)
        before = self._stretches[at]
        if before.holds(offset):
            return self._number_of(offset, before)
        lines, end = self._until(at + 1)
        share = (offset - before.end) / max(1, end - before.end)
        return before.stop + int(share * (lines - before.stop))

    # -- the rest --------------------------------------------------------------------------------

    def _at(self, offset: int) -> int:
        """The index of the last stretch that begins at `offset` or before it."""
        return max(0, bisect_right(self._stretches, offset, key=_START) - 1)

    @staticmethod
    def _number_of(offset: int, stretch: Stretch) -> int:
        return stretch.number + stretch.line_of(offset)

    def _until(self, at: int) -> tuple[int, int]:
        """The number and code point that stretch `at` begins with; the text's end without one."""
        if at < len(self._stretches):
            return self._stretches[at].number, self._stretches[at].start
        return self.estimated_lines(), len(self._text)

    def _estimate(self, characters: int) -> int:
        """How many lines so many code points take, by what is laid out."""
        lines = sum(len(stretch.starts) for stretch in self._stretches)
        each = self._guess
        if lines >= _TRUSTED_LINES:
            laid_out = sum(stretch.end - stretch.start for stretch in self._stretches)
            each = max(1.0, laid_out / lines)
        return max(1, round(characters / each))

    def _grow(self, at: int, *, keep: bool = True) -> None:
        self._stretches[at].grow(keep=keep)
        self._settle(at)

    def _settle(self, at: int) -> None:
        """Join stretch `at` with those that it has come up to."""
        stretch = self._stretches[at]
        while at + 1 < len(self._stretches):
            after = self._stretches[at + 1]
            if stretch.end < after.start:
                if after.number <= stretch.stop:
                    gap = self._estimate(after.start - stretch.end)
                    self._renumber(at + 1, stretch.stop + gap)
                return
            stop = after.stop
            if stretch.join(after):
                del self._stretches[at + 1]
                if at + 1 < len(self._stretches):
                    following = self._stretches[at + 1]
                    self._renumber(at + 1, following.number + stretch.stop - stop)
                self.moves += stretch.stop != stop
                continue
            # The lines of `after` were a guess that was wrong: those of `stretch` stand.
            self.moves += 1
            wrong = bisect_left(after.starts, stretch.end)
            if wrong == len(after.starts):
                del self._stretches[at + 1]
            else:
                after.drop(wrong)
                self._renumber(at + 1, stretch.stop + 1)

    def _renumber(self, at: int, number: int) -> None:
        """Give the first line of stretch `at` a number, and move those behind it by as much."""
        difference = number - self._stretches[at].number
        if difference:
            for stretch in self._stretches[at:]:
                stretch.number += difference
            self.moves += 1

    def _reach_above(self, stretch: Stretch, lines: int) -> int:
        """Lay out so many lines above `stretch`, and return the number of the first."""
        start = stretch.start
        while True:
            at = self._at(start)
            found = self._stretches[at]
            line = found.line_of(start)
            if line >= lines or at == 0:
                return max(0, found.number + line - lines)
            before, top = self._stretches[at - 1], found.start
            if top - before.end >= _NEAR:
                before = self._place(top - PIECE)
            grown = self._stretches.index(before)
            while not before.holds(top):
                self._grow(grown)

    def _place(self, offset: int, number: int | None = None, *, begins: bool = False) -> Stretch:
        """Lay out the lines about `offset`, which get `number` or an estimate; return them."""
        text, at = self._text, self._at(offset)
        inside = offset - (text[offset - 1 : offset + 1] == "\r\n")
        first = paragraph_at(text, inside)[0]
        start = first
        if offset - first > _WARM_UP:
            start = offset if begins else _word_at(text, offset - _WARM_UP)
        before = self._stretches[at]
        if start <= before.end or offset - before.end < _NEAR:
            while not before.holds(offset):
                self._grow(at)
            return before
        if number is None:
            number = self.estimated_line(offset)
        paragraph = (first, *paragraph_end(text, inside))
        new = Stretch(self._shaper, start, paragraph, _controls(text, first, start))
        while not new.holds(offset):
            new.grow(keep=True)
        if first < start < offset:
            new.drop(new.line_of(offset - _WARM_UP // 4))
        new.number = max(before.stop + 1, number - new.line_of(offset))
        self._stretches.insert(at + 1, new)
        self._settle(at + 1)
        return new


def _word_at(text: str, offset: int) -> int:
    """The start of a word near `offset`, else a place between characters."""
    found = text.find(" ", offset, offset + PIECE // 4)
    if found >= 0:
        return found + 1
    while not is_grapheme_boundary(text, offset):
        offset += 1
    return offset


def _controls(text: str, start: int, end: int) -> str:
    """The directional controls open at `end` of the paragraph that begins at `start`."""
    if all(text.find(control, start, end) < 0 for control in BIDI_CONTROLS):
        return ""
    return open_controls(text[start:end])
