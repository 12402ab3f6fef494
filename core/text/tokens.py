"""Tokens with raw offsets: hazm's tokens, found again in the text that they came from."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

from core.text.fold import fold_string


@dataclass(frozen=True, slots=True)
class Token:
    """`text[start:end]`, code points, half-open, and its comparison form without outer spaces."""

    start: int
    end: int
    folded: str


class _Tokenizer(Protocol):
    def tokenize(self, text: str) -> list[str]: ...


@cache
def _tokenizer() -> _Tokenizer:
    # Importing hazm takes a third of a second, so it waits for the first text.
    from hazm import WordTokenizer
    from hazm.utils import abbreviations

    # It also reads a list of 190,000 words that it tokenizes without, half a second long, unless
    # it is given a short one.
    tokenizer: _Tokenizer = WordTokenizer(words_file=Path(abbreviations), join_verb_parts=False)
    return tokenizer


# What hazm leaves within a token: white space other than the space, and the marks that it does not
# know. An apostrophe
# within a word stays.
_UNSPLIT = re.compile(r"[^\S ]|[,;؍٪%“”‘’‹›„…–—•\"'`|*~<>=+^!?⸮]")
_PIECE = re.compile(
    r"(?:[^\s,;؍٪%“”‘’‹›„…–—•\"'`|*~<>=+^!?⸮]|(?<=[^\W\d])['’](?=[^\W\d]))+"
    r"|([^\w\s])\1*"
    r"|\S"
)


def token_ranges(text: str) -> list[tuple[int, int]]:
    """The half-open code point range of each token of `text`, in order.

    Tokens do not overlap and cover every character that is no white space. A word keeps its inner
    ZWNJ.
    """
    ranges: list[tuple[int, int]] = []
    position = 0
    find = text.index
    for word in _tokenizer().tokenize(text):
        # Only white space lies between, and no token holds any of it: the next match is the one.
        start = find(word, position)
        position = start + len(word)
        if _UNSPLIT.search(word):
            ranges.extend(
                (start + piece.start(), start + piece.end()) for piece in _PIECE.finditer(word)
            )
        else:
            ranges.append((start, position))
    return ranges


def tokenize(text: str) -> list[Token]:
    """The tokens of `text`: `text[token.start:token.end]`, in order, none overlapping another.

    They are those of hazm's WordTokenizer, split further at white space and marks unknown to it.
    """
    folded: dict[str, str] = {}
    tokens = []
    for start, end in token_ranges(text):
        word = text[start:end]
        form = folded.get(word)
        if form is None:
            form = folded[word] = fold_string(word).strip()
        tokens.append(Token(start, end, form))
    return tokens
