"""Panels beside the article that can be hidden."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


@pytest.fixture
def window(make_window):
    return make_window()


def test_f9_gives_the_room_of_the_documents_to_the_article_and_takes_it_back(window):
    before, article = window.body.sizes(), window.view.width()
    QTest.keyClick(window.view, Qt.Key.Key_F9)
    assert not window.documents.isVisible()
    QApplication.processEvents()
    assert window.view.width() >= article + before[0]
    QTest.keyClick(window.view, Qt.Key.Key_F9)
    assert window.body.sizes()[::2] == before[::2]


def test_labels_and_spans_are_hidden_together(window):
    QTest.keyClick(window.view, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    assert not window.labels.isVisible()
    assert not window.spans.isVisible()
    assert window.documents.isVisible()


def test_the_article_takes_the_keyboard_of_a_panel_that_is_hidden(window):
    window.documents.setFocus()
    assert not window.view.hasFocus()
    window.actions_by_id["documents_panel"].trigger()
    assert window.view.hasFocus()


def test_a_panel_made_wider_keeps_its_width_while_it_is_hidden(window):
    window.body.widen(-1)
    width = window.body.sizes()[2]
    window.actions_by_id["side_panels"].trigger()
    window.body.widen(1)
    window.actions_by_id["side_panels"].trigger()
    assert window.body.sizes()[2] == width


def test_the_next_window_hides_what_was_hidden_and_shows_it_at_a_usual_width(make_window):
    first = make_window()
    first.actions_by_id["documents_panel"].trigger()
    first.close()
    window = make_window()
    assert not window.documents.isVisible()
    assert not window.actions_by_id["documents_panel"].isChecked()
    window.actions_by_id["documents_panel"].trigger()
    assert window.documents.width() >= 220


def test_f6_goes_round_what_is_seen(window):
    window.actions_by_id["documents_panel"].trigger()
    for _ in range(6):
        QTest.keyClick(window, Qt.Key.Key_F6)
        assert not window.documents.isAncestorOf(window.focusWidget())
