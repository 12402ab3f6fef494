"""What a conditional random field is told of each word of an article.

A word has a key in each slot; a slot's key stands for the same features wherever it occurs, so
that what they weigh is summed up once for each key.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from core.tagger.article import BREAK, Article, is_mark
from core.tagger.chain import Keys
from core.tagger.lists import common_words, names

_DIGIT = re.compile(r"\d")
_SENTENCE_ENDS = frozenset(".؟!?؛" + BREAK)
_LONGEST = 150
"""Words after which a sentence is cut, so that none makes all others wait."""
_LISTS = (
    ("first_names",),
    ("first_names_ambiguous",),
    ("surnames",),
    ("figures",),
    ("territories", "regions"),
    ("provinces",),
    ("cities_iran",),
    ("cities_iran_ambiguous",),
    ("cities_world",),
    ("agencies", "agencies_ambiguous"),
    ("clubs",),
    ("organisation_words",),
)
"""Lists of words that are told of alike."""


class Sentence(NamedTuple):
    """Words `[first, last)` of an article; no line end is among them."""

    first: int
    last: int


def sentences(article: Article) -> list[Sentence]:
    """The sentences of an article, for a tagger: they end at full stops and line ends."""
    found = []
    first = 0
    for i, word in enumerate(article.words):
        if word in _SENTENCE_ENDS or i - first >= _LONGEST:
            last = i if word == BREAK else i + 1
            if last > first:
                found.append(Sentence(first, last))
            first = i + 1
    if first < len(article.words):
        found.append(Sentence(first, len(article.words)))
    return found


def keys(article: Article, sentence: Sentence, said: Sequence[str]) -> list[Keys]:
    """The keys of each word of a sentence; `said` is what the sources say of the article's words.

    That is what `core.tagger.evidence.joined` gives.
    """
    first, last = sentence
    words = ["", "", *map(_plain, article.words[first:last]), "", ""]
    opinions = ["", *said[first:last], ""]
    found: list[Keys] = []
    for i in range(last - first):
        before2, before, word, after, after2 = words[i : i + 5]
        found.append(
            (
                word,
                before,
                after,
                before2,
                after2,
                f"{before}\t{word}",
                f"{word}\t{after}",
                "i" if article.inner[first + i] else "",
                opinions[i + 1],
                opinions[i],
                opinions[i + 2],
            )
        )
    return found


def expand(slot: int, key: str) -> Sequence[str]:
    """The features that `key` stands for in `slot`."""
    if slot == 0:
        return own(key)
    if slot in (1, 2):
        return tuple(f"{slot}{feature}" for feature in neighbour(key))
    if slot < 8:
        return (f"{slot}{key}",)
    return opinions(slot, key)


def own(word: str) -> tuple[str, ...]:
    """What is told of a word itself."""
    found = ["bias", f"w{word}", f"s{_shape(word)}"]
    for length in range(1, min(len(word), 5)):
        found += (f"p{word[:length]}", f"e{word[-length:]}")
    return (*found, *_dictionary(word))


def neighbour(word: str) -> tuple[str, ...]:
    """What is told of the word before or after."""
    if not word:
        return ("-",)
    found = [f"w{word}", f"s{_shape(word)}", f"e{word[-2:]}", f"e{word[-3:]}"]
    return (*found, *_dictionary(word))


def opinions(slot: int, key: str) -> tuple[str, ...]:
    """What is told of the opinions on a word: each alone, and all together."""
    if not key:
        return (f"{slot}-",)
    values = key.split("\t")
    found = [f"{slot}all{key}"]
    for i, value in enumerate(values):
        if value:
            tag, _, level = value.partition(":")
            found.append(f"{slot}{i}{tag}")
            if level:
                found.append(f"{slot}{i}{value}")
    return tuple(found)


def _dictionary(word: str) -> tuple[str, ...]:
    """What lists of names and hazm's list of words have of `word`."""
    held = _listed().get(word, ())
    known = common_words().get(word)
    return (*held, f"t{known.categories}", f"f{known.magnitude}") if known else (*held, "t?")


@cache
def _listed() -> dict[str, tuple[str, ...]]:
    """The features of every word that a list holds."""
    found: dict[str, tuple[str, ...]] = {}
    for lists in _LISTS:
        for word in frozenset().union(*map(names, lists)):
            found[word] = (*found.get(word, ()), f"l{lists[0]}")
    return found


def _plain(word: str) -> str:
    """`word` with all digits alike; one with a control character is like any other such."""
    return _DIGIT.sub("0", word) if word.isprintable() else "\ufffd"


def _shape(word: str) -> str:
    if word.isdigit():
        return f"0{min(len(word), 5)}"
    if is_mark(word):
        return "."
    if any(char.isdigit() for char in word):
        return "0x"
    if word.isascii():
        return "a"
    return "x"
