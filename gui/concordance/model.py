"""The lines of a concordance as an item model: sorted and filtered as the reader wants them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from core.concordance import Line, label_of
from core.mark_list import MarkList
from core.model import LabelSet, Span

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
NOWHERE = QModelIndex()
UNMARKED = ""
"""The filter for places that are in no span."""


class Order(StrEnum):
    """What lines are sorted by."""

    DOCUMENT = "document"
    BEFORE = "before"
    AFTER = "after"
    LABEL = "label"


class ConcordanceModel(QAbstractListModel):
    """Shows lines that come in portions. LINE_ROLE gives the Line.

    `counted` says that other lines are shown, or another number of them.
    """

    counted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Line] = []
        self._shown: list[Line] = []
        self._order = Order.DOCUMENT
        self._only: str | None = None
        self._labels = LabelSet()
        self._language = "en"

    def clear(self) -> None:
        """Show no line."""
        self._all = []
        self._arrange()

    def add(self, lines: Sequence[Line]) -> None:
        """Show more lines, those of later documents."""
        self._all += lines
        if self._order is not Order.DOCUMENT:
            self._arrange()
            return
        new = [line for line in lines if self._suits(line)]
        if new:
            first = len(self._shown)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._shown += new
            self.endInsertRows()
        self.counted.emit()

    def relabel(self, document: int, spans: Sequence[Span]) -> None:
        """Show by which label the places of a document are marked now: it has these spans."""
        marked = MarkList(spans)
        self._all = [
            replace(line, label=label_of(marked, line.start, line.end))
            if line.document == document
            else line
            for line in self._all
        ]
        self._arrange()

    def sort_by(self, order: Order) -> None:
        """Sort by `order`, and what is equal by document."""
        self._order = order
        self._arrange()

    def show_only(self, label: str | None) -> None:
        """Show only places that have `label`, or UNMARKED ones; None shows all."""
        self._only = label
        self._arrange()

    def set_labels(self, labels: LabelSet, language: str) -> None:
        """Name labels by the titles in `labels`, in `language`."""
        self._labels, self._language = labels, language
        self._arrange()

    def title(self, label: str) -> str:
        """What `label` is called."""
        return self._labels[label].title(self._language) if label in self._labels else label

    @property
    def lines(self) -> list[Line]:
        """The lines that are shown, in their order."""
        return self._shown

    @property
    def found(self) -> int:
        """How many lines there are, shown or not."""
        return len(self._all)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._shown[index.row()]
        if role == LINE_ROLE:
            return line
        text = f"{line.before}{' '.join(line.surface.split())}{line.after}"
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "، ".join(filter(None, (text, self.title(line.label), line.title)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.title
        return None

    def _suits(self, line: Line) -> bool:
        return self._only is None or line.label == self._only

    def _arrange(self) -> None:
        """Sort and filter anew; the rows that are current stay with their lines."""
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        places = [_place(self._shown[index.row()]) for index in held]
        shown = [line for line in self._all if self._suits(line)]
        if self._order is not Order.DOCUMENT:
            shown.sort(key=self._key())
        self._shown = shown
        if held:
            rows = {_place(line): row for row, line in enumerate(shown)}
            moved = [self.index(rows[at]) if at in rows else QModelIndex() for at in places]
            self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()
        self.counted.emit()

    def _key(self) -> Callable[[Line], str]:
        if self._order is Order.BEFORE:
            return lambda line: line.preceding
        if self._order is Order.AFTER:
            return lambda line: line.following
        # What is not marked comes last.
        return lambda line: self.title(line.label) if line.label else "\U0010ffff"


def _place(line: Line) -> tuple[int, int, int]:
    return line.document, line.start, line.end
