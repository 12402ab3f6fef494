"""JSON as files of other programs have it: checked where Python's own reader is lenient."""

import json
import math
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

from core.formats.files import numbered_lines
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

_NOT_JSON = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: not JSON at character {column} of the line ({reason}). "
    "Each line must be one whole JSON object. Correct the line.",
)
_NOT_AN_OBJECT = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: not a JSON object. Each line must be one object with a “text”. "
    "Correct the line.",
)
SURROGATE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: half a surrogate pair (an escape \\ud800 to \\udfff alone), which is "
    "no character. Export the file again from the program that made it.",
)
_NO_TEXT = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: no “{field}”, or one that is not a string. "
    "Give the object a field “{field}”.",
)
_BAD_ID = QT_TRANSLATE_NOOP(
    "core", "“{path}”, line {line}: “id” is neither a string nor a whole number. Correct it."
)
_LEFT_OUT = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}, “{document}”: {count} × “{field}” left out, for Hashiye holds spans "
    "alone.",
)
_FIRST = 1024 * 1024
"""Bytes that are looked at to recognise a file."""


def objects(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """The JSON objects of a file with one a line, each with the number of its line.

    Blank lines are skipped. Raises HashiyeError, which names the line, for anything else, NaN,
    infinity, a name twice in one object and half surrogate pairs included.
    """
    for number, line in numbered_lines(path):
        if line and not line.isspace():
            yield number, object_of(path, number, line)


def first_object(path: Path) -> dict[str, Any]:
    """The first JSON object of a file with one a line; empty if there is none, or it is long."""
    try:
        with path.open("rb") as file:
            head = file.read(_FIRST)
        lines = head.decode("utf-8-sig", "replace").split("\n")
        value = json.loads(next((line for line in lines if line and not line.isspace()), ""))
    except (OSError, ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def text_of(path: Path, line: int, value: Any, field: str = "text") -> str:
    """`value`, found under `field`. Raises HashiyeError if it is no string."""
    if not isinstance(value, str):
        raise HashiyeError(_NO_TEXT, path=path, line=line, field=field)
    return value


def identifier_of(path: Path, line: int, value: Any) -> str:
    """The id `value` as a string, empty for None. Raises HashiyeError if it cannot be one."""
    if value is not None and type(value) not in (str, int):
        raise HashiyeError(_BAD_ID, path=path, line=line)
    return "" if value is None else str(value)


def left_out(path: Path, line: int, document: str, field: str, count: int) -> HashiyeError:
    """The note that `count` things found under `field` are nothing that Hashiye can hold."""
    return HashiyeError(
        _LEFT_OUT, path=path, line=line, document=document, field=field, count=count
    )


def has_half_pairs(value: Any) -> bool:
    """Whether a string in `value` holds half a surrogate pair, which JSON can spell."""
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def object_of(path: Path, number: int, line: str) -> dict[str, Any]:
    """The JSON object in `line`, the line `number` of `path`. Raises HashiyeError if it is none."""
    try:
        value = DECODER.decode(line)
        halved = "\\u" in line and has_half_pairs(value)
    except json.JSONDecodeError as error:
        raise _not_json(path, number, error.colno, error.msg) from error
    except (ValueError, RecursionError) as error:
        raise _not_json(path, number, 1, str(error)) from error
    if not isinstance(value, dict):
        raise HashiyeError(_NOT_AN_OBJECT, path=path, line=number)
    if halved:
        raise HashiyeError(SURROGATE, path=path, line=number)
    return value


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError(digits)
    return number


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        name, _times = Counter(name for name, _value in pairs).most_common(1)[0]
        raise ValueError(f"“{name[:40]}” twice")
    return found


DECODER = json.JSONDecoder(parse_constant=_refuse, parse_float=_finite, object_pairs_hook=_unique)
"""Raises ValueError for NaN, infinity and a name twice in one object as well."""


def _not_json(path: Path, number: int, column: int, reason: str) -> HashiyeError:
    return HashiyeError(_NOT_JSON, path=path, line=number, column=column, reason=reason)
