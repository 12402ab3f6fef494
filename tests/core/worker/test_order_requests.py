"""What the worker does for the order of work."""

import pytest

from core.commands.documents import SetState
from core.commands.importing import ImportDocuments
from core.formats import FormattedDocument
from core.messages import HashiyeError
from core.model import DocumentState
from core.worker.order_requests import FindLikelyErrors, OrderByLearning, TagDocuments


@pytest.fixture
def bare(session):
    """A document that was never tagged."""
    document = FormattedDocument("", "خبر ۲", "علی رضایی به تهران رفت.", {})
    session.execute(ImportDocuments([document], as_spans=False))
    return session.document_ids()[-1]


def test_many_documents_are_tagged_together(worker, session, document, bare):
    found = worker.ask(TagDocuments(session.project.path, (document, bare)), slow=True)
    assert [renewal.document for renewal in found] == [document, bare]
    for renewal in found:
        session.renew_suggestions(renewal)
    assert "تهران" in {
        session.document(bare).text[one.start : one.end] for one in session.pending(bare)
    }
    again = worker.ask(TagDocuments(session.project.path, (document, bare)), slow=True)
    assert not any(again)


def test_what_two_asked_for_is_stored_once(worker, session, bare):
    (first,) = worker.ask(TagDocuments(session.project.path, (bare,)), slow=True)
    (second,) = worker.ask(TagDocuments(session.project.path, (bare,)), slow=True)
    session.renew_suggestions(first)
    before = session.pending(bare)
    session.renew_suggestions(second)
    assert before
    assert session.pending(bare) == before


def test_a_document_that_is_not_there_is_told(worker, session):
    with pytest.raises(HashiyeError):
        worker.ask(TagDocuments(session.project.path, (99,)), slow=True)


def test_an_order_is_found(worker, session, document, bare):
    request = OrderByLearning(session.project.path, session.annotator.id)
    order = worker.ask(request, slow=True)
    assert order.documents == (document, bare)
    assert order.untagged == (bare,)


def test_an_order_has_what_is_done_last(worker, session, document, bare):
    session.execute(SetState(document, DocumentState.DONE))
    request = OrderByLearning(session.project.path, session.annotator.id)
    assert worker.ask(request, slow=True).documents == (bare, document)


def test_likely_errors_are_found(worker, session, document, bare):
    session.execute(SetState(document, DocumentState.DONE))
    found = worker.ask(FindLikelyErrors(session.project.path, session.annotator.id), slow=True)
    assert {error.document for error in found.errors} == {document}
    assert found.documents == (document, bare)
