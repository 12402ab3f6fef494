"""Two sources of suggestions beside each other, chosen in two boxes."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from core.learning.comparison import SourceComparison
from gui.dialogs.parts import Paragraph, muted
from gui.digits import percent
from gui.learning_panel.words import whole
from gui.source_names import source_name


class Comparison(QWidget):
    """Lets two sources be chosen; `asked` carries their names whenever they are to be compared."""

    asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: SourceComparison | None = None
        self._boxes = QComboBox(), QComboBox()
        self._lines = [Paragraph("") for _ in range(4)]
        self._note: Paragraph = muted("")
        choice = QHBoxLayout()
        choice.setSpacing(8)
        for box in self._boxes:
            box.activated.connect(self._ask)
            choice.addWidget(box, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(choice)
        for line in (*self._lines, self._note):
            layout.addWidget(line)
        self._retranslate()

    def set_sources(self, sources: Iterable[str]) -> None:
        """Let `sources` be chosen from, and ask for the comparison of the two that are chosen."""
        names = list(dict.fromkeys(sources))
        chosen = [box.currentData() for box in self._boxes]
        for place, box in enumerate(self._boxes):
            with QSignalBlocker(box):
                box.clear()
                for name in names:
                    box.addItem(source_name(name), name)
                kept = box.findData(chosen[place])
                box.setCurrentIndex(kept if kept >= 0 else min(place, len(names) - 1))
            box.setEnabled(len(names) > 1)
        self._ask()

    def show_comparison(self, found: SourceComparison) -> None:
        """Show `found`, if it still is of the two that are chosen."""
        if (found.first, found.second) == tuple(box.currentData() for box in self._boxes):
            self._found = found
            self._describe()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LocaleChange):
            self._retranslate()

    def _ask(self) -> None:
        self._found = None
        self._describe()
        first, second = (box.currentData() for box in self._boxes)
        if first and second and first != second:
            self.asked.emit(first, second)

    def _retranslate(self) -> None:
        for box, name in zip(
            self._boxes, (self.tr("First source"), self.tr("Second source")), strict=True
        ):
            box.setAccessibleName(name)
            for index in range(box.count()):
                box.setItemText(index, source_name(box.itemData(index)))
        self._describe()

    def _describe(self) -> None:
        told, note = self._told()
        for place, line in enumerate(self._lines):
            line.setText(told[place] if told else "")
            line.setVisible(bool(told))
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _told(self) -> tuple[list[str], str]:
        first, second = (box.currentData() for box in self._boxes)
        if first is None or first == second:
            return [], self.tr("Choose two sources whose suggestions you have answered.")
        if self._found is None:
            return [], ""
        if not self._found.documents:
            return [], self.tr("There is no document yet for which both suggest something.")
        names = {"first": source_name(first), "second": source_name(second)}
        total = self._found.total
        right = self.tr("Right: {both} both, {one} only {first}, {other} only {second}.")
        wrong = self.tr("Wrong: {both} both, {one} only {first}, {other} only {second}.")
        counts = (
            (right, total.both_right, total.first_right, total.second_right),
            (wrong, total.both_wrong, total.first_wrong, total.second_wrong),
        )
        told = [
            text.format(both=whole(both), one=whole(one), other=whole(other), **names)
            for text, both, one, other in counts
        ]
        # Without a document that is done nobody knows what there was to be found.
        if total.entities:
            share = self.tr("{source}: {precision} right, {recall} of the entities found.")
        else:
            share = self.tr("{source}: {precision} right.")
        for name, scores in ((names["first"], total.first), (names["second"], total.second)):
            precision, recall = percent(scores.precision), percent(scores.recall)
            told.append(share.format(source=name, precision=precision, recall=recall))
        note = self.tr("Documents for which both suggest something: {count}")
        return told, note.format(count=whole(self._found.documents))
