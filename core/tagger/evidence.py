"""What the sources say of each word of an article, as a model reads it."""

from bisect import bisect, bisect_left
from collections.abc import Iterable, Sequence
from itertools import islice

from core.tagger.article import Article
from core.tagger.candidate import Candidate

Column = list[str]
"""A value for each word: "B-PER:3" or "I-PER:3" with a level of confidence, or nothing."""

_LEVELS = (0.2, 0.35, 0.5, 0.7, 0.85, 0.95)


def level(score: float) -> int:
    """`score` as one of a few levels, so that like scores are learned about together."""
    return bisect(_LEVELS, score)


def disjoint(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The best scored candidates of which no two share a word, in order; of equals the longer."""
    chosen: list[Candidate] = []
    taken: set[int] = set()
    for candidate in sorted(candidates, key=lambda c: (-c.score, c.first - c.last, c.first)):
        words = range(candidate.first, candidate.last)
        if taken.isdisjoint(words):
            taken.update(words)
            chosen.append(candidate)
    return sorted(chosen)


def column(candidates: Iterable[Candidate], length: int) -> Column:
    """What `candidates` say of each of `length` words; the best scored where they disagree."""
    said = [""] * length
    for candidate in disjoint(candidates):
        value = f"{candidate.label}:{level(candidate.score)}"
        said[candidate.first] = f"B-{value}"
        for i in range(candidate.first + 1, candidate.last):
            said[i] = f"I-{value}"
    return said


def elsewhere(article: Article, said: Column) -> Column:
    """For each word, the surest that `said` has of the same word in other places of the article.

    So that a surname alone is known by the full name, and a doubtful mention by a plain one.
    """
    best: dict[str, list[tuple[str, str, int]]] = {}
    for i, value in enumerate(said):
        if value:
            label, _, sure = value[2:].partition(":")
            best.setdefault(article.words[i], []).append((sure, label, i))
    result = [""] * len(said)
    # Two places are enough: one of them is another one.
    surest = {word: sorted(found, reverse=True)[:2] for word, found in best.items()}
    for i, word in enumerate(article.words):
        others = islice((found for found in surest.get(word, ()) if found[2] != i), 1)
        for sure, label, _ in others:
            result[i] = f"D-{label}:{sure}"
    return result


def tags(article: Article, spans: Iterable[tuple[int, int, str]]) -> list[str]:
    """The IOB2 tag of each word under `spans` (start and end in code points, label).

    A span takes every word that it touches; where spans share words the longest is told.
    """
    tagged = ["O"] * len(article.words)
    for start, end, label in sorted(spans, key=lambda span: span[0] - span[1]):
        first, last = words_of(article, start, end)
        if first < last and all(tag == "O" for tag in tagged[first:last]):
            tagged[first:last] = [f"B-{label}"] + [f"I-{label}"] * (last - first - 1)
    return tagged


def words_of(article: Article, start: int, end: int) -> tuple[int, int]:
    """The words, half-open, that the code points `start` to `end` touch; line ends only within."""
    first = bisect(article.ends, start)
    last = bisect_left(article.starts, end, first)
    while first < last and article.starts[last - 1] == article.ends[last - 1]:
        last -= 1
    return first, last


def joined(columns: Sequence[Column]) -> list[str]:
    """The columns side by side: for each word what all of them say, nothing where none does."""
    return ["\t".join(said) if any(said) else "" for said in zip(*columns, strict=True)]
