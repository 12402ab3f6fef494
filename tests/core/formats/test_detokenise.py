"""Texts of tokens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats.detokenise import Join, joined


def text_of(tokens, join=Join.SENSIBLE):
    return joined(tokens.split(), [0], join)[0]


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("علی رفت .", "علی رفت."),
        ("علی ، رضا ؛ و : چرا ؟ !", "علی، رضا؛ و: چرا؟!"),
        ("گفت : « بیا » و رفت .", "گفت: «بیا» و رفت."),
        ("بانک ( مرکزی ) [ ۱ ]", "بانک (مرکزی) [۱]"),
        ('او " نه " گفت', 'او "نه" گفت'),
        ('او " نه گفت', 'او " نه گفت'),
        ('" نه " و " آری "', '"نه" و "آری"'),
        ("۱۲ / ۵ درصد", "۱۲/۵ درصد"),
        ("خبر / سیاسی", "خبر / سیاسی"),
        ("۱ , ۰۰۰ , ۰۰۰ ریال", "۱,۰۰۰,۰۰۰ ریال"),
        ("۳ , ۴ نفر", "۳, ۴ نفر"),
        ("۵ % رشد", "۵% رشد"),
        ("رشد % ۵", "رشد % ۵"),
        ("کتاب \u200cها", "کتاب\u200cها"),
        ("می\u200c رود", "می\u200cرود"),
        ("می رود", "می رود"),
        ("تهران - قم", "تهران - قم"),
        (". رفت", ". رفت"),
    ],
)
def test_marks_stand_where_persian_has_them(tokens, text):
    assert text_of(tokens) == text


def test_a_token_that_ends_in_a_space_brings_the_space_between():
    assert joined(["ثبت ", "نام", " شد"], [0], Join.SENSIBLE)[0] == "ثبت نام شد"


def test_one_space_where_that_is_asked_for():
    assert text_of("گفت : « بیا »", Join.SPACE) == "گفت : « بیا »"


def test_a_sentence_is_a_line():
    text, ranges = joined(["علی", ".", "رفت", "."], [0, 2], Join.SENSIBLE)
    assert text == "علی.\nرفت."
    assert ranges == [(0, 3), (3, 4), (5, 8), (8, 9)]


_tokens = st.lists(st.sampled_from([*".،«»()\"'/,%۱۲", "۰۰۰", "علی", "\u200cها"]), min_size=1)


@given(_tokens | st.lists(st.text(min_size=1), min_size=1), st.sampled_from(Join), st.data())
def test_every_token_is_where_it_is_said_to_be(tokens, join, data):
    starts = sorted(data.draw(st.sets(st.integers(0, len(tokens) - 1))) | {0})
    text, ranges = joined(tokens, starts, join)
    assert [text[start:end] for start, end in ranges] == tokens
    edges = [edge for each in ranges for edge in each]
    assert edges == sorted(edges)
