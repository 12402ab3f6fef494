"""A shown article view and a way to fill it."""

import pytest
from hypothesis import strategies as st

from core.model import Document, Span, Suggestion
from gui.article import ArticleView

ALPHABET = (
    "ابپتگکیيكهآءلا و ًَِّٰ\u200c\u200d\u200e\u200f\u202b\u202c\u2067\u2069«»()،.؟۱۲۳٤/ \tabcXYZ 12-"
    "\r\n\u2028\u2029\u0085\x00\x1b\ufffc\ufeff\u00ad👩🏽‍🚀👍🏿🇮🇷e\u0301"
)
texts = st.text(
    st.one_of(st.sampled_from(ALPHABET), st.characters(exclude_categories=["Cs"])), max_size=60
)


def document(text: str) -> Document:
    return Document(1, "d", "Title", text)


def span(start: int, end: int, id_: int = 1, label: str = "PER") -> Span:
    return Span(id_, f"s{id_}", 1, 1, start, end, label, "")


def suggestion(start: int, end: int, id_: int = 1, score: float = 0.87) -> Suggestion:
    return Suggestion(start, end, "PER", score, "rules", id_, 1)


@pytest.fixture
def view(qtbot):
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.show()
    view.setFocus()
    qtbot.waitExposed(view)
    return view


@pytest.fixture(scope="module")
def view_of(qapp):
    """A function that shows a text in a view; one view for all examples of a property."""
    view = ArticleView()
    view.resize(800, 600)
    view.show()

    def show(text: str) -> ArticleView:
        view.set_document(document(text))
        return view

    yield show
    view.close()
    view.deleteLater()
