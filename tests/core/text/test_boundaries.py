"""Steps by character, morpheme and word, trimming, and sentences."""

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.boundaries import (
    Unit,
    move_edge,
    next_boundary,
    next_word_start,
    previous_boundary,
    previous_word_start,
    sentence_at,
    trim,
    word_at,
)
from core.text.graphemes import is_grapheme_boundary

PERSIAN = "ابپتکگيیك هآءًَِّ\u200c\u200d\u200e«»()،.؟۱۲۳/ \tabc12\r\n👩🏽‍🚀👍🏿🇮🇷e\u0301\x00"
texts = st.text(st.one_of(st.sampled_from(PERSIAN), st.characters(exclude_categories=["Cs"])))


@st.composite
def ranges(draw):
    text = draw(texts.filter(bool))
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


def test_a_word_holds_its_zwnj_and_ends_before_punctuation():
    text = "در کتاب‌های، ما"
    assert word_at(text, 5) == (3, 11)
    assert word_at(text, 11) == (3, 11)
    assert word_at(text, 12) is None or word_at(text, 12) == (13, 15)
    assert word_at("، ،", 1) is None


def test_a_number_with_separators_is_one_word():
    assert word_at("سال ۱۲/۳ بود", 5) == (4, 8)


def cuts(word: str, unit: Unit) -> list[str]:
    parts, at = [], 0
    while at < len(word):
        step = next_boundary(word, at, unit)
        parts.append(word[at:step])
        at = step
    return parts


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("کتاب‌ها", ["کتاب", "\u200c", "ها"]),
        ("کتاب‌هایشان", ["کتاب", "\u200c", "ها", "ی", "شان"]),
        ("کتابهایی", ["کتاب", "ها", "ی", "ی"]),
        ("پدرم", ["پدرم"]),
        ("دوستانمان", ["دوستان", "مان"]),
        ("ایرانی", ["ایران", "ی"]),
        ("شان", ["شان"]),
    ],
)
def test_morphemes(word, parts):
    assert cuts(word, Unit.MORPHEME) == parts


def test_characters_keep_marks_emoji_and_line_ends_together_but_not_the_zwnj():
    assert cuts("بَد👩🏽‍🚀🇮🇷\r\nه\u200cا", Unit.CHARACTER) == [
        "بَ", "د", "👩🏽‍🚀", "🇮🇷", "\r\n", "ه", "\u200c", "ا",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("selected", "kept"),
    [
        (" کرج ", "کرج"),
        ("کرج،", "کرج"),
        ("(کرج", "کرج"),
        ("(کرج)", "(کرج)"),
        ("«شهرداری کرج».", "«شهرداری کرج»"),
        ("شهرداری (کرج) »", "شهرداری (کرج)"),
        ("کرج\u200c", "کرج"),
        ('"کرج', "کرج"),
        ('"کرج"', '"کرج"'),
        ("۲۰٪", "۲۰٪"),
        (" ، ", ""),
        ("کتاب\u200cها", "کتاب\u200cها"),
        ("\u200cها", "ها"),
        ("کرجِ", "کرجِ"),
        ("کرج\u200f", "کرج"),
        ("کرجـ", "کرج"),
        ("ـــ کرج", "کرج"),
        ("۱۴۰۲ هـ", "۱۴۰۲ هـ"),
        ("«کتاب‌های", "کتاب‌های"),
        ("سال ۲۰۲۴؛", "سال ۲۰۲۴"),
        ("کرج\u00ad", "کرج"),
        ("(۱۲)", "(۱۲)"),
        ("👩🏽‍🚀،", "👩🏽‍🚀"),
        (" \u0301کرج", "کرج"),
    ],
)
def test_trim(selected, kept):
    start, end = trim(f"x{selected}y", 1, 1 + len(selected))
    assert f"x{selected}y"[start:end] == kept


