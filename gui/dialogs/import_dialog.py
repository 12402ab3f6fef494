"""What is to be imported, and how."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from core.formats import formats
from core.importing import source_of
from core.messages import translate
from core.tagger.sources import IMPORT
from gui.dialogs.parts import FittedDialog, answer_buttons, isolated, muted
from gui.errors import interface_language
from gui.source_names import source_names


@dataclass(frozen=True, slots=True)
class ImportChoices:
    """What the user chose. `format_name` None lets each file's suffix say its format.

    `source` is that of suggestions whose file names none; empty, it goes by the files' names.
    """

    paths: tuple[Path, ...]
    format_name: str | None
    as_spans: bool
    new_labels: bool
    done: bool
    source: str = ""


class ImportDialog(FittedDialog):
    """Shows the files and asks what to make of what is marked in them."""

    def __init__(
        self, paths: Sequence[Path], labels: Iterable[str] = (), parent: QWidget | None = None
    ) -> None:
        """`labels` are the names of the labels that the project has."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import"))
        self._paths: list[Path] = []
        self._list = QListWidget()
        self._list.setMinimumHeight(110)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._list.setAccessibleName(self.tr("Files to import"))
        self._list.itemSelectionChanged.connect(self._update)
        self._format = self._format_box()
        self._suggestions = QRadioButton(self.tr("Suggestions, to be answered one by one"))
        self._spans = QRadioButton(self.tr("Spans, as if you had marked them"))
        self._suggestions.setChecked(True)
        self._spans.toggled.connect(self._tell_known)
        self._known = muted("")
        self._source = QLineEdit()
        group = QButtonGroup(self)
        group.addButton(self._suggestions)
        group.addButton(self._spans)
        self._new_labels = QCheckBox(self.tr("Add labels that the project lacks"))
        self._done = QCheckBox(self.tr("The documents are done"))
        self._buttons = answer_buttons(self, self.tr("Import"))

        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Format"), self._format)
        form.addRow(self.tr("What is marked becomes"), self._suggestions)
        form.addRow("", self._spans)
        form.addRow(self.tr("Source of suggestions"), self._source)
        form.addRow(self.tr("Texts that are there"), self._known)
        form.addRow(self.tr("Labels"), self._new_labels)
        if names := ", ".join(labels):
            known = self.tr("The project has: {labels}").format(labels=isolated(names))
            form.addRow("", muted(known))
        form.addRow(self.tr("State"), self._done)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(self._list, 1)
        layout.addLayout(self._file_buttons())
        layout.addLayout(form)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(520)
        self._tell_known()
        self._add(paths)

    def choices(self) -> ImportChoices:
        """What is chosen now."""
        return ImportChoices(
            paths=tuple(self._paths),
            format_name=self._format.currentData(),
            as_spans=self._spans.isChecked(),
            new_labels=self._new_labels.isChecked(),
            done=self._done.isChecked(),
            source=self._source.text().strip(),
        )

    def _format_box(self) -> QComboBox:
        box = QComboBox()
        box.addItem(self.tr("By the suffix of each file"), None)
        for known in formats():
            if known.read is not None:
                title = translate(known.title, interface_language())
                suffixes = ", ".join(known.suffixes)
                box.addItem(f"{title} ({isolated(suffixes)})", known.name)
        return box

    def _file_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        add_files = QPushButton(self.tr("Add files…"))
        add_files.clicked.connect(self._add_files)
        add_folder = QPushButton(self.tr("Add a folder…"))
        add_folder.clicked.connect(self._add_folder)
        self._remove = QPushButton(self.tr("Remove from the list"))
        self._remove.clicked.connect(self._remove_selected)
        for button in (add_files, add_folder, self._remove):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _add_files(self) -> None:
        names, _filter = QFileDialog.getOpenFileNames(self, self.tr("Import"))
        self._add([Path(name) for name in names])

    def _add_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Import"))
        self._add([Path(name)] if name else [])

    def _add(self, paths: Iterable[Path]) -> None:
        for path in paths:
            if path not in self._paths:
                self._paths.append(path)
                self._list.addItem(f"{path}/" if path.is_dir() else str(path))
        self._update()

    def _remove_selected(self) -> None:
        for item in self._list.selectedItems():
            row = self._list.row(item)
            self._list.takeItem(row)
            del self._paths[row]
        self._update()

    def _tell_known(self) -> None:
        if self._spans.isChecked():
            told = self.tr(
                "They are not added again, and their spans are left out. Suggestions in the files "
                "are attached to them."
            )
        else:
            told = self.tr(
                "They are not added again. What is marked in the files is attached to them as "
                "suggestions."
            )
        self._known.setText(told)

    def _update(self) -> None:
        sources = (
            IMPORT if path.is_dir() else source_of(path, self._paths) for path in self._paths
        )
        self._source.setPlaceholderText(source_names(dict.fromkeys(sources)))
        self._remove.setEnabled(bool(self._list.selectedItems()))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self._paths))
