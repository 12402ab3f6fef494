"""How the fields of a message are written in a language."""

from pathlib import Path
from string import Formatter

import pytest

from core.messages import HashiyeError
from core.session import NOT_TAKEN
from core.staging import IN_THE_WAY
from core.store.project import MISSING


def test_a_persian_message_keeps_a_path_from_left_to_right_and_has_persian_digits():
    error = HashiyeError("{path}: {line}", path=Path("a.txt"), line=12)
    assert error.message("fa") == "\u2066a.txt\u2069: ۱۲"


def test_an_english_message_has_its_fields_as_they_are():
    error = HashiyeError("{path}: {line}", path=Path("a.txt"), line=12)
    assert error.message("en") == "a.txt: 12"


@pytest.mark.parametrize("source", [MISSING, NOT_TAKEN, IN_THE_WAY])
def test_a_path_that_its_sentence_keeps_apart_has_the_marks_once(source: str):
    names = [name for _, name, _, _ in Formatter().parse(source) if name]
    told = HashiyeError(source, **dict.fromkeys(names, Path("/خانه/a.txt"))).message("fa")
    assert "\u2066/خانه/a.txt\u2069" in told
    assert "\u2066\u2066" not in told
    assert "\u2069\u2069" not in told
