"""Choices of an export as text, so that they can be remembered."""

import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from core.exporting.options import ExportOptions
from core.formats.alignment import Alignment
from core.formats.flatten import Preference
from core.formats.tokenisation import Tokenisation

_ENUMS = {"alignment": Alignment, "nested": Preference, "tokenisation": Tokenisation}


def remembered(options: ExportOptions) -> str:
    """`options` as JSON."""
    return json.dumps(asdict(options) | {"output": str(options.output)}, ensure_ascii=False)


def recalled(text: str) -> ExportOptions | None:
    """The options that `remembered` made into `text`; None for any other text."""
    try:
        values: dict[str, Any] = json.loads(text)
        if not isinstance(values, dict) or values.keys() != {one.name for one in fields(_EXAMPLE)}:
            return None
        values["output"] = Path(values["output"])
        values["labels"] = tuple(values["labels"])
        for name, kind in _ENUMS.items():
            values[name] = None if values[name] is None else kind(values[name])
        found = ExportOptions(**values)
        usual = all(
            isinstance(getattr(found, one.name), _kinds(getattr(_EXAMPLE, one.name)))
            for one in fields(_EXAMPLE)
        )
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return found if usual else None


_EXAMPLE = ExportOptions("", Path())


def _kinds(value: object) -> tuple[type, ...]:
    """What may stand where `value` does: something like it, or where it is None, a name or none."""
    return (str, type(None)) if value is None else (type(value),)
