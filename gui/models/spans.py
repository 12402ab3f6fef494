"""The spans and pending suggestions of a document as an item model, in the order of the text."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from core.model import Span, Suggestion
from gui.article.marks import Mark, index_at_start, order, same, slot
from gui.digits import in_a_row, percent
from gui.source_names import source_names

Index = QModelIndex | QPersistentModelIndex
MARK_ROLE = Qt.ItemDataRole.UserRole + 1
NOWHERE = QModelIndex()
LONGEST = 120
"""How many code points of a mark's text a row shows at most."""


class SpanListModel(QAbstractListModel):
    """Marks by start, longer ones first; spans before suggestions of the same text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._marks: list[Mark] = []

    def set_marks(
        self, text: str, spans: Sequence[Span], suggestions: Sequence[Suggestion]
    ) -> None:
        """Show the marks of `text`. Rows that stay the same are not touched."""
        marks: list[Mark] = [*spans, *suggestions]
        marks.sort(key=order)
        if text != self._text:
            self.beginResetModel()
            self._text, self._marks = text, marks
            self.endResetModel()
            return
        shorter = min(len(marks), len(self._marks))
        head = 0
        while head < shorter and marks[head] == self._marks[head]:
            head += 1
        tail = 0
        while tail < shorter - head and marks[-1 - tail] == self._marks[-1 - tail]:
            tail += 1
        self._replace(head, len(self._marks) - tail, marks[head : len(marks) - tail])

    def change_marks(self, gone: Sequence[Mark], came: Sequence[Mark]) -> None:
        """Show what `came` in place of what is `gone`; a mark that stays in its row keeps it."""
        coming = list(came)
        for old in gone:
            row = index_at_start(self._marks, old)
            if row is None:
                continue
            new = next((m for m in coming if same(m, old) and order(m) == order(old)), None)
            if new is not None:
                coming.remove(new)
            self._replace(row, row + 1, [] if new is None else [new])
        for mark in coming:
            row = slot(self._marks, mark)
            self._replace(row, row, [mark])

    def mark(self, index: Index) -> Mark:
        """The mark at `index`."""
        return self._marks[index.row()]

    def index_of(self, wanted: Mark) -> QModelIndex:
        """Where `wanted` is shown, or an invalid index."""
        row = index_at_start(self._marks, wanted)
        return QModelIndex() if row is None else self.index(row)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._marks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        mark = self._marks[index.row()]
        if role == MARK_ROLE:
            return mark
        if role == Qt.ItemDataRole.DisplayRole:
            return self._surface(mark)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(mark)
        if role == Qt.ItemDataRole.ToolTipRole:
            return (mark.note or None) if isinstance(mark, Span) else in_a_row(_basis(mark))
        return None

    def _surface(self, mark: Mark) -> str:
        surface = self._text[mark.start : min(mark.end, mark.start + LONGEST)]
        return " ".join(surface.split())

    def _spoken(self, mark: Mark) -> str:
        parts = [self._surface(mark), mark.label]
        if isinstance(mark, Suggestion):
            parts += _basis(mark)
        elif mark.note:
            parts.append(mark.note)
        return ", ".join(parts)

    def _replace(self, start: int, end: int, marks: list[Mark]) -> None:
        common = min(end - start, len(marks))
        self._marks[start : start + common] = marks[:common]
        if common:
            self.dataChanged.emit(self.index(start), self.index(start + common - 1))
        start += common
        if end > start:
            self.beginRemoveRows(QModelIndex(), start, end - 1)
            del self._marks[start:end]
            self.endRemoveRows()
        elif len(marks) > common:
            self.beginInsertRows(QModelIndex(), start, start + len(marks) - common - 1)
            self._marks[start:start] = marks[common:]
            self.endInsertRows()


def _basis(suggestion: Suggestion) -> list[str]:
    """How sure the suggestion is, and by whom it is made."""
    return [percent(suggestion.score), source_names(suggestion.sources)]
