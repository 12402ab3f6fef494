"""The caret goes where it is sent, as it is seen, in every mixture of directions."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.text.graphemes import is_grapheme_boundary
from gui.article.visual_line import VisualLine
from tests.gui.article.conftest import document, texts

LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down
SHIFT, CONTROL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
MIXED = "در ABC بود"
words = st.lists(
    st.sampled_from(
        [
            "شهرداری", "کتاب‌های", "Microsoft", "iPhone 15", "۱۲/۳", "2024", "(کرج)", "«نو»",
            "\u2067a ب\u2069", "لا", "بَدّ", "👩🏽‍🚀", "می‌رود،", "٪۲۰", "\n", "\u2028", "x\u200cy",
        ]
    ),
    max_size=60,
).map(" ".join)  # fmt: skip
some = settings(max_examples=40)


def walk(view, key):
    """The caret's spots and offsets, from where it is until `key` moves it no more."""
    seen = [(view.caret_state.spot(), view.caret())]
    while True:
        QTest.keyClick(view, key)
        here = view.caret_state.spot(), view.caret()
        if here == seen[-1]:
            return seen
        seen.append(here)
        assert len(seen) < 2 * len(view.layout_state.text) + 4 * view.layout_state.lines + 9


def whole_lines(view):
    return [VisualLine(view.layout_state, n) for n in range(view.layout_state.lines)]


def check_walk(view, seen, way):
    """Each step goes on in x, `way` being -1 to the left, or to the next line; none is left out."""
    text = view.layout_state.text
    for (spot, _), (following, offset) in pairwise(seen):
        last = following == seen[-1][0] and offset in (0, len(text))
        if spot.line == following.line:
            assert (following.x - spot.x) * way > 0 or (last and following.x == spot.x)
        else:
            assert following.line == spot.line - way
        assert is_grapheme_boundary(text, offset)


@some
@given(st.one_of(texts, words))
def test_left_from_the_start_visits_every_place_from_right_to_left(view, text):
    view.set_document(document(text))
    seen = walk(view, LEFT)
    check_walk(view, seen, -1)
    assert seen[-1][1] == len(text)
    visited = {(spot.line, spot.x) for spot, _ in seen}
    for line in whole_lines(view):
        stops = line.places if line.stops_at_left() else line.places[:-1]
        assert {(line.number, line.x(place)) for place in stops} <= visited


@some
@given(st.one_of(texts, words))
def test_right_from_the_end_visits_the_same_places_the_other_way(view, text):
    view.set_document(document(text))
    there = walk(view, LEFT)
    back = walk(view, RIGHT)
    check_walk(view, back, 1)
    assert back[-1][1] == 0
    assert {s[:2] for s, _ in back} == {s[:2] for s, _ in there}


@some
@given(st.one_of(texts, words), st.data())
def test_from_anywhere_left_gets_to_the_end_and_right_to_the_start(view, text, data):
    view.set_document(document(text))
    for key, end, way in ((LEFT, len(text), -1), (RIGHT, 0, 1)):
        view.set_caret(data.draw(st.integers(0, len(text))))
        seen = walk(view, key)
        check_walk(view, seen, way)
        assert seen[-1][1] == end


@some
@given(st.one_of(texts, words), st.data())
def test_right_undoes_left(view, text, data):
    view.set_document(document(text))
    view.set_caret(data.draw(st.integers(0, len(text))))
    QTest.keyClick(view, LEFT)
    spot, offset = view.caret_state.spot(), view.caret()
    QTest.keyClick(view, LEFT)
    moved = view.caret_state.spot()
    QTest.keyClick(view, RIGHT)
    if moved[:2] != spot[:2]:
        assert view.caret_state.spot()[:2] == spot[:2]
        alone = text[max(0, offset - 1) : offset + 1].isprintable()
        if spot.rtl is None and alone:
            assert view.caret() == offset


def test_the_caret_goes_through_a_latin_name_from_its_end_to_its_start(view):
    view.set_document(document(MIXED))
    assert [offset for _, offset in walk(view, LEFT)] == [0, 1, 2, 3, 5, 4, 3, 7, 8, 9, 10]
    assert [offset for _, offset in walk(view, RIGHT)] == [10, 9, 8, 7, 6, 4, 5, 6, 2, 1, 0]


def test_a_flag_tells_which_of_two_offsets_a_place_stands_for(view):
    view.set_document(document(MIXED))
    flags = {offset: spot.rtl for spot, offset in walk(view, LEFT)}
    assert {offset for offset, rtl in flags.items() if rtl is not None} == {3}
    view.set_caret(0)
    for _ in range(3):
        QTest.keyClick(view, LEFT)
    assert (view.caret(), view.caret_state.spot().rtl) == (3, True)
    QTest.keyClick(view, LEFT)
    QTest.keyClick(view, RIGHT)
    assert (view.caret(), view.caret_state.spot().rtl) == (6, False)


def test_a_joiner_without_width_is_passed_with_the_letter_before_it(view):
    text = "کتاب\u200cها"
    view.set_document(document(text))
    for _ in range(4):
        QTest.keyClick(view, LEFT, SHIFT)
    assert text[slice(*view.selection())] == "کتاب"
    view.set_caret(len(text))
    for _ in range(2):
        QTest.keyClick(view, RIGHT, SHIFT)
    assert text[slice(*view.selection())] == "ها"


