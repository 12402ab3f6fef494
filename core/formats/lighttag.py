"""LightTag's JSON: examples with their annotations.

The form is that of LightTag's exports of 2018 to 2022 (type definitions in LightTag's own
converters): `{"examples": [{"example_id", "content", "metadata": {...}, "annotations": [{"start",
"end", "tag", "value", "reviewed", "correct", "annotated_by": [...]}, ...], "classifications": [],
"seen_by": []}, ...], "relations": [...]}`, or the list of examples alone; some tools say `text` or
`annotated_text` for the content and `label` for the tag. What a reviewer has found wrong
(`"correct": false`) is left out. `metadata` holds the document's.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from core.formats.base import Format, FormattedDocument, WriteReport, legible, title_of
from core.formats.json_marks import Entry, MarkReader
from core.formats.json_reading import identifier_of, left_out, text_of
from core.formats.json_stream import Element, elements, head_of
from core.formats.json_writing import free_meta, write_array
from core.formats.units import Offsets, UnitFinder, offsets_option, units
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

_TEXTS = ("content", "text", "annotated_text")
_UNHELD = ("classifications", "relations", "comments")
_TITLE = "title"

_NOT_AN_EXAMPLE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: element {number} is not an example with “content” and a list of "
    "“annotations”. Export from LightTag as JSON.",
)
_WRONG = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}, “{document}”: {count} annotations that a reviewer found wrong were "
    "left out.",
)


def read(path: Path, offsets: Offsets = Offsets.AUTO) -> Iterator[FormattedDocument]:
    """Yield a document for each example.

    Raises HashiyeError, which names line and example, for what is no such example.
    """
    finder = UnitFinder(offsets)
    for element in elements(path, ("examples",)):
        yield _document(path, element, finder)


def write(
    documents: Iterable[FormattedDocument], path: Path, offsets: Offsets = Offsets.CODE_POINTS
) -> WriteReport:
    """Write an example for each document; every span is held.

    Raises HashiyeError, and leaves `path` as it was, if a document or the disk does not allow it.
    """
    return write_array(
        documents, path, partial(_examples_of, offsets=offsets), '{"examples": [', "]}"
    )


def recognises(path: Path) -> bool:
    """Whether the beginning of the file has the fields of an example."""
    head = head_of(path)
    return '"example_id"' in head or (
        '"annotations"' in head and ('"annotated_by"' in head or '"annotated_text"' in head)
    )


def _document(path: Path, element: Element, finder: UnitFinder) -> FormattedDocument:
    line, at, example = element
    if not isinstance(example, dict):
        raise HashiyeError(_NOT_AN_EXAMPLE, path=path, line=line, number=at + 1)
    key = next((name for name in _TEXTS if name in example), _TEXTS[0])
    text = text_of(path, line, example.get(key), key)
    identifier = identifier_of(path, line, example.get("example_id", example.get("id")))
    metadata = example.get("metadata")
    meta = dict(metadata) if isinstance(metadata, dict) else {}
    title = meta.pop(_TITLE) if isinstance(meta.get(_TITLE), str) else None
    if title is None:
        title = title_of(text, f"{legible(path.stem)} {at + 1}")
    values = example.get("annotations", [])
    if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
        raise HashiyeError(_NOT_AN_EXAMPLE, path=path, line=line, number=at + 1)
    entries = [
        _entry(number, value)
        for number, value in enumerate(values, 1)
        if value.get("correct") is not False
    ]
    reader = MarkReader(path, line, text, finder, loosely=True)
    spans = reader.placed(f"[{at}].annotations", entries)
    shown = identifier or title
    notes = [
        left_out(path, line, shown, name, len(found))
        for name in _UNHELD
        if isinstance(found := example.get(name), list) and found
    ]
    if wrong := len(values) - len(entries):
        notes.append(HashiyeError(_WRONG, path=path, line=line, document=shown, count=wrong))
    return FormattedDocument(identifier, title, text, meta, spans, notes=tuple(notes))


def _entry(number: int, value: dict[str, Any]) -> Entry:
    label = value.get("tag", value.get("label"))
    surface = value.get("value", value.get("text"))
    return Entry(number, value.get("start"), value.get("end"), label, surface)


def _examples_of(
    _number: int, document: FormattedDocument, offsets: Offsets
) -> list[dict[str, Any]]:
    metadata = {_TITLE: document.title} | free_meta(document, frozenset({_TITLE}))
    counted = units(document.text, offsets)
    annotations = []
    for mark in document.spans:
        start, end = counted.back(mark.start, mark.end)
        surface = document.text[mark.start : mark.end]
        annotations.append({"start": start, "end": end, "tag": mark.label, "value": surface})
    example = {"example_id": document.id, "content": document.text, "metadata": metadata}
    return [example | {"annotations": annotations}]


LIGHTTAG = Format(
    name="lighttag",
    suffixes=(".json",),
    title=QT_TRANSLATE_NOOP("core", "LightTag: JSON of examples"),
    read=read,
    write=write,
    cannot_hold=QT_TRANSLATE_NOOP(
        "core", "Suggestions, notes on spans; on reading: classes, relations, who annotated."
    ),
    options=(offsets_option(Offsets.AUTO),),
    recognises=recognises,
)
