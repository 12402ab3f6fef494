"""Marks in the order of the text, found by place, kept by identity."""

from hypothesis import given
from hypothesis import strategies as st

from core.model import Suggestion
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
