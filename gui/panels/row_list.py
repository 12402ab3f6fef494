"""A list of rows of one height that takes no longer with more rows."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)


class RowList(QTableView):
    """A table of one column, for a table lays out by arithmetic.

    QListView asks the model for every row's index at each layout, uniform sizes or not: 200 ms for
    100,000 rows of a model in Python. `chosen` carries the index that was clicked or entered.
    """

    chosen = Signal(QModelIndex)

    def __init__(
        self,
        model: QAbstractListModel,
        delegate: QStyledItemDelegate,
        row_height: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(row_height)
        rows.setDefaultSectionSize(row_height)
        rows.hide()
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        columns.hide()
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(row_height)
        self.clicked.connect(self.chosen)
        self.activated.connect(self.chosen)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        # To a table they are the ends of a row, and a row has one cell here.
        if action == QAbstractItemView.CursorAction.MoveHome:
            return self.model().index(0, 0)
        if action == QAbstractItemView.CursorAction.MoveEnd:
            return self.model().index(self.model().rowCount() - 1, 0)
        return super().moveCursor(action, modifiers)

    def point_to(self, index: QModelIndex) -> None:
        """Make `index` current and bring it into view; an invalid one makes none current."""
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)
