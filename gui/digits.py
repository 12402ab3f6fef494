"""Numbers as the interface's language writes them."""

from PySide6.QtCore import QLocale

from core.messages import PERSIAN_DIGITS


def localised(text: str) -> str:
    """`text` with the digits of the interface's language, for Qt writes %n in Latin ones."""
    persian = QLocale().language() == QLocale.Language.Persian
    return text.translate(PERSIAN_DIGITS) if persian else text


def percent(share: float) -> str:
    """`share`, from 0 to 1, in whole per cents."""
    locale = QLocale()
    return locale.toString(round(share * 100)) + locale.percent()
