"""A small window to choose from by typing."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.article.accessible import announce
from gui.filter_field import SearchField
from gui.key_codes import pressed
from gui.picker.choice import Choice, fitting, is_named
from gui.picker.row_delegate import CHOICE_ROLE, NUMBERED, ROW_HEIGHT, ChoiceDelegate
from gui.theme import Theme

ROWS = 10
"""How many rows are seen at once."""

_TO_LIST = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class Picker(QDialog):
    """Shows choices that what is typed may mean. `chosen` carries the Choice, after it has closed.

    Up, Down and the page keys move, Enter or a click chooses, Esc or leaving the window closes.
    """

    chosen = Signal(object)

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        recent: Sequence[str],
        theme: Theme,
        parent: QWidget,
        *,
        numbered: bool = False,
    ) -> None:
        """With `numbered`, a digit picks one of the first nine rows; `recent` are ids."""
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("picker")
        # It has no frame of a window, so it draws its own edge.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(title)
        self._choices, self._recent, self._numbered = choices, recent, numbered
        self._was_active = False
        self.edit = SearchField()
        self.edit.setPlaceholderText(title)
        self.edit.setAccessibleName(title)
        self.edit.textChanged.connect(self._fill)
        self.edit.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setItemDelegate(ChoiceDelegate(theme, self.list, numbered=numbered))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.itemClicked.connect(self._choose)
        self.list.currentItemChanged.connect(self._tell)
        self._empty = QLabel(self.tr("Nothing fits."))
        self._empty.setProperty("role", "empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._empty.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(4)
        layout.addWidget(self.edit)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._empty)
        self._fill()

    def open_at(self, place: QRect | QPoint, width: int) -> None:
        """Open below a point, or at the top of the middle of a rectangle; kept on the screen."""
        rows = min(max(1, len(self._choices)), ROWS)
        height = rows * ROW_HEIGHT + self.edit.sizeHint().height() + 24
        if isinstance(place, QRect):
            left, top = place.center().x() - width // 2, place.top() + place.height() // 8
        else:
            left = place.x() - (width if self.isRightToLeft() else 0)
            top = place.y()
        middle = QPoint(left + width // 2, top)
        screen = QGuiApplication.screenAt(middle) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        self.setGeometry(
            min(max(left, room.left()), max(room.left(), room.right() - width)),
            min(max(top, room.top()), max(room.top(), room.bottom() - height)),
            width,
            height,
        )
        self.show()
        self.activateWindow()
        self.edit.setFocus()

    def shown(self) -> list[Choice]:
        """What is offered now, in its order."""
        return [self.list.item(row).data(CHOICE_ROLE) for row in range(self.list.count())]

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            if self._was_active and not self.isActiveWindow():
                self.reject()
            self._was_active = self.isActiveWindow()

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in _TO_LIST:
            self._move(event.key())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentItem())
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._move(Qt.Key.Key_Down if event.key() == Qt.Key.Key_Tab else Qt.Key.Key_Up)
        elif (number := self._number(event)) is not None:
            self._choose(self.list.item(number - 1))
        else:
            return False
        return True

    def _number(self, event: QKeyEvent) -> int | None:
        """Which row a digit picks, in any layout and script.

        None where it goes on with the name that is being typed: some labels have digits in theirs.
        """
        if not self._numbered:
            return None
        digits = {ord(str(number)): number for number in range(1, NUMBERED + 1)}
        found = (digits.get(key.key) for key in pressed(event) if not key.held)
        number = next((number for number in found if number), None)
        typed = self.edit.text()
        return None if typed and is_named(f"{typed}{number}", self._choices) else number

    def _move(self, key: int) -> None:
        count, row = self.list.count(), self.list.currentRow()
        if not count:
            return
        page = max(1, self.list.viewport().height() // ROW_HEIGHT - 1)
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            row += page if key == Qt.Key.Key_PageDown else -page
            self.list.setCurrentRow(min(max(row, 0), count - 1))
        else:
            self.list.setCurrentRow((row + (1 if key == Qt.Key.Key_Down else -1)) % count)

    def _fill(self) -> None:
        self.list.clear()
        for choice in fitting(self.edit.text(), self._choices, self._recent):
            item = QListWidgetItem(choice.title)
            item.setData(CHOICE_ROLE, choice)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, _said(choice))
            if choice.why_not:
                item.setToolTip(choice.why_not)
            self.list.addItem(item)
        self._empty.setVisible(not self.list.count())
        self.list.setVisible(bool(self.list.count()))
        self.list.setCurrentRow(0)

    def _tell(self, item: QListWidgetItem | None) -> None:
        # The focus stays where one types, so the row must be said.
        if item is not None and self.isVisible():
            announce(self.edit, _said(item.data(CHOICE_ROLE)))

    def _choose(self, item: QListWidgetItem | None) -> None:
        choice: Choice | None = None if item is None else item.data(CHOICE_ROLE)
        if choice is not None and not choice.why_not:
            self.accept()
            self.chosen.emit(choice)


def _said(choice: Choice) -> str:
    said = f"{choice.group}: {choice.title}" if choice.group else choice.title
    return ", ".join(filter(None, (said, choice.keys or choice.chip, choice.why_not)))
