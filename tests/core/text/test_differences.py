"""What a reader is shown of two versions of a text."""

import pytest
from hypothesis import given

from core.text.differences import differences
from tests.core.text.strategies import any_text


def shown(old: str, new: str) -> list[tuple[str, str]]:
    return [
        (old[one.start : one.end], new[one.new_start : one.new_end])
        for one in differences(old, new)
    ]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("علی در کرچ بود", "علی در کرج بود", [("کرچ", "کرج")]),
        ("کتاب‌هی او", "کتاب‌های او", [("کتاب‌هی", "کتاب‌های")]),
        ("علی رضایی گفت", "علی گفت", [("رضایی ", "")]),
        ("کتاب ها", "کتاب‌ها", [("کتاب ها", "کتاب‌ها")]),
        ("کرچ و تهرن", "کرج و تهران", [("کرچ", "کرج"), ("تهرن", "تهران")]),
        ("همان", "همان", []),
    ],
)
def test_whole_words_differ(old: str, new: str, found: list[tuple[str, str]]) -> None:
    assert shown(old, new) == found


@given(any_text, any_text)
def test_what_is_between_differences_is_the_same(old: str, new: str) -> None:
    at = new_at = 0
    for one in differences(old, new):
        assert old[at : one.start] == new[new_at : one.new_start]
        at, new_at = one.end, one.new_end
    assert old[at:] == new[new_at:]
