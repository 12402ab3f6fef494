"""What is to be exported, how and where to."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from core.exporting import ExportOptions
from core.formats import Format, formats
from core.formats.split import PARTS, part_path
from core.messages import translate
from core.model import Annotator
from gui.dialogs.parts import (
    FittedDialog,
    PathField,
    answer_buttons,
    begin_at_edge,
    isolated,
    muted,
)
from gui.digits import percent, percent_sign
from gui.errors import interface_language

LARGEST_SEED = 2**31 - 1


class ExportDialog(FittedDialog):
    """Asks for format, annotator, documents, split and destination."""

    def __init__(
        self,
        annotators: Sequence[Annotator],
        annotator: Annotator,
        destination: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`annotator` is who is chosen at first, `destination` a path to begin with."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self._formats = [known for known in formats() if known.write is not None]
        language = interface_language()
        self._format = QComboBox()
        for known in self._formats:
            self._format.addItem(translate(known.title, language), known.name)
        self._cannot = muted("")
        self._annotator = QComboBox()
        self._annotator.addItems([known.name for known in annotators])
        self._annotator.setCurrentText(annotator.name)
        self._state = QComboBox()
        self._state.addItem(self.tr("Those that are done"), "done")
        self._state.addItem(self.tr("All"), "all")
        self._split = QCheckBox(self.tr("Split into train, dev and test"))
        self._train, self._dev, self._test = _percent(80), _percent(10), QLabel()
        self._seed = QSpinBox()
        self._seed.setRange(0, LARGEST_SEED)
        begin_at_edge(self._seed)
        self._destination = PathField(self.tr("Browse…"), self._browse, destination)
        self._destination.edit.setAccessibleName(self.tr("Destination"))
        self._files = muted("")
        self._buttons = answer_buttons(self, self.tr("Export"))
        self._lay_out()

        self._format.currentIndexChanged.connect(self._change_suffix)
        self._split.toggled.connect(self._update)
        self._train.valueChanged.connect(self._update)
        self._dev.valueChanged.connect(self._update)
        self._destination.changed.connect(self._update)
        self._change_suffix()

    def options(self) -> ExportOptions:
        """What is chosen now. To be asked for only after the dialog was accepted."""
        output = self._output()
        assert output is not None
        return ExportOptions(
            format_name=self._format.currentData(),
            output=output,
            annotator=self._annotator.currentText() or None,
            state=self._state.currentData(),
            split=self._shares() if self._split.isChecked() else None,
            seed=self._seed.value(),
        )

    def _lay_out(self) -> None:
        shares = QWidget()
        row = QHBoxLayout(shares)
        row.setContentsMargins(0, 0, 0, 0)
        for name, field in zip(PARTS, (self._train, self._dev, self._test), strict=True):
            label = QLabel(name)
            label.setBuddy(field)
            row.addWidget(label)
            row.addWidget(field)
            row.addSpacing(8)
            field.setAccessibleName(name)
        row.addStretch(1)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Format"), self._format)
        form.addRow("", self._cannot)
        form.addRow(self.tr("Annotator"), self._annotator)
        form.addRow(self.tr("Documents"), self._state)
        form.addRow(self.tr("Split"), self._split)
        form.addRow("", shares)
        form.addRow(self.tr("Seed of the split"), self._seed)
        form.addRow(self.tr("Destination"), self._destination)
        form.addRow("", self._files)
        layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(560)

    def _chosen(self) -> Format:
        return self._formats[self._format.currentIndex()]

    def _shares(self) -> str:
        train, dev = self._train.value(), self._dev.value()
        return f"{train}/{dev}/{100 - train - dev}"

    def _output(self) -> Path | None:
        path = self._destination.path()
        if path is None or path.suffix or path.is_dir():
            return path
        return path.with_name(path.name + self._chosen().suffixes[0]) if path.name else path

    def _outputs(self) -> list[Path]:
        output = self._output()
        if output is None:
            return []
        if not self._split.isChecked():
            return [output]
        shares = zip(PARTS, self._shares().split("/"), strict=True)
        suffix = self._chosen().suffixes[0]
        return [part_path(output, suffix, part) for part, share in shares if share != "0"]

    def _change_suffix(self) -> None:
        form = self._chosen()
        lost = translate(form.cannot_hold, interface_language())
        self._cannot.setText(self.tr("It does not hold: {what}").format(what=lost) if lost else "")
        path = self._destination.path()
        written = {suffix for known in self._formats for suffix in known.suffixes}
        if path is not None and path.suffix in written and path.suffix not in form.suffixes:
            self._destination.set_path(path.with_suffix(form.suffixes[0]))
        self._update()

    def _update(self) -> None:
        split = self._split.isChecked()
        for field in (self._train, self._dev, self._test, self._seed):
            field.setEnabled(split)
        self._dev.setMaximum(100 - self._train.value())
        rest = 100 - self._train.value() - self._dev.value()
        self._test.setText(percent(rest / 100))
        outputs = self._outputs()
        ready = bool(outputs) and all(path.name and not path.is_dir() for path in outputs)
        names = isolated(", ".join(path.name for path in outputs))
        if not ready:
            text = self.tr("Choose a file to write.")
        elif any(path.exists() for path in outputs):
            text = self.tr("Replaces what is there: {files}").format(files=names)
        else:
            text = self.tr("Writes: {files}").format(files=names)
        self._files.setText(text)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(ready)

    def _browse(self) -> str:
        path, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Export"), str(self._output() or "")
        )
        return path


def _percent(value: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(0, 100)
    box.setValue(value)
    box.setSuffix(percent_sign())
    begin_at_edge(box)
    return box
