"""Boxes whose value the wheel of the mouse leaves alone.

In a part of a dialog that scrolls, the wheel would otherwise change whatever box passes under the
pointer, without anybody noticing.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget


class SteadyComboBox(QComboBox):
    """A box of choices; the wheel scrolls what it lies in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SteadySpinBox(QSpinBox):
    """A number; the wheel scrolls what it lies in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
