"""The labels as a menu, for what was found to be marked with one."""

from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QMenu, QWidget

from core.model import Label, LabelSet


class MarkMenu(QMenu):
    """Lists the labels by title, each under its key; those of every document in a menu below.

    `chosen` carries the name of a label, and whether it is for every document.
    """

    chosen = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None, *, everywhere: bool = False) -> None:
        """`everywhere` says that the menu itself is for every document."""
        super().__init__(parent)
        self._everywhere = everywhere
        self._labels = LabelSet()
        self._language = "en"
        self.all_documents: QMenu | None = None

    def set_labels(self, labels: LabelSet, language: str) -> None:
        """Show these labels, named in `language`."""
        self._labels, self._language = labels, language
        self.clear()
        self._fill(self, everywhere=self._everywhere)
        if not self._everywhere:
            self.addSeparator()
            self.all_documents = self.addMenu(self.tr("In every document"))
            self._fill(self.all_documents, everywhere=True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.all_documents is not None:
            self.all_documents.setTitle(self.tr("In every document"))

    def _fill(self, menu: QMenu, *, everywhere: bool) -> None:
        for label in self._labels:
            action = menu.addAction(_entry(label, self._language))
            action.triggered.connect(partial(self._choose, label.name, everywhere))

    def _choose(self, name: str, everywhere: bool, _checked: bool = False) -> None:
        self.chosen.emit(name, everywhere)


def _entry(label: Label, language: str) -> str:
    """The title of a label; its key, if it is one sign, chooses it while the menu is open."""
    title = label.title(language).replace("&", "&&")
    return f"&{label.key}  {title}" if len(label.key) == 1 else title
