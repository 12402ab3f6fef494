"""The caret and the selection, and how keys move them."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence

from core.text.boundaries import (
    Unit,
    next_boundary,
    next_word_start,
    previous_boundary,
    previous_word_start,
)
from gui.article.layout import ArticleLayout

_Key = QKeySequence.StandardKey


class Caret:
    """A place in the text and the place that a selection began at; code points."""

    def __init__(self, layout: ArticleLayout) -> None:
        self._layout = layout
        self.position = 0
        self.anchor = 0
        self._goal: float | None = None

    def use(self, layout: ArticleLayout) -> None:
        """Go on with another layout of the same text."""
        self._layout = layout
        self._goal = None

    def place(self, position: int, anchor: int | None = None) -> None:
        """Put the caret at `position`, the selection's other end at `anchor`; kept in the text."""
        length = len(self._layout.text)
        self.position = min(max(position, 0), length)
        self.anchor = self.position if anchor is None else min(max(anchor, 0), length)
        self._goal = None

    def selection(self) -> tuple[int, int] | None:
        """What is selected, or None where caret and anchor meet."""
        if self.position == self.anchor:
            return None
        return min(self.position, self.anchor), max(self.position, self.anchor)

    def press(self, keys: Callable[[_Key], bool], page: int) -> bool:
        """Do what a key of an editor does; `keys` says whether a standard key was pressed.

        `page` is the number of lines of a page. Returns whether it was such a key.
        """
        for key, extends, move in self._table(page):
            if keys(key):
                move(extends)
                return True
        if keys(_Key.SelectAll):
            self.place(len(self._layout.text), 0)
            return True
        return False

    def _table(self, page: int) -> list[tuple[_Key, bool, Callable[[bool], None]]]:
        def to(find: Callable[[], int]) -> Callable[[bool], None]:
            return lambda extends: self._go(find(), extends)

        def by(lines: int) -> Callable[[bool], None]:
            return lambda extends: self._vertically(lines, extends)

        text = self._layout.text
        # Qt's "next" keys are the right arrow, "previous" the left one, whatever the text's
        # direction. The caret moves as it is seen; a word to the left is the next word.
        moves = [
            (_Key.MoveToNextChar, _Key.SelectNextChar, lambda e: self._sideways(e, right=True)),
            (_Key.MoveToPreviousChar, _Key.SelectPreviousChar, lambda e: self._sideways(e)),
            (
                _Key.MoveToNextWord,
                _Key.SelectNextWord,
                to(lambda: previous_word_start(text, self.position)),
            ),
            (
                _Key.MoveToPreviousWord,
                _Key.SelectPreviousWord,
                to(lambda: next_word_start(text, self.position)),
            ),
            (_Key.MoveToStartOfLine, _Key.SelectStartOfLine, to(lambda: self._line()[0])),
            (_Key.MoveToEndOfLine, _Key.SelectEndOfLine, to(lambda: self._line()[1])),
            (_Key.MoveToStartOfDocument, _Key.SelectStartOfDocument, to(lambda: 0)),
            (_Key.MoveToEndOfDocument, _Key.SelectEndOfDocument, to(lambda: len(text))),
            (_Key.MoveToNextLine, _Key.SelectNextLine, by(1)),
            (_Key.MoveToPreviousLine, _Key.SelectPreviousLine, by(-1)),
            (_Key.MoveToNextPage, _Key.SelectNextPage, by(page)),
            (_Key.MoveToPreviousPage, _Key.SelectPreviousPage, by(-page)),
        ]
        return [
            entry
            for moving, selecting, move in moves
            for entry in ((moving, False, move), (selecting, True, move))
        ]

    def _go(self, position: int, extends: bool) -> None:
        self.place(position, self.anchor if extends else None)

    def _line(self) -> tuple[int, int]:
        """The first and last place of the caret on its line."""
        number = self._layout.line_of(self.position)
        first, last = self._layout.line_range(number)
        wrapped = last < len(self._layout.text) and self._layout.line_of(last) != number
        return first, previous_boundary(
            self._layout.text, last, Unit.CHARACTER
        ) if wrapped else last

    def _sideways(self, extends: bool, *, right: bool = False) -> None:
        selected = self.selection()
        if selected and not extends:
            # As everywhere: an arrow without Shift leaves the selection at the side it points to.
            self._go(selected[0] if right else selected[1], extends)
            return
        text, layout = self._layout.text, self._layout
        number = layout.line_of(self.position)
        piece, local = layout.locate(number)
        first, last = piece.line_range(local)
        unit = piece.unit(min(self.position, last))
        step = piece.layout.rightCursorPosition if right else piece.layout.leftCursorPosition
        moved = step(unit)
        position = piece.offset(moved)
        if not first <= position <= last or moved == unit or moved < piece.unit(first):
            if right:
                position = previous_boundary(text, first, Unit.CHARACTER) if first else 0
            else:
                position = next_boundary(text, last, Unit.CHARACTER) if last < len(text) else last
                if layout.line_of(last) != number:
                    position = last
        self._go(position, extends)

    def _vertically(self, lines: int, extends: bool) -> None:
        layout = self._layout
        number, x = layout.x_of(self.position)
        goal = x if self._goal is None else self._goal
        wanted = max(0, number + lines)
        layout.reach_line(wanted)
        if number + lines < 0:
            position = 0
        elif wanted >= layout.lines:
            position = len(layout.text)
        else:
            position = layout.offset_at(wanted, goal)
            first, last = layout.line_range(wanted)
            if position == last > first and layout.line_of(position) != wanted:
                position = previous_boundary(layout.text, last, Unit.CHARACTER)
        self._go(position, extends)
        self._goal = goal
