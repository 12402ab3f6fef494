"""Where two versions of a text differ: by words first, then within a word that was changed."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from unicodedata import category

from core.text.graphemes import is_grapheme_boundary

MOST = 20_000
"""Code points between the first and the last change that are compared word by word."""
MOST_WORDS = 4_000
"""Tokens there; more would take too long between two keys."""

Change = tuple[int, int, str]
"""`old[start:end]` became this."""


def compare(old: str, new: str) -> list[Change]:
    """The changes that make `new` of `old`, in order; none of them cuts a character in two.

    Where very much was changed, it is one change from the first place to the last.
    """
    if old == new:
        return []
    first, last = _apart(old, new)
    old_middle, new_middle = old[first : len(old) - last], new[first : len(new) - last]
    changes = [
        (first + start, first + end, text) for start, end, text in _compare(old_middle, new_middle)
    ]
    return [change for change in changes if old[change[0] : change[1]] != change[2]]


def _apart(old: str, new: str) -> tuple[int, int]:
    """How many code points the texts share at their beginning, and at their end, in whole words."""
    shortest = min(len(old), len(new))
    # Comparing slices is so fast that searching the border beats walking to it.
    first = bisect_left(range(shortest), 1, key=lambda n: old[: n + 1] != new[: n + 1])
    while first and not _edge(old, new, first, first):
        first -= 1
    last = bisect_left(
        range(shortest - first), 1, key=lambda n: old[len(old) - n - 1 :] != new[len(new) - n - 1 :]
    )
    while last and not _edge(old, new, len(old) - last, len(new) - last):
        last -= 1
    return first, last


def _edge(old: str, new: str, at: int, new_at: int) -> bool:
    """Whether a token ends there in both."""
    return _parts(old, at) and _parts(new, new_at)


def _parts(text: str, at: int) -> bool:
    if at in (0, len(text)):
        return True
    before, after = _kind(text[at - 1]), _kind(text[at])
    # A blank goes with what is before it: alone it would tell nothing of what corresponds.
    return (
        after != "blank" and (before, after) != ("word", "word") and is_grapheme_boundary(text, at)
    )


def _compare(old: str, new: str) -> Iterator[Change]:
    if len(old) + len(new) <= MOST:
        ours, theirs = _tokens(old), _tokens(new)
        if len(ours) + len(theirs) <= MOST_WORDS:
            yield from _by_tokens(old, ours, theirs)
            return
    yield _narrowed(0, old, new)


def _by_tokens(old: str, ours: list[str], theirs: list[str]) -> Iterator[Change]:
    places = [0]
    for token in ours:
        places.append(places[-1] + len(token))
    for i, j, k, m in _stretches(ours, theirs):
        if _alike(ours[i:j], theirs[k:m]):
            for at, there in zip(range(i, j), theirs[k:m], strict=True):
                if ours[at] != there:
                    yield _narrowed(places[at], ours[at], there)
        else:
            yield _narrowed(places[i], old[places[i] : places[j]], "".join(theirs[k:m]))


def _stretches(ours: list[str], theirs: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Where they differ: `ours[i:j]` and `theirs[k:m]`, as `i, j, k, m`."""
    from difflib import SequenceMatcher

    unlike = sum(one != other for one, other in zip(ours, theirs, strict=False))
    if 4 * unlike <= len(ours) and _alike(ours, theirs):
        # Letters were corrected and no word came or went: soon seen, and never misled by what
        # stands in the text more than once.
        yield 0, len(ours), 0, len(theirs)
        return
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            yield i, j, k, m


def _alike(ours: list[str], theirs: list[str]) -> bool:
    """Whether a word stands for each word, and another character for each other."""
    return [_kind(token[0]) for token in ours] == [_kind(token[0]) for token in theirs]


def _narrowed(at: int, old: str, new: str) -> Change:
    """The change from `old`, which begins at `at`, to `new`, without what they share outside."""
    shortest = min(len(old), len(new))
    first = next((n for n in range(shortest) if old[n] != new[n]), shortest)
    while not (is_grapheme_boundary(old, first) and is_grapheme_boundary(new, first)):
        first -= 1
    rest = shortest - first
    last = next((n for n in range(rest) if old[-1 - n] != new[-1 - n]), rest)
    while not (
        is_grapheme_boundary(old, len(old) - last) and is_grapheme_boundary(new, len(new) - last)
    ):
        last -= 1
    return at + first, at + len(old) - last, new[first : len(new) - last]


def _tokens(text: str) -> list[str]:
    """Words, and other characters one by one, each with the blanks behind it."""
    borders = [at for at in range(len(text) + 1) if _parts(text, at)]
    return [text[start:end] for start, end in pairwise(borders)]


@lru_cache(maxsize=4096)
def _kind(character: str) -> str:
    if character.isspace():
        return "blank"
    joins = character in "\u200c\u200d" or category(character)[0] in "LMN"
    return "word" if joins else "other"
