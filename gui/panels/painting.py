"""What the rows of the panels have in common: their ground and the chip of a label."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QLabel, QStyle, QStyleOptionViewItem

from gui.article.theme import LabelColors
from gui.fonts import interface_font, weighted
from gui.theme import Theme

CHIP_HEIGHT = 20


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """Paint the ground of a row that is chosen or under the mouse, and its ring with the focus."""
    state = option.state
    if state & QStyle.StateFlag.State_Selected:
        fill_ground(painter, option.rect, theme, "selected")
    elif state & QStyle.StateFlag.State_MouseOver:
        fill_ground(painter, option.rect, theme, "hover")
    if state & QStyle.StateFlag.State_HasFocus:
        outline_ground(painter, option.rect, theme)


def fill_ground(painter: QPainter, rect: QRect, theme: Theme, color: str) -> None:
    """Fill `rect`, rounded and a little inset, with a colour of the theme."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(color))
    radius = theme.radius["small"]
    painter.drawRoundedRect(
        rect.adjusted(theme.space["half"], 1, -theme.space["half"], -1), radius, radius
    )


def outline_ground(painter: QPainter, rect: QRect, theme: Theme) -> None:
    """Draw the ring of the row that has the focus, on the edge of its ground."""
    painter.setPen(QPen(theme.color("accent"), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = theme.radius["small"]
    inset = theme.space["half"]
    painter.drawRoundedRect(
        QRectF(rect).adjusted(inset + 0.75, 1.75, -inset - 0.75, -1.75), radius, radius
    )


def chip_font(font: QFont, theme: Theme) -> QFont:
    """The font of chips and side notes, beside rows in `font`."""
    small = QFont(font)
    small.setPixelSize(theme.type["small"])
    return weighted(small, 500)


def heading(theme: Theme) -> QLabel:
    """A label in the type of panel headings."""
    label = QLabel()
    label.setFont(weighted(interface_font(theme.type["heading"]), 600))
    return label


def chip_width(text: str, font: QFont) -> int:
    """How wide the chip of `text` is, at least as wide as high."""
    return max(CHIP_HEIGHT, QFontMetrics(font).horizontalAdvance(text) + 14)


def paint_chip(
    painter: QPainter, rect: QRect, text: str, colors: LabelColors, outlined: QColor | None
) -> None:
    """Paint a chip in the painter's font: filled, or outlined with its text in `outlined`."""
    box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    if outlined is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.line)
    else:
        painter.setPen(QPen(colors.line, 1.2, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 5, 5)
    painter.setPen(colors.chip_text if outlined is None else outlined)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
