"""Paints a row of the document list: the state, the title, and how much is marked and waiting."""

from PySide6.QtCore import QLocale, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.model import DocumentState, DocumentSummary
from gui.digits import in_a_row
from gui.icons import icon
from gui.models.documents import SUMMARY_ROLE
from gui.panels.painting import chip_font, paint_ground
from gui.theme import Theme

ROW_HEIGHT = 48
ICON = 16
STATES = {
    DocumentState.NEW: ("circle", "muted"),
    DocumentState.OPEN: ("circle-dot", "accent"),
    DocumentState.DONE: ("circle-check", "done"),
    DocumentState.FLAGGED: ("flag", "warning"),
}
"""The icon and the colour of each state; the shapes differ too."""


class DocumentDelegate(QStyledItemDelegate):
    """Title above, counts below, the state where reading begins."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint in `theme`."""
        self._theme = theme
        self._icons: dict[DocumentState, QIcon] = {
            state: icon(name, theme.color(color)) for state, (name, color) in STATES.items()
        }

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        return QSize(200, ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        summary: DocumentSummary = index.data(SUMMARY_ROLE)
        row: QRect = option.rect
        direction: Qt.LayoutDirection = option.direction
        font: QFont = option.font
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, theme)
        start = row.left() + theme.space["two"]
        state = QRect(start, row.top() + (row.height() - ICON) // 2, ICON, ICON)
        self._icons[summary.state].paint(painter, QStyle.visualRect(direction, row, state))
        start += ICON + theme.space["one"] + theme.space["half"]
        room = row.right() + 1 - theme.space["two"] - start
        alignment = (
            QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeading)
            | Qt.AlignmentFlag.AlignVCenter
        )
        lines = (
            (QRect(start, row.top() + 4, room, 22), font, "text", summary.title),
            (
                QRect(start, row.top() + 25, room, 18),
                chip_font(font, theme),
                "accent" if summary.pending else "muted",
                self.counts(summary),
            ),
        )
        for rect, line_font, color, text in lines:
            painter.setFont(line_font)
            painter.setPen(theme.color(color))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QStyle.visualRect(direction, row, rect), alignment, shown)
        painter.restore()

    def counts(self, summary: DocumentSummary) -> str:
        """How much of the document is marked and waits, or how long it is, as a line of text."""
        digits = QLocale()
        parts = []
        if summary.pending:
            parts.append(
                self.tr("suggested: {count}").format(count=digits.toString(summary.pending))
            )
        if summary.spans:
            parts.append(self.tr("marked: {count}").format(count=digits.toString(summary.spans)))
        if not parts:
            length = digits.toString(summary.length)
            parts.append(self.tr("{count} characters").format(count=length))
        return in_a_row(parts)
