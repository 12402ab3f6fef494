"""The lines of a CoNLL-U document: sentences, their words and the tokens that words stand in.

Universal Dependencies, format version 2 (https://universaldependencies.org/format.html), with the
white space of UDPipe: `SpacesAfter`, `SpacesBefore` and `SpacesInToken` in the column MISC.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from core.messages import QT_TRANSLATE_NOOP, HashiyeError

COLUMNS = 10
FORM, MISC = 1, 9
NEW_DOCUMENT, NEW_PARAGRAPH = "newdoc", "newpar"

_ID = re.compile(r"(\d{1,9})(?:-(\d{1,9})|\.\d{1,9})?")
_COMMENT = re.compile(r"#\s*([^=]*?)\s*(?:=\s?(.*))?")
_ESCAPES = {"\\s": " ", "\\t": "\t", "\\r": "\r", "\\n": "\n", "\\p": "|", "\\\\": "\\"}
_ESCAPED = re.compile("|".join(map(re.escape, _ESCAPES)))
_TO_ESCAPE = re.compile(r"[ \t\r\n|\\]")
_BY_CHARACTER = {character: escape for escape, character in _ESCAPES.items()}

_NOT_TEN = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: {count} columns. A word of CoNLL-U has 10, with tabs between. "
    "Correct the line.",
)
_BAD_ID = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: “{id}” is no number of a word. Such are 1, 1-2 and 1.1. "
    "Correct the line.",
)
_NO_FORM = QT_TRANSLATE_NOOP(
    "core", "“{path}”, line {line}: the word is empty. Write it, or “_”, in the second column."
)
_SHOWN = 40


class Word(NamedTuple):
    """A syntactic word: the place of its line among the sentence's, and the token it is part of."""

    row: int
    token: int


class Surface(NamedTuple):
    """A token as it stands in the text, and the white space on its sides.

    `exact` says that the file tells that white space itself, and not only whether there is any.
    """

    text: str
    before: str
    after: str
    exact: bool


@dataclass(slots=True)
class Sentence:
    """A sentence: all its lines, the number of the first in its file, and what they say."""

    first_line: int
    lines: list[str] = field(default_factory=list)
    tokens: list[Surface] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)

    def comment(self, name: str) -> str | None:
        """What the remark `# name = …` says; an empty string where it only stands there."""
        for line in self.lines:
            match = _COMMENT.fullmatch(line) if line.startswith("#") else None
            if match and (match[1] == name or match[1].startswith(f"{name} ")):
                return match[2] or ""
        return None

    def misc(self, word: Word) -> dict[str, str]:
        """The attributes in the last column of a word."""
        return attributes(self.lines[word.row].split("\t")[MISC])


def attributes(misc: str) -> dict[str, str]:
    """The attributes of a column MISC in order; one without a value has an empty string."""
    if misc == "_":
        return {}
    pairs = (one.partition("=") for one in misc.split("|"))
    return {name: value for name, _equals, value in pairs}


def escaped(space: str) -> str:
    """White space, or a token with white space in it, as UDPipe writes it."""
    return _TO_ESCAPE.sub(lambda match: _BY_CHARACTER[match[0]], space)


def unescaped(value: str) -> str:
    """The white space that UDPipe wrote as `value`."""
    return _ESCAPED.sub(lambda match: _ESCAPES[match[0]], value)


def sentence_of(lines: Sequence[str], first_line: int, path: Path) -> Sentence:
    """The sentence in `lines`, none of which is empty.

    Raises HashiyeError, which names `path` and the line, for one that is no line of CoNLL-U.
    """
    found = Sentence(first_line, list(lines))
    within = 0
    for row, line in enumerate(lines):
        if line.startswith("#"):
            continue
        number = first_line + row
        columns = line.split("\t")
        if len(columns) != COLUMNS:
            raise HashiyeError(_NOT_TEN, path=path, line=number, count=len(columns))
        match = _ID.fullmatch(columns[0])
        if match is None:
            raise HashiyeError(_BAD_ID, path=path, line=number, id=columns[0][:_SHOWN])
        if "." in columns[0]:
            continue
        if not columns[FORM]:
            raise HashiyeError(_NO_FORM, path=path, line=number)
        if match[2] or int(match[1]) > within:
            found.tokens.append(_surface(columns))
        if match[2]:
            within = int(match[2])
        else:
            found.words.append(Word(row, len(found.tokens) - 1))
    return found


def _surface(columns: Sequence[str]) -> Surface:
    if "Space" not in columns[MISC]:
        return Surface(columns[FORM], "", " ", exact=False)
    told = attributes(columns[MISC])
    usual = "" if told.get("SpaceAfter") == "No" else "\\s"
    text = unescaped(told.get("SpacesInToken", "")) or columns[FORM]
    before, after = told.get("SpacesBefore", ""), told.get("SpacesAfter", usual)
    exact = "SpacesBefore" in told or "SpacesAfter" in told
    return Surface(text, unescaped(before), unescaped(after), exact)
