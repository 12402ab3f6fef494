"""Which of the project's labels each label of the files becomes."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from core.commands.new_labels import as_label
from core.label_names import UsualNames
from core.model import LabelSet
from gui.dialogs.parts import isolated, muted
from gui.dialogs.steady import SteadyComboBox


class ImportLabels(QWidget):
    """A row for each label that the first documents have, with a box of what it may become."""

    changed = Signal()

    def __init__(self, labels: LabelSet, remembered: Mapping[str, str | None]) -> None:
        """`remembered` is what was chosen in earlier imports."""
        super().__init__()
        self._labels = labels
        self._language = QLocale().name()[:2]
        self._chosen: dict[str, str | None] = {
            name: label for name, label in remembered.items() if label is None or label in labels
        }
        self._boxes: dict[str, QComboBox] = {}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(4)
        self._form.setHorizontalSpacing(16)
        self.show_labels({})

    def show_labels(self, found: Mapping[str, int]) -> None:
        """Show the labels `found`, each with how often; what was chosen of one stays chosen."""
        self._chosen |= self._now()
        while self._form.rowCount():
            self._form.removeRow(0)
        self._boxes = {}
        if not found:
            self._form.addRow(muted(self.tr("The first documents have no labels.")))
        for name, count in found.items():
            box = self._box(name)
            label = QLabel(f"{isolated(name)} ({QLocale().toString(count)})")
            label.setBuddy(box)
            self._form.addRow(label, box)
            self._boxes[name] = box

    def chosen(self) -> dict[str, str | None]:
        """What each label becomes: one of the project's, None to be left out, its own to be new."""
        return self._now()

    def adds(self) -> bool:
        """Whether a label that the project lacks is to be added to it."""
        return any(
            label is not None and label not in self._labels for label in self._now().values()
        )

    def _now(self) -> dict[str, str | None]:
        return {name: box.currentData() for name, box in self._boxes.items()}

    def _box(self, name: str) -> QComboBox:
        box = SteadyComboBox()
        for label in self._labels:
            title = label.title(self._language)
            shown = title if title == label.name else f"{title} ({isolated(label.name)})"
            box.addItem(shown, label.name)
        new = as_label(name)
        if new not in self._labels:
            box.addItem(self.tr("New label {name}").format(name=isolated(new)), new)
        box.addItem(self.tr("Leave out"), None)
        box.setAccessibleName(self.tr("What {label} becomes").format(label=name))
        box.setCurrentIndex(self._first(name, box))
        box.currentIndexChanged.connect(self.changed)
        return box

    def _first(self, name: str, box: QComboBox) -> int:
        """What was chosen before, else the project's label of this name or meaning, else new."""
        usual = UsualNames(self._labels)
        wanted = self._chosen[name] if name in self._chosen else usual.becomes(name)
        return next(i for i in range(box.count()) if box.itemData(i) == wanted)
