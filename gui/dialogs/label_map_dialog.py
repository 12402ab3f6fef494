"""Which of the project's labels is meant by each label of the sources that come with Hashiye."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from core.labelsets import load_label_set
from core.model import Label, LabelSet
from core.tagger.label_map import by_name, source_labels
from gui.dialogs.parts import FittedDialog, Scrolled, answer_buttons, isolated, muted

_BY_NAME: Final = ""
"""The data of the entry that leaves a label to its name; that for none has None."""


class LabelMapDialog(FittedDialog):
    """A row for each label that the sources know, with a box of the project's labels."""

    def __init__(
        self,
        labels: LabelSet,
        chosen: Mapping[str, str | None],
        parent: QWidget | None = None,
    ) -> None:
        """`chosen` is the project's table as it is now."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Which label is which"))
        self._labels = labels
        self._language = QLocale().name()[:2]
        self._unseen = {
            name: label for name, label in chosen.items() if name not in source_labels()
        }
        self._boxes = {name: self._box(name) for name in source_labels()}
        for name, box in self._boxes.items():
            wanted = chosen.get(name, _BY_NAME)
            known = wanted in (None, _BY_NAME) or wanted in labels
            box.setCurrentIndex(self._entries().index(wanted) if known else 0)
        told = self.tr(
            "The base model, the lists and the rules that come with Hashiye know these labels. "
            "Choose what each is called in this project. What the project's own model learns does "
            "not depend on it."
        )
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        # The rules know it, but new projects do not begin with it.
        time = Label("TIME", title_en=self.tr("Time"), title_fa=self.tr("Time"))
        theirs = LabelSet((*load_label_set(), time))
        for name, box in self._boxes.items():
            title = self._title(theirs, name)
            label = QLabel(title)
            label.setBuddy(box)
            form.addRow(label, box)
        layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.addWidget(muted(told))
        layout.addWidget(Scrolled(form, fields=True), 1)
        layout.addWidget(answer_buttons(self, self.tr("Apply")))
        self.setMinimumWidth(460)

    def chosen(self) -> dict[str, str | None]:
        """The table as it is chosen now, without what goes by name."""
        entries = self._entries()
        found = {name: entries[box.currentIndex()] for name, box in self._boxes.items()}
        return self._unseen | {name: label for name, label in found.items() if label != _BY_NAME}

    def _entries(self) -> list[str | None]:
        """What the entries of every box stand for."""
        return [_BY_NAME, None, *(label.name for label in self._labels)]

    def _box(self, source: str) -> QComboBox:
        named = by_name(self._labels, source)
        none = self.tr("None")
        meant = none if named is None else self._title(self._labels, named)
        box = QComboBox()
        box.addItem(self.tr("By name: {label}").format(label=meant))
        box.addItem(none)
        box.addItems([self._title(self._labels, label.name) for label in self._labels])
        return box

    def _title(self, labels: LabelSet, name: str) -> str:
        title = labels[name].title(self._language) if name in labels else name
        return title if title == name else f"{title} ({isolated(name)})"
