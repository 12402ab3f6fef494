"""What is shown where several sources propose something for the same text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.alternatives import choose, groups
from core.commands.placement import conflicts
from core.model import Policy, Suggestion

POLICIES = st.sampled_from(list(Policy))


def proposed(
    start: int, end: int, score: float = 0.9, source: str = "a", label: str = "PER", number: int = 0
) -> Suggestion:
    return Suggestion(start, end, label, score, source, number or 100 * start + end, 1)


@st.composite
def waiting(draw: st.DrawFn) -> list[Suggestion]:
    places = st.tuples(st.integers(0, 12), st.integers(1, 6))
    kinds = st.tuples(places, st.sampled_from("ab"), st.sampled_from("xy"))
    marks = draw(st.lists(kinds, max_size=12, unique=True))
    scores = st.sampled_from([0.5, 0.7, 0.9])
    found = [
        proposed(start, start + length, draw(scores), source, label, number)
        for number, ((start, length), source, label) in enumerate(marks, 1)
    ]
    return sorted(found, key=lambda one: (one.start, -one.end, one.id))


def test_what_two_sources_propose_alike_is_shown_once_and_names_both() -> None:
    (shown,) = choose(Policy.ANY, [proposed(0, 3), proposed(0, 3, 0.95, "b", number=9)])
    assert (shown.id, shown.score, shown.sources) == (9, 0.95, ("b", "a"))


def test_the_best_of_those_that_exclude_each_other_is_shown() -> None:
    best, other = proposed(2, 5, 0.9), proposed(0, 3, 0.8, "b")
    assert choose(Policy.FLAT, [other, best]) == [best]
    assert choose(Policy.NESTED, [other, best]) == [best]
    assert choose(Policy.ANY, [other, best]) == [other, best]


def test_the_longer_is_shown_of_two_that_are_as_good() -> None:
    longer, part = proposed(0, 9), proposed(2, 5, source="b")
    assert choose(Policy.FLAT, [part, longer]) == [longer]
    assert choose(Policy.NESTED, [part, longer]) == [longer, part]


def test_what_only_a_hidden_one_stands_in_the_way_of_is_shown() -> None:
    best, between, last = proposed(0, 4, 0.9), proposed(3, 8, 0.8, "b"), proposed(7, 9, 0.7)
    assert choose(Policy.FLAT, [best, between, last]) == [best, last]


@given(waiting(), POLICIES)
def test_those_shown_stand_beside_each_other_and_none_is_missing(
    found: list[Suggestion], policy: Policy
) -> None:
    shown = choose(policy, found)
    for one in shown:
        others = [other for other in shown if other is not one]
        assert not any(conflicts(policy, one.start, one.end, other) for other in others)
    places = {(one.start, one.end, one.label) for one in shown}
    assert len(places) == len(shown)
    for one in found:
        better = [s for s in shown if s.score >= one.score]
        assert (one.start, one.end, one.label) in places or any(
            conflicts(policy, one.start, one.end, other) for other in better
        )


@given(waiting(), POLICIES)
def test_choosing_by_groups_is_choosing_among_all(found: list[Suggestion], policy: Policy) -> None:
    by_groups = [shown for group in groups(found) for shown in choose(policy, group)]
    assert by_groups == choose(policy, found)


@pytest.mark.parametrize("policy", Policy)
def test_of_nothing_nothing_is_shown(policy: Policy) -> None:
    assert choose(policy, []) == []
    assert list(groups([])) == []
