"""Documents written as JSON: one value a line, or one array."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from core.formats.base import FormattedDocument, WriteReport
from core.formats.files import encoded, replacing
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

_TAKEN_FIELD = QT_TRANSLATE_NOOP(
    "core",
    "Document “{document}”: its metadata has a field “{field}”, which the format needs for itself. "
    "Rename that field.",
)


_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def free_meta(document: FormattedDocument, own: frozenset[str]) -> dict[str, Any]:
    """The metadata of `document`. Raises HashiyeError if it has a field of those in `own`."""
    for name in own & document.meta.keys():
        raise HashiyeError(_TAKEN_FIELD, document=document.id, field=name)
    return dict(document.meta)


def dumped(value: Any) -> str:
    """`value` as JSON on one line."""
    return _ENCODER.encode(value)


def write_lines(
    documents: Iterable[FormattedDocument],
    path: Path,
    line_of: Callable[[FormattedDocument], str],
) -> WriteReport:
    """Write the line of each document, whose spans are all in it.

    Raises HashiyeError, and leaves `path` as it was, if a document or the disk does not allow it.
    """
    count = spans = 0
    with replacing(path) as file:
        for document in documents:
            file.write(encoded(document.id, line_of(document) + "\n"))
            count += 1
            spans += len(document.spans)
    return WriteReport(path, count, spans)


def write_array(
    documents: Iterable[FormattedDocument],
    path: Path,
    values_of: Callable[[int, FormattedDocument], Iterable[Any]],
    head: str = "[",
    tail: str = "]",
) -> WriteReport:
    """Write one array with the values of each document, which gets its number from 0.

    `head` and `tail` stand before and after the values. The rest is as in `write_lines`.
    """
    count = spans = 0
    with replacing(path) as file:
        separator = f"{head}\n"
        for document in documents:
            for value in values_of(count, document):
                file.write(encoded(document.id, separator + dumped(value)))
                separator = ",\n"
            count += 1
            spans += len(document.spans)
        file.write((f"\n{tail}\n" if separator == ",\n" else f"{head}{tail}\n").encode())
    return WriteReport(path, count, spans)
