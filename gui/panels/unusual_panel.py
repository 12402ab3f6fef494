"""The panel below the article that lists what is unusual in it, place by place."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from core.text.unusual import Unusual
from gui.errors import interface_language
from gui.models.unusual import UnusualModel
from gui.panels.painting import heading
from gui.panels.strip import Strip, tool_button
from gui.panels.unusual_delegate import UnusualDelegate
from gui.theme import Theme, load_theme


class UnusualPanel(Strip):
    """Lists kinds and places. Enter goes to the next place, Shift+Enter to the one before.

    `placeWanted` carries start and end of a place, in code points, whenever it becomes the current
    one; `articleWanted` says that the user wants to go on in the article; `closed` follows Esc and
    the button.
    """

    placeWanted = Signal(int, int)
    articleWanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = load_theme("light")
        self._model = UnusualModel(self)
        self._delegate = UnusualDelegate(self)
        self._found: Sequence[Unusual] | None = None
        self._heading = heading(theme)
        self._buttons = tool_button(), tool_button()
        self._empty = QLabel()
        self._empty.setProperty("role", "empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._effect = QLabel()
        self._effect.setProperty("role", "muted")
        self._effect.setWordWrap(True)
        self.tree = QTreeView()
        self.tree.setModel(self._model)
        self.tree.setItemDelegate(self._delegate)
        self.tree.setUniformRowHeights(True)
        self.tree.setHeaderHidden(True)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        columns = self.tree.header()
        columns.setStretchLastSection(False)
        columns.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        columns.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.selectionModel().currentChanged.connect(self._go)
        self.tree.doubleClicked.connect(self._enter_article)
        self.close_button.clicked.connect(self.close_panel)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.tree)
        self._lay_out()
        self.retranslate()
        self.redraw()

    def offer(self, *actions: QAction) -> None:
        """Have buttons for these actions, two at the most."""
        for button, action in zip(self._buttons, actions, strict=False):
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def set_theme(self, theme: Theme) -> None:
        """Paint in `theme`."""
        self._delegate.set_theme(theme)
        self.tree.viewport().update()

    def show_search(self) -> None:
        """Say that the document is being looked through."""
        self._found = None
        self._model.set_found("", ())
        self._tell()

    def show_found(self, text: str, found: Sequence[Unusual]) -> None:
        """List what was found in `text`; where that is of one kind, its places too."""
        self._found = found
        self._model.set_found(text, found)
        if len(found) == 1:
            self.tree.expand(self._model.index(0, 0))
        self.tree.setCurrentIndex(QModelIndex())
        self._tell()

    def take_focus(self) -> None:
        """Have the keys, also as long as there is nothing to walk through."""
        (self.tree if self._found else self._empty).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def has_focus(self) -> bool:
        """Whether the focus is in the panel."""
        return self.isVisible() and self.isAncestorOf(self.window().focusWidget())

    def step(self, ways: int) -> None:
        """Go to the next place (1), or the one before (-1)."""
        index = self._model.beside(self.tree.currentIndex(), ways)
        if index.isValid():
            self.tree.expand(index.parent())
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def close_panel(self) -> None:
        """Hide the panel; `closed` follows."""
        self.hide()
        self.closed.emit()

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Unusual characters"))
        self.tree.setAccessibleName(self.tr("Unusual characters of this document"))
        self.tree.setToolTip(self.tr("Enter: next place. Shift+Enter: the one before. Esc: close."))
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.close_button.setAccessibleName(self.tr("Close (Esc)"))
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_panel()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                backwards = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.step(-1 if backwards else 1)
            case _:
                super().keyPressEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._heading)
        head.addStretch(1)
        for button in (*self._buttons, self.close_button):
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._effect)

    def _go(self, index: QModelIndex) -> None:
        place = self._model.place(index)
        self._tell()
        if place is not None:
            self.placeWanted.emit(*place)

    def _enter_article(self, index: QModelIndex) -> None:
        if self._model.place(index) is not None:
            self.articleWanted.emit()

    def _tell(self) -> None:
        # What is hidden loses the focus, and the next Enter must not reach the article.
        focused = self.has_focus()
        if self._found is None:
            self._empty.setText(self.tr("Looking…"))
        else:
            self._empty.setText(self.tr("Nothing unusual in this document."))
        shown = self.tree if self._found else self._empty
        if self._pages.currentWidget() is not shown:
            self._pages.setCurrentWidget(shown)
            if focused:
                self.take_focus()
        kind = self._model.kind(self.tree.currentIndex())
        self._effect.setText("" if kind is None else kind.kind.effect(interface_language()))
        self._effect.setVisible(kind is not None)
