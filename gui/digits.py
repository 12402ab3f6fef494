"""Numbers as the interface's language writes them."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale, Qt

from core.messages import PERSIAN_DIGITS

_MARK = "\N{RIGHT-TO-LEFT MARK}"


def localised(text: str) -> str:
    """`text` with the digits of the interface's language, for Qt writes %n in Latin ones."""
    persian = QLocale().language() == QLocale.Language.Persian
    return text.translate(PERSIAN_DIGITS) if persian else text


def percent(share: float) -> str:
    """`share`, from 0 to 1, in whole per cents."""
    before = _MARK if _from_the_right() else ""
    return before + QLocale().toString(round(share * 100)) + percent_sign()


def percent_sign() -> str:
    """The sign as it follows a number: to the left of a Persian one, whatever stands around it."""
    sign = QLocale().percent()
    return f"{_MARK}{sign}{_MARK}" if _from_the_right() else sign


def in_a_row(parts: Iterable[str]) -> str:
    """Short statements beside each other; a dot between them would look like a Persian zero."""
    return " | ".join(parts)


def _from_the_right() -> bool:
    return QLocale().textDirection() is Qt.LayoutDirection.RightToLeft
