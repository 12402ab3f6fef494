from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.fold import find_in, fold, fold_string
from core.text.occurrences import Seeker, stands_alone
from tests.core.text.strategies import any_text, persian_text

WORDS = st.sampled_from(
    ["علی", "علي", "عَلـي", "ﻋﻠﻲ", "رضا", "رضا‌ها", "😀", "علی‌رضا", "،", "12", "١٢٫5"]
)
GAPS = st.sampled_from([" ", "\u200c", "\u200f", "\u00a0 ", "\n", "", " \u064e "])


@st.composite
def sentences(draw: st.DrawFn) -> str:
    return "".join(draw(WORDS) + draw(GAPS) for _ in range(draw(st.integers(0, 8))))


def found(text: str, surface: str) -> list[str]:
    return [text[start:end] for start, end in Seeker(surface).find(text)]


def test_finds_a_name_however_it_is_written():
    text = "رحمانيان، رحمانیان و رَحمـانیان"
    assert found(text, "رحمانیان") == ["رحمانيان", "رحمانیان", "رَحمـانیان"]
    assert found("در لاله‌زار و لاله \tزار", "لاله زار") == ["لاله‌زار", "لاله \tزار"]
    assert found("BBC و bbc", "Bbc") == ["BBC", "bbc"]


@pytest.mark.parametrize("strange", ["", "😀 ", "ﷲ "])
def test_a_strange_character_in_the_text_makes_no_difference(strange: str):
    text = strange + "ایران و إيران"
    assert found(text, "ایران") == ["ایران", "إيران"]


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        ("ایرانی و غیرایران", "ایران", []),
        ("پیش‌ایران", "ایران", []),
        ("ایران‌شهر", "ایران", []),
        ("ایران‌ها و ایران‌هایی", "ایران", ["ایران", "ایران"]),
        ("ایران‌هاشمی", "ایران", []),
        ("۱۲٫۵ و ۱۲، ۱۲", "12", ["۱۲", "۱۲"]),
        ("«کیهان»نوشت", "«کیهان»", ["«کیهان»"]),
        ("الف الف الف", "الف الف", ["الف الف"]),
        ("پا‌الف الف الف", "الف الف", ["الف الف"]),
    ],
)
def test_a_match_begins_with_a_word_and_ends_with_one_or_before_an_ending(text, surface, expected):
    assert found(text, surface) == expected


def test_diacritics_belong_to_the_letter_before_and_marks_of_direction_to_none():
    assert found("\u200fعَلِيٌ\u200f گفت", "علی") == ["عَلِيٌ"]


def test_nothing_is_found_for_nothing():
    assert found("متن", " \u200c") == []


def test_half_a_ligature_is_no_match():
    assert found("¼ و 1", "1") == ["1"]


@given(st.one_of(sentences(), any_text), st.one_of(sentences(), persian_text))
def test_every_match_is_exact_and_none_is_missed(text: str, surface: str):
    sought = fold_string(surface).strip()
    places = Seeker(surface).find(text)
    for start, end in places:
        assert 0 <= start < end <= len(text)
        assert fold_string(text[start:end]).strip() == sought
        assert stands_alone(text, start, end)
    assert all(one[1] <= other[0] for one, other in pairwise(places))
    folded = fold(text)
    for at in range(len(folded.text)):
        if sought and folded.text.startswith(sought, at):
            start, end = folded.to_raw(at, at + len(sought))
            whole = fold_string(text[start:end]).strip() == sought
            taken = any(one < end and start < other for one, other in places)
            assert taken or not whole or not stands_alone(text, start, end)


@given(sentences(), WORDS)
def test_the_quick_way_finds_what_folding_finds(text: str, word: str):
    def suits(start: int, end: int) -> bool:
        surface = fold_string(text[start:end]).strip()
        return surface == fold_string(word) and stands_alone(text, start, end)

    assert Seeker(word).find(text) == find_in(fold(text), word, suits=suits)
