"""The window of the concordance: what is looked for, and the lines where it stands."""

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.concordance import MOST, Portion
from core.model import LabelSet
from core.text.search import Extent, Query
from gui.concordance.delegate import ROW_HEIGHT, LineDelegate
from gui.concordance.model import LINE_ROLE, UNMARKED, ConcordanceModel, Order
from gui.digits import in_a_row
from gui.filter_field import SearchField
from gui.panels.mark_menu import MarkMenu
from gui.panels.row_list import RowList
from gui.theme import Theme

PAUSE_MS = 200
"""How long after a key a search begins."""


class ConcordanceWindow(QDialog):
    """Lists lines that come in portions while the search goes on.

    `searchRequested` carries the Query, `placeWanted` the Line that the user wants to see in its
    document, `markRequested` the name of a label for every place; `exportRequested` says that the
    lines are wanted as a table, `stopRequested` that the search is to end.
    """

    searchRequested = Signal(object)
    placeWanted = Signal(object)
    markRequested = Signal(str)
    exportRequested = Signal()
    stopRequested = Signal()

    def __init__(
        self, theme: Theme, labels: LabelSet, language: str, parent: QWidget | None = None
    ) -> None:
        """Label colours are of `theme`, titles in `language` ("fa" or "en")."""
        super().__init__(parent)
        self.model = ConcordanceModel(self)
        self._delegate = LineDelegate(theme, self)
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._search)
        self._searching = self._full = self._entering = False
        self.edit = SearchField()
        self.edit.textChanged.connect(self._pause.start)
        self.extent, self.order, self.only = QComboBox(), QComboBox(), QComboBox()
        self.exact = QCheckBox()
        self.extent.currentIndexChanged.connect(self._search)
        self.exact.toggled.connect(self._search)
        self.order.currentIndexChanged.connect(self._sort)
        self.only.currentIndexChanged.connect(self._filter)
        self.list = RowList(self.model, self._delegate, ROW_HEIGHT)
        self.list.activated.connect(self._go_to)
        self._empty = QLabel(wordWrap=True)
        self._empty.setProperty("role", "empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.list)
        self._order_label, self._only_label = QLabel(), QLabel()
        self._order_label.setBuddy(self.order)
        self._only_label.setBuddy(self.only)
        self.count = QLabel()
        self.bar = QProgressBar(textVisible=False)
        self.stop, self.mark, self.export = QPushButton(), QPushButton(), QPushButton()
        self.stop.clicked.connect(self.stopRequested)
        self.export.clicked.connect(self.exportRequested)
        self.mark_menu = MarkMenu(self, everywhere=True)
        self.mark_menu.chosen.connect(lambda name, _everywhere: self.markRequested.emit(name))
        self.mark.setMenu(self.mark_menu)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.rejected.connect(self.reject)
        for button in (self.stop, self.mark, self.export, *self._buttons.buttons()):
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
        self.model.counted.connect(self._tell)
        self._lay_out()
        self._retranslate()
        self.set_look(theme, labels, language)
        self.finish()
        self.resize(1000, 640)

    @property
    def query(self) -> Query:
        """What is looked for, as it stands in the window."""
        # Qt gives back a plain string.
        extent = Extent(self.extent.currentData())
        return Query(self.edit.text(), folded=not self.exact.isChecked(), extent=extent)

    def open_with(self, text: str) -> None:
        """Show the window, ready to type; with `text` look for that."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if text and text != self.edit.text():
            self.edit.setText(text)
            self._search()
        self.edit.selectAll()

    def come_back(self) -> None:
        """Show the window as it was left, ready to go on to the next line."""
        # Without this X11 would put it lower by the height of its title each time.
        self.move(self.pos())
        self.show()
        self.raise_()
        self.activateWindow()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_look(self, theme: Theme, labels: LabelSet, language: str) -> None:
        """Show labels by `labels`, in `theme` and `language`."""
        self._delegate.set_look(theme, labels, language)
        self.mark_menu.set_labels(labels, language)
        chosen = self.only.currentData()
        with QSignalBlocker(self.only):
            self.only.clear()
            self.only.addItem(self.tr("All"), None)
            self.only.addItem(self.tr("Not marked"), UNMARKED)
            for label in labels:
                self.only.addItem(label.title(language), label.name)
            self.only.setCurrentIndex(max(0, self.only.findData(chosen)))
        self.model.set_labels(labels, language)
        self._filter()

    def begin(self) -> None:
        """A search is under way; nothing is found yet."""
        self._searching, self._full = True, False
        self.model.clear()
        self.bar.setRange(0, 0)
        for widget in (self.bar, self.stop):
            widget.setVisible(True)
        self._tell()

    def add(self, portion: Portion) -> bool:
        """Show what a portion of the documents held; whether there is room for more."""
        first = self.model.rowCount() == 0
        room = MOST - self.model.found
        self.model.add(portion.lines[:room])
        self._full = len(portion.lines) >= room
        self.set_progress(portion.last, portion.end)
        if first and self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))
            self._enter()
        return not self._full

    def set_progress(self, done: int, total: int) -> None:
        """Show how far the search is."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def finish(self) -> None:
        """The search is over."""
        self._searching = self._entering = False
        for widget in (self.bar, self.stop):
            widget.setVisible(False)
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, typing = event.key(), self.edit.hasFocus()
        if typing and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            if self._pause.isActive():
                self._search()
            self._entering = True
            self._enter()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        """Go on to the lines, where Enter was pressed and there are any."""
        if self._entering and self.edit.hasFocus() and self.model.rowCount():
            self.list.setFocus()
        self._entering = self._entering and self._searching

    def _lay_out(self) -> None:
        above, middle, below, search = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.edit, 1)
        above.addWidget(self.extent)
        above.addWidget(self.exact)
        for widget in (self._order_label, self.order, self._only_label, self.only):
            middle.addWidget(widget)
        middle.addStretch(1)
        middle.addWidget(self.count)
        search.addWidget(self.bar, 1)
        search.addWidget(self.stop)
        below.addWidget(self.mark)
        below.addWidget(self.export)
        below.addStretch(1)
        below.addWidget(self._buttons)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        for row in (above, middle):
            layout.addLayout(row)
        layout.addWidget(self._pages, 1)
        for row in (search, below):
            layout.addLayout(row)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Find in all documents"))
        self.edit.setPlaceholderText(self.tr("Find in all documents"))
        self.edit.setAccessibleName(self.tr("Find in all documents"))
        self.list.setAccessibleName(self.tr("Places in their lines"))
        self.bar.setAccessibleName(self.tr("Looking through the documents"))
        self.extent.setAccessibleName(self.tr("Which part of a word"))
        self.exact.setText(self.tr("Exact letters"))
        self._order_label.setText(self.tr("Sort by"))
        self._only_label.setText(self.tr("Show"))
        self.stop.setText(self.tr("Stop"))
        self.mark.setText(self.tr("Mark all as…"))
        self.export.setText(self.tr("Export the lines…"))
        _fill(
            self.extent,
            (self.tr("Anywhere in words"), Extent.ANYWHERE),
            (self.tr("Beginnings of words"), Extent.BEGINNING),
            (self.tr("Whole words"), Extent.WHOLE),
        )
        _fill(
            self.order,
            (self.tr("document"), Order.DOCUMENT),
            (self.tr("words before"), Order.BEFORE),
            (self.tr("words after"), Order.AFTER),
            (self.tr("label"), Order.LABEL),
        )
        self._tell()

    def _search(self) -> None:
        self._pause.stop()
        self.searchRequested.emit(self.query)

    def _sort(self) -> None:
        self.model.sort_by(Order(self.order.currentData()))

    def _filter(self) -> None:
        self.model.show_only(self.only.currentData())

    def _go_to(self, index: QModelIndex) -> None:
        self.placeWanted.emit(index.data(LINE_ROLE))

    def _tell(self) -> None:
        """Say how many lines there are, or why there is none."""
        number = QLocale().toString
        lines, found = self.model.lines, self.model.found
        self._pages.setCurrentWidget(self.list if lines else self._empty)
        for button in (self.mark, self.export):
            button.setEnabled(bool(lines))
        told = []
        if found:
            places, several = number(len(lines)), number(len({one.document for one in lines}))
            text = self.tr("places: {places}, in documents: {documents}")
            told.append(text.format(places=places, documents=several))
        if self._full:
            told.append(self.tr("only the first {count}").format(count=number(MOST)))
        self.count.setText(in_a_row(told))
        if self._searching:
            self._empty.setText(self.tr("Looking through the documents…"))
        elif found:
            self._empty.setText(self.tr("None of the places that were found is marked like that."))
        elif self.edit.text().strip():
            self._empty.setText(
                self.tr("Not found. Fewer letters, or “Anywhere in words”, find more.")
            )
        else:
            self._empty.setText(
                self.tr(
                    "Type a word or a part of one, and see every place in the project where it "
                    "stands."
                )
            )


def _fill(choice: QComboBox, *entries: tuple[str, Extent | Order]) -> None:
    """Name the entries of `choice`, in the interface's language; the chosen one stays."""
    with QSignalBlocker(choice):
        chosen = max(0, choice.currentIndex())
        choice.clear()
        for text, value in entries:
            choice.addItem(text, value)
        choice.setCurrentIndex(chosen)
