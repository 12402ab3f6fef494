"""brat standoff: a folder with a text and a file of annotations for each document.

The form is that of brat 1.3 (brat.nlplab.org/standoff.html). `NAME.ann` has a line `T1 TAB PER 0 5
TAB surface` for each span of `NAME.txt`, with offsets in code points. brat's lines hold no line
breaks, so a span over several lines is written as brat does it: in fragments `0 5;6 10`, whose
texts are joined by a space; on reading, fragments with nothing but white space between are one
span. Notes of annotators (`#`) and normalisations (`N`) of spans are kept in the metadata.
`annotation.conf` names the labels; `hashiye-documents.index` holds ids, titles and metadata, which
brat has no place for.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import Any

from core.formats.base import Format, FormattedDocument, LostSpan, Mark, WriteReport
from core.formats.brat_reading import NOTES, read_pair
from core.formats.files import encoded, unreadable
from core.formats.fitting import lost_span
from core.formats.folder_index import BRAT_CONFIGURATION, INDEX, index_line, listed
from core.formats.folders import FileNames, replacing_folder
from core.formats.normalisations import NORMALISATIONS
from core.formats.units import Offsets, UnitFinder, Units, offsets_option, units
from core.messages import QT_TRANSLATE_NOOP

_PIECE = re.compile("[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
"""What lies between line breaks, for any program that reads the files."""
_CONFIGURATION = "[entities]\n{labels}\n[relations]\n\n[events]\n\n[attributes]\n"

_LABEL = QT_TRANSLATE_NOOP("core", "Its label holds white space, which divides the columns.")
_BREAK = QT_TRANSLATE_NOOP("core", "It begins or ends with a line break.")


def read(path: Path, offsets: Offsets = Offsets.AUTO) -> Iterator[FormattedDocument]:
    """Yield the document of an `.ann` file, or those of a folder in the order of its index.

    What Hashiye cannot hold, discontinuous spans included, is in the notes. Raises HashiyeError,
    which names the line, for what is not in brat's form or has no text beside it.
    """
    finder = UnitFinder(offsets)
    for file in _files(path):
        yield read_pair(file, finder)


def write(
    documents: Iterable[FormattedDocument], path: Path, offsets: Offsets = Offsets.CODE_POINTS
) -> WriteReport:
    """Write the folder `path`; the report lists the spans that brat's lines could not hold.

    Raises HashiyeError, and leaves `path` as it was, if a document or the disk does not allow it.
    """
    written = spans = 0
    lost: list[LostSpan] = []
    labels: dict[str, None] = {}
    names = FileNames(".txt")
    with replacing_folder(path) as folder, (folder / INDEX).open("xb") as index:
        for document in documents:
            text = folder / names.of("_".join(document.id.split()))
            lines, left_out = _lines(document, units(document.text, offsets))
            text.write_bytes(encoded(document.id, document.text))
            text.with_suffix(".ann").write_bytes(encoded(document.id, lines))
            index.write(encoded(document.id, index_line(text.stem, document)))
            written += 1
            spans += len(document.spans) - len(left_out)
            lost += left_out
            labels |= dict.fromkeys(mark.label for mark in document.spans if _holds(mark.label))
        listing = "".join(f"{label}\n" for label in labels)
        configuration = encoded("", _CONFIGURATION.format(labels=listing))
        (folder / BRAT_CONFIGURATION).write_bytes(configuration)
    return WriteReport(path, written, spans, tuple(lost))


def _files(path: Path) -> list[Path]:
    try:
        if not path.is_dir():
            return [path]
        return listed(path) or sorted(path.rglob("*.ann"))
    except OSError as error:
        raise unreadable(path, error) from error


def _lines(document: FormattedDocument, counted: Units) -> tuple[str, list[LostSpan]]:
    lines: list[str] = []
    lost: list[LostSpan] = []
    names: dict[tuple[int, int, str], str] = {}
    for mark in document.spans:
        pieces = [match.span() for match in _PIECE.finditer(document.text, mark.start, mark.end)]
        if not _holds(mark.label):
            lost.append(lost_span(document, mark, _LABEL))
        elif not pieces or (pieces[0][0], pieces[-1][1]) != (mark.start, mark.end):
            lost.append(lost_span(document, mark, _BREAK))
        else:
            name = f"T{len(lines) + 1}"
            names[mark.start, mark.end, mark.label] = name
            lines.append(_text_bound(name, mark, pieces, counted))
    lines += _notes(document.meta, names)
    return "".join(f"{line}\n" for line in lines), lost


def _text_bound(name: str, mark: Mark, pieces: list[tuple[int, int]], counted: Units) -> str:
    edges = (counted.back(*piece) for piece in pieces)
    fragments = ";".join(f"{start} {end}" for start, end in edges)
    surface = " ".join(counted.text[start:end] for start, end in pieces)
    return f"{name}\t{mark.label} {fragments}\t{surface}"


def _notes(meta: Mapping[str, Any], names: Mapping[tuple[int, int, str], str]) -> Iterator[str]:
    """The lines of notes and normalisations that the metadata has of spans which are there."""
    for field, template in (
        (NOTES, "#{number}\tAnnotatorNotes {span}\t{text}"),
        (NORMALISATIONS, "N{number}\tReference {span} {reference}\t{text}"),
    ):
        numbers = count(1)
        values = meta.get(field)
        for value in values if isinstance(values, list) else []:
            match value:
                case {"start": int(start), "end": int(end), "label": str(label), **rest}:
                    span = names.get((start, end, label))
                    text, reference = (_plain(rest.get(one)) for one in ("text", "reference"))
                    if span is not None and (reference or field == NOTES):
                        shown = {"text": text, "reference": reference.replace(" ", "_")}
                        yield template.format(number=next(numbers), span=span, **shown)


def _plain(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _holds(label: str) -> bool:
    return label.split() == [label]


BRAT = Format(
    name="brat",
    suffixes=(".ann",),
    title=QT_TRANSLATE_NOOP("core", "brat: a folder of texts and standoff annotations"),
    read=read,
    write=write,
    cannot_hold=QT_TRANSLATE_NOOP(
        "core",
        "Suggestions; labels with white space; spans that begin or end with a line break. On "
        "reading: relations, events, attributes, discontinuous spans.",
    ),
    options=(offsets_option(Offsets.AUTO),),
    folder=True,
    companion=".txt",
)
