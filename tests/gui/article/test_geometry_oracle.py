"""Painted boxes and hit-testing agree with the ink of the glyphs, in any mixture of scripts."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QFont

from gui.article.layout import ArticleLayout
from gui.article.metrics import default_font
from tests.gui.article.oracle import search

pytestmark = pytest.mark.usefixtures("qapp")


def laid_out(text: str, measure: float = 700, family: str = "Noto Sans Arabic") -> ArticleLayout:
    font = QFont(default_font())
    font.setFamilies([family, "Noto Sans Arabic"])
    layout = ArticleLayout(text, font, measure)
    layout.reach_line(9)
    return layout


@pytest.mark.parametrize("seed", range(4))
def test_boxes_are_where_the_ink_is_and_points_in_them_are_in_the_span(seed):
    seen, mismatches = search(100, seed)
    assert seen == 500
    assert mismatches == []


def test_the_last_letter_of_a_wrapped_line_is_whole_and_the_space_after_it_hangs():
    layout = laid_out("یک دو سه چهار پنج", 90)
    first, end = layout.line_range(0)
    assert layout.text[end - 1] == " "
    letter, space = layout.char_boxes(0)[end - 2 - first : end - first]
    before = layout.char_boxes(0)[end - 3 - first]
    assert letter.left == space.left == space.right
    assert letter.right == before.left


def test_letters_after_an_emoji_of_another_font_have_places_of_their_own():
    text = "سلام ﷲ دنیا"
    boxes = laid_out(text, family="DejaVu Sans").char_boxes(0)
    assert all(after.right == pytest.approx(one.left) for one, after in pairwise(boxes))


def test_a_soft_hyphen_moves_nothing():
    with_it = laid_out("نوشت \u00ad کتاب").char_boxes(0)
    without = laid_out("نوشت  کتاب").char_boxes(0)
    assert [box for box in with_it if box.right > box.left] == without


def test_lam_and_alef_of_a_ligature_have_half_of_it_each():
    lam, alef = laid_out("لا", family="DejaVu Sans").char_boxes(0)
    assert lam.left == alef.right
    assert lam.right - lam.left == pytest.approx(alef.right - alef.left)


@pytest.mark.parametrize("text", ["بَّ", "👩🏽\u200d🚀", "👍🏿", "🇮🇷"])
def test_no_border_falls_inside_what_is_read_as_one_character(text):
    assert len(set(laid_out(text).char_boxes(0))) == 1


def test_a_joiner_read_in_another_direction_does_not_widen_its_digit():
    text = "در 5\u200d\tبود"
    digit = laid_out(text).char_boxes(0)[3]
    assert digit.right - digit.left < 15
