"""Marks are told apart by their shapes, and never change the letters that they lie under."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from core.model import Span, Suggestion
from gui.article.chips import ChipPainter
from gui.article.layout import ArticleLayout
from gui.article.marks import Marks
from gui.article.metrics import LineMetrics, default_font
from gui.article.painter import ArticlePainter, Scene
from gui.article.theme import ArticleTheme, LabelColors, plain_theme
from tests.gui.article.conftest import span, suggestion

TEXT = "کتاب‌هایشان لالایی مُحَمَّد Microsoft ۱۲/۳ بود."
METRICS = LineMetrics(17, 32)
pytestmark = pytest.mark.usefixtures("qapp")


def painted(
    spans: list[Span], suggestions: list[Suggestion], theme: ArticleTheme, measure: float = 500
) -> QImage:
    layout = ArticleLayout(TEXT, default_font(), measure)
    layout.reach_line(9)
    chips = ChipPainter(METRICS.chip, default_font())
    image = QImage(520, layout.lines * METRICS.pitch, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.translate(10, 0)
    scene = Scene(Marks(spans, suggestions))
    ArticlePainter(layout, METRICS, theme, chips).paint(painter, 0, layout.lines - 1, scene)
    painter.end()
    return image


def colored(**lines: str) -> ArticleTheme:
    """A theme whose labels have the fill white and the line as given."""
    labels = {
        name: LabelColors(QColor("white"), QColor(line), QColor("white"))
        for name, line in lines.items()
    }
    return replace(plain_theme(), text=QColor(Qt.GlobalColor.transparent), labels=labels)


def row(image: QImage, y: float, color: str) -> list[int]:
    """The columns of a row that have `color`."""
    wanted = QColor(color)
    return [x for x in range(image.width()) if image.pixelColor(x, round(y)) == wanted]


def test_no_letter_changes_at_a_border():
    none = QColor(Qt.GlobalColor.transparent)
    theme = replace(plain_theme(), other=LabelColors(none, none, none))
    bare = painted([], [], theme)
    for start in range(len(TEXT) - 3):
        assert painted([span(start, start + 3)], [], theme) == bare


def test_each_of_four_nested_spans_has_a_level_of_its_own():
    theme = colored(A="#ff0000", B="#00ff00", C="#0000ff", D="#ff00ff")
    spans = [span(0, 30, 1, "A"), span(4, 28, 2, "B"), span(8, 26, 3, "C"), span(12, 24, 4, "D")]
    image = painted(spans, [], theme)
    widths = []
    for depth, color in enumerate(("#00ff00", "#0000ff", "#ff00ff"), 1):
        widths.append(len(row(image, METRICS.underline(depth), color)))
    assert widths[0] > widths[1] > widths[2] > 0


def test_an_underline_hangs_from_its_chip_and_ends_with_a_tick():
    theme = colored(A="#ff0000", B="#00ff00")
    layout = ArticleLayout(TEXT, default_font(), 500)
    layout.reach_line(0)
    boxes = layout.char_boxes(0)
    image = painted([span(0, 30, 1, "A"), span(12, 18, 2, "B")], [], theme)
    begin, end = 10 + boxes[12].leading, 10 + boxes[17].trailing
    high = row(image, METRICS.top + 3, "#00ff00")
    low = row(image, METRICS.underline(1) - 3, "#00ff00")
    assert all(abs(x - begin) < 3 for x in high)
    assert high
    assert any(abs(x - end) < 3 for x in low)


def test_a_nested_suggestion_has_no_underline_and_a_nested_span_no_outline():
    theme = colored(ORG="#ff0000", PER="#00ff00")
    outer = span(0, 30, 1, "ORG")
    as_span = painted([outer, span(12, 18, 2)], [], theme)
    as_suggestion = painted([outer], [suggestion(12, 18)], theme)
    y = METRICS.underline(1)
    assert len(row(as_span, y, "#00ff00")) > 20
    assert len(row(as_suggestion, y, "#00ff00")) < 4


def test_in_high_contrast_a_span_has_a_border():
    theme = colored(PER="#00ff00")
    middle = (METRICS.top + METRICS.bottom) / 2
    assert not row(painted([span(12, 18)], [], theme), middle, "#00ff00")
    with_border = painted([span(12, 18)], [], replace(theme, outlined=True))
    assert len(row(with_border, METRICS.top, "#00ff00")) > 20


def test_a_span_goes_on_squarely_on_the_next_line():
    theme = replace(colored(), other=LabelColors(*[QColor("black")] * 3))
    image = painted([span(0, 30)], [], theme, measure=150)
    corner = METRICS.pitch + METRICS.top
    assert image.pixelColor(10 + 149, corner) == QColor("black")
    assert image.pixelColor(10 + 149, METRICS.top) != QColor("black")
