"""Paints a row of the list of places: a tick, the place in its line, and what is decided there."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.learning.matches import Match
from gui.article.theme import LabelColors
from gui.fonts import weighted
from gui.models.matches import CHECK, NOTE_ROLE, ROW_ROLE, Heading, Row, sentence
from gui.panels.context_line import ContextLines
from gui.panels.painting import chip_font, paint_ground
from gui.theme import Theme

ROW_HEIGHT = 32
TICK = 16
ANCHOR = 0.56
"""Where in a row every place begins, so that they stand one below the other."""

Index = QModelIndex | QPersistentModelIndex


class MatchDelegate(QStyledItemDelegate):
    """The places of all rows begin at the same spot; words that have no room are not seen."""

    def __init__(self, theme: Theme, colors: LabelColors, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colors = colors
        self._lines = ContextLines()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(480, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        whole: QRect = option.rect
        direction: Qt.LayoutDirection = option.direction
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, theme)
        tickable = bool(index.flags() & Qt.ItemFlag.ItemIsUserCheckable)
        if tickable:
            self._tick(painter, option, index)
        start = whole.left() + theme.space["two"] + TICK + theme.space["one"]
        end = whole.right() + 1 - theme.space["two"]
        note = index.data(NOTE_ROLE)
        if note:
            painter.setFont(chip_font(option.font, theme))
            width = painter.fontMetrics().horizontalAdvance(note)
            end -= width
            place = QStyle.visualRect(direction, whole, QRect(end, whole.top(), width, ROW_HEIGHT))
            painter.setPen(theme.color("muted"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, note)
            end -= theme.space["one"]
        room = QRect(start, whole.top(), max(0, end - start), ROW_HEIGHT)
        room = QStyle.visualRect(direction, whole, room)
        painter.setPen(theme.color("text" if tickable else "muted"))
        if isinstance(row, Heading):
            self._heading(painter, option, room, row)
        else:
            anchor = whole.left() + ANCHOR * whole.width()
            self._line(painter, option.font, room, anchor, row)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """A click on the tick, and Space as the style has it, change it."""
        if isinstance(event, QMouseEvent):
            if (
                event.type() is QEvent.Type.MouseButtonRelease
                and event.button() is Qt.MouseButton.LeftButton
                and self._tick_box(option)
                .adjusted(-8, -8, 8, 8)
                .contains(event.position().toPoint())
            ):
                return toggle(model, index)
            return False
        return super().editorEvent(event, model, option, index)

    def _tick_box(self, option: QStyleOptionViewItem) -> QRect:
        whole: QRect = option.rect
        top = whole.top() + (whole.height() - TICK) // 2
        box = QRect(whole.left() + self._theme.space["two"], top, TICK, TICK)
        return QStyle.visualRect(option.direction, whole, box)

    def _tick(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box = QStyleOptionViewItem(option)
        box.rect = self._tick_box(option)
        state = QStyle.StateFlag
        box.state &= ~(state.State_HasFocus | state.State_Selected | state.State_MouseOver)
        checked = index.data(CHECK)
        box.state |= state.State_On if checked is Qt.CheckState.Checked else state.State_Off
        element = QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck
        option.widget.style().drawPrimitive(element, box, painter, option.widget)
        if checked is Qt.CheckState.PartiallyChecked:
            painter.fillRect(box.rect.adjusted(4, 7, -4, -7), self._theme.color("accent"))

    def _heading(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, row: Heading
    ) -> None:
        painter.setFont(weighted(option.font, 600))
        leading = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeading)
        shown = painter.fontMetrics().elidedText(
            row.title, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, leading | Qt.AlignmentFlag.AlignVCenter, shown)

    def _line(
        self, painter: QPainter, font: QFont, room: QRect, anchor: float, match: Match
    ) -> None:
        text = sentence(match)
        place = len(match.before), len(text) - len(match.after)
        self._lines.paint(painter, font, room, anchor, text, place, self._colors.fill)


def toggle(model: QAbstractItemModel, index: Index) -> bool:
    """Tick what is not, or only partly, ticked at `index`, else untick it."""
    checked = index.data(CHECK) is Qt.CheckState.Checked
    wanted = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
    return model.setData(index, wanted, CHECK)
