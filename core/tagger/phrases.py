"""Phrases that are looked up word by word."""

from collections.abc import Iterable, Mapping, Sequence


class Phrases[Value]:
    """Finds the longest known phrase that begins at a word. Phrases are folded."""

    def __init__(self, entries: Iterable[tuple[str, Value]]) -> None:
        self._entries: dict[tuple[str, ...], Value] = {}
        lengths: dict[str, set[int]] = {}
        for phrase, value in entries:
            words = tuple(phrase.split())
            if words and words not in self._entries:
                self._entries[words] = value
                lengths.setdefault(words[0], set()).add(len(words))
        self._lengths: Mapping[str, tuple[int, ...]] = {
            word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()
        }

    def longest(self, words: Sequence[str], first: int) -> tuple[int, Value] | None:
        """Where the longest phrase that begins at `words[first]` ends, and its value; or None."""
        lengths = self._lengths.get(words[first])
        if lengths is None:
            return None
        for length in lengths:
            phrase = tuple(words[first : first + length])
            value = self._entries.get(phrase)
            if value is not None:
                return first + len(phrase), value
        return None