def test_edges_move_from_word_to_word():
    text = "در شهرداری کرج، امروز"
    span = (3, 10)
    assert text[slice(*move_edge(text, *span, "end", "out", Unit.WORD))] == "شهرداری کرج"
    assert text[slice(*move_edge(text, *span, "start", "out", Unit.WORD))] == "در شهرداری"
    assert move_edge(text, *span, "end", "in", Unit.WORD) == span
    wide = (0, 14)
    assert text[slice(*move_edge(text, *wide, "start", "in", Unit.WORD))] == "شهرداری کرج"
    assert text[slice(*move_edge(text, *wide, "end", "in", Unit.WORD))] == "در شهرداری"
    assert text[slice(*move_edge(text, *wide, "end", "out", Unit.WORD))] == text


def test_edges_move_by_morpheme_to_the_stem():
    text = "کتاب‌هایشان"
    one = move_edge(text, 0, len(text), "end", "in", Unit.MORPHEME)
    assert text[slice(*one)] == "کتاب‌های"
    two = move_edge(text, *one, "end", "in", Unit.MORPHEME)
    three = move_edge(text, *two, "end", "in", Unit.MORPHEME)
    assert text[slice(*three)] == "کتاب"


def test_word_starts_are_where_ctrl_arrows_go():
    text = "یک، دو سه"
    assert next_word_start(text, 0) == 4
    assert next_word_start(text, 7) == len(text)
    assert previous_word_start(text, 7) == 4
    assert previous_word_start(text, 4) == 0


def test_a_sentence_is_found_around_an_offset():
    text = "او آمد. آیا ۱.۵ متر بود؟ بله"
    assert text[slice(*sentence_at(text, 2))] == "او آمد."
    assert text[slice(*sentence_at(text, 10))] == "آیا ۱.۵ متر بود؟"
    assert text[slice(*sentence_at(text, len(text)))] == "بله"


@given(ranges(), st.sampled_from(Unit))
def test_steps_go_forwards_and_back_and_never_leave_the_text(case, unit):
    text, start, _ = case
    after = next_boundary(text, start, unit)
    assert start < after <= len(text)
    assert 0 <= previous_boundary(text, after, unit) < after


@given(
    ranges(),
    st.sampled_from(["start", "end"]),
    st.sampled_from(["out", "in"]),
    st.sampled_from(Unit),
)
def test_a_moved_edge_leaves_a_span_that_is_not_empty(case, edge, direction, unit):
    text, start, end = case
    new_start, new_end = move_edge(text, start, end, edge, direction, unit)
    assert 0 <= new_start < new_end <= len(text)
    assert (new_end == end) if edge == "start" else (new_start == start)


@given(ranges())
def test_trim_stays_inside_and_is_stable(case):
    text, start, end = case
    trimmed = trim(text, start, end)
    assert start <= trimmed[0] <= trimmed[1] <= end
    assert trim(text, *trimmed) == trimmed
    assert trimmed[0] == trimmed[1] or all(is_grapheme_boundary(text, at) for at in trimmed)


@given(ranges())
def test_trim_leaves_every_letter_with_its_marks(case):
    text, start, end = case
    start, end = (
        at if is_grapheme_boundary(text, at) else previous_boundary(text, at, Unit.CHARACTER)
        for at in (start, end)
    )
    kept = text[slice(*trim(text, start, end))]

    def letters(string):
        return [c for c in string if c.isalnum() and c != "\u0640"]

    assert letters(text[start:end]) == letters(kept)


@given(ranges())
def test_a_word_holds_its_offset_and_no_space(case):
    text, start, _ = case
    word = word_at(text, start)
    if word is not None:
        assert word[0] <= start <= word[1]
        assert not any(character.isspace() for character in text[slice(*word)])


@given(ranges())
def test_a_character_step_never_parts_a_letter_from_its_mark(case):
    text, start, _ = case
    after = next_boundary(text, start, Unit.CHARACTER)
    if after < len(text) and category(text[after - 1])[0] == "L":
        assert category(text[after]) != "Mn"
