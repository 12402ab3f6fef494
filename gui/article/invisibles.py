"""Small signs for characters that cannot be seen, painted over a text that stays as it is."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from gui.article.geometry import CharBox

_TO_LEFT = frozenset("\u200f\u061c\u202b\u202e\u2067")
_TO_RIGHT = frozenset("\u200e\u202a\u202d\u2066")


def paint_invisible(
    painter: QPainter, character: str, box: CharBox, base: float, size: float
) -> None:
    """Paint the sign of `character` at `box`, its line's letters standing on `base`.

    ZWNJ is a bar with a foot, ZWJ a crossed bar, a direction mark a bar with a flag, a no-break
    space a ring, a tab an arrow, anything else a diamond.
    """
    x = (box.left + box.right) / 2
    top, foot = base - 0.62 * size, base + 0.22 * size
    wide = 0.14 * size
    if character == "\u00a0":
        painter.drawEllipse(QPointF(x, base - 0.25 * size), wide * 0.8, wide * 0.8)
        return
    if character == "\t":
        y = base - 0.25 * size
        painter.drawLine(QPointF(box.right, y), QPointF(box.left, y))
        painter.drawLine(QPointF(box.left, y), QPointF(box.left + wide, y - wide))
        painter.drawLine(QPointF(box.left, y), QPointF(box.left + wide, y + wide))
        return
    painter.drawLine(QPointF(x, top), QPointF(x, foot))
    if character == "\u200c":
        painter.drawLine(QPointF(x - wide, foot), QPointF(x + wide, foot))
    elif character == "\u200d":
        painter.drawLine(QPointF(x - wide, top), QPointF(x + wide, top + 2 * wide))
        painter.drawLine(QPointF(x + wide, top), QPointF(x - wide, top + 2 * wide))
    elif character in _TO_LEFT or character in _TO_RIGHT:
        way = -1 if character in _TO_LEFT else 1
        painter.drawLine(QPointF(x, top), QPointF(x + way * 2 * wide, top + wide))
        painter.drawLine(QPointF(x + way * 2 * wide, top + wide), QPointF(x, top + 2 * wide))
    else:
        painter.drawRect(QRectF(x - wide, top, 2 * wide, 2 * wide))
