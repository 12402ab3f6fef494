"""Keys by their place on the keyboard, so that they work under a Persian layout too."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

_ROWS = {2: "1234567890", 16: "QWERTYUIOP[]", 30: "ASDFGHJKL", 44: "ZXCVBNM"}
"""Scan code of the first key of each row in PC set 1, which Linux's evdev codes follow."""
_SCAN_CODES = {first + i: ord(key) for first, row in _ROWS.items() for i, key in enumerate(row)}
_MAC_ROW = "ASDFHGZXCV BQWERYT123465 97 80]OU[IP LJ K    NM"
_MAC_KEYS = {code: ord(key) for code, key in enumerate(_MAC_ROW) if key != " "}
"""Virtual key codes of macOS (Events.h, kVK_ANSI_*)."""
_PERSIAN = dict(
    zip("ضصثقفغعهخحجچشسیبلاتنمظطزرذدپئ", "QWERTYUIOP[]ASDFGHJKLZXCVBNMM", strict=True)
) | {
    digit: str(i % 10) for zero in "۰٠" for i, digit in ((i, chr(ord(zero) + i)) for i in range(10))
}
"""Letters of the Persian standard layout (ISIRI 9147), for keyboards that tell no scan code."""
_UNSHIFTED = {
    Qt.Key.Key_BraceLeft: Qt.Key.Key_BracketLeft,
    Qt.Key.Key_BraceRight: Qt.Key.Key_BracketRight,
}


class KeyRouter(QObject):
    """Triggers the actions of a widget by physical key, before the widget sees the key.

    Install as an event filter on the widget that has the focus while the keys count.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._extra: dict[tuple[int, int], Callable[[], None]] = {}
        widget.installEventFilter(self)

    def set_keys(self, keys: dict[str, Callable[[], None]]) -> None:
        """Further keys that are no actions of a menu: those of labels, such as "1" or "G"."""
        self._extra = {_combination(QKeySequence(key)): call for key, call in keys.items() if key}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if not isinstance(event, QKeyEvent) or event.type() not in (
            QEvent.Type.ShortcutOverride,
            QEvent.Type.KeyPress,
        ):
            return False
        call = self._find(event)
        if call is None:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            call()
        return True

    def _find(self, event: QKeyEvent) -> Callable[[], None] | None:
        pressed = _physical(event)
        if pressed in self._extra:
            return self._extra[pressed]
        for action in (*self._widget.actions(), *self._widget.window().actions()):
            if action.isEnabled() and any(_combination(s) == pressed for s in action.shortcuts()):
                held = event.isAutoRepeat() and not action.autoRepeat()
                return _nothing if held else action.trigger
        return None


def _nothing() -> None:
    """What a key does that is held down where once is meant."""


def _combination(sequence: QKeySequence) -> tuple[int, int]:
    """Key and modifiers, with a brace told as Shift and a bracket."""
    if sequence.isEmpty():
        return (0, 0)
    combination: QKeyCombination = sequence[0]  # type: ignore[index]
    return _normal(combination.key(), combination.keyboardModifiers())


def _normal(key: int, modifiers: Qt.KeyboardModifier) -> tuple[int, int]:
    held = modifiers & ~Qt.KeyboardModifier.KeypadModifier
    if key in _UNSHIFTED:
        return (int(_UNSHIFTED[Qt.Key(key)]), (held | Qt.KeyboardModifier.ShiftModifier).value)
    if key == Qt.Key.Key_Backtab:
        return (int(Qt.Key.Key_Tab), (held | Qt.KeyboardModifier.ShiftModifier).value)
    return (int(key), held.value)


def _physical(event: QKeyEvent) -> tuple[int, int]:
    key = event.key()
    if key > 0x7F and key < 0x01000000:
        key = _place(event) or key
    return _normal(key, event.modifiers())


def _place(event: QKeyEvent) -> int | None:
    """The Latin key that lies where the pressed one does, or None if that cannot be told."""
    if sys.platform == "darwin":
        # 0 is the key A, but also what an event without a native code has.
        code = event.nativeVirtualKey()
        if code:
            return _MAC_KEYS.get(code)
    elif event.nativeScanCode():
        # X11 and Wayland count from 8.
        return _SCAN_CODES.get(event.nativeScanCode() - (0 if sys.platform == "win32" else 8))
    letter = _PERSIAN.get(chr(event.key()))
    return ord(letter) if letter else None
