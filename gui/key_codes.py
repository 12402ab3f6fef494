"""What was pressed, by meaning and by place, in one form for comparing, keeping and showing."""

import sys
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_ROWS = {2: "1234567890", 16: "QWERTYUIOP[]", 30: "ASDFGHJKL", 44: "ZXCVBNM"}
"""Scan code of the first key of each row in PC set 1, which Linux's evdev codes follow."""
_KEYPAD = {71: "789", 75: "456", 79: "1230"}
_SCAN_CODES = {
    first + i: ord(key) for first, row in (_ROWS | _KEYPAD).items() for i, key in enumerate(row)
}
_MAC_ROW = "ASDFHGZXCV BQWERYT123465 97 80]OU[IP LJ K    NM"
_MAC_KEYS = {code: ord(key) for code, key in enumerate(_MAC_ROW) if key != " "}
"""Virtual key codes of macOS (Events.h, kVK_ANSI_*)."""
_MAC_KEYPAD = {82 + i: ord(key) for i, key in enumerate("01234567 89") if key != " "}
_PERSIAN = dict(
    zip("ضصثقفغعهخحجچشسیبلاتنمظطزرذدپئ", "QWERTYUIOP[]ASDFGHJKLZXCVBNMM", strict=True)
) | {
    digit: str(i % 10) for zero in "۰٠" for i, digit in ((i, chr(ord(zero) + i)) for i in range(10))
}
"""Letters of the Persian standard layout (ISIRI 9147), for keyboards that tell no scan code."""
_BRACES = {
    Qt.Key.Key_BraceLeft: Qt.Key.Key_BracketLeft,
    Qt.Key.Key_BraceRight: Qt.Key.Key_BracketRight,
}
_BRACKETS = {bracket: brace for brace, bracket in _BRACES.items()}
_MODIFIER_KEYS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_Meta,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_ScrollLock,
        Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R,
        Qt.Key.Key_Mode_switch,
        Qt.Key.Key_Multi_key,
    }
)
_SHIFT, _CTRL, _ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
_DEAD_KEYS = range(0x01001250, 0x010012A0)


class Combination(NamedTuple):
    """A key with what is held: Enter is told as Return, a brace as a bracket with Shift."""

    key: int
    held: int

    @property
    def bare(self) -> bool:
        """Whether it would write or edit where text is typed: no Ctrl, no Alt, no function key."""
        if self.held & ~_SHIFT.value:
            return False
        return not int(Qt.Key.Key_F1) <= self.key <= int(Qt.Key.Key_F35)

    def text(self) -> str:
        """The portable text, such as "Ctrl+Z" or "{", which `combination` reads."""
        key, held = Qt.Key(self.key), Qt.KeyboardModifier(self.held)
        if key in _BRACKETS and held & _SHIFT:
            key, held = _BRACKETS[key], held & ~_SHIFT
        sequence = QKeySequence(QKeyCombination(held, key))
        return sequence.toString(QKeySequence.SequenceFormat.PortableText)


@lru_cache(maxsize=1024)
def combination(text: str) -> Combination | None:
    """What a portable text names, or None where it names no key."""
    sequence = QKeySequence(text, QKeySequence.SequenceFormat.PortableText)
    if sequence.count() != 1:
        return None
    first: QKeyCombination = sequence[0]  # type: ignore[index]
    if first.key() in (Qt.Key.Key_unknown, *_MODIFIER_KEYS) or not first.key():
        return None
    return _normal(first.key(), first.keyboardModifiers())


def pressed(event: QKeyEvent) -> tuple[Combination, ...]:
    """What `event` may stand for, the likeliest first; nothing for a modifier alone.

    Letters of other scripts, and what a dead key or a shifted symbol would write, count by the
    place of the key. A Latin letter counts by what it is, wherever the layout has it; so does a
    symbol that no Shift was held for, and after that its place, but with AltGr its place does not.
    """
    key, held = event.key(), event.modifiers()
    if key in _MODIFIER_KEYS:
        return ()
    place = _place(event)
    written = _alt_gr(event)
    if written:
        held &= ~(_CTRL | _ALT)
    meant = (_normal(key, held),) if key and key != Qt.Key.Key_unknown else ()
    if place is None or place == key or written or not _movable(key):
        return meant
    placed = (_normal(place, held),)
    by_place = not 0x20 < key <= 0x7E or bool(held & _SHIFT)
    return (*placed, *meant) if by_place else (*meant, *placed)


def recorded(event: QKeyEvent) -> str:
    """The portable text of the key that `event` presses, or nothing for a modifier alone."""
    found = pressed(event)
    return found[0].text() if found else ""


def foreign(event: QKeyEvent) -> bool:
    """Whether the layout has a letter of another script where `event` was pressed."""
    return _movable(event.key()) and not 0x20 < event.key() <= 0x7E and _place(event) is not None


def _movable(key: int) -> bool:
    """Whether a layout decides what `key` is: no Latin letter or digit, no key with a name."""
    if key <= 0x7F:
        return key != Qt.Key.Key_Space and not chr(key).isalnum()
    return key < 0x01000000 or key in _DEAD_KEYS or key == Qt.Key.Key_unknown


def _normal(key: int, modifiers: Qt.KeyboardModifier) -> Combination:
    held = modifiers & ~(
        Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
    )
    if key in _BRACES:
        return Combination(int(_BRACES[Qt.Key(key)]), (held | _SHIFT).value)
    if key == Qt.Key.Key_Backtab:
        return Combination(int(Qt.Key.Key_Tab), (held | _SHIFT).value)
    if key == Qt.Key.Key_Enter:
        return Combination(int(Qt.Key.Key_Return), held.value)
    return Combination(int(key), held.value)


def _alt_gr(event: QKeyEvent) -> bool:
    """Whether AltGr was held for a symbol. Windows tells it as Ctrl with Alt."""
    if event.modifiers() & Qt.KeyboardModifier.GroupSwitchModifier:
        return True
    both = _CTRL | _ALT
    if event.modifiers() & both != both:
        return False
    written = event.text()
    return len(written) == 1 and written.isprintable() and not written.isalnum()


def _place(event: QKeyEvent) -> int | None:
    """The Latin key that lies where the pressed one does, or None if that cannot be told."""
    key = event.key()
    if sys.platform == "darwin":
        # 0 is the key A, but also what an event without a native code has.
        code = event.nativeVirtualKey()
        found = (_MAC_KEYS | _MAC_KEYPAD).get(code) if code else None
    else:
        code = event.nativeScanCode()
        # X11 and Wayland count from 8.
        found = _SCAN_CODES.get(code - (0 if sys.platform == "win32" else 8)) if code else None
    if found is not None or not 0x7F < key <= 0x10FFFF:
        return found
    letter = _PERSIAN.get(chr(key))
    return ord(letter) if letter else None
