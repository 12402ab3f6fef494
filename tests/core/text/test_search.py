"""Finding strings and patterns in a text: folded or exact, as much of a word as is wanted."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.fold import fold, fold_string
from core.text.search import Extent, Finder, PatternError, Query
from tests.core.text.strategies import any_text, persian_text


def found(text, *args, **options):
    return [text[start:end] for start, end in Finder(Query(*args, **options)).find(text)]


def test_a_name_is_found_however_it_is_written():
    text = "😀 رحمانيان، رحمانیان و رَحمانیان"
    assert found(text, "رحمانیان") == ["رحمانيان", "رحمانیان", "رَحمانیان"]


def test_it_is_found_with_and_without_zwnj():
    assert len(found("لاله‌های کرج، لاله هاي كرج", "لاله های كرج")) == 2


def test_exact_letters_are_told_apart_when_asked():
    assert found("کرج و كرج", "كرج", folded=False) == ["كرج"]


@pytest.mark.parametrize("folded", [True, False])
@pytest.mark.parametrize("regex", [True, False])
def test_words_are_whole_or_begin_so_only_when_asked(folded, regex):
    text = "ایران ایرانی ایران‌ها پیرایران"

    def starts(extent):
        query = Query("ایران", folded, extent, regex)
        return [start for start, _ in Finder(query).find(text)]

    assert starts(Extent.ANYWHERE) == [0, 6, 13, 25]
    assert starts(Extent.BEGINNING) == [0, 6, 13]
    assert starts(Extent.WHOLE) == [0, 13]


def test_nothing_is_found_for_nothing():
    assert found("متن", " \u200c") == found("متن", "", folded=False) == []


def test_a_pattern_is_matched_on_exact_text():
    assert found("در ۱۲ بهمن و 13 اسفند", r"\d+ \w+", folded=False, regex=True) == [
        "۱۲ بهمن",
        "13 اسفند",
    ]


def test_a_folded_pattern_takes_spellings_for_the_same_and_keeps_its_signs():
    text = "كتاب‌های علي، کتاب علی\nکِتاب عَلی"
    assert found(text, r"كتاب\b.*?علي", regex=True) == ["كتاب‌های علي", "کتاب علی", "کِتاب عَلی"]
    assert found(text, r"[ي-ی]\b", regex=True) == ["ی", "ي", "ی", "ی"]
    assert found("BBC و ABC", r"\w+BC\b", regex=True) == ["BBC", "ABC"]


def test_a_mark_in_a_folded_pattern_that_folding_drops_does_not_spoil_it():
    assert found("علی", "عَلی", regex=True) == ["علی"]
    assert found("علی", "ع[َِ]?لی", regex=True) == ["علی"]


def test_a_folded_pattern_stays_within_a_line():
    text = "الف ب\nپ الف\r\nالف"
    assert found(text, r"الف.*", regex=True) == ["الف ب", "الف", "الف"]
    assert found(text, r"^الف", regex=True) == ["الف", "الف"]


@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_a_line_ends_before_whatever_ends_it(end):
    text = f"پ الف{end}"
    assert found(text, r"الف$", folded=False, regex=True) == ["الف"]
    assert found(text, r"\w.*$", folded=False, regex=True) == ["پ الف"]
    assert found(text, r"\s+$", folded=False, regex=True) == ([end] if end else [])
    assert found(text, r"الف[$]|الف\$|(?#$)ب$", folded=False, regex=True) == []


def test_a_pattern_finds_a_sign_that_it_does_not_mean_as_a_line_end():
    assert found("۵$ و ۶$\r\n", r"\d[$]|\d\$(?=\s)", folded=False, regex=True) == ["۵$", "۶$"]


def test_matches_of_no_length_are_left_out():
    assert found("ااب", "ا*", folded=False, regex=True) == ["اا"]
    assert found("ااب", r"\b", regex=True) == []


@pytest.mark.parametrize(
    ("pattern", "position", "told"),
    [
        ("سلام (", 6, "has no “)”"),
        ("سلام )", 6, "has no “(”"),
        ("[ا-ی", 1, "has no “]”"),
        ("*", 1, "nothing"),
        ("ا**", 3, "nothing"),
        ("اب\\", 3, "cannot stand before"),
        ("[ب-ا]", 2, "ends before it begins"),
        ("(?P<", 5, "cannot be understood"),
        ("(" * 20_000, None, "character"),
    ],
)
@pytest.mark.parametrize("folded", [True, False])
def test_a_broken_pattern_says_where_it_is_broken(pattern, position, told, folded):
    with pytest.raises(PatternError, match=re.escape(told)) as error:
        Finder(Query(pattern, folded, regex=True))
    if position is not None:
        assert error.value.fields["position"] == position


@given(persian_text, persian_text, persian_text)
def test_what_is_in_the_text_is_found(before, needle, after):
    text = f"{before} {needle} {after}"
    sought = fold_string(needle).strip()
    matches = Finder(Query(needle)).find(text)
    assert bool(matches) == bool(sought)
    assert all(sought in fold_string(text[start:end]) for start, end in matches)
    exact = Finder(Query(needle, folded=False)).find(text)
    assert bool(exact) == bool(needle)
    assert all(text[start:end] == needle for start, end in exact)


@given(any_text, st.text("اي.ل*+?[]()\\|^$wd\u064e", max_size=6), st.booleans())
def test_places_are_in_order_and_not_empty_whatever_the_pattern(text, pattern, folded):
    try:
        places = Finder(Query(pattern, folded, regex=True)).find(text)
    except PatternError:
        return
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(one[1] <= other[0] for one, other in pairwise(places))


@given(
    st.text("کكرجآا\u064e\u200c\u200fـ\u200b۱1aA²ª.، ", max_size=25),
    st.text("کكرجآا\u064e\u200c\u200fـ۱1a ", min_size=1, max_size=3),
    st.sampled_from(Extent),
)
def test_it_makes_no_difference_whether_the_text_is_folded_already(text, part, extent):
    finder = Finder(Query(part, extent=extent))
    assert finder.find(text) == finder.find(text, fold(text))
