"""Marks in the order of the text, found by place, kept by identity."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from core.model import Span, Suggestion
from gui.article.marks import Marks, same
from tests.gui.article.conftest import span, suggestion


def spans_of(pairs):
    return [span(a, a + b, i + 1) for i, (a, b) in enumerate(pairs)]


some = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 15)), max_size=25).map(spans_of)


@given(some, st.integers(0, 50), st.integers(1, 20))
def test_between_finds_exactly_what_shares_text(spans, start, length):
    found = [mark for mark, _ in Marks(spans).between(start, start + length)]
    wanted = [s for s in spans if s.start < start + length and s.end > start]
    assert sorted(m.id for m in found) == sorted(s.id for s in wanted)


@given(some, st.integers(0, 50))
def test_a_depth_is_the_same_from_wherever_one_looks(spans, start):
    marks = Marks(spans)
    all_depths = {mark.id: depth for mark, depth in marks.between(0, 100)}
    for mark, depth in marks.between(start, start + 5):
        assert all_depths[mark.id] == depth


@given(some)
def test_marks_of_one_depth_never_share_text(spans):
    found = Marks(spans).between(0, 100)
    for one, depth in found:
        for other, other_depth in found:
            if one is not other and depth == other_depth:
                assert one.end <= other.start or other.end <= one.start


def test_the_innermost_mark_is_found():
    outer, inner = span(0, 20, 1), span(5, 9, 2)
    marks = Marks([outer, inner])
    assert marks.at(6) == inner
    assert marks.at(12) == outer
    assert marks.at(20) is None


def test_a_mark_is_the_same_after_its_edges_and_label_changed():
    assert same(span(0, 3, 7), span(1, 9, 7, "LOC"))
    assert not same(span(0, 3, 7), suggestion(0, 3, 7))
    unstored = Suggestion(0, 3, "PER", 0.9, "rules")
    assert same(unstored, Suggestion(0, 3, "PER", 0.8, "rules"))
    assert not same(unstored, Suggestion(4, 6, "PER", 0.9, "rules"))


def test_going_round_forwards_and_backwards():
    marks = Marks([span(0, 2, 1), span(10, 12, 2)], [suggestion(5, 7, 1), suggestion(20, 22, 2)])
    order = []
    at = None
    for _ in range(5):
        at = marks.around(at, 6, pending_only=False, backwards=False)
        order.append(at.start)
    assert order == [10, 20, 0, 5, 10]
    assert marks.around(None, 6, pending_only=True, backwards=True).start == 5
    assert marks.around(suggestion(5, 7, 1), 0, pending_only=True, backwards=True).start == 20
    assert Marks([span(0, 1)]).around(None, 0, pending_only=True, backwards=False) is None


@given(some, some, st.data())
def test_changed_one_by_one_marks_are_as_if_made_anew(before, after, data):
    after = [replace(one, id=one.id + 5) for one in after]
    there = [*before, *(suggestion(s.start, s.end, s.id) for s in before[::2])]
    marks = Marks(before, there[len(before) :])
    changed = data.draw(st.lists(st.sampled_from(there), unique_by=id)) if there else []
    marks.between(0, 100)
    marks.change(changed, after)
    kept = [one for one in there if not any(one is gone for gone in changed)]
    spans = [one for one in [*kept, *after] if isinstance(one, Span)]
    anew = Marks(sorted(spans, key=lambda one: one.id), [one for one in kept if one not in spans])
    assert marks.items == anew.items
    assert marks.between(7, 20) == anew.between(7, 20)
    for pending_only in (True, False):
        args = {"pending_only": pending_only, "backwards": False}
        assert marks.around(None, 9, **args) == anew.around(None, 9, **args)


def test_a_mark_over_everything_is_found_after_thousands_of_others():
    short = [span(at * 10 + 1, at * 10 + 4, at + 2) for at in range(3000)]
    marks = Marks([span(0, 30_000), *short])
    assert [depth for _, depth in marks.between(20_001, 20_012)] == [0, 1, 1]
    marks.change([span(0, 30_000)], [])
    assert [mark.start for mark, _ in marks.between(20_001, 20_012)] == [20_001, 20_011]
    marks.change([], [span(19_990, 20_002, 9000)])
    assert [depth for _, depth in marks.between(20_001, 20_012)] == [0, 1, 0]


@given(some, st.integers(0, 50), st.integers(1, 20))
def test_nothing_that_is_linked_shares_text_with_what_is_not(spans, start, length):
    marks = Marks(spans)
    first, last = marks.linked(start, start + length)
    assert first <= start
    assert last >= start + length
    assert all(
        first <= s.start and s.end <= last for s in spans if s.start < last and s.end > first
    )


@given(some, st.data())
def test_without_a_mark_only_linked_ones_have_another_depth(spans, data):
    if not spans:
        return
    gone = data.draw(st.sampled_from(spans))
    marks = Marks(spans)
    before = {mark.id: depth for mark, depth in marks.between(0, 100)}
    first, last = marks.linked(gone.start, gone.end)
    marks.change([gone], [])
    for mark, depth in marks.between(0, 100):
        assert depth == before[mark.id] or (first <= mark.start and mark.end <= last)
