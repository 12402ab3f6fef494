"""The boxes of a range cover the ink of its glyphs, and no other's."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QTextLayout

from gui.article.geometry import merged
from gui.article.layout import ArticleLayout
from gui.article.metrics import default_font

OVERHANG = 7
"""How far, in pixels, a letter's tail reaches under its neighbour."""

LINES = [
    "شرکت Microsoft Research در ۱۲/۳/۱۴۰۲ (تهران) گفت",
    "a یک b ۲ c 3 دو",
    "IRNA 5 کرج، ۲۰٪ از ABC 12-14 سلام",
    "Latin first, then فارسی and 42 again",
    "بَدر و کتاب‌هایشان لا",
    "7",
]
pytestmark = pytest.mark.usefixtures("qapp")


def ink(line, unit: int, units: int) -> list[tuple[int, int]]:
    """The columns of pixels that the glyphs of a range blacken, as extents."""
    image = QImage(700, 60, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setPen(QColor("black"))
    flags = QTextLayout.GlyphRunRetrievalFlag.RetrieveAll
    for run in line.glyphRuns(unit, units, flags):
        inside = [i for i in run.stringIndexes() if unit <= i < unit + units]
        assert inside
        painter.drawGlyphRun(QPointF(0, 10), run)
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(60, image.bytesPerLine())[:, :700]
    extents: list[tuple[int, int]] = []
    for x in map(int, np.flatnonzero((pixels < 128).any(axis=0))):
        if extents and x <= extents[-1][1] + 1:
            extents[-1] = extents[-1][0], x
        else:
            extents.append((x, x))
    return extents


@pytest.mark.parametrize("text", LINES)
def test_boxes_cover_the_ink_of_each_range(text):
    layout = ArticleLayout(text, default_font(), 700)
    layout.reach_line(0)
    piece, local = layout.locate(0)
    line = piece.lines[local]
    for start in range(0, len(text), 2):
        for end in range(start + 1, len(text) + 1, 3):
            boxes = layout.extents(0, start, end)
            for left, right in ink(line, piece.unit(start), end - start):
                assert any(
                    box_left - OVERHANG <= left and right <= box_right + OVERHANG
                    for box_left, box_right in boxes
                ), (text[start:end], left, right, boxes)


@pytest.mark.parametrize("text", LINES)
def test_the_boxes_of_a_lines_characters_tile_it(text):
    layout = ArticleLayout(text, default_font(), 700)
    layout.reach_line(0)
    boxes = layout.char_boxes(0)
    assert len(merged(boxes)) == 1
    width = sum(box.right - box.left for box in set(boxes))
    ((left, right),) = merged(boxes)
    assert width == pytest.approx(right - left, abs=3.0)  # kerning lets letters overlap


@pytest.mark.parametrize("text", LINES)
def test_every_character_is_found_where_its_box_is(text):
    layout = ArticleLayout(text, default_font(), 700)
    layout.reach_line(0)
    for at, box in enumerate(layout.char_boxes(0)):
        if box.right - box.left > 1:
            found = layout.char_at(0, (box.left + box.right) / 2)
            assert layout.char_boxes(0)[found] == box or found == at


def test_a_range_across_directions_has_a_box_for_each_part():
    text = "در Latin name بود"
    layout = ArticleLayout(text, default_font(), 700)
    layout.reach_line(0)
    start = text.index("name")
    parts = layout.extents(0, start, len(text))
    assert len(parts) == 2  # "name" at the right end of the Latin part, " بود" left of it


def test_one_latin_letter_has_its_own_width():
    text = "در X بود"
    layout = ArticleLayout(text, default_font(), 700)
    layout.reach_line(0)
    ((left, right),) = layout.extents(0, 3, 4)
    assert 5 < right - left < 20
