"""A part of a dialog that is opened when it is wanted."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from gui.icons import icon


class Section(QWidget):
    """A button with an arrow, and below it what it shows and hides."""

    toggled = Signal()

    def __init__(self, title: str, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self._button = QToolButton()
        self._button.setText(title)
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setCheckable(True)
        self._button.toggled.connect(self._toggle)
        content.setContentsMargins(0, 0, 0, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        # As wide as its text: the arrow stays beside it, on the side where lines begin.
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(content)
        content.hide()
        self._point()

    @property
    def button(self) -> QToolButton:
        """What opens and closes it."""
        return self._button

    @property
    def is_open(self) -> bool:
        """Whether its content is shown."""
        return self._button.isChecked()

    def open(self, *, is_open: bool = True) -> None:
        """Show its content, or hide it."""
        self._button.setChecked(is_open)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.PaletteChange):
            self._point()

    def _toggle(self, is_open: bool) -> None:
        self._content.setVisible(is_open)
        self._point()
        self.toggled.emit()

    def _point(self) -> None:
        name = "chevron-down" if self._button.isChecked() else "chevron-right"
        self._button.setIcon(icon(name, self.palette().color(QPalette.ColorRole.WindowText)))
