"""Laid out in pieces, a paragraph has the lines that it has as a whole."""

import random

import pytest
from hypothesis import given, settings
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
    layout = ArticleLayout(text, default_font(), 600)
    layout.reach_line(10**6)
    found = []
    for number in range(layout.lines):
        piece, local = layout.locate(number)
        found.append((layout.line_start(number), ink(piece.lines[local])))
    assert found == whole(text, 600)


@settings(deadline=None)
@given(texts)
def test_the_lines_hold_every_character_once_and_in_order(text):
    layout = ArticleLayout(text, default_font(), 200)
    layout.reach_line(10**6)
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
    layout.line_of(len(text))
    assert layout.complete
    assert abs(early - layout.lines) < 0.05 * layout.lines


def test_a_final_line_end_opens_an_empty_line():
    layout = ArticleLayout("یک\r\n", default_font(), 600)
    layout.reach_line(9)
    assert [layout.line_range(n) for n in range(layout.lines)] == [(0, 2), (4, 4)]
