"""Verdicts on suggestions."""

import pytest

from core.commands.project import SetThreshold
from core.commands.suggestions import AcceptSuggestions, EditSuggestion, RejectSuggestions
from core.messages import HashiyeError
from core.model import Origin
from core.session import Session
from core.store import lexicon
from tests.core.conftest import TEXT, place


def test_accepted_as_it_is(session: Session, document: int) -> None:
    first = session.pending(document)[0]
    session.execute(AcceptSuggestions((first.id,)))
    (span,) = session.spans(document)
    assert (span.start, span.end, span.label) == (first.start, first.end, first.label)
    assert (span.origin, span.suggestion) == (Origin.ACCEPTED, first.id)
    assert first not in session.pending(document)


def test_all_at_once_are_one_step(session: Session, document: int) -> None:
    before = session.pending(document)
    session.execute(AcceptSuggestions(tuple(suggestion.id for suggestion in before)))
    assert len(session.spans(document)) == 3
    session.undo()
    assert session.spans(document) == []
    assert session.pending(document) == before


def test_corrected(session: Session, document: int) -> None:
    suggestion = session.pending(document)[1]
    session.execute(EditSuggestion(suggestion.id, *place(TEXT, "استان البرز"), "ORG"))
    (span,) = session.spans(document)
    assert (span.surface, span.label) == ("استان البرز", "ORG")
    assert (span.origin, span.suggestion) == (Origin.EDITED, suggestion.id)


def test_rejected_ones_are_not_shown_again(session: Session, document: int) -> None:
    suggestion = session.pending(document)[0]
    session.execute(RejectSuggestions((suggestion.id,)))
    assert suggestion not in session.pending(document)
    assert session.spans(document) == []
    session.undo()
    assert suggestion in session.pending(document)


def test_those_below_the_threshold_wait_hidden(session: Session, document: int) -> None:
    session.execute(SetThreshold(0.75))
    assert [s.score for s in session.pending(document)] == [0.9, 0.8]
    session.undo()
    assert len(session.pending(document)) == 3


def test_one_that_is_gone_is_told(session: Session) -> None:
    with pytest.raises(HashiyeError, match="no longer in the project"):
        session.execute(AcceptSuggestions((99,)))


def test_verdicts_teach_the_lexicon_at_once(session: Session, document: int) -> None:
    person, place_, city = session.pending(document)
    session.execute(AcceptSuggestions((person.id,)))
    session.execute(RejectSuggestions((city.id,)))
    entries = {entry.label: entry for entry in lexicon.read(session.project.db).entries}
    assert entries["PER"].accepted == 1
    assert entries["LOC"].rejected == 1
    assert place_ in session.pending(document)
