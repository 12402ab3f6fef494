"""What is looked for in a text, and where it stands: strings and patterns, folded or exact."""

import re
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.text.fold import Folded, fold, fold_string
from core.text.occurrences import Spellings, is_usual

Range = tuple[int, int]
"""Start and end, half-open."""

NO_PATTERN = QT_TRANSLATE_NOOP(
    "core", "This pattern cannot be understood from character {position} on."
)
TOO_LONG = QT_TRANSLATE_NOOP(
    "core",
    "The search was given up after {seconds} seconds. A pattern with fewer repetitions inside "
    "each other is quicker.",
)
_TOLD = {
    "unterminated character set": QT_TRANSLATE_NOOP(
        "core", "The “[” at character {position} has no “]”."
    ),
    "missing ), unterminated subpattern": QT_TRANSLATE_NOOP(
        "core", "The “(” at character {position} has no “)”."
    ),
    "unbalanced parenthesis": QT_TRANSLATE_NOOP(
        "core", "The “)” at character {position} has no “(”."
    ),
    "nothing to repeat": QT_TRANSLATE_NOOP(
        "core", "There is nothing that the sign at character {position} could repeat."
    ),
    "multiple repeat": QT_TRANSLATE_NOOP(
        "core", "There is nothing that the sign at character {position} could repeat."
    ),
    "bad escape": QT_TRANSLATE_NOOP(
        "core", "The “\\” at character {position} stands before a sign that it cannot stand before."
    ),
    "bad character range": QT_TRANSLATE_NOOP(
        "core", "The range at character {position} ends before it begins."
    ),
}


class PatternError(HashiyeError):
    """A regular expression that is none. Its position counts characters from 1."""


class Extent(StrEnum):
    """How much of a word a match must be."""

    ANYWHERE = "anywhere"
    BEGINNING = "beginning"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for.

    `folded` takes spellings of one name for the same. With `regex` the text is a pattern of
    Python's `re`; folded, its letters are folded too and it is matched on each folded line.
    """

    text: str
    folded: bool = True
    extent: Extent = Extent.ANYWHERE
    regex: bool = False

    @property
    def sought(self) -> str:
        """The string that a text must hold, compared folded: spaces at its ends do not count."""
        return fold_string(self.text).strip()


class Finder:
    """Finds a query in one text after another."""

    def __init__(self, query: Query) -> None:
        """Raises PatternError for a pattern that is none."""
        self._extent = query.extent
        self._folded = query.folded
        self._by_line = query.regex and query.folded
        spelled = query.folded and not query.regex and query.sought
        self._spellings = Spellings(query.sought) if spelled else None
        self._matches = _pattern_matches(query) if query.regex else _string_matches(query)

    def find(self, text: str, folded: Folded | None = None) -> list[Range]:
        """Where it stands, in code points: in order, none empty, none overlapping.

        `folded` is the text folded, where that is at hand.
        """
        if not self._folded:
            return self._places(text)
        if self._by_line:
            return [
                (at + start, at + end)
                for at, line in _lines(text)
                for start, end in _mapped(fold(line), self._places)
            ]
        if folded is None and self._spellings is not None and is_usual(text):
            return self._spelled(text, self._spellings)
        return _mapped(folded or fold(text), self._places)

    def _spelled(self, text: str, spellings: Spellings) -> list[Range]:
        """The places of a folded string in a text of usual characters, which need not be folded."""
        found = []
        place = spellings.find(text)
        while place is not None:
            start, end, dropped = place
            suits = self._extent is Extent.ANYWHERE or self._stands(text, start, dropped)
            if suits:
                found.append((start, end))
            place = spellings.find(text, end if suits else start + 1)
        return found

    def _stands(self, text: str, start: int, end: int) -> bool:
        """Whether a place stands in its word as is wanted; what folding drops is passed over."""
        while start > 0 and not fold_string(text[start - 1]):
            start -= 1
        return _stands(text, start, end, self._extent)

    def _places(self, text: str) -> list[Range]:
        found = []
        position = 0
        while (place := self._matches(text, position)) is not None:
            start, end = place
            if end > start and _stands(text, start, end, self._extent):
                found.append(place)
                position = end
            else:
                position = start + 1
        return found


def _string_matches(query: Query) -> Callable[[str, int], Range | None]:
    """Gives the next place of a string at or behind a position."""
    sought = query.sought if query.folded else query.text

    def following(text: str, position: int) -> Range | None:
        start = text.find(sought, position) if sought else -1
        return None if start < 0 else (start, start + len(sought))

    return following


def _pattern_matches(query: Query) -> Callable[[str, int], Range | None]:
    """Gives the next place of a pattern at or behind a position."""
    pattern = _compiled(query)

    def following(text: str, position: int) -> Range | None:
        match = pattern.search(text, position) if position <= len(text) else None
        return None if match is None else match.span()

    return following


def _mapped(folded: Folded, places: Callable[[str], list[Range]]) -> list[Range]:
    """The places in a folded text as ranges of the raw one; of a ligature's parts the first."""
    found: list[Range] = []
    for place in places(folded.text):
        start, end = folded.to_raw(*place)
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found


