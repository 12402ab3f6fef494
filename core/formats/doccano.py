"""doccano's JSONL: sequence labelling, with or without relations.

The forms are those of doccano 1.8 (`backend/data_import`, `backend/data_export`). Without relations
a line is `{"id", "text", "label": [[start, end, "PER"], ...], "Comments": [...]}`, with them
`{"id", "text", "entities": [{"id", "start_offset", "end_offset", "label"}, ...], "relations":
[{"id", "from_id", "to_id", "type"}, ...], "Comments": [...]}`. Older versions say `labels` or
`annotations`. Further fields are doccano's metadata and come back from it. It differs from `jsonl`
in what a project with relations needs (`layout=entities`), and it holds no suggestions.

Metadata is written as one field, `meta`, of every line: doccano 1.8 fails on a whole file in which
a line lacks a field that another one has.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from core.formats.base import Format, FormattedDocument, Mark, WriteReport, legible, title_of
from core.formats.json_marks import MarkReader
from core.formats.json_reading import first_object, identifier_of, left_out, objects, text_of
from core.formats.json_writing import dumped, write_lines
from core.formats.options import Option
from core.formats.units import Offsets, UnitFinder, offsets_option, units
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

LAYOUT = Option(
    "layout",
    QT_TRANSLATE_NOOP("core", "Fields on writing (“entities” for projects with relations)"),
    "label",
    ("label", "entities"),
    reads=False,
)
_MARKS = ("label", "labels", "entities", "annotations")
_OWN = frozenset({"id", "title", "text", "data", "relations", *_MARKS})

_NUMBERED = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: entry {number} of “{field}” gives its label as a number, and the file "
    "does not say what it is called. Export from doccano with the labels as text.",
)


def read(path: Path, offsets: Offsets = Offsets.CODE_POINTS) -> Iterator[FormattedDocument]:
    """Yield the documents of the file, one a line; relations are noted and left out.

    Raises HashiyeError, which names the line, for what is no such document.
    """
    yield from _documents(path, UnitFinder(offsets, partial(_documents, path)))


def write(
    documents: Iterable[FormattedDocument],
    path: Path,
    offsets: Offsets = Offsets.CODE_POINTS,
    layout: str = LAYOUT.default,
) -> WriteReport:
    """Write `documents`, one a line; every span is held.

    Raises HashiyeError, and leaves `path` as it was, if a document or the disk does not allow it.
    """
    # Relations name entities by their ids, which doccano wants to be unique in the whole file.
    numbers = count(1)

    def line_of(document: FormattedDocument) -> str:
        counted = units(document.text, offsets)
        marks: dict[str, Any]
        if layout == "label":
            marks = {"label": [[*counted.back(m.start, m.end), m.label] for m in document.spans]}
        else:
            entities = [
                _entity(next(numbers), counted.back(m.start, m.end), m) for m in document.spans
            ]
            marks = {"entities": entities, "relations": []}
        names = {"id": document.id, "text": document.text}
        return dumped(names | marks | {"title": document.title, "meta": dict(document.meta)})

    return write_lines(documents, path, line_of)


def recognises(path: Path) -> bool:
    """Whether the first line has fields that only doccano writes."""
    first = first_object(path)
    if not isinstance(first.get("text", first.get("data")), str):
        return False
    entries = [
        entry
        for field in _MARKS
        if isinstance(first.get(field), list)
        for entry in first[field][:1]
    ]
    return (
        "Comments" in first
        or {"entities", "relations"} <= first.keys()
        or any(isinstance(entry, dict) and "start_offset" in entry for entry in entries)
        or (bool(entries) and isinstance(first.get("labels"), list))
    )


def _entity(number: int, edges: tuple[int, int], mark: Mark) -> dict[str, Any]:
    start, end = edges
    return {"id": number, "start_offset": start, "end_offset": end, "label": mark.label}


def _documents(path: Path, finder: UnitFinder) -> Iterator[FormattedDocument]:
    for line, fields in objects(path):
        yield _document(path, line, fields, finder)


def _document(
    path: Path, line: int, fields: dict[str, Any], finder: UnitFinder
) -> FormattedDocument:
    text = text_of(path, line, fields.get("text", fields.get("data")))
    identifier = identifier_of(path, line, fields.get("id"))
    title = fields.get("title")
    if not isinstance(title, str):
        title = title_of(text, f"{legible(path.stem)} {line}")
    reader = MarkReader(path, line, text, finder)
    spans: list[Mark] = []
    for field in _MARKS:
        _refuse_numbers(path, line, field, fields.get(field))
        spans += reader.marks(field, fields.get(field))
    relations = fields.get("relations")
    notes: tuple[HashiyeError, ...] = ()
    if isinstance(relations, list) and relations:
        notes = (left_out(path, line, identifier or title, "relations", len(relations)),)
    return FormattedDocument(identifier, title, text, _meta(fields), tuple(spans), notes=notes)


def _meta(fields: dict[str, Any]) -> dict[str, Any]:
    """The further fields, and beside them those of `meta` where none is called the same."""
    meta = {name: value for name, value in fields.items() if name not in _OWN}
    inner = meta.pop("meta", {})
    if isinstance(inner, dict) and not inner.keys() & meta.keys():
        return meta | inner
    return meta | {"meta": inner}


def _refuse_numbers(path: Path, line: int, field: str, values: Any) -> None:
    if not isinstance(values, list):
        return
    for number, value in enumerate(values, 1):
        label = value.get("label") if isinstance(value, dict) else None
        if type(label) is int:
            raise HashiyeError(_NUMBERED, path=path, line=line, field=field, number=number)


DOCCANO = Format(
    name="doccano",
    suffixes=(".jsonl",),
    title=QT_TRANSLATE_NOOP("core", "doccano: JSONL of sequence labelling"),
    read=read,
    write=write,
    cannot_hold=QT_TRANSLATE_NOOP("core", "Suggestions, notes on spans; relations on reading."),
    options=(LAYOUT, offsets_option(Offsets.CODE_POINTS)),
    recognises=recognises,
)
