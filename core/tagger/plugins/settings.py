"""Where the taggers of this package are set up: a file of the user's, and the environment."""

import json
import os
from typing import Any

from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.paths import config_dir

FILE = "taggers.json"
"""In the folder of the user's settings: an object with one object for each tagger."""

_NOT_JSON = QT_TRANSLATE_NOOP(
    "core",
    "{path} is no JSON object with one object for each tagger ({reason}). Correct it.",
)
_UNREADABLE = QT_TRANSLATE_NOOP(
    "core", "{path} cannot be read: {reason}. Check that you may read it, and that it is UTF-8."
)
_WRONG_VALUE = QT_TRANSLATE_NOOP(
    "core",
    "{path}: “{field}” of “{name}” cannot be {value}. Texts stand in quotes, numbers are "
    "above 0. Correct it.",
)
_UNKNOWN_FIELD = QT_TRANSLATE_NOOP(
    "core", "{path}: “{name}” has no setting “{field}”. The settings are: {fields}."
)


def settings_of(tagger: str, main: str, variable: str, /, **fields: type) -> dict[str, Any]:
    """The settings of `tagger`, those that are set; empty where it is not set up.

    `fields` are the names of settings with their types. `main` is the one without which the
    tagger is not set up; the environment's `variable` goes before the file. Raises HashiyeError
    where the file has something else.
    """
    found = _read(tagger, fields | {main: str})
    value = os.environ.get(variable)
    if value:
        found[main] = value
    return found if found.get(main) else {}


def _read(name: str, fields: dict[str, type]) -> dict[str, Any]:
    path = config_dir() / FILE
    try:
        content = path.read_text("utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise HashiyeError(_UNREADABLE, path=path, reason=error) from error
    try:
        values = json.loads(content)
    except ValueError as error:
        raise HashiyeError(_NOT_JSON, path=path, reason=error) from error
    if not isinstance(values, dict) or not all(isinstance(one, dict) for one in values.values()):
        raise HashiyeError(_NOT_JSON, path=path, reason=type(values).__name__)
    found: dict[str, Any] = values.get(name, {})
    for field, value in found.items():
        if field not in fields:
            known = ", ".join(fields)
            raise HashiyeError(_UNKNOWN_FIELD, path=path, name=name, field=field, fields=known)
        if not _fits(value, fields[field]):
            shown = json.dumps(value, ensure_ascii=False)
            raise HashiyeError(_WRONG_VALUE, path=path, name=name, field=field, value=shown)
    return found


def _fits(value: object, wanted: type) -> bool:
    if wanted is str:
        return isinstance(value, str)
    number = isinstance(value, int if wanted is int else int | float)
    return number and not isinstance(value, bool) and bool(value > 0)  # type: ignore[operator]
