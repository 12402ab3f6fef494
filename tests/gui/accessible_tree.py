"""The objects of a window as screen readers find them."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.focus_ring import focusable

Role = QAccessible.Role
INTERACTIVE = {
    Role.Button,
    Role.ButtonMenu,
    Role.ButtonDropDown,
    Role.CheckBox,
    Role.RadioButton,
    Role.ComboBox,
    Role.EditableText,
    Role.Slider,
    Role.SpinBox,
    Role.List,
    Role.ListItem,
    Role.Table,
    Role.Tree,
    Role.Cell,
    Role.MenuItem,
    Role.PageTab,
    Role.Link,
}
"""The roles of what can be used."""
CHILDREN = 60
"""How many children of one object are looked at: lists are long."""


def name(found: QAccessibleInterface) -> str:
    """What a reader says of it first."""
    return found.text(QAccessible.Text.Name).strip()


def tree(top: QWidget) -> Iterator[QAccessibleInterface]:
    """Everything in `top` that is not hidden, parents before children."""
    waiting = [QAccessible.queryAccessibleInterface(top)]
    while waiting:
        found = waiting.pop()
        if found is None or not found.isValid() or found.state().invisible:
            continue
        yield found
        waiting += [found.child(n) for n in range(min(found.childCount(), CHILDREN))]


def nameless(top: QWidget) -> list[str]:
    """What can be used in `top` and has no name."""
    return [
        f"{found.role().name} {found.object()} in {name(found.parent())}"
        for found in tree(top)
        if found.role() in INTERACTIVE and not name(found)
    ]


def chain(top: QWidget) -> list[QWidget]:
    """The widgets that the Tab key stops at in `top`, in its order, from the first on.

    Asked of the window, not of the widget with the focus: in the article Tab does something else.
    """
    found: list[QWidget] = []
    first = focusable(top)[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    while (here := QApplication.focusWidget()) is not None and here not in found:
        found.append(here)
        QWidget.focusNextPrevChild(top, True)
    return found


def reading_place(widget: QWidget, top: QWidget) -> tuple[int, int]:
    """The row and the column of `widget`, counted from where reading begins in `top`."""
    middle = widget.mapTo(top, QPoint(widget.width() // 2, widget.height() // 2))
    return middle.y(), -middle.x() if top.isRightToLeft() else middle.x()
