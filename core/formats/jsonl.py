"""JSONL: one JSON object a line, a document each.

`{"id", "title", "text", "label": [[start, end, "PER"], ...], "suggestions": [{"start", "end",
"label", "score", "source"}, ...]}`; all but `text` may be missing, further fields are metadata.
`entities` is read like `label`; entries of both may be objects too, `{"start", "end", "label",
"text"}`, as they are written with `surfaces=yes`.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from core.formats.base import Format, FormattedDocument, Mark, WriteReport, legible, title_of
from core.formats.json_marks import MarkReader
from core.formats.json_reading import identifier_of, objects, text_of
from core.formats.json_writing import dumped, free_meta, write_lines
from core.formats.options import Option
from core.formats.units import Offsets, UnitFinder, Units, offsets_option, units
from core.messages import QT_TRANSLATE_NOOP

SURFACES = Option(
    "surfaces",
    QT_TRANSLATE_NOOP("core", "Write the text of each span beside it"),
    "no",
    ("no", "yes"),
    reads=False,
)
_OWN_FIELDS = frozenset({"id", "title", "text", "label", "entities", "suggestions"})


def read(path: Path, offsets: Offsets = Offsets.CODE_POINTS) -> Iterator[FormattedDocument]:
    """Yield the documents of the file, one a line; blank lines are skipped.

    Raises HashiyeError, which names the line, for what is not such a document.
    """
    yield from _documents(path, UnitFinder(offsets, partial(_documents, path)))


def write(
    documents: Iterable[FormattedDocument],
    path: Path,
    offsets: Offsets = Offsets.CODE_POINTS,
    surfaces: str = SURFACES.default,
) -> WriteReport:
    """Write `documents`, one a line; the format holds every span.

    Raises HashiyeError, and leaves `path` as it was, if a document or the disk does not allow it.
    """
    line = partial(line_of, offsets=offsets, surfaces=surfaces == "yes")
    return write_lines(documents, path, line)


def line_of(
    document: FormattedDocument,
    offsets: Offsets = Offsets.CODE_POINTS,
    *,
    surfaces: bool = False,
) -> str:
    """The line that holds `document`, without a line feed; its offsets count what `offsets` says.

    With `surfaces` each mark says on which text it is.
    Raises HashiyeError if its metadata uses a field that the format needs.
    """
    meta = free_meta(document, _OWN_FIELDS)
    counted = units(document.text, offsets)
    fields: dict[str, Any] = {
        "id": document.id,
        "title": document.title,
        "text": document.text,
        "label": [_object(mark, counted, surfaces=True) for mark in document.spans]
        if surfaces
        else _triples(document.spans, counted),
    }
    if document.suggestions:
        fields["suggestions"] = [_object(one, counted, surfaces) for one in document.suggestions]
    return dumped(fields | meta)


def _triples(spans: Sequence[Mark], counted: Units) -> list[Any]:
    if counted.map is None:
        return [mark[:3] for mark in spans]
    return [[*counted.back(mark.start, mark.end), mark.label] for mark in spans]


def _object(mark: Mark, counted: Units, surfaces: bool) -> dict[str, Any]:
    start, end = counted.back(mark.start, mark.end)
    fields: dict[str, Any] = {"start": start, "end": end, "label": mark.label}
    if surfaces:
        fields["text"] = counted.text[mark.start : mark.end]
    if mark.score is not None:
        fields["score"] = mark.score
    if mark.source:
        fields["source"] = mark.source
    return fields


def _documents(path: Path, finder: UnitFinder) -> Iterator[FormattedDocument]:
    for number, fields in objects(path):
        yield _document(path, number, fields, finder)


def _document(
    path: Path, number: int, fields: dict[str, Any], finder: UnitFinder
) -> FormattedDocument:
    text = text_of(path, number, fields.get("text"))
    title = fields.get("title")
    otherwise = f"{legible(path.stem)} {number}"
    reader = MarkReader(path, number, text, finder)
    return FormattedDocument(
        id=identifier_of(path, number, fields.get("id")),
        title=title if isinstance(title, str) else title_of(text, otherwise),
        text=text,
        meta={name: value for name, value in fields.items() if name not in _OWN_FIELDS},
        spans=reader.marks("label", fields.get("label"))
        + reader.marks("entities", fields.get("entities")),
        suggestions=reader.marks("suggestions", fields.get("suggestions")),
    )


JSONL = Format(
    name="jsonl",
    suffixes=(".jsonl", ".ndjson"),
    title=QT_TRANSLATE_NOOP("core", "JSONL: one document a line, offsets in characters"),
    read=read,
    write=write,
    cannot_hold=QT_TRANSLATE_NOOP("core", "Notes on spans, and who gave each verdict."),
    options=(SURFACES, offsets_option(Offsets.CODE_POINTS)),
)
