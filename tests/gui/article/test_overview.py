"""The map in the scroll bar: where suggestions, entities and matches are in the whole text."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QColor

from core.model import Document, Span, Suggestion
from gui.article import ArticleView
from gui.article.overview import WIDTH, OverviewBar
from gui.article.theme import plain_theme

TEXT = "کلمه " * 4000
PENDING, ENTITY, FOUND = 2_000, 10_000, 17_000


@pytest.fixture
def view(qtbot):
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(700, 600)
    view.show()
    view.set_document(Document(1, "d", "خبر", TEXT))
    qtbot.waitUntil(lambda: view.layout_state.complete)
    return view


def bar_of(view) -> OverviewBar:
    bar = view.verticalScrollBar()
    assert isinstance(bar, OverviewBar)
    return bar


def colors_at(view, offset: int) -> set[str]:
    """The colours in the row of the map that stands for code point `offset`."""
    bar = bar_of(view)
    (row,) = (at for at, (start, end) in enumerate(bar.rows()) if start <= offset < end)
    picture = bar.grab().toImage()
    return {picture.pixelColor(x, 2 * row).name() for x in range(WIDTH)}


def test_every_code_point_has_its_row(view):
    rows = bar_of(view).rows()
    assert rows[0][0] == 0
    assert rows[-1][1] == len(TEXT)
    assert all(before[1] == after[0] for before, after in pairwise(rows))


def test_what_is_pending_what_is_marked_and_what_was_found_each_has_its_sign(view, qtbot):
    span = Span(1, "u", 1, 1, ENTITY, ENTITY + 4, "PER", "کلمه")
    view.set_marks([span], [Suggestion(PENDING, PENDING + 4, "LOC", 0.9, "rules", 7, 1)])
    view.show_matches([(FOUND, FOUND + 4)], 0)
    theme = plain_theme()
    wanted = {PENDING: theme.accent, ENTITY: theme.muted, FOUND: theme.text}

    def drawn() -> bool:
        return all(QColor(color).name() in colors_at(view, at) for at, color in wanted.items())

    qtbot.waitUntil(drawn)
    empty = colors_at(view, 6_000)
    assert not {color.name() for color in wanted.values()} & empty


def test_an_answered_suggestion_leaves_the_map(view, qtbot):
    pending = Suggestion(PENDING, PENDING + 4, "LOC", 0.9, "rules", 7, 1)
    accent = plain_theme().accent.name()
    view.set_marks([], [pending])
    qtbot.waitUntil(lambda: accent in colors_at(view, PENDING))
    view.set_marks([], [])
    qtbot.waitUntil(lambda: accent not in colors_at(view, PENDING))
