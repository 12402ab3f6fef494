"""The lines of one picture say what the layout says of them."""

import pytest

from gui.article.layout import ArticleLayout
from gui.article.metrics import default_font
from gui.article.seen_lines import SeenLines

TEXT = "سعدی در شیراز و Shiraz University در سال ۱۴۰۳ بود. " * 12 + "\n\nپایان 👨‍👩‍👧 کار"


@pytest.fixture
def layout(qapp):
    layout = ArticleLayout(TEXT, default_font(), 320)
    layout.reach_line(10**6)
    return layout


def test_each_line_begins_ends_and_is_filled_as_it_is_laid_out(layout):
    seen = SeenLines(layout, 2, layout.lines - 1)
    assert list(seen.numbers) == list(range(2, layout.lines))
    for number in seen.numbers:
        assert (seen.start(number), seen.end(number)) == layout.line_range(number)
        assert seen.char_boxes(number) == layout.char_boxes(number)
        for end in range(len(TEXT)):
            wanted = number, max(0, end - 9), end
            assert seen.extents(*wanted) == layout.extents(*wanted)


def test_a_character_is_on_the_line_that_holds_it_or_on_none_that_is_seen(layout):
    first, last = 2, layout.lines - 3
    seen = SeenLines(layout, first, last)
    start, end = seen.shown
    assert start == layout.line_start(first)
    for offset in range(len(TEXT)):
        number = layout.line_of(offset)
        if first <= number <= last:
            assert seen.line_of(offset) == number
        else:
            assert not first <= seen.line_of(offset) <= last
            assert not start <= offset < end
