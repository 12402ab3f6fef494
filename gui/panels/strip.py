"""What the strips above the article have in common: a row that ends in a button to close it."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from gui.icons import icon

ICON = 16
"""The edge of an icon in a strip, in logical pixels."""


class Strip(QFrame):
    """A row on the raised ground with a hair-thin line below; hidden until it has something to say.

    A subclass says in `retranslate` and `redraw` what depends on the language and on the colours.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.close_button = tool_button()
        self.hide()

    def retranslate(self) -> None:
        """Set every text anew, in the interface's language."""

    def redraw(self) -> None:
        """Set every icon anew, in the colours of the palette."""
        self.set_icon(self.close_button, "x")

    def set_icon(self, button: QToolButton, name: str) -> None:
        """Give `button` the icon `name` in the colours of the palette."""
        colors = self.palette()
        muted = colors.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText)
        button.setIcon(icon(name, colors.color(QPalette.ColorRole.WindowText), muted))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LayoutDirectionChange):
            self.redraw()

    def event(self, event: QEvent) -> bool:
        # The window has come to a screen with another scale.
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.redraw()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = QGuiApplication.palette()
        painter.fillRect(event.rect(), colors.color(QPalette.ColorRole.Base))
        painter.setPen(colors.color(QPalette.ColorRole.Mid))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())


def tool_button(*, checkable: bool = False) -> QToolButton:
    """A flat button for a strip that the keyboard reaches."""
    button = QToolButton()
    button.setAutoRaise(True)
    button.setCheckable(checkable)
    button.setIconSize(QSize(ICON, ICON))
    return button
