"""The dialog for what nobody foresaw."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.parts import Paragraph, heading

MOST = 20
"""Errors that one dialog lists; more of the same help nobody."""


class ErrorDialog(QDialog):
    """Says that something unexpected happened, with details to copy."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Unexpected error"))
        self._count = 1
        self._details = QPlainTextEdit(details)
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        self._details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._details.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._details.setAccessibleName(self.tr("Details of the error"))

        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        copy = buttons.addButton(self.tr("Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)

        layout = QVBoxLayout(self)
        layout.addWidget(heading(self.tr("Something went wrong that should not have.")))
        layout.addWidget(
            Paragraph(
                self.tr(
                    "What you marked before is saved. Please send these details to the "
                    "developers, but read them first: they name files on this computer and "
                    "may quote a text."
                )
            )
        )
        layout.addWidget(self._details, 1)
        layout.addWidget(buttons)
        self.resize(640, 420)
        self.setMinimumSize(420, 300)

    def add(self, details: str) -> None:
        """List a further error, up to a number that can be read."""
        self._count += 1
        if self._count <= MOST:
            self._details.appendPlainText(f"\n{details}")

    def details(self) -> str:
        """All that is listed, as it is copied."""
        return self._details.toPlainText()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details())
