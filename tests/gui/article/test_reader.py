"""What a screen reader can ask of the article, and what it is told."""

import pytest
from hypothesis import example, given
from hypothesis import settings as hypothesis_settings
from PySide6.QtCore import QLocale, QPoint, QRect
from PySide6.QtGui import QAccessible

from core.model import Suggestion
from core.text.graphemes import is_grapheme_boundary
from core.text.offsets import Utf16Map
from gui.article import ArticleView
from gui.article.spoken_text import SpokenText
from tests.gui.article.conftest import document, span, suggestion, texts

TEXT = "شهرداری کرج گفت 🚀 که در کرج می‌ماند."
NAME = QAccessible.Text.Name
LONG = "علی رضایی مدیر استان البرز در کرج گفت که کتاب‌ها را خواند. " * 40


def interface(view):
    return QAccessible.queryAccessibleInterface(view)


def asked(view):
    return interface(view).textInterface()


def marks(view):
    """The children of the article that are marks."""
    found = (interface(view).child(n) for n in range(interface(view).childCount()))
    return [child for child in found if child.object() is None]


@pytest.fixture
def told(monkeypatch):
    """What readers are told: the kind of each event, with what an announcement says."""
    heard = []

    def hear(event):
        heard.append((event.type(), getattr(event, "message", lambda: "")()))

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return heard


def said(told):
    return [message for _, message in told if message]


def kinds(told):
    return [kind for kind, _ in told]


def test_the_article_is_a_text_to_be_read(view):
    view.set_document(document(TEXT))
    article = interface(view)
    assert article.text(NAME) == "Title"
    assert article.role() == QAccessible.Role.EditableText
    state = article.state()
    assert state.readOnly
    assert state.multiLine
    assert state.selectableText
    assert state.focusable
    assert asked(view).text(0, asked(view).characterCount()) == TEXT


@given(texts)
@example("الف\r\nب\u2029پ👩🏽‍🚀 abc 12\r")
@hypothesis_settings(max_examples=150)
def test_the_text_is_told_whole_but_for_the_ends_of_lines(view_of, text):
    view = view_of(text)
    units = text.encode("utf-16-le")
    told = asked(view).text(0, asked(view).characterCount())
    assert asked(view).characterCount() == len(units) // 2
    assert len(told) == len(text)
    for here, there in zip(told, text, strict=True):
        assert here == there or (here == "\n" and there.isspace())


@given(texts)
@hypothesis_settings(max_examples=60)
def test_each_character_lies_where_it_is_painted_and_is_found_there(view_of, text):
    view = view_of(text)
    whole = Utf16Map(text)
    origin = view.viewport().mapToGlobal(QPoint())
    for offset in range(len(text)):
        rect = asked(view).characterRect(whole.to_utf16(offset))
        painted = view.boxes(offset, offset + 1)
        assert rect.isValid()
        for box in painted:
            assert rect.contains(box.toAlignedRect().translated(origin).intersected(rect))
        if not painted or painted[0].width() < 5:
            continue
        found = whole.to_code_point(asked(view).offsetAtPoint(rect.center()))
        start, end = min(offset, found), max(offset, found)
        one = not any(is_grapheme_boundary(text, at) for at in range(start + 1, end + 1))
        there = asked(view).characterRect(whole.to_utf16(found))
        assert one or there.contains(rect.center())


def test_a_place_outside_is_none(view):
    view.set_document(document(TEXT))
    below = view.mapToGlobal(QPoint(10, view.height() + 50))
    assert asked(view).offsetAtPoint(below) == -1
    assert asked(view).characterRect(10_000) == QRect()


def test_a_wrapped_line_ends_in_a_line_feed_and_every_offset_stays(view):
    view.set_document(document(LONG))
    layout = view.layout_state
    told = asked(view).text(0, len(LONG))
    assert layout.lines > 5
    for number in range(1, layout.lines):
        assert told[layout.line_start(number) - 1] == "\n"
    assert " ".join(told.split("\n")) == LONG


def test_the_lines_are_told_anew_when_the_text_is_laid_out_anew(view):
    view.set_document(document(LONG))
    before = asked(view).text(0, len(LONG))
    view.resize(500, 600)
    after = asked(view).text(0, len(LONG))
    assert after.count("\n") > before.count("\n")


def test_lines_laid_out_later_are_told_later():
    class Layout:
        text = "یک دو سه چهار"
        lines = 1

        def line_start(self, number):
            return (0, 3, 6)[number]

    layout = Layout()
    spoken = SpokenText(layout)
    assert spoken.text(0, 13) == "یک دو سه چهار"
    layout.lines = 3
    assert spoken.text(0, 13) == "یک\nدو\nسه چهار"


def test_caret_and_selection_are_in_utf_16_and_can_be_set(view):
    view.set_document(document(TEXT))
    view.set_caret(18)
    assert asked(view).cursorPosition() == 19
    asked(view).setCursorPosition(20)
    assert view.caret() == 19
    asked(view).addSelection(16, 19)
    assert view.selection() == (16, 18)
    asked(view).removeSelection(0)
    assert view.selection() is None
    asked(view).setSelection(0, 0, 7)
    assert view.selection() == (0, 7)
    asked(view).setCursorPosition(10_000)
    assert view.caret() == len(TEXT)


