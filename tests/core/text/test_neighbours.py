import pytest
from hypothesis import given

from core.text.fold import fold_string
from core.text.neighbours import neighbours
from tests.core.text.strategies import any_text


def beside(text: str, part: str) -> tuple[str, str]:
    start = text.index(part)
    return neighbours(text, start, start + len(part))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("از شهر کرج رفت", ("شهر", "رفت")),
        ("شهرِ \u200f کرج  رَفت", ("شهر", "رفت")),
        ("«کرج»، شهر", ("«", "»")),
        ("در شهر:کرج. رفت", (":", ".")),
        ("نیمه‌شهر کرج‌ها رفت", ("شهر", "ها")),
        ("بالا\nکرج\nپایین", ("", "")),
        ("کرج", ("", "")),
    ],
)
def test_the_words_or_marks_beside_a_place_on_its_line(text: str, expected: tuple[str, str]):
    assert beside(text, "کرج") == expected


@given(any_text, any_text)
def test_they_are_folded_and_there_whatever_stands_around(before: str, after: str):
    text = f"{before}کرج{after}"
    for one in neighbours(text, len(before), len(before) + 3):
        assert fold_string(one) == one
        assert one == "" or one in fold_string(text)
        assert not any(character.isspace() for character in one)
