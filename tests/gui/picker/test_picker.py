"""A small window in which one types, moves and chooses."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from gui.picker.choice import Choice
from gui.picker.picker import Picker
from gui.theme import label_colors, load_theme

THEME = load_theme("light")
CHOICES = [
    Choice(
        str(n),
        f"Label {n}",
        (f"Label {n}", f"برچسب {n}"),
        keys="Ctrl+K",
        group="Label",
        why_not="not now" if n == 30 else "",
        colors=label_colors(THEME, "blue"),
    )
    for n in range(1, 31)
]


@pytest.fixture
def picker(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    made = Picker("Choose", CHOICES, ["7"], THEME, window, numbered=True)
    made.open_at(QRect(window.geometry()), 400)
    qtbot.waitExposed(made)
    made.window = window
    return made


def chosen_by(picker, qtbot, *keys):
    with qtbot.waitSignal(picker.chosen) as caught:
        for key in keys:
            QTest.keyClick(picker.edit, key)
    return caught.args[0].id


def test_enter_chooses_the_first_which_was_used_last(picker, qtbot):
    assert chosen_by(picker, qtbot, Qt.Key.Key_Return) == "7"


def test_arrows_move_and_go_round(picker, qtbot):
    down, up = Qt.Key.Key_Down, Qt.Key.Key_Up
    assert chosen_by(picker, qtbot, down, down, up, Qt.Key.Key_Enter) == "1"


def test_up_from_the_first_leads_to_the_last_and_page_up_back(picker):
    QTest.keyClick(picker.edit, Qt.Key.Key_Up)
    assert picker.list.currentRow() == len(CHOICES) - 1
    for _ in range(9):
        QTest.keyClick(picker.edit, Qt.Key.Key_PageUp)
    assert picker.list.currentRow() == 0


def test_a_digit_picks_a_row(picker, qtbot):
    assert chosen_by(picker, qtbot, Qt.Key.Key_3) == "2"


def test_a_digit_that_goes_on_with_a_name_is_typed(picker, qtbot):
    QTest.keyClicks(picker.edit, "label 2")
    assert [choice.id for choice in picker.shown()] == ["2", *(str(n) for n in range(20, 30)), "12"]
    assert chosen_by(picker, qtbot, Qt.Key.Key_7, Qt.Key.Key_Return) == "27"


def test_a_digit_behind_a_name_that_has_none_picks_a_row(picker, qtbot):
    QTest.keyClicks(picker.edit, "lab")
    assert chosen_by(picker, qtbot, Qt.Key.Key_3) == "2"


def test_a_click_chooses(picker, qtbot):
    with qtbot.waitSignal(picker.chosen) as caught:
        place = picker.list.visualItemRect(picker.list.item(1)).center()
        QTest.mouseClick(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert caught.args[0].id == "1"


def test_what_cannot_be_chosen_is_not(picker, qtbot):
    picker.edit.setText("label 30")
    with qtbot.assertNotEmitted(picker.chosen):
        QTest.keyClick(picker.edit, Qt.Key.Key_Return)
    assert picker.isVisible()


def test_that_nothing_fits_is_said(picker, qtbot):
    picker.edit.setText("elephant")
    assert picker.shown() == []
    assert picker._empty.isVisible()
    with qtbot.assertNotEmitted(picker.chosen):
        QTest.keyClick(picker.edit, Qt.Key.Key_Return)


def test_a_screen_reader_is_told_the_row(picker):
    QTest.keyClick(picker.edit, Qt.Key.Key_Down)
    assert picker.edit.accessibleDescription() == "Label: Label 1, Ctrl+K"
    assert picker.edit.accessibleName() == "Choose"


def test_leaving_the_window_closes_it(picker, qtbot):
    qtbot.waitUntil(picker.isActiveWindow)
    with qtbot.waitSignal(picker.rejected):
        picker.window.activateWindow()


@pytest.mark.parametrize("corner", ["topLeft", "bottomRight"])
def test_it_stays_on_the_screen(picker, corner):
    room = QGuiApplication.primaryScreen().availableGeometry()
    picker.open_at(QPoint(getattr(room, corner)()), 300)
    assert room.contains(picker.geometry())
