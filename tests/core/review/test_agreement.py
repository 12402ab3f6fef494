"""How far annotators agree, told by the spans that both have."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import Mark
from core.review.agreement import Agreement, Counts, agreements, by_label

SARA, REZA, MINA = "سارا", "رضا", "مینا"
NAME, CITY = Mark(0, 3, "PER"), Mark(7, 10, "LOC")

spans = st.sets(
    st.builds(
        lambda start, length, label: Mark(start, start + length, label),
        st.integers(0, 5),
        st.integers(1, 3),
        st.sampled_from(["PER", "LOC"]),
    ),
    max_size=6,
)


def of_two(first: Iterable[Mark], second: Iterable[Mark]) -> Agreement:
    """What two annotators of one document agree in."""
    (found,) = agreements([{"a": first, "b": second}])
    return found


@pytest.mark.parametrize(
    ("second", "f1"),
    [
        ([NAME, CITY], 1.0),
        ([NAME], 2 / 3),
        ([], 0.0),
        ([Mark(0, 4, "PER"), CITY], 0.5),
        ([Mark(0, 3, "ORG"), CITY], 0.5),
    ],
)
def test_spans_agree_in_edges_and_label_or_not_at_all(second: list[Mark], f1: float) -> None:
    assert of_two([NAME, CITY], second).spans.f1 == pytest.approx(f1)


@given(spans, spans)
def test_it_is_the_same_whoever_is_taken_for_right(one: set[Mark], other: set[Mark]) -> None:
    found, turned = of_two(one, other), of_two(other, one)
    assert found.spans.f1 == turned.spans.f1
    assert found.spans == Counts(len(one), len(other), len(one & other))
    if one and other:
        precision, recall = len(one & other) / len(one), len(one & other) / len(other)
        harmonic = 2 * precision * recall / (precision + recall) if one & other else 0.0
        assert found.spans.f1 == pytest.approx(harmonic)


def test_each_label_has_its_own_figure() -> None:
    found = of_two([NAME, CITY], [NAME, Mark(8, 10, "LOC"), Mark(12, 14, "LOC")])
    assert found.labels == {"LOC": Counts(1, 2, 0), "PER": Counts(1, 1, 1)}
    assert found.labels["PER"].f1 == 1.0


def test_where_neither_has_marked_anything_there_is_no_figure_but_the_documents_are_alike() -> None:
    found = of_two([], [])
    assert (found.documents, found.alike, found.labels) == (1, 1, {})
    assert found.spans.f1 is None


def test_what_is_marked_twice_counts_once() -> None:
    assert of_two([NAME, NAME], [NAME]).spans == Counts(1, 1, 1)


def test_each_two_are_compared_in_the_documents_that_both_have_finished() -> None:
    documents = [
        {SARA: [NAME], REZA: [NAME], MINA: [CITY]},
        {SARA: [NAME, CITY], REZA: [NAME]},
        {SARA: [NAME]},
        {},
    ]
    found = agreements(iter(documents))
    assert [(one.first, one.second, one.documents, one.alike) for one in found] == [
        (REZA, SARA, 2, 1),
        (REZA, MINA, 1, 0),
        (SARA, MINA, 1, 0),
    ]
    assert [one.spans for one in found] == [Counts(2, 3, 2), Counts(1, 1), Counts(1, 1)]
    assert by_label(found) == {"LOC": Counts(0, 3, 0), "PER": Counts(4, 2, 2)}


def test_nobody_is_compared_where_no_document_is_common() -> None:
    assert agreements([{SARA: [NAME]}, {REZA: [NAME]}]) == []
