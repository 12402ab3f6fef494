"""What differs between old and new suggestions, written in portions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.commands.spans import AddSpan
from core.commands.suggestions import RejectSuggestions
from core.model import Suggestion
from core.session import Session
from core.store import renewals
from core.store.renewals import Renewal
from tests.core.conftest import TEXT

OWN = frozenset({"rules", "lexicon"})


def suggestion(start: int, end: int, label: str = "PER", score: float = 0.9, source: str = "rules"):
    return Suggestion(start, end, label, score, source)


@pytest.fixture
def renew(session: Session, document: int):
    def renew(*proposed: Suggestion) -> Renewal:
        found = renewals.difference(session.project.db, session.document(document), proposed, OWN)
        session.renew_suggestions(found)
        return found

    return renew


def own(session: Session, document: int):
    query = """SELECT id, start, "end", label, score, source FROM suggestions
        WHERE document = ? AND NOT withdrawn AND source IN ('rules', 'lexicon') ORDER BY start"""
    return session.project.db.execute(query, [document]).fetchall()


def test_the_same_again_is_no_change(session: Session, document: int, renew) -> None:
    first, second = suggestion(2, 5), suggestion(6, 9, "LOC")
    assert len(renew(first, second).added) == 2
    before = own(session, document)
    told = []
    session.subscribe(lambda changes, _: told.append(changes))
    assert not renew(second, first)
    assert not renew(first, suggestion(6, 9, "LOC", 0.903))
    assert own(session, document) == before
    assert told == []


def test_what_is_proposed_no_longer_is_withdrawn_and_may_come_back(session, document, renew):
    first, second = suggestion(2, 5), suggestion(6, 9)
    renew(first, second)
    before = own(session, document)
    assert [one.start for one in renew(second).withdrawn] == [2]
    assert own(session, document) == before[1:]
    assert [one.start for one in renew(first, second).altered] == [2]
    assert own(session, document) == before


def test_another_score_or_source_is_the_same_suggestion(session, document, renew):
    renew(suggestion(2, 5))
    ((identifier, *_),) = own(session, document)
    renew(suggestion(2, 5, score=0.7))
    assert own(session, document) == [(identifier, 2, 5, "PER", 0.7, "rules")]
    renew(suggestion(2, 5, source="lexicon"))
    assert own(session, document) == [(identifier, 2, 5, "PER", 0.9, "lexicon")]
    # Another label is another suggestion.
    renew(suggestion(2, 5, "LOC"))
    ((new, *rest),) = own(session, document)
    assert new != identifier
    assert rest == [2, 5, "LOC", 0.9, "rules"]


def test_what_was_judged_keeps_the_source_that_was_judged(session, document, renew):
    renew(suggestion(2, 5))
    ((identifier, *_),) = own(session, document)
    session.execute(RejectSuggestions((identifier,)))
    renew(suggestion(2, 5, source="lexicon"))
    query = "SELECT source FROM suggestions WHERE id = ?"
    assert session.project.db.execute(query, [identifier]).fetchone() == ("rules",)


def test_what_was_judged_keeps_the_score_that_it_had_then(session, document, renew):
    renew(suggestion(2, 5, score=0.3))
    before = own(session, document)
    session.execute(AddSpan(document, 2, 5, "PER"))
    assert not renew(suggestion(2, 5, score=0.95))
    renew()
    renew(suggestion(2, 5, score=0.95))
    assert own(session, document) == before


def test_a_verdict_that_comes_between_finding_and_writing_is_on_what_was_seen(session, document):
    db = session.project.db
    again = [suggestion(2, 5, score=0.3)]
    session.renew_suggestions(renewals.difference(db, session.document(document), again, OWN))
    before = own(session, document)
    proposed = suggestion(2, 5, score=0.95, source="lexicon")
    found = renewals.difference(db, session.document(document), [proposed], OWN)
    session.execute(RejectSuggestions((before[0][0],)))
    session.renew_suggestions(found)
    assert own(session, document) == before


def test_suggestions_of_others_are_left_alone(session, document, renew):
    imported = session.pending(document)
    renew()
    assert session.pending(document) == imported


def test_what_shares_text_is_spared() -> None:
    added = (suggestion(0, 3), suggestion(4, 6))
    withdrawn = (suggestion(2, 5), suggestion(6, 8))
    altered = (suggestion(3, 4),)
    spared = Renewal(1, added, altered, withdrawn).sparing(3, 5)
    assert spared == Renewal(1, added[:1], altered, withdrawn[1:])


CHANGES = st.lists(
    st.builds(
        lambda start, length, label: suggestion(start, start + length, label),
        st.integers(0, len(TEXT) - 6),
        st.integers(1, 5),
        st.sampled_from(["PER", "LOC"]),
    ),
    max_size=30,
    unique=True,
).map(tuple)


@given(CHANGES, CHANGES, CHANGES, st.integers(1, 10))
def test_portions_are_the_whole_in_text_order(added, altered, withdrawn, size) -> None:
    whole = Renewal(7, added, altered, withdrawn)
    portions = list(whole.portions(size))
    for kind in ("added", "altered", "withdrawn"):
        parts = [one for portion in portions for one in getattr(portion, kind)]
        assert sorted(parts, key=repr) == sorted(getattr(whole, kind), key=repr)
    assert all(len(portion) >= size for portion in portions[:-1])
    reach = 0
    for portion in portions:
        changes = [*portion.added, *portion.altered, *portion.withdrawn]
        # Nothing in it shares text with what was stored before.
        assert min(one.start for one in changes) >= reach
        reach = max(one.end for one in changes)
