"""Dotted outlines. Qt's own dashes cost a quarter of a millisecond for each mark."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPixmapCache

from gui.article.pixels import Pixels

_PITCH = 3
_SIZE = 1.5
_CORNER = 0.293
"""How far the middle of a rounded corner is inside it, by its radius."""


def dotted_outline(painter: QPainter, box: QRectF, radius: float, color: QColor) -> None:
    """Paint dots of `color` around `box`, whose corners are rounded; on whole pixels."""
    whole = Pixels(painter)
    tile = _tile(color, whole.ratio)
    half, inner = _PITCH / 2, _CORNER * radius
    across = _PITCH * max(0, int((box.width() - 2 * radius) / _PITCH + 0.7))
    down = _PITCH * max(0, int((box.height() - 2 * radius) / _PITCH + 0.7))
    left = box.center().x() - across / 2
    top = box.center().y() - down / 2

    for y in (box.top(), box.bottom()):
        painter.drawTiledPixmap(QRectF(whole.x(left), whole.y(y - half), across, _PITCH), tile)
    for x in (box.left(), box.right()):
        painter.drawTiledPixmap(QRectF(whole.x(x - half), whole.y(top), _PITCH, down), tile)
    for x in (box.left() + inner, box.right() - inner):
        for y in (box.top() + inner, box.bottom() - inner):
            painter.drawPixmap(QPointF(whole.x(x - half), whole.y(y - half)), tile)


def _tile(color: QColor, ratio: float) -> QPixmap:
    """A dot in the middle of a square."""
    name = f"dot {color.rgba()} {ratio}"
    known = QPixmap()
    if QPixmapCache.find(name, known):
        return known
    side = round(_PITCH * ratio)
    tile = QPixmap(side, side)
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    middle = side / ratio / 2
    painter.drawEllipse(QPointF(middle, middle), _SIZE / 2, _SIZE / 2)
    painter.end()
    QPixmapCache.insert(name, tile)
    return tile
