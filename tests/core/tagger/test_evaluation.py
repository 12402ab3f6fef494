import json
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.tagger.evaluation import Counts, Scores, evaluate
from core.tagger.pairing import pairs


@dataclass(frozen=True)
class Mark:
    start: int
    end: int
    label: str


def marks(*given):
    return [Mark(*one) for one in given]


labels = st.sampled_from(["PER", "LOC", "ORG"])
places = st.builds(
    lambda start, length, label: Mark(start, start + length, label),
    st.integers(0, 30),
    st.integers(1, 8),
    labels,
)
any_marks = st.lists(places, max_size=12)


@pytest.mark.parametrize(
    ("gold", "suggested", "expected"),
    [
        ([(0, 5, "PER")], [(0, 5, "PER")], [((0, 5, "PER"), (0, 5, "PER"))]),
        ([(0, 5, "PER")], [(3, 9, "PER")], [((0, 5, "PER"), (3, 9, "PER"))]),
        ([(0, 5, "PER")], [(5, 9, "PER")], [((0, 5, "PER"), None), (None, (5, 9, "PER"))]),
        # Same edges come before more text, the same label before more text.
        (
            [(0, 5, "ORG")],
            [(0, 5, "LOC"), (0, 9, "ORG")],
            [((0, 5, "ORG"), (0, 5, "LOC")), (None, (0, 9, "ORG"))],
        ),
        (
            [(0, 9, "ORG")],
            [(0, 8, "LOC"), (7, 12, "ORG")],
            [((0, 9, "ORG"), (7, 12, "ORG")), (None, (0, 8, "LOC"))],
        ),
        # Nested on both sides: each finds its own.
        (
            [(0, 9, "ORG"), (5, 9, "LOC")],
            [(5, 9, "LOC"), (0, 9, "ORG")],
            [((0, 9, "ORG"), (0, 9, "ORG")), ((5, 9, "LOC"), (5, 9, "LOC"))],
        ),
        # One suggestion over two entities is for one of them.
        (
            [(0, 4, "PER"), (5, 9, "PER")],
            [(0, 9, "PER")],
            [((0, 4, "PER"), (0, 9, "PER")), ((5, 9, "PER"), None)],
        ),
        # What stands twice counts once; two labels on the same text are two entities.
        ([(0, 4, "PER")] * 2, [], [((0, 4, "PER"), None)]),
        (
            [(0, 4, "PER"), (0, 4, "LOC")],
            [(0, 4, "LOC")],
            [((0, 4, "LOC"), (0, 4, "LOC")), ((0, 4, "PER"), None)],
        ),
    ],
)
def test_pairs(gold, suggested, expected):
    assert pairs(marks(*gold), marks(*suggested)) == expected


@given(any_marks, any_marks)
def test_every_mark_is_in_one_pair_and_pairs_share_text(gold, suggested):
    found = pairs(gold, suggested)
    there = {(m.start, m.end, m.label) for m in gold}
    assert sorted(one for one, _ in found if one) == sorted(there)
    there = {(m.start, m.end, m.label) for m in suggested}
    assert sorted(other for _, other in found if other) == sorted(there)
    assert all(a[0] < b[1] and b[0] < a[1] for a, b in found if a and b)


@given(any_marks, any_marks)
def test_nothing_that_could_be_paired_is_left(gold, suggested):
    found = pairs(gold, suggested)
    missed = [a for a, b in found if b is None]
    spurious = [b for a, b in found if a is None]
    assert not any(a[0] < b[1] and b[0] < a[1] for a in missed for b in spurious)


@given(any_marks)
def test_gold_against_itself_is_perfect(gold):
    found = evaluate([(gold, gold)])
    if gold:
        assert found.total.exact == found.macro == found.boundary == Scores(1.0, 1.0, 1.0)
    assert all(one == other for one, other in found.confusions)


@given(any_marks, any_marks)
def test_the_looser_the_measure_the_higher(gold, suggested):
    counts = evaluate([(gold, suggested)]).total
    assert counts.exact.f1 <= counts.partial.f1 <= counts.type.f1 <= 1


@given(any_marks, any_marks)
def test_swapping_the_sides_swaps_precision_and_recall(gold, suggested):
    one, other = evaluate([(gold, suggested)]), evaluate([(suggested, gold)])
    assert one.total.exact.precision == other.total.exact.recall
    assert one.total.exact.f1 == other.total.exact.f1


def test_a_worked_example():
    gold = marks((0, 5, "PER"), (10, 15, "LOC"), (20, 30, "ORG"), (40, 45, "LOC"))
    suggested = marks((0, 5, "PER"), (10, 15, "ORG"), (20, 25, "ORG"), (50, 55, "PER"))
    found = evaluate([(gold, suggested), ([], [])])
    assert found.documents == 2
    assert found.total == Counts(gold=4, suggested=4, same=1, moved=1)
    assert found.total.exact == Scores(0.25, 0.25, 0.25)
    assert found.total.partial == Scores(0.375, 0.375, 0.375)
    assert found.total.type == Scores(0.5, 0.5, 0.5)
    assert found.boundary == Scores(0.5, 0.5, 0.5)
    assert found.labels["PER"] == Counts(1, 2, 1, 0)
    assert found.macro.recall == pytest.approx((1 + 0 + 0) / 3)
    assert found.confusions == {
        ("", "PER"): 1,
        ("LOC", ""): 1,
        ("LOC", "ORG"): 1,
        ("ORG", "ORG"): 1,
        ("PER", "PER"): 1,
    }


def test_a_label_that_gold_lacks_lowers_micro_and_not_macro():
    gold, suggested = marks((0, 5, "PER")), marks((0, 5, "PER"), (7, 9, "DATE"))
    found = evaluate([(gold, suggested)])
    assert found.total.exact.precision == 0.5
    assert found.macro == Scores(1.0, 1.0, 1.0)


def test_nothing_against_nothing():
    found = evaluate([])
    assert found.total.exact == found.macro == Scores(0.0, 0.0, 0.0)


def test_json_says_missed_and_spurious_as_null():
    found = evaluate([(marks((0, 5, "PER")), marks((7, 9, "LOC")))])
    written = json.loads(json.dumps(found.as_json()))
    assert written["confusions"] == [
        {"gold": None, "suggested": "LOC", "times": 1},
        {"gold": "PER", "suggested": None, "times": 1},
    ]
    assert written["labels"]["PER"]["exact"] == {"precision": 0.0, "recall": 0.0, "f1": 0.0}
