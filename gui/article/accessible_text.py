"""The text of the article for screen readers: characters, caret, places."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QAccessibleTextInterface
from PySide6.QtWidgets import QWidget

from gui.article.readable import Readable
from gui.article.spoken_text import SpokenText


class ArticleText(QAccessibleTextInterface):
    """Answers a reader in UTF-16 units and pixels of the screen.

    PySide has no say over attributes, selections and text by word or line (they come back through
    pointers to C integers): Qt answers those by `text`, and attributes not at all.
    """

    def __init__(self, view: Readable) -> None:
        super().__init__()
        self._view = view
        self._spoken = SpokenText(view.layout_state)

    def spoken(self) -> SpokenText:
        """The text as it is told now."""
        if self._spoken.layout is not self._view.layout_state:
            self._spoken = SpokenText(self._view.layout_state)
        return self._spoken

    def characterCount(self) -> int:
        return self.spoken().units

    def text(self, startOffset: int, endOffset: int) -> str:  # noqa: N803
        return self.spoken().text(startOffset, endOffset)

    def cursorPosition(self) -> int:
        return self.spoken().to_unit(self._view.caret())

    def setCursorPosition(self, position: int) -> None:
        self._view.set_caret(self.spoken().to_offset(position))

    def selectionCount(self) -> int:
        # A reader would go on to ask where it lies, and be told what lay in memory.
        return 0

    def addSelection(self, startOffset: int, endOffset: int) -> None:  # noqa: N803
        spoken = self.spoken()
        self._view.set_caret(spoken.to_offset(endOffset), spoken.to_offset(startOffset))

    def setSelection(
        self,
        selectionIndex: int,  # noqa: ARG002, N803
        startOffset: int,  # noqa: N803
        endOffset: int,  # noqa: N803
    ) -> None:
        self.addSelection(startOffset, endOffset)

    def removeSelection(self, selectionIndex: int) -> None:  # noqa: ARG002, N803
        self._view.set_caret(self._view.caret())

    def characterRect(self, offset: int) -> QRect:
        spoken = self.spoken()
        if not 0 <= offset <= spoken.units:
            return QRect()
        return on_screen(self._view.viewport(), self._view.rect_of(spoken.to_offset(offset)))

    def offsetAtPoint(self, point: QPoint) -> int:
        local = self._view.viewport().mapFromGlobal(point)
        if not self._view.viewport().rect().contains(local):
            return -1
        number, x = self._view.place_of(QPointF(local))
        layout = self._view.layout_state
        at = layout.char_at(number, x)
        return self.spoken().to_unit(layout.offset_at(number, x) if at is None else at)

    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:  # noqa: N803
        spoken = self.spoken()
        self._view.scroll_to(spoken.to_offset(startIndex), spoken.to_offset(endIndex))


def on_screen(viewport: QWidget, rect: QRectF) -> QRect:
    """`rect` of the viewport in whole pixels of the screen; nothing stays nothing."""
    if rect.isNull():
        return QRect()
    return rect.toAlignedRect().translated(viewport.mapToGlobal(QPoint()))