def _stands(text: str, start: int, end: int, extent: Extent) -> bool:
    """Whether letters and digits beside a place leave it as much of a word as is wanted."""
    if extent is Extent.ANYWHERE:
        return True
    if start > 0 and text[start - 1].isalnum():
        return False
    return extent is Extent.BEGINNING or end == len(text) or not text[end].isalnum()


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Each line of `text`, without its end, with its offset."""
    at = 0
    for line in text.splitlines(keepends=True):
        yield at, line.rstrip("\r\n")
        at += len(line)


def _compiled(query: Query) -> re.Pattern[str]:
    pattern = _compile(query.text, re.MULTILINE)
    if not query.folded:
        # First as it was written, for errors name places in that.
        ended = _with_line_ends(query.text)
        return pattern if ended == query.text else _compile(ended, re.MULTILINE)
    try:
        return _compile(_fold_pattern(query.text), re.IGNORECASE)
    except PatternError:
        # A mark that folding drops was all that stood there.
        return _compile(query.text, re.IGNORECASE)


def _compile(pattern: str, flags: re.RegexFlag) -> re.Pattern[str]:
    try:
        with warnings.catch_warnings():
            # Of what a later Python may read otherwise.
            warnings.simplefilter("ignore")
            return re.compile(pattern, flags)
    except re.error as error:
        told = next((own for known, own in _TOLD.items() if error.msg.startswith(known)), None)
        raise PatternError(told or NO_PATTERN, position=(error.pos or 0) + 1) from error
    except (RecursionError, OverflowError) as error:
        raise PatternError(NO_PATTERN, position=1) from error


_LINE_END = r"(?:(?=\r?\n|\Z)(?<!\r(?=\n)))"
"""What `$` means where lines may end with CR LF: not between the two."""
_WITH_SIGNS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?#[^)]*\)|(\$)", re.DOTALL)


def _with_line_ends(pattern: str) -> str:
    """`pattern` with the `$` of Python's `re`, which knows no CR, made one that does."""
    return _WITH_SIGNS.sub(lambda m: _LINE_END if m.group(1) else m.group(), pattern)


_PIECE = re.compile(r"\\.|.(?=([*+?{]?))", re.DOTALL)


def _fold_pattern(pattern: str) -> str:
    """`pattern` with its letters folded; what is escaped, and ASCII, means what it did."""
    return _PIECE.sub(_fold_piece, pattern)


def _fold_piece(match: re.Match[str]) -> str:
    piece = match.group()
    if piece.isascii() or piece.startswith("\\"):
        return piece
    folded = fold_string(piece)
    # What a sign repeats must stay one character.
    return folded if len(folded) == 1 or not match.group(1) else piece
