"""A page of text with what is painted on it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from core.model import Document
from core.text.boundaries import trim, word_at
from gui.article.caret import Caret
from gui.article.caret_painter import caret_heights
from gui.article.chips import ChipPainter
from gui.article.margin import MarginNumbers
from gui.article.metrics import MARGIN, line_metrics
from gui.article.overview import Content, OverviewBar
from gui.article.painter import ArticlePainter, Scene
from gui.article.scrolling import ScrolledLines
from gui.article.theme import ArticleTheme, plain_theme


@dataclass(frozen=True, slots=True)
class ViewState:
    """Where a reader is in a document, in code points; `top` begins the first line shown."""

    caret: int
    anchor: int
    top: int


class ArticlePage(ScrolledLines):
    """Shows a document from right to left in a column of bounded width, with caret and selection.

    What is painted is what has changed, by whole lines.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = plain_theme()
        self._chips = ChipPainter(self._metrics.chip, self._font)
        self._scene = Scene()
        self.margin = MarginNumbers(self.viewport())
        self._overview = OverviewBar(self)
        self.setVerticalScrollBar(self._overview)
        self.caret_state = Caret(self._layout)
        self._target: tuple[tuple[int, int], tuple[int, int] | None] | None = None
        self._laid_over: list[tuple[int, int]] = []
        self._blink_on = True
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._blink_caret)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
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
        first, last = self._lines_in(event.rect())
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
        self._laid_over = self._over_text()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_caret()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._blink.stop()
        self.viewport().update()

    def _painter(self) -> ArticlePainter:
        return ArticlePainter(self._layout, self._metrics, self._theme, self._chips)

    def _lay_out(self) -> None:
        super()._lay_out()
        self.caret_state.use(self._layout)

    def _update_range(self) -> None:
        super()._update_range()
        self._map()

    def _map(self) -> None:
        self._overview.show_content(Content(self._layout, self._scene, self._theme))

    def _show_caret(self) -> None:
        self._blink_on = True
        period = QApplication.cursorFlashTime()
        if period > 0 and self.hasFocus():
            self._blink.start(period // 2)
        self._update_over_text()

    def _over_text(self) -> list[tuple[int, int]]:
        """The code points at which something is painted that goes with the caret or the focus."""
        scene = self._scene
        found = [self.selection(), self.target(), scene.edge]
        if scene.focused is not None:
            found.append((scene.focused.start, scene.focused.end))
        if self._layout.knows(self.caret()):
            start = self._layout.line_start(self.caret_state.spot().line)
            found.append((start, start))
        return [place for place in found if place is not None]

    def _update_over_text(self) -> None:
        """Paint the lines where caret and focus were painted last, and those where they are now."""
        self._update_places([*self._laid_over, *self._over_text()])

    def _blink_caret(self) -> None:
        self._blink_on = not self._blink_on
        if not self._layout.knows(self.caret()):
            return
        self._hold_still()
        top, bottom = caret_heights(self.caret_state.spot().line, self._metrics)
        shift = MARGIN - self.verticalScrollBar().value()
        self._update_lines(top + shift, bottom + shift)


def _name() -> str:
    return QCoreApplication.translate("ArticleView", "Article")
