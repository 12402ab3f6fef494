"""Paints the visible lines: grounds first, then the text whole, then what stands beside it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from core.model import Span
from gui.article.caret import Spot
from gui.article.caret_painter import paint_caret, paint_target
from gui.article.chips import ChipPainter
from gui.article.invisibles import InvisiblesPainter
from gui.article.layout import ArticleLayout
from gui.article.marks import Mark, Marks
from gui.article.metrics import LineMetrics
from gui.article.theme import ArticleTheme

Range = tuple[int, int]
_RADIUS = 4.0
_DOTS = [0.05, 1.9]
_END = itemgetter(1)


@dataclass(slots=True)
class Scene:
    """What there is to paint besides the text.

    Ranges are code points, half-open. `matches` are in the order of the text and do not overlap.
    """

    marks: Marks = field(default_factory=Marks)
    focused: Mark | None = None
    edge: Range | None = None
    selection: Range | None = None
    target: Range | None = None
    matches: Sequence[Range] = ()
    current: int | None = None
    caret: Spot | None = None
    invisibles: bool = False


class ArticlePainter:
    """Paints a layout with its marks; coordinates are those of the text column."""

    def __init__(
        self, layout: ArticleLayout, metrics: LineMetrics, theme: ArticleTheme, chips: ChipPainter
    ) -> None:
        self._layout = layout
        self._metrics = metrics
        self._theme = theme
        self._chips = chips

    def paint(self, painter: QPainter, first: int, last: int, scene: Scene) -> None:
        """Paint lines `first` to `last`, both included, all of them laid out."""
        layout, theme = self._layout, self._theme
        shown = layout.line_start(first), layout.line_range(last)[1]
        found = scene.marks.between(*shown)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark, depth in found:
            self._ground(painter, mark, depth, (first, last))
        for at in range(bisect_right(scene.matches, shown[0], key=_END), len(scene.matches)):
            if scene.matches[at][0] >= shown[1]:
                break
            color = theme.find_current if at == scene.current else theme.find
            self._fill(painter, scene.matches[at], (first, last), color)
        if scene.selection:
            self._fill(painter, scene.selection, (first, last), theme.selection)
            self._ends(painter, scene.selection, (first, last))
        if scene.target:
            boxes = self.boxes(scene.target, (first, last))
            selected = scene.selection is not None
            paint_target(painter, boxes, self._metrics, theme.accent, selected=selected)
        for mark, depth in found:
            if depth:
                color = theme.label(mark.label).line
                self._underline(painter, (mark.start, mark.end), (first, last), color, depth, 2.0)
        self._text(painter, first, last)
        if scene.invisibles:
            InvisiblesPainter(layout, self._metrics, theme).paint(painter, first, last)
        if scene.focused is not None:
            ring = scene.edge or (scene.focused.start, scene.focused.end)
            self._ring(painter, ring, (first, last))
        self._chips.begin()
        for mark, _ in found:
            self._chip(painter, mark, first, last)
        if scene.caret is not None and first <= scene.caret.line <= last:
            paint_caret(painter, scene.caret, self._metrics, theme.text)

    def boxes(self, wanted: Range, lines: tuple[int, int]) -> list[QRectF]:
        """The fills of code points `wanted` on `lines`, first and last included."""
        layout, metrics = self._layout, self._metrics
        if wanted[1] <= layout.line_start(lines[0]) or wanted[0] >= layout.line_range(lines[1])[1]:
            return []
        from_line = max(lines[0], layout.line_of(max(wanted[0], layout.line_start(lines[0]))))
        boxes = []
        for number in range(from_line, lines[1] + 1):
            if layout.line_start(number) >= wanted[1]:
                break
            top = number * metrics.pitch + metrics.top
            for left, right in layout.extents(number, *wanted):
                if right > left:
                    boxes.append(QRectF(left, top, right - left, metrics.bottom - metrics.top))
                elif layout.line_start(number) <= wanted[0] and wanted[1] <= layout.line_start(
                    number + 1
                ):
                    # Nothing of it can be seen, here or on another line: a thin sign stands for it.
                    boxes.append(QRectF(left - 1.5, top, 3.0, metrics.bottom - metrics.top))
        return boxes

    def _ground(self, painter: QPainter, mark: Mark, depth: int, lines: tuple[int, int]) -> None:
        colors = self._theme.label(mark.label)
        boxes = self.boxes((mark.start, mark.end), lines)
        if isinstance(mark, Span):
            if depth == 0:
                _round(painter, boxes, colors.fill)
            return
        fill = QColor(colors.fill)
        fill.setAlphaF(fill.alphaF() * 0.45)
        pen = QPen(colors.line, 1.5, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern(_DOTS)
        painter.setBrush(fill)
        painter.setPen(pen)
        inset = 0.7 + min(depth, 2) * 1.6
        for box in boxes:
            inner = box.adjusted(0.7, inset, -0.7, -inset)
            painter.drawRoundedRect(inner, _RADIUS, _RADIUS)

    def _fill(
        self, painter: QPainter, wanted: Range, lines: tuple[int, int], color: QColor
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        for box in self.boxes(wanted, lines):
            painter.drawRoundedRect(box.adjusted(0, -2, 0, 2), 2, 2)

    def _ends(self, painter: QPainter, selection: Range, lines: tuple[int, int]) -> None:
        """A stub behind each line whose paragraph end is selected."""
        layout, metrics = self._layout, self._metrics
        for number in range(lines[0], lines[1] + 1):
            end = layout.line_range(number)[1]
            ends_here = layout.line_start(number + 1) > end
            if ends_here and selection[0] <= end < selection[1]:
                boxes = layout.char_boxes(number)
                left = min((box.left for box in boxes), default=layout.measure)
                top = number * metrics.pitch + metrics.top - 2
                painter.drawRect(QRectF(left - 6, top, 6, metrics.bottom - metrics.top + 4))

    def _underline(
        self,
        painter: QPainter,
        wanted: Range,
        lines: tuple[int, int],
        color: QColor,
        depth: int,
        width: float,
    ) -> None:
        for box in self.boxes(wanted, lines):
            number = int(box.center().y() // self._metrics.pitch)
            top = number * self._metrics.pitch + self._metrics.underline(depth)
            painter.fillRect(QRectF(box.left() + 1, top, box.width() - 2, width), color)

    def _text(self, painter: QPainter, first: int, last: int) -> None:
        painter.setPen(self._theme.text)
        for number in range(first, last + 1):
            piece, local = self._layout.locate(number)
            line = piece.lines[local]
            top = number * self._metrics.pitch + self._metrics.baseline - line.ascent()
            line.draw(painter, QPointF(0, top))

    def _chip(self, painter: QPainter, mark: Mark, first: int, last: int) -> None:
        number = self._layout.line_of(mark.start)
        if not first <= number <= last:
            return
        start, end = self._layout.line_range(number)
        if not start <= mark.start < end:
            return
        right = self._layout.char_boxes(number)[mark.start - start].right
        bottom = number * self._metrics.pitch + self._metrics.top + 1
        hollow = None if isinstance(mark, Span) else self._theme.page
        colors = self._theme.label(mark.label)
        self._chips.paint(painter, number, right, bottom, mark.label, colors, hollow)

    def _ring(self, painter: QPainter, wanted: Range, lines: tuple[int, int]) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.accent, 2))
        for box in self.boxes(wanted, lines):
            painter.drawRoundedRect(box.adjusted(-2, -1, 2, 2), _RADIUS + 1, _RADIUS + 1)


def _round(painter: QPainter, boxes: Sequence[QRectF], color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    for box in boxes:
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
