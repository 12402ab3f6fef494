"""No exception goes unseen: what was foreseen is a line, the rest a dialog with its traceback."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.messages import HashiyeError
from gui import errors
from gui.dialogs.error_dialog import ErrorDialog


class Window:
    """What stands where the main window does."""

    def __init__(self, widget: QWidget) -> None:
        self.widget = widget
        self.told: list[str] = []

    def dialogs(self) -> list[ErrorDialog]:
        return [dialog for dialog in self.widget.findChildren(ErrorDialog) if dialog.isVisible()]


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    widget = QWidget()
    qtbot.addWidget(widget)
    made = Window(widget)
    before = sys.excepthook
    reporter = errors.install_excepthook(made.told.append, lambda: widget)
    yield made
    QApplication.processEvents()
    reporter.uninstall()
    assert sys.excepthook == before


def test_a_foreseen_error_is_a_line(qtbot: QtBot, window: Window):
    errors.report(HashiyeError("{path} is read-only.", path="a.hashiye"))
    qtbot.waitUntil(lambda: window.told == ["a.hashiye is read-only."])
    assert window.dialogs() == []


def test_an_unforeseen_error_is_a_dialog_with_its_traceback(qtbot: QtBot, window: Window):
    try:
        {}["missing"]
    except KeyError as error:
        errors.report(error)
    qtbot.waitUntil(lambda: len(window.dialogs()) == 1)
    details = window.dialogs()[0].details()
    assert "KeyError: 'missing'" in details
    assert "test_errors.py" in details
    assert "Hashiye " in details
    assert "Qt " in details


def test_a_further_error_joins_the_dialog_that_is_open(qtbot: QtBot, window: Window):
    errors.report(ValueError("one"))
    qtbot.waitUntil(lambda: len(window.dialogs()) == 1)
    errors.report(ValueError("two"))
    qtbot.waitUntil(lambda: "two" in window.dialogs()[0].details())
    assert len(window.dialogs()) == 1


def test_an_error_on_another_thread_is_told_on_the_windows(qtbot: QtBot, window: Window):
    def fail() -> None:
        raise HashiyeError("no room on the disk")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: window.told == ["no room on the disk"])


def test_any_exception_says_something():
    assert errors.message(ValueError()) == "ValueError"
    assert errors.message(ValueError("no")) == "no"
