"""Find in the document: what to find, how strictly, and how many there are."""

from itertools import pairwise

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from core.model import LabelSet
from core.text.search import Extent, Query
from gui.digits import in_a_row
from gui.filter_field import SearchField
from gui.panels.history import History
from gui.panels.mark_menu import MarkMenu
from gui.panels.strip import Strip, tool_button

PAUSE = 120
"""Milliseconds without a key after which a search begins."""


class FindBar(Strip):
    """Asks for searches and steps, and tells where among the matches the article is."""

    searchRequested = Signal(object)
    """The Query."""
    stepRequested = Signal(int)
    """1 for the next match, -1 for the one before."""
    markRequested = Signal(str, bool)
    """The name of the label for every match, and whether those in other documents are meant too."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._result: tuple[int, int] | None = None
        self._note = ""
        self._history = History()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._search)

        self.edit = SearchField()
        self.edit.setMinimumWidth(96)
        self.edit.textChanged.connect(self._wait)
        self.counter = QLabel()
        self.told = QLabel()
        self.told.setProperty("role", "muted")
        self.told.setWordWrap(True)
        self.told.hide()
        self.previous_button = tool_button()
        self.previous_button.clicked.connect(lambda: self._step(-1))
        self.next_button = tool_button()
        self.next_button.clicked.connect(lambda: self._step(1))
        self.exact_button = tool_button(checkable=True)
        self.words_button = tool_button(checkable=True)
        self.pattern_button = tool_button(checkable=True)
        for button in (self.exact_button, self.words_button, self.pattern_button):
            button.toggled.connect(self._search)
        self.mark_button = tool_button()
        self.mark_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.mark_menu = MarkMenu(self)
        self.mark_menu.chosen.connect(self.markRequested)
        self.mark_menu.aboutToShow.connect(self._allow_every_document)
        self.mark_button.setMenu(self.mark_menu)
        self.close_button.clicked.connect(self.close_bar)
        self._lay_out()
        self.setFocusProxy(self.edit)
        self.retranslate()
        self.redraw()

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        for row in (above, below):
            row.setSpacing(8)
        above.addWidget(self.edit, 1)
        for widget in (self.counter, self.previous_button, self.next_button):
            above.addWidget(widget)
        above.addStretch(1)
        above.addWidget(self.close_button)
        # In a second row: in one they would keep a small window from staying small.
        for widget in (
            self.exact_button,
            self.words_button,
            self.pattern_button,
            self.mark_button,
        ):
            below.addWidget(widget)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 8)
        column.setSpacing(4)
        column.addLayout(above)
        column.addLayout(below)
        column.addWidget(self.told)
        # To the switches before the button that closes, which Esc does too.
        order = (
            self.edit,
            self.previous_button,
            self.next_button,
            self.exact_button,
            self.words_button,
            self.pattern_button,
            self.mark_button,
            self.close_button,
        )
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    @property
    def query(self) -> Query:
        """What is to be found, as it stands in the bar."""
        return Query(
            self.edit.text(),
            folded=not self.exact_button.isChecked(),
            extent=Extent.WHOLE if self.words_button.isChecked() else Extent.ANYWHERE,
            regex=self.pattern_button.isChecked(),
        )

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
        self._history.keep(self.edit.text())
        self.hide()
        self.closed.emit()

    def set_labels(self, labels: LabelSet, language: str) -> None:
        """Let what is found be marked with these labels, named in `language`."""
        self.mark_menu.set_labels(labels, language)

    def set_result(self, index: int, total: int) -> None:
        """Match `index`, counted from 1, of `total` is the current one; 0 where none is."""
        self._result = (index, total)
        self._note = ""
        self._tell_result()

    def set_searching(self) -> None:
        """A search is under way that takes a while."""
        self._result = None
        self._note = self.tr("Searching…")
        self._tell_result()

    def set_failed(self, told: str) -> None:
        """There is no result, for the reason `told`."""
        self._result = None
        self._note = ""
        self._tell_result()
        self.told.setText(told)
        self.told.show()

    def tell_round(self, *, forwards: bool) -> None:
        """Say that the search went on at the other end of the text."""
        self._note = self.tr("from the beginning") if forwards else self.tr("from the end")
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
        self.pattern_button.setText(self.tr("Pattern"))
        self.pattern_button.setToolTip(
            self.tr("Take it for a regular expression: \\d+ finds a number, (الف|ب) either")
        )
        self.mark_button.setText(self.tr("Mark all as…"))
        self.mark_button.setToolTip(
            self.tr("Give every match a label, after a look at each (Alt+Enter)")
        )
        self._tell_result()

    def redraw(self) -> None:
        super().redraw()
        self.set_icon(self.previous_button, "chevron-up")
        self.set_icon(self.next_button, "chevron-down")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers()
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_bar()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if held & Qt.KeyboardModifier.AltModifier:
                if self.mark_button.isEnabled():
                    # The button's own way of showing it would wait for an answer.
                    corner = self.mark_button.rect().bottomLeft()
                    self.mark_menu.popup(self.mark_button.mapToGlobal(corner))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._step(-1 if held & Qt.KeyboardModifier.ShiftModifier else 1)
            case Qt.Key.Key_Up:
                self._recall(self._history.earlier(self.edit.text()))
            case Qt.Key.Key_Down:
                self._recall(self._history.later())
            case _:
                super().keyPressEvent(event)

    def _recall(self, text: str | None) -> None:
        if text is not None:
            self.edit.setText(text)
            self._search()

    def _wait(self) -> None:
        self._pause.start()

    def _search(self) -> None:
        self._pause.stop()
        query = self.query
        if not query.text:
            self._result, self._note = None, ""
            self._tell_result()
        self.searchRequested.emit(query)

    def _step(self, step: int) -> None:
        self._history.keep(self.edit.text())
        if self._pause.isActive():
            self._search()
        elif self.edit.text():
            self.stepRequested.emit(step)

    def _allow_every_document(self) -> None:
        # A pattern could keep a search of thousands of documents from ever ending.
        if self.mark_menu.all_documents is not None:
            self.mark_menu.all_documents.setEnabled(not self.query.regex)

    def _tell_result(self) -> None:
        found = self._result is not None and self._result[1] > 0
        for button in (self.previous_button, self.next_button, self.mark_button):
            button.setEnabled(found)
        self.told.hide()
        shown = []
        if found and self._result is not None:
            locale = QLocale()
            index, total = (locale.toString(number) for number in self._result)
            text = self.tr("{index} of {total}") if self._result[0] else self.tr("found: {total}")
            shown.append(text.format(index=index, total=total))
        elif self._result is not None:
            shown.append(self.tr("Not found"))
        self.counter.setText(in_a_row([*shown, *filter(None, [self._note])]))
