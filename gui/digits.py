"""Digits of the interface's language."""

from PySide6.QtCore import QLocale

from core.messages import PERSIAN_DIGITS


def localised(text: str) -> str:
    """`text` with the digits of the interface's language, for Qt writes %n in Latin ones."""
    persian = QLocale().language() == QLocale.Language.Persian
    return text.translate(PERSIAN_DIGITS) if persian else text
