"""How the fields of a message are written in a language."""

from pathlib import Path

from core.messages import HashiyeError


def test_a_persian_message_keeps_a_path_from_left_to_right_and_has_persian_digits():
    error = HashiyeError("{path}: {line}", path=Path("a.txt"), line=12)
    assert error.message("fa") == "\u2066a.txt\u2069: ۱۲"


def test_an_english_message_has_its_fields_as_they_are():
    error = HashiyeError("{path}: {line}", path=Path("a.txt"), line=12)
    assert error.message("en") == "a.txt: 12"