def test_a_place_that_is_asked_for_is_scrolled_to(view):
    view.set_document(document(LONG))
    end = asked(view).characterCount()
    asked(view).scrollToSubstring(end - 5, end)
    assert view.boxes(len(LONG) - 5, len(LONG))


def test_marks_on_the_screen_are_children_that_say_what_they_are(view):
    view.set_document(document(LONG))
    view.set_marks([span(0, 9), span(2000, 2005, 2)], [suggestion(22, 27)])
    first, second = marks(view)
    assert first.text(NAME) == "entity PER, 1 of 3: علی رضایی"
    assert second.text(NAME).startswith("entity PER, 2 of 3, suggested, 87% (Rules): ")
    assert [interface(view).indexOfChild(one) for one in (first, second)] == [0, 1]
    assert first.parent() is interface(view)
    origin = view.viewport().mapToGlobal(QPoint())
    assert first.rect() == view.boxes(0, 9)[0].toAlignedRect().translated(origin)
    center = second.rect().center()
    assert interface(view).childAt(center.x(), center.y()) is second
    view.scroll_to(2000, 2005)
    assert [mark.text(NAME)[:18] for mark in marks(view)] == ["entity PER, 3 of 3"]


def test_a_mark_can_be_given_the_focus(view):
    view.set_document(document(TEXT))
    view.set_marks([span(0, 7)], [suggestion(8, 11)])
    mark = marks(view)[1]
    action = mark.actionInterface()
    assert not mark.state().selected
    action.doAction(action.actionNames()[0])
    assert view.focused() == suggestion(8, 11)
    assert mark.state().selected


def test_a_mark_stays_the_same_child_while_it_changes_and_is_invalid_once_it_is_gone(view):
    view.set_document(document(TEXT))
    view.set_marks([span(0, 7)], [])
    (mark,) = marks(view)
    view.set_marks([span(0, 11, label="ORG")], [])
    assert marks(view) == [mark]
    assert mark.text(NAME) == "entity ORG, 1 of 1: شهرداری کرج"
    view.set_marks([], [])
    assert not mark.isValid()
    assert mark.rect() == QRect()
    assert mark.text(NAME) == ""
    assert marks(view) == []


def test_only_marks_that_are_asked_for_are_made(view):
    text = LONG * 9
    view.set_document(document(text))
    view.set_marks([span(at, at + 1, at + 1) for at in range(len(text))], [])
    assert 0 < interface(view).childCount() < 2500
    assert interface(view).child(0).text(NAME).startswith("entity PER, 1 of 21")
    assert len(view.reader.items) == 1


def test_the_caret_is_told_and_the_mark_that_it_comes_into_is_said_once(view, told):
    view.set_document(document(TEXT))
    view.set_marks([span(8, 11)], [])
    told.clear()
    view.set_caret(3)
    assert QAccessible.Event.TextCaretMoved in kinds(told)
    assert said(told) == []
    view.set_caret(9)
    view.set_caret(10)
    assert said(told) == ["entity PER, 1 of 1: کرج"]


def test_what_is_selected_is_said(view, told):
    view.set_document(document(TEXT))
    told.clear()
    view.set_caret(11, 0)
    assert said(told) == ["شهرداری کرج"]
    assert QAccessible.Event.TextSelectionChanged in kinds(told)


def test_another_text_is_told(view, told):
    view.set_document(document(TEXT))
    assert QAccessible.Event.TextUpdated in kinds(told)


def test_the_focused_mark_is_said_and_described(view, told):
    view.set_document(document(TEXT))
    view.set_marks([], [suggestion(8, 11)])
    told.clear()
    view.focus_next(pending_only=True)
    assert said(told) == ["entity PER, 1 of 1, suggested, 87% (Rules): کرج"]
    assert QAccessible.Event.DescriptionChanged in kinds(told)
    assert QAccessible.Event.TextCaretMoved in kinds(told)


def test_nothing_is_told_where_nobody_listens(view, told, monkeypatch):
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    view.set_document(document(TEXT))
    view.set_marks([span(8, 11)], [])
    view.set_caret(9)
    view.set_caret(11, 3)
    view.focus_next(pending_only=False)
    assert told == []


def test_numbers_are_said_in_the_digits_of_the_interface(view):
    default = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Persian, QLocale.Country.Iran))
    try:
        view.set_document(document(TEXT))
        view.set_marks([span(0, 7)], [Suggestion(8, 11, "PER", 0.87, "rules", 1, 1)])
        view.focus_next(pending_only=True)
        assert "۲ of ۲, suggested, ۸۷%" in view.accessibleDescription()
    finally:
        QLocale.setDefault(default)


def test_a_view_that_is_gone_leaves_nothing_behind(qtbot):
    view = ArticleView()
    view.show()
    view.set_document(document(TEXT))
    view.set_marks([span(0, 7)], [])
    items = view.reader.items
    assert marks(view)
    view.deleteLater()
    qtbot.waitUntil(lambda: len(items) == 0)
