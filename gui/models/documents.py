"""The documents of a project as an item model with a filter, made for 100,000 of them."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.model import DocumentState, DocumentSummary
from core.text.fold import fold_string

Index = QModelIndex | QPersistentModelIndex
SUMMARY_ROLE = Qt.ItemDataRole.UserRole + 1
NOWHERE = QModelIndex()


class DocumentListModel(QAbstractListModel):
    """Document summaries in the order in which they were given, as far as the filter lets through.

    A document that changes so that the filter no longer fits stays in view until the filter is set
    again: it does not vanish under the hand that changed it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[DocumentSummary] = []
        self._places: dict[int, int] = {}
        self._shown: Sequence[int] = range(0)
        self._folded: list[str] | None = None
        self._text = ""
        self._state: DocumentState | None = None
        self.done = 0

    @property
    def total(self) -> int:
        """How many documents there are, filter or not."""
        return len(self._all)

    def set_documents(self, documents: Sequence[DocumentSummary]) -> None:
        """Show `documents`, through the filter that is set."""
        self.beginResetModel()
        self._all = list(documents)
        self._places = {summary.id: place for place, summary in enumerate(self._all)}
        self._folded = None
        self.done = sum(summary.state is DocumentState.DONE for summary in self._all)
        self._choose()
        self.endResetModel()

    def rearrange(self, order: Sequence[int]) -> None:
        """Show the documents, of which `order` has every id, in that order; the same ones."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        documents = [self._all[self._shown[index.row()]].id for index in before]
        shown = [self._all[place].id for place in self._shown]
        self._all = [self._all[self._places[document]] for document in order]
        self._places = {document: place for place, document in enumerate(order)}
        self._shown = sorted(self._places[document] for document in shown)
        self._folded = None
        self.changePersistentIndexList(before, [self.index_of(document) for document in documents])
        self.layoutChanged.emit()

    def update_summaries(self, documents: Iterable[DocumentSummary]) -> None:
        """Replace the summaries with these ids; ids that are not in the list are left alone."""
        for summary in documents:
            place = self._places.get(summary.id)
            if place is None:
                continue
            before, self._all[place] = self._all[place], summary
            self.done += (summary.state is DocumentState.DONE) - (
                before.state is DocumentState.DONE
            )
            if self._folded is not None:
                self._folded[place] = fold_string(summary.title).casefold()
            row = self._row(place)
            if row is not None:
                index = self.index(row)
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
        place = self._places.get(document)
        row = None if place is None else self._row(place)
        return QModelIndex() if row is None else self.index(row)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        summary = self._all[self._shown[index.row()]]
        if role == SUMMARY_ROLE:
            return summary
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return summary.title
        return None

    def _choose(self) -> None:
        if not self._text and self._state is None:
            self._shown = range(len(self._all))
            return
        places: Iterable[int] = range(len(self._all))
        if self._state is not None:
            places = [place for place in places if self._all[place].state is self._state]
        if self._text:
            if self._folded is None:
                self._folded = [fold_string(summary.title).casefold() for summary in self._all]
            places = [place for place in places if self._text in self._folded[place]]
        self._shown = list(places)

    def _row(self, place: int) -> int | None:
        row = bisect_left(self._shown, place)
        return row if row < len(self._shown) and self._shown[row] == place else None
