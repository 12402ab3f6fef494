"""A stretch of a paragraph, shaped and broken into lines by Qt.

The one place of the article view that counts UTF-16 units.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

from core.text.offsets import Utf16Map
from gui.article.display import LINE_SEPARATOR, shown
from gui.article.geometry import CharBox, char_boxes


class Piece:
    """The lines of `text[start:stop]`. `before` is text that shapes it but is not shown.

    It takes a line of its own above the others, ended by a line separator, so that direction and
    digits resolve as they do in the whole paragraph.
    """

    def __init__(
        self, text: str, start: int, stop: int, before: str, font: QFont, measure: float
    ) -> None:
        self.start = start
        self.stop = stop
        self.text = shown(text[start:stop])
        prefix = shown(before).replace(LINE_SEPARATOR, " ") + LINE_SEPARATOR if before else ""
        self._map = Utf16Map(self.text)
        self._origin = Utf16Map(prefix).units
        self.layout = QTextLayout(prefix + self.text, font)
        option = QTextOption(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.layout.setTextOption(option)
        self.layout.setCacheEnabled(True)
        self.lines: list[QTextLine] = []
        self._boxes: dict[int, list[CharBox]] = {}
        self.layout.beginLayout()
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(measure)
            if line.textStart() >= self._origin:
                self.lines.append(line)
        self.layout.endLayout()

    def unit(self, offset: int) -> int:
        """The UTF-16 position in Qt's layout of code point `offset` of the document."""
        return self._origin + self._map.to_utf16(offset - self.start)

    def offset(self, unit: int) -> int:
        """The code point of the document at position `unit` of Qt's layout."""
        return self.start + self._map.to_code_point(max(0, unit - self._origin))

    def line_range(self, number: int) -> tuple[int, int]:
        """The code points of the document on line `number` of this piece."""
        line = self.lines[number]
        first = line.textStart()
        return self.offset(first), self.offset(first + line.textLength())

    def boxed(self, number: int) -> bool:
        """Whether the boxes of line `number` are known."""
        return number in self._boxes

    def char_boxes(self, number: int) -> list[CharBox]:
        """Where each code point of line `number` of this piece is, in logical order."""
        boxes = self._boxes.get(number)
        if boxes is None:
            line = self.lines[number]
            start, end = self.line_range(number)
            text = self.text[start - self.start : end - self.start]
            boxes = self._boxes[number] = char_boxes(line, text)
        return boxes
