"""Paints marks: spans as fills and underlines, suggestions as dotted outlines."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from core.model import Span
from gui.article.dots import dotted_outline
from gui.article.marks import Mark
from gui.article.metrics import LineMetrics
from gui.article.seen_lines import SeenLines
from gui.article.theme import ArticleTheme

RADIUS = 4.0
_TICK = 0.3
"""How high the tick at the end of an underline is, by the font's size."""


class MarkPainter:
    """Paints the shapes of marks; coordinates are those of the text column."""

    def __init__(self, lines: SeenLines, metrics: LineMetrics, theme: ArticleTheme) -> None:
        self._lines = lines
        self._metrics = metrics
        self._theme = theme

    def ground(self, painter: QPainter, mark: Mark, depth: int, boxes: Sequence[QRectF]) -> None:
        """Paint what lies under the text: a fill for an outermost span, an outline to answer."""
        if isinstance(mark, Span):
            if depth == 0:
                self._fill(painter, mark, boxes)
            return
        colors = self._theme.label(mark.label)
        fill = QColor(colors.fill)
        fill.setAlphaF(fill.alphaF() * 0.45)
        inset = 0.7 + min(depth, 2) * 1.6
        for box in boxes:
            inner = box.adjusted(0.7, inset, -0.7, -inset)
            painter.setBrush(fill)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(inner, RADIUS, RADIUS)
            dotted_outline(painter, inner, RADIUS, colors.line)

    def underline(self, painter: QPainter, mark: Mark, depth: int, boxes: Sequence[QRectF]) -> None:
        """Paint the underline of a mark that lies within others, or across one.

        It hangs from its chip by a stem where the mark begins, and has a tick where it ends; at the
        end of a line it has neither. Below the last level that has room there are only the two.
        """
        color = self._theme.label(mark.label).line
        metrics = self._metrics
        if depth <= metrics.levels:
            for box in boxes:
                top = self._line(box) * metrics.pitch + metrics.underline(depth)
                line = QRectF(box.left() + 1, top, box.width() - 2, metrics.underline_width)
                painter.fillRect(line, color)
        foot = metrics.underline(depth) + metrics.underline_width
        tick = foot - round(_TICK * metrics.size)
        lines = {self._line(box) for box in boxes}
        for offset, head, leads in ((mark.start, metrics.top, True), (mark.end - 1, tick, False)):
            number = self._lines.line_of(offset)
            if number in lines and offset < self._lines.end(number):
                char = self._lines.char_boxes(number)[offset - self._lines.start(number)]
                x = round(char.leading if leads else char.trailing)
                left = x - 1 if char.rtl is leads else x
                stem = QRectF(left, number * metrics.pitch + head, 1, foot - head)
                painter.fillRect(stem, color)

    def _fill(self, painter: QPainter, mark: Mark, boxes: Sequence[QRectF]) -> None:
        colors = self._theme.label(mark.label)
        outlined = self._theme.outlined
        half = 0.5 if outlined else 0.0
        painter.setPen(QPen(colors.line, 1) if outlined else Qt.PenStyle.NoPen)
        painter.setBrush(colors.fill)
        for number, at in groupby(boxes, key=self._line):
            here = sorted(at, key=QRectF.left) if len(boxes) > 1 else boxes
            # Square where it comes from the line above or goes on below.
            from_above = mark.start < self._lines.start(number)
            goes_on = mark.end > self._lines.start(number + 1)
            for turn, box in enumerate(here):
                inner = box.adjusted(half, half, -half, -half) if half else box
                open_left = goes_on and turn == 0
                open_right = from_above and turn + 1 == len(here)
                if open_left or open_right:
                    painter.drawPath(_shape(inner, open_left, open_right))
                else:
                    painter.drawRoundedRect(inner, RADIUS, RADIUS)

    def _line(self, box: QRectF) -> int:
        return int(box.center().y() // self._metrics.pitch)


def _shape(box: QRectF, open_left: bool, open_right: bool) -> QPainterPath:
    """A rounded rectangle, its corners square on the sides that are open."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(box, RADIUS, RADIUS)
    half = box.width() / 2
    if open_left:
        path.addRect(box.adjusted(0, 0, -half, 0))
    if open_right:
        path.addRect(box.adjusted(half, 0, 0, 0))
    return path.simplified()
