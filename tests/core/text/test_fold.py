from itertools import pairwise

import pytest
from hypothesis import given

from core.text.fold import find_in, fold, fold_string
from tests.core.text.strategies import any_text, persian_text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("حسين", "حسین"),
        ("كرج", "کرج"),
        ("موسى", "موسی"),
        ("لاله‌های", "لاله هاي"),
        ("۱۴۰۳", "١٤٠٣"),
        ("۱۴۰۳", "1403"),
        ("مُحَمَّد", "محمد"),
        ("محـــمد", "محمد"),
        ("مسئول", "مسیول"),
        ("مؤسسه", "موسسه"),
        ("أحمد", "احمد"),
        ("خانۀ", "خانه"),
        ("فاطمة", "فاطمه"),
        ("ﻻله", "لاله"),
        ("BBC", "bbc"),
        ("استان\u00a0 \tالبرز", "استان البرز"),
        ("\u202bکرج\u202c", "کرج"),
    ],
)
def test_spellings_of_one_name_fold_to_the_same(one, other):
    assert fold_string(one) == fold_string(other)


def test_alef_with_madda_is_a_letter_of_its_own():
    assert fold_string("آن") != fold_string("ان")


@given(any_text)
def test_folding_twice_changes_nothing(text):
    assert fold_string(fold_string(text)) == fold_string(text)


@given(any_text)
def test_the_mapped_form_is_the_fast_form(text):
    assert fold(text).text == fold_string(text)


@given(any_text)
def test_every_folded_character_maps_to_raw_text_that_folds_to_it(text):
    folded = fold(text)
    for position, char in enumerate(folded.text):
        start, end = folded.to_raw(position, position + 1)
        assert 0 <= start < end <= len(text)
        assert char in fold_string(text[start:end])


@given(any_text)
def test_the_map_runs_in_order(text):
    folded = fold(text)
    ranges = [folded.to_raw(i, i + 1) for i in range(len(folded.text))]
    assert ranges == sorted(ranges)
    for i, (start, _) in enumerate(ranges):
        assert folded.to_raw(i, len(folded.text)) == (start, ranges[-1][1])
        assert folded.to_raw(i, i)[0] == folded.to_raw(i, i)[1] == start


def test_diacritics_stay_with_their_letter_and_format_characters_outside():
    text = "\u200fعَلِيٌ\u200f گفت"
    folded = fold(text)
    start, end = folded.to_raw(0, 3)
    assert text[start:end] == "عَلِيٌ"


def test_a_range_outside_the_folded_text_is_refused():
    with pytest.raises(ValueError, match="folded text of 3"):
        fold("علی").to_raw(1, 4)


@given(persian_text, persian_text, persian_text)
def test_what_is_in_the_text_is_found_exactly_folded(before, needle, after):
    text = f"{before} {needle} {after}"
    sought = fold_string(needle).strip()
    matches = find_in(fold(text), needle)
    assert bool(matches) == bool(sought)
    assert all(sought in fold_string(text[start:end]) for start, end in matches)
    assert all(one[1] <= other[0] for one, other in pairwise(matches))
