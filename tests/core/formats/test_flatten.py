"""Nested and overlapping spans made flat."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import FormattedDocument, Mark
from core.formats.flatten import Preference, flatten
from tests.core.formats.strategies import documents

TEXT = "دانشگاه علوم پزشکی استان تهران بزرگ"
WHOLE, INNER, OVER = Mark(0, 30, "ORG"), Mark(19, 30, "LOC"), Mark(25, 35, "LOC")


def left(spans, *choice):
    fitted = flatten(FormattedDocument("d1", "", TEXT, {}, spans), *choice)
    return fitted.document.spans, [(lost.start, lost.why()) for lost in fitted.lost]


@pytest.mark.parametrize(
    ("preference", "kept", "lost"),
    [
        (Preference.OUTERMOST, (WHOLE,), [(19, "It lies inside another span.")]),
        (Preference.LONGEST, (WHOLE,), [(19, "It lies inside another span.")]),
        (Preference.INNERMOST, (INNER,), [(0, "Another span lies inside it.")]),
        (Preference.FIRST, (INNER,), [(0, "Another span lies inside it.")]),
    ],
)
def test_of_nested_spans_the_rule_says_which_stays(preference, kept, lost):
    assert left((INNER, WHOLE), preference) == (kept, lost)


@pytest.mark.parametrize(
    ("preference", "kept"),
    [
        (Preference.OUTERMOST, INNER),
        (Preference.LONGEST, INNER),
        (Preference.INNERMOST, OVER),
        (Preference.FIRST, OVER),
    ],
)
def test_of_overlapping_spans_the_rule_says_which_stays(preference, kept):
    spans, lost = left((OVER, INNER), preference)
    assert spans == (kept,)
    assert [why for _start, why in lost] == ["It overlaps another span."]


def test_labels_go_before_the_rule():
    assert left((WHOLE, INNER), Preference.OUTERMOST, ["LOC", "ORG"])[0] == (INNER,)
    assert left((WHOLE, INNER), Preference.INNERMOST, ["ORG"])[0] == (WHOLE,)


def test_of_two_labels_for_the_same_characters_the_one_named_first_stays():
    other = Mark(0, 30, "FAC")
    spans, lost = left((WHOLE, other), Preference.LONGEST, ["FAC", "ORG"])
    assert spans == (other,)
    assert lost == [(0, "Another span covers the same characters.")]


def test_spans_that_touch_both_stay():
    touching = (Mark(0, 7, "A"), Mark(7, 12, "A"))
    assert left(touching) == (touching, [])


def test_an_inner_span_stays_where_its_outer_one_has_to_go():
    spans = (Mark(0, 10, "A"), Mark(8, 30, "B"), Mark(20, 25, "C"))
    assert left(spans)[0] == (spans[0], spans[2])


@given(documents(), st.sampled_from(Preference), st.lists(st.sampled_from(["PER", "LOC"])))
def test_what_stays_is_flat_and_the_rest_is_told(original, preference, labels):
    fitted = flatten(original, preference, labels)
    spans = sorted(fitted.document.spans, key=lambda mark: mark.start)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    told = [(lost.start, lost.end, lost.label) for lost in fitted.lost]
    kept = [(mark.start, mark.end, mark.label) for mark in spans]
    assert sorted(kept + told) == sorted((m.start, m.end, m.label) for m in original.spans)
