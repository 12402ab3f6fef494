"""The marks on the screen as children of the article, each of which says what it is."""

from typing import cast

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QWindow,
)
from shiboken6 import Shiboken

from core.model import Span
from gui.article.accessible import describe
from gui.article.accessible_text import on_screen
from gui.article.marks import Mark
from gui.article.readable import Readable

NOTHING = cast("int", Shiboken.VoidPtr(0))
"""What `interface_cast` returns for an interface that there is none of; None would crash PySide.

PySide takes pointers as VoidPtr and declares them as whole numbers.
"""


def pointer(interface: Shiboken.Object) -> int:
    """`interface` as `interface_cast` returns it. The caller keeps the object itself."""
    return cast("int", Shiboken.VoidPtr(Shiboken.getCppPointer(interface)[0]))


class _Focusing(QAccessibleActionInterface):
    """The one thing that can be done to a mark from here: to give it the focus."""

    def __init__(self, item: "MarkItem") -> None:
        super().__init__()
        self._item = item

    def actionNames(self) -> list[str]:
        return [self.setFocusAction()]

    def doAction(self, actionName: str) -> None:  # noqa: N803
        if actionName == self.setFocusAction():
            self._item.take_focus()

    def keyBindingsForAction(self, actionName: str) -> list[str]:  # noqa: ARG002, N803
        return []


class MarkItem(QAccessibleInterface):
    """A span or suggestion, by what is said of it when it gets the focus."""

    def __init__(self, view: Readable, mark: Mark) -> None:
        super().__init__()
        self._view = view
        self._mark = mark
        self._focusing = _Focusing(self)

    def mark(self) -> Mark | None:
        """What the mark is now, or None if it is gone."""
        return self._view.marks().find(self._mark)

    def take_focus(self) -> None:
        """Give the mark the focus, if it is still there."""
        mark = self.mark()
        if mark is not None:
            self._view.focus(mark)

    def isValid(self) -> bool:
        return self.mark() is not None

    def object(self) -> QObject:
        return None  # type: ignore[return-value]

    def window(self) -> QWindow:
        return self.parent().window()

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._view)  # type: ignore[arg-type]

    def child(self, index: int) -> QAccessibleInterface:  # noqa: ARG002
        return None  # type: ignore[return-value]

    def childAt(self, x: int, y: int) -> QAccessibleInterface:  # noqa: ARG002
        return None  # type: ignore[return-value]

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: ARG002
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.StaticText

    def state(self) -> QAccessible.State:
        state, mark = QAccessible.State(), self.mark()
        state.selectable = state.focusable = True
        state.invalid = mark is None
        state.offscreen = self.rect().isNull()
        state.selected = mark is not None and mark == self._view.focused()
        return state

    def rect(self) -> QRect:
        mark = self.mark()
        return QRect() if mark is None else place_of_mark(self._view, mark)

    def text(self, t: QAccessible.Text) -> str:
        mark = self.mark()
        if mark is None:
            return ""
        if t == QAccessible.Text.Name:
            return describe(mark, self._view.marks(), self._view.layout_state.text)
        if t == QAccessible.Text.Description and isinstance(mark, Span):
            return mark.note
        return ""

    def setText(self, t: QAccessible.Text, text: str) -> None:
        """A mark is not renamed from here."""

    def interface_cast(self, arg__1: QAccessible.InterfaceType) -> int:
        wanted = arg__1 == QAccessible.InterfaceType.ActionInterface
        return pointer(self._focusing) if wanted else NOTHING


_REGISTERED: dict[int, MarkItem] = {}
"""Every item that Qt knows, by its number there.

Qt keeps a bare pointer to it, so Python must not collect an item before Qt was told to let go.
"""


class MarkItems:
    """Makes an item for a mark when it is asked for, and keeps it: a reader knows it by its id."""

    def __init__(self, view: Readable) -> None:
        self._view = view
        self._items: dict[object, MarkItem] = {}

    def __len__(self) -> int:
        return len(self._items)

    def shown(self) -> list[Mark]:
        """The marks that are on the screen, in the order of the text."""
        return self._view.shown_marks()

    def item(self, mark: Mark) -> MarkItem:
        """The item of `mark`, always the same one."""
        key = _key(mark)
        if key not in self._items:
            item = MarkItem(self._view, mark)
            number = QAccessible.registerAccessibleInterface(item)
            self._items[key] = _REGISTERED[number] = item
        return self._items[key]

    def at(self, point: QPoint) -> MarkItem | None:
        """The item of the innermost mark that is seen at `point` of the screen, or None."""
        local = QPointF(self._view.viewport().mapFromGlobal(point))
        mark = self._view.mark_at(local)
        return None if mark is None else self.item(mark)

    def clear(self) -> None:
        """Let go of every item: the document is another, or the view is gone."""
        items, self._items = self._items, {}
        for item in items.values():
            number = QAccessible.uniqueId(item)
            QAccessible.deleteAccessibleInterface(number)
            del _REGISTERED[number]


def place_of_mark(view: Readable, mark: Mark) -> QRect:
    """What encloses the visible part of `mark`, on the screen; nothing if it is not seen."""
    around = QRectF()
    for box in view.boxes(mark.start, mark.end):
        around = around.united(box)
    return on_screen(view.viewport(), around)


def _key(mark: Mark) -> object:
    """What stays the same of a mark while its text and label change."""
    if mark.id:
        return type(mark), mark.id
    return mark.start, mark.end, mark.label
