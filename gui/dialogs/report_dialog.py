"""A report that can be read, scrolled and copied."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QListWidget,
    QMessageBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.formats.files import replacing
from core.messages import HashiyeError
from gui.dialogs.parts import FittedDialog, Paragraph, Scrolled, heading, muted
from gui.errors import message

MOST_ROWS = 500
"""Entries that are shown; the copied report has them all."""

_LIST_WIDTH, _LIST_HEIGHT = 560, 160
_ENTRY_HEIGHT = 72
"""Logical pixels for an entry of two lines and the edges of its list."""


class ReportDialog(FittedDialog):
    """Lines, and lists or tables of what went otherwise. `text` is all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text: list[str] = []
        self._layout = QVBoxLayout()
        self._layout.setSpacing(8)
        self.setMinimumWidth(460)

    def text(self) -> str:
        """The whole report, as it is copied."""
        return "\n".join(self._text)

    def add_lines(self, lines: Sequence[str]) -> None:
        """Add lines of text."""
        for line in lines:
            self._text.append(line)
            self._layout.addWidget(Paragraph(line))

    def add_list(self, title: str, entries: Sequence[str]) -> None:
        """Add a list with a heading; long entries break."""
        self._head(title)
        self._text += entries
        view = QListWidget()
        view.setWordWrap(True)
        view.setTextElideMode(Qt.TextElideMode.ElideNone)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setAccessibleName(title)
        view.addItems(list(entries[:MOST_ROWS]))
        height = _ENTRY_HEIGHT * len(entries)
        view.setMinimumSize(_LIST_WIDTH, min(_LIST_HEIGHT, height))
        view.setMaximumHeight(height)
        self._layout.addWidget(view, 1)
        self._tell_hidden(len(entries))

    def add_table(
        self, title: str, columns: Sequence[str], rows: Sequence[Sequence[str]], wide: int
    ) -> None:
        """Add a table with a heading; the column with index `wide` takes the room that is left."""
        self._head(title)
        self._text.append("\t".join(columns))
        self._text += ["\t".join(row) for row in rows]
        shown = rows[:MOST_ROWS]
        view = QTableWidget(len(shown), len(columns))
        view.setHorizontalHeaderLabels(list(columns))
        view.verticalHeader().hide()
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setTabKeyNavigation(False)
        view.setAccessibleName(title)
        for number, row in enumerate(shown):
            for column, text in enumerate(row):
                cell = QTableWidgetItem(text)
                cell.setToolTip(text)
                view.setItem(number, column, cell)
        header = view.horizontalHeader()
        header.setMinimumSectionSize(48)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        view.setMinimumSize(640, 200)
        self._layout.addWidget(view, 1)
        self._tell_hidden(len(rows))

    def finish(self) -> None:
        """Add the buttons; nothing comes after them."""
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        role = QDialogButtonBox.ButtonRole.ActionRole
        copy = buttons.addButton(self.tr("Copy the report"), role)
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        save = buttons.addButton(self.tr("Save the report…"), role)
        save.setAutoDefault(False)
        save.clicked.connect(self._ask_where)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        self._layout.addStretch(0)
        outer = QVBoxLayout(self)
        outer.setSpacing(8)
        outer.addWidget(Scrolled(self._layout), 1)
        outer.addWidget(buttons)

    def save(self, path: Path) -> None:
        """Write the whole report to the text file `path`.

        Raises HashiyeError, and leaves the file as it was, where that cannot be done.
        """
        with replacing(path) as file:
            file.write(f"{self.text()}\n".encode())

    def _head(self, title: str) -> None:
        self._text += ["", title]
        self._layout.addSpacing(8)
        self._layout.addWidget(heading(title))

    def _tell_hidden(self, count: int) -> None:
        if count > MOST_ROWS:
            line = self.tr("The first {shown} are shown; the copied report has them all.")
            self._layout.addWidget(muted(line.format(shown=self.locale().toString(MOST_ROWS))))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())

    def _ask_where(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), f"{self.windowTitle()}.txt"
        )
        if not name:
            return
        try:
            self.save(Path(name))
        except HashiyeError as error:
            QMessageBox.warning(self, self.windowTitle(), message(error))
