"""What is to be marked is refined by one key, before there is a mark."""

import pytest
from PySide6.QtCore import QObject

from core.text.boundaries import Unit
from gui.article import ArticleView
from gui.editing import Editing

TEXT = "علی رضایی مدیر استان البرز در کرج گفت: کتاب‌ها را خواند."


@pytest.fixture
def editing(session, qtbot):
    view = ArticleView()
    qtbot.addWidget(view)
    owner = QObject(view)
    made = Editing(session, view, owner)
    made.document = next(d for d in map(session.document, session.document_ids()) if d.text == TEXT)
    view.set_document(made.document)
    return made


def chosen(editing) -> str:
    return TEXT[slice(*editing._view.selection())]


def test_an_edge_key_extends_the_selection_by_a_word(editing):
    editing._view.set_caret(4, 9)
    editing.move_edge("start", "out", Unit.WORD)
    assert chosen(editing) == "علی رضایی"
    editing.move_edge("end", "out", Unit.WORD)
    assert chosen(editing) == "علی رضایی مدیر"
    editing.move_edge("start", "in", Unit.WORD)
    assert chosen(editing) == "رضایی مدیر"


def test_an_edge_key_begins_with_the_word_at_the_caret(editing):
    editing._view.set_caret(TEXT.index("استان") + 2)
    editing.move_edge("end", "out", Unit.WORD)
    assert chosen(editing) == "استان البرز"
    assert editing._view.caret() == TEXT.index("استان البرز") + len("استان البرز")


def test_a_morpheme_and_a_character_are_taken_off(editing):
    start = TEXT.index("کتاب")
    editing._view.set_caret(start)
    editing.move_edge("end", "in", Unit.MORPHEME)
    assert chosen(editing) == "کتاب"
    editing.move_edge("end", "in", Unit.CHARACTER)
    assert chosen(editing) == "کتا"
    for _ in range(3):
        editing.move_edge("end", "out", Unit.CHARACTER)
    assert chosen(editing) == "کتاب‌ه"


def test_an_edge_moves_in_from_what_would_be_marked_not_from_what_is_trimmed_off(editing):
    start, end = TEXT.index("کرج"), TEXT.index("گفت:") + 5
    editing._view.set_caret(end, start)
    editing.move_edge("end", "in", Unit.WORD)
    assert chosen(editing) == "کرج"


def test_the_caret_stays_at_its_end_of_the_selection(editing):
    editing._view.set_caret(4, 9)
    editing.move_edge("end", "out", Unit.WORD)
    assert editing._view.caret() == 4


def test_what_was_refined_is_what_is_marked(editing, session):
    label = next(iter(session.labels())).name
    editing._view.set_caret(TEXT.index("استان"))
    editing.move_edge("end", "out", Unit.WORD)
    editing.give_label(label)
    (span,) = session.spans(editing.document.id)
    assert (span.surface, span.label) == ("استان البرز", label)


def test_without_a_word_nothing_happens(editing):
    editing._view.set_caret(TEXT.index(":") + 1)
    editing.move_edge("end", "out", Unit.WORD)
    assert editing._view.selection() is None
