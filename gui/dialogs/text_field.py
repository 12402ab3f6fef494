"""Fields for a piece of an article: its letters joined, its differences and invisibles marked."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit

from core.text.code_points import INVISIBLE
from core.text.offsets import Utf16Map
from gui.article.invisibles import paint_shape
from gui.theme import Theme

_BLOCK_END = "\u2029"


class TextField(QTextEdit):
    """Plain text that is read from right to left; offsets are code points into `text()`."""

    def __init__(self, name: str, font: QFont, theme: Theme, *, fixed: bool = False) -> None:
        """`name` is what a screen reader calls it; where it is `fixed` nothing can be typed."""
        super().__init__()
        self._theme = theme
        self.setAcceptRichText(False)
        self.setReadOnly(fixed)
        if fixed:
            keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
            self.setTextInteractionFlags(keys | Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setFont(font)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)

    def set_text(self, text: str) -> None:
        """Show `text`, whose lines end with line feeds; typing can be undone back to it."""
        self.setPlainText(text)

    def text(self) -> str:
        """What stands there, lines ending with line feeds."""
        # toPlainText would make a space of a no-break space.
        return self.document().toRawText().replace(_BLOCK_END, "\n")

    def select(self, start: int, end: int) -> None:
        """Select from `start` to `end`, the caret behind."""
        units = Utf16Map(self.text())
        cursor = QTextCursor(self.document())
        cursor.setPosition(units.to_utf16(start))
        cursor.setPosition(units.to_utf16(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def mark(self, places: Sequence[tuple[int, int]], color: str) -> None:
        """Lay the colour `color` of the theme behind these places, which are whole words."""
        units = Utf16Map(self.text())
        found = []
        shape = QTextCharFormat()
        shape.setBackground(_softened(self._theme.color(color), self._theme.color("raised")))
        for start, end in places:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(units.to_utf16(start))
            cursor.setPosition(units.to_utf16(end), QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format = shape
            found.append(selection)
        self.setExtraSelections(found)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), 1.2))
        block = self.cursorForPosition(event.rect().topLeft()).block()
        while block.isValid() and self._paint_block(painter, block, event.rect().bottom()):
            block = block.next()
        painter.end()

    def _paint_block(self, painter: QPainter, block: QTextBlock, bottom: int) -> bool:
        """Paint the signs of invisible characters over a paragraph; False if it is below."""
        layout, text = block.layout(), block.text()
        scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        corner = layout.position() - scrolled
        if corner.y() > bottom:
            return False
        units = Utf16Map(text)
        for match in INVISIBLE.finditer(text):
            if match.group() == " ":
                continue
            at = units.to_utf16(match.start())
            line = layout.lineForTextPosition(at)
            if line.isValid():
                self._paint_sign(painter, match.group(), at, line, corner)
        return True

    def _paint_sign(
        self, painter: QPainter, character: str, at: int, line: QTextLine, corner: QPointF
    ) -> None:
        size = self.fontInfo().pixelSize()
        ends = [_x(line, at), _x(line, at + 1)]
        left, right = corner.x() + min(ends), corner.x() + max(ends)
        base = corner.y() + line.y() + line.ascent()
        if not paint_shape(painter, character, left, right, base, size):
            x = (left + right) / 2
            painter.drawLine(QPointF(x, base - 0.62 * size), QPointF(x, base + 0.22 * size))


def _x(line: QTextLine, at: int) -> float:
    # The stubs say what C++ returns; Python gets the position beside it.
    found: Any = line.cursorToX(at)
    return float(found[0] if isinstance(found, tuple) else found)


def _softened(color: QColor, ground: QColor) -> QColor:
    """`color` as a ground on which text can be read."""
    share = 0.28
    red, green, blue = (
        round(share * one + (1 - share) * other)
        for one, other in (
            (color.red(), ground.red()),
            (color.green(), ground.green()),
            (color.blue(), ground.blue()),
        )
    )
    return QColor(red, green, blue)
