"""Small signs for characters that cannot be seen, painted over a text that stays as it is.

The common ones have a shape of their own; the others a tag with a few letters that name them.
"""

from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import category

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from core.text.code_points import INVISIBLE, short_name
from gui.article.geometry import CharBox
from gui.article.layout import ArticleLayout
from gui.article.metrics import LineMetrics
from gui.article.theme import ArticleTheme

_TO_LEFT = frozenset("\u200f\u061c")
_TO_RIGHT = frozenset("\u200e")
_LINE_ENDS = {"\n": "¶", "\r\n": "↵"}
_NEAR = 4.0
"""Pixels beside a sign of no width in which the pointer still means it."""


class _Sign(NamedTuple):
    """`text`, a character or the two of a line end, at offset `at`, and the room that it takes."""

    text: str
    at: int
    box: CharBox


class InvisiblesPainter:
    """Paints the signs of whole lines; coordinates are those of the text column."""

    def __init__(self, layout: ArticleLayout, metrics: LineMetrics, theme: ArticleTheme) -> None:
        self._layout = layout
        self._metrics = metrics
        self._theme = theme
        self._font = QFont()
        self._font.setPixelSize(max(7, round(0.42 * metrics.size)))
        self._font.setWeight(QFont.Weight.DemiBold)
        self._letters = QFontMetricsF(self._font)

    def paint(self, painter: QPainter, first: int, last: int) -> None:
        """Paint the signs on lines `first` to `last`, both included."""
        for number in range(first, last + 1):
            base = number * self._metrics.pitch + self._metrics.baseline
            taken: list[QRectF] = []
            for sign in signs(self._layout, number):
                painter.setPen(QPen(self._theme.accent, 1.2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                if sign.text in _LINE_ENDS:
                    self._line_end(painter, sign, base)
                elif sign.text == " ":
                    self._space(painter, sign, base)
                elif not self._shaped(painter, sign, base):
                    taken.append(self._tag(painter, sign, base, taken))

    def _space(self, painter: QPainter, sign: _Sign, base: float) -> None:
        size = self._metrics.size
        radius = max(0.8, 0.055 * size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.muted)
        painter.drawEllipse(QPointF(_middle(sign), base - 0.28 * size), radius, radius)

    def _line_end(self, painter: QPainter, sign: _Sign, base: float) -> None:
        font = QFont(self._font)
        font.setPixelSize(round(0.7 * self._metrics.size))
        painter.setFont(font)
        painter.setPen(self._theme.muted)
        width = QFontMetricsF(font).horizontalAdvance(_LINE_ENDS[sign.text])
        painter.drawText(QPointF(sign.box.left - width - 3, base), _LINE_ENDS[sign.text])

    def _shaped(self, painter: QPainter, sign: _Sign, base: float) -> bool:
        x = _middle(sign)
        half = (sign.box.right - sign.box.left) / 2
        return paint_shape(painter, sign.text, x - half, x + half, base, self._metrics.size)

    def _tag(self, painter: QPainter, sign: _Sign, base: float, taken: list[QRectF]) -> QRectF:
        """Paint a bar with a tag below the letters, or above where one is there; its place."""
        size, name = self._metrics.size, short_name(sign.text)
        x, height = _middle(sign), self._letters.height()
        box = QRectF(0, 0, self._letters.horizontalAdvance(name) + 5, height)
        box.moveCenter(QPointF(x, base + 0.22 * size + height / 2))
        if any(box.intersects(other) for other in taken):
            box.moveCenter(QPointF(x, base - 0.62 * size - height / 2))
        while any(box.intersects(other) for other in taken):
            box.translate(-box.width() / 4, 0)
        painter.drawLine(QPointF(x, base - 0.62 * size), QPointF(x, base + 0.22 * size))
        painter.setPen(QPen(self._theme.accent, 1))
        painter.setBrush(self._theme.page)
        painter.drawRoundedRect(box, 2, 2)
        painter.setFont(self._font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
        return box


def paint_shape(
    painter: QPainter, character: str, left: float, right: float, base: float, size: float
) -> bool:
    """Paint the shape of a common character between `left` and `right`; False where it has none.

    The letters beside it are `size` high and stand on `base`. ZWNJ is a bar with a foot, ZWJ a
    crossed bar, a direction mark a bar with a flag, with two for the Arabic one; no-break spaces
    are rings, a tab is an arrow, a soft hyphen a bar with a dash, and a control a frame around its
    picture.
    """
    x, top, foot = (left + right) / 2, base - 0.62 * size, base + 0.22 * size
    wide = 0.14 * size

    def line(*points: tuple[float, float]) -> None:
        painter.drawPolyline([QPointF(*point) for point in points])

    if character in "\u00a0\u202f":
        radius = wide * (0.8 if character == "\u00a0" else 0.45)
        painter.drawEllipse(QPointF(x, base - 0.28 * size), radius, radius)
    elif character == "\t":
        y = base - 0.28 * size
        line((right, y), (left, y))
        line((left + wide, y - wide), (left, y), (left + wide, y + wide))
    elif character < " " or character == "\x7f":
        painter.drawRect(QRectF(left, top, right - left, foot - top))
    elif character == "\u200c":
        line((x, top), (x, foot))
        line((x - wide, foot), (x + wide, foot))
    elif character == "\u200d":
        line((x, top), (x, foot))
        line((x - wide, top), (x + wide, top + 2 * wide))
        line((x + wide, top), (x - wide, top + 2 * wide))
    elif character == "\u00ad":
        line((x, top), (x, foot))
        line((x - wide, base - 0.28 * size), (x + wide, base - 0.28 * size))
    elif character in _TO_LEFT or character in _TO_RIGHT:
        tip = x + (-2 if character in _TO_LEFT else 2) * wide
        line((x, foot), (x, top), (tip, top + wide), (x, top + 2 * wide))
        if character == "\u061c":
            line((tip, top + 3 * wide), (x, top + 4 * wide))
            line((x, top + 2 * wide), (tip, top + 3 * wide))
    else:
        return False
    return True


def signs(layout: ArticleLayout, number: int) -> Iterator[_Sign]:
    """What cannot be seen on line `number`, laid out, with the end of its paragraph."""
    start, end = layout.line_range(number)
    boxes = layout.char_boxes(number)
    for match in INVISIBLE.finditer(layout.text, start, end):
        yield _Sign(match.group(), match.start(), boxes[match.start() - start])
    behind = layout.text[end : min(end + 2, layout.line_start(number + 1))]
    if behind:
        left = min((box.left for box in boxes), default=layout.measure)
        yield _Sign(behind, end, CharBox(left, left, rtl=True))


def invisibles_at(layout: ArticleLayout, number: int, x: float) -> list[str]:
    """The characters that cannot be seen at `x` on line `number`, the nearest first."""
    near = [
        (abs(_middle(sign) - x), sign.at, sign.text)
        for sign in signs(layout, number)
        if sign.box.left - _NEAR <= x <= sign.box.right + _NEAR
    ]
    return [character for *_, text in sorted(near) for character in text]


def _middle(sign: _Sign) -> float:
    """Where a sign stands; that of a mark stands behind the letter that it is on."""
    if category(sign.text[0])[0] == "M":
        return sign.box.trailing
    return (sign.box.left + sign.box.right) / 2
