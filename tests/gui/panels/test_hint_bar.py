"""Three hints, each gone once it was followed."""

import pytest
from pytestqt.qtbot import QtBot

from gui.panels.hint_bar import STEPS, HintBar


@pytest.fixture
def bar(qtbot: QtBot) -> HintBar:
    made = HintBar()
    qtbot.addWidget(made)
    made.start()
    return made


def test_steps_follow_each_other_and_end(qtbot: QtBot, bar: HintBar):
    assert bar.step() == 1
    bar.step_done(1)
    assert bar.step() == 2
    bar.step_done(2)
    with qtbot.waitSignal(bar.finished):
        bar.step_done(STEPS)
    assert bar.isHidden()


def test_a_step_done_early_is_not_asked_for_again(bar: HintBar):
    bar.step_done(2)
    assert bar.step() == 1
    bar.step_done(1)
    assert bar.step() == 3


def test_closing_ends_the_hints(qtbot: QtBot, bar: HintBar):
    with qtbot.waitSignal(bar.finished):
        bar.close_button.click()
    assert bar.isHidden()


def test_steps_after_the_end_change_nothing(qtbot: QtBot, bar: HintBar):
    bar.close_button.click()
    with qtbot.assertNotEmitted(bar.finished):
        bar.step_done(1)
