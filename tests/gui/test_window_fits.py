"""Nothing in the window is cut, in either language, with everything open that comes and goes."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from gui.appearance import Appearance
from gui.elided_label import ElidedLabel
from gui.main_window import MainWindow
from gui.panels.label_panel import LabelRow
from gui.settings import Settings
from gui.tasks import Progress, Task, Tasks
from tests.gui.fitting import still_cut
from tests.gui.patience import settle

SIZES = [(1280, 800), (1093, 566), (820, 560)]
"""As at first; a laptop's screen of 1366×768 at a scale of 125%; half of a screen."""


@pytest.fixture(params=["en", "fa"])
def window(request, qtbot, qapp, tmp_path, worker, articles) -> Iterator[MainWindow]:
    font, palette = qapp.font(), qapp.palette()
    appearance, tasks = Appearance(qapp), Tasks()
    appearance.set_theme("light")
    appearance.set_language(request.param)
    settings = Settings(tmp_path / "config")
    settings.language, settings.theme = request.param, "light"
    made = MainWindow(settings, appearance, tasks, worker)
    qtbot.addWidget(made)
    made.show()
    made.open_project(articles)
    yield made
    made.close()
    tasks.shutdown()
    appearance.set_language("en")
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


def cut(window: MainWindow, qtbot: QtBot) -> list[str]:
    """What has less room than its text needs once everything under way has come in."""
    settle(window, qtbot)
    return still_cut(window, qtbot, shows_text)


def shows_text(widget: QLabel | QAbstractButton) -> bool:
    """Whether text is seen in it, and is not elided by it where there is no room."""
    only_icon = Qt.ToolButtonStyle.ToolButtonIconOnly
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() == only_icon:
        return widget.icon().isNull() and bool(widget.text())
    return not isinstance(widget, LabelRow | ElidedLabel) and bool(widget.text())


def cut_anywhere(window: MainWindow, qtbot: QtBot) -> dict[tuple[int, int], list[str]]:
    """What is cut at which of the sizes."""
    found = {}
    for size in SIZES:
        window.resize(*size)
        if there := cut(window, qtbot):
            found[size] = there
    return found


def test_with_a_document_open_nothing_is_cut(window, qtbot):
    assert cut_anywhere(window, qtbot) == {}


def test_with_every_strip_open_nothing_is_cut(window, qtbot):
    window.hints.start()
    window.messages.show_message("The disk is full. " * 6, "error", "Try again", lambda: None)
    window.finding.open()
    window.find_bar.edit.setText("البرز")
    window.actions_by_id["unusual"].trigger()
    assert cut_anywhere(window, qtbot) == {}
    assert window.find_bar.counter.text() != ""
    assert window.unusual.panel.isVisible()


def test_without_a_document_nothing_is_cut(window, qtbot):
    for _ in range(4):
        window.workspace.delete_document()
    assert cut_anywhere(window, qtbot) == {}


def test_the_parts_of_the_status_line_never_lie_over_each_other(window):
    window.resize(820, 560)
    title = "Taking in a folder with a very long name " * 4
    window.status.show_task(Task(title, Progress(lambda *_: None), window))
    QApplication.processEvents()
    assert window.width() == 820
    labels = [one for one in window.status.findChildren(QLabel) if one.isVisible() and one.text()]
    places = sorted((label.x(), label.x() + label.width()) for label in labels)
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
    assert places[-1][1] <= window.status.width()
