"""The spans and suggestions that a file tells as JSON values, checked against their text."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from core.formats.base import Mark
from core.formats.units import CHOICES, Fault, Offsets, Undecided, UnitFinder, units
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

_NOT_A_LIST = QT_TRANSLATE_NOOP(
    "core",
    '“{path}”, line {line}: “{field}” must be a list like [[0, 5, "PER"]]. Correct the line.',
)
_MALFORMED = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: entry {number} of “{field}” is not [start, end, label] nor an object "
    "with start, end and label. Correct the line.",
)
_OUTSIDE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: entry {number} of “{field}”, {start} to {end}, is empty or outside the "
    "text, which has {length} characters. Correct its offsets.",
)
_INSIDE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: entry {number} of “{field}”, {start} to {end}, begins or ends within a "
    "character, if its offsets count what was taken for it ({offsets}). Choose another unit of "
    "offsets, or correct them.",
)
_ELSEWHERE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: entry {number} of “{field}” claims “{claimed}”, but the text says "
    "“{found}” at {start} to {end}. Correct its offsets: they count characters (code points).",
)
_OTHER_UNIT = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: entry {number} of “{field}” claims “{claimed}”, but the text says "
    "“{found}” at {start} to {end}. It would be right if offsets counted {offsets} units: choose "
    "these as the unit of offsets.",
)
_UNDECIDED = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: the text has characters such as emoji before an entry of “{field}”, "
    "and nothing tells whether offsets count code points or UTF-16 units. Choose the unit of "
    "offsets.",
)
_SCORE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: entry {number} of “{field}” has a score that is no number from 0 to 1. "
    "Correct it or leave it out.",
)

_SHOWN = 60
"""Code points of a surface that a message quotes."""


class Entry(NamedTuple):
    """What a file says of one mark, in its own units.

    `number` is its place in its list, from 1; `line` is its own line, where it has one.
    """

    number: int
    start: Any
    end: Any
    label: Any
    surface: Any = None
    score: Any = None
    source: Any = ""
    line: int = 0


class MarkReader:
    """Reads the marks of what begins at a line of the file `path` and has `text`.

    `finder` tells what offsets count, by default code points. With `loosely`, white space in what
    an entry claims may differ from the text's.
    """

    def __init__(
        self,
        path: Path,
        line: int,
        text: str,
        finder: UnitFinder | None = None,
        loosely: bool = False,
    ) -> None:
        self._path = path
        self._line = line
        self._text = text
        self._finder = finder or UnitFinder(Offsets.CODE_POINTS)
        self._loosely = loosely

    def marks(self, field: str, values: Any) -> tuple[Mark, ...]:
        """The marks that `values`, found under `field`, describes; none for None.

        An entry is [start, end, label] or an object with `start` or `start_offset` and so on.
        Raises HashiyeError if one is malformed or not on the text that it claims.
        """
        if values is None:
            return ()
        if not isinstance(values, list):
            raise self._error(_NOT_A_LIST, field=field)
        plain = self._plain(values) if self._finder.plain else None
        if plain is not None:
            return plain
        return self.placed(
            field, [self._entry(field, i, value) for i, value in enumerate(values, 1)]
        )

    def placed(self, field: str, entries: Sequence[Entry]) -> tuple[Mark, ...]:
        """The marks of `entries`, found under `field`, in code points.

        Raises HashiyeError if one is malformed or not on the text that it claims.
        """
        for number, start, end, label, surface, _score, source, line in entries:
            if (
                type(start) is not int
                or type(end) is not int
                or type(label) is not str
                or not label
                or type(source) is not str
                or (surface is not None and type(surface) is not str)
            ):
                raise self._error(_MALFORMED, line, field=field, number=number)
        try:
            counted = self._finder.units_of(self._text, entries)
        except Undecided as error:
            raise self._error(_UNDECIDED, field=field) from error
        found = []
        for entry in entries:
            number, start, end, label, surface, score, source, _line = entry
            place = counted.place(start, end)
            if isinstance(place, Fault):
                raise self._nowhere(field, entry, place, counted.offsets)
            if surface is not None and not counted.agrees(entry, not self._loosely):
                raise self._not_there(field, entry, *place, counted.offsets)
            if score is not None:
                score = self._score(field, number, score)
            found.append(Mark(*place, label, score, source))
        return tuple(found)

    def _plain(self, values: Sequence[Any]) -> tuple[Mark, ...] | None:
        """The marks of entries [start, end, label] in code points; None if one is anything else.

        Most are, and are read so in a fraction of the time.
        """
        length = len(self._text)
        found = []
        for value in values:
            if type(value) is not list or len(value) != 3:
                return None
            start, end, label = value
            if type(start) is not int or type(end) is not int or type(label) is not str:
                return None
            if not label or not 0 <= start < end <= length:
                return None
            found.append(Mark(start, end, label))
        return tuple(found)

    def _entry(self, field: str, number: int, value: Any) -> Entry:
        match value:
            case [start, end, label]:
                return Entry(number, start, end, label)
            case {"start": start, "end": end, "label": label, **rest}:
                surface = rest.get("surface", rest.get("text"))
                source = rest.get("source") or ""
                return Entry(number, start, end, label, surface, rest.get("score"), source)
            case {"start_offset": start, "end_offset": end, "label": label}:
                return Entry(number, start, end, label)
        raise self._error(_MALFORMED, field=field, number=number)

    def _score(self, field: str, number: int, score: Any) -> float:
        if type(score) not in (int, float) or not 0 <= score <= 1:
            raise self._error(_SCORE, field=field, number=number)
        return float(score)

    def _nowhere(self, field: str, entry: Entry, fault: Fault, offsets: Offsets) -> HashiyeError:
        where = {"number": entry.number, "start": entry.start, "end": entry.end, "field": field}
        if fault is Fault.INSIDE:
            return self._error(_INSIDE, entry.line, offsets=offsets.value, **where)
        return self._error(_OUTSIDE, entry.line, length=len(self._text), **where)

    def _not_there(
        self, field: str, entry: Entry, start: int, end: int, used: Offsets
    ) -> HashiyeError:
        others = (one for one in CHOICES if one not in (used, Offsets.AUTO))
        fitting = [one for one in others if units(self._text, one).agrees(entry, exactly=True)]
        return self._error(
            _OTHER_UNIT if fitting else _ELSEWHERE,
            entry.line,
            field=field,
            number=entry.number,
            claimed=_short(entry.surface),
            found=_short(self._text[start:end]),
            start=entry.start,
            end=entry.end,
            offsets=fitting[0].value if fitting else "",
        )

    def _error(self, template: str, line: int = 0, **fields: object) -> HashiyeError:
        return HashiyeError(template, path=self._path, line=line or self._line, **fields)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
