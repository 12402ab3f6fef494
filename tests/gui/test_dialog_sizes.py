"""Dialogs keep the size that they were given, and fit on the screen."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QMainWindow, QPushButton, QVBoxLayout

from gui.dialog_sizes import DialogSizes
from gui.dialogs.about_dialog import AboutDialog
from gui.dialogs.note_dialog import NoteDialog
from gui.dialogs.parts import FittedDialog, Scrolled
from gui.settings import Settings


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path)


@pytest.fixture
def window(qtbot, settings):
    made = QMainWindow()
    qtbot.addWidget(made)
    DialogSizes(made, settings)
    made.show()
    return made


def shown(dialog, qtbot):
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def test_a_dialog_opens_with_the_size_that_it_was_left_with(window, qtbot):
    first = shown(NoteDialog("کرج", "", window), qtbot)
    first.resize(600, 410)
    first.reject()
    assert shown(NoteDialog("کرج", "", window), qtbot).size() == QSize(600, 410)


def test_a_size_that_nobody_changed_is_not_remembered(window, qtbot, settings):
    shown(NoteDialog("کرج", "", window), qtbot).reject()
    assert settings.dialog_size("NoteDialog") is None


def test_a_remembered_size_gives_way_to_a_smaller_screen(window, qtbot, settings):
    settings.set_dialog_size("NoteDialog", QSize(9000, 9000))
    dialog = shown(NoteDialog("کرج", "", window), qtbot)
    room = QGuiApplication.primaryScreen().availableGeometry().size()
    assert dialog.size().boundedTo(room) == dialog.size()


def test_what_makes_no_sense_in_the_settings_changes_nothing(window, qtbot, settings):
    usual = shown(NoteDialog("کرج", "", window), qtbot).size()
    settings._values.setValue("dialogs/NoteDialog", "large")
    assert shown(NoteDialog("کرج", "", window), qtbot).size() == usual


def test_a_dialog_with_its_own_height_takes_it_anew_each_time(window, qtbot):
    first = shown(AboutDialog(window), qtbot)
    usual = first.size()
    first.resize(700, 780)
    first.reject()
    assert shown(AboutDialog(window), qtbot).size() == usual


@pytest.mark.parametrize(("lines", "scrolls"), [(3, False), (80, True)])
def test_a_part_is_scrolled_only_where_the_screen_is_too_low_for_it(qtbot, lines, scrolls):
    part = QVBoxLayout()
    for number in range(lines):
        part.addWidget(QLabel(f"line {number}"))
    dialog, close = FittedDialog(), QPushButton("Close")
    layout = QVBoxLayout(dialog)
    area = Scrolled(part)
    layout.addWidget(area, 1)
    layout.addWidget(close)
    qtbot.addWidget(dialog)
    shown(dialog, qtbot)
    qtbot.waitUntil(lambda: (area.verticalScrollBar().maximum() > 0) is scrolls)
    assert (area.focusPolicy() is Qt.FocusPolicy.TabFocus) is scrolls
    assert dialog.rect().contains(close.geometry())
    assert dialog.height() <= dialog.screen().availableGeometry().height()
