"""The documents of a project as an item model with a filter, made for 100,000 of them."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.model import DocumentState, DocumentSummary
from core.text.fold import fold_string
from gui.arrangement import Arrangement

Index = QModelIndex | QPersistentModelIndex
SUMMARY_ROLE = Qt.ItemDataRole.UserRole + 1
NOWHERE = QModelIndex()


class DocumentListModel(QAbstractListModel):
    """Document summaries in the order in which they were given, as far as the filter lets through.

    They may be shown in another order. A document that changes so that the filter no longer fits
    stays in view until the filter is set again: it does not vanish under the hand that changed it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._summaries: dict[int, DocumentSummary] = {}
        self._own = self._order = Arrangement()
        # The documents that are shown; the very ones of the order where no filter is set.
        self._shown: Sequence[int] = ()
        self._folded: dict[int, str] | None = None
        self._text = ""
        self._state: DocumentState | None = None
        self.done = 0

    @property
    def total(self) -> int:
        """How many documents there are, filter or not."""
        return len(self._summaries)

    def set_documents(self, documents: Sequence[DocumentSummary]) -> None:
        """Show `documents` in this order, through the filter that is set."""
        self.beginResetModel()
        self._summaries = {summary.id: summary for summary in documents}
        self._own = self._order = Arrangement(self._summaries)
        self._folded = None
        self.done = sum(summary.state is DocumentState.DONE for summary in documents)
        self._choose()
        self.endResetModel()

    def rearrange(self, order: Arrangement | None) -> None:
        """Show the same documents in `order`, which has all of them; None: as they were given."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        documents = [self._shown[index.row()] for index in before]
        whole = self._shown is self._order.documents
        self._order = self._own if order is None else order
        shown = self._order.documents
        self._shown = shown if whole else sorted(self._shown, key=self._order.place)
        self.changePersistentIndexList(before, [self.index_of(document) for document in documents])
        self.layoutChanged.emit()

    def update_summaries(self, documents: Iterable[DocumentSummary]) -> None:
        """Replace the summaries with these ids; ids that are not in the list are left alone."""
        for summary in documents:
            before = self._summaries.get(summary.id)
            if before is None:
                continue
            self._summaries[summary.id] = summary
            self.done += (summary.state is DocumentState.DONE) - (
                before.state is DocumentState.DONE
            )
            if self._folded is not None:
                self._folded[summary.id] = fold_string(summary.title).casefold()
            index = self.index_of(summary.id)
            if index.isValid():
                self.dataChanged.emit(index, index)

    def set_filter(self, text: str, state: DocumentState | None) -> None:
        """Show documents whose title holds `text`, folded, and that are in `state`, if given."""
        self.beginResetModel()
        self._text = fold_string(text).casefold().strip()
        self._state = state
        self._choose()
        self.endResetModel()

    def index_of(self, document: int) -> QModelIndex:
        """Where the document with that id is shown, or an invalid index."""
        if document not in self._order:
            return QModelIndex()
        place = self._order.place(document)
        if self._shown is self._order.documents:
            return self.index(place)
        row = bisect_left(self._shown, place, key=self._order.place)
        found = row < len(self._shown) and self._shown[row] == document
        return self.index(row) if found else QModelIndex()

    def place(self, document: int) -> int | None:
        """Which in the order the document is, from 1, filter or not; None if it is not there."""
        return self._order.place(document) + 1 if document in self._order else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        summary = self._summaries[self._shown[index.row()]]
        if role == SUMMARY_ROLE:
            return summary
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return summary.title
        return None

    def _choose(self) -> None:
        shown: Sequence[int] = self._order.documents
        if self._state is not None:
            shown = [one for one in shown if self._summaries[one].state is self._state]
        if self._text:
            if self._folded is None:
                self._folded = {
                    one.id: fold_string(one.title).casefold() for one in self._summaries.values()
                }
            shown = [one for one in shown if self._text in self._folded[one]]
        self._shown = shown
