"""Going far in a long text shows the place at once, and what is shown stays there."""

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.article.metrics import default_font
from tests.gui.article.conftest import document, span

END = Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier


def article(words: int, paragraph: int) -> str:
    draw = random.Random(4)
    kinds = ["شهرداری", "کرج،", "و", "دانشگاه", "(IRNA 2024)", "۱۲/۳", "کتاب‌های", "گفت."]
    ends = ("\n" if number % paragraph == 0 else " " for number in range(1, words + 1))
    return "".join(draw.choice(kinds) + end for end in ends)


@pytest.fixture
def paragraphs(view):
    """A view of a long text of ordinary paragraphs, laid out as far as it is seen."""
    view.set_document(document(article(30_000, 80)))
    return view


def finish(qtbot, view) -> None:
    qtbot.waitUntil(lambda: view.layout_state.complete)


def top_line(view) -> tuple[int, int]:
    """The first code point of the line at the top, and where its box is painted."""
    start = view.state().top
    return start, round(view.boxes(start, start + 3)[0].top())


def test_the_end_is_shown_without_what_is_before_it(paragraphs, qtbot):
    view = paragraphs
    QTest.keyClick(view, *END)
    length = len(view.layout_state.text)
    assert view.caret() == length
    assert view.boxes(length - 4, length - 1)
    assert not view.layout_state.complete
    seen = top_line(view)
    finish(qtbot, view)
    assert top_line(view) == seen
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()


def test_the_bar_dragged_far_shows_its_place_and_keeps_it(paragraphs, qtbot):
    view, bar = paragraphs, paragraphs.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    seen = top_line(view)
    assert abs(seen[0] / len(view.layout_state.text) - 0.5) < 0.1
    finish(qtbot, view)
    assert top_line(view) == seen


def test_lines_above_a_far_place_come_in_when_scrolled_to(paragraphs):
    view, bar = paragraphs, paragraphs.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    pitch, (start, top) = bar.singleStep(), top_line(view)
    for _ in range(8):
        bar.setValue(bar.value() - pitch)
    assert round(view.boxes(start, start + 3)[0].top()) == top + 8 * pitch
    above, _ = top_line(view)
    assert "\n" not in view.layout_state.text[above : above + 3]
    assert above < start


def test_another_size_keeps_the_words_at_the_top(paragraphs, qtbot):
    view, bar = paragraphs, paragraphs.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    start, _ = top_line(view)
    font = default_font()
    font.setPixelSize(23)
    view.set_text_font(font, 1.7)
    assert view.boxes(start, start + 3)
    finish(qtbot, view)
    assert view.boxes(start, start + 3)


def test_in_one_paragraph_what_was_gone_to_is_on_screen_before_and_after_all_is_laid_out(
    view, qtbot
):
    view.set_document(document(article(30_000, 10**9)))
    far = span(100_000, 100_008)
    view.set_marks([far], [])
    view.focus(far)
    assert view.boxes(far.start, far.end)
    assert not view.layout_state.complete
    finish(qtbot, view)
    assert view.boxes(far.start, far.end)


def test_a_caret_that_goes_up_from_a_far_place_stays_in_view(view, qtbot):
    view.set_document(document(article(30_000, 10**9)))
    QTest.keyClick(view, *END)
    before = view.caret()
    for _ in range(60):
        QTest.keyClick(view, Qt.Key.Key_Up)
        assert view.caret() < before
        before = view.caret()
        assert view.boxes(before, before + 2)
    finish(qtbot, view)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.caret() < before
    assert view.boxes(view.caret(), view.caret() + 2)
