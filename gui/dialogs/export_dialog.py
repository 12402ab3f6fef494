"""What is to be exported, how and where to."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from core.exporting import ExportOptions
from core.exporting.options import ALL
from core.exporting.survey import Survey
from core.exporting.targets import targets
from core.formats import Format, formats, parse_split
from core.formats.split import PARTS
from core.messages import HashiyeError, translate
from core.model import Annotator, DocumentState, LabelSet
from gui.dialogs.export_fitting import ExportFitting
from gui.dialogs.export_labels import ExportLabels
from gui.dialogs.export_split import ExportSplit
from gui.dialogs.format_options import FormatOptions
from gui.dialogs.parts import (
    FittedDialog,
    PathField,
    Scrolled,
    answer_buttons,
    isolated,
    muted,
)
from gui.dialogs.section import Section
from gui.dialogs.steady import SteadyComboBox
from gui.errors import interface_language, message

_WIDTH = 1040
"""Logical pixels for what is always asked, and beside it the section that is open."""


class ExportDialog(FittedDialog):
    """Asks for format, documents, split and destination; for all else in sections to be opened."""

    def __init__(
        self,
        annotators: Sequence[Annotator],
        annotator: Annotator,
        destination: Path | None = None,
        parent: QWidget | None = None,
        *,
        labels: LabelSet | None = None,
        last: ExportOptions | None = None,
        licence: str = "",
    ) -> None:
        """`annotator` is who is chosen at first, `destination` a path to begin with.

        `last` is what was chosen the last time, `licence` that of the project.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self._survey: Survey | None = None
        self._formats = [known for known in formats() if known.write is not None]
        self._format = self._format_box(last)
        self._cannot = muted("")
        self._annotator = SteadyComboBox()
        self._annotator.addItems([known.name for known in annotators])
        self._annotator.setCurrentText(annotator.name)
        self._state = self._state_box(last)
        self._counted = muted("")
        self._split = ExportSplit(last)
        path = last.output if last is not None else destination
        self._destination = PathField(self.tr("Browse…"), self._browse, path)
        self._destination.edit.setAccessibleName(self.tr("Destination"))
        self._files = muted("")
        self._options = FormatOptions()
        self._fitting = ExportFitting(last)
        self._labels = ExportLabels(
            labels or LabelSet(), last.labels if last else (), last.label_map if last else {}
        )
        self._card = QCheckBox(self.tr("Write a data card and checksums beside it"))
        self._card.setChecked(last is None or last.card)
        self._licence = QLineEdit(licence)
        self._licence.setPlaceholderText(self.tr("For example CC BY 4.0"))
        self._check = QCheckBox(self.tr("Read back what was written, and report it"))
        self._check.setChecked(last is None or last.check)
        self._buttons = answer_buttons(self, self.tr("Export"))
        self._lay_out()
        self._connect()
        self._change_format()
        if last is not None and last.format_name == self._chosen().name:
            self._options.set_chosen(last.format_options)
        self._update()

    def options(self) -> ExportOptions:
        """What is chosen now. To be asked for only after the dialog was accepted."""
        output = self._output()
        assert output is not None
        return ExportOptions(
            format_name=self._format.currentData(),
            output=output,
            annotator=self._annotator.currentText() or None,
            state=self._state.currentData(),
            split=self._split.split(),
            seed=self._split.seed(),
            format_options=self._options.chosen(),
            labels=self._labels.chosen(),
            label_map=self._labels.names(),
            alignment=self._fitting.alignment(),
            nested=self._fitting.nested(),
            tokenisation=self._fitting.tokenisation(),
            stratify=self._split.stratify(),
            near_duplicates=self._split.near_duplicates(),
            card=self._card.isChecked(),
            check=self._check.isChecked(),
            licence=self._licence.text().strip() or None,
            language=interface_language(),
        )

    def show_survey(self, survey: Survey) -> None:
        """Show how many documents and spans are chosen, from now on."""
        self._survey = survey
        self._update()

    def _format_box(self, last: ExportOptions | None) -> QComboBox:
        box = SteadyComboBox()
        for known in self._formats:
            box.addItem(translate(known.title, interface_language()), known.name)
        if last is not None:
            box.setCurrentIndex(max(0, box.findData(last.format_name)))
        return box

    def _state_box(self, last: ExportOptions | None) -> QComboBox:
        box = SteadyComboBox()
        done, flagged = DocumentState.DONE.value, DocumentState.FLAGGED.value
        box.addItem(self.tr("Those that are done"), done)
        box.addItem(self.tr("Those that are done or flagged"), f"{done},{flagged}")
        box.addItem(self.tr("Those that are flagged"), flagged)
        box.addItem(self.tr("All"), ALL)
        if last is not None:
            box.setCurrentIndex(max(0, box.findData(last.state)))
        return box

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Format"), self._format)
        form.addRow("", self._cannot)
        form.addRow(self.tr("Annotator"), self._annotator)
        form.addRow(self.tr("Documents"), self._state)
        form.addRow("", self._counted)
        form.addRow(self.tr("Split"), self._split)
        form.addRow(self.tr("Destination"), self._destination)
        form.addRow("", self._files)
        card = QWidget()
        fields = QFormLayout(card)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setVerticalSpacing(8)
        fields.setHorizontalSpacing(16)
        fields.addRow(self._card)
        fields.addRow(self.tr("Licence of the data"), self._licence)
        fields.addRow(self._check)
        of_format = QWidget()
        inside = QVBoxLayout(of_format)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self._fitting)
        inside.addWidget(self._options)
        self._sections = {
            "format": Section(self.tr("More about the format"), of_format),
            "labels": Section(self.tr("Labels"), self._labels),
            "split": Section(self.tr("More about the split"), self._split.more),
            "card": Section(self.tr("Data card, licence, check"), card),
        }
        asked, more = QVBoxLayout(), QVBoxLayout()
        asked.addLayout(form)
        asked.addStretch(1)
        more.setSpacing(4)
        for section in self._sections.values():
            more.addWidget(section)
        more.addStretch(1)
        halves = QHBoxLayout()
        halves.setSpacing(16)
        halves.addWidget(Scrolled(asked, fields=True), 1)
        halves.addWidget(Scrolled(more, fields=True), 1)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addLayout(halves, 1)
        layout.addWidget(self._buttons)
        self.resize(_WIDTH, 0)

    def _connect(self) -> None:
        # What has become visible or hidden is laid out first.
        self._refit = QTimer(self, interval=0, singleShot=True)
        self._refit.timeout.connect(self.fit)
        self._format.currentIndexChanged.connect(self._change_format)
        self._annotator.currentIndexChanged.connect(self._update)
        self._state.currentIndexChanged.connect(self._update)
        self._card.toggled.connect(self._licence.setEnabled)
        for part in (self._split, self._labels, self._destination):
            part.changed.connect(self._update)
        # An option may turn a file into a folder.
        self._options.changed.connect(self._follow_suffix)
        for section in self._sections.values():
            section.toggled.connect(partial(self._follow, section))

    def _follow(self, section: Section) -> None:
        """Keep one section open at a time: then what it holds can be seen at once."""
        if section.is_open:
            for other in self._sections.values():
                if other is not section:
                    other.open(is_open=False)
        self._refit.start()

    def _chosen(self) -> Format:
        return self._formats[self._format.currentIndex()]

    def _form(self) -> Format:
        """The format with its options. Raises HashiyeError for a value that it does not take."""
        return self._chosen().with_options(self._options.chosen())

    def _output(self) -> Path | None:
        path = self._destination.path()
        form = self._chosen()
        if path is None or path.suffix or path.is_dir() or not path.name or self._folder():
            return path
        return path.with_name(path.name + form.suffixes[0])

    def _folder(self) -> bool:
        try:
            return self._form().folder
        except HashiyeError:
            return False

    def _outputs(self, form: Format) -> list[Path]:
        output = self._output()
        if output is None:
            return []
        wanted = self._split.split()
        split = parse_split(wanted) if wanted else None
        parts = [
            part for part, share in zip(PARTS, split.shares if split else (), strict=False) if share
        ]
        return list(targets(form, output, split, parts))

    def _change_format(self) -> None:
        form = self._chosen()
        lost = translate(form.cannot_hold, interface_language())
        self._cannot.setText(self.tr("It does not hold: {what}").format(what=lost) if lost else "")
        options = [option for option in form.options if option.writes]
        self._options.show_options(options)
        self._fitting.show_format(form)
        self._sections["format"].setVisible(bool(options) or self._fitting.needed)
        self._follow_suffix()

    def _follow_suffix(self) -> None:
        """Give the destination the suffix of the format in the place of another format's."""
        self._update()
        try:
            form = self._form()
        except HashiyeError:
            return
        path = self._destination.path()
        written = {suffix for known in self._formats for suffix in known.suffixes}
        if path is None or path.suffix not in written:
            return
        if form.folder:
            self._destination.set_path(path.with_suffix(""))
        elif path.suffix not in form.suffixes:
            self._destination.set_path(path.with_suffix(form.suffixes[0]))

    def _update(self) -> None:
        count = self._count()
        self._split.show_documents(count)
        self._sections["split"].setVisible(self._split.split() is not None)
        try:
            form = self._form()
        except HashiyeError as error:
            self._say(message(error), ready=False)
            return
        outputs = self._outputs(form)
        names = isolated(", ".join(path.name for path in outputs))
        ready = bool(outputs) and all(
            path.name and (form.folder or not path.is_dir()) for path in outputs
        )
        if self._labels.none():
            self._say(self.tr("Choose at least one label."), ready=False)
        elif not ready and form.folder:
            self._say(self.tr("Choose a folder to write."), ready=False)
        elif not ready:
            self._say(self.tr("Choose a file to write."), ready=False)
        elif any(path.exists() for path in outputs):
            self._say(self.tr("Replaces what is there: {files}").format(files=names), ready=True)
        else:
            self._say(self.tr("Writes: {files}").format(files=names), ready=count != 0)
        self._refit.start()

    def _say(self, text: str, *, ready: bool) -> None:
        self._files.setText(text)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(ready)

    def _count(self) -> int | None:
        """How many documents are chosen, if that is known; shows it."""
        self._counted.setVisible(self._survey is not None)
        if self._survey is None:
            return None
        state = self._state.currentData()
        states = [one.value for one in DocumentState] if state == ALL else state.split(",")
        name = self._annotator.currentText()
        documents = self._survey.documents_in(name, states)
        labels = self._survey.spans_in(name, states)
        self._labels.show_counts(labels)
        number = QLocale().toString
        told = self.tr("{documents} documents, {spans} spans").format(
            documents=number(documents), spans=number(self._labels.written(labels))
        )
        self._counted.setText(told if documents else self.tr("There are none."))
        return documents

    def _browse(self) -> str:
        path, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Export"), str(self._output() or "")
        )
        return path
