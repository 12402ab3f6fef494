"""What is typed finds commands and labels by their words, in any language and spelling."""

import pytest

from gui.picker.choice import Choice, fitting

ACCEPT = Choice("accept", "Accept all", ("Accept all", "پذیرفتن همهٔ پیشنهادها"))
OPEN = Choice("open", "Open a project", ("Open a project", "باز کردن پروژه"))
FIND = Choice("find", "Find in the document", ("Find in the document", "یافتن در سند"))
UNDO = Choice("undo", "Undo", ("Undo", "واگرد"), why_not="nothing to undo")
ALL = (UNDO, ACCEPT, OPEN, FIND)


def found(typed, recent=()):
    return [choice.id for choice in fitting(typed, ALL, recent)]


def test_nothing_typed_shows_all_in_their_order_and_what_cannot_be_chosen_last():
    assert found("") == ["accept", "open", "find", "undo"]


def test_what_was_used_last_comes_first_of_equals():
    assert found("", ["find", "open"]) == ["find", "open", "accept", "undo"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("open", "open"),
        ("OPEN", "open"),
        ("proj op", "open"),
        ("oap", "open"),
        ("همه", "accept"),
        ("پذيرفتن", "accept"),
        ("سند ياف", "find"),
        ("find سند", "find"),
        ("ocumen", "find"),
    ],
)
def test_words_in_any_order_beginnings_and_first_letters(typed, expected):
    assert found(typed) == [expected]


def test_a_whole_word_goes_before_a_beginning_and_that_before_a_part():
    choices = [Choice(name, name, (name,)) for name in ("remark", "marking", "mark it")]
    assert [one.id for one in fitting("mark", choices, ())] == ["mark it", "marking", "remark"]


def test_every_word_must_be_found():
    assert found("open elephant") == []
