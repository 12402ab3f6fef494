"""The article view as its user and its window see it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest

from core.text.graphemes import is_grapheme_boundary
from core.text.offsets import Utf16Map
from tests.gui.article.conftest import document, span, suggestion, texts

KEYS = st.tuples(
    st.sampled_from(
        [
            Qt.Key.Key_Left,
            Qt.Key.Key_Right,
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
            Qt.Key.Key_Home,
            Qt.Key.Key_End,
            Qt.Key.Key_PageDown,
        ]
    ),
    st.sampled_from([Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier]),
    st.booleans(),
)
POINTS = st.tuples(st.integers(0, 799), st.integers(0, 400))
TEXT = "شهرداری کرج در ۱۲/۳ با Microsoft Research گفت: کتاب‌های ما. جمله‌ی دوم است!"


def point_of(view, start, end=None) -> QPoint:
    return view.boxes(start, start + 1 if end is None else end)[0].center().toPoint()


def check_selection(view, text):
    """Selected, copied and painted are the same text."""
    selection = view.selection()
    if selection is None:
        return
    start, end = selection
    assert 0 <= start < end <= len(text)
    QGuiApplication.clipboard().clear()
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    if "\x00" not in text[start:end]:
        assert QGuiApplication.clipboard().text() == text[start:end]
    layout, table = view.layout_state, Utf16Map(text)
    for edge in selection:
        piece, _ = layout.locate(layout.line_of(edge))
        assert piece.unit(edge) - piece.unit(piece.start) == table.to_utf16(edge) - (
            table.to_utf16(piece.start)
        )


@settings(max_examples=60)
@given(texts, st.lists(KEYS, max_size=12))
def test_what_keys_select_is_what_is_copied(view, text, keys):
    view.set_document(document(text))
    for key, modifier, shift in keys:
        extra = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(view, key, modifier | extra)
        assert 0 <= view.caret() <= len(text)
        check_selection(view, text)


@settings(max_examples=60)
@given(texts, POINTS, POINTS, st.booleans())
def test_what_a_drag_selects_is_what_is_copied(view, text, origin, goal, by_character):
    view.set_document(document(text))
    modifier = Qt.KeyboardModifier.AltModifier if by_character else Qt.KeyboardModifier.NoModifier
    viewport = view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, modifier, QPoint(*origin))
    QTest.mouseMove(viewport, QPoint(*goal))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, modifier, QPoint(*goal))
    check_selection(view, text)
    selection = view.selection()
    if selection and by_character:
        assert all(is_grapheme_boundary(text, edge) for edge in selection)


def test_what_is_selected_is_what_is_painted(view):
    view.set_document(document(TEXT))
    theme = view._theme
    start = TEXT.index("Microsoft")
    view.set_caret(start + 9, start)
    image = view.viewport().grab().toImage()
    color = theme.selection
    inside = view.boxes(start, start + 9)
    for x in range(image.width()):
        painted = any(image.pixelColor(x, y) == color for y in range(40, 90))
        within = any(box.left() + 1 < x < box.right() - 2 for box in inside)
        outside = all(x < box.left() - 2 or x > box.right() + 2 for box in inside)
        assert not (within and not painted)
        assert not (outside and painted)


def test_the_left_arrow_goes_left(view):
    text = "کرج در"
    view.set_document(document(text))
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.caret() == 1
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.caret() == 0
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert view.caret() == 4
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert view.selection() == (4, 6)


def test_the_caret_walks_a_mixed_line_from_right_to_left(view):
    text = "در ABC بود " * 40
    view.set_document(document(text))
    seen = {view.caret()}
    for _ in range(len(text) * 2):
        QTest.keyClick(view, Qt.Key.Key_Left)
        seen.add(view.caret())
    assert view.caret() == len(text)
    assert len(seen) > 0.9 * len(text)


def test_up_and_down_keep_the_column(view):
    text = "واژه‌ها در سطر " * 40
    view.set_document(document(text))
    view.set_caret(18)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.caret() == 18


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_1, Qt.Key.Key_A]
)
def test_keys_of_commands_are_left_to_the_window(view, key):
    view.set_document(document(TEXT))
    QTest.keyClick(view, key)
    assert view.hasFocus()
    assert view.caret() == 0
    assert view.selection() is None


def test_a_drag_selects_whole_words(view):
    view.set_document(document(TEXT))
    viewport = view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=point_of(view, 3))
    QTest.mouseMove(viewport, point_of(view, 9))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=point_of(view, 9))
    assert TEXT[slice(*view.selection())] == "شهرداری کرج"


def test_two_clicks_select_a_word_and_three_a_sentence(view):
    view.set_document(document(TEXT))
    viewport, where = view.viewport(), point_of(view, TEXT.index("های"))
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=where)
    assert TEXT[slice(*view.selection())] == "کتاب‌های"
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=where)
    assert TEXT[slice(*view.selection())].endswith("کتاب‌های ما.")


def test_the_target_is_the_trimmed_selection_or_the_word_at_the_caret(view):
    view.set_document(document(TEXT))
    view.set_caret(3)
    assert TEXT[slice(*view.target())] == "شهرداری"
    end = TEXT.index("گفت:") + 4
    view.set_caret(end - 6, end)
    assert TEXT[slice(*view.target())] == "h گفت"
    view.set_document(document(" ،"))
    assert view.target() is None


def underline(view, start, end):
    """The colours on the line below the letters `start, end`, away from a caret beside them."""
    box = view.boxes(start, end)[0]
    image = view.viewport().grab().toImage()
    y = round(box.top() - view._metrics.top + view._metrics.underline(1))
    across = range(round(box.left()) + 3, round(box.right()) - 3)
    return [image.pixelColor(x, y).name() for x in across]


def test_what_a_label_key_would_mark_is_underlined(view):
    text = "در کرج، بود"
    view.set_document(document(text))
    view.set_caret(5)
    at_word, beside = underline(view, 3, 6), underline(view, 0, 2)
    view.clearFocus()
    nothing = underline(view, 3, 6)
    assert at_word != nothing
    assert underline(view, 0, 2) == beside
    view.set_caret(7, 2)
    accent = view._theme.accent.name()
    assert underline(view, 3, 6).count(accent) > 6
    assert accent not in underline(view, 6, 7)


def test_a_focused_mark_is_what_a_label_key_changes_so_no_word_is_underlined(view):
    view.set_document(document("در کرج، بود"))
    mark = span(3, 6)
    view.set_marks([mark], [])
    view.focus(mark)
    with_focus = underline(view, 3, 6)
    view.clearFocus()
    assert underline(view, 3, 6) == with_focus


def test_a_click_focuses_the_innermost_mark(view, qtbot):
    view.set_document(document(TEXT))
    outer, inner = span(0, 11, 1, "ORG"), span(8, 11, 2, "LOC")
    view.set_marks([outer, inner], [])
    with qtbot.waitSignal(view.spanFocused) as heard:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, 9))
    assert heard.args == [inner]
    assert view.focused() == inner
    with qtbot.waitSignal(view.spanFocused) as heard:
        QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert heard.args == [None]


def test_the_focus_stays_with_a_mark_that_changes_and_goes_with_one_that_is_gone(view):
    view.set_document(document(TEXT))
    view.set_marks([span(0, 7)], [suggestion(8, 11)])
    assert view.focus_next(pending_only=True) == suggestion(8, 11)
    assert "PER, 2 of 2, suggested, 87% (" in view.accessibleDescription()
    view.focus(span(0, 7))
    view.set_marks([span(0, 11)], [])
    assert view.focused() == span(0, 11)
    assert "entity PER, 1 of 1" in view.accessibleDescription()
    view.set_marks([], [])
    assert view.focused() is None


def test_an_edge_is_dragged_by_word(view, qtbot):
    view.set_document(document(TEXT))
    mark = span(0, 7)
    view.set_marks([mark], [])
    view.focus(mark)
    box = view.boxes(0, 7)[0]
    viewport = view.viewport()
    edge = QPoint(round(box.left()), round(box.center().y()))
    goal = point_of(view, 9)
    with qtbot.waitSignal(view.edgeDragged) as heard:
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=edge)
        QTest.mouseMove(viewport, goal)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=goal)
    assert heard.args == [mark, 0, 11]


def test_a_click_on_an_edge_moves_nothing(view, qtbot):
    view.set_document(document(TEXT))
    mark = span(0, 7)
    view.set_marks([mark], [])
    view.focus(mark)
    box = view.boxes(0, 7)[0]
    edge = QPoint(round(box.left()) + 1, round(box.center().y()))
    with qtbot.assertNotEmitted(view.edgeDragged):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    assert view.focused() == mark
    assert view.caret() == 7


def test_a_focused_mark_far_below_comes_into_view(view):
    text = "واژه " * 40_000
    view.set_document(document(text))
    far = span(150_000, 150_004)
    view.set_marks([far], [])
    assert view.boxes(far.start, far.end) == []
    view.focus(far)
    (box,) = view.boxes(far.start, far.end)
    assert view.viewport().rect().contains(box.toRect())


def test_the_place_in_a_document_is_restored(view):
    text = "واژه " * 20_000
    view.set_document(document(text))
    view.set_caret(60_000)
    state = view.state()
    view.set_document(document("دیگر"))
    view.set_document(document(text))
    view.set_state(state)
    assert view.state() == state
    assert view.boxes(60_000, 60_004)


def test_a_narrower_window_keeps_the_text_at_its_top(view, qtbot):
    text = "واژه " * 20_000
    view.set_document(document(text))
    view.set_caret(60_000)
    top = view.state().top
    view.resize(450, 600)
    qtbot.waitUntil(lambda: view.layout_state.measure < 450)
    assert view.state().top <= top < view.state().top + 100


def test_marks_never_move_the_text(view):
    view.set_document(document(TEXT))
    before = [view.boxes(at, at + 1) for at in range(len(TEXT))]
    layout = view.layout_state
    view.set_marks([span(2, 9)], [suggestion(20, 30)])
    view.set_show_invisibles(True)
    view.viewport().grab()
    assert view.layout_state is layout
    assert [view.boxes(at, at + 1) for at in range(len(TEXT))] == before


def test_matches_are_painted(view):
    view.set_document(document(TEXT))
    view.show_matches([(0, 7)], 0)
    center = view.boxes(0, 7)[0]
    image = view.viewport().grab().toImage()
    corner = image.pixelColor(round(center.left()) + 4, round(center.top()))
    assert corner == QColor(view._theme.find_current)


def test_no_document_is_an_empty_page(view):
    view.set_document(None)
    view.viewport().grab()
    QTest.keyClick(view, Qt.Key.Key_Left)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert view.selection() is None
    assert view.target() is None
    assert view.focus_next(pending_only=False) is None
