"""Paints the visible lines: grounds first, then the text whole, then what stands beside it."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
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
from gui.article.mark_painter import RADIUS, MarkPainter
from gui.article.marks import Mark, Marks
from gui.article.metrics import LineMetrics
from gui.article.placing import Placed, Wanted
from gui.article.seen_lines import SeenLines
from gui.article.theme import ArticleTheme

Range = tuple[int, int]
Chips = list[tuple[Placed, Mark]]
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
        lines, theme = SeenLines(self._layout, first, last), self._theme
        shown = lines.shown
        found = scene.marks.between(*shown)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marks = MarkPainter(lines, self._metrics, theme)
        boxes = [self._boxes((mark.start, mark.end), lines) for mark, _ in found]
        for (mark, depth), fills in zip(found, boxes, strict=True):
            marks.ground(painter, mark, depth, fills)
        for at in range(bisect_right(scene.matches, shown[0], key=_END), len(scene.matches)):
            if scene.matches[at][0] >= shown[1]:
                break
            color = theme.find_current if at == scene.current else theme.find
            self._fill(painter, scene.matches[at], lines, color)
        if scene.selection:
            self._fill(painter, scene.selection, lines, theme.selection)
            self._ends(painter, scene.selection, lines)
        if scene.target:
            aimed = self._boxes(scene.target, lines)
            selected = scene.selection is not None
            paint_target(painter, aimed, self._metrics, theme.accent, selected=selected)
        for (mark, depth), fills in zip(found, boxes, strict=True):
            if depth and isinstance(mark, Span):
                marks.underline(painter, mark, depth, fills)
        self._text(painter, lines)
        if scene.invisibles:
            InvisiblesPainter(self._layout, self._metrics, theme).paint(painter, first, last)
        if scene.focused is not None:
            ring = scene.edge or (scene.focused.start, scene.focused.end)
            self._ring(painter, ring, lines)
        self._name(painter, [mark for mark, _ in found], lines)
        if scene.caret is not None and first <= scene.caret.line <= last:
            paint_caret(painter, scene.caret, self._metrics, theme.text)

    def boxes(self, wanted: Range, lines: tuple[int, int]) -> list[QRectF]:
        """The fills of code points `wanted` on `lines`, first and last included."""
        return self._boxes(wanted, SeenLines(self._layout, *lines))

    def chips(self, marks: Iterable[Mark], lines: tuple[int, int]) -> dict[int, Chips]:
        """The chips of `marks` by the line, of `lines` first to last, that they stand on."""
        return self._placed(marks, SeenLines(self._layout, *lines))

    def _boxes(self, wanted: Range, lines: SeenLines) -> list[QRectF]:
        metrics, shown = self._metrics, lines.shown
        if wanted[1] <= shown[0] or wanted[0] >= shown[1]:
            return []
        boxes = []
        for number in range(lines.line_of(max(wanted[0], shown[0])), lines.last + 1):
            if lines.start(number) >= wanted[1]:
                break
            top = number * metrics.pitch + metrics.top
            for left, right in lines.extents(number, *wanted):
                if right > left:
                    boxes.append(QRectF(left, top, right - left, metrics.bottom - metrics.top))
                elif lines.start(number) <= wanted[0] and wanted[1] <= lines.start(number + 1):
                    # Nothing of it can be seen, here or on another line: a thin sign stands for it.
                    boxes.append(QRectF(left - 1.5, top, 3.0, metrics.bottom - metrics.top))
        return boxes

    def _fill(self, painter: QPainter, wanted: Range, lines: SeenLines, color: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        for box in self._boxes(wanted, lines):
            painter.drawRoundedRect(box.adjusted(0, -2, 0, 2), 2, 2)

    def _ends(self, painter: QPainter, selection: Range, lines: SeenLines) -> None:
        """A stub behind each line whose paragraph end is selected."""
        metrics = self._metrics
        for number in lines.numbers:
            end = lines.end(number)
            ends_here = lines.start(number + 1) > end
            if ends_here and selection[0] <= end < selection[1]:
                boxes = lines.char_boxes(number)
                left = min((box.left for box in boxes), default=self._layout.measure)
                top = number * metrics.pitch + metrics.top - 2
                painter.drawRect(QRectF(left - 6, top, 6, metrics.bottom - metrics.top + 4))

    def _text(self, painter: QPainter, lines: SeenLines) -> None:
        painter.setPen(self._theme.text)
        for number, (piece, local) in zip(lines.numbers, lines.located, strict=True):
            line = piece.lines[local]
            top = number * self._metrics.pitch + self._metrics.baseline - line.ascent()
            line.draw(painter, QPointF(0, top))

    def _placed(self, marks: Iterable[Mark], lines: SeenLines) -> dict[int, Chips]:
        begun: dict[int, list[tuple[Mark, Wanted]]] = {}
        for mark in marks:
            number = lines.line_of(mark.start)
            if not lines.first <= number <= lines.last:
                continue
            start = lines.start(number)
            if mark.start < lines.end(number):
                box = lines.char_boxes(number)[mark.start - start]
                wanted = Wanted(mark.label, box.leading, box.rtl)
                if not box.rtl:
                    # Over its own mark: a number is shorter than its chip.
                    right = lines.extents(number, mark.start, mark.end)[-1][1]
                    if box.left + self._chips.width(mark.label) > right:
                        wanted = Wanted(mark.label, right, rtl=True)
                begun.setdefault(number, []).append((mark, wanted))
        return {
            number: [
                (chip, here[chip.index][0])
                for chip in self._chips.place([one for _, one in here], self._layout.measure)
            ]
            for number, here in begun.items()
        }

    def _name(self, painter: QPainter, marks: Sequence[Mark], lines: SeenLines) -> None:
        theme = self._theme
        for number, chips in self._placed(marks, lines).items():
            bottom = number * self._metrics.pitch + self._metrics.top
            for chip, mark in chips:
                colors = theme.other if chip.more else theme.label(mark.label)
                hollow = None if isinstance(mark, Span) or chip.more else theme.page
                self._chips.paint(painter, chip, bottom, colors, hollow)

    def _ring(self, painter: QPainter, wanted: Range, lines: SeenLines) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.accent, 2))
        for box in self._boxes(wanted, lines):
            painter.drawRoundedRect(box.adjusted(-2, -1, 2, 2), RADIUS + 1, RADIUS + 1)
