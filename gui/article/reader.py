"""The article before a screen reader: what it can ask, and what it is told unasked."""

from functools import cache
from typing import Any, cast

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextSelectionEvent,
    QAccessibleTextUpdateEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from gui.article.accessible import announce, describe, say
from gui.article.accessible_marks import NOTHING, MarkItems, pointer
from gui.article.accessible_text import ArticleText
from gui.article.marks import Mark
from gui.article.readable import Readable

_SAID = 200
_Kind = QAccessible.InterfaceType


class Reader:
    """Stands between a view and the screen reader. Costs nothing as long as none is there."""

    def __init__(self, view: QWidget, readable: Readable) -> None:
        """`view` and `readable` are one and the same widget."""
        _install()
        self._widget = view
        self._view = readable
        self._inside: Mark | None = None
        self.text = ArticleText(readable)
        self.items = MarkItems(readable)
        view.destroyed.connect(self.items.clear)

    def document_changed(self, before: str) -> None:
        """The text is another; it was `before`."""
        self._inside = None
        self.items.clear()
        if QAccessible.isActive():
            text = self._view.layout_state.text
            QAccessible.updateAccessibility(
                QAccessibleTextUpdateEvent(self._widget, 0, before, text)
            )

    def caret_moved(self) -> None:
        """The caret is elsewhere; the mark that it came into and what is selected are said."""
        if not QAccessible.isActive():
            return
        self._tell_caret()
        selection, text = self._view.selection(), self._view.layout_state.text
        if selection:
            start, end = selection
            say(self._widget, text[start : min(end, start + _SAID)])
        inside = self._view.marks().at(self._view.caret())
        if inside is not None and inside != self._inside and not selection:
            say(self._widget, describe(inside, self._view.marks(), text))
        self._inside = inside

    def focus_moved(self) -> None:
        """Another mark has the focus, or none has."""
        mark, text = self._view.focused(), self._view.layout_state.text
        announce(self._widget, describe(mark, self._view.marks(), text) if mark else "")
        if mark is not None:
            self._inside = mark
            if QAccessible.isActive():
                self._tell_caret()

    def _tell_caret(self) -> None:
        """Tell where caret and selection are: for the reader's own echo, magnifiers and Braille."""
        to_unit = self.text.spoken().to_unit
        caret = to_unit(self._view.caret())
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(self._widget, caret))
        start, end = self._view.selection() or (self._view.caret(), self._view.caret())
        event = QAccessibleTextSelectionEvent(self._widget, to_unit(start), to_unit(end))
        event.setCursorPosition(caret)
        QAccessible.updateAccessibility(event)


class AccessibleArticle(QAccessibleWidget):
    """The article as Qt shows it to readers: a text that is read, with its marks as children.

    Only marks on the screen are children, the others are in the list of spans: readers go over all
    children of what they look at, and a long article has 20,000 marks. Qt keeps this for good; it
    takes everything from the view as long as that lives.
    """

    def __init__(self, view: QWidget) -> None:
        super().__init__(view, QAccessible.Role.EditableText)

    def state(self) -> QAccessible.State:
        state = super().state()
        state.readOnly = state.multiLine = state.selectableText = True
        return state

    def childCount(self) -> int:
        return len(self._items().shown()) + super().childCount()

    def child(self, index: int) -> QAccessibleInterface:
        shown = self._items().shown()
        if 0 <= index < len(shown):
            return self._items().item(shown[index])
        return super().child(index - len(shown))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        shown = self._items().shown()
        for at, mark in enumerate(shown):
            if self._items().item(mark) is child:
                return at
        index = super().indexOfChild(child)
        return index if index < 0 else index + len(shown)

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return self._items().at(QPoint(x, y)) or super().childAt(x, y)

    def interface_cast(self, t: QAccessible.InterfaceType) -> int:
        if t == _Kind.TextInterface:
            return pointer(self._reader().text)
        found: int | None = super().interface_cast(t)
        return NOTHING if found is None else found

    def _items(self) -> MarkItems:
        return self._reader().items

    def _reader(self) -> Reader:
        view: Any = self.widget()
        reader: Reader = view.reader
        return reader


_MADE: list[AccessibleArticle] = []
"""Held for good: PySide lets go of them before Qt, which then deletes what is gone already."""


def _article(class_name: str, widget: QObject) -> QAccessibleInterface | None:
    if class_name != "ArticleView":
        return None
    _MADE.append(AccessibleArticle(cast("QWidget", widget)))
    return _MADE[-1]


@cache
def _install() -> None:
    QAccessible.installFactory(_article)
