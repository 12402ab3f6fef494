"""A page of text that is laid out and painted as far as it is seen."""

from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from core.model import Document
from core.text.boundaries import trim, word_at
from gui.article.caret import Caret
from gui.article.chips import ChipPainter
from gui.article.layout import ArticleLayout
from gui.article.margin import MarginNumbers
from gui.article.metrics import DEFAULT_SPACING, MARGIN, default_font, line_metrics
from gui.article.overview import Content, OverviewBar
from gui.article.painter import ArticlePainter, Scene
from gui.article.theme import ArticleTheme, plain_theme

_SLICE = 0.004
_TOLD_EVERY = 0.1
"""Seconds between two new ranges of the scroll bar while the text is laid out."""

_DRAGGED_MS = 50


@dataclass(frozen=True, slots=True)
class ViewState:
    """Where a reader is in a document, in code points; `top` begins the first line shown."""

    caret: int
    anchor: int
    top: int


class ArticlePage(QAbstractScrollArea):
    """Shows a document from right to left in a column of bounded width, with caret and selection.

    Only what is seen is laid out at once. While the program is idle, the page before it and the
    page behind it are made ready, and then the rest is laid out; what is on screen stays there.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._theme = plain_theme()
        self._font = default_font()
        self._metrics = line_metrics(self._font, DEFAULT_SPACING)
        self._chips = ChipPainter(self._metrics.chip, self._font)
        self._scene = Scene()
        self._layout = ArticleLayout("", self._font, self._metrics.measure)
        self.margin = MarginNumbers(self.viewport())
        self._overview = OverviewBar(self)
        self.setVerticalScrollBar(self._overview)
        self.caret_state = Caret(self._layout)
        self._moves = 0
        self._seen: tuple[int, tuple[int, ...]] = 0, ()
        self._holding = False
        self._told = 0.0
        self._target: tuple[tuple[int, int], tuple[int, int] | None] | None = None
        self._blink_on = True
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._lay_out_more)
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._blink_caret)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(_name())

    def set_document(self, document: Document | None) -> None:
        """Show `document` from its beginning; nothing if None."""
        self._document = document
        self._scene = Scene(invisibles=self._scene.invisibles)
        self._lay_out()
        self.caret_state = Caret(self._layout)
        self._target = None
        self.verticalScrollBar().setValue(0)
        self.setAccessibleName(document.title if document else _name())
        self.margin.set_text(self._layout.text)

    def set_theme(self, theme: ArticleTheme) -> None:
        """Paint with the colours of `theme`."""
        self._theme = theme
        self._map()
        self.viewport().update()

    def set_text_font(self, font: QFont, line_spacing: float) -> None:
        """Set the text in `font`, lines `line_spacing` times its size apart."""
        top = self._top_offset()
        self._font = QFont(font)
        self._metrics = line_metrics(font, line_spacing)
        self._chips = ChipPainter(self._metrics.chip, font)
        self._lay_out()
        self._scroll_to_top(top)

    def text_font(self) -> QFont:
        """The font that the text is set in."""
        return QFont(self._font)

    def set_show_invisibles(self, on: bool) -> None:
        """Show signs for characters that cannot be seen, or not."""
        self._scene.invisibles = on
        self.viewport().update()

    def selection(self) -> tuple[int, int] | None:
        """What is selected, exactly; None if nothing is."""
        return self.caret_state.selection()

    def target(self) -> tuple[int, int] | None:
        """What a label key would mark: the trimmed selection, or the word at the caret."""
        chosen = self.caret_state.anchor, self.caret_state.position
        if self._target is None or self._target[0] != chosen:
            text = self._layout.text
            selection = self.selection()
            found = selection or word_at(text, chosen[1])
            found = trim(text, *found) if found else None
            self._target = chosen, found if found and found[0] < found[1] else None
        return self._target[1]

    def caret(self) -> int:
        """Where the caret is."""
        return self.caret_state.position

    def state(self) -> ViewState:
        """Where the reader is, to be given to `set_state` when the document is shown again."""
        return ViewState(self.caret(), self.caret_state.anchor, self._top_offset())

    def set_state(self, state: ViewState) -> None:
        """Go back to where the reader was."""
        self.caret_state.place(state.caret, state.anchor)
        self._scroll_to_top(state.top)
        self.viewport().update()

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

    @property
    def layout_state(self) -> ArticleLayout:
        """The lines of the text."""
        return self._layout

    def place_of(self, point: QPointF) -> tuple[int, float]:
        """The line, laid out, and the x in the text column of `point` of the viewport."""
        self._hold_still()
        y = point.y() + self.verticalScrollBar().value() - MARGIN
        number = self._layout.reach_line(max(0, int(y // self._metrics.pitch)))
        return number, point.x() - self._left()

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Where the visible part of `start, end` is painted, in the viewport's pixels."""
        lines = self._visible_lines()
        shift = QPointF(self._left(), MARGIN - self.verticalScrollBar().value())
        return [box.translated(shift) for box in self._painter().boxes((start, end), lines)]

    def rect_of(self, offset: int) -> QRectF:
        """Where the code point at `offset` is in the viewport, seen or not.

        As narrow as a caret at the end of a line; nothing as long as it is not laid out.
        """
        layout, metrics = self._layout, self._metrics
        if not layout.knows(offset):
            return QRectF()
        number = layout.line_of(offset)
        first, last = layout.line_range(number)
        if first <= offset < last:
            box = layout.char_boxes(number)[offset - first]
            left, right = box.left, box.right
        else:
            left = right = layout.x_of(offset)[1]
        top = MARGIN - self.verticalScrollBar().value() + number * metrics.pitch + metrics.top
        height = metrics.bottom - metrics.top
        return QRectF(self._left() + left, top, max(right - left, 1.5), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        first, last = self._visible_lines()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.page)
        self._scene.selection = self.selection()
        at_word = self.hasFocus() and self._scene.focused is None
        self._scene.target = self.target() if self._scene.selection or at_word else None
        # Lines that are laid out only for the caret would move those that are being painted.
        shown = self.hasFocus() and self._blink_on and self._layout.knows(self.caret())
        self._scene.caret = self.caret_state.spot() if shown else None
        if self._document is not None:
            painter.translate(self._left(), MARGIN - self.verticalScrollBar().value())
            self._painter().paint(painter, first, last, self._scene)
            look = self._metrics, self._theme, self._font
            room = self.viewport().width() - self._left() - self._layout.measure
            self.margin.paint(painter, self._layout, (first, last), look, room)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._measure() != self._layout.measure:
            top = self._top_offset()
            self._lay_out()
            self._scroll_to_top(top)
        self._update_range()
        self._lay_out_seen()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if not self._holding:
            self._lay_out_seen()
            super().scrollContentsBy(dx, dy)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_caret()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._blink.stop()
        self.viewport().update()

    def _painter(self) -> ArticlePainter:
        return ArticlePainter(self._layout, self._metrics, self._theme, self._chips)

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
        self.caret_state.use(self._layout)
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
        while not self._layout.complete and perf_counter() < until:
            self._layout.advance()
        self._hold_still()
        if self._layout.complete:
            self._idle.stop()
        elif until < self._told + _TOLD_EVERY:
            return
        self._told = until
        self._update_range()

    def _make_ready(self, until: float) -> bool:
        """Shape the page below what is seen and the one above; whether that is done in time."""
        layout, page = self._layout, self._page_lines() + 2
        start = layout.line_start(self._top_line())
        wanted = [*range(page, 2 * page), *range(-1, -page, -1)]
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
        self._map()

    def _map(self) -> None:
        self._overview.show_content(Content(self._layout, self._scene, self._theme))

    def _top_offset(self) -> int:
        self._hold_still()
        return self._layout.line_start(self._layout.reach_line(self._top_line()))

    def _scroll_to_top(self, offset: int) -> None:
        number = self._layout.line_of(offset, begins=True)
        self._update_range()
        self.verticalScrollBar().setValue(MARGIN + number * self._metrics.pitch if number else 0)
        self._lay_out_seen()

    def _show_caret(self) -> None:
        self._blink_on = True
        period = QApplication.cursorFlashTime()
        if period > 0 and self.hasFocus():
            self._blink.start(period // 2)
        self.viewport().update()

    def _blink_caret(self) -> None:
        self._blink_on = not self._blink_on
        if not self._layout.knows(self.caret()):
            return
        spot = self.caret_state.spot()
        top = MARGIN + spot.line * self._metrics.pitch - self.verticalScrollBar().value()
        left = round(self._left() + spot.x)
        self.viewport().update(left - 8, top - 2, 17, self._metrics.pitch + 4)


def _name() -> str:
    return QCoreApplication.translate("ArticleView", "Article")
