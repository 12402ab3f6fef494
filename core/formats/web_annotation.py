"""W3C Web Annotation, as JSON-LD: a page of annotations with the texts in it.

The form is that of the Recommendation of 2017 (w3.org/TR/annotation-model). A span is an annotation
with the motivation `tagging`, its label the body, its target a source with a TextQuoteSelector and
a TextPositionSelector, whose offsets count code points. The Recommendation leaves open where a text
is: here each document begins with an annotation `describing` it, whose target is the text, with its
id, title and metadata as JSON in the body; the spans that follow name that target as their source.

Some programs (RecogitoJS) count UTF-16 units: the quotations tell. On reading, a text may also
stand in the first `source` itself or, with the suffix `.jsonld`, in a file `.txt` of the same name.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from core.formats.base import Format, FormattedDocument, Mark, WriteReport
from core.formats.json_stream import elements, head_of
from core.formats.json_writing import dumped, write_array
from core.formats.units import Offsets, Units, offsets_option, units
from core.formats.web_annotation_reading import PageReader
from core.messages import QT_TRANSLATE_NOOP

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
"""Code points before and after a quotation, by which it is found again in a changed text."""


def read(path: Path, offsets: Offsets = Offsets.AUTO) -> Iterator[FormattedDocument]:
    """Yield a document for each text, with the annotations that follow it as spans.

    Raises HashiyeError, which names the line, for what is no annotation or has no text.
    """
    reader = PageReader(path, offsets)
    for element in elements(path, ("items",)):
        done = reader.take(element)
        if done is not None:
            yield done
    last = reader.document()
    if last is not None:
        yield last


def write(
    documents: Iterable[FormattedDocument], path: Path, offsets: Offsets = Offsets.CODE_POINTS
) -> WriteReport:
    """Write one page with the annotations of all documents; every span is held.

    Raises HashiyeError, and leaves `path` as it was, if a document or the disk does not allow it.
    """
    page = {"@context": CONTEXT, "id": "urn:hashiye:page", "type": "AnnotationPage"}
    head = dumped(page)[:-1] + ', "items": ['
    return write_array(documents, path, partial(_annotations, offsets=offsets), head, "]}")


def recognises(path: Path) -> bool:
    """Whether the beginning of the file names the context or a selector of annotations."""
    head = head_of(path)
    return CONTEXT in head or '"TextPositionSelector"' in head or '"TextQuoteSelector"' in head


def _annotations(
    number: int, document: FormattedDocument, offsets: Offsets
) -> Iterator[dict[str, Any]]:
    source = f"urn:hashiye:document:{number + 1}:{quote(document.id, safe='', errors='replace')}"
    about = {"id": document.id, "title": document.title, "meta": dict(document.meta)}
    yield {
        "id": f"{source}#text",
        "type": "Annotation",
        "motivation": "describing",
        "body": {"type": "TextualBody", "format": "application/json", "value": dumped(about)},
        "target": {
            "id": source,
            "type": "TextualBody",
            "format": "text/plain",
            "value": document.text,
        },
    }
    counted = units(document.text, offsets)
    for i, mark in enumerate(document.spans, 1):
        yield {
            "id": f"{source}#{i}",
            "type": "Annotation",
            "motivation": "tagging",
            "body": {"type": "TextualBody", "purpose": "tagging", "value": mark.label},
            "target": {"source": source, "selector": _selectors(mark, counted)},
        }


def _selectors(mark: Mark, counted: Units) -> list[dict[str, Any]]:
    text = counted.text
    start, end = counted.back(mark.start, mark.end)
    quotation = {
        "type": "TextQuoteSelector",
        "exact": text[mark.start : mark.end],
        "prefix": text[max(0, mark.start - _AROUND) : mark.start],
        "suffix": text[mark.end : mark.end + _AROUND],
    }
    return [quotation, {"type": "TextPositionSelector", "start": start, "end": end}]


WEB_ANNOTATION = Format(
    name="webannotation",
    suffixes=(".jsonld", ".json"),
    title=QT_TRANSLATE_NOOP("core", "W3C Web Annotation: JSON-LD"),
    read=read,
    write=write,
    cannot_hold=QT_TRANSLATE_NOOP(
        "core", "Suggestions, notes on spans; on reading: whatever is no tag on a stretch of text."
    ),
    options=(offsets_option(Offsets.AUTO),),
    recognises=recognises,
    companion=".txt",
)
