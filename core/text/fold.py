"""The comparison form of a string, with a map back to exact raw offsets.

Two spellings of one name fold to the same string: Arabic and Persian ye and kaf, digit sets, ZWNJ
and space, diacritics, kashida, hamza forms, presentation forms and case make no difference.
Folding serves comparison only; the stored text is never changed.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

_LETTERS = {
    "ي": "ی",
    "ى": "ی",
    "ې": "ی",
    "ے": "ی",
    "ئ": "ی",
    "ك": "ک",
    "ڪ": "ک",
    "أ": "ا",
    "إ": "ا",
    "ٱ": "ا",
    "ؤ": "و",
    "ة": "ه",
    "ۀ": "ه",
    "ۂ": "ه",
    "ە": "ه",
    "ھ": "ه",
    "آ": "آ",
}
_DROPPED = frozenset("ـ")
_SPACES = frozenset("\u200b\u200c")


def _fold_once(char: str) -> str:
    if char in _LETTERS:
        return _LETTERS[char]
    if char in _SPACES or char.isspace():
        return " "
    category = unicodedata.category(char)
    if char in _DROPPED or category in ("Mn", "Cf"):
        return ""
    if category == "Nd":
        return str(unicodedata.digit(char))
    if category in ("Cs", "Co", "Cn"):
        return char
    composed = unicodedata.normalize("NFKC", char).lower()
    if composed != char:
        return composed
    return unicodedata.normalize("NFD", char)


@cache
def _fold_char(char: str) -> str:
    """`char` folded until folding it again changes nothing."""
    folded = char
    while (again := "".join(map(_fold_once, folded))) != folded:
        folded = again
    return folded


class _Table(dict[int, str]):
    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_char(chr(code))
        return folded


_TABLE = _Table()
_SPACE_RUN = re.compile(" {2,}")


def fold_string(text: str) -> str:
    """The comparison form of `text`. Folding it again returns the same."""
    return _SPACE_RUN.sub(" ", text.translate(_TABLE))


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text that knows where each of its characters comes from.

    The text is cut into segments that run parallel to the raw text, one code point to one, except
    that a segment's last character may stand for more raw text (a diacritic, a run of spaces).
    """

    text: str
    _folded_starts: tuple[int, ...]
    _raw_starts: tuple[int, ...]
    _raw_ends: tuple[int, ...]

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        """The raw half-open range that folded `[start, end)` comes from, in code points.

        Diacritics belong to the letter before them; invisible format characters at the borders of
        the range stay outside. An empty range gives an empty range. Raises ValueError if the
        range is not within the folded text.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"no range of a folded text of {len(self.text)}: {start}, {end}")
        if start == end:
            raw = self._raw_start(start) if start < len(self.text) else self._raw_end(start)
            return raw, raw
        return self._raw_start(start), self._raw_end(end)

    def _raw_start(self, position: int) -> int:
        segment = bisect_right(self._folded_starts, position) - 1
        return self._raw_starts[segment] + position - self._folded_starts[segment]

    def _raw_end(self, position: int) -> int:
        if position == 0:
            return 0
        segment = bisect_right(self._folded_starts, position - 1) - 1
        following = segment + 1
        is_last = (
            position == len(self.text)
            if following == len(self._folded_starts)
            else position == self._folded_starts[following]
        )
        if is_last:
            return self._raw_ends[segment]
        return self._raw_starts[segment] + position - self._folded_starts[segment]


def fold(text: str) -> Folded:
    """`text` folded, with the map back. `fold(text).text == fold_string(text)`."""
    folded_starts: list[int] = []
    raw_starts: list[int] = []
    raw_ends: list[int] = []
    length = 0
    position = 0
    for match in _irregular(text).finditer(text):
        if match.start() > position:
            folded_starts.append(length)
            raw_starts.append(position)
            raw_ends.append(match.start())
            length += match.start() - position
        position = match.end()
        after_space = False
        for raw in range(match.start(), position):
            char = text[raw]
            piece = _TABLE[ord(char)]
            if not piece and raw_ends and not after_space and unicodedata.category(char) != "Cf":
                raw_ends[-1] = raw + 1
            for folded in piece:
                if folded == " " and after_space:
                    raw_ends[-1] = raw + 1
                    continue
                folded_starts.append(length)
                raw_starts.append(raw)
                raw_ends.append(raw + 1)
                length += 1
                after_space = folded == " "
    if position < len(text):
        folded_starts.append(length)
        raw_starts.append(position)
        raw_ends.append(len(text))
    return Folded(fold_string(text), tuple(folded_starts), tuple(raw_starts), tuple(raw_ends))


def _irregular(text: str) -> re.Pattern[str]:
    """Matches the runs of `text` that folding does not map one code point to one."""
    spaces, others = [], []
    for char in set(text):
        folded = _TABLE[ord(char)]
        if folded == " ":
            spaces.append(char)
        elif len(folded) != 1:
            others.append(char)
    if not spaces and not others:
        return _NOTHING
    either = _character_class([*spaces, *others])
    pattern = f"{either}{{2,}}"
    if others:
        pattern += f"|{_character_class(others)}"
    return re.compile(pattern)


_NOTHING = re.compile(r"(?!)")


def _character_class(chars: Iterable[str]) -> str:
    return "[" + "".join(map(re.escape, sorted(chars))) + "]"


def find_in(
    haystack: Folded, needle: str, *, suits: Callable[[int, int], bool] | None = None
) -> list[tuple[int, int]]:
    """Where `needle` occurs in `haystack`, compared folded: raw half-open ranges in order.

    Matches do not overlap. Spaces at the needle's ends count for nothing; an empty needle is found
    nowhere. `suits` may turn a raw range down.
    """
    sought = fold_string(needle).strip()
    found: list[tuple[int, int]] = []
    if not sought:
        return found
    text = haystack.text
    start = text.find(sought)
    while start >= 0:
        end = start + len(sought)
        raw = haystack.to_raw(start, end)
        if suits is not None and not suits(*raw):
            start = text.find(sought, start + 1)
            continue
        found.append(raw)
        start = text.find(sought, end)
    return found
