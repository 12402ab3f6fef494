"""The scroll bar of the article, with a map of what there is in the whole text.

On the side of the text are marks, wide where a suggestion is pending, and beside them what was
found. A row of pixels stands for the lines that the bar scrolls to there, and one sign for all that
begin on them: the cost is that of the bar's height, not of the number of marks.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter, itemgetter
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from gui.article.layout import ArticleLayout
from gui.article.painter import Scene
from gui.article.theme import ArticleTheme

WIDTH = 14
_ROW = 2
_NARROW, _WIDE = 3.0, 6.0
_CALM_MS = 120
_KNOTS = 256
"""Places of the text whose lines are asked for; rows between them are shared out evenly."""
_START = attrgetter("start")
_FIRST = itemgetter(0)


@dataclass(frozen=True, slots=True)
class Content:
    """What the map shows: the marks and matches of `scene` on the lines of `layout`."""

    layout: ArticleLayout
    scene: Scene
    theme: ArticleTheme


class OverviewBar(QScrollBar):
    """Draws the map anew when nothing has changed for a moment, never under a key."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._content: Content | None = None
        self._map = QPixmap()
        self._calm = QTimer(self, interval=_CALM_MS, singleShot=True)
        self._calm.timeout.connect(self._draw)
        self.setFixedWidth(WIDTH)

    def show_content(self, content: Content) -> None:
        """Map `content`, which may have changed since it was last given."""
        self._content = content
        self._calm.start()

    def rows(self) -> list[tuple[int, int]]:
        """The code points that each row of the map stands for, from above; half-open."""
        if self._content is None:
            return []
        layout, count = self._content.layout, max(1, self.height() // _ROW)
        whole, lines = len(layout.text), max(1, layout.estimated_lines())
        knots = [round(knot * whole / _KNOTS) for knot in range(_KNOTS + 1)]
        at_line = [layout.estimated_line(knot) for knot in knots]
        starts = []
        for row in range(count):
            line = row * lines / count
            knot = min(bisect_left(at_line, line), _KNOTS)
            before = max(0, knot - 1)
            lines_between = at_line[knot] - at_line[before]
            left = (at_line[knot] - line) / lines_between if lines_between else 0.0
            starts.append(round(knots[knot] - max(0.0, left) * (knots[knot] - knots[before])))
        return [*zip(starts, [*starts[1:], whole], strict=True)]

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._map.isNull():
            painter = QPainter(self)
            painter.drawPixmap(QPointF(0, 0), self._map)
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._calm.start()

    def _draw(self) -> None:
        content = self._content
        if content is None:
            return
        ratio = self.devicePixelRatioF()
        picture = QPixmap((self.size().toSizeF() * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        theme, marks, matches = content.theme, content.scene.marks, content.scene.matches
        for row, (start, end) in enumerate(self.rows()):
            if _begins(marks.pending, start, end, _START):
                self._sign(painter, row, theme.accent, 0, _WIDE)
            elif _begins(marks.items, start, end, _START):
                self._sign(painter, row, theme.muted, 0, _NARROW)
            if _begins(matches, start, end, _FIRST):
                self._sign(painter, row, theme.text, WIDTH - _WIDE, _WIDE)
        painter.end()
        self._map = picture
        self.update()

    def _sign(self, painter: QPainter, row: int, color: QColor, at: float, width: float) -> None:
        left = WIDTH - at - width if self.isRightToLeft() else at
        painter.fillRect(QRectF(left, row * _ROW, width, _ROW), color)


def _begins(ordered: Sequence[Any], start: int, end: int, key: Callable[[Any], int]) -> bool:
    """Whether one of `ordered` begins in `start, end`."""
    at = bisect_left(ordered, start, key=key)
    return at < len(ordered) and key(ordered[at]) < end
