r"""How WebAnno TSV writes text and values, in which some characters have a meaning.

A value stands in a cell: `_` is no annotation, `*` one without a value, `|` stacks several, `[3]`
at the end tells which annotation it is. Text stands after `#Text=`. Both escape with a backslash.
"""

import re
from typing import NamedTuple

NO_ANNOTATION = "_"
NO_VALUE = "*"

_TEXT_NAMES = {"\t": "t", "\n": "n", "\f": "f", "\r": "r", "\b": "b", "\\": "\\"}
_TEXT = re.compile(r"[\x00-\x07\x0e-\x1f\t\n\f\r\x08\\]")
_ESCAPED_TEXT = re.compile(r"\\([\x00-\x07\x0e-\x1ftnfrb\\])")
_TEXT_CHARACTERS = {name: character for character, name in _TEXT_NAMES.items()}

_VALUE = re.compile(r"->|[\\\[\]|_;\t\n*]")
_VALUE_NAMES = {"\t": "t", "\n": "n"}
_ESCAPED_VALUE = re.compile(r"\\(->|[\\\[\]|_;tn*])")
_VALUE_CHARACTERS = {name: character for character, name in _VALUE_NAMES.items()}

_JAVA = re.compile(r"\\(?:u+([0-9a-fA-F]{4})|([0-3]?[0-7]{1,2})|(.))", re.DOTALL)

_STACKED = re.compile(r"(?:\\.|[^\\|]|\\$)*", re.DOTALL)
_NUMBERED = re.compile(r"((?:\\.|[^\\])*)\[(\d{1,9})\]", re.DOTALL)


class Stacked(NamedTuple):
    """One of the values in a cell: as it is written, and the number of its annotation, if any."""

    written: str
    number: int | None

    @property
    def value(self) -> str | None:
        """What it says, or None where the annotation has no value."""
        return None if self.written == NO_VALUE else unescaped_value(self.written)


def escaped_text(text: str) -> str:
    """`text` as it stands after `#Text=`."""
    return _TEXT.sub(lambda found: "\\" + _TEXT_NAMES.get(found[0], found[0]), text)


def unescaped_text(written: str, *, java: bool = False) -> str:
    """The text that is `written`; `java` says that it is escaped as up to version 3.1.

    Those versions can spell halves of surrogate pairs; one without the other becomes U+FFFD.
    """
    if "\\" not in written:
        return written
    if not java:
        return _ESCAPED_TEXT.sub(lambda found: _TEXT_CHARACTERS.get(found[1], found[1]), written)
    text = _JAVA.sub(_java_character, written)
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def escaped_value(value: str) -> str:
    """`value` as it stands in a cell."""
    return _VALUE.sub(lambda found: "\\" + _VALUE_NAMES.get(found[0], found[0]), value)


def unescaped_value(written: str) -> str:
    """The value that is `written` in a cell, without the number of its annotation."""
    if "\\" not in written:
        return written
    return _ESCAPED_VALUE.sub(lambda found: _VALUE_CHARACTERS.get(found[1], found[1]), written)


def stacked(cell: str) -> list[Stacked]:
    """The values in `cell`, none where it has no annotation."""
    if cell == NO_ANNOTATION:
        return []
    return [_numbered(part) for part in _parts(cell)]


def _parts(cell: str) -> list[str]:
    if "|" not in cell:
        return [cell]
    parts: list[str] = []
    place = 0
    while (found := _STACKED.match(cell, place)) is not None:
        parts.append(found[0])
        place = found.end() + 1
        if place > len(cell):
            break
    return parts


def _numbered(part: str) -> Stacked:
    found = _NUMBERED.fullmatch(part) if part.endswith("]") else None
    return Stacked(part, None) if found is None else Stacked(found[1], int(found[2]))


def _java_character(found: re.Match[str]) -> str:
    unit, octal, other = found.groups()
    if unit is not None:
        return chr(int(unit, 16))
    return chr(int(octal, 8)) if octal is not None else _TEXT_CHARACTERS.get(other, other)
