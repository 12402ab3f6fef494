"""The spans and suggestions of one line of JSONL, checked against its text."""

from pathlib import Path
from typing import Any

from core.formats.base import Mark
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.text.offsets import Utf16Map

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
_ELSEWHERE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: entry {number} of “{field}” claims “{claimed}”, but the text says "
    "“{found}” at {start} to {end}. Correct its offsets: they count characters (code points).",
)
_UTF16 = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: entry {number} of “{field}” claims “{claimed}”, but the text says "
    "“{found}” at {start} to {end}. Its offsets count UTF-16 units: export again with offsets in "
    "characters (code points).",
)
_SCORE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: entry {number} of “{field}” has a score that is no number from 0 to 1. "
    "Correct it or leave it out.",
)

_SHOWN = 60
"""Code points of a surface that a message quotes."""


class MarkReader:
    """Reads the marks of the line numbered `line` of the file `path`, whose text is `text`."""

    def __init__(self, path: Path, line: int, text: str) -> None:
        self._path = path
        self._line = line
        self._text = text

    def marks(self, field: str, values: Any) -> tuple[Mark, ...]:
        """The marks that `values`, found under `field`, describes; none for None.

        Raises HashiyeError if one is malformed or not on the text that it claims.
        """
        if values is None:
            return ()
        if not isinstance(values, list):
            raise self._error(_NOT_A_LIST, field=field)
        return tuple(self._mark(field, i, value) for i, value in enumerate(values, 1))

    def _mark(self, field: str, number: int, value: Any) -> Mark:
        claimed: Any = None
        score: Any = None
        source: Any = ""
        match value:
            case [start, end, label]:
                pass
            case {"start": start, "end": end, "label": label, **rest}:
                score, source = rest.get("score"), rest.get("source") or ""
                claimed = rest.get("surface", rest.get("text"))
            case {"start_offset": start, "end_offset": end, "label": label}:
                pass
            case _:
                raise self._error(_MALFORMED, field=field, number=number)
        if (
            type(start) is not int
            or type(end) is not int
            or not isinstance(label, str)
            or not label
            or not isinstance(source, str)
        ):
            raise self._error(_MALFORMED, field=field, number=number)
        if not 0 <= start < end <= len(self._text):
            raise self._outside(field, number, start, end)
        if claimed is not None and claimed != self._text[start:end]:
            raise self._not_there(field, number, start, end, claimed)
        return Mark(start, end, label, self._score(field, number, score), source)

    def _score(self, field: str, number: int, score: Any) -> float | None:
        if score is None:
            return None
        if type(score) not in (int, float) or not 0 <= score <= 1:
            raise self._error(_SCORE, field=field, number=number)
        return float(score)

    def _outside(self, field: str, number: int, start: int, end: int) -> HashiyeError:
        length = len(self._text)
        return self._error(
            _OUTSIDE, field=field, number=number, start=start, end=end, length=length
        )

    def _not_there(
        self, field: str, number: int, start: int, end: int, claimed: object
    ) -> HashiyeError:
        units = Utf16Map(self._text)
        by_units = self._text[units.to_code_point(start) : units.to_code_point(end)]
        return self._error(
            _UTF16 if by_units == claimed else _ELSEWHERE,
            field=field,
            number=number,
            claimed=_short(str(claimed)),
            found=_short(self._text[start:end]),
            start=start,
            end=end,
        )

    def _error(self, template: str, **fields: object) -> HashiyeError:
        return HashiyeError(template, path=self._path, line=self._line, **fields)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
