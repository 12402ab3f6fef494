"""Keys as they are printed on keyboards."""

import sys

from PySide6.QtGui import QKeySequence


def key_text(key: str) -> str:
    """A key as it is printed on keyboards, kept from left to right in any text."""
    if sys.platform == "darwin":
        return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    for qt_name, printed in (("Return", "Enter"), ("Del", "Delete")):
        if key.endswith(qt_name):
            key = key.removesuffix(qt_name) + printed
    return f"\N{LEFT-TO-RIGHT ISOLATE}{key}\N{POP DIRECTIONAL ISOLATE}"
