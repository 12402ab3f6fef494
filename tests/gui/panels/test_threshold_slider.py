"""A threshold is chosen by hand or by keys, and what it brings stands beside it."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QSlider

from core.learning.expectation import Expectation, ThresholdFigures
from gui.panels.threshold_slider import ThresholdSlider, of_ten
from tests.gui.learning_panel.figures import MEASURED


@pytest.fixture
def slider(qtbot):
    slider = ThresholdSlider()
    qtbot.addWidget(slider)
    slider.set_threshold(0.5)
    slider.show()
    return slider


def handle(slider):
    return slider.findChild(QSlider)


def said(slider):
    return [label.text() for label in slider.findChildren(QLabel) if label.isVisibleTo(slider)]


def drag(slider, values):
    handle(slider).setSliderDown(True)
    for value in values:
        handle(slider).setSliderPosition(value)


def test_it_says_what_was_measured(slider):
    slider.set_figures(MEASURED)
    assert said(slider) == [
        "50%",
        "At 50%, 8 of 10 suggestions are right, and 6 of 10 entities are found.",
        "Shown in this document: 2",
        "Measured on documents that were kept out of training.",
    ]


def test_it_says_that_scores_alone_do_not_know_what_is_missed(slider):
    promised = Expectation(((0.0, 0.5, 1.0), (1.0, 0.9, 0.2)))
    slider.set_figures(ThresholdFigures(promised))
    assert said(slider) == [
        "50%",
        "At 50%, 7 of 10 suggestions are right, and 6 of 10 right ones are shown.",
        "Expected by the scores. How many entities nobody suggests is not known yet.",
    ]


def test_it_says_so_where_nothing_is_known(slider):
    assert said(slider) == ["50%", "What to expect is known once there are suggestions."]


@pytest.mark.parametrize(
    ("share", "told"),
    [(0.84, (8, 10)), (0.97, (97, 100)), (0.02, (2, 100)), (1.0, (10, 10)), (0.0, (0, 10))],
)
def test_shares_are_said_of_ten_unless_that_would_say_all_or_none(share, told):
    assert of_ten(share) == told


def test_it_describes_what_it_passes_and_tells_once_what_it_was_left_at(slider, qtbot):
    slider.set_figures(MEASURED)
    with qtbot.assertNotEmitted(slider.chosen):
        drag(slider, (55, 60, 75, 80))
    assert said(slider)[0] == "80%"
    assert said(slider)[2] == "Shown in this document: 1"
    with qtbot.waitSignal(slider.chosen) as told:
        handle(slider).setSliderDown(False)
    assert told.args == [0.8]


def test_keys_are_told_once_when_they_rest(slider, qtbot):
    told = []
    slider.chosen.connect(told.append)
    for _ in range(3):
        QTest.keyClick(handle(slider), Qt.Key.Key_Right)
    assert told == []
    qtbot.waitUntil(lambda: told == [0.53])


def test_what_keys_chose_holds_though_the_window_is_closed_at_once(slider, qtbot):
    QTest.keyClick(handle(slider), Qt.Key.Key_End)
    with qtbot.waitSignal(slider.chosen) as told:
        slider.hide()
    assert told.args == [1.0]


def test_left_where_it_was_it_tells_nothing(slider, qtbot):
    with qtbot.assertNotEmitted(slider.chosen):
        drag(slider, (60, 50))
        handle(slider).setSliderDown(False)
        slider.set_threshold(0.7)
        slider.hide()
    assert slider.threshold() == 0.7


def test_no_news_move_it_under_the_hand(slider):
    drag(slider, (60,))
    slider.set_threshold(0.2)
    assert slider.threshold() == 0.6


def test_the_wheel_scrolls_the_page_and_not_the_threshold(slider):
    at, by = QPointF(5, 5), QPoint(0, 120)
    buttons, modifiers = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, at, by, by, buttons, modifiers, phase, False)
    QApplication.sendEvent(handle(slider), event)
    assert slider.threshold() == 0.5
