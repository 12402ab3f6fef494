"""Paints the tree of what is unusual: kinds as they are, places in their line."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from gui.models.unusual import CONTEXT_ROLE, Context
from gui.panels.context_line import ContextLines
from gui.panels.painting import paint_ground
from gui.theme import Theme, load_theme

ROW_HEIGHT = 28
ANCHOR = 0.5
"""Where in its column every place begins, so that they stand one below the other."""

Index = QModelIndex | QPersistentModelIndex


class UnusualDelegate(QStyledItemDelegate):
    """A place stands on the ground of what a search has found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = load_theme("light")
        self._lines = ContextLines()

    def set_theme(self, theme: Theme) -> None:
        """Paint in `theme`."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        context: Context | None = index.data(CONTEXT_ROLE)
        if context is None:
            super().paint(painter, option, index)
            return
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, theme)
        painter.setPen(theme.color("text"))
        gap = theme.space["one"]
        room = option.rect.adjusted(gap, 0, -gap, 0)
        anchor = room.left() + ANCHOR * room.width()
        start = len(context.before)
        place = start, start + len(context.sign)
        ground = theme.color("find_current")
        self._lines.paint(painter, option.font, room, anchor, context.text, place, ground)
        painter.restore()
