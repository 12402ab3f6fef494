"""Paints a row of the span list: the text, how sure a suggestion is, a note's mark, the label."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.model import LabelSet, Span
from gui.article.marks import Mark
from gui.article.theme import LabelColors
from gui.digits import percent
from gui.icons import icon
from gui.models.spans import MARK_ROLE
from gui.panels.painting import CHIP_HEIGHT, chip_font, chip_width, paint_chip, paint_ground
from gui.theme import Theme, label_colors

ROW_HEIGHT = 32
NOTE = 14


class SpanDelegate(QStyledItemDelegate):
    """The text stands where reading begins, the label's chip at the other end.

    A span has a filled chip; a suggestion a dotted one, its text muted and its score beside it.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._labels = LabelSet()
        self._language = "en"
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint in `theme`."""
        self._theme = theme
        self._note: QIcon = icon("message-square-text", theme.color("muted"))
        self._colors: dict[str, LabelColors] = {}

    def set_labels(self, labels: LabelSet, language: str) -> None:
        """Take colours and titles from `labels`."""
        self._labels = labels
        self._language = language
        self._colors = {}

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        return QSize(180, ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        mark: Mark = index.data(MARK_ROLE)
        row: QRect = option.rect
        direction: Qt.LayoutDirection = option.direction
        font: QFont = option.font
        theme = self._theme
        suggested = not isinstance(mark, Span)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, theme)

        def place(left: int, width: int, height: int) -> QRect:
            top = row.top() + (row.height() - height) // 2
            return QStyle.visualRect(direction, row, QRect(left, top, width, height))

        small = chip_font(font, theme)
        painter.setFont(small)
        title = self._title(mark.label)
        width = chip_width(title, small)
        end = row.right() + 1 - theme.space["two"] - width
        outlined = theme.color("text") if suggested else None
        chip = place(end, width, CHIP_HEIGHT)
        paint_chip(painter, chip, title, self._label_colors(mark.label), outlined)
        end -= theme.space["one"]
        if not isinstance(mark, Span):
            score = percent(mark.score)
            room = painter.fontMetrics().horizontalAdvance(score)
            end -= room
            painter.setPen(theme.color("muted"))
            painter.drawText(place(end, room, row.height()), Qt.AlignmentFlag.AlignCenter, score)
            end -= theme.space["one"]
        elif mark.note:
            end -= NOTE
            self._note.paint(painter, place(end, NOTE, NOTE))
            end -= theme.space["one"]
        start = row.left() + theme.space["two"]
        rect = place(start, max(0, end - start), row.height())
        painter.setFont(font)
        painter.setPen(theme.color("muted" if suggested else "text"))
        surface = painter.fontMetrics().elidedText(
            index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode.ElideRight, rect.width()
        )
        leading = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeading)
        painter.drawText(rect, leading | Qt.AlignmentFlag.AlignVCenter, surface)
        painter.restore()

    def _title(self, name: str) -> str:
        return self._labels[name].title(self._language) if name in self._labels else name

    def _label_colors(self, name: str) -> LabelColors:
        if name not in self._colors:
            color = self._labels[name].color if name in self._labels else ""
            self._colors[name] = label_colors(self._theme, color)
        return self._colors[name]
