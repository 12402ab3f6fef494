"""Small parts that several dialogs are put together from."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget


def heading(text: str) -> QLabel:
    """A label that heads a part of a dialog."""
    label = paragraph(text)
    label.setProperty("role", "heading")
    return label


def muted(text: str) -> QLabel:
    """A label for what stands in the second rank."""
    label = paragraph(text)
    label.setProperty("role", "muted")
    return label


def paragraph(text: str) -> QLabel:
    """A label whose lines break, and whose height follows its width."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label


def isolated(text: str) -> str:
    """`text` between marks that keep a path from left to right within any sentence."""
    return f"\u2066{text}\u2069"


class PathField(QWidget):
    """A path to type or to choose with a button."""

    changed = Signal()

    def __init__(self, button: str, choose: Callable[[], str], path: Path | None = None) -> None:
        """`choose` opens a file dialog and returns the path that was chosen, or nothing."""
        super().__init__()
        self._choose = choose
        self.edit = QLineEdit("" if path is None else str(path))
        # A path reads from left to right in any language.
        self.edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.edit.setMinimumWidth(280)
        self.edit.textChanged.connect(self.changed)
        self.button = QPushButton(button)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._browse)
        self.setFocusProxy(self.edit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self.button)

    def path(self) -> Path | None:
        """The path that stands there, with the user's folder for a tilde, or None."""
        text = self.edit.text().strip()
        return Path(text).expanduser() if text else None

    def set_path(self, path: Path) -> None:
        """Put `path` there."""
        self.edit.setText(str(path))

    def _browse(self) -> None:
        chosen = self._choose()
        if chosen:
            self.edit.setText(chosen)
