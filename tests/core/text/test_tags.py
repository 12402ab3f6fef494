from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model import Suggestion
from core.text.tags import (
    Alignment,
    Reason,
    Scheme,
    TaggedSpan,
    spans_to_tags,
    tags_to_spans,
)


@dataclass(frozen=True)
class Word:
    start: int
    end: int


def words(text: str) -> list[Word]:
    found, position = [], 0
    for word in text.split():
        start = text.index(word, position)
        position = start + len(word)
        found.append(Word(start, position))
    return found


TEXT = "استان البرز و شهر کرج"
WORDS = words(TEXT)


def span(surface: str, label: str) -> TaggedSpan:
    start = TEXT.index(surface)
    return TaggedSpan(start, start + len(surface), label)


def test_iob2_begins_every_span_with_b():
    tagging = spans_to_tags([span("استان البرز", "LOC"), span("کرج", "LOC")], WORDS)
    assert tagging.tags == ["B-LOC", "I-LOC", "O", "O", "B-LOC"]
    assert tagging.left_out == []


def test_bilou_tells_last_and_single_tokens():
    tagging = spans_to_tags([span("البرز و شهر", "X"), span("کرج", "LOC")], WORDS, Scheme.BILOU)
    assert tagging.tags == ["O", "B-X", "I-X", "L-X", "U-LOC"]


def test_suggestions_are_tagged_as_spans_are():
    tagging = spans_to_tags([Suggestion(18, 21, "LOC", 0.9, "lexicon")], WORDS)
    assert tagging.tags[-1] == "B-LOC"


@pytest.mark.parametrize(
    ("alignment", "tags"),
    [
        (Alignment.STRICT, ["O", "O", "O", "O", "O"]),
        (Alignment.CONTRACT, ["O", "B-LOC", "O", "O", "O"]),
        (Alignment.EXPAND, ["B-LOC", "I-LOC", "O", "O", "O"]),
    ],
)
def test_a_span_that_begins_inside_a_token(alignment, tags):
    tagging = spans_to_tags([span("تان البرز", "LOC")], WORDS, alignment=alignment)
    assert tagging.tags == tags
    expected = [Reason.MISALIGNED] if alignment is Alignment.STRICT else []
    assert [out.reason for out in tagging.left_out] == expected


@pytest.mark.parametrize("alignment", list(Alignment))
def test_a_span_of_white_space_alone_is_left_out(alignment):
    tagging = spans_to_tags([TaggedSpan(5, 6, "LOC")], WORDS, alignment=alignment)
    assert tagging.tags == ["O"] * 5
    assert [out.reason for out in tagging.left_out] == [Reason.MISALIGNED]


def test_of_nested_spans_the_outermost_is_held():
    outer, inner = span("استان البرز", "ORG"), span("البرز", "LOC")
    tagging = spans_to_tags([inner, outer], WORDS)
    assert tagging.tags == ["B-ORG", "I-ORG", "O", "O", "O"]
    assert [(out.span, out.reason) for out in tagging.left_out] == [(inner, Reason.NESTED)]


def test_of_overlapping_spans_the_first_is_held():
    second = span("البرز و شهر", "X")
    tagging = spans_to_tags([second, span("استان البرز", "LOC")], WORDS)
    assert [(out.span, out.reason) for out in tagging.left_out] == [(second, Reason.OVERLAPPING)]


def test_spans_that_expand_into_one_token_are_misaligned():
    second = TaggedSpan(3, 5, "Y")
    tagging = spans_to_tags([TaggedSpan(0, 3, "X"), second], WORDS, alignment=Alignment.EXPAND)
    assert tagging.tags[0] == "B-X"
    assert [(out.span, out.reason) for out in tagging.left_out] == [(second, Reason.MISALIGNED)]


def test_an_empty_span_is_left_out():
    tagging = spans_to_tags([TaggedSpan(6, 6, "LOC")], WORDS)
    assert [out.reason for out in tagging.left_out] == [Reason.EMPTY]


