"""What is to be imported, and how; the first documents are shown as they would come in."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
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
from core.import_request import ImportRequest
from core.importing import source_of
from core.messages import HashiyeError, translate
from core.model import LabelSet
from core.preview import Preview
from core.tagger.sources import IMPORT
from gui import errors
from gui.dialogs.format_options import FormatOptions
from gui.dialogs.import_labels import ImportLabels
from gui.dialogs.import_preview import PreviewPane
from gui.dialogs.parts import FittedDialog, Scrolled, answer_buttons, isolated, muted
from gui.dialogs.section import Section
from gui.dialogs.steady import SteadyComboBox
from gui.errors import interface_language, message
from gui.source_names import source_names
from gui.tasks import Task

PAUSE_MS = 200
"""How long after a choice the files are read again."""

Ask = Callable[
    [ImportRequest, Callable[[Preview], None], Callable[[BaseException], None]], Task | None
]
"""Has the first documents of a request read elsewhere; one of the two is called with the answer."""


def _nothing(
    _request: ImportRequest,
    _done: Callable[[Preview], None],
    _failed: Callable[[BaseException], None],
) -> None:
    """Ask nobody: no document is shown."""


class ImportDialog(FittedDialog):
    """Shows the files and asks what to make of what is marked in them."""

    def __init__(
        self,
        paths: Sequence[Path],
        labels: LabelSet,
        remembered: Mapping[str, str | None] | None = None,
        ask: Ask = _nothing,
        parent: QWidget | None = None,
    ) -> None:
        """`labels` are the project's; `remembered` is what labels of files became before."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import"))
        self._ask = ask
        self._asked: Task | None = None
        self._turn = 0
        self._shown = False
        self._paths: list[Path] = []
        self._list = QListWidget()
        self._list.setFixedHeight(88)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._list.setAccessibleName(self.tr("Files to import"))
        self._list.itemSelectionChanged.connect(self._update)
        self._format = self._format_box()
        self._options = FormatOptions()
        self._more = Section(self.tr("Options of the format"), self._options)
        self._formats_found = 0
        self._suggestions = QRadioButton(self.tr("Suggestions, to be answered one by one"))
        self._spans = QRadioButton(self.tr("Spans, as if you had marked them"))
        self._suggestions.setChecked(True)
        self._spans.toggled.connect(self._tell_known)
        group = QButtonGroup(self)
        group.addButton(self._suggestions)
        group.addButton(self._spans)
        self._attach = QCheckBox(self.tr("Attach suggestions to them"))
        self._attach.setChecked(True)
        self._attach.toggled.connect(self._tell_known)
        self._known = muted("")
        self._source = QLineEdit()
        self._labels = ImportLabels(labels, remembered or {})
        self._new_labels = QCheckBox(self.tr("Add labels that the project lacks"))
        # For labels that turn up after the preview: otherwise a long import would end with nothing.
        self._new_labels.setChecked(True)
        self._done = QCheckBox(self.tr("The documents are done"))
        self._preview = PreviewPane(labels)
        self._form = QFormLayout()
        self._buttons = answer_buttons(self, self.tr("Import"))
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._read)
        self._lay_out(labels)

        self._format.currentIndexChanged.connect(self._pause.start)
        self._options.changed.connect(self._pause.start)
        self._labels.changed.connect(self._labels_changed)
        self.finished.connect(self.stop)
        self._tell_known()
        self._add(paths)

    def request(self) -> ImportRequest:
        """What is chosen now."""
        return ImportRequest(
            paths=tuple(self._paths),
            format_name=self._format.currentData(),
            options=tuple(self._options.chosen().items()),
            labels=tuple(self._labels.chosen().items()),
            as_spans=self._spans.isChecked(),
            done=self._done.isChecked(),
            new_labels=self._new_labels.isChecked() or self._labels.adds(),
            source=self._source.text().strip(),
            attach=self._attach.isChecked(),
            # Labels that turn up after the preview go as it would have shown them.
            usual_names=True,
        )

    def _lay_out(self, labels: LabelSet) -> None:
        form = self._form
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Format"), self._format)
        form.addRow(self._more)
        form.setRowVisible(self._more, False)
        form.addRow(self.tr("What is marked becomes"), self._suggestions)
        form.addRow("", self._spans)
        form.addRow(self.tr("Source of suggestions"), self._source)
        form.addRow(self.tr("Texts that are there"), self._attach)
        form.addRow("", self._known)
        form.addRow(self.tr("Labels"), self._labels)
        form.addRow("", self._new_labels)
        if names := ", ".join(label.name for label in labels):
            known = self.tr("The project has: {labels}").format(labels=isolated(names))
            form.addRow("", muted(known))
        form.addRow(self.tr("State"), self._done)
        choices = QVBoxLayout()
        choices.setSpacing(12)
        choices.addWidget(self._list)
        choices.addLayout(self._file_buttons())
        choices.addLayout(form)
        halves = QHBoxLayout()
        halves.setSpacing(24)
        choices.addStretch(1)
        halves.addWidget(Scrolled(choices, fields=True), 1)
        halves.addWidget(self._preview, 1)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addLayout(halves, 1)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(640)
        self.resize(1000, 620)

    def _format_box(self) -> QComboBox:
        box = SteadyComboBox()
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
        names, _filter = QFileDialog.getOpenFileNames(self, self.tr("Import"), self._folder())
        self._add([Path(name) for name in names])

    def _add_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Import"), self._folder())
        self._add([Path(name)] if name else [])

    def _folder(self) -> str:
        """Where more files are looked for first: beside those that were added last."""
        return str(self._paths[-1].parent) if self._paths else ""

    def _add(self, paths: Iterable[Path]) -> None:
        for path in paths:
            if path not in self._paths:
                self._paths.append(path)
                self._list.addItem(f"{path}/" if path.is_dir() else str(path))
        self._update()
        self._read()

    def _remove_selected(self) -> None:
        for item in self._list.selectedItems():
            row = self._list.row(item)
            self._list.takeItem(row)
            del self._paths[row]
        self._update()
        self._read()

    def _tell_known(self) -> None:
        if not self._attach.isChecked():
            told = self.tr("They are left as they are.")
        elif self._spans.isChecked():
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

    # The preview

    def _read(self) -> None:
        """Have the first documents read as chosen now; an answer to an earlier choice is late."""
        self.stop()
        if not self._paths:
            self._show(Preview())
            return
        turn = self._turn
        self._preview.wait()

        def done(found: Preview) -> None:
            if turn == self._turn:
                self._show(found)

        def failed(error: BaseException) -> None:
            if turn == self._turn:
                self._fail(error)

        self._asked = self._ask(self.request(), done, failed)

    def stop(self) -> None:
        """Ask for no preview any more, and take no answer."""
        self._turn += 1
        self._pause.stop()
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None

    def _show(self, found: Preview) -> None:
        self._asked = None
        self._options.show_options(found.options)
        self._form.setRowVisible(self._more, bool(found.options))
        if len(found.formats) != self._formats_found:
            # Those of several formats rarely matter, and push away what always does.
            self._formats_found = len(found.formats)
            self._more.open(is_open=self._formats_found == 1)
        self._labels.show_labels(found.labels)
        self._preview.show_preview(found, self._labels.chosen())
        if not self._shown:
            # What has become visible is laid out first; later the height is the user's own.
            QTimer.singleShot(0, self, self.fit)
        self._shown = True

    def _fail(self, error: BaseException) -> None:
        self._asked = None
        if isinstance(error, HashiyeError):
            self._preview.fail(message(error))
        else:
            errors.report(error)

    def _labels_changed(self) -> None:
        self._preview.show_labels(self._labels.chosen())
