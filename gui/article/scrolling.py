"""A column of lines in a scroll area, laid out as far as it is seen."""

from collections.abc import Iterable
from time import perf_counter

from PySide6.QtCore import QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from core.model import Document
from gui.article.layout import ArticleLayout
from gui.article.metrics import DEFAULT_SPACING, MARGIN, default_font, line_metrics

_SLICE = 0.004
_TOLD_EVERY = 0.1
"""Seconds between two new ranges of the scroll bar while the text is laid out."""

_DRAGGED_MS = 50


class ScrolledLines(QAbstractScrollArea):
    """The lines of a document in a column of bounded width.

    Only what is seen is laid out at once. While the program is idle, the pages that are likely to
    be seen next are made ready, and then the rest is laid out; what is on screen stays there.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._font = default_font()
        self._metrics = line_metrics(self._font, DEFAULT_SPACING)
        self._layout = ArticleLayout("", self._font, self._metrics.measure)
        self._moves = 0
        self._seen: tuple[int, tuple[int, ...]] = 0, ()
        self._holding = False
        self._upwards = False
        self._told = 0.0
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._lay_out_more)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def layout_state(self) -> ArticleLayout:
        """The lines of the text."""
        return self._layout

    def scroll_to(self, start: int, end: int) -> None:
        """Bring the lines of `start, end` into view, with some lines around them."""
        first = self._layout.line_of(start)
        last = self._layout.line_of(max(start, end - 1))
        self._hold_still()
        self._update_range()
        bar, pitch = self.verticalScrollBar(), self._metrics.pitch
        height = self.viewport().height()
        room = min(2 * pitch, height // 4)
        top, bottom = MARGIN + first * pitch - room, MARGIN + (last + 1) * pitch + room
        if top < bar.value() or bottom - top > height:
            bar.setValue(top)
        elif bottom > bar.value() + height:
            bar.setValue(bottom - height)

    def place_of(self, point: QPointF) -> tuple[int, float]:
        """The line, laid out, and the x in the text column of `point` of the viewport."""
        self._hold_still()
        y = point.y() + self.verticalScrollBar().value() - MARGIN
        number = self._layout.reach_line(max(0, int(y // self._metrics.pitch)))
        return number, point.x() - self._left()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._measure() != self._layout.measure:
            top = self._top_offset()
            self._lay_out()
            self._scroll_to_top(top)
        self._update_range()
        self._lay_out_seen()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002
        if self._holding:
            return
        self._upwards = dy > 0
        moves, value = self._layout.moves, self.verticalScrollBar().value()
        self._lay_out_seen()
        viewport = self.viewport()
        still = (moves, value) == (self._layout.moves, self.verticalScrollBar().value())
        # Where a pixel of the picture is none of the screen, the picture cannot be moved.
        whole = (dy * viewport.devicePixelRatioF()).is_integer()
        if still and whole:
            viewport.scroll(0, dy, viewport.rect())
            height = viewport.height()
            self._update_lines(*((0, dy) if dy > 0 else (height + dy, height)))
        else:
            viewport.update()

    def _measure(self) -> float:
        return float(max(120, min(self._metrics.measure, self.viewport().width() - 2 * MARGIN)))

    def _left(self) -> float:
        return round((self.viewport().width() - self._layout.measure) / 2)

    def _page_lines(self) -> int:
        return max(1, self.viewport().height() // self._metrics.pitch - 1)

    def _visible_lines(self) -> tuple[int, int]:
        """The first and last line to paint, laid out; those half seen included."""
        self._hold_still()
        number = self._top_line()
        return self._layout.reach_lines(self._above(number), number + self._page_lines() + 3)

    def _lines_in(self, area: QRect) -> tuple[int, int]:
        """The first and last line to paint in `area` of the viewport, laid out.

        A line's signs may reach a little into the lines above and below it.
        """
        first, last = self._visible_lines()
        above, pitch = self.verticalScrollBar().value() - MARGIN, self._metrics.pitch
        top, bottom = (area.top() + above) // pitch, (area.bottom() + above) // pitch
        return min(max(first, top - 1), last), max(first, min(last, bottom + 1))

    def _update_lines(self, top: int, bottom: int) -> None:
        """Paint the lines between two heights of the viewport: whole, for cut dots would shift."""
        above, pitch = self.verticalScrollBar().value() - MARGIN, self._metrics.pitch
        top = (top + above) // pitch * pitch - above
        bottom = -(-(bottom + above) // pitch) * pitch - above
        self.viewport().update(0, top, self.viewport().width(), bottom - top)

    def _update_places(self, places: Iterable[tuple[int, int]]) -> None:
        """Paint the lines that show any of these code points, and what reaches out of them."""
        first, last = self._visible_lines()
        layout, pitch = self._layout, self._metrics.pitch
        start, end = layout.line_start(first), layout.line_start(last + 1)
        above = self.verticalScrollBar().value() - MARGIN
        for place in places:
            if place[0] <= end and place[1] >= start:
                top = first if place[0] < start else min(layout.line_of(place[0]), last)
                bottom = last if place[1] >= end else layout.line_of(place[1])
                self._update_lines((top - 1) * pitch - above, (bottom + 2) * pitch - above)

    def _above(self, number: int) -> int:
        """The line above `number`, whose signs may be seen; not where it is unknown and unseen."""
        whole = (self.verticalScrollBar().value() - MARGIN) % self._metrics.pitch == 0
        known = not whole or self._layout.knows_line(number - 1)
        return number - 1 if number and known else number

    def _top_line(self) -> int:
        return max(0, self.verticalScrollBar().value() - MARGIN) // self._metrics.pitch

    def _lay_out_seen(self) -> None:
        """Lay out what the scroll bar points to; where its lines get other numbers, follow them."""
        layout, bar = self._layout, self.verticalScrollBar()
        if not layout.complete and bar.value() == bar.maximum() > 0:
            # Where the last line is was a guess.
            layout.line_of(len(layout.text))
            self._update_range()
            self._scroll_on(bar.maximum() - bar.value())
        number = self._top_line()
        above = self._above(number)
        now, last = layout.reach_lines(above, number + self._page_lines() + 3)
        self._scroll_on((now - above) * self._metrics.pitch)
        self._note_seen(now, last)
        self._idle.start(0)

    def _note_seen(self, first: int, last: int) -> None:
        starts = tuple(self._layout.line_start(line) for line in range(first, last + 1))
        self._moves, self._seen = self._layout.moves, (first, starts)

    def _hold_still(self) -> None:
        """Keep on screen what is there, where lines have got other numbers meanwhile."""
        if self._moves == self._layout.moves or not self._seen[1]:
            return
        number, starts = self._seen
        line = self._layout.line_of(starts[0])
        now, last = self._layout.reach_lines(line, line + len(starts) - 1)
        self._scroll_on((now - number) * self._metrics.pitch)
        self._note_seen(now, last)
        if self._seen[1] != starts:
            self.viewport().update()

    def _scroll_on(self, distance: int) -> None:
        """Move the scroll bar without moving the picture."""
        if distance:
            bar = self.verticalScrollBar()
            wanted = bar.value() + distance
            self._holding = True
            self._update_range()
            bar.setValue(wanted)
            self._holding = False

    def _lay_out(self) -> None:
        text = self._document.text if self._document else ""
        self._layout = ArticleLayout(text, self._font, self._measure())
        self._layout.reach_line(self._page_lines() + 2)
        self._moves, self._seen = self._layout.moves, (0, ())
        self._update_range()
        self._idle.start(0)
        self.viewport().update()

    def _lay_out_more(self) -> None:
        """Use a few idle milliseconds for what may be looked at next, then for the rest."""
        if self.verticalScrollBar().isSliderDown():
            # The slider would run away from under the pointer.
            self._idle.start(_DRAGGED_MS)
            return
        self._idle.setInterval(0)
        until = perf_counter() + _SLICE
        if not self._make_ready(until):
            return
        while not self._layout.complete:
            # Once at least, or a slow machine might never come to its end.
            self._layout.advance()
            if perf_counter() >= until:
                break
        self._hold_still()
        if self._layout.complete:
            self._idle.stop()
        elif until < self._told + _TOLD_EVERY:
            return
        self._told = until
        self._update_range()

    def _make_ready(self, until: float) -> bool:
        """Shape the pages beside what is seen, two the way it was scrolled last, one the other.

        Returns whether that is done in time.
        """
        layout, page = self._layout, self._page_lines() + 2
        start = layout.line_start(self._top_line())
        if self._upwards:
            wanted = [*range(-1, -2 * page, -1), *range(page, 2 * page)]
        else:
            wanted = [*range(page, 3 * page), *range(-1, -page, -1)]
        for away in wanted:
            number = layout.line_of(start) + away
            known = away > 0 or layout.knows_line(number)
            if number < 0 or not known or layout.ready(number):
                continue
            layout.char_boxes(layout.reach_line(number))
            if perf_counter() > until:
                self._hold_still()
                return False
        return True

    def _update_range(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        whole = self._layout.estimated_lines() * self._metrics.pitch + 2 * MARGIN
        bar.setRange(0, max(0, whole - height))
        bar.setPageStep(height)
        bar.setSingleStep(self._metrics.pitch)

    def _top_offset(self) -> int:
        self._hold_still()
        return self._layout.line_start(self._layout.reach_line(self._top_line()))

    def _scroll_to_top(self, offset: int) -> None:
        number = self._layout.line_of(offset, begins=True)
        self._update_range()
        self.verticalScrollBar().setValue(MARGIN + number * self._metrics.pitch if number else 0)
        self._lay_out_seen()
