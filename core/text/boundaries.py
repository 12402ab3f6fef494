"""Where characters, morphemes, words and sentences begin and end, found from an offset.

Every function looks only at the neighbourhood of the offset that it is given, so that a step costs
the same in a text of a million characters as in one of a hundred.
"""

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Literal
from unicodedata import category

from core.text.graphemes import is_grapheme_boundary
from core.text.morphemes import morpheme_cuts

_JOINERS = "\u200c\u200d"
_INNER = "'’.,/٫٬:"
_SPACE_LIKE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\u061c\u200e\u200f") | frozenset(
    map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
_LOOSE = frozenset("،؛.:,;!?؟۔…-‐‑–—―/\\|*•·")
_KASHIDA = "\u0640"
_CLOSER = {"(": ")", "[": "]", "{": "}", "«": "»", "‹": "›", "“": "”", "‘": "’", "<": ">", "﴿": "﴾"}
_OPENER = {close: opener for opener, close in _CLOSER.items()}
_QUOTES = frozenset("\"'")
_SENTENCE_END = re.compile(r"[.!?؟…]+(?=[\s»\")\]”]|$)[»\")\]”]*|[\r\n\u2028\u2029\u0085]+")
_SENTENCE_WINDOW = 2000


class Unit(StrEnum):
    """How far a step goes."""

    CHARACTER = "character"
    MORPHEME = "morpheme"
    WORD = "word"


Edge = Literal["start", "end"]
Direction = Literal["out", "in"]


def word_at(text: str, offset: int) -> tuple[int, int] | None:
    """The word that holds `offset` or ends at it, in code points, half-open; None at neither.

    A word is a run of letters, digits and their marks. ZWNJ between letters belongs to it, and so
    does a separator between two digits.
    """
    for at in (offset, offset - 1):
        if 0 <= at < len(text) and _in_word(text, at):
            start, end = at, at + 1
            while start > 0 and _in_word(text, start - 1):
                start -= 1
            while end < len(text) and _in_word(text, end):
                end += 1
            return start, end
    return None


def within_word(text: str, at: int) -> bool:
    """Whether `at` lies inside a word as `word_at` has it, so that none begins or ends there."""
    return 0 < at < len(text) and _in_word(text, at - 1) and _in_word(text, at)


def next_boundary(text: str, offset: int, unit: Unit) -> int:
    """The first boundary of `unit` after `offset`, or the text's end."""
    return _step(text, offset, unit, 1, lambda _: True)


def previous_boundary(text: str, offset: int, unit: Unit) -> int:
    """The last boundary of `unit` before `offset`, or 0."""
    return _step(text, offset, unit, -1, lambda _: True)


def next_word_start(text: str, offset: int) -> int:
    """The first start of a word after `offset`, or the text's end."""
    return _step(text, offset, Unit.WORD, 1, lambda at: _is_edge(text, at, "start"))


def previous_word_start(text: str, offset: int) -> int:
    """The last start of a word before `offset`, or 0."""
    return _step(text, offset, Unit.WORD, -1, lambda at: _is_edge(text, at, "start"))


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """`start, end` without what does not belong to an entity at its edges.

    That is white space, ZWNJ and other invisible characters, loose punctuation, kashida, and
    brackets and quotation marks whose partner is not inside too. Characters go whole, with their
    marks. The result is empty if nothing else was there. Endings stay: whether «های» belongs to an
    entity is for the project's guidelines to say.
    """
    if not is_grapheme_boundary(text, start):
        start = min(next_boundary(text, start, Unit.CHARACTER), end)
    if not is_grapheme_boundary(text, end):
        end = max(previous_boundary(text, end, Unit.CHARACTER), start)
    while start < end:
        last = previous_boundary(text, end, Unit.CHARACTER)
        if _is_loose(text, start, start, end):
            start = next_boundary(text, start, Unit.CHARACTER)
        elif _is_loose(text, last, start, end):
            end = last
        else:
            break
    return start, end


