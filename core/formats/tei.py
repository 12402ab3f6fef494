"""TEI P5 XML (tei-c.org): the text as it is, and the marks on it in `standOff`.

A file is a `teiCorpus` with a `TEI` for each document: title and id in its header, the text in one
`ab` with `xml:space="preserve"`, and for each span

    <span target="#string-range(d1.text,0,7)" ana="#d1.label.PER"/>

in a `spanGrp` of type `entity`: `string-range(IDREF, OFFSET, LENGTH)` of the Guidelines' TEI
XPointer Schemes counts characters, that is code points, from 0; `ana` names a category of the
taxonomy in the header, which holds the label itself. Suggestions are a group of their own, their
scores `cert`, their sources `resp`. Metadata is JSON in `xenoData`.

On reading, names in the text of others (`persName`, `rs`, ...) become spans as well, and pointers
may name elements, points (`string-index`) and ranges. What is left out of a text is told.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from core.formats.base import Format, FormattedDocument, WriteReport
from core.formats.files import encoded, replacing
from core.formats.tei_reading import ROOTS, TeiReader
from core.formats.tei_writing import HEAD, TAIL, element_of
from core.formats.units import CHOICES, OPTION, Offsets, offsets_option
from core.formats.xml_safety import local, parsed, root_of
from core.messages import QT_TRANSLATE_NOOP

_NAMES = frozenset(local(name) for name in ROOTS)


def read(path: Path, offsets: Offsets = Offsets.CODE_POINTS) -> Iterator[FormattedDocument]:
    """Yield a document for each `TEI`; its notes tell what Hashiye cannot hold.

    Raises HashiyeError, which names the line, for what is no TEI P5 or no XML that is accepted.
    """
    reader = TeiReader(path, offsets)
    for _piece in parsed(path, reader):
        yield from reader.done
        reader.done.clear()


def write(
    documents: Iterable[FormattedDocument], path: Path, offsets: Offsets = Offsets.CODE_POINTS
) -> WriteReport:
    """Write one corpus with all documents; every span is held.

    Raises HashiyeError, and leaves `path` as it was, if a document or the disk does not allow it.
    """
    count = spans = 0
    with replacing(path) as file:
        file.write(HEAD.encode())
        for count, document in enumerate(documents, 1):
            file.write(encoded(document.id, element_of(document, count, offsets)))
            spans += len(document.spans)
        file.write(TAIL.encode())
    return WriteReport(path, count, spans)


def recognises(path: Path) -> bool:
    """Whether the root of the file is one of TEI's, or is called like that by its document type."""
    root = root_of(path)
    return root in ROOTS or root in _NAMES


def _configured(values: Mapping[str, str]) -> Format:
    offsets = Offsets(values[OPTION])
    return replace(TEI, read=partial(read, offsets=offsets), write=partial(write, offsets=offsets))


# Nothing in a pointer tells what it counts, so this is not found out.
_OFFSETS = replace(offsets_option(Offsets.CODE_POINTS), choices=CHOICES[1:])

TEI = Format(
    name="tei",
    suffixes=(".tei", ".xml"),
    title=QT_TRANSLATE_NOOP("core", "TEI P5: XML with standoff"),
    read=read,
    write=write,
    cannot_hold=QT_TRANSLATE_NOOP(
        "core",
        "Notes on spans. On reading: attributes, notes, alternatives and all elements but names.",
    ),
    options=(_OFFSETS,),
    configure=_configured,
    recognises=recognises,
)
