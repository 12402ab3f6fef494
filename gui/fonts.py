"""The font that comes with Hashiye, so that Persian text looks the same everywhere."""

import logging
from functools import cache

import fontpkg
from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "Noto Sans Arabic"
FALLBACKS = ("Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans")
"""Families for what Noto Sans Arabic lacks; it has Latin letters and both kinds of digits."""

log = logging.getLogger(__name__)


def interface_font(size: int) -> QFont:
    """The font of menus and panels, `size` logical pixels high."""
    return _font(FAMILY, size)


def article_font(size: int, family: str = FAMILY) -> QFont:
    """The font of the article, `size` logical pixels high, in the family that the user chose."""
    return _font(family, size)


def weighted(font: QFont, weight: int) -> QFont:
    """`font` in `weight` (400 regular, 700 bold).

    The font is a variable one, and Qt draws it regular whatever QFont.setWeight says; the axis
    is what it heeds.
    """
    made = QFont(font)
    made.setWeight(QFont.Weight(weight))
    made.setVariableAxis(QFont.Tag("wght"), weight)
    return made


def _font(family: str, size: int) -> QFont:
    _register()
    font = QFont()
    font.setFamilies(list(dict.fromkeys((family, FAMILY, *FALLBACKS))))
    font.setPixelSize(size)
    return font


@cache
def _register() -> None:
    path = fontpkg.path(FAMILY, nearest=True)
    if QFontDatabase.addApplicationFont(str(path)) < 0:
        log.warning("The font file %s cannot be used; the system's fonts stand in.", path)
