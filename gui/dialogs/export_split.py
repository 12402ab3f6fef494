"""How documents are dealt out to train, dev and test."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from core.exporting import ExportOptions
from core.formats import parse_split
from core.formats.split import PARTS
from core.messages import HashiyeError
from gui.dialogs.parts import begin_at_edge, muted
from gui.dialogs.steady import SteadySpinBox
from gui.digits import in_a_row, percent, percent_sign

LARGEST_SEED = 2**31 - 1


class ExportSplit(QWidget):
    """A box that says whether, the three per cents, and how many documents they are."""

    changed = Signal()

    def __init__(self, last: ExportOptions | None) -> None:
        super().__init__()
        shares = _shares(last)
        self.wanted = QCheckBox(self.tr("Split into train, dev and test"))
        self.wanted.setChecked(bool(last and last.split))
        self._train, self._dev, self._test = _percent(shares[0]), _percent(shares[1]), QLabel()
        self._parts = QWidget()
        row = QHBoxLayout(self._parts)
        row.setContentsMargins(0, 0, 0, 0)
        for name, field in zip(PARTS, (self._train, self._dev, self._test), strict=True):
            label = QLabel(name)
            label.setBuddy(field)
            row.addWidget(label)
            row.addWidget(field)
            row.addSpacing(8)
            field.setAccessibleName(name)
        row.addStretch(1)
        self._counts = muted("")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.wanted)
        layout.addWidget(self._parts)
        layout.addWidget(self._counts)
        self.more = QWidget()
        self._stratify = QCheckBox(self.tr("Give each part its share of every label"))
        self._near = QCheckBox(self.tr("Keep texts that are almost the same in one part"))
        self._seed = SteadySpinBox()
        self._seed.setRange(0, LARGEST_SEED)
        begin_at_edge(self._seed)
        if last:
            self._stratify.setChecked(last.stratify)
            self._near.setChecked(last.near_duplicates)
            self._seed.setValue(last.seed)
        seed = QLabel(self.tr("Seed of the split"))
        seed.setBuddy(self._seed)
        form = QFormLayout(self.more)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        form.addRow(self._stratify)
        form.addRow(self._near)
        form.addRow(seed, self._seed)
        for box in (self.wanted, self._stratify, self._near):
            box.toggled.connect(self.changed)
        for number in (self._train, self._dev, self._seed):
            number.valueChanged.connect(self.changed)
        self.show_documents(None)

    def split(self) -> str | None:
        """The split as `ExportOptions` has it, or None."""
        train, dev = self._train.value(), self._dev.value()
        return f"{train}/{dev}/{100 - train - dev}" if self.wanted.isChecked() else None

    def seed(self) -> int:
        """Which split of that size."""
        return self._seed.value()

    def stratify(self) -> bool:
        """Whether each part gets its share of every label."""
        return self.wanted.isChecked() and self._stratify.isChecked()

    def near_duplicates(self) -> bool:
        """Whether texts that are almost the same stay together."""
        return self.wanted.isChecked() and self._near.isChecked()

    def show_documents(self, count: int | None) -> None:
        """Show how many documents each part gets of `count`, if that is known."""
        self._dev.setMaximum(100 - self._train.value())
        self._test.setText(percent((100 - self._train.value() - self._dev.value()) / 100))
        split = self.split()
        self._parts.setVisible(split is not None)
        self._counts.setVisible(split is not None and count is not None)
        if split is not None and count is not None:
            sizes = zip(PARTS, parse_split(split).sizes(count), strict=True)
            told = self.tr("Documents: {parts}")
            counted = self.tr("{part} {count}")
            number = QLocale().toString
            parts = in_a_row(counted.format(part=name, count=number(size)) for name, size in sizes)
            self._counts.setText(told.format(parts=parts))


def _shares(last: ExportOptions | None) -> tuple[int, int, int]:
    try:
        return parse_split(last.split if last and last.split else "80/10/10").shares
    except HashiyeError:
        return 80, 10, 10


def _percent(value: int) -> QSpinBox:
    box = SteadySpinBox()
    box.setRange(0, 100)
    box.setValue(value)
    box.setSuffix(percent_sign())
    begin_at_edge(box)
    return box
