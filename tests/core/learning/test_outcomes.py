"""What came of suggestions, and which sources are switched off for it."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.commands.documents import DeleteDocuments, SetState
from core.commands.importing import ImportDocuments
from core.commands.project import SetThreshold
from core.commands.spans import AddSpan, DeleteSpan
from core.commands.suggestions import AcceptSuggestions, RejectSuggestions
from core.formats import FormattedDocument, Mark
from core.learning.comparison import compare_sources
from core.learning.outcomes import (
    FLOOR,
    LEAST,
    SourcePrecision,
    live_precision,
    switched_off,
    upper_bound,
)
from core.model import DocumentState, Suggestion
from core.session import Session

WORDS = "یک دو سه چهار پنج شش هفت هشت نه ده"


@pytest.fixture
def articles(session: Session) -> list[int]:
    """Five documents without suggestions."""
    session.execute(DeleteDocuments(tuple(session.document_ids())))
    batch = [FormattedDocument("", f"{n}", f"{WORDS} {n}") for n in range(5)]
    session.execute(ImportDocuments(batch, as_spans=False))
    return session.document_ids()


def word(number: int, label: str = "PER", score: float = 0.9, source: str = "rules") -> Suggestion:
    """A suggestion for the word of `WORDS` with this number, from 0."""
    start = sum(len(one) + 1 for one in WORDS.split()[:number])
    return Suggestion(start, start + len(WORDS.split()[number]), label, score, source)


def propose(session: Session, document: int, found: Iterable[Suggestion]) -> None:
    proposed = tuple(found)
    text = session.document(document)
    session.store_suggestions([(text, proposed)], frozenset(one.source for one in proposed))


def accept(session: Session, document: int, number: int) -> None:
    """Accept what is suggested for a word, alone."""
    (one,) = (s for s in session.pending(document) if s.start == word(number).start)
    session.execute(AcceptSuggestions((one.id,)))


def finish(session: Session, document: int) -> None:
    session.execute(SetState(document, DocumentState.DONE))


def precision(session: Session, **options: int) -> dict[tuple[str, str], tuple[int, int]]:
    found = live_precision(session.project.db, session.annotator.id, **options)
    return {(one.source, one.label): (one.right, one.wrong) for one in found}


def test_what_is_a_span_when_the_document_is_done_was_right(
    session: Session, articles: list[int]
) -> None:
    propose(session, articles[0], [word(0), word(1), word(2, "LOC")])
    accept(session, articles[0], 0)
    finish(session, articles[0])
    assert precision(session) == {("rules", "PER"): (1, 1), ("rules", "LOC"): (0, 1)}


def test_a_span_that_was_made_by_hand_proves_a_suggestion_right(
    session: Session, articles: list[int]
) -> None:
    propose(session, articles[0], [word(0), word(1)])
    one = word(0)
    session.execute(AddSpan(articles[0], one.start, one.end, "PER"))
    finish(session, articles[0])
    assert precision(session) == {("rules", "PER"): (1, 1)}


def test_the_last_word_counts_not_the_first_answer(session: Session, articles: list[int]) -> None:
    propose(session, articles[0], [word(0), word(1)])
    session.execute(AcceptSuggestions(tuple(s.id for s in session.pending(articles[0]))))
    session.execute(DeleteSpan(session.spans(articles[0])[0].id))
    finish(session, articles[0])
    assert precision(session) == {("rules", "PER"): (1, 1)}


def test_an_open_document_tells_what_was_answered_one_by_one(
    session: Session, articles: list[int]
) -> None:
    propose(session, articles[0], [word(number) for number in range(5)])
    accept(session, articles[0], 0)
    rejected = session.pending(articles[0])[0]
    session.execute(RejectSuggestions((rejected.id,)))
    assert precision(session) == {("rules", "PER"): (1, 1)}
    session.execute(AcceptSuggestions(tuple(s.id for s in session.pending(articles[0]))))
    assert precision(session) == {("rules", "PER"): (1, 1)}
    finish(session, articles[0])
    assert precision(session) == {("rules", "PER"): (4, 1)}


def test_a_document_in_which_nothing_was_reviewed_tells_nothing(
    session: Session, articles: list[int]
) -> None:
    propose(session, articles[0], [word(0), word(1)])
    finish(session, articles[0])
    assert precision(session) == {}


def test_a_document_that_came_in_finished_tells_nothing(session: Session) -> None:
    one = word(0)
    spans = (Mark(one.start, one.end, "PER"),)
    found = (Mark(one.start, one.end, "PER", 0.9, "bert"),)
    gold = FormattedDocument("", "طلا", WORDS, {}, spans, found)
    session.execute(ImportDocuments([gold], as_spans=True, done=True))
    assert precision(session) == {}


def test_what_was_suggested_when_the_document_was_done_does_not_count(
    session: Session, articles: list[int]
) -> None:
    propose(session, articles[0], [word(0)])
    accept(session, articles[0], 0)
    finish(session, articles[0])
    later = "9999-01-01T00:00:00.000+00:00"
    propose(session, articles[0], [word(0, source="model"), word(1, source="model")])
    session.project.db.execute("UPDATE suggestions SET added = ? WHERE source = 'model'", [later])
    assert precision(session) == {("rules", "PER"): (1, 0)}


def test_what_is_below_the_threshold_does_not_count(session: Session, articles: list[int]) -> None:
    propose(session, articles[0], [word(0), word(1, score=0.3), word(2, score=0.7)])
    accept(session, articles[0], 0)
    finish(session, articles[0])
    assert precision(session) == {("rules", "PER"): (1, 1)}
    session.execute(SetThreshold(0.2))
    assert precision(session) == {("rules", "PER"): (1, 2)}


def test_only_the_last_documents_count(session: Session, articles: list[int]) -> None:
    for document in articles:
        propose(session, document, [word(0), word(1)])
        accept(session, document, 0)
        finish(session, document)
    assert precision(session) == {("rules", "PER"): (5, 5)}
    assert precision(session, last=2) == {("rules", "PER"): (2, 2)}


def test_another_annotators_answers_are_hers(session: Session, articles: list[int]) -> None:
    propose(session, articles[0], [word(0)])
    accept(session, articles[0], 0)
    finish(session, articles[0])
    path = session.project.path
    session.close()
    other = Session.open(path, "رضا")
    assert precision(other) == {}
    other.close()


def test_a_source_that_is_mostly_wrong_is_hidden_judged_on_and_comes_back(
    session: Session, articles: list[int]
) -> None:
    first, *later = articles
    propose(session, first, [word(number) for number in range(10)])
    accept(session, first, 0)
    finish(session, first)
    assert off(session) == set()
    propose(session, later[0], [word(number) for number in range(10)])
    accept(session, later[0], 0)
    finish(session, later[0])
    assert off(session) == {("rules", "PER")}

    propose(session, later[1], [*(word(number) for number in range(9)), word(9, "LOC")])
    session.switch_off(frozenset(off(session)))
    assert [s.label for s in session.pending(later[1])] == ["LOC"]
    assert session.summaries(later[1])[0].pending == 1
    assert {s.id: s.pending for s in session.summaries()}[later[2]] == 0

    for document in later[1:3]:
        propose(session, document, [word(number) for number in range(10)])
        for number in range(10):
            one = word(number)
            session.execute(AddSpan(document, one.start, one.end, "PER"))
        finish(session, document)
    assert precision(session) == {("rules", "PER"): (22, 18)}
    assert off(session) == set()


def off(session: Session) -> set[tuple[str, str]]:
    return set(switched_off(live_precision(session.project.db, session.annotator.id)))


@given(st.integers(0, 200), st.integers(0, 200))
def test_a_source_is_off_only_beyond_doubt(right: int, wrong: int) -> None:
    found = SourcePrecision("rules", "ORG", right, wrong)
    if found.outcomes < LEAST:
        assert not found.off
    elif found.off:
        assert found.precision < FLOOR
        assert SourcePrecision("rules", "ORG", right, wrong + 1).off
    if found.outcomes:
        assert found.precision - 1e-9 <= upper_bound(right, found.outcomes) <= 1 + 1e-9


def test_three_right_of_twenty_are_too_few_and_seven_are_not() -> None:
    assert SourcePrecision("rules", "ORG", 3, 17).off
    assert not SourcePrecision("rules", "ORG", 7, 13).off


def test_two_sources_are_compared_on_what_was_decided(
    session: Session, articles: list[int]
) -> None:
    rules, bert = "rules", "bert"
    propose(session, articles[0], [word(0), word(1), word(2), word(3)])
    propose(session, articles[0], [word(n, source=bert) for n in (0, 2, 4, 5)])
    for number in (0, 1, 4):
        accept(session, articles[0], number)
    seven = word(7)
    session.execute(AddSpan(articles[0], seven.start, seven.end, "PER"))
    finish(session, articles[0])
    propose(session, articles[1], [word(0)])
    accept(session, articles[1], 0)
    finish(session, articles[1])

    found = compare_sources(session.project.db, session.annotator.id, rules, bert)
    assert found.documents == 1
    tally = found.total
    assert (tally.both_right, tally.first_right, tally.second_right) == (1, 1, 1)
    assert (tally.both_wrong, tally.first_wrong, tally.second_wrong) == (1, 1, 1)
    assert (tally.first.precision, tally.first.recall) == (0.5, 0.5)
    assert tally.second.f1 == 0.5
    assert found.labels == {"PER": tally}


def test_a_model_is_compared_on_finished_work_that_it_is_brought_to(
    session: Session, articles: list[int]
) -> None:
    propose(session, articles[0], [word(0), word(1)])
    accept(session, articles[0], 0)
    finish(session, articles[0])
    one = word(0)
    found = (Mark(one.start, one.end, "PER", 0.9, "bert"),)
    output = FormattedDocument("", "0", session.document(articles[0]).text, {}, (), found)
    session.execute(ImportDocuments([output], as_spans=False))
    compared = compare_sources(session.project.db, session.annotator.id, "rules", "bert").total
    assert (compared.both_right, compared.first_wrong) == (1, 1)
    assert (compared.first.precision, compared.second.precision) == (0.5, 1.0)
