"""Spans and suggestions that share text with a place, however long the longest are."""

import pytest

from core.commands.importing import ImportDocuments
from core.formats import FormattedDocument, Mark
from core.session import Session
from core.store import spans, suggestions
from core.store.migrations import LONG

START = 400


@pytest.mark.parametrize("length", [1, 2, LONG - 1, LONG, LONG + 1, 3 * LONG])
@pytest.mark.parametrize("beside", [None, LONG + 50])
def test_one_is_found_from_its_first_to_its_last_character(
    session: Session, length: int, beside: int | None
) -> None:
    end = START + length
    marks = [Mark(START, end, "LOC")]
    if beside is not None:
        marks.append(Mark(0, beside, "PER"))
    document = FormattedDocument("", "دراز", "کرج " * 300, spans=tuple(marks))
    annotator, db = session.annotator.id, session.project.db
    session.execute(ImportDocuments([document], as_spans=True))
    row = session.document_ids()[-1]

    def found(start: int, stop: int) -> list[tuple[int, int]]:
        found = spans.overlapping(db, row, annotator, start, stop)
        assert spans.at_places(db, annotator, [(row, start, stop)]) == found
        return [(one.start, one.end) for one in found]

    assert found(START, START + 1) == found(end - 1, end) == [(START, end)]
    assert found(end, end + 1) == found(START - 1, START) == []
    session.undo()
    session.execute(ImportDocuments([document], as_spans=False))
    row = session.document_ids()[-1]
    for start, stop, expected in ((end - 1, end, [(START, end)]), (end, end + 1, [])):
        proposed = suggestions.overlapping(db, row, annotator, start, stop)
        assert [(one.start, one.end) for one in proposed] == expected
        assert suggestions.unjudged_at(db, annotator, [(row, start, stop)]) == proposed
