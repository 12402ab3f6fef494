"""The state of documents, and deleting them."""

from core.commands.documents import DeleteDocuments, SetState
from core.commands.spans import AddSpan
from core.model import DocumentState, Suggestion
from core.session import Session


def test_a_state_is_each_annotators_own(session: Session, document: int) -> None:
    session.execute(SetState(document, DocumentState.DONE))
    assert session.summaries(document)[0].state is DocumentState.DONE
    path = session.project.path
    session.close()
    other = Session.open(path, "رضا")
    assert other.summaries(document)[0].state is DocumentState.NEW
    other.close()


def test_the_same_state_again_is_no_step(session: Session, document: int) -> None:
    session.execute(SetState(document, DocumentState.FLAGGED))
    assert not session.execute(SetState(document, DocumentState.FLAGGED)).progress
    session.undo()
    assert session.summaries(document)[0].state is DocumentState.NEW


def test_a_deleted_document_comes_back_with_everything(session: Session, document: int) -> None:
    session.execute(AddSpan(document, 0, 1, "PER"))
    before = (session.summaries(), session.spans(document), session.pending(document))
    session.execute(DeleteDocuments((document,)))
    assert session.document_ids() == []
    assert session.summaries() == []
    session.undo()
    assert (session.summaries(), session.spans(document), session.pending(document)) == before


def test_a_summary_counts_spans_and_what_is_pending(session: Session, document: int) -> None:
    session.execute(AddSpan(document, 2, 15, "PER"))
    (summary,) = session.summaries()
    assert (summary.spans, summary.pending) == (1, 2)
    assert summary.length == len(session.document(document).text)


def test_a_list_counts_as_pending_what_is_shown_as_pending(session: Session, document: int) -> None:
    session.execute(AddSpan(document, 0, 20, "ORG"))
    proposed = [
        Suggestion(3, 6, "PER", 0.9, "rules"),  # under the span
        Suggestion(18, 24, "PER", 0.9, "rules"),  # across its end
        Suggestion(20, 24, "PER", 0.9, "rules"),
        Suggestion(25, 26, "PER", 0.1, "rules"),  # below the threshold
        Suggestion(26, 27, "UNKNOWN", 0.9, "rules"),
    ]
    session.store_suggestions([(session.document(document), proposed)], frozenset({"rules"}))
    shown = len(session.pending(document))
    assert [summary.pending for summary in session.summaries()] == [shown]
    assert [summary.pending for summary in session.summaries(document)] == [shown]
