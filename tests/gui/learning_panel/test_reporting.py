"""The window of the learning beside the main one: opened by a key, fresh, gone with its project."""

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QSlider, QTableView

from core.labelsets import load_label_set
from core.sample import sample_project
from core.store.project import create_project
from gui.appearance import Appearance
from gui.dialogs.preferences_dialog import PreferencesDialog
from gui.learning_panel.window import LearningWindow
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tasks import Tasks
from tests.gui.fitting import still_cut
from tests.gui.patience import settle

PLAIN = """
import sys
from gui.main_window import MainWindow
print("pyqtgraph" in sys.modules)
"""


@pytest.fixture
def window(qtbot, qapp, tmp_path, worker):
    tasks = Tasks()
    appearance = Appearance(qapp)
    window = MainWindow(Settings(tmp_path / "config"), appearance, tasks, worker)
    qtbot.addWidget(window)
    window.show()
    window.open_project(sample_project())
    qtbot.waitUntil(lambda: window.workspace.pending() > 4)
    yield window
    window.close()
    tasks.shutdown()
    appearance.set_language("en")


def page(window, qtbot):
    """The window of the learning, opened."""
    window.actions_by_id["show_learning"].trigger()
    qtbot.waitUntil(lambda: any(w.isVisible() for w in pages(window)))
    return next(w for w in pages(window) if w.isVisible())


def pages(window):
    return window.findChildren(LearningWindow)


def told(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def rows(opened):
    return opened.findChild(QTableView).model().rowCount()


def test_nothing_that_draws_charts_is_loaded_before_they_are_wanted():
    ran = subprocess.run([sys.executable, "-c", PLAIN], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


def test_it_fills_with_the_verdicts_that_come_while_it_is_open(window, qtbot):
    opened = page(window, qtbot)
    assert any(text.startswith("Once you have answered") for text in told(opened))
    window.workspace.editing.accept_all()
    qtbot.waitUntil(lambda: rows(opened) > 0)
    assert not any(text.startswith("Once you have answered") for text in told(opened))


def test_escape_closes_it_and_the_action_brings_it_back(window, qtbot):
    opened = page(window, qtbot)
    QTest.keyClick(opened, Qt.Key.Key_Escape)
    assert not opened.isVisible()
    assert page(window, qtbot) is opened
    assert len(pages(window)) == 1


def test_the_threshold_is_one_operation_and_undone_as_one(window, qtbot):
    window.workspace.editing.accept_all()
    opened = page(window, qtbot)
    slider = opened.findChild(QSlider)
    session = window.workspace.session
    begun = session.settings().threshold
    qtbot.waitUntil(lambda: slider.value() == round(100 * begun))
    slider.setSliderDown(True)
    for value in (60, 70, 80):
        slider.setSliderPosition(value)
    assert session.settings().threshold == begun
    slider.setSliderDown(False)
    assert session.settings().threshold == 0.8
    session.undo()
    assert session.settings().threshold == begun
    qtbot.waitUntil(lambda: slider.value() == round(100 * begun))


def test_it_closes_with_its_project(window, qtbot, tmp_path):
    opened = page(window, qtbot)
    other = tmp_path / "other.hashiye"
    create_project(other, load_label_set()).close()
    window.open_project(other)
    assert not opened.isVisible()


def test_a_project_that_is_closed_meanwhile_opens_no_window(window, qtbot, tmp_path):
    other = tmp_path / "other.hashiye"
    create_project(other, load_label_set()).close()
    window.actions_by_id["show_learning"].trigger()
    window.open_project(other)
    qtbot.waitUntil(lambda: not window._tasks.active())
    assert pages(window) == []


def test_preferences_tell_what_thresholds_bring_and_cut_nothing(window, qtbot):
    for language in ("en", "fa"):
        window.look.set_language(language)
        dialog = PreferencesDialog(window._settings, window.workspace.session)
        qtbot.addWidget(dialog)
        dialog.show()
        before = told(dialog)
        window.reporting.ask_threshold(dialog.show_threshold)
        qtbot.waitUntil(lambda dialog=dialog, before=before: told(dialog) != before)
        assert still_cut(dialog, qtbot) == []


def test_figures_of_a_document_that_was_left_are_not_told(window, qtbot):
    taken = []
    window.reporting.ask_threshold(taken.append)
    window.workspace.show_document(None)
    settle(window, qtbot)
    assert taken == []
    window.reporting.ask_threshold(taken.append)
    settle(window, qtbot)
    assert len(taken) == 1


def test_the_documents_tell_how_much_work_is_left(window, qtbot):
    window.documents.set_time_left(7200.0)
    tips = {label.toolTip() for label in window.documents.findChildren(QLabel)}
    assert "About 2 h of work left" in tips
    window.documents.set_time_left(None)
    assert not any(label.toolTip() for label in window.documents.findChildren(QLabel))
