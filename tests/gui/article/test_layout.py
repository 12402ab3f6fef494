"""Laid out in pieces, a paragraph has the lines that it has as a whole."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption

from core.text.offsets import Utf16Map
from gui.article.display import shown
from gui.article.layout import ArticleLayout
from gui.article.metrics import default_font
from tests.gui.article.conftest import texts

WORDS = [
    *("شهرداری", "کرج،", "و", "(IRNA 2024)", "۱۲/۳", "کتاب‌های", "دانشگاه", "لالایی"),
    *("ABC،", "۲۰٪", "بَدر", "👍🏿", "a-b", "15", "(تهران)", "x"),
]
pytestmark = pytest.mark.usefixtures("qapp")


def whole(text: str, measure: float) -> list[tuple[int, list[float]]]:
    """Line starts and glyph positions of the paragraph `text`, laid out by Qt in one go."""
    layout = QTextLayout(shown(text), default_font())
    option = QTextOption(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(measure)
        lines.append(line)
    layout.endLayout()
    table = Utf16Map(text)
    return [(table.to_code_point(line.textStart()), ink(line)) for line in lines]


def all_of(layout: ArticleLayout) -> ArticleLayout:
    while not layout.complete:
        layout.advance()
    return layout


def ink(line) -> list[float]:
    return sorted(round(p.x(), 1) for run in line.glyphRuns() for p in run.positions())


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("controls", ["", "\u2067", "\u202b"])
def test_pieces_break_and_order_a_long_paragraph_as_qt_does_the_whole(seed, controls):
    draw = random.Random(seed)
    words = [draw.choice(WORDS) for _ in range(2500)]
    if controls:
        words[40] = controls + words[40]
    text = " ".join(words)
    layout = all_of(ArticleLayout(text, default_font(), 600))
    found = []
    for number in range(layout.lines):
        piece, local = layout.locate(number)
        found.append((layout.line_start(number), ink(piece.lines[local])))
    assert found == whole(text, 600)


@given(texts)
def test_the_lines_hold_every_character_once_and_in_order(text):
    layout = all_of(ArticleLayout(text, default_font(), 200))
    ends = 0
    for number in range(layout.lines):
        start, end = layout.line_range(number)
        assert text[ends:start] in ("", "\n", "\r", "\r\n", "\u0085", "\u2029")
        assert start <= end
        assert len(layout.char_boxes(number)) == end - start
        ends = end
    assert ends == len(text)


def test_lines_are_laid_out_only_as_far_as_asked():
    text = "واژه " * 100_000
    layout = ArticleLayout(text, default_font(), 600)
    layout.reach_line(20)
    assert layout.frontier < 10_000
    assert layout.estimated_lines() > 20
    early = layout.estimated_lines()
    all_of(layout)
    assert abs(early - layout.lines) < 0.05 * layout.lines


def test_a_final_line_end_opens_an_empty_line():
    layout = ArticleLayout("یک\r\n", default_font(), 600)
    assert layout.reach_line(9) == 1
    assert layout.complete
    assert [layout.line_range(n) for n in range(layout.lines)] == [(0, 2), (4, 4)]


def article(length: int, seed: int, paragraphs: int = 10**9) -> str:
    """So many words of an article, a line end after every so many."""
    draw = random.Random(seed)
    ends = (" " if number % paragraphs else "\r\n" for number in range(1, length))
    return "".join(draw.choice(WORDS) + end for end in ends)


def line_texts(layout: ArticleLayout, first: int, count: int) -> list[str]:
    return [layout.text[slice(*layout.line_range(n))] for n in range(first, first + count)]


def test_far_from_the_start_are_the_lines_that_are_there_when_all_is_laid_out():
    text = article(9_000, 1, 90)
    whole_text = all_of(ArticleLayout(text, default_font(), 600))
    for share in (0.3, 0.7, 1.0):
        layout = ArticleLayout(text, default_font(), 600)
        offset = int(len(text) * share)
        number = layout.line_of(offset)
        assert layout.frontier == 0
        true = whole_text.line_of(offset)
        assert abs(number - true) < 0.05 * whole_text.lines
        above = layout.reach_line(number - 5)
        assert line_texts(layout, above, 6) == line_texts(whole_text, true - 5, 6)


@settings(max_examples=25)
@given(
    st.integers(0, 5),
    st.sampled_from([40, 700, 10**9]),
    st.lists(st.tuples(st.sampled_from("osa"), st.floats(0, 1)), max_size=8),
)
def test_however_one_went_about_it_in_the_end_the_lines_are_the_same(seed, paragraphs, steps):
    text = article(3000, seed, paragraphs)
    layout = ArticleLayout(text, default_font(), 600)
    for step, share in steps:
        if step == "o":
            offset = int(share * len(text))
            number = layout.line_of(offset)
            assert layout.line_start(number) <= offset <= layout.line_start(number + 1)
        elif step == "s":
            number = layout.reach_line(int(share * layout.estimated_lines()))
            assert layout.line_range(number)[0] == layout.line_start(number)
            assert layout.line_of(layout.line_start(number)) == number
        else:
            layout.advance()
    wanted = all_of(ArticleLayout(text, default_font(), 600))
    all_of(layout)
    assert layout.lines == layout.estimated_lines() == wanted.lines
    assert line_texts(layout, 0, layout.lines) == line_texts(wanted, 0, wanted.lines)


def test_a_place_within_a_long_paragraph_is_found_without_what_is_before_it():
    text = article(9_000, 1)
    layout = ArticleLayout(text, default_font(), 600)
    layout.reach_line(30)
    offset = int(len(text) * 0.7)
    number = layout.line_of(offset)
    assert layout.frontier < 5000
    above = layout.reach_line(number - 5)
    assert "".join(line_texts(layout, above, 6)) in text
    assert layout.line_start(number) <= offset < layout.line_start(number + 1)
    all_of(layout)
    assert abs(number - layout.line_of(offset)) < 0.05 * layout.lines


def test_lines_above_a_place_are_found_without_those_before_them():
    text = article(9_000, 2, 90)
    whole_text = all_of(ArticleLayout(text, default_font(), 600))
    layout = ArticleLayout(text, default_font(), 600)
    offset = len(text) // 2
    number, true = layout.line_of(offset), whole_text.line_of(offset)
    for up in range(1, 120):
        number = layout.reach_line(number - 1)
        (shown,) = line_texts(layout, number, 1)
        assert [shown] == line_texts(whole_text, true - up, 1)
    assert layout.frontier == 0


def test_words_that_never_break_alike_are_laid_out_anew_as_the_rest_arrives():
    text = "واژه " * 30_000
    layout = ArticleLayout(text, default_font(), 600)
    layout.line_of(100_003)
    all_of(layout)
    lengths = {layout.line_start(n + 1) - layout.line_start(n) for n in range(layout.lines - 1)}
    assert len(lengths) == 1


def test_where_a_place_lies_is_estimated_without_laying_it_out():
    text = article(9_000, 3)
    layout = ArticleLayout(text, default_font(), 600)
    layout.line_of(len(text) // 2)
    known = layout.estimated_lines()
    assert abs(layout.estimated_line(len(text) * 3 // 4) - known * 3 // 4) < 0.1 * known
    assert layout.frontier == 0
    all_of(layout)
    assert layout.estimated_line(5000) == layout.line_of(5000)
