"""What the window shows while no document is open."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from gui.icons import app_icon


class StartPage(QWidget):
    """Says what can be done now, with a button for each way to go on."""

    def __init__(self, without_project: list[QAction], without_documents: list[QAction]) -> None:
        super().__init__()
        self.setObjectName("startPage")
        self._has_project = False
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter)
        self._picture.setPixmap(app_icon().pixmap(64, 64))
        self._text = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._buttons = [
            [self._button(action) for action in actions]
            for actions in (without_project, without_documents)
        ]
        layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.addStretch(2)
        layout.addWidget(self._picture)
        # Without an alignment: Qt would give it the height of fewer lines than it breaks into.
        layout.addWidget(self._text)
        for button in [*self._buttons[0], *self._buttons[1]]:
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.show_for(has_project=False)

    def show_for(self, *, has_project: bool) -> None:
        """Speak of an empty project, or of no project."""
        self._has_project = has_project
        for offered, buttons in zip((not has_project, has_project), self._buttons, strict=True):
            for button in buttons:
                button.setVisible(offered)
        self._retranslate()

    def take_focus(self) -> None:
        """Give the first button the focus, so that the keys have a place to begin at."""
        self._buttons[self._has_project][0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Not every desktop has Enter press a button outside a dialog.
        button = self.focusWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() and isinstance(button, QToolButton):
            button.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        if self._has_project:
            text = self.tr(
                "This project has no documents yet. Drop text files here, or import them."
            )
        else:
            text = self.tr("No project is open. Drop a project here, open one, or make a new one.")
        self._text.setText(text)

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(toolButtonStyle=Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setMinimumWidth(240)
        button.setDefaultAction(action)
        return button
