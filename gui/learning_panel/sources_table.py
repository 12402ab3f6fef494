"""The sources of suggestions by label: the verdicts on them, and how often they were right."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from core.learning.outcomes import SourcePrecision
from core.learning.report import LearningReport, SourceVerdicts
from core.model import LabelSet
from gui.digits import percent
from gui.learning_panel.words import UNKNOWN
from gui.source_names import source_name

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
SORT_ROLE = Qt.ItemDataRole.UserRole
SOURCE, LABEL, ACCEPTED, EDITED, REJECTED, PRECISION, STATE = range(7)
MOST_ROWS = 9
"""Rows that are shown at once at the most; the others are scrolled to."""


class SourcesModel(QAbstractTableModel):
    """A row for each source and label that was answered, in any order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[SourceVerdicts] = ()
        self._labels = LabelSet()
        self._off: Mapping[tuple[str, str], SourcePrecision] = {}

    def set_report(self, report: LearningReport, labels: LabelSet) -> None:
        """Show the sources of `report`; what is switched off has a row without verdicts too."""
        self.beginResetModel()
        off = {(one.source, one.label): one for one in report.lately if one.off}
        answered = {(row.source, row.label) for row in report.sources}
        unseen = (SourceVerdicts(*pair, 0, 0, 0) for pair in off if pair not in answered)
        self._rows, self._off, self._labels = (*report.sources, *unseen), off, labels
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else STATE + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == SORT_ROLE:
            return self._key(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole and column in (SOURCE, LABEL, STATE):
            return self._text(row, column)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Source"),
            self.tr("Label"),
            self.tr("Accepted"),
            self.tr("Edited"),
            self.tr("Rejected"),
            self.tr("Right"),
            self.tr("State"),
        )[section]

    def _text(self, row: SourceVerdicts, column: int) -> str:
        if column == SOURCE:
            return source_name(row.source)
        if column == LABEL:
            return self._title(row.label)
        if column == PRECISION:
            return UNKNOWN if row.precision is None else percent(row.precision)
        if column == STATE:
            return self._state(self._off.get((row.source, row.label)))
        return QLocale().toString(self._count(row, column))

    def _key(self, row: SourceVerdicts, column: int) -> str | float:
        if column in (SOURCE, LABEL, STATE):
            return self._text(row, column)
        if column == PRECISION:
            return -1.0 if row.precision is None else row.precision
        return self._count(row, column)

    def _state(self, off: SourcePrecision | None) -> str:
        if off is None:
            return self.tr("on")
        told = self.tr("switched off: {right} of {count} right lately")
        number = QLocale().toString
        return told.format(right=number(off.right), count=number(off.outcomes))

    def _count(self, row: SourceVerdicts, column: int) -> int:
        return {ACCEPTED: row.accepted, EDITED: row.edited, REJECTED: row.rejected}[column]

    def _title(self, name: str) -> str:
        language = QLocale().name()[:2]
        return self._labels[name].title(language) if name in self._labels else name


def _alignment(column: int) -> Qt.AlignmentFlag:
    flag = Qt.AlignmentFlag
    if column in (SOURCE, LABEL, STATE):
        return flag.AlignLeading | flag.AlignVCenter
    # Digits run from left to right in either language, so that is where units stand below units.
    return flag.AlignRight | flag.AlignAbsolute | flag.AlignVCenter


class SourcesTable(QTableView):
    """The rows of a SourcesModel, sorted by a click on a heading; first by what was accepted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = SourcesModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._model)
        self._sorted.setSortRole(SORT_ROLE)
        self._sorted.setSortLocaleAware(True)
        self.setModel(self._sorted)
        self.setSortingEnabled(True)
        self.sortByColumn(ACCEPTED, Qt.SortOrder.DescendingOrder)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(48)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(STATE, QHeaderView.ResizeMode.Stretch)
        self._retranslate()

    def set_report(self, report: LearningReport, labels: LabelSet) -> None:
        """Show the sources of `report`."""
        self._model.set_report(report, labels)
        rows = self._model.rowCount()
        height = self.rowHeight(0) if rows else self.fontMetrics().height()
        lines = min(MOST_ROWS, max(3, rows))
        self.setMinimumHeight(self.horizontalHeader().sizeHint().height() + lines * height + 2)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LocaleChange):
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Verdicts by source and label"))
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, STATE)
        self.viewport().update()
