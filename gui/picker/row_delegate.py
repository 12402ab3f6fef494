"""How a choice is drawn: number or chip, group, title, and its keys at the end of the row."""

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.panels.painting import CHIP_HEIGHT, chip_font, chip_width, paint_chip, paint_ground
from gui.picker.choice import Choice
from gui.theme import Theme

CHOICE_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_HEIGHT = 34
NUMBERED = 9


class ChoiceDelegate(QStyledItemDelegate):
    """Draws Choices; the first nine with the digit that picks them if `numbered`."""

    def __init__(self, theme: Theme, parent: QWidget, *, numbered: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self._numbered = numbered

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        return QSize(240, ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        choice: Choice = index.data(CHOICE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, self._theme)
        row = _Row(painter, option, self._theme)
        if self._numbered:
            row.number(index.row() + 1)
        if choice.colors is not None:
            row.chip(choice)
        row.trailing(choice.why_not or choice.keys)
        row.titles(choice)
        painter.restore()


class _Row:
    """A row that is filled from its ends towards the middle, in the direction of the interface."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
        self._painter, self._option, self._theme = painter, option, theme
        self._small = chip_font(option.font, theme)
        margin = theme.space["two"]
        self._start, self._end = margin, option.rect.width() - margin
        self._gap = theme.space["one"]

    def number(self, number: int) -> None:
        """The digit that picks the row, or as much room."""
        self._painter.setFont(self._small)
        text = QLocale().toString(number) if number <= NUMBERED else ""
        width = self._painter.fontMetrics().horizontalAdvance(QLocale().toString(NUMBERED)) + 4
        self._text(self._start, width, text, "muted")
        self._start += width + self._gap

    def chip(self, choice: Choice) -> None:
        """The label's key on its colour."""
        assert choice.colors is not None
        self._painter.setFont(self._small)
        width = chip_width(choice.chip, self._small)
        top = (self._option.rect.height() - CHIP_HEIGHT) // 2
        rect = self._visual(self._start, top, width, CHIP_HEIGHT)
        paint_chip(self._painter, rect, choice.chip, choice.colors, None)
        self._start += width + self._gap

    def trailing(self, text: str) -> None:
        """The keys, or why there is nothing to choose."""
        self._painter.setFont(self._small)
        room = (self._end - self._start) // 2
        text = self._painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        width = self._painter.fontMetrics().horizontalAdvance(text)
        self._text(self._end - width, width, text, "muted")
        self._end -= width + self._gap if width else 0

    def titles(self, choice: Choice) -> None:
        """What it is called, behind its group."""
        self._painter.setFont(self._option.font)
        metrics = self._painter.fontMetrics()
        if choice.group:
            group = choice.group + ":"
            width = metrics.horizontalAdvance(group)
            self._text(self._start, width, group, "muted")
            self._start += width + self._gap
        room = max(0, self._end - self._start)
        title = metrics.elidedText(choice.title, Qt.TextElideMode.ElideRight, room)
        self._text(self._start, room, title, "muted" if choice.why_not else "text")

    def _text(self, left: int, width: int, text: str, color: str) -> None:
        leading = QStyle.visualAlignment(self._option.direction, Qt.AlignmentFlag.AlignLeading)
        self._painter.setPen(self._theme.color(color))
        rect = self._visual(left, 0, width, self._option.rect.height())
        self._painter.drawText(rect, leading | Qt.AlignmentFlag.AlignVCenter, text)

    def _visual(self, left: int, top: int, width: int, height: int) -> QRect:
        place = self._option.rect.topLeft()
        rect = QRect(place.x() + left, place.y() + top, width, height)
        return QStyle.visualRect(self._option.direction, self._option.rect, rect)