def move_edge(
    text: str, start: int, end: int, edge: Edge, direction: Direction, unit: Unit
) -> tuple[int, int]:
    """`start, end` with one edge a step further out or in; unchanged where no step is left.

    By word or morpheme, a start goes to a start and an end to an end. Never empty.
    """
    from_edge = start if edge == "start" else end
    way = 1 if (edge == "end") == (direction == "out") else -1
    moved = _step(text, from_edge, unit, way, lambda at: _is_edge(text, at, edge))
    if unit is not Unit.CHARACTER and not _is_edge(text, moved, edge):
        return start, end
    new = (moved, end) if edge == "start" else (start, moved)
    return new if new[0] < new[1] else (start, end)


def sentence_at(text: str, offset: int) -> tuple[int, int]:
    """The sentence that holds `offset`, without white space around it; empty in white space only.

    At most 2,000 code points to either side are looked at.
    """
    lower, upper = max(0, offset - _SENTENCE_WINDOW), min(len(text), offset + _SENTENCE_WINDOW)
    start, end = lower, upper
    for match in _SENTENCE_END.finditer(text, lower, upper):
        if match.end() > offset or (match.end() == offset == upper):
            end = match.end()
            break
        start = match.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _step(text: str, offset: int, unit: Unit, way: int, wanted: Callable[[int], bool]) -> int:
    """The nearest wanted boundary in direction `way`, or the text's end on that side."""
    last = len(text) if way > 0 else 0
    at = offset
    cuts: tuple[int, int, frozenset[int]] | None = None
    while at != last:
        at += way
        if at == last:
            return at
        if unit is Unit.CHARACTER:
            if is_grapheme_boundary(text, at):
                return at
            continue
        before, after = _in_word(text, at - 1), _in_word(text, at)
        inside = False
        if before and after and unit is Unit.MORPHEME:
            if cuts is None or not cuts[0] < at < cuts[1]:
                start, end = word_at(text, at) or (at, at)
                cuts = start, end, morpheme_cuts(text, start, end)
            inside = at in cuts[2]
        if (before != after or inside) and wanted(at):
            return at
    return at


def _is_edge(text: str, at: int, edge: Edge) -> bool:
    """Whether a word or morpheme starts (ends) at `at`: letters, and no ZWNJ, lie inwards of it."""
    inner = at if edge == "start" else at - 1
    return 0 <= inner < len(text) and _in_word(text, inner) and text[inner] not in _JOINERS


def _in_word(text: str, at: int) -> bool:
    character = text[at]
    if character.isalnum() or category(character)[0] == "M":
        return True
    if character in _JOINERS or character in _INNER:
        if not 0 < at < len(text) - 1:
            return False
        before, after = text[at - 1], text[at + 1]
        if character in _JOINERS:
            return _is_letter(before) and _is_letter(after)
        if character in "'’":
            return before.isascii() and before.isalpha() and after.isascii() and after.isalpha()
        return before.isdigit() and after.isdigit()
    return False


def _is_letter(character: str) -> bool:
    return character.isalnum() or category(character)[0] == "M"


def _is_loose(text: str, at: int, start: int, end: int) -> bool:
    """Whether the character at the edge `at` of `start, end` does not belong to it."""
    character = text[at]
    if character.isspace() or character in _SPACE_LIKE or character in _LOOSE:
        # A mark of the number itself (-3, .5) cannot be told from a dash; the person can.
        return True
    if character == _KASHIDA:
        # «هـ», for the hijri years, is written with it.
        return not (at > start and text[at - 1] == "ه" and not within_word(text, at - 1))
    if character in _QUOTES:
        return text.count(character, start, end) < 2
    if character in _CLOSER:
        return not _has_partner(text, range(at, end), character, _CLOSER[character])
    if character in _OPENER:
        return not _has_partner(text, range(at, start - 1, -1), character, _OPENER[character])
    return False


def _has_partner(text: str, way: range, own: str, partner: str) -> bool:
    depth = 0
    for at in way:
        if text[at] == own:
            depth += 1
        elif text[at] == partner:
            depth -= 1
            if depth == 0:
                return True
    return False
