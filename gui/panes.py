"""Moving the keyboard between the parts of the window."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class Panes(QObject):
    """Goes round the panes that are seen and can take the focus. Esc leads back to the first.

    The focus comes to where it last was in a pane, else to the pane's focus proxy, else to the
    first part of it that the Tab key reaches.
    """

    def __init__(self, window: QWidget, panes: Sequence[QWidget]) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes
        self._last: dict[QWidget, QWidget] = {}
        window.installEventFilter(self)

    def step(self, ways: int) -> None:
        """Give the focus to the next pane (1), or to the one before (-1)."""
        now = self._window.focusWidget()
        place = next((i for i, pane in enumerate(self._panes) if _within(pane, now)), None)
        if place is None:
            place = -1 if ways > 0 else 0
        elif now is not None:
            self._last[self._panes[place]] = now
        for away in range(1, len(self._panes) + 1):
            wanted = self._wanted(self._panes[(place + ways * away) % len(self._panes)])
            if wanted is not None:
                wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            first = self._panes[0]
            if _able(first) and not _within(first, self._window.focusWidget()):
                first.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _wanted(self, pane: QWidget) -> QWidget | None:
        candidates = (self._last.get(pane), pane, pane.focusProxy(), *pane.findChildren(QWidget))
        return next((one for one in candidates if one is not None and _able(one)), None)


def _able(widget: QWidget) -> bool:
    """Whether the Tab key would stop at `widget`, if it were the next."""
    tabs = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return widget.isVisible() and widget.isEnabled() and bool(tabs)


def _within(pane: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (pane is widget or pane.isAncestorOf(widget))
