from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.commands.importing import ImportDocuments
from core.commands.project import SetPolicy
from core.commands.propagation import Propagate
from core.commands.spans import AddSpan
from core.commands.suggestions import RejectSuggestions
from core.formats import FormattedDocument, Mark
from core.messages import HashiyeError
from core.model import DocumentState, Origin, Policy
from core.session import Session
from core.store import lexicon, refusals
from tests.core.conftest import TEXT, place

OTHER = "كرج و البرز. كرج!"


@pytest.fixture
def other(session: Session) -> int:
    """The id of a second document, in which كرج stands twice."""
    session.execute(ImportDocuments([FormattedDocument("", "دیگر", OTHER)], as_spans=False))
    return session.document_ids()[-1]


def at(document: int, part: str, text: str = TEXT) -> tuple[int, int, int]:
    return document, *place(text, part)


def marked(session: Session, document: int) -> list[tuple[str, str, Origin]]:
    return [(span.surface, span.label, span.origin) for span in session.spans(document)]


def rows(session: Session, table: str) -> list[Any]:
    return session.project.db.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()


def test_places_of_several_documents_are_one_step(session: Session, document: int, other: int):
    before = rows(session, "spans"), rows(session, "verdicts"), rows(session, "progress")
    places = (at(other, "كرج", OTHER), (other, 13, 16), at(document, "كرج"))
    changes = session.execute(Propagate("LOC", places))
    assert changes.spans == {document, other}
    assert marked(session, document) == [("كرج", "LOC", Origin.PROPAGATED)]
    assert marked(session, other) == [("كرج", "LOC", Origin.PROPAGATED)] * 2
    assert session.summaries(other)[0].state is DocumentState.OPEN
    done = rows(session, "spans"), rows(session, "verdicts"), rows(session, "progress")
    session.undo()
    assert (rows(session, "spans"), rows(session, "verdicts"), rows(session, "progress")) == before
    session.redo()
    assert (rows(session, "spans"), rows(session, "verdicts"), rows(session, "progress")) == done


def test_what_was_suggested_there_is_answered(session: Session, document: int):
    session.execute(Propagate("LOC", (at(document, "كرج"), at(document, "رحمانيان"))))
    assert [one.label for one in session.pending(document)] == ["LOC"]
    verdicts = session.project.db.execute(
        "SELECT s.surface, v.verdict FROM verdicts AS v JOIN suggestions AS s"
        " ON s.id = v.suggestion ORDER BY s.start"
    ).fetchall()
    assert verdicts == [("حسين رحمانيان", "edited"), ("كرج", "accepted")]


def test_under_a_flat_policy_a_span_in_the_way_gives_way(session: Session, document: int):
    session.execute(AddSpan(document, *place(TEXT, "استان البرز"), "LOC"))
    session.execute(Propagate("LOC", (at(document, "البرز"),)))
    assert [surface for surface, *_ in marked(session, document)] == ["البرز"]
    session.undo()
    assert [surface for surface, *_ in marked(session, document)] == ["استان البرز"]


def test_under_a_nested_policy_both_stand(session: Session, document: int):
    session.execute(SetPolicy(Policy.NESTED))
    session.execute(AddSpan(document, *place(TEXT, "استان البرز"), "LOC"))
    session.execute(Propagate("LOC", (at(document, "البرز"),)))
    assert [surface for surface, *_ in marked(session, document)] == ["استان البرز", "البرز"]


def test_of_places_in_each_others_way_the_first_is_marked(session: Session, document: int):
    one, other = place(TEXT, "مدير استان"), place(TEXT, "استان البرز")
    session.execute(Propagate("LOC", ((document, *other), (document, *one), (document, *one))))
    assert [surface for surface, *_ in marked(session, document)] == ["مدير استان"]


def test_a_place_that_was_left_out_counts_as_rejected(session: Session, document: int, other: int):
    pending = at(document, "كرج")
    fresh = at(other, "كرج", OTHER)
    session.execute(Propagate("LOC", (), (pending, fresh)))
    db, annotator = session.project.db, session.annotator.id
    assert all(one.start != pending[1] for one in session.pending(document))
    assert refusals.places(db, document, annotator, "LOC") == {pending[1:]}
    assert refusals.places(db, other, annotator, "LOC") == {fresh[1:]}
    assert session.pending(other) == []
    assert lexicon.read(db).rejected("کرج", "LOC")
    refused = rows(session, "verdicts")

    session.undo()
    assert rows(session, "verdicts") == []
    assert any(one.start == pending[1] for one in session.pending(document))
    assert session.pending(other) == []
    session.redo()
    assert rows(session, "verdicts") == refused


def test_to_leave_a_place_out_twice_is_to_leave_it_out(session: Session, other: int):
    fresh = at(other, "كرج", OTHER)
    session.execute(Propagate("LOC", (), (fresh,)))
    once = rows(session, "suggestions")
    session.execute(Propagate("LOC", (), (fresh,)))
    assert rows(session, "suggestions") == once
    assert len(rows(session, "verdicts")) == 1


def test_a_suggestion_that_was_rejected_may_be_marked_after_all(session: Session, document: int):
    karaj = next(s for s in session.pending(document) if s.score == 0.7)
    session.execute(RejectSuggestions((karaj.id,)))
    session.execute(Propagate("LOC", (at(document, "كرج"),)))
    assert marked(session, document) == [("كرج", "LOC", Origin.PROPAGATED)]


def test_a_place_outside_its_text_changes_nothing(session: Session, document: int, other: int):
    before = rows(session, "spans"), rows(session, "operations")
    with pytest.raises(HashiyeError, match="does not lie in"):
        session.execute(Propagate("LOC", (at(document, "كرج"), (other, 3, 900))))
    with pytest.raises(HashiyeError, match="no label BIRD"):
        session.execute(Propagate("BIRD", (at(document, "كرج"),)))
    assert (rows(session, "spans"), rows(session, "operations")) == before


@settings(max_examples=40)
@given(
    marks=st.lists(st.tuples(st.integers(0, 18), st.integers(1, 5), st.sampled_from("PL"))),
    places=st.lists(st.tuples(st.integers(0, 18), st.integers(1, 5))),
    policy=st.sampled_from(list(Policy)),
)
def test_it_marks_as_one_mark_at_a_time_would(session: Session, marks, places, policy):
    names = {"P": "PER", "L": "LOC"}
    found = tuple(Mark(s, s + n, names[label], 0.9) for s, n, label in marks)
    session.execute(SetPolicy(policy))
    apart: list[tuple[int, int]] = []
    for start, length in sorted(places):
        if not apart or start >= apart[-1][1]:
            apart.append((start, start + length))
    results = []
    for together in (True, False):
        text = f"{'آ' * 24}{together}{len(session.document_ids())}"
        article = FormattedDocument("", "متن", text, {}, (), found)
        session.execute(ImportDocuments([article], as_spans=False))
        document = session.document_ids()[-1]
        for one in session.pending(document)[::2]:
            session.execute(AddSpan(document, one.start, one.end, one.label))
        if together:
            session.execute(Propagate("LOC", tuple((document, *one) for one in apart)))
        else:
            for one in apart:
                session.execute(AddSpan(document, *one, "LOC"))
        results.append(
            (
                [(s.start, s.end, s.label) for s in session.spans(document)],
                [(s.start, s.end, s.label) for s in session.pending(document)],
                session.summaries(document)[0].state,
            )
        )
    assert results[0] == results[1]
