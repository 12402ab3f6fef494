"""Keys as they are printed on keyboards."""

import sys
from collections.abc import Iterable

from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeySequence


def key_text(key: str) -> str:
    """A key as it is printed on keyboards, kept from left to right in any text.

    A digit is that of the interface's language: on Persian keyboards both are on the key. F1 is a
    name.
    """
    if sys.platform == "darwin":
        return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    for qt_name, printed in (("Return", "Enter"), ("Del", "Delete")):
        if key.endswith(qt_name):
            key = key.removesuffix(qt_name) + printed
    if key[-1:].isdecimal() and key[-2:-1] in ("", "+"):
        key = key[:-1] + QLocale().toString(int(key[-1]))
    return f"\N{LEFT-TO-RIGHT ISOLATE}{key}\N{POP DIRECTIONAL ISOLATE}"


def printed(keys: Iterable[str]) -> str:
    """Several keys side by side. Return and Enter are two keys to Qt, and one name on keyboards."""
    return "  ".join(dict.fromkeys(map(key_text, keys)))


def short_key(key: str) -> str:
    """The key of a label for a chip, where there is little room; a digit as the language has it."""
    held, letter = ("⇧", key.removeprefix("Shift+")) if key.startswith("Shift+") else ("", key)
    return held + (QLocale().toString(int(letter)) if letter.isdecimal() else letter)
