"""What is unusual in a document as a tree: the kinds, and under each its places."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from core.text.code_points import INVISIBLE, described, visible
from core.text.unusual import Place, Unusual
from gui.errors import interface_language

Index = QModelIndex | QPersistentModelIndex
CONTEXT_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `Context` of a place; None for other rows."""
AROUND = 60
"""Code points of context before and after a place."""
NAMED = 3
"""Distinct characters of a place that are named at the most."""

NOWHERE = QModelIndex()
_KIND = 0
"""What the index of a kind carries; that of a place carries the number of its kind, from 1."""


@dataclass(frozen=True, slots=True)
class Context:
    """A place between the text before and after it, all of it so that it can be seen."""

    before: str
    sign: str
    after: str

    @property
    def text(self) -> str:
        """The whole line."""
        return self.before + self.sign + self.after


class UnusualModel(QAbstractItemModel):
    """Two columns: what it is, and its count or the code points and names of its characters.

    Where there are more places than were given, a last row says how many.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._found: Sequence[Unusual] = ()

    def set_found(self, text: str, found: Sequence[Unusual]) -> None:
        """Show what was found in `text`."""
        self.beginResetModel()
        self._text, self._found = text, found
        self.endResetModel()

    def kind(self, index: Index) -> Unusual | None:
        """The kind at `index`, or the kind of the place there."""
        if not index.isValid():
            return None
        number = index.internalId()
        return self._found[index.row() if number == _KIND else number - 1]

    def place(self, index: Index) -> Place | None:
        """The place at `index`, None for a kind and for the row that counts the rest."""
        kind = self.kind(index)
        if kind is None or index.internalId() == _KIND or index.row() >= len(kind.places):
            return None
        return kind.places[index.row()]

    def beside(self, index: Index, ways: int) -> QModelIndex:
        """The index of the next place (1) or the one before (-1), going round at the ends."""
        places = [(n, m) for n, kind in enumerate(self._found) for m in range(len(kind.places))]
        if not places:
            return QModelIndex()
        number = index.internalId() if index.isValid() else _KIND
        now = (number - 1, index.row()) if number else (max(0, index.row()), -1)
        if ways > 0:
            found = next((place for place in places if place > now), places[0])
        else:
            found = next((place for place in reversed(places) if place < now), places[-1])
        return self.index(found[1], 0, self.index(found[0], 0))

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _KIND)

    def parent(self, child: Index = NOWHERE) -> Any:
        number = child.internalId() if child.isValid() else _KIND
        return QModelIndex() if number == _KIND else self.createIndex(number - 1, 0, _KIND)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if not parent.isValid():
            return len(self._found)
        if parent.internalId() != _KIND or parent.column() > 0:
            return 0
        kind = self._found[parent.row()]
        return len(kind.places) + (kind.count > len(kind.places))

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: ARG002
        return 2

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and index.internalId() != _KIND and self.place(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        kind, place = self.kind(index), self.place(index)
        if kind is None:
            return None
        if place is None:
            return self._told(kind, index) if role == Qt.ItemDataRole.DisplayRole else None
        if role == CONTEXT_ROLE:
            return self._context(place) if index.column() == 0 else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._context(place).text if index.column() == 0 else self._names(place)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(map(described, dict.fromkeys(self._text[slice(*place)])))
        return None

    def _told(self, kind: Unusual, index: Index) -> str:
        is_kind, number = index.internalId() == _KIND, QLocale().toString
        if index.column() > 0:
            return number(kind.count) if is_kind else ""
        if is_kind:
            return kind.kind.title(interface_language())
        return self.tr("and {count} more").format(count=number(kind.count - len(kind.places)))

    def _names(self, place: Place) -> str:
        characters = [*dict.fromkeys(self._text[slice(*place)])]
        named = ", ".join(map(described, characters[:NAMED]))
        return named if len(characters) <= NAMED else f"{named}, …"

    def _context(self, place: Place) -> Context:
        start, end = place
        return Context(
            _plain(self._text[max(0, start - AROUND) : start]),
            visible(self._text[start:end]),
            _plain(self._text[end : end + AROUND]),
        )


def _plain(text: str) -> str:
    """`text` with a space for each white character, and nothing else that cannot be seen."""
    return INVISIBLE.sub(lambda found: _plainly(found.group()), text)


def _plainly(character: str) -> str:
    if character in "\u200c\u200d":
        return character
    return " " if character.isspace() else ""
