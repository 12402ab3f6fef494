"""Where a string occurs as whole words, however it is written, in one text after another.

Folding every text of a corpus would take ten times as long as reading it. Nearly all characters
fold to one character or to none, so a pattern over the raw text finds the string; only a text that
has other characters (ligatures, emoji, foreign scripts) is folded.
"""

import re
from functools import cache
from unicodedata import category

from core.text.boundaries import within_word
from core.text.fold import find_in, fold, fold_string

SUFFIXES = frozenset(fold_string("ها های هایی هایش ام ات اش مان تان شان اند ایم اید").split())
"""Folded endings that a ZWNJ sets apart from the word before them: a name may end there."""

_LONGEST_SUFFIX = 8
"""Code points of an ending, with what folding drops from it, that are looked at."""

_USUAL = (range(0x0180), range(0x0600, 0x0700), range(0x2000, 0x2070))
"""Latin and Arabic letters; general punctuation."""


class Spellings:
    """Finds a folded string in texts as they are, without folding them."""

    def __init__(self, sought: str) -> None:
        """`sought` is folded, without spaces at its ends, and not empty."""
        self._pattern = re.compile(_pattern(sought))

    def find(self, text: str, position: int = 0) -> tuple[int, int, int] | None:
        """Where the string occurs next, at or behind `position`, in a text of usual characters.

        Start and end, and the end of what follows that folding drops. Diacritics belong to the
        letter before them, invisible format characters at the borders to nothing.
        """
        match = self._pattern.search(text, position)
        if match is None:
            return None
        start, dropped = match.span()
        end = dropped
        while category(text[end - 1]) == "Cf":
            end -= 1
        return start, end, dropped


def is_usual(text: str) -> bool:
    """Whether `text` has only characters that fold to one character or none, as most texts do."""
    return _unusual().search(text) is None


class Seeker:
    """Finds one string in many texts: folded, as whole words, an ending set apart left out."""

    def __init__(self, surface: str) -> None:
        self._sought = fold_string(surface).strip()
        self._spellings = Spellings(self._sought) if self._sought else None

    def find(self, text: str) -> list[tuple[int, int]]:
        """Where the string occurs: half-open ranges of code points, in order, none overlapping.

        Diacritics belong to the letter before them, invisible format characters at the borders to
        nothing. A string that folds to nothing is found nowhere.
        """
        if self._spellings is None:
            return []
        if not is_usual(text):
            return find_in(fold(text), self._sought, suits=lambda *at: self._suits(text, *at))
        found = []
        place = self._spellings.find(text)
        while place is not None:
            start, end, _ = place
            suits = stands_alone(text, start, end)
            if suits:
                found.append((start, end))
            place = self._spellings.find(text, end if suits else start + 1)
        return found

    def _suits(self, text: str, start: int, end: int) -> bool:
        # A ligature may hold more than the string.
        surface = fold_string(text[start:end]).strip()
        return surface == self._sought and stands_alone(text, start, end)


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` begins where a word does, and ends with one or before an ending."""
    if _joined(text, start):
        return False
    return not _joined(text, end) or _is_suffix(text, end)


def _joined(text: str, at: int) -> bool:
    """Whether one word goes on across `at`, invisible characters there aside."""
    if within_word(text, at):
        return True
    before, after = at - 1, at
    while before >= 0 and not fold_string(text[before]):
        before -= 1
    while after < len(text) and not fold_string(text[after]):
        after += 1
    return before >= 0 and after < len(text) and text[before].isalnum() and text[after].isalnum()


def _is_suffix(text: str, at: int) -> bool:
    """Whether what follows `at` is a ZWNJ and an ending, the whole rest of its part of the word."""
    parted = fold_string(text[at : at + _LONGEST_SUFFIX])
    if not parted.startswith(" "):
        return False
    ending = re.match(r"\w*", parted[1:])
    assert ending is not None
    return ending.group() in SUFFIXES


@cache
def _forms() -> dict[str, str]:
    """The usual characters by what they fold to, all those together that folding drops."""
    forms: dict[str, list[str]] = {}
    for code in (code for codes in _USUAL for code in codes):
        folded = fold_string(chr(code))
        if len(folded) <= 1:
            forms.setdefault(folded, []).append(chr(code))
    return {folded: _ranges(chars) for folded, chars in forms.items()}


def _ranges(chars: list[str]) -> str:
    """What stands for `chars`, which come in order, between the brackets of a pattern."""
    runs: list[list[str]] = []
    for char in chars:
        if runs and ord(char) == ord(runs[-1][-1]) + 1:
            runs[-1].append(char)
        else:
            runs.append([char])
    return "".join(f"{re.escape(run[0])}-{re.escape(run[-1])}" for run in runs)


@cache
def _unusual() -> re.Pattern[str]:
    """Matches a character that the pattern of a string knows nothing of."""
    return re.compile(f"[^{''.join(_forms().values())}]")


def _pattern(sought: str) -> str:
    """Matches, in a text of usual characters, what folds to `sought`."""
    forms = _forms()
    dropped = forms[""]
    parts = []
    for char in sought:
        if char not in forms:
            return r"(?!)"
        also = dropped + forms[" "] if char == " " else dropped
        parts.append(f"[{forms[char]}][{also}]*")
    return "".join(parts)
