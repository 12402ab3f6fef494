"""Suggestions of several sources for the same text, answered in the article."""

import pytest

from core.commands.importing import ImportDocuments
from core.formats import FormattedDocument, Mark
from core.labelsets import load_label_set
from core.session import Session
from core.store.project import create_project
from gui.article.view import ArticleView
from gui.editing import Editing
from gui.panels.card_text import card_text

TEXT = "شهردار استان البرز در کرج گفت"


def mark(surface, label, score, source):
    start = TEXT.index(surface)
    return Mark(start, start + len(surface), label, score, source)


@pytest.fixture
def editing(qtbot, tmp_path):
    path = tmp_path / "p.hashiye"
    create_project(path, load_label_set()).close()
    session = Session.open(path, "سارا")
    found = (
        mark("استان البرز", "LOC", 0.9, "bert"),
        mark("البرز", "LOC", 0.8, "rules"),
        mark("شهردار استان", "ORG", 0.7, "crf"),
        mark("کرج", "LOC", 0.8, "bert"),
        mark("کرج", "LOC", 0.6, "rules"),
    )
    session.execute(ImportDocuments([FormattedDocument("", "", TEXT, {}, (), found)], False))
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(800, 300)
    view.show()
    editing = Editing(session, view, view)
    editing.document = session.document(session.document_ids()[0])
    view.set_document(editing.document)

    def show(*_):
        document = editing.document.id
        view.set_marks(session.spans(document), session.pending(document))

    session.subscribe(show)
    show()
    yield editing
    session.close()


def focused(editing):
    found = editing._view.focused()
    return None if found is None else (TEXT[found.start : found.end], found.source)


def pending(editing):
    found = editing._session.pending(editing.document.id)
    return [TEXT[one.start : one.end] for one in found]


def test_only_the_best_of_those_that_share_text_is_there(editing):
    assert pending(editing) == ["استان البرز", "کرج"]


def test_what_it_hid_is_offered_when_the_best_is_rejected(editing):
    editing.focus_next(pending_only=True)
    assert focused(editing) == ("استان البرز", "bert")
    editing.delete()
    # Both stand in nobody's way now; the first in the text gets the focus though it begins earlier.
    assert pending(editing) == ["شهردار استان", "البرز", "کرج"]
    assert focused(editing) == ("شهردار استان", "crf")


def test_what_it_hid_is_answered_when_the_best_is_accepted(editing):
    editing.focus_next(pending_only=True)
    editing.accept()
    assert pending(editing) == ["کرج"]
    assert focused(editing) == ("کرج", "bert")


def test_one_answer_is_enough_for_what_two_sources_say(editing, qtbot):
    editing.focus_next(pending_only=True)
    editing.accept()
    with qtbot.waitSignal(editing.answered):
        editing.delete()
    assert pending(editing) == []


def test_rejecting_all_rejects_what_is_hidden_too(editing, qtbot):
    with qtbot.waitSignal(editing.answered):
        editing.reject_all()
    assert pending(editing) == []
    editing._session.undo()
    assert pending(editing) == ["استان البرز", "کرج"]


def test_every_source_is_named_to_eyes_and_ears(editing):
    view = editing._view
    (city,) = (s for s in editing._session.pending(editing.document.id) if s.also)
    view.focus(city)
    assert "80% (bert, Rules)" in view.accessibleDescription()
    said = card_text(city, editing.document.text, load_label_set(), None).spoken
    assert "80%" in said
    assert "bert, Rules" in said
