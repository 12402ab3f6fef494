"""Which keys labels can have, and how free ones are dealt out."""

import pytest

from core.model import Label, LabelSet
from core.model.label_keys import LABEL_KEYS, deal_keys, is_label_key, same_key


def labels(*names: str) -> LabelSet:
    return LabelSet(tuple(Label(name) for name in names))


@pytest.mark.parametrize("key", ["1", "g", "G", "ش", "Shift+G", "Shift+1"])
def test_a_letter_or_digit_perhaps_with_shift_is_a_key(key: str) -> None:
    assert is_label_key(key)


@pytest.mark.parametrize("key", ["", " ", "12", "Ctrl+G", "Alt+1", "Shift+", "F1", "Tab"])
def test_anything_else_is_none(key: str) -> None:
    assert not is_label_key(key)


def test_small_and_capital_letters_are_one_key() -> None:
    assert same_key("shift+g") == same_key("Shift+G")
    assert same_key("g") != same_key("Shift+G")


def test_the_first_labels_get_digits_and_the_rest_a_letter_of_their_name() -> None:
    names = [*(f"X{n}" for n in range(9)), "GPE", "GOD"]
    dealt = deal_keys(labels(*names), {}, taken=())
    assert [dealt[name] for name in names] == [*"123456789", "G", "O"]


def test_keys_that_labels_have_stay_and_are_not_dealt_again() -> None:
    dealt = deal_keys(labels("A", "B", "C"), {"B": "1", "C": ""}, taken=())
    assert dealt == {"B": "1", "A": "2", "C": "3"}


def test_a_taken_key_is_not_dealt() -> None:
    dealt = deal_keys(labels("A", "B"), {}, taken={"1", "3"})
    assert dealt == {"A": "2", "B": "4"}


def test_sixty_labels_get_sixty_keys() -> None:
    many = labels(*(f"L{n}" for n in range(60)))
    dealt = deal_keys(many, {}, taken={"A", "Shift+A", "I", "L", "N", "P"})
    assert len({same_key(key) for key in dealt.values()}) == 60
    assert all(is_label_key(key) for key in dealt.values())


def test_when_keys_run_out_the_rest_has_none() -> None:
    many = labels(*(f"L{n}" for n in range(80)))
    assert len(deal_keys(many, {}, taken=())) == len(LABEL_KEYS)
