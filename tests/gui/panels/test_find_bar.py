"""The bar asks for a search or a step, and tells where the article is among the matches."""

from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from gui.panels.find_bar import FindBar


def opened(qtbot: QtBot) -> FindBar:
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.open()
    return bar


def test_typing_searches_folded(qtbot: QtBot):
    bar = opened(qtbot)
    with qtbot.waitSignal(bar.searchRequested) as asked:
        bar.edit.insert("کرج")
    assert asked.args == ["کرج", True, False]


def test_the_toggles_search_again(qtbot: QtBot):
    bar = opened(qtbot)
    bar.open("كرج")
    with qtbot.waitSignal(bar.searchRequested) as asked:
        bar.exact_button.click()
    assert asked.args == ["كرج", False, False]
    with qtbot.waitSignal(bar.searchRequested) as asked:
        bar.words_button.click()
    assert asked.args == ["كرج", False, True]


def test_enter_steps_on_and_shift_enter_back(qtbot: QtBot):
    bar = opened(qtbot)
    bar.open("کرج")
    bar.set_result(1, 3)
    for modifier, step in (
        (Qt.KeyboardModifier.NoModifier, 1),
        (Qt.KeyboardModifier.ShiftModifier, -1),
    ):
        with qtbot.waitSignal(bar.stepRequested) as asked:
            qtbot.keyClick(bar.edit, Qt.Key.Key_Return, modifier)
        assert asked.args == [step]


def test_enter_right_after_typing_searches_at_once(qtbot: QtBot):
    bar = opened(qtbot)
    bar.edit.insert("ا")
    with qtbot.assertNotEmitted(bar.stepRequested), qtbot.waitSignal(bar.searchRequested):
        qtbot.keyClick(bar.edit, Qt.Key.Key_Return)


def test_the_counter_speaks_the_interfaces_digits(qtbot: QtBot):
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.Persian))
        bar = opened(qtbot)
        bar.set_result(3, 12)
        assert "۳" in bar.counter.text()
        assert "۱۲" in bar.counter.text()
    finally:
        QLocale.setDefault(before)


def test_without_a_match_there_is_no_step(qtbot: QtBot):
    bar = opened(qtbot)
    bar.set_result(0, 0)
    assert bar.counter.text() == bar.tr("Not found")
    assert not bar.next_button.isEnabled()
    assert not bar.previous_button.isEnabled()


def test_escape_closes(qtbot: QtBot):
    bar = opened(qtbot)
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.edit, Qt.Key.Key_Escape)
    assert bar.isHidden()
