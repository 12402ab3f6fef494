"""JSONL: one JSON object a line, a document each.

`{"id", "title", "text", "label": [[start, end, "PER"], ...], "suggestions": [{"start", "end",
"label", "score", "source"}, ...]}`; all but `text` may be missing, further fields are metadata.
`entities` is read like `label`, its entries also as objects.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from core.formats.base import Format, FormattedDocument, Mark, WriteReport, legible, title_of
from core.formats.files import encoded, replacing
from core.formats.json_marks import MarkReader
from core.formats.json_reading import objects
from core.formats.units import OPTION, Offsets, UnitFinder, Units, offsets_option, units
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

_OWN_FIELDS = frozenset({"id", "title", "text", "label", "entities", "suggestions"})

_NO_TEXT = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: no “text”, or one that is not a string. "
    "Give the object a field “text”.",
)
_BAD_ID = QT_TRANSLATE_NOOP(
    "core", "“{path}”, line {line}: “id” is neither a string nor a whole number. Correct it."
)
_TAKEN_FIELD = QT_TRANSLATE_NOOP(
    "core",
    "Document “{document}”: its metadata has a field “{field}”, which the format needs for itself. "
    "Rename that field.",
)


def read(path: Path, offsets: Offsets = Offsets.CODE_POINTS) -> Iterator[FormattedDocument]:
    """Yield the documents of the file, one a line; blank lines are skipped.

    Raises HashiyeError, which names the line, for what is not such a document.
    """
    finder = UnitFinder(offsets)
    for number, fields in objects(path):
        yield _document(path, number, fields, finder)


def write(
    documents: Iterable[FormattedDocument], path: Path, offsets: Offsets = Offsets.CODE_POINTS
) -> WriteReport:
    """Write `documents`, one a line; the format holds every span.

    Raises HashiyeError, and leaves `path` as it was, if a document or the disk does not allow it.
    """
    count = spans = 0
    with replacing(path) as file:
        for document in documents:
            file.write(encoded(document.id, line_of(document, offsets) + "\n"))
            count += 1
            spans += len(document.spans)
    return WriteReport(path, count, spans)


def line_of(document: FormattedDocument, offsets: Offsets = Offsets.CODE_POINTS) -> str:
    """The line that holds `document`, without a line feed; its offsets count what `offsets` says.

    Raises HashiyeError if its metadata uses a field that the format needs.
    """
    for name in _OWN_FIELDS & document.meta.keys():
        raise HashiyeError(_TAKEN_FIELD, document=document.id, field=name)
    counted = units(document.text, offsets)
    fields: dict[str, Any] = {
        "id": document.id,
        "title": document.title,
        "text": document.text,
        "label": [[*counted.back(mark.start, mark.end), mark.label] for mark in document.spans],
    }
    if document.suggestions:
        fields["suggestions"] = [_suggestion(mark, counted) for mark in document.suggestions]
    return json.dumps(fields | dict(document.meta), ensure_ascii=False, allow_nan=False)


def _suggestion(mark: Mark, counted: Units) -> dict[str, Any]:
    start, end = counted.back(mark.start, mark.end)
    fields: dict[str, Any] = {"start": start, "end": end, "label": mark.label}
    if mark.score is not None:
        fields["score"] = mark.score
    if mark.source:
        fields["source"] = mark.source
    return fields


def _document(
    path: Path, number: int, fields: dict[str, Any], finder: UnitFinder
) -> FormattedDocument:
    text = fields.get("text")
    if not isinstance(text, str):
        raise HashiyeError(_NO_TEXT, path=path, line=number)
    identifier = fields.get("id")
    if identifier is not None and type(identifier) not in (str, int):
        raise HashiyeError(_BAD_ID, path=path, line=number)
    title = fields.get("title")
    otherwise = f"{legible(path.stem)} {number}"
    reader = MarkReader(path, number, text, finder)
    return FormattedDocument(
        id="" if identifier is None else str(identifier),
        title=title if isinstance(title, str) else title_of(text, otherwise),
        text=text,
        meta={name: value for name, value in fields.items() if name not in _OWN_FIELDS},
        spans=reader.marks("label", fields.get("label"))
        + reader.marks("entities", fields.get("entities")),
        suggestions=reader.marks("suggestions", fields.get("suggestions")),
    )


def _configured(values: Mapping[str, str]) -> Format:
    offsets = Offsets(values[OPTION])
    return replace(
        JSONL, read=partial(read, offsets=offsets), write=partial(write, offsets=offsets)
    )


JSONL = Format(
    name="jsonl",
    suffixes=(".jsonl", ".ndjson"),
    title=QT_TRANSLATE_NOOP("core", "JSONL: one document a line, offsets in characters"),
    read=read,
    write=write,
    cannot_hold=QT_TRANSLATE_NOOP("core", "Notes on spans, and who gave each verdict."),
    options=(offsets_option(Offsets.CODE_POINTS),),
    configure=_configured,
)
