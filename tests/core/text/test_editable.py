"""A piece of a text in a field that knows one line end and no NUL."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.editable import MOST, Editable, line_end_of, stretch_around
from core.text.graphemes import is_grapheme_boundary
from tests.core.text.strategies import any_text

AWKWARD = "الف\r\nب\rپ\u2028ت\u0085ث\u2029ج\0چ\ufffcح\ufdd0خ\u00a0د\tذ\u2400\x1c😀\n"


def test_every_character_is_shown_by_one() -> None:
    shown = Editable(AWKWARD).shown
    assert "\r" not in shown
    assert "\0" not in shown
    assert shown.count("\n") == 5
    assert "\u00a0" in shown
    assert "\u2028" in shown


@given(any_text)
def test_a_text_that_was_not_changed_comes_back_as_it_was(text: str) -> None:
    editable = Editable(text)
    assert editable.read(editable.shown) == text
    assert all(one not in editable.shown for one in "\0\r\u0085\u2029\ufffc\ufdd0")


@given(any_text, any_text, st.integers(0, 60))
def test_what_is_typed_comes_in_and_the_rest_stays(text: str, typed: str, at: int) -> None:
    editable = Editable(text)
    shown = editable.shown
    at = min(at, len(shown))
    typed = Editable(typed).shown
    found = Editable(text).read(shown[:at] + typed + shown[at:])
    assert Editable(found).shown.replace("\r", "\n").count("\n") == (shown + typed).count("\n")
    assert len(found) == len(text) + len(typed)


def test_what_is_corrected_leaves_awkward_neighbours_alone() -> None:
    editable = Editable(AWKWARD)
    assert editable.read(editable.shown.replace("د", "دال")) == AWKWARD.replace("د", "دال")


def test_a_sign_that_is_copied_means_what_it_stands_for() -> None:
    editable = Editable("الف\0ب")
    assert editable.read(editable.shown + " " + editable.shown[3]) == "الف\0ب \0"


@pytest.mark.parametrize(
    ("text", "end"),
    [("", "\n"), ("یک", "\n"), ("یک\r\nدو\n", "\r\n"), ("یک\nدو\n", "\n"), ("یک\rدو", "\r")],
)
def test_a_typed_line_end_is_like_the_others(text: str, end: str) -> None:
    assert line_end_of(text) == end
    assert Editable(text, line_end_of(text)).read(Editable(text).shown + "\nسه") == f"{text}{end}سه"


def test_a_paragraph_is_edited_whole() -> None:
    text = "یک\r\nدو سه\r\nچهار"
    assert stretch_around(text, 5, 5) == (4, 9)
    assert stretch_around(text, 0, 5) == (0, 9)
    assert stretch_around(text, len(text), len(text)) == (11, 15)
    assert stretch_around("", 0, 0) == (0, 0)


def test_of_a_long_paragraph_the_sentences_around_the_place() -> None:
    sentence = "استان البرز در شمال تهران است. "
    text = sentence * 1000
    start, end = stretch_around(text, 15_000, 15_005)
    assert start < 15_000 < 15_005 < end
    assert end - start <= MOST
    assert text[start:end].startswith("استان")
    assert text[start:end].endswith("است. ")


@given(st.text("ا \u064e‌.\n👨\u200d👩", min_size=1), st.integers(0, 9_000), st.integers(0, 5_000))
def test_a_stretch_is_never_too_long_nor_cut_within_a_character(
    text: str, start: int, size: int
) -> None:
    text = text * (9_000 // len(text) + 1)
    low, high = stretch_around(text, start, min(len(text), start + size))
    assert 0 <= low <= start
    assert low <= high
    assert high - low <= MOST
    assert low == start or is_grapheme_boundary(text, low)
    assert high <= start + MOST // 2 or is_grapheme_boundary(text, high)
