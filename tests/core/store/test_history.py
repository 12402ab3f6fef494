from core.commands.importing import ImportDocuments
from core.commands.spans import AddSpan, DeleteSpan, EditSpan, SetNote
from core.commands.suggestions import AcceptSuggestions
from core.formats import FormattedDocument, Mark
from core.session import Session
from core.store import history
from core.store.history import Event, Step, Way
from tests.core.conftest import TEXT, place


def steps(session, span):
    return [
        (event.step, event.before, event.after, event.way)
        for event in history.of_span(session.project.db, span.id)
    ]


def test_what_was_done_to_a_span_in_its_order(session: Session, document: int) -> None:
    session.execute(AddSpan(document, *place(TEXT, "كرج"), "PER"))
    (span,) = session.spans(document)
    session.execute(EditSpan(span.id, span.start, span.end, "LOC"))
    session.execute(EditSpan(span.id, *place(TEXT, "در كرج"), "LOC"))
    session.execute(SetNote(span.id, "شهر"))
    assert steps(session, span) == [
        (Step.CREATED, "", "", Way.DONE),
        (Step.LABELED, "PER", "LOC", Way.DONE),
        (Step.MOVED, "كرج", "در كرج", Way.DONE),
        (Step.NOTED, "", "شهر", Way.DONE),
    ]


def test_undo_and_redo_are_told_as_such(session: Session, document: int) -> None:
    session.execute(AddSpan(document, *place(TEXT, "كرج"), "PER"))
    (span,) = session.spans(document)
    session.execute(EditSpan(span.id, span.start, span.end, "LOC"))
    session.undo()
    session.redo()
    session.execute(DeleteSpan(span.id))
    session.undo()
    assert steps(session, span)[2:] == [
        (Step.LABELED, "LOC", "PER", Way.UNDONE),
        (Step.LABELED, "PER", "LOC", Way.REDONE),
        (Step.DELETED, "", "", Way.DONE),
        (Step.RESTORED, "", "", Way.UNDONE),
    ]


def test_other_spans_and_rows_with_the_same_number_are_not_mixed_in(
    session: Session, document: int
) -> None:
    # Suggestions, spans and documents are all numbered from 1.
    session.execute(AcceptSuggestions((session.pending(document)[0].id,)))
    for number in range(2, 13):
        session.execute(AddSpan(document, 40 + number, 41 + number, "ORG"))
    first = next(span for span in session.spans(document) if span.id == 1)
    last = next(span for span in session.spans(document) if span.id == 12)
    session.execute(EditSpan(last.id, last.start, last.end, "LOC"))
    session.execute(SetNote(last.id, '["spans", {"id": 1, "label": "PER"}'))
    assert [step for step, *_ in steps(session, first)] == [Step.CREATED]
    assert [step for step, *_ in steps(session, last)] == [Step.CREATED, Step.LABELED, Step.NOTED]


def test_who_and_when(session: Session, document: int) -> None:
    session.execute(AddSpan(document, *place(TEXT, "كرج"), "PER"))
    (span,) = session.spans(document)
    created = session.project.db["spans"].get(span.id)["created"]
    assert history.of_span(session.project.db, span.id) == (Event(Step.CREATED, created, "سارا"),)


def test_an_imported_span_was_made_by_its_import(session: Session) -> None:
    batch = [FormattedDocument("", "دو", "در تهران", {}, (Mark(3, 8, "LOC"),), ())]
    session.execute(ImportDocuments(batch, as_spans=True))
    (span,) = session.spans(session.document_ids()[-1])
    assert [step for step, *_ in steps(session, span)] == [Step.CREATED]


def test_a_span_that_never_was_has_no_history(session: Session) -> None:
    assert history.of_span(session.project.db, 99) == ()
