"""Fields to search and filter by, with a button to clear them that says so."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

_CLEAR = "_q_qlineeditclearaction"
"""What Qt calls the action of its clear button, which has neither text nor tool tip."""


class SearchField(QLineEdit):
    """A line to type into; its clear button has a name for the pointer and for screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        # A name, not a text: the button has only room for its picture.
        name = QCoreApplication.translate("FilterField", "Clear")
        for button in self.findChildren(QToolButton):
            if button.defaultAction().objectName() == _CLEAR:
                button.setAccessibleName(name)
                button.setToolTip(name)


class FilterField(SearchField):
    """A line to filter a list by, emptied by Esc; of an empty one, Esc is not its own."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
