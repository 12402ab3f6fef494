"""An article as the built-in sources read it: folded words with raw offsets."""

from dataclasses import dataclass

from core.text.fold import fold_string
from core.text.occurrences import SUFFIXES
from core.text.tokens import token_ranges

BREAK = "\n"
"""The word that stands for a line end, so that no name runs across one."""

_MARKS = frozenset(".،؛؟!?:»«()[]{}\"'،,;…–—•/\\٪%|*-ـ“”‘’" + BREAK)


@dataclass(frozen=True, slots=True)
class Article:
    """`words[i]` is the folded form of `text[starts[i]:ends[i]]`; parts at a ZWNJ are words.

    `inner[i]` tells that word i continues the token before it: no name may begin there, and none
    may end just before it unless word i is a suffix. Line ends are words too, of no length.
    """

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    inner: list[bool]

    def may_end(self, last: int) -> bool:
        """Whether a name may end before word `last`."""
        return last >= len(self.words) or not self.inner[last] or self.words[last] in SUFFIXES


def is_mark(word: str) -> bool:
    """Whether `word` is punctuation or a line end."""
    return word in _MARKS or not any(map(str.isalnum, word))


def read(text: str) -> Article:
    """`text` as words. Words whose folded form is empty are left out."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    inner: list[bool] = []
    forms: dict[str, str] = {}
    previous = 0
    for start, end in token_ranges(text):
        if start > previous and "\n" in text[previous:start]:
            words.append(BREAK)
            starts.append(previous)
            ends.append(previous)
            inner.append(False)
        previous = end
        raw = text[start:end]
        form = forms.get(raw)
        if form is None:
            form = forms[raw] = fold_string(raw).strip()
        if not form:
            continue
        if " " not in form:
            words.append(form)
            starts.append(start)
            ends.append(end)
            inner.append(False)
            continue
        continues = False
        for part_start, part_end in _parts(raw):
            part = fold_string(raw[part_start:part_end]).strip()
            if part:
                words.append(part)
                starts.append(start + part_start)
                ends.append(start + part_end)
                inner.append(continues)
                continues = True
    return Article(text, words, starts, ends, inner)


def _parts(raw: str) -> list[tuple[int, int]]:
    """The ranges of `raw` between characters that fold to a space."""
    parts = []
    start = 0
    for position, char in enumerate(raw):
        if fold_string(char) == " ":
            if position > start:
                parts.append((start, position))
            start = position + 1
    if start < len(raw):
        parts.append((start, len(raw)))
    return parts
