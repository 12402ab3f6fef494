"""The places of a string as an item model: those of a document under its title."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from core.learning.matches import Match, MatchState

Index = QModelIndex | QPersistentModelIndex
Place = tuple[int, int, int]
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
NOTE_ROLE = Qt.ItemDataRole.UserRole + 2
NOWHERE = QModelIndex()
CHECK = Qt.ItemDataRole.CheckStateRole


@dataclass(frozen=True, slots=True)
class Heading:
    """The row above the places of one document."""

    document: int
    title: str
    done: bool


Row = Heading | Match


class MatchListModel(QAbstractListModel):
    """Places, each ticked or not; one that is marked already cannot be.

    A heading stands for all places of its document. ROW_ROLE gives the Heading or Match, NOTE_ROLE
    what is decided there, in words. `ticked` says that ticks have changed.
    """

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._chosen: set[Place] = set()
        self._left_out: set[Place] = set()

    def add(self, matches: Sequence[Match]) -> None:
        """Show more places, those of a document together; the offered ones are ticked."""
        new: list[Row] = []
        for document, found in groupby(matches, attrgetter("document")):
            several = list(found)
            if not self._rows or self._rows[-1].document != document:
                new.append(Heading(document, several[0].title, several[0].done))
            new += several
        if new:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._rows += new
            self._chosen.update(match.place for match in matches if match.offered)
            self.endInsertRows()
            self.ticked.emit()

    def chosen(self) -> tuple[Place, ...]:
        """The ticked places, in the order of the list."""
        return tuple(match.place for match in self._matches() if match.place in self._chosen)

    def left_out(self) -> tuple[Place, ...]:
        """The places that were ticked when they came and that the user unticked one by one.

        To untick all at once says nothing of any of them.
        """
        return tuple(match.place for match in self._matches() if match.place in self._left_out)

    def open(self) -> int:
        """How many places can be ticked."""
        return sum(map(_may_choose, self._matches()))

    def choose_all(self, chosen: bool) -> None:
        """Tick every place that can be, or none."""
        self._left_out.clear()
        places = {match.place for match in self._matches() if _may_choose(match)}
        self._chosen = places if chosen else set()
        self._redraw()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if any(map(_may_choose, self._meant(index.row()))):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == NOTE_ROLE:
            return self._note(row)
        if role == CHECK:
            return self._check(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            shown = row.title if isinstance(row, Heading) else sentence(row)
            note = self._note(row)
            spoken = role == Qt.ItemDataRole.AccessibleTextRole and note
            return f"{shown} ({note})" if spoken else shown
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a place, or all of a document."""
        if role != CHECK or not self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        wanted = Qt.CheckState(value) is not Qt.CheckState.Unchecked
        for match in filter(_may_choose, self._meant(index.row())):
            if wanted:
                self._chosen.add(match.place)
                self._left_out.discard(match.place)
            elif match.place in self._chosen:
                self._chosen.discard(match.place)
                if match.offered:
                    self._left_out.add(match.place)
        self._redraw()
        return True

    def _note(self, row: Row) -> str:
        """What is decided at a row."""
        if isinstance(row, Heading):
            return self.tr("done") if row.done else ""
        if row.place in self._left_out:
            return self.tr("not here")
        return {
            MatchState.OPEN: "",
            MatchState.MARKED: self.tr("marked"),
            MatchState.OTHER: self.tr("another label"),
            MatchState.BLOCKED: self.tr("another entity"),
            MatchState.REFUSED: self.tr("refused before"),
        }[row.state]

    def _matches(self) -> Iterator[Match]:
        return (row for row in self._rows if isinstance(row, Match))

    def _meant(self, number: int) -> Iterable[Match]:
        """The places that row `number` stands for."""
        row = self._rows[number]
        if isinstance(row, Match):
            return [row]
        found = []
        for at in range(number + 1, len(self._rows)):
            below = self._rows[at]
            if isinstance(below, Heading):
                break
            found.append(below)
        return found

    def _check(self, number: int) -> Qt.CheckState:
        meant = [match for match in self._meant(number) if _may_choose(match)]
        chosen = sum(match.place in self._chosen for match in meant)
        if not chosen:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if chosen == len(meant) else Qt.CheckState.PartiallyChecked

    def _redraw(self) -> None:
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        self.ticked.emit()


def sentence(match: Match) -> str:
    """The place in its line of context."""
    return f"{match.before}{' '.join(match.surface.split())}{match.after}"


def _may_choose(match: Match) -> bool:
    return match.state is not MatchState.MARKED
