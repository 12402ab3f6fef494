"""Label sets as JSON files: `{"labels": [{"name": "PER", "key": "1", ...}, ...]}`."""

import json
from collections.abc import Mapping
from dataclasses import fields
from importlib.resources import files
from pathlib import Path
from typing import Any

from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import Label, LabelSet
from core.model.label_keys import is_label_key, same_key

FIELDS = tuple(field.name for field in fields(Label))


def load_label_set(path: Path | None = None) -> LabelSet:
    """The labels of the file at `path`, or the set that comes with Hashiye.

    Raises HashiyeError where the file cannot be read or is not a label set.
    """
    if path is None:
        base = files("resources") / "labelsets" / "base.json"
        return parse_label_set(base.read_text("utf-8"), "base.json")
    try:
        content = path.read_bytes()
    except OSError as error:
        raise HashiyeError(
            QT_TRANSLATE_NOOP(
                "core", "{file} cannot be read: {reason}. Check the path and its permissions."
            ),
            file=path,
            reason=error.strerror or error,
        ) from error
    try:
        return parse_label_set(content.decode("utf-8-sig"), str(path))
    except UnicodeDecodeError as error:
        raise HashiyeError(
            QT_TRANSLATE_NOOP("core", "{file} is not UTF-8 text. Save the label set as UTF-8."),
            file=path,
        ) from error


def parse_label_set(content: str, file: str) -> LabelSet:
    """The labels that the JSON text `content` holds; `file` names it in errors.

    Raises HashiyeError where it is not a label set.
    """
    try:
        data = json.loads(content)
    except json.JSONDecodeError as error:
        raise HashiyeError(
            QT_TRANSLATE_NOOP(
                "core", "{file}, line {line}: this is not JSON ({reason}). Correct that line."
            ),
            file=file,
            line=error.lineno,
            reason=error.msg,
        ) from error
    entries = data.get("labels") if isinstance(data, dict) else None
    if not isinstance(entries, list) or not entries:
        raise HashiyeError(
            QT_TRANSLATE_NOOP(
                "core",
                "{file} has no labels. A label set is an object with a list under “labels”, "
                "each with a “name”.",
            ),
            file=file,
        )
    labels = tuple(_label(entry, number, file) for number, entry in enumerate(entries, 1))
    _check_unique(labels, file)
    return LabelSet(labels)


def _label(entry: object, number: int, file: str) -> Label:
    if not isinstance(entry, Mapping):
        raise HashiyeError(
            QT_TRANSLATE_NOOP(
                "core", "{file}: label {number} is not an object. Write it as {{“name”: “PER”}}."
            ),
            file=file,
            number=number,
        )
    values: dict[str, Any] = dict(entry)
    for name, value in values.items():
        if name not in FIELDS or not isinstance(value, str):
            raise HashiyeError(
                QT_TRANSLATE_NOOP(
                    "core",
                    "{file}: label {number} has “{field}”, which is no text field of a label. "
                    "The fields are: {fields}.",
                ),
                file=file,
                number=number,
                field=name,
                fields=", ".join(FIELDS),
            )
    name = values.get("name", "")
    if not name or any(character.isspace() for character in name):
        raise HashiyeError(
            QT_TRANSLATE_NOOP(
                "core",
                "{file}: label {number} needs a “name” without spaces, such as PER; "
                "exports are written with it.",
            ),
            file=file,
            number=number,
        )
    if values.get("key") and not is_label_key(values["key"]):
        raise HashiyeError(
            QT_TRANSLATE_NOOP(
                "core",
                "{file}: the key of {label} must be one letter or digit, such as “G” or "
                "“Shift+G”, not “{key}”.",
            ),
            file=file,
            label=name,
            key=values["key"],
        )
    return Label(**values)


def _check_unique(labels: tuple[Label, ...], file: str) -> None:
    names: set[str] = set()
    keys: dict[str, str] = {}
    for label in labels:
        if label.name in names:
            raise HashiyeError(
                QT_TRANSLATE_NOOP("core", "{file} has the label {label} twice. Remove one."),
                file=file,
                label=label.name,
            )
        names.add(label.name)
        key = same_key(label.key)
        if key and key in keys:
            raise HashiyeError(
                QT_TRANSLATE_NOOP(
                    "core",
                    "{file} gives the key “{key}” to {first} and to {second}. Change one of them.",
                ),
                file=file,
                key=label.key,
                first=keys[key],
                second=label.name,
            )
        keys[key] = label.name
