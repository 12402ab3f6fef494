"""Paints the caret, and what a label key would mark."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from gui.article.caret import Spot
from gui.article.metrics import LineMetrics

_WIDTH = 1.5
_BEYOND = 2
_FLAG = 5.0
_DOTS = [0.1, 2.4]


def caret_heights(line: int, metrics: LineMetrics) -> tuple[int, int]:
    """From where to where in the column a caret on `line` is painted; it may reach out of it."""
    top = line * metrics.pitch
    return top + metrics.top - _BEYOND, top + metrics.bottom + _BEYOND


def paint_caret(painter: QPainter, spot: Spot, metrics: LineMetrics, color: QColor) -> None:
    """Paint the caret; where directions meet, with a flag to the side that its text is read to."""
    top, bottom = caret_heights(spot.line, metrics)
    painter.fillRect(QRectF(spot.x - _WIDTH / 2, top, _WIDTH, bottom - top), color)
    if spot.rtl is not None:
        way = -1 if spot.rtl else 1
        pole = QPointF(spot.x, top)
        tip = pole + QPointF(way * _FLAG, _FLAG / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPolygon(QPolygonF([pole, tip, pole + QPointF(0, _FLAG)]))


def paint_target(
    painter: QPainter,
    boxes: Sequence[QRectF],
    metrics: LineMetrics,
    color: QColor,
    *,
    selected: bool,
) -> None:
    """Underline `boxes`, the fills of the target: with a line if `selected`, else with dots."""
    pen = QPen(color, 1.0 if selected else 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    if not selected:
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern(_DOTS)
    painter.setPen(pen)
    for box in boxes:
        number = int(box.center().y() // metrics.pitch)
        y = number * metrics.pitch + metrics.underline(1) + 0.5
        painter.drawLine(QPointF(box.left() + 1, y), QPointF(box.right() - 1, y))
