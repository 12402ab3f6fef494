"""The bar asks for a search or a step, and tells where the article is among the matches."""

from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from core.labelsets import load_label_set
from core.text.search import Extent, Query
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
    assert asked.args == [Query("کرج")]


def test_the_toggles_search_again(qtbot: QtBot):
    bar = opened(qtbot)
    bar.open("كرج")
    with qtbot.waitSignal(bar.searchRequested) as asked:
        bar.exact_button.click()
    assert asked.args == [Query("كرج", folded=False)]
    with qtbot.waitSignal(bar.searchRequested) as asked:
        bar.words_button.click()
    assert asked.args == [Query("كرج", folded=False, extent=Extent.WHOLE)]
    with qtbot.waitSignal(bar.searchRequested) as asked:
        bar.pattern_button.click()
    assert asked.args == [Query("كرج", folded=False, extent=Extent.WHOLE, regex=True)]


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


def test_up_and_down_call_back_what_was_searched(qtbot: QtBot):
    bar = opened(qtbot)
    for text in ("کرج", "قم", "کرج", "ری"):
        bar.edit.setText(text)
        qtbot.keyClick(bar.edit, Qt.Key.Key_Return)
    bar.edit.setText("نو")
    seen = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(bar.edit, key)
        seen.append(bar.edit.text())
    assert seen == ["ری", "کرج", "قم", "قم"]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(bar.edit, key)
        seen.append(bar.edit.text())
    assert seen[4:] == ["کرج", "ری", "نو", "نو"]


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


def test_without_a_match_there_is_no_step_and_nothing_to_mark(qtbot: QtBot):
    bar = opened(qtbot)
    bar.set_result(0, 0)
    assert bar.counter.text() == bar.tr("Not found")
    for button in (bar.next_button, bar.previous_button, bar.mark_button):
        assert not button.isEnabled()


def test_matches_are_counted_also_where_the_article_is_at_none(qtbot: QtBot):
    bar = opened(qtbot)
    bar.set_result(0, 12)
    assert bar.counter.text() == "found: 12"
    assert bar.next_button.isEnabled()


def test_it_tells_that_the_search_went_round(qtbot: QtBot):
    bar = opened(qtbot)
    bar.set_result(1, 3)
    bar.tell_round(forwards=True)
    assert bar.counter.text() == "1 of 3 | from the beginning"
    bar.set_result(2, 3)
    assert bar.counter.text() == "2 of 3"


def test_what_went_wrong_is_said_until_there_is_a_result(qtbot: QtBot):
    bar = opened(qtbot)
    bar.set_failed("The “(” at character 3 has no “)”.")
    assert bar.told.isVisible()
    assert bar.counter.text() == ""
    bar.set_result(0, 0)
    assert not bar.told.isVisible()


def test_a_label_is_chosen_from_the_menu_for_this_document_or_all(qtbot: QtBot):
    bar = opened(qtbot)
    bar.set_labels(load_label_set(), "en")
    texts = [action.text() for action in bar.mark_menu.actions()]
    assert texts[0] == "&1  Person"
    assert texts[-1] == "In every document"
    with qtbot.waitSignal(bar.markRequested) as asked:
        bar.mark_menu.actions()[0].trigger()
    assert asked.args == ["PER", False]
    with qtbot.waitSignal(bar.markRequested) as asked:
        bar.mark_menu.all_documents.actions()[1].trigger()
    assert asked.args == ["LOC", True]


def test_a_pattern_is_for_one_document(qtbot: QtBot):
    bar = opened(qtbot)
    bar.set_labels(load_label_set(), "en")
    for regex in (True, False):
        bar.pattern_button.setChecked(regex)
        bar.mark_menu.aboutToShow.emit()
        assert bar.mark_menu.all_documents.isEnabled() is not regex


def test_escape_closes(qtbot: QtBot):
    bar = opened(qtbot)
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.edit, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_tab_goes_to_the_switches_before_the_button_that_closes(qtbot: QtBot):
    bar = opened(qtbot)
    reached = []
    for _ in range(4):
        qtbot.keyClick(bar.focusWidget(), Qt.Key.Key_Tab)
        reached.append(bar.focusWidget())
    assert reached == [bar.exact_button, bar.words_button, bar.pattern_button, bar.close_button]
