"""The choice of the order of documents, and what must be known of it while it is on."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from gui.icons import icon
from gui.theme import Theme
from gui.work_order import WorkOrder

ICON = "arrow-down-wide-narrow"


class OrderButton(QToolButton):
    """A button with a menu of the orders. `chosen` carries the WorkOrder that the user chose."""

    chosen = Signal(WorkOrder)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._order = WorkOrder.OWN
        self._menu = QMenu(self)
        group = QActionGroup(self)
        self._entries = {order: self._entry(order, group) for order in WorkOrder}
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setIconSize(QSize(16, 16))
        # The arrow that style sheets draw would lie upon the icon.
        self.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.retranslate()
        self.set_order(WorkOrder.OWN)

    def set_order(self, order: WorkOrder) -> None:
        """Show which order is on; another than the documents' own stands out."""
        self._order = order
        self._entries[order].setChecked(True)
        self.set_theme(self._theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        self._theme = theme
        own = self._order is WorkOrder.OWN
        self.setIcon(icon(ICON, theme.color("muted" if own else "accent")))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self.set_theme(self._theme)
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Name everything in the interface's language."""
        titles = {
            WorkOrder.OWN: self.tr("In their order"),
            WorkOrder.LEARNING: self.tr("What teaches most first"),
            WorkOrder.ERRORS: self.tr("Likely errors first"),
        }
        for order, title in titles.items():
            self._entries[order].setText(title)
        self.setToolTip(self.tr("Order of the documents"))
        self.setAccessibleName(self.tr("Order of the documents"))

    def _entry(self, order: WorkOrder, group: QActionGroup) -> QAction:
        entry = QAction(self._menu, checkable=True)
        entry.triggered.connect(lambda: self.chosen.emit(order))
        group.addAction(entry)
        self._menu.addAction(entry)
        return entry


class OrderNotice(QWidget):
    """Says what another order than the documents' own does to a corpus. `back` asks to leave it."""

    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order = WorkOrder.OWN
        self._text = QLabel(wordWrap=True)
        self._text.setProperty("role", "muted")
        self._button = QToolButton(autoRaise=True)
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.clicked.connect(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._text)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeading)
        self.set_order(WorkOrder.OWN)

    def set_order(self, order: WorkOrder) -> None:
        """Tell of `order`; nothing of the documents' own."""
        self._order = order
        self.retranslate()
        self.setVisible(order is not WorkOrder.OWN)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def retranslate(self) -> None:
        """Say it in the interface's language."""
        texts = {
            WorkOrder.LEARNING: self.tr(
                "Hard documents come first. A corpus that is not marked to its end is biased by "
                "that."
            ),
            WorkOrder.ERRORS: self.tr(
                "Likely errors come first. A corpus that is not reviewed to its end is biased by "
                "that."
            ),
        }
        self._text.setText(texts.get(self._order, ""))
        self._button.setText(self.tr("Back to their order"))
        self._make_room()

    def _make_room(self) -> None:
        # Where a list below takes what is left, a layout gives wrapped text too few lines.
        self._text.setMinimumHeight(max(0, self._text.heightForWidth(self.width())))
