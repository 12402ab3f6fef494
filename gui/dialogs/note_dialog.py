"""A note on a span."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextEdit, QVBoxLayout, QWidget

from gui.dialogs.parts import heading, muted

_SHOWN = 120
"""Code points of a long span that are shown."""


class NoteDialog(QDialog):
    """Asks for the note on the span whose text is `surface`."""

    def __init__(self, surface: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Note"))
        shown = surface if len(surface) <= _SHOWN else f"{surface[:_SHOWN]}…"
        # QPlainTextEdit would not set a right-to-left note at its right edge.
        self._edit = QTextEdit()
        self._edit.setAcceptRichText(False)
        self._edit.setPlainText(note)
        self._edit.setTabChangesFocus(True)
        self._edit.setAccessibleName(self.tr("Note"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.addWidget(heading(" ".join(shown.split())))
        layout.addWidget(self._edit, 1)
        layout.addWidget(muted(self.tr("Ctrl+Enter saves. An empty note is removed.")))
        layout.addWidget(buttons)
        self.setMinimumSize(360, 220)
        self.resize(440, 260)
        self._edit.setFocus()
        self._edit.selectAll()

    def note(self) -> str:
        """The note as it stands, without outer white space."""
        return self._edit.toPlainText().strip()
