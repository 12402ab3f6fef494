"""Spans at the edges of tokens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import FormattedDocument, Mark
from core.formats.alignment import Alignment, align
from core.formats.tokenisation import Tokenisation, tokenised, tokens_of
from tests.core.formats.strategies import documents

TEXT = "به استان البرز رفت"


def document(*spans):
    return FormattedDocument("d1", "", TEXT, {}, spans)


def surfaces(fitted):
    return [TEXT[mark.start : mark.end] for mark in fitted.document.spans]


@pytest.mark.parametrize(
    ("mode", "expected"),
    [(Alignment.STRICT, []), (Alignment.CONTRACT, ["البرز"]), (Alignment.EXPAND, ["استان البرز"])],
)
def test_an_edge_inside_a_token_is_left_out_or_moved(mode, expected):
    assert surfaces(align(document(Mark(5, 14, "LOC")), mode)) == expected


def test_what_moved_is_told_with_what_it_was_and_became():
    (moved,) = align(document(Mark(5, 14, "LOC")), Alignment.EXPAND).moved
    assert (moved.document, moved.before, moved.after) == (
        "d1",
        Mark(5, 14, "LOC"),
        Mark(3, 14, "LOC"),
    )
    assert (moved.surface_before, moved.surface_after) == (TEXT[5:14], TEXT[3:14])


@pytest.mark.parametrize(
    ("mark", "mode", "reason"),
    [
        (Mark(5, 14, "LOC"), Alignment.STRICT, "It begins or ends inside a token."),
        (Mark(4, 6, "LOC"), Alignment.CONTRACT, "No token lies whole inside it."),
        (Mark(2, 3, "LOC"), Alignment.EXPAND, "No token lies whole inside it."),
        (Mark(3, 3, "LOC"), Alignment.EXPAND, "It is empty."),
    ],
)
def test_what_is_left_out_is_told_with_its_reason(mark, mode, reason):
    fitted = align(document(mark), mode)
    assert fitted.document.spans == ()
    assert [lost.why() for lost in fitted.lost] == [reason]


def test_of_two_that_become_equal_one_stays():
    fitted = align(document(Mark(3, 8, "LOC"), Mark(4, 8, "LOC")), Alignment.EXPAND)
    assert surfaces(fitted) == ["استان"]
    assert [lost.why() for lost in fitted.lost] == ["Another span covers the same characters."]


def test_a_score_and_a_source_move_along():
    (mark,) = align(document(Mark(4, 8, "LOC", 0.5, "x")), Alignment.EXPAND).document.spans
    assert mark == Mark(3, 8, "LOC", 0.5, "x")


@given(documents(), st.sampled_from(Alignment), st.sampled_from(Tokenisation))
def test_every_span_is_where_tokens_are_and_none_goes_untold(original, mode, tokenisation):
    chosen = tokenised(original, tokenisation)
    fitted = align(chosen, mode)
    pieces = tokens_of(chosen).pieces
    starts, ends = {piece.start for piece in pieces}, {piece.end for piece in pieces}
    assert all(mark.start in starts and mark.end in ends for mark in fitted.document.spans)
    assert len(fitted.document.spans) + len(fitted.lost) == len(original.spans)
    told = {move.after for move in fitted.moved}
    assert all(mark in original.spans or mark in told for mark in fitted.document.spans)
