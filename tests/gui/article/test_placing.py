"""No chip covers another, and every mark is named by a chip or counted by one."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont

from core.model import Span
from gui.article.chips import ChipPainter
from gui.article.layout import ArticleLayout
from gui.article.marks import Marks
from gui.article.metrics import default_font, line_metrics
from gui.article.painter import ArticlePainter
from gui.article.placing import Wanted, place
from gui.article.theme import plain_theme
from tests.gui.article.conftest import span

ROOM = (-36.0, 336.0)
names = st.sampled_from(["PER", "LOC", "ORGANIZATION", "شخص", "X", "A very long name of a label"])
wanted = st.lists(st.builds(Wanted, names, st.floats(0, 300), st.booleans()), max_size=24)


def width(text: str) -> float:
    return 6.0 * len(text) + 6.0


def sign(count: int) -> str:
    return f"+{count}"


def placed(*wanted: Wanted):
    return place(wanted, ROOM, width, sign)


@given(wanted)
def test_chips_of_a_line_lie_beside_each_other_and_none_is_lost(wanted):
    chips = placed(*wanted)
    order = sorted(chips, key=lambda chip: chip.left)
    assert all(one.right < other.left for one, other in itertools.pairwise(order))
    assert sum(chip.more or 1 for chip in chips) == len(wanted)
    assert all(ROOM[0] <= chip.left and chip.right <= ROOM[1] for chip in chips)
    assert all(chip.right - chip.left == pytest.approx(width(chip.text)) for chip in chips)


def test_a_chip_begins_where_its_mark_does_in_either_direction():
    (persian,) = placed(Wanted("PER", 200, rtl=True))
    (latin,) = placed(Wanted("PER", 200, rtl=False))
    assert persian.right == 200
    assert latin.left == 200


def test_chips_of_marks_that_begin_together_stand_in_their_order_from_the_right():
    first, second = placed(Wanted("ORG", 300, rtl=True), Wanted("LOC", 300, rtl=True))
    assert (first.text, second.text) == ("ORG", "LOC")
    assert first.right == 300
    assert second.right < first.left


def test_a_name_is_cut_where_it_would_reach_the_next_chip():
    far, near = Wanted("LOC", 150, rtl=True), Wanted("LOC", 255, rtl=True)
    long = Wanted("ORGANIZATION", 300, rtl=True)
    assert [chip.text for chip in placed(long, far)] == ["ORGANIZATION", "LOC"]
    assert [chip.text for chip in placed(long, near)] == ["ORGA…", "LOC"]


def test_what_has_no_room_is_counted():
    many = [Wanted("ORGANIZATION", 300, rtl=True)] * 5
    chips = placed(*many, Wanted("LOC", 270, rtl=True))
    assert [chip.text for chip in chips][-1] == "LOC"
    assert any(chip.more >= 4 and chip.text == f"+{chip.more}" for chip in chips)


def test_at_the_end_of_the_line_chips_stay_within_the_margin():
    chips = placed(Wanted("ORGANIZATION", 4, rtl=True), Wanted("LOC", 1, rtl=True))
    assert min(chip.left for chip in chips) >= ROOM[0]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("size", [12, 13, 17, 24, 40])
@pytest.mark.parametrize("spacing", [1.2, 1.9, 3.0])
def test_chips_stand_between_the_letters_of_lines_and_underlines_above_chips(size, spacing):
    font = QFont(default_font())
    font.setPixelSize(size)
    metrics = line_metrics(font, spacing)
    foot, head = 0.34 * size, metrics.baseline - metrics.top
    assert head >= 0.83 * size
    assert metrics.chip >= 8
    assert metrics.baseline + foot <= metrics.pitch + metrics.top - metrics.chip + 0.5
    assert metrics.levels >= 3
    lowest = metrics.underline(metrics.levels) + metrics.underline_width
    assert lowest <= metrics.pitch + metrics.top - metrics.chip + 0.5
    levels = [metrics.underline(depth) for depth in range(1, metrics.levels + 1)]
    assert all(other - one > metrics.underline_width for one, other in itertools.pairwise(levels))


@pytest.mark.usefixtures("qapp")
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20), names), min_size=1, max_size=20))
def test_chips_of_an_article_never_meet(found):
    text = "گفتنی است شرکت Microsoft Research در ۱۲/۳ با شهر کرج و ABC کار کرد و رفت."
    spans: list[Span] = [
        span(start, min(start + long, len(text)), at, label)
        for at, (start, long, label) in enumerate(found, 1)
    ]
    font = default_font()
    metrics = line_metrics(font, 1.2)
    layout = ArticleLayout(text, font, 200)
    layout.reach_line(9)
    chips = ChipPainter(metrics.chip, font)
    painter = ArticlePainter(layout, metrics, plain_theme(), chips)
    items = Marks(spans, []).items
    for here in painter.chips(items, (0, layout.lines - 1)).values():
        order = sorted((chip for chip, _ in here), key=lambda chip: chip.left)
        assert all(one.right < other.left for one, other in itertools.pairwise(order))
