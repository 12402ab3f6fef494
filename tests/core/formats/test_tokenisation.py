"""Which tokens a document is written with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import FormattedDocument
from core.formats.kept_tokens import FIELD, KeptTokens, kept_tokens
from core.formats.tokenisation import Tokenisation, tokenised, tokens_of
from tests.core.formats.strategies import texts

TEXT = "کتاب‌های 12بهمن، آمد. رفت"


def surfaces(document):
    return [document.text[piece.start : piece.end] for piece in tokens_of(document).pieces]


@pytest.mark.parametrize(
    ("tokenisation", "expected"),
    [
        (Tokenisation.WHITE_SPACE, ["کتاب‌های", "12بهمن،", "آمد.", "رفت"]),
        (Tokenisation.CHARACTER_CLASS, ["کتاب‌های", "12", "بهمن", "،", "آمد", ".", "رفت"]),
        (Tokenisation.HAZM, ["کتاب‌های", "12", "بهمن", "،", "آمد", ".", "رفت"]),
        (Tokenisation.KEPT, ["کتاب‌های", "12", "بهمن", "،", "آمد", ".", "رفت"]),
    ],
)
def test_tokens_are_those_that_were_chosen(tokenisation, expected):
    assert surfaces(tokenised(FormattedDocument("", "", TEXT), tokenisation)) == expected


def kept_document():
    kept = KeptTokens([(0, 8), (9, 16), (17, 25)], [0, 2]).as_meta(TEXT)
    return FormattedDocument("", "", TEXT, {FIELD: kept, "n": 1})


def test_kept_tokens_go_before_those_of_hazm():
    document = tokenised(kept_document(), Tokenisation.KEPT)
    assert surfaces(document) == [TEXT[0:8], TEXT[9:16], TEXT[17:25]]
    assert tokens_of(document).sentences == [0, 2]


def test_another_tokenisation_takes_the_place_of_kept_tokens():
    document = tokenised(kept_document(), Tokenisation.HAZM)
    assert document.meta == {"n": 1}
    assert surfaces(tokenised(kept_document(), Tokenisation.WHITE_SPACE))[1] == "12بهمن،"


def test_sentences_begin_at_their_first_token():
    document = tokenised(FormattedDocument("", "", TEXT), Tokenisation.WHITE_SPACE)
    assert tokens_of(document).sentences == [0, 3]


@given(texts, st.sampled_from(Tokenisation))
def test_tokens_hold_every_character_that_is_no_white_space(text, tokenisation):
    document = tokenised(FormattedDocument("", "", text), tokenisation)
    tokens = tokens_of(document)
    edges = [edge for piece in tokens.pieces for edge in (piece.start, piece.end)]
    assert edges == sorted(edges)
    assert "".join("".join(surfaces(document)).split()) == "".join(text.split())
    assert bool(tokens.sentences) == bool(tokens.pieces)
    assert list(tokens.sentences) == sorted(set(tokens.sentences))


@given(texts, st.data())
def test_kept_tokens_come_back_until_the_text_changes(text, data):
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)))))
    ranges = list(zip(cuts[::2], cuts[1::2], strict=False))
    starts = [0] if ranges else []
    kept = KeptTokens(ranges, starts, {"pos": [str(i) for i in range(len(ranges))]}, {"x": [1]})
    document = FormattedDocument("", "", text, {FIELD: kept.as_meta(text)})
    assert kept_tokens(document) == kept
    assert kept_tokens(FormattedDocument("", "", text + ".", document.meta)) is None


@pytest.mark.parametrize(
    "change",
    [
        {"steps": [0, 8, 1]},
        {"steps": [0, 8, 1, 0, 1, 8]},
        {"steps": [0, 8, 1, 700, 1, 8]},
        {"steps": [0, 8, -1, 7, 1, 8]},
        {"steps": [0, 8.0, 1, 7, 1, 8]},
        {"steps": "08"},
        {"sentences": [1, 1]},
        {"sentences": [3, 0]},
        {"sentences": None},
        {"columns": {"pos": ["N"]}},
        {"columns": {"pos": [1, 2, 3]}},
        {"columns": []},
    ],
)
def test_what_is_not_in_that_form_counts_as_nothing_kept(change):
    kept = kept_document().meta[FIELD] | change
    assert kept_tokens(FormattedDocument("", "", TEXT, {FIELD: kept})) is None


@pytest.mark.parametrize("value", [None, 3, "علی", ["علی"], {"text": "علی"}])
def test_other_metadata_of_that_name_is_left_alone(value):
    document = FormattedDocument("", "", TEXT, {FIELD: value})
    assert kept_tokens(document) is None
    assert tokenised(document, Tokenisation.HAZM).meta == {FIELD: value}
