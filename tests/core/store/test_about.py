import pytest

from core.commands.importing import ImportDocuments
from core.commands.spans import AddSpan, EditSpan
from core.commands.suggestions import AcceptSuggestions, RejectSuggestions
from core.formats import FormattedDocument
from core.session import Session
from core.store.about import about
from core.store.history import Step
from core.worker.text_requests import FindUnusual, ReadAbout
from tests.core.conftest import TEXT, place


def told(session, mark):
    return about(session.project.db, session.annotator.id, mark, TEXT[mark.start : mark.end])


@pytest.fixture
def others(session: Session) -> list[int]:
    """The ids of documents in which the same town is written in other ways."""
    batch = [FormattedDocument("", str(n), f"در {n} کرج و کَرج بود") for n in range(3)]
    session.execute(ImportDocuments(batch, as_spans=False))
    return session.document_ids()[1:]


def test_labels_of_the_same_string_however_it_is_spelt(session, document, others):
    for other in others:
        session.execute(AddSpan(other, 5, 8, "LOC"))
    session.execute(AddSpan(others[0], 11, 15, "ORG"))
    session.execute(AddSpan(document, *place(TEXT, "كرج"), "LOC"))
    (span,) = session.spans(document)
    assert told(session, span).labels == (("LOC", 4), ("ORG", 1))


def test_what_was_refused_for_the_string_unless_it_is_marked_by_now(session, document, others):
    suggestion = session.pending(document)[2]
    assert told(session, suggestion).refused == ()
    session.execute(RejectSuggestions((suggestion.id,)))
    session.execute(AddSpan(others[0], 5, 8, "ORG"))
    (span,) = session.spans(others[0])
    seen = about(session.project.db, session.annotator.id, span, "کرج")
    assert (seen.labels, seen.refused) == ((("ORG", 1),), (("LOC", 1),))
    session.execute(AddSpan(document, suggestion.start, suggestion.end, "LOC"))
    assert about(session.project.db, session.annotator.id, span, "کرج").refused == ()


def test_what_others_marked_in_the_same_document_stays_theirs(session, document, others):
    session.execute(AddSpan(document, *place(TEXT, "كرج"), "LOC"))
    session.execute(AddSpan(others[0], 5, 8, "LOC"))
    path = session.project.path
    session.close()
    second = Session.open(path, "رضا")
    suggestion = second.pending(document)[2]
    assert told(second, suggestion).labels == (("LOC", 1),)
    second.close()


def test_what_a_span_came_from(session, document):
    suggestion = session.pending(document)[1]
    session.execute(AcceptSuggestions((suggestion.id,)))
    (span,) = session.spans(document)
    session.execute(EditSpan(span.id, span.start, span.end, "ORG"))
    (span,) = session.spans(document)
    assert told(session, span).suggested == (suggestion,)
    assert [event.step for event in told(session, span).history] == [Step.CREATED, Step.LABELED]


def test_the_worker_tells_the_same(worker, session, document):
    suggestion = session.pending(document)[1]
    path, annotator = session.project.path, session.annotator.id
    request = ReadAbout(path, annotator, suggestion, "البرز")
    assert worker.ask(request) == about(session.project.db, annotator, suggestion, "البرز")
    text, (kaf, *_) = worker.ask(FindUnusual(path, document, most=1))
    assert text == TEXT
    assert TEXT[slice(*kaf.places[0])] in "يك"
