"""Paints a line of the concordance: the document, the place in its line, and its label."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.concordance import Line
from core.model import LabelSet
from gui.article.theme import LabelColors
from gui.concordance.model import LINE_ROLE
from gui.panels.context_line import ContextLines
from gui.panels.painting import CHIP_HEIGHT, chip_font, chip_width, paint_chip, paint_ground
from gui.theme import Theme, label_colors

ROW_HEIGHT = 32
TITLE = 0.18
"""The share of a row that the title of the document has."""
CHIP = 0.14
"""The share that the label has."""
ANCHOR = 0.54
"""Where every place begins, counted from the left, so that they stand one below the other."""

Index = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    """What was found begins at the same spot in all rows; what was before it stands at its right.

    In a right-to-left window the title is at the right and the label at the left.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._labels = LabelSet()
        self._language = "en"
        self._colors: dict[str, LabelColors] = {}
        self._lines = ContextLines()

    def set_look(self, theme: Theme, labels: LabelSet, language: str) -> None:
        """Paint in `theme`, with the colours and titles of `labels`."""
        self._theme, self._labels, self._language = theme, labels, language
        self._colors = {}
        self._lines = ContextLines()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(480, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(LINE_ROLE)
        whole: QRect = option.rect
        direction: Qt.LayoutDirection = option.direction
        theme = self._theme
        gap = theme.space["two"]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, theme)
        title, chip = int(TITLE * whole.width()), int(CHIP * whole.width())

        def place(left: int, width: int, height: int = ROW_HEIGHT) -> QRect:
            top = whole.top() + (whole.height() - height) // 2
            rect = QRect(whole.left() + left, top, width, height)
            return QStyle.visualRect(direction, whole, rect)

        small = chip_font(option.font, theme)
        painter.setFont(small)
        painter.setPen(theme.color("muted"))
        leading = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeading)
        shown = painter.fontMetrics().elidedText(
            line.title, Qt.TextElideMode.ElideRight, title - gap
        )
        painter.drawText(place(gap, title - gap), leading | Qt.AlignmentFlag.AlignVCenter, shown)
        if line.label:
            known = line.label in self._labels
            name = self._labels[line.label].title(self._language) if known else line.label
            width = min(chip - gap, chip_width(name, small))
            rect = place(whole.width() - gap - width, width, CHIP_HEIGHT)
            paint_chip(painter, rect, name, self._label_colors(line.label), None)
        painter.setFont(option.font)
        painter.setPen(theme.color("text"))
        room = place(title + gap, whole.width() - title - chip - 2 * gap)
        surface = " ".join(line.surface.split()) or " "
        text = f"{line.before}{surface}{line.after}"
        found = len(line.before), len(line.before) + len(surface)
        anchor = room.left() + ANCHOR * room.width()
        fill = self._label_colors(line.label).fill if line.label else theme.color("find")
        self._lines.paint(painter, option.font, room, anchor, text, found, fill)
        painter.restore()

    def _label_colors(self, name: str) -> LabelColors:
        if name not in self._colors:
            color = self._labels[name].color if name in self._labels else ""
            self._colors[name] = label_colors(self._theme, color)
        return self._colors[name]
