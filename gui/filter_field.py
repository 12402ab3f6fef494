"""A field to filter by, with a button to clear it that says so."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

_CLEAR = "_q_qlineeditclearaction"
"""What Qt calls the action of its clear button, which has neither text nor tool tip."""


class FilterField(QLineEdit):
    """A line to type into, emptied by Esc.

    Its clear button has a name for the pointer and for screen readers.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        # A name, not a text: the button has only room for its picture.
        for button in self.findChildren(QToolButton):
            if button.defaultAction().objectName() == _CLEAR:
                button.setAccessibleName(self.tr("Clear"))
                button.setToolTip(self.tr("Clear"))
