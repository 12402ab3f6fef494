"""Which key moves the caret how."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from gui.article.caret import Caret

_Key = QKeySequence.StandardKey
_Move = Callable[[bool], None]
_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_NOT_MEANT = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def press(caret: Caret, event: QKeyEvent, page: int) -> bool:
    """Do to `caret` what the key of an editor does; `page` is the number of lines of a page.

    Returns whether it was such a key.
    """
    for moving, selecting, move in _standard(caret, page):
        for key, extends in ((moving, False), (selecting, True)):
            if event.matches(key):
                move(extends)
                return True
    if event.matches(_Key.SelectAll):
        caret.select_all()
        return True
    own = _own(caret).get((Qt.Key(event.key()), event.modifiers() & ~_NOT_MEANT))
    if own is not None:
        own(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
    return own is not None


def _standard(caret: Caret, page: int) -> list[tuple[_Key, _Key, _Move]]:
    """The keys that the platform has for it, without and with selecting."""
    # Qt's "next" keys are the right arrow, "previous" the left one, whatever the text's direction.
    return [
        (_Key.MoveToNextChar, _Key.SelectNextChar, partial(caret.sideways, left=False)),
        (_Key.MoveToPreviousChar, _Key.SelectPreviousChar, partial(caret.sideways, left=True)),
        (_Key.MoveToNextWord, _Key.SelectNextWord, partial(caret.by_word, left=False)),
        (_Key.MoveToPreviousWord, _Key.SelectPreviousWord, partial(caret.by_word, left=True)),
        (_Key.MoveToStartOfLine, _Key.SelectStartOfLine, caret.to_line_start),
        (_Key.MoveToEndOfLine, _Key.SelectEndOfLine, caret.to_line_end),
        (_Key.MoveToStartOfDocument, _Key.SelectStartOfDocument, caret.to_start),
        (_Key.MoveToEndOfDocument, _Key.SelectEndOfDocument, caret.to_end),
        (_Key.MoveToNextLine, _Key.SelectNextLine, partial(caret.vertically, lines=1)),
        (_Key.MoveToPreviousLine, _Key.SelectPreviousLine, partial(caret.vertically, lines=-1)),
        (_Key.MoveToNextPage, _Key.SelectNextPage, partial(caret.vertically, lines=page)),
        (_Key.MoveToPreviousPage, _Key.SelectPreviousPage, partial(caret.vertically, lines=-page)),
    ]


def _own(caret: Caret) -> dict[tuple[Qt.Key, Qt.KeyboardModifier], _Move]:
    """The keys that no platform has; with Shift they select."""
    return {
        (Qt.Key.Key_Left, _ALT): partial(caret.by_morpheme, left=True),
        (Qt.Key.Key_Right, _ALT): partial(caret.by_morpheme, left=False),
        (Qt.Key.Key_Down, _CONTROL): partial(caret.by_paragraph, down=True),
        (Qt.Key.Key_Up, _CONTROL): partial(caret.by_paragraph, down=False),
    }
