"""A line of text around a place, shaped whole as articles are, with the place on a ground."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from gui.article.geometry import CharBox, merged
from gui.article.piece import Piece

MEASURE = 100_000.0
"""Wider than any line of context, so that none breaks."""

KEPT = 200
"""Lines that stay shaped; more than a screen shows."""


class ContextLines:
    """Paints lines of context, and shapes each once for all the times that it is painted."""

    def __init__(self) -> None:
        self._lines: dict[str, Piece] = {}

    def paint(
        self,
        painter: QPainter,
        font: QFont,
        room: QRect,
        anchor: float,
        text: str,
        place: tuple[int, int],
        ground: QColor,
    ) -> None:
        """Paint `text` in the painter's pen, `place` in it beginning at `anchor`.

        Words that have no room are not seen. `place` is in code points, half-open, and not empty.
        """
        piece = self._laid_out(text, font)
        line = piece.lines[0]
        every = piece.char_boxes(0)
        boxes = every[place[0] : place[1]]
        shift = anchor - boxes[0].leading
        top = room.top() + (room.height() - line.height()) / 2
        shown = _whole_words(QRectF(room).translated(-shift, 0), every, text)
        painter.save()
        painter.setClipRect(shown.translated(shift, 0))
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        for left, right in merged(boxes):
            box = QRectF(left + shift, top, right - left, line.height())
            painter.drawRoundedRect(box.adjusted(-1, 0, 1, 0), 4, 4)
        painter.restore()
        line.draw(painter, QPointF(shift, top - line.y()))
        painter.restore()

    def _laid_out(self, text: str, font: QFont) -> Piece:
        if text not in self._lines:
            if len(self._lines) >= KEPT:
                self._lines.clear()
            self._lines[text] = Piece(text, 0, len(text), "", font, MEASURE)
        return self._lines[text]


def _whole_words(room: QRectF, boxes: Sequence[CharBox], text: str) -> QRectF:
    """`room` without the words that its sides would cut; `boxes` are those of `text`."""
    gaps = [
        box
        for box, character in zip(boxes, text, strict=True)
        if character == " " and room.left() <= box.left and box.right <= room.right()
    ]
    shown = QRectF(room)
    if gaps and min(box.left for box in boxes) < room.left():
        shown.setLeft(min(gap.left for gap in gaps))
    if gaps and max(box.right for box in boxes) > room.right():
        shown.setRight(max(gap.right for gap in gaps))
    return shown
