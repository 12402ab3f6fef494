"""The documents of the project: progress, filter, list."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.model import DocumentState, DocumentSummary
from gui.arrangement import Arrangement
from gui.filter_field import FilterField
from gui.icons import icon
from gui.learning_panel.words import duration
from gui.models.documents import SUMMARY_ROLE, DocumentListModel
from gui.panels.document_delegate import ROW_HEIGHT, STATES, DocumentDelegate
from gui.panels.order_choice import OrderButton, OrderNotice
from gui.panels.painting import heading
from gui.panels.row_list import RowList
from gui.theme import Theme, load_theme
from gui.work_order import WorkOrder


class DocumentPanel(QWidget):
    """A list of documents with a filter, and the choice of their order.

    `documentChosen` carries the id of the one gone to, `orderChosen` a WorkOrder.
    """

    documentChosen = Signal(int)
    orderChosen = Signal(WorkOrder)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = load_theme("light")
        self._current: int | None = None
        self._seconds_left: float | None = None
        self._model = DocumentListModel(self)
        self._delegate = DocumentDelegate(theme, self)
        self._heading = heading(theme)
        self._progress = QLabel()
        self._progress.setProperty("role", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._filter = FilterField()
        self._search = QAction(self)
        self._filter.addAction(self._search, QLineEdit.ActionPosition.LeadingPosition)
        self._filter.textChanged.connect(self._choose)
        self._states = QComboBox()
        for state in (None, *DocumentState):
            self._states.addItem("", state)
        self._states.currentIndexChanged.connect(self._choose)
        self._order = OrderButton(theme)
        self._order.chosen.connect(self.orderChosen)
        self._notice = OrderNotice()
        self._notice.back.connect(lambda: self.orderChosen.emit(WorkOrder.OWN))
        self._list = RowList(self._model, self._delegate, ROW_HEIGHT)
        self._list.chosen.connect(self._activate)
        self._empty = QLabel()
        self._empty.setProperty("role", "empty")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._list)
        self._lay_out(theme)
        self.setFocusProxy(self._list)
        self.setMinimumWidth(220)
        self.set_theme(theme)
        self._retranslate()
        self._show_progress()

    def set_theme(self, theme: Theme) -> None:
        """Paint in `theme`."""
        self._delegate.set_theme(theme)
        self._search.setIcon(icon("search", theme.color("muted")))
        for place, (name, color) in enumerate(STATES.values(), 1):
            self._states.setItemIcon(place, icon(name, theme.color(color)))
        self._order.set_theme(theme)
        self._list.viewport().update()

    def set_order(self, order: WorkOrder) -> None:
        """Show which order is on."""
        self._order.set_order(order)
        self._notice.set_order(order)

    def rearrange(self, order: Arrangement | None) -> None:
        """Show the same documents in `order`, or for None in their own.

        The current one stays where it is on the screen, as far as the list can be scrolled.
        """
        current = self._list.currentIndex()
        before = self._list.visualRect(current).top()
        seen = self._list.viewport().rect().intersects(self._list.visualRect(current))
        self._model.rearrange(order)
        if current.isValid() and seen:
            bar = self._list.verticalScrollBar()
            bar.setValue(
                bar.value() + self._list.visualRect(self._list.currentIndex()).top() - before
            )

    def set_time_left(self, seconds: float | None) -> None:
        """Tell beside the progress how much work is left; None if that is not known."""
        self._seconds_left = seconds
        self._show_progress()

    def set_documents(self, documents: Sequence[DocumentSummary]) -> None:
        """Show `documents` in this order, through the filter that is set."""
        self._model.set_documents(documents)
        self._refresh()

    def update_summaries(self, documents: Sequence[DocumentSummary]) -> None:
        """Show the new state of these documents; those not in the list are left alone."""
        self._model.update_summaries(documents)
        self._show_progress()

    def set_current(self, document: int) -> None:
        """Point to the document with that id and bring it into view."""
        self._current = document
        index = self._model.index_of(document)
        self._list.point_to(index)

    def place(self, document: int) -> tuple[int, int] | None:
        """Which of how many documents that one is, from 1, in the order that is on."""
        place = self._model.place(document)
        return None if place is None else (place, self._model.total)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._show_progress()
        super().changeEvent(event)

    def _lay_out(self, theme: Theme) -> None:
        margin, gap = theme.space["two"], theme.space["one"]
        top = QHBoxLayout()
        top.addWidget(self._heading)
        top.addStretch(1)
        top.addWidget(self._progress)
        top.addWidget(self._order)
        tools = QHBoxLayout()
        tools.setSpacing(gap)
        tools.addWidget(self._filter, 1)
        tools.addWidget(self._states)
        head = QVBoxLayout()
        head.setContentsMargins(margin, margin, margin, gap)
        head.setSpacing(gap)
        head.addLayout(top)
        head.addWidget(self._bar)
        head.addLayout(tools)
        head.addWidget(self._notice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)

    def _choose(self) -> None:
        self._model.set_filter(self._filter.text(), self._states.currentData())
        self._refresh()

    def _refresh(self) -> None:
        if self._current is not None:
            self.set_current(self._current)
        self._show_progress()

    def _activate(self, index: QModelIndex) -> None:
        summary: DocumentSummary = index.data(SUMMARY_ROLE)
        self.documentChosen.emit(summary.id)

    def _show_progress(self) -> None:
        digits = QLocale()
        self._progress.setText(
            self.tr("{done} of {count}").format(
                done=digits.toString(self._model.done), count=digits.toString(self._model.total)
            )
            if self._model.total
            else ""
        )
        self._bar.setRange(0, max(1, self._model.total))
        self._bar.setValue(self._model.done)
        self._bar.setVisible(self._model.total > 0)
        left = "" if self._seconds_left is None else duration(self._seconds_left)
        tip = left and self.tr("About {time} of work left").format(time=left)
        self._progress.setToolTip(tip)
        self._bar.setToolTip(tip)
        self._bar.setAccessibleDescription(tip)
        if not self._model.total:
            told = self.tr("No documents yet. Drop text files or folders here.")
        elif self._filter.text():
            told = self.tr("No title fits the filter. Esc empties it.")
        else:
            told = self.tr("No document is in this state.")
        self._empty.setText(told)
        self._pages.setCurrentWidget(self._list if self._model.rowCount() else self._empty)

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("Documents"))
        self._filter.setPlaceholderText(self.tr("Title…"))
        self._filter.setToolTip(self.tr("Filter by title"))
        self._search.setText(self.tr("Filter by title"))
        self._filter.setAccessibleName(self.tr("Filter by title"))
        self._states.setAccessibleName(self.tr("Filter by state"))
        self._list.setAccessibleName(self.tr("Documents"))
        self._bar.setAccessibleName(self.tr("Progress"))
        titles = (
            self.tr("All"),
            self.tr("New"),
            self.tr("Open"),
            self.tr("Done"),
            self.tr("Flagged"),
        )
        for place, title in enumerate(titles):
            self._states.setItemText(place, title)
        self._list.viewport().update()
