"""Which labels are written, and what they are called in the file."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from core.model import LabelSet
from gui.dialogs.parts import Paragraph, isolated, muted
from gui.errors import interface_language


class ExportLabels(QWidget):
    """A row for each label of the project: whether it is written, its name in the file, a count."""

    changed = Signal()

    def __init__(self, labels: LabelSet, chosen: Sequence[str], names: Mapping[str, str]) -> None:
        """`chosen` and `names` are those of `ExportOptions`; what the project lacks is left out."""
        super().__init__()
        self._boxes: dict[str, QCheckBox] = {}
        self._names: dict[str, QLineEdit] = {}
        self._counts: dict[str, Paragraph] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, label in enumerate(labels):
            title = label.title(interface_language())
            own = title if title == label.name else f"{title} ({isolated(label.name)})"
            box = QCheckBox(own)
            box.setChecked((not chosen or label.name in chosen) and names.get(label.name) != "")
            field = QLineEdit(names.get(label.name, ""))
            field.setPlaceholderText(label.name)
            # A name for programs reads from left to right in any language.
            field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            field.setAccessibleName(self.tr("Name of {label} in the file").format(label=title))
            field.setEnabled(box.isChecked())
            box.toggled.connect(field.setEnabled)
            box.toggled.connect(self.changed)
            field.textChanged.connect(self.changed)
            count = muted("")
            grid.addWidget(box, row, 0)
            grid.addWidget(field, row, 1)
            grid.addWidget(count, row, 2)
            self._boxes[label.name], self._names[label.name] = box, field
            self._counts[label.name] = count
        told = self.tr("Labels that get one name become one.")
        grid.addWidget(muted(told), len(self._boxes), 0, 1, 3)

    def chosen(self) -> tuple[str, ...]:
        """The labels that are written; none if that is all of them."""
        chosen = tuple(name for name, box in self._boxes.items() if box.isChecked())
        return () if len(chosen) == len(self._boxes) else chosen

    def none(self) -> bool:
        """Whether every label is left out."""
        return bool(self._boxes) and not any(box.isChecked() for box in self._boxes.values())

    def names(self) -> dict[str, str]:
        """The labels that have another name in the file."""
        given = {
            name: field.text().strip()
            for name, field in self._names.items()
            if self._boxes[name].isChecked()
        }
        return {name: other for name, other in given.items() if other not in ("", name)}

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many spans each label has in the documents that are chosen."""
        for name, field in self._counts.items():
            field.setText(QLocale().toString(counts.get(name, 0)))

    def written(self, counts: Mapping[str, int]) -> int:
        """How many of the spans in `counts`, by label, are written."""
        return sum(count for name, count in counts.items() if self._is_written(name))

    def _is_written(self, name: str) -> bool:
        box = self._boxes.get(name)
        return box is None or box.isChecked()
