"""What the work took, by the journal."""

from pathlib import Path

import pytest

from core.commands.documents import DeleteDocuments, SetState
from core.commands.importing import ImportDocuments
from core.commands.project import SetThreshold
from core.commands.propagation import Propagate
from core.commands.spans import AddSpan, DeleteSpan, EditSpan, SetNote
from core.commands.suggestions import AcceptSuggestions, EditSuggestion, RejectSuggestions
from core.formats import FormattedDocument
from core.learning.effort import LONGEST_GAP, cost_of, efforts, words_in
from core.model import DocumentState
from core.progress import Cancelled
from core.session import Session
from tests.core.conftest import TEXT, mark, place

WHOLE = FormattedDocument("", "دیگر", TEXT + " پایان", {}, (mark("البرز", "LOC"),))


def go_on(_done: int, _total: int) -> bool:
    return True


def actions(session: Session) -> dict[int, int]:
    found = efforts(session.project.db, session.annotator.id, go_on)
    return {document: effort.actions for document, effort in found.items()}


@pytest.mark.parametrize(
    ("surface", "cost"), [("كرج", 2), ("استان البرز", 3), ("كتاب‌ها را Ali", 4)]
)
def test_a_span_takes_a_key_for_its_label_and_one_for_each_word(surface: str, cost: int):
    assert cost_of(AddSpan.name, words_in(surface)) == cost


def test_everything_else_that_marks_is_one_key(session: Session, document: int):
    first, second, third = (s.id for s in session.pending(document))
    session.execute(AcceptSuggestions((first,)))
    session.execute(RejectSuggestions((second,)))
    session.execute(EditSuggestion(third, *place(TEXT, "در كرج"), "LOC"))
    assert actions(session) == {document: 3}
    span = session.spans(document)[0]
    session.execute(EditSpan(span.id, span.start, span.end, "ORG"))
    session.execute(DeleteSpan(span.id))
    assert actions(session) == {document: 5}


def test_accepting_all_is_one_key(session: Session, document: int):
    session.execute(AcceptSuggestions(tuple(s.id for s in session.pending(document))))
    assert actions(session) == {document: 1}


def test_a_propagation_is_one_key_and_one_for_each_place_left_out(session: Session, document: int):
    session.execute(ImportDocuments([WHOLE], as_spans=False))
    other = session.document_ids()[-1]
    session.execute(AddSpan(other, *place(TEXT, "كرج"), "LOC"))
    places = tuple((d, *place(TEXT, "استان")) for d in (document, other))
    refused = tuple((d, *place(TEXT, "گفت")) for d in (document, other))
    session.execute(Propagate("LOC", places, refused))
    assert actions(session) == {other: 2 + 1 + 2}


def test_undo_and_redo_are_a_key_each_and_take_nothing_back(session: Session, document: int):
    session.execute(AddSpan(document, *place(TEXT, "استان البرز"), "LOC"))
    session.undo()
    session.redo()
    assert actions(session) == {document: 3 + 1 + 1}


def test_what_marks_nothing_costs_nothing(session: Session, document: int):
    session.execute(AddSpan(document, *place(TEXT, "كرج"), "LOC"))
    before = actions(session)
    session.execute(SetThreshold(0.2))
    session.execute(SetNote(session.spans(document)[0].id, "بپرس"))
    session.execute(SetState(document, DocumentState.DONE))
    session.execute(ImportDocuments([WHOLE], as_spans=True))
    session.undo()
    session.execute(DeleteDocuments((document,)))
    assert actions(session) == before


def test_the_edit_of_an_imported_span_counts_though_the_span_is_gone(session: Session):
    session.execute(ImportDocuments([WHOLE], as_spans=True))
    document = session.document_ids()[-1]
    session.execute(AddSpan(document, *place(TEXT, "Ali"), "PER"))
    imported = session.spans(document)[0]
    session.execute(EditSpan(imported.id, imported.start, imported.end, "ORG"))
    session.execute(DeleteSpan(imported.id))
    assert actions(session) == {document: 2 + 1 + 1}


def test_each_document_has_its_own_work_and_each_annotator_theirs(
    session: Session, document: int, project_path: Path
):
    session.execute(ImportDocuments([WHOLE], as_spans=False))
    other = session.document_ids()[-1]
    session.execute(AddSpan(document, *place(TEXT, "كرج"), "LOC"))
    session.execute(AcceptSuggestions((session.pending(other)[0].id,)))
    assert actions(session) == {document: 2, other: 1}
    session.close()
    nobody = Session.open(project_path, "رضا")
    assert actions(nobody) == {}
    nobody.close()


def test_time_is_counted_from_operation_to_operation_without_pauses(
    session: Session, document: int, monkeypatch: pytest.MonkeyPatch
):
    times = iter(
        f"2026-01-01T{time}.000+00:00" for time in ("10:00:00", "10:00:08", "10:00:20", "12:00:00")
    )
    monkeypatch.setattr("core.session.now", lambda: next(times))
    for start in range(4):
        session.execute(AddSpan(document, start, start + 1, "LOC"))
    (effort,) = efforts(session.project.db, session.annotator.id, go_on).values()
    assert effort.seconds == 8 + 12 + LONGEST_GAP


def test_reading_the_journal_can_be_cancelled(session: Session, document: int):
    session.execute(AddSpan(document, *place(TEXT, "كرج"), "LOC"))
    with pytest.raises(Cancelled):
        efforts(session.project.db, session.annotator.id, lambda _done, _total: False)
