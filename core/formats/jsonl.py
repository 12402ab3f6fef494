"""JSONL: one JSON object a line, a document each.

`{"id", "title", "text", "label": [[start, end, "PER"], ...], "suggestions": [{"start", "end",
"label", "score", "source"}, ...]}`; all but `text` may be missing, further fields are metadata.
`entities` is read like `label`, its entries also as objects.
"""

import json
import math
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NoReturn

from core.formats.base import Format, FormattedDocument, Mark, WriteReport, legible, title_of
from core.formats.files import encoded, numbered_lines, replacing
from core.formats.jsonl_marks import MarkReader
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

_OWN_FIELDS = frozenset({"id", "title", "text", "label", "entities", "suggestions"})

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
_NO_TEXT = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: no “text”, or one that is not a string. "
    "Give the object a field “text”.",
)
_BAD_ID = QT_TRANSLATE_NOOP(
    "core", "“{path}”, line {line}: “id” is neither a string nor a whole number. Correct it."
)
_SURROGATE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: half a surrogate pair (an escape \\ud800 to \\udfff alone), which is "
    "no character. Export the file again from the program that made it.",
)
_TAKEN_FIELD = QT_TRANSLATE_NOOP(
    "core",
    "Document “{document}”: its metadata has a field “{field}”, which the format needs for itself. "
    "Rename that field.",
)


def read(path: Path) -> Iterator[FormattedDocument]:
    """Yield the documents of the file, one a line; blank lines are skipped.

    Raises HashiyeError, which names the line, for what is not such a document.
    """
    for number, line in numbered_lines(path):
        if line and not line.isspace():
            yield _document(path, number, _object(path, number, line))


def write(documents: Iterable[FormattedDocument], path: Path) -> WriteReport:
    """Write `documents`, one a line; the format holds every span.

    Raises HashiyeError, and leaves `path` as it was, if a document or the disk does not allow it.
    """
    count = spans = 0
    with replacing(path) as file:
        for document in documents:
            file.write(encoded(document.id, line_of(document) + "\n"))
            count += 1
            spans += len(document.spans)
    return WriteReport(path, count, spans)


def line_of(document: FormattedDocument) -> str:
    """The line that holds `document`, without a line feed.

    Raises HashiyeError if its metadata uses a field that the format needs.
    """
    for name in _OWN_FIELDS & document.meta.keys():
        raise HashiyeError(_TAKEN_FIELD, document=document.id, field=name)
    fields: dict[str, Any] = {
        "id": document.id,
        "title": document.title,
        "text": document.text,
        "label": [[mark.start, mark.end, mark.label] for mark in document.spans],
    }
    if document.suggestions:
        fields["suggestions"] = [_suggestion(mark) for mark in document.suggestions]
    return json.dumps(fields | dict(document.meta), ensure_ascii=False, allow_nan=False)


def _suggestion(mark: Mark) -> dict[str, Any]:
    fields: dict[str, Any] = {"start": mark.start, "end": mark.end, "label": mark.label}
    if mark.score is not None:
        fields["score"] = mark.score
    if mark.source:
        fields["source"] = mark.source
    return fields


def _object(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        value = json.loads(line, parse_constant=_refuse, parse_float=_finite)
    except json.JSONDecodeError as error:
        raise _not_json(path, number, error.colno, error.msg) from error
    except (ValueError, RecursionError) as error:
        raise _not_json(path, number, 1, str(error)) from error
    if not isinstance(value, dict):
        raise HashiyeError(_NOT_AN_OBJECT, path=path, line=number)
    if "\\u" in line:
        try:
            json.dumps(value, ensure_ascii=False).encode("utf-8")
        except UnicodeEncodeError as error:
            raise HashiyeError(_SURROGATE, path=path, line=number) from error
    return value


def _document(path: Path, number: int, fields: dict[str, Any]) -> FormattedDocument:
    text = fields.get("text")
    if not isinstance(text, str):
        raise HashiyeError(_NO_TEXT, path=path, line=number)
    identifier = fields.get("id")
    if identifier is not None and type(identifier) not in (str, int):
        raise HashiyeError(_BAD_ID, path=path, line=number)
    title = fields.get("title")
    otherwise = f"{legible(path.stem)} {number}"
    reader = MarkReader(path, number, text)
    return FormattedDocument(
        id="" if identifier is None else str(identifier),
        title=title if isinstance(title, str) else title_of(text, otherwise),
        text=text,
        meta={name: value for name, value in fields.items() if name not in _OWN_FIELDS},
        spans=reader.marks("label", fields.get("label"))
        + reader.marks("entities", fields.get("entities")),
        suggestions=reader.marks("suggestions", fields.get("suggestions")),
    )


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError(digits)
    return number


def _not_json(path: Path, number: int, column: int, reason: str) -> HashiyeError:
    return HashiyeError(_NOT_JSON, path=path, line=number, column=column, reason=reason)


JSONL = Format(
    name="jsonl",
    suffixes=(".jsonl", ".ndjson"),
    title=QT_TRANSLATE_NOOP("core", "JSONL: one document a line, offsets in characters"),
    read=read,
    write=write,
    cannot_hold=QT_TRANSLATE_NOOP("core", "Notes on spans, and who gave each verdict."),
)
