"""Label chips: small names of labels, painted above what they name."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from gui.article.theme import LabelColors


class ChipPainter:
    """Places the chips of a line beside each other and paints them."""

    def __init__(self, height: float, family: QFont) -> None:
        self._height = height
        self._font = QFont(family)
        self._font.setPixelSize(max(7, round(height * 0.82)))
        self._font.setWeight(QFont.Weight.DemiBold)
        self._metrics = QFontMetricsF(self._font)
        self._widths: dict[str, float] = {}
        self._taken: dict[int, list[tuple[float, float]]] = {}

    def width(self, name: str) -> float:
        """How wide the chip of `name` is."""
        width = self._widths.get(name)
        if width is None:
            width = self._metrics.horizontalAdvance(name) + self._height * 0.7
            self._widths[name] = width
        return width

    def begin(self) -> None:
        """Forget what was placed: a new picture begins."""
        self._taken.clear()

    def paint(
        self,
        painter: QPainter,
        line: int,
        right: float,
        bottom: float,
        name: str,
        colors: LabelColors,
        hollow: QColor | None,
    ) -> None:
        """Paint the chip of `name` with its right edge at `right`, or left of those before it.

        `hollow` is the page's colour for a chip that is only outlined: a suggestion's.
        """
        width = self.width(name)
        taken = self._taken.setdefault(line, [])
        for left, until in sorted(taken, reverse=True):
            if right > left - 2 and right - width < until + 2:
                right = left - 2
        right = max(right, width)
        taken.append((right - width, right))
        box = QRectF(right - width, bottom - self._height, width, self._height)
        radius = self._height * 0.32
        if hollow is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.line)
            painter.drawRoundedRect(box, radius, radius)
            painter.setPen(colors.chip_text)
        else:
            painter.setPen(QPen(colors.line, 1))
            painter.setBrush(hollow)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            painter.setPen(colors.line)
        painter.setFont(self._font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
