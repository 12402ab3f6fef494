"""Numbers in the margin, before the lines on which sentences or paragraphs begin."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject, QPointF, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from gui.article.layout import ArticleLayout
from gui.article.metrics import LineMetrics
from gui.article.theme import ArticleTheme

_GAP = 14
_SMALLEST, _LARGEST = 10, 14


class MarginNumbers(QObject):
    """Counts what begins on the lines of an article. Offsets are code points.

    `textChanged` says that another text is shown, in which nothing is counted as yet.
    """

    textChanged = Signal()

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self.text = ""
        self._starts: Sequence[int] = ()

    def set_text(self, text: str) -> None:
        """Count nothing, for `text` is shown now."""
        self.text, self._starts = text, ()
        self.textChanged.emit()

    def set_starts(self, starts: Sequence[int]) -> None:
        """Number what begins at `starts`, in order, from 1; nothing where there are none."""
        self._starts = starts
        self._viewport.update()

    def label(self, start: int, end: int) -> str:
        """What stands before a line of code points `start, end`: a number, or nothing.

        The first and the last number where several begin on it.
        """
        first, behind = bisect_left(self._starts, start), bisect_left(self._starts, end)
        if first == behind:
            return ""
        number = QLocale().toString
        return number(behind) if behind == first + 1 else f"{number(first + 1)}–{number(behind)}"

    def paint(
        self,
        painter: QPainter,
        layout: ArticleLayout,
        lines: tuple[int, int],
        look: tuple[LineMetrics, ArticleTheme, QFont],
        room: float,
    ) -> None:
        """Paint the numbers of `lines`, first to last, laid out, to the right of the text column.

        There are `room` pixels. Where the highest number has not enough, none is painted.
        """
        if not self._starts:
            return
        metrics, theme, font = look
        small = QFont(font)
        small.setPixelSize(min(_LARGEST, max(_SMALLEST, round(metrics.size * 0.65))))
        measured = QFontMetricsF(small)
        column = measured.horizontalAdvance(QLocale().toString(len(self._starts)))
        if _GAP + column > room:
            return
        painter.setFont(small)
        painter.setPen(theme.muted)
        for line in range(lines[0], lines[1] + 1):
            text = self.label(layout.line_start(line), layout.line_start(line + 1))
            if measured.horizontalAdvance(text) + _GAP > room:
                text = text.partition("–")[0]
            indent = max(0.0, column - measured.horizontalAdvance(text))
            left = layout.measure + _GAP + indent
            painter.drawText(QPointF(left, line * metrics.pitch + metrics.baseline), text)