@pytest.mark.parametrize(
    "tags",
    [
        ["I-LOC", "I-LOC", "O", "O", "I-LOC"],
        ["B-LOC", "I-LOC", "O", "O", "B-LOC"],
        ["B-LOC", "L-LOC", "O", "O", "U-LOC"],
        ["B-LOC", "E-LOC", "O", "O", "S-LOC"],
        ["I-LOC", "L-LOC", "O", "O", "L-LOC"],
    ],
)
def test_every_known_scheme_is_read(tags):
    assert tags_to_spans(tags, WORDS) == [span("استان البرز", "LOC"), span("کرج", "LOC")]


def test_another_label_begins_another_span():
    read = tags_to_spans(["B-LOC", "I-ORG", "I-ORG", "O", "O"], WORDS)
    assert read == [span("استان", "LOC"), span("البرز و", "ORG")]


def test_adjacent_spans_stay_apart():
    held = [span("استان", "LOC"), span("البرز", "LOC")]
    for scheme in Scheme:
        assert tags_to_spans(spans_to_tags(held, WORDS, scheme).tags, WORDS) == held


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        (Scheme.IOB1, ["I-LOC", "B-LOC", "I-LOC", "I-PER", "O"]),
        (Scheme.IOB2, ["B-LOC", "B-LOC", "I-LOC", "B-PER", "O"]),
        (Scheme.BILOU, ["U-LOC", "B-LOC", "L-LOC", "U-PER", "O"]),
        (Scheme.BIOES, ["S-LOC", "B-LOC", "E-LOC", "S-PER", "O"]),
    ],
)
def test_each_scheme_says_the_same_in_its_own_way(scheme, expected):
    held = [span("استان", "LOC"), span("البرز و", "LOC"), span("شهر", "PER")]
    assert spans_to_tags(held, WORDS, scheme).tags == expected


def test_a_label_may_hold_a_hyphen():
    assert tags_to_spans(["B-A-B", "I-A-B"], WORDS[:2]) == [span("استان البرز", "A-B")]


@pytest.mark.parametrize("tag", ["", "B", "B-", "X-PER", "PER", "o"])
def test_what_is_no_tag_is_refused(tag):
    with pytest.raises(ValueError, match=f"^{tag}$"):
        tags_to_spans([tag], WORDS[:1])


@st.composite
def tokens_and_spans(draw):
    tokens, position = [], 0
    for gap, length in draw(st.lists(st.tuples(st.integers(0, 2), st.integers(1, 4)))):
        tokens.append(Word(position + gap, position + gap + length))
        position = tokens[-1].end
    labels = st.sampled_from(["PER", "LOC", "A-B", "نام"])
    cuts = st.integers(0, len(tokens))
    spans = []
    for first, last, label in draw(st.lists(st.tuples(cuts, cuts, labels))):
        if first < last:
            spans.append(TaggedSpan(tokens[first].start, tokens[last - 1].end, label))
    return tokens, spans


@given(tokens_and_spans(), st.sampled_from(Scheme), st.sampled_from(Alignment))
def test_what_is_held_comes_back_and_the_rest_is_told(tokens_spans, scheme, alignment):
    tokens, spans = tokens_spans
    tagging = spans_to_tags(spans, tokens, scheme, alignment)
    back = tags_to_spans(tagging.tags, tokens)
    told = [out.span for out in tagging.left_out]
    assert sorted(back + told, key=repr) == sorted(spans, key=repr)


@given(tokens_and_spans(), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60))))
def test_strict_alignment_never_moves_an_edge(tokens_spans, edges):
    tokens, _ = tokens_spans
    spans = [TaggedSpan(start, end, "X") for start, end in edges]
    tagging = spans_to_tags(spans, tokens)
    back = tags_to_spans(tagging.tags, tokens)
    assert set(back) <= set(spans)
    assert len(back) + len(tagging.left_out) == len(spans)
