"""The tokens and sentences of a document, for formats that are made of them.

A format asks `tokens_of`. Which tokens those are is chosen before it writes, by `tokenised`, which
keeps the chosen ones in the document's metadata.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from core.formats.base import FormattedDocument
from core.formats.kept_tokens import FIELD, KeptTokens, kept_tokens, without_tokens
from core.text.sentences import sentences
from core.text.tokens import token_ranges


class Tokenisation(StrEnum):
    """Where tokens come from.

    KEPT: the file that the document came from, if its tokens still fit the text, else HAZM.
    WHITE_SPACE: whatever stands between white space. CHARACTER_CLASS: runs of letters, marks and
    ZWNJ, runs of digits, and every other character for itself.
    """

    KEPT = "kept"
    HAZM = "hazm"
    WHITE_SPACE = "whitespace"
    CHARACTER_CLASS = "character-class"


class Piece(NamedTuple):
    """A token: code points `start` to `end`, half-open."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text in order, and the index of the first one of each sentence."""

    pieces: Sequence[Piece]
    sentences: Sequence[int]

    @classmethod
    def of(cls, kept: KeptTokens) -> "Tokens":
        """The tokens that a document keeps."""
        return cls([*map(Piece._make, kept.ranges)], kept.sentences)


_WORD = re.compile(r"\S+")
_CLASS = re.compile(
    r"\d+|(?:[^\W\d_]|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u200c\u200d])+|\S"
)


def tokens_of(document: FormattedDocument) -> Tokens:
    """The tokens that `document` keeps, if they fit its text, else those of hazm."""
    kept = kept_tokens(document)
    if kept is None:
        return _made(document.text, _hazm)
    return Tokens.of(kept)


def tokenised(document: FormattedDocument, tokenisation: Tokenisation) -> FormattedDocument:
    """`document` with the tokens of `tokenisation`: those are what `tokens_of` gives of it."""
    if tokenisation is Tokenisation.KEPT:
        return document
    meta = without_tokens(document.meta)
    if tokenisation is Tokenisation.HAZM:
        return replace(document, meta=meta)
    find = _WORD if tokenisation is Tokenisation.WHITE_SPACE else _CLASS
    made = _made(document.text, lambda text: [match.span() for match in find.finditer(text)])
    ranges = [(piece.start, piece.end) for piece in made.pieces]
    kept = KeptTokens(ranges, made.sentences).as_meta(document.text)
    return replace(document, meta=meta | {FIELD: kept})


def _hazm(text: str) -> list[tuple[int, int]]:
    return [(start, end) for start, end in token_ranges(text) if not text[start:end].isspace()]


def _made(text: str, split: Callable[[str], list[tuple[int, int]]]) -> Tokens:
    pieces = [*map(Piece._make, split(text))]
    begins = [piece[0] for piece in pieces]
    starts: list[int] = []
    for start, _end in sentences(text):
        index = bisect_left(begins, start)
        if index < len(pieces) and (not starts or index > starts[-1]):
            starts.append(index)
    if pieces and (not starts or starts[0]):
        starts.insert(0, 0)
    return Tokens(pieces, starts)
