"""Find in the document: what to find, how strictly, and how many there are."""

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from gui.panels.strip import Strip, tool_button

PAUSE = 120
"""Milliseconds without a key after which a search begins."""


class FindBar(Strip):
    """Asks for searches and steps, and tells where among the matches the article is."""

    searchRequested = Signal(str, bool, bool)
    """The text, whether letters are compared folded, whether only whole words match."""
    stepRequested = Signal(int)
    """1 for the next match, -1 for the one before."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._result: tuple[int, int] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._search)

        self.edit = QLineEdit()
        self.edit.setClearButtonEnabled(True)
        self.edit.setMinimumWidth(96)
        self.edit.textChanged.connect(self._wait)
        self.counter = QLabel()
        self.previous_button = tool_button()
        self.previous_button.clicked.connect(lambda: self._step(-1))
        self.next_button = tool_button()
        self.next_button.clicked.connect(lambda: self._step(1))
        self.exact_button = tool_button(checkable=True)
        self.exact_button.toggled.connect(self._search)
        self.words_button = tool_button(checkable=True)
        self.words_button.toggled.connect(self._search)
        self.close_button.clicked.connect(self.close_bar)

        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.edit, 1)
        for widget in (
            self.counter,
            self.previous_button,
            self.next_button,
            self.exact_button,
            self.words_button,
        ):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.close_button)
        self.setFocusProxy(self.edit)
        self.retranslate()
        self.redraw()

    def open(self, text: str = "") -> None:
        """Show the bar, ready to type; with `text` (a selection) search for that."""
        self.show()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if text:
            self.edit.setText(text)
        self.edit.selectAll()
        self._search()

    def close_bar(self) -> None:
        """Hide the bar; `closed` follows."""
        self._pause.stop()
        self.hide()
        self.closed.emit()

    def set_result(self, index: int, total: int) -> None:
        """Match `index`, counted from 1, of `total` is the current one; 0 where there is none."""
        self._result = (index, total)
        self._tell_result()

    def retranslate(self) -> None:
        self.edit.setPlaceholderText(self.tr("Find in the document"))
        self.edit.setAccessibleName(self.tr("Find in the document"))
        for button, text in (
            (self.previous_button, self.tr("Previous match (Shift+Enter)")),
            (self.next_button, self.tr("Next match (Enter)")),
            (self.close_button, self.tr("Close (Esc)")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.exact_button.setText(self.tr("Exact letters"))
        self.exact_button.setToolTip(
            self.tr("Tell apart ی and ي, ک and ك, digits, joiners and marks")
        )
        self.words_button.setText(self.tr("Whole words"))
        self.words_button.setToolTip(self.tr("Leave out matches inside a longer word"))
        self._tell_result()

    def redraw(self) -> None:
        super().redraw()
        self.set_icon(self.previous_button, "chevron-up")
        self.set_icon(self.next_button, "chevron-down")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_bar()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                backwards = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._step(-1 if backwards else 1)
            case _:
                super().keyPressEvent(event)

    def _wait(self) -> None:
        self._pause.start()

    def _search(self) -> None:
        self._pause.stop()
        text = self.edit.text()
        if not text:
            self._result = None
            self._tell_result()
        self.searchRequested.emit(
            text, not self.exact_button.isChecked(), self.words_button.isChecked()
        )

    def _step(self, step: int) -> None:
        if self._pause.isActive():
            self._search()
        elif self.edit.text():
            self.stepRequested.emit(step)

    def _tell_result(self) -> None:
        found = self._result is not None and self._result[1] > 0
        self.previous_button.setEnabled(found)
        self.next_button.setEnabled(found)
        if self._result is None:
            self.counter.setText("")
        elif not found:
            self.counter.setText(self.tr("Not found"))
        else:
            locale = QLocale()
            index, total = (locale.toString(number) for number in self._result)
            self.counter.setText(self.tr("{index} of {total}").format(index=index, total=total))
