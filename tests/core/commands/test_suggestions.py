"""Verdicts on suggestions."""

from collections.abc import Callable

import pytest

from core.commands.base import Command
from core.commands.project import SetThreshold
from core.commands.spans import DeleteSpan
from core.commands.suggestions import AcceptSuggestions, EditSuggestion, RejectSuggestions
from core.messages import HashiyeError
from core.model import Origin, Suggestion
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


def propose(session: Session, document: int, *proposed: Suggestion) -> None:
    text = session.document(document)
    session.store_suggestions([(text, proposed)], frozenset(one.source for one in proposed))


def verdicts(session: Session) -> dict[str, str]:
    query = "SELECT source, verdict FROM verdicts JOIN suggestions ON id = suggestion"
    return dict(session.project.db.execute(query).fetchall())


@pytest.fixture
def twice(session: Session, document: int) -> Suggestion:
    """A suggestion at «گفت» that two sources make."""
    at = place(TEXT, "گفت")
    mine, its = (Suggestion(*at, "ORG", score, name) for score, name in ((0.7, "a"), (0.8, "b")))
    propose(session, document, mine, its)
    (shown,) = (s for s in session.pending(document) if s.start == at[0])
    return shown


def test_one_that_two_sources_make_is_one_question(twice: Suggestion) -> None:
    assert (twice.score, twice.sources) == (0.8, ("b", "a"))


@pytest.mark.parametrize(
    ("command", "verdict"),
    [
        (lambda s: AcceptSuggestions((s.id,)), "accepted"),
        (lambda s: RejectSuggestions((s.id,)), "rejected"),
        (lambda s: EditSuggestion(s.id, s.start, s.end, "PER"), "edited"),
    ],
)
def test_an_answer_is_one_to_all_that_say_the_same(
    session: Session,
    document: int,
    twice: Suggestion,
    command: Callable[[Suggestion], Command],
    verdict: str,
) -> None:
    before = session.pending(document)
    session.execute(command(twice))
    assert verdicts(session) == {"a": verdict, "b": verdict}
    assert session.pending(document) == [one for one in before if one != twice]
    session.undo()
    assert session.pending(document) == before


def test_a_span_taken_back_takes_back_what_it_said_of_every_source(
    session: Session, document: int, twice: Suggestion
) -> None:
    session.execute(AcceptSuggestions((twice.id,)))
    (span,) = session.spans(document)
    session.execute(DeleteSpan(span.id))
    assert verdicts(session) == {"a": "rejected", "b": "rejected"}


def test_what_was_answered_is_not_asked_again_by_another_source(
    session: Session, document: int
) -> None:
    first = session.pending(document)[0]
    session.execute(RejectSuggestions((first.id,)))
    again = Suggestion(first.start, first.end, first.label, 0.99, "another")
    before = session.pending(document)
    propose(session, document, again)
    assert session.pending(document) == before
    session.undo()
    assert session.pending(document)[0].sources == ("another", "import")


def test_what_a_better_one_hides_is_offered_when_that_is_rejected(
    session: Session, document: int
) -> None:
    best = Suggestion(*place(TEXT, "استان البرز"), "ORG", 0.95, "a")
    hidden = session.pending(document)[1]
    propose(session, document, best)
    shown = session.pending(document)[1]
    assert (shown.source, hidden in session.pending(document)) == ("a", False)
    assert hidden in session.waiting(document)
    session.execute(RejectSuggestions((shown.id,)))
    assert session.pending(document)[1] == hidden


def test_a_better_one_that_is_accepted_answers_what_it_hides(
    session: Session, document: int
) -> None:
    best = Suggestion(*place(TEXT, "استان البرز"), "ORG", 0.95, "a")
    propose(session, document, best)
    session.execute(AcceptSuggestions((session.pending(document)[1].id,)))
    assert verdicts(session) == {"a": "accepted", "import": "edited"}
