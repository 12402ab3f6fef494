"""Finding in a real window, by keys: strings and patterns, steps, and marking what was found."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.model import Origin
from gui import text_search
from gui.appearance import Appearance
from gui.dialogs.propagation_dialog import PropagationDialog
from gui.main_window import MainWindow
from gui.panels.row_list import RowList
from gui.settings import Settings
from tests.gui.patience import PATIENCE

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
HOME, RETURN = Qt.Key.Key_Home, Qt.Key.Key_Return


@pytest.fixture
def window(qtbot, qapp, tasks, worker, articles, tmp_path):
    settings = Settings(tmp_path / "config")
    settings.annotator = "سارا"
    made = MainWindow(settings, Appearance(qapp), tasks, worker)
    qtbot.addWidget(made)
    made.show()
    made.open_project(articles)
    qtbot.waitUntil(lambda: not made.workspace.suggesting.busy)
    press(made.view, HOME, CTRL)
    yield made
    made.close()


def press(widget, key, modifiers=NONE):
    QTest.keyClick(widget, key, modifiers)
    QApplication.processEvents()


def find(window, qtbot, text, **toggles):
    """Open the bar, choose how to search, and type."""
    press(window.view, Qt.Key.Key_F, CTRL)
    bar = window.find_bar
    assert bar.isVisible()
    bar.pattern_button.setChecked(toggles.get("pattern", False))
    bar.exact_button.setChecked(toggles.get("exact", False))
    bar.edit.setText(text)
    press(bar.edit, RETURN)
    qtbot.waitUntil(lambda: not window.finding.busy)
    QApplication.processEvents()


def selected(window):
    start, end = window.view.selection()
    return start, window.workspace.document.text[start:end]


def test_matches_are_counted_and_stepped_through_round_the_end(window, qtbot):
    find(window, qtbot, "ا")
    bar = window.find_bar
    total = window.workspace.document.text.count("ا")
    assert bar.counter.text() == f"1 of {total}"
    first = selected(window)
    press(bar.edit, RETURN)
    assert selected(window)[0] > first[0]
    press(bar.edit, RETURN, SHIFT)
    press(bar.edit, RETURN, SHIFT)
    assert bar.counter.text() == f"{total} of {total} | from the end"
    press(bar.edit, RETURN)
    assert bar.counter.text() == f"1 of {total} | from the beginning"
    assert selected(window) == first


def test_what_is_typed_on_is_found_from_where_the_search_began(window, qtbot):
    find(window, qtbot, "ر")
    find_from = selected(window)[0]
    bar = window.find_bar
    bar.edit.setText("رفت")
    press(bar.edit, RETURN)
    assert bar.counter.text() == "Not found"
    bar.edit.setText("ر")
    press(bar.edit, RETURN)
    assert selected(window)[0] == find_from


def test_it_begins_with_what_is_selected_and_ends_at_the_match(window, qtbot):
    text = window.workspace.document.text
    at = text.index("البرز")
    window.view.set_caret(at + 5, at)
    press(window.view, Qt.Key.Key_F, CTRL)
    assert window.find_bar.edit.text() == "البرز"
    assert selected(window) == (at, "البرز")
    press(window.find_bar.edit, Qt.Key.Key_Escape)
    assert window.find_bar.isHidden()
    assert window.view.hasFocus()
    assert selected(window) == (at, "البرز")


def test_f3_goes_on_from_the_caret_also_when_the_bar_is_closed(window, qtbot):
    find(window, qtbot, "ا")
    press(window.find_bar.edit, Qt.Key.Key_Escape)
    at = window.workspace.document.text.index("کتاب")
    window.view.set_caret(at)
    press(window.view, Qt.Key.Key_F3)
    assert selected(window)[0] > at
    assert window.view.hasFocus()
    press(window.view, Qt.Key.Key_F3, SHIFT)
    assert selected(window)[0] < at


def test_another_document_shows_its_matches_and_keeps_its_caret(window, qtbot):
    find(window, qtbot, "استان")
    press(window.view, Qt.Key.Key_Down, ALT)
    assert window.workspace.document.id == 2
    assert window.find_bar.counter.text() == "found: 1"
    assert window.view.selection() is None


def test_a_pattern_is_found_and_a_broken_one_explained(window, qtbot):
    find(window, qtbot, r"\bک\w+", pattern=True)
    assert selected(window)[1] == "کرج"
    assert window.find_bar.counter.text() == "1 of 2"
    find(window, qtbot, "ک(", pattern=True)
    assert "character 2" in window.find_bar.told.text()
    assert window.find_bar.told.isVisible()


def test_a_pattern_that_never_ends_is_given_up_and_leaves_the_window_alive(
    window, qtbot, monkeypatch
):
    window.finding._searches._limit.setInterval(300)
    text = "ا" * 60 + "!"
    window.finding.set_text(text)
    press(window.view, Qt.Key.Key_F, CTRL)
    bar = window.find_bar
    bar.exact_button.setChecked(True)
    bar.pattern_button.setChecked(True)
    bar.edit.setText("(ا+)+$")
    QTest.keyClick(bar.edit, RETURN)
    assert window.finding.busy
    qtbot.waitUntil(bar.told.isVisible)
    assert "given up" in bar.told.text()
    # And the next one is found by a new process.
    window.finding._searches._limit.setInterval(PATIENCE)
    bar.edit.setText("ا+")
    press(bar.edit, RETURN)
    qtbot.waitUntil(lambda: bar.counter.text() == "1 of 1")


def test_a_string_is_never_given_up(window, qtbot):
    window.finding._searches._limit.setInterval(1)
    window.finding.set_text("تهران است. " * text_search.AT_ONCE)
    find(window, qtbot, "تهران")
    assert not window.find_bar.told.isVisible()
    assert window.find_bar.next_button.isEnabled()


def test_a_newer_search_takes_the_place_of_one_that_never_ends(window, qtbot):
    window.finding.set_text("ا" * 60 + "!")
    bar = window.find_bar
    press(window.view, Qt.Key.Key_F, CTRL)
    bar.exact_button.setChecked(True)
    bar.pattern_button.setChecked(True)
    bar.edit.setText("(ا+)+$")
    press(bar.edit, RETURN)
    assert window.finding.busy
    bar.edit.setText("!")
    press(bar.edit, RETURN)
    qtbot.waitUntil(lambda: bar.counter.text() == "1 of 1")
    assert not window.finding.busy


def test_a_long_text_is_searched_beside_the_window_and_what_was_typed_last_counts(window, qtbot):
    window.finding.set_text("کرج و قم. " * 5000)
    press(window.view, Qt.Key.Key_F, CTRL)
    bar, counts = window.find_bar, set()
    told = bar.set_result
    bar.set_result = lambda index, total: (counts.add(total), told(index, total))
    for text in ("کرج", "قم", "و ق", "."):
        bar.edit.setText(text)
        QTest.keyClick(bar.edit, RETURN)
        assert window.finding.busy
    qtbot.waitUntil(lambda: not window.finding.busy)
    assert counts == {5000}
    assert bar.counter.text().startswith("1 of ")


def mark_all(window, qtbot, key, *, everywhere=False):
    """Choose a label in the menu by keys; the dialog that opens."""
    bar = window.find_bar
    press(bar.edit, RETURN, ALT)
    menu = QApplication.activePopupWidget()
    assert menu is bar.mark_menu
    if everywhere:
        press(menu, Qt.Key.Key_Up)
        press(menu, RETURN)
        menu = QApplication.activePopupWidget()
    press(menu, key)
    qtbot.waitUntil(lambda: not window.workspace.propagating.busy)
    (dialog,) = [one for one in window.findChildren(PropagationDialog) if one.isVisible()]
    return dialog


def spans(window):
    session = window.workspace.session
    return [
        (document, span.surface, span.label, span.origin)
        for document in session.document_ids()
        for span in session.spans(document)
    ]


def test_all_matches_of_a_pattern_are_marked_in_one_step_by_keys(window, qtbot):
    find(window, qtbot, r"(البرز|تهران|کرج) ", pattern=True)
    dialog = mark_all(window, qtbot, Qt.Key.Key_2)
    press(dialog.findChild(RowList), RETURN)
    assert spans(window) == [
        (1, "البرز", "LOC", Origin.PROPAGATED),
        (1, "کرج", "LOC", Origin.PROPAGATED),
    ]
    press(window.view, Qt.Key.Key_Z, CTRL)
    assert spans(window) == []


def test_matches_in_every_document_are_marked_in_one_step(window, qtbot):
    find(window, qtbot, "استان البرز")
    dialog = mark_all(window, qtbot, Qt.Key.Key_2, everywhere=True)
    press(dialog.findChild(RowList), RETURN)
    assert [(one, surface) for one, surface, *_ in spans(window)] == [
        (1, "استان البرز"),
        (2, "استان البرز"),
        (3, "استان البرز"),
    ]
    press(window.view, Qt.Key.Key_Z, CTRL)
    assert spans(window) == []
