"""Key events as keyboards of several layouts send them on X11, scan codes included."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

_ROWS = {10: "1234567890", 24: "QWERTYUIOP[]", 38: "ASDFGHJKL", 52: "ZXCVBNM"}
SCAN_CODES = {key: first + i for first, row in _ROWS.items() for i, key in enumerate(row)}
"""What X11 tells of the keys of an American keyboard."""

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def key_event(place: str, key: int, text: str = "", held: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    """A press of the key that is `place` on an American keyboard, where the layout has `key`."""
    code = SCAN_CODES.get(place, 0)
    return QKeyEvent(QEvent.Type.KeyPress, key, held, code, 0, 0, text)


def letter_event(place: str, letter: str, held: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    """A press of the key at `place`, where the layout has `letter`."""
    return key_event(place, ord(letter.upper()), letter, held)
