"""Recording a key: a field that takes the key itself, and what stands in its way."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui.dialogs.parts import Paragraph
from gui.key_codes import recorded
from gui.key_names import key_text

Check = Callable[[str], tuple[str, bool] | None]
"""Says of a key what stands in its way, and whether it yields; None if nothing does."""


class KeyField(QLineEdit):
    """Takes the next key, Tab and Enter included, by its place on the keyboard.

    `recorded` carries its portable text; Esc is not taken: `left` comes instead.
    """

    recorded = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        # Keys read from left to right in any language.
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def show_key(self, key: str) -> None:
        """Show a portable text as keyboards print it."""
        self.setText(key_text(key) if key else "")

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
                self._press(event)
            event.accept()
            return True
        return super().event(event)

    def _press(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        key = recorded(event)
        if key:
            self.show_key(key)
            self.recorded.emit(key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.deselect()


class KeyRecorder(QWidget):
    """Asks for one key. `taken` carries it, also after what had it gave it up; `left` says none."""

    taken = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._check: Check = lambda _key: None
        self._key = ""
        self._prompt, self._problem = Paragraph(""), Paragraph("")
        self.field = KeyField()
        self.field.recorded.connect(self._try)
        self.field.left.connect(self.left)
        self.take_over = QPushButton(self.tr("Take it over"))
        self.take_over.setAutoDefault(True)
        self.take_over.clicked.connect(lambda: self.taken.emit(self._key))
        self.cancel = QPushButton(self.tr("Leave it"))
        self.cancel.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.addWidget(self.field, 1)
        buttons.addWidget(self.take_over)
        buttons.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._prompt)
        layout.addLayout(buttons)
        layout.addWidget(self._problem)

    def ask(self, prompt: str, check: Check) -> None:
        """Ask for a key with `prompt`; only one that `check` has nothing against is taken."""
        self._check = check
        self._prompt.setText(prompt)
        self._problem.setText("")
        self._problem.hide()
        self.take_over.hide()
        self.field.setText("")
        self.field.setAccessibleName(prompt)
        self.field.setPlaceholderText(self.tr("Press the key"))
        self.field.setFocus()

    def problem(self) -> str:
        """What stands in the way of the key that was pressed last, or nothing."""
        return self._problem.text()

    def _try(self, key: str) -> None:
        obstacle = self._check(key)
        if obstacle is None:
            self.taken.emit(key)
            return
        self._key = key
        text, yields = obstacle
        self._problem.setText(text)
        self._problem.show()
        self.take_over.setVisible(yields)
        # What was found is read out with the field that has the focus.
        self.field.setAccessibleDescription(text)
        if yields:
            self.take_over.setFocus()
