"""Sentences with raw offsets: hazm's sentences, found again in the text that they came from."""

import re
from functools import cache
from typing import Protocol


class _Tokenizer(Protocol):
    def tokenize(self, text: str) -> list[str]: ...


@cache
def _tokenizer() -> _Tokenizer:
    # Importing hazm takes a third of a second, so it waits for the first text.
    from hazm import SentenceTokenizer

    tokenizer: _Tokenizer = SentenceTokenizer()
    return tokenizer


_BLANK_LINE = re.compile(r"(?:\r\n|\r(?!\n)){2,}|[\u2028\u2029\x85]")


def sentences(text: str) -> list[tuple[int, int]]:
    """The half-open code point range of each sentence of `text`, in order.

    They begin and end with a character that is no white space, do not overlap, and together hold
    every such character. They are those of hazm's SentenceTokenizer, which ends one at a full stop,
    question or exclamation mark before a space, and at an empty line; empty lines written with
    other line ends count as well.
    """
    ranges: list[tuple[int, int]] = []
    position = 0
    for block in _blocks(text):
        for sentence in _tokenizer().tokenize(block):
            # hazm turns a line end within a sentence into a space and inserts line ends at its end,
            # so lengths outside white space are kept: the sentence is found by what it consists of.
            start = _skip_space(text, position)
            position = _end(text, start, sentence)
            ranges.append((start, position))
    return ranges


def _blocks(text: str) -> list[str]:
    return [block for block in _BLANK_LINE.split(text) if block.strip()]


def _skip_space(text: str, position: int) -> int:
    while text[position].isspace():
        position += 1
    return position


def _end(text: str, start: int, sentence: str) -> int:
    """Where `sentence` ends that begins at `start`; only its white space may differ in length."""
    end = start + len(sentence)
    if text[start:end].replace("\n", " ") == sentence:
        return end
    end = start
    for word in sentence.split():
        end = text.index(word, end) + len(word)
    return end
