"""Whether texts have the room that they need."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.exceptions import TimeoutError as WaitedInVain
from pytestqt.qtbot import QtBot

Texted = QLabel | QAbstractButton


def still_cut(
    window: QWidget, qtbot: QtBot, shows: Callable[[Texted], bool] = lambda one: bool(one.text())
) -> list[str]:
    """What has less room than its text needs, of what `shows` one, and gets no more either.

    A text may change just before one looks, and the layout follows with the next events.
    """

    def cut() -> list[str]:
        return [
            f"{type(widget).__name__} {widget.text()!r}: {widget.size()} for {_needed(widget)}"
            for kind in (QLabel, QAbstractButton)
            for widget in window.findChildren(kind)
            if widget.isVisible() and shows(widget) and not _fits(widget)
        ]

    with suppress(WaitedInVain):
        qtbot.waitUntil(lambda: not cut())
    return cut()


def _needed(widget: Texted) -> tuple[int, int]:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return 0, widget.heightForWidth(widget.width())
    hint = widget.sizeHint()
    return hint.width(), hint.height()


def _fits(widget: Texted) -> bool:
    width, height = _needed(widget)
    return widget.width() >= width and widget.height() >= height
