"""Suggestions come from the worker, are stored between keys, and undo nothing of the user's."""

import os
import signal
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from core.commands.spans import AddSpan
from core.commands.suggestions import AcceptSuggestions, RejectSuggestions
from core.learning.tagging import SOURCES, tagger_for
from core.messages import HashiyeError
from core.model import Suggestion
from core.session import Session
from core.worker.client import Worker
from gui import suggesting as module
from gui.suggesting import Suggesting
from tests.core.conftest import place
from tests.gui.conftest import TEXTS


@pytest.fixture
def focus():
    """What has the focus: a list with the mark, or none."""
    return []


@pytest.fixture
def make(tasks, stopped, focus):
    owner = QObject()

    def focused():
        return focus[0] if focus else None

    return lambda session, worker: stopped(Suggesting(session, tasks, worker, focused, owner))


@pytest.fixture
def suggesting(make, session, worker):
    return make(session, worker)


def settle(qtbot, suggesting):
    qtbot.waitUntil(lambda: not suggesting.busy)


def places(suggestions):
    return [(one.start, one.end, one.label, one.source) for one in suggestions]


def proposed(session, document):
    """What the tagger says of a document as the project is now, as far as it is shown."""
    (found,) = tagger_for(session.project.db).suggest([session.document(document)])
    return places(one for one in found if one.score >= session.settings().threshold)


def test_the_document_on_screen_comes_first_and_then_those_ahead(qtbot, session, suggesting):
    first, second, third, fourth = session.document_ids()
    stored = []
    suggesting.stored.connect(stored.append)
    suggesting.set_document(session.document(second), [third, fourth])
    settle(qtbot, suggesting)
    assert stored == [second, third, fourth]
    for document in stored:
        assert places(session.pending(document)) == proposed(session, document) != []
    assert session.pending(first) == []


def test_a_document_that_is_shown_meanwhile_goes_before_those_ahead(qtbot, session, suggesting):
    first, second, third, fourth = session.document_ids()
    stored = []
    suggesting.stored.connect(stored.append)
    suggesting.set_document(session.document(first), [second, third])
    suggesting.set_document(session.document(fourth), [])
    settle(qtbot, suggesting)
    assert stored == [first, fourth]


def test_what_was_taught_is_suggested_after_a_pause(qtbot, session, suggesting):
    first, *_, last = session.document_ids()
    book = "کتاب‌ها"
    suggesting.set_document(session.document(last))
    settle(qtbot, suggesting)
    session.execute(AddSpan(first, *place(TEXTS[0], book), "PRODUCT"))
    suggesting.learned()
    assert suggesting.busy
    settle(qtbot, suggesting)
    taught = next(s for s in session.pending(last) if s.source == "lexicon")
    assert (taught.start, taught.end) == place(TEXTS[-1], book)


def test_a_long_list_is_stored_in_portions_with_the_keys_between(
    qtbot, session, make, worker, monkeypatch
):
    monkeypatch.setattr(module, "PORTION", 1)
    document = session.document_ids()[0]
    answered = []

    def answer(_changes, initiator):
        # A verdict on the first suggestion, while more of them are still to come.
        if initiator is suggesting and not answered:
            answered.append(session.pending(document)[0])
            session.execute(AcceptSuggestions((answered[0].id,)))

    session.subscribe(answer)
    stored = []
    suggesting = make(session, worker)
    suggesting.stored.connect(lambda _document: stored.append(places(session.pending(document))))
    expected = proposed(session, document)
    suggesting.set_document(session.document(document))
    settle(qtbot, suggesting)
    assert len(expected) > 2
    assert stored == [expected[1:]]
    (span,) = session.spans(document)
    assert span.suggestion == answered[0].id


def test_what_is_answered_before_the_answer_comes_stays_answered(qtbot, session, suggesting):
    document = session.document_ids()[0]
    start = TEXTS[0].index("کتاب")
    # The tagger proposes it no longer, and asks for that while the verdict is given.
    old = Suggestion(start, start + 4, "PRODUCT", 0.9, "rules")
    session.store_suggestions([(session.document(document), [old])], SOURCES)
    (stored,) = session.pending(document)
    expected = proposed(session, document)
    suggesting.set_document(session.document(document))
    session.execute(AcceptSuggestions((stored.id,)))
    settle(qtbot, suggesting)
    (span,) = session.spans(document)
    assert (span.start, span.suggestion) == (start, stored.id)
    assert places(session.pending(document)) == expected
    session.undo()
    assert session.spans(document) == []


def test_the_focused_suggestion_does_not_go_from_under_the_key(qtbot, session, suggesting, focus):
    document = session.document_ids()[0]
    start = TEXTS[0].index("البرز")
    # Neither would be proposed so: one has lost a word, the other stands elsewhere.
    focused = Suggestion(start, start + 5, "EVENT", 0.9, "rules")
    other = Suggestion(0, 1, "EVENT", 0.9, "rules")
    session.store_suggestions([(session.document(document), [other, focused])], SOURCES)
    focus.append(next(s for s in session.pending(document) if s.start == start))
    suggesting.set_document(session.document(document))
    settle(qtbot, suggesting)
    pending = session.pending(document)
    assert focus[0] in pending
    assert [s for s in pending if s.start < focus[0].end and focus[0].start < s.end] == focus
    assert (0, 1) not in {(s.start, s.end) for s in pending}
    # As soon as it has not the focus any more, it may go.
    focus.clear()
    suggesting.learned()
    settle(qtbot, suggesting)
    assert places(session.pending(document)) == proposed(session, document)


def test_what_another_source_proposes_now_stays_the_same_suggestion(qtbot, session, suggesting):
    document = session.document_ids()[0]
    text = session.document(document)
    first, second, *_ = tagger_for(session.project.db).suggest([text])[0]
    others = [replace(one, source=_another(one.source), id=0) for one in (first, second)]
    session.store_suggestions([(text, others)], SOURCES)
    before = session.pending(document)
    # The second is judged by the source that it had then.
    session.execute(RejectSuggestions((before[1].id,)))
    suggesting.set_document(text)
    settle(qtbot, suggesting)
    kept = next(s for s in session.pending(document) if s.id == before[0].id)
    assert places([kept]) == places([first])
    query = "SELECT source FROM suggestions JOIN verdicts ON suggestion = suggestions.id"
    assert session.project.db.execute(query).fetchall() == [(others[1].source,)]


def _another(source):
    return "gazetteer" if source == "rules" else "rules"


def test_a_project_that_is_read_only_is_left_as_it_is(qtbot, articles, make, worker):
    reader = Session.open(articles, "رضا", readonly=True)
    suggesting = make(reader, worker)
    suggesting.set_document(reader.document(reader.document_ids()[0]))
    suggesting.learned()
    assert not suggesting.busy
    reader.close()


def test_an_error_is_told_once_and_ends_it(qtbot, session, suggesting, monkeypatch):
    told = []
    monkeypatch.setattr("gui.errors.report", told.append)
    session.project.path = session.project.path.with_name("gone.hashiye")
    suggesting.set_document(session.document(1), [2, 3])
    settle(qtbot, suggesting)
    (error,) = told
    assert isinstance(error, HashiyeError)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_suggestions_come_although_the_worker_is_killed_while_it_tags(qtbot, session, make):
    own = Worker()
    own.start()
    suggesting = make(session, own)
    document = session.document_ids()[0]
    suggesting.set_document(session.document(document))
    qtbot.waitUntil(lambda: own.pid is not None)
    os.kill(own.pid, signal.SIGKILL)
    settle(qtbot, suggesting)
    assert places(session.pending(document)) == proposed(session, document)
    own.close()
