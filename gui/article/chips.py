"""Label chips: small names of labels, painted above what they name."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QPixmapCache

from gui.article.pixels import Pixels
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
        self._name = f"chip {height} {self._font.key()}"

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
        """Paint `chip` down to `bottom`, on whole pixels.

        `hollow` is the page's colour for a chip that is only outlined: a suggestion's.
        """
        whole = Pixels(painter)
        picture = self._picture(chip.text, chip.right - chip.left, colors, hollow, whole.ratio)
        top = bottom - picture.height() / whole.ratio
        painter.drawPixmap(QPointF(whole.x(chip.left), whole.y(top)), picture)

    def _picture(
        self, text: str, width: float, colors: LabelColors, hollow: QColor | None, ratio: float
    ) -> QPixmap:
        """A chip as it is painted; the same few are on every line."""
        drawn = colors.line if hollow is None else hollow
        shades = colors.line.rgba(), colors.chip_text.rgba(), drawn.rgba(), hollow is None
        name = f"{self._name} {text} {width:.2f} {shades} {ratio}"
        picture = QPixmap()
        if QPixmapCache.find(name, picture):
            return picture
        picture = QPixmap(ceil(width * ratio), ceil(self._height * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, picture.height() / ratio - self._height, width, self._height)
        self._draw(painter, text, box, colors, hollow)
        painter.end()
        QPixmapCache.insert(name, picture)
        return picture

    def _draw(
        self, painter: QPainter, text: str, box: QRectF, colors: LabelColors, hollow: QColor | None
    ) -> None:
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
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _more(count: int) -> str:
    return f"+{QLocale().toString(count)}"