def test_end_of_a_wrapped_line_is_on_that_line(view):
    text = "واژه " * 60
    view.set_document(document(text))
    first, last = view.layout_state.line_range(0)
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.caret() == last - 1
    assert view.caret_state.spot().line == 0
    assert text[slice(*view.target())] == "واژه"
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.caret_state.spot().line == 0
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.caret() == first
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, DOWN)
    assert view.caret_state.spot().line == 1
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.caret() == last
    QTest.keyClick(view, Qt.Key.Key_End, SHIFT)
    first, last = view.layout_state.line_range(1)
    assert view.selection() == (first, last - 1)


def test_end_of_a_word_that_is_wrapped_inside_is_on_its_line(view):
    text = "ا" * 400
    view.set_document(document(text))
    first, last = view.layout_state.line_range(0)
    QTest.keyClick(view, Qt.Key.Key_End, SHIFT)
    assert view.selection() == (first, last)
    assert view.caret_state.spot().line == 0
    QTest.keyClick(view, LEFT)
    QTest.keyClick(view, LEFT)
    assert view.caret_state.spot().line == 1


@some
@given(words, st.integers(0, 400), st.integers(1, 4))
def test_up_undoes_down_and_keeps_the_column(view, text, offset, count):
    view.set_document(document(text))
    view.set_caret(min(offset, len(text)))
    before = view.caret_state.spot()
    view.layout_state.reach_line(before.line + count)
    if before.line + count >= view.layout_state.lines:
        return
    for key in (DOWN, UP):
        for _ in range(count):
            QTest.keyClick(view, key)
    assert view.caret_state.spot()[:2] == before[:2]


def test_words_go_on_to_the_left_and_stop_before_and_after_a_compound_only(view):
    text = "در کتاب‌های Microsoft Research، بود"
    view.set_document(document(text))
    starts = []
    for _ in range(5):
        QTest.keyClick(view, LEFT, CONTROL)
        starts.append(view.caret())
    assert starts == [text.index(w) for w in ("کتاب", "Micro", "Research", "بود")] + [len(text)]
    for start in (*reversed(starts[:-1]), 0):
        QTest.keyClick(view, RIGHT, CONTROL | SHIFT)
        assert view.selection() == (start, len(text))


def test_alt_goes_by_morpheme_and_selects_with_shift(view):
    text = "کتاب‌هایشان را"
    view.set_document(document(text))
    stops = []
    for _ in range(4):
        QTest.keyClick(view, LEFT, ALT)
        stops.append(text[: view.caret()])
    assert stops == ["کتاب", "کتاب\u200c", "کتاب‌ها", "کتاب‌های"]
    QTest.keyClick(view, LEFT, ALT | SHIFT)
    assert text[slice(*view.selection())] == "شان"


def test_control_and_up_or_down_go_by_paragraph(view):
    text = "یک دو\r\nسه\n\nچهار"
    view.set_document(document(text))
    starts = []
    for _ in range(4):
        QTest.keyClick(view, DOWN, CONTROL)
        starts.append(view.caret())
    assert starts == [7, 10, 11, len(text)]
    starts = []
    for _ in range(4):
        QTest.keyClick(view, UP, CONTROL)
        starts.append(view.caret())
    assert starts == [11, 10, 7, 0]
    QTest.keyClick(view, DOWN, CONTROL | SHIFT)
    assert view.selection() == (0, 7)


def test_a_page_moves_the_caret_and_the_text_alike(view):
    view.set_document(document("واژه " * 5000))
    for _ in range(3):
        QTest.keyClick(view, DOWN)
    height = view.caret_state.spot().line * view._metrics.pitch - view.verticalScrollBar().value()
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    spot = view.caret_state.spot()
    assert spot.line > 20
    assert spot.line * view._metrics.pitch - view.verticalScrollBar().value() == height
    QTest.keyClick(view, Qt.Key.Key_PageUp, SHIFT)
    assert view.selection() is not None
    QTest.keyClick(view, Qt.Key.Key_Home, CONTROL)
    assert (view.caret(), view.verticalScrollBar().value()) == (0, 0)


def test_escape_drops_the_selection_and_then_is_left_to_others(view):
    view.set_document(document(MIXED))
    view.set_caret(2, 0)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.selection() is None
    assert view.caret() == 2


@pytest.mark.parametrize("key", [LEFT, RIGHT, UP, DOWN, Qt.Key.Key_End, Qt.Key.Key_PageDown])
def test_an_empty_text_has_one_place(view, key):
    view.set_document(document(""))
    QTest.keyClick(view, key)
    assert view.caret() == 0


def test_the_caret_walks_on_while_the_text_around_it_is_laid_out(view, qtbot):
    text = "شهرداری Microsoft کتاب‌های ۱۲/۳ (کرج) " * 4000
    view.set_document(document(text))
    view.set_caret(len(text) // 2)
    seen = []
    for step in range(600):
        QTest.keyClick(view, LEFT if step < 300 else RIGHT)
        seen.append(view.caret())
        if step % 60 == 0:
            qtbot.wait(5)
    there, back = seen[:300], seen[300:]
    assert max(there) > len(text) // 2 + 250
    assert abs(back[-1] - len(text) // 2) < 12
    assert view.boxes(view.caret(), view.caret() + 1)


def test_a_page_down_and_up_come_back_while_the_text_is_laid_out(view, qtbot):
    view.set_document(document("شهرداری Microsoft کتاب‌های ۱۲/۳ " * 6000))
    view.set_caret(90_000)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        for _ in range(5):
            QTest.keyClick(view, key)
            qtbot.wait(3)
            assert view.boxes(view.caret(), view.caret() + 1)
    assert abs(view.caret() - 90_000) < 80
