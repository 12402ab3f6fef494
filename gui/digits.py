"""Digits of the interface's language."""

from PySide6.QtCore import QLocale

_PERSIAN = {ord("0") + i: ord("۰") + i for i in range(10)}


def localised(text: str) -> str:
    """`text` with the digits of the interface's language, for Qt writes %n in Latin ones."""
    persian = QLocale().language() == QLocale.Language.Persian
    return text.translate(_PERSIAN) if persian else text
