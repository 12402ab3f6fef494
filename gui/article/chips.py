"""Label chips: small names of labels, painted above what they name."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from gui.article.placing import Placed, Wanted, place
from gui.article.theme import LabelColors

_BESIDE = 36.0
"""How far chips may reach into the margins."""


class ChipPainter:
    """Paints chips `height` pixels high; knows how wide they are."""

    def __init__(self, height: float, family: QFont) -> None:
        self._height = height
        self._font = QFont(family)
        self._font.setPixelSize(max(8, round(height * 0.92 + 0.3)))
        self._font.setWeight(QFont.Weight.DemiBold)
        self._metrics = QFontMetricsF(self._font)
        self._widths: dict[str, float] = {}

    def width(self, text: str) -> float:
        """How wide the chip with `text` on it is."""
        width = self._widths.get(text)
        if width is None:
            width = self._metrics.horizontalAdvance(text) + self._height * 0.7
            self._widths[text] = width
        return width

    def place(self, wanted: Sequence[Wanted], measure: float) -> list[Placed]:
        """Where the chips of a line go that is `measure` wide."""
        return place(wanted, (-_BESIDE, measure + _BESIDE), self.width, _more)

    def paint(
        self,
        painter: QPainter,
        chip: Placed,
        bottom: float,
        colors: LabelColors,
        hollow: QColor | None,
    ) -> None:
        """Paint `chip` down to `bottom`.

        `hollow` is the page's colour for a chip that is only outlined: a suggestion's.
        """
        box = QRectF(chip.left, bottom - self._height, chip.right - chip.left, self._height)
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
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, chip.text)


def _more(count: int) -> str:
    return f"+{QLocale().toString(count)}"
