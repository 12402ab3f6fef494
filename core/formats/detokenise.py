"""A text of tokens, written as Persian is: the marks close to the words that they belong to."""

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

ZWNJ = "\u200c"
_CLOSING = frozenset(".،؛:!؟?,;»)]}”’…")
_OPENING = frozenset("«([{“‘")
_PER_CENT = frozenset("%٪")
_IN_NUMBERS = frozenset("/٫٬")
_QUOTES = frozenset("\"'")
_COMMA = ","
_THOUSANDS = 3
_WORDS = 1 << 16
"""Tokens whose kind is remembered; most tokens of a corpus are among fewer words than that."""


class Join(StrEnum):
    """What stands between the tokens of a sentence.

    SPACE: one space, always. SENSIBLE: none before closing marks, after opening ones, within
    numbers, and beside ZWNJ and white space; between others one. Nothing else is touched: words and
    verbs that a file has in two tokens stay apart, and so do hyphens.
    """

    SENSIBLE = "sensible"
    SPACE = "space"


def joined(
    tokens: Sequence[str], sentences: Sequence[int], join: Join
) -> tuple[str, list[tuple[int, int]]]:
    """The text of `tokens`, and where each lies in it: code points, half-open.

    `sentences` holds the index of each sentence's first token, the first of them 0; between
    sentences is a line feed. `text[start:end]` is the token.
    """
    pieces: list[str] = []
    ranges: list[tuple[int, int]] = []
    position = 0
    for first, last in zip(sentences, [*sentences[1:], len(tokens)], strict=True):
        sentence = tokens[first:last]
        spaces = _spaces(sentence) if join is Join.SENSIBLE else [True] * len(sentence)
        for i, token in enumerate(sentence):
            gap = ("\n" if first else "") if i == 0 else " " if spaces[i] else ""
            pieces += (gap, token)
            position += len(gap)
            ranges.append((position, position + len(token)))
            position += len(token)
    return "".join(pieces), ranges


# What a token asks of the space on its sides. Not an IntFlag, whose operations are slow.
_NONE_BEFORE, _NONE_AFTER, _QUOTE, _NUMERIC = 1, 2, 4, 8


@lru_cache(_WORDS)
def _kind(token: str) -> int:
    kind = 0
    if token[0] == ZWNJ or token[0].isspace() or _CLOSING.issuperset(token):
        kind |= _NONE_BEFORE
    if token[-1] == ZWNJ or token[-1].isspace() or _OPENING.issuperset(token):
        kind |= _NONE_AFTER
    if token in _QUOTES:
        kind |= _QUOTE
    if token.isdecimal() or token == _COMMA or token in _IN_NUMBERS or token in _PER_CENT:
        kind |= _NUMERIC
    return kind


def _spaces(tokens: Sequence[str]) -> list[bool]:
    """Whether a space stands before each of the tokens of a sentence."""
    spaces = [True] * len(tokens)
    to_come = Counter(token for token in tokens if token in _QUOTES)
    opened: set[str] = set()
    last = 0
    for i, token in enumerate(tokens):
        before, last = last, _kind(token)
        if not before and not last:
            continue
        spaces[i] = not (
            last & _NONE_BEFORE
            or before & _NONE_AFTER
            or token in opened
            or (before & _QUOTE and tokens[i - 1] in opened)
            or (before & last & _NUMERIC and _in_number(tokens, i))
        )
        if not last & _QUOTE:
            continue
        if token in opened:
            opened.remove(token)
            continue
        to_come[token] -= 1
        # Without a partner it could belong to either side.
        if to_come[token] > 0:
            to_come[token] -= 1
            opened.add(token)
    return spaces


def _in_number(tokens: Sequence[str], i: int) -> bool:
    """Whether a number goes on from the token before the one at `i`."""
    before = tokens[i - 1]
    if tokens[i] in _PER_CENT:
        return before.isdecimal()
    mark = i - 1 if tokens[i].isdecimal() else i
    if not 0 < mark < len(tokens) - 1:
        return False
    left, right = tokens[mark - 1], tokens[mark + 1]
    if not (left.isdecimal() and right.isdecimal()):
        return False
    if tokens[mark] == _COMMA:
        return len(left) <= _THOUSANDS == len(right)
    return tokens[mark] in _IN_NUMBERS
