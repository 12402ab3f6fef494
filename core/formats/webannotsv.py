"""WebAnno TSV 3: the table of tokens that INCEpTION and WebAnno write and read.

The form is that of version 3.3 (INCEpTION's user guide, “WebAnno TSV 3.3 File format”); 3.0 to 3.2
are read too. A file is one document: a head that names layers, then for each sentence `#Text=` and
a line for each token, `1-2 TAB 4-8 TAB Haag TAB PER[1] TAB`. Spans that begin or end inside a token
have lines for parts of it (`1-2.1`); several on one line are stacked (`PER[1]|LOC[2]`), so that any
spans are held. Offsets count UTF-16 units. Where a document came from such a file, its lines are
kept. `hashiye-documents.index` holds what the form has no place for: ids, titles, metadata, and
white space before the first token.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from core.formats.base import Format, FormattedDocument, LostSpan, WriteReport
from core.formats.files import encoded
from core.formats.folder_index import INDEX, index_line
from core.formats.folders import FileNames, replacing_folder
from core.formats.kept_tokens import without_tokens
from core.formats.layer_options import FEATURE, LAYER
from core.formats.units import Offsets, offsets_option
from core.formats.webanno_reading import BEFORE, SUFFIX, read
from core.formats.webanno_rows import ANY_FORMAT
from core.formats.webanno_writing import Asked, written
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

_BOM = b"\xef\xbb\xbf"
_NAME = re.compile(r"[\w.]+")

_NO_NAME = QT_TRANSLATE_NOOP(
    "core",
    "“{name}” is no name of a layer or feature: those consist of letters, digits, “_” and “.”.",
)


def write(
    documents: Iterable[FormattedDocument],
    path: Path,
    layer: str = "",
    feature: str = "",
    offsets: Offsets = Offsets.AUTO,
) -> WriteReport:
    """Write the folder `path` with a file for each document; the report lists the lost spans.

    Spans are annotations of `layer`, their labels the values of `feature`. Raises HashiyeError, and
    leaves `path` as it was, if a document or the disk does not allow it.
    """
    asked = Asked(layer, feature, offsets)
    count = spans = 0
    lost: list[LostSpan] = []
    names = FileNames(SUFFIX)
    with replacing_folder(path) as folder, (folder / INDEX).open("xb") as index:
        for document in documents:
            found = written(document, asked)
            file = folder / names.of("_".join(document.id.split()))
            file.write_bytes(encoded(document.id, found.file))
            bare = replace(document, meta=without_tokens(document.meta))
            more = {BEFORE: found.before} if found.before else {}
            index.write(encoded(document.id, index_line(file.stem, bare, **more)))
            count += 1
            spans += len(document.spans) - len(found.lost)
            lost += found.lost
    return WriteReport(path, count, spans, tuple(lost))


def recognises(path: Path) -> bool:
    """Whether the first line says that the file has this form, or an older version of it."""
    try:
        with path.open("rb") as file:
            head = file.read(len(_BOM) + len(ANY_FORMAT))
    except OSError:
        return False
    return head.removeprefix(_BOM).startswith(ANY_FORMAT.encode())


def _name(chosen: str) -> str:
    """The name that was chosen, "" for the usual one. Raises HashiyeError if it can be none."""
    if chosen and _NAME.fullmatch(chosen) is None:
        raise HashiyeError(_NO_NAME, name=chosen)
    return chosen


WEBANNO_TSV = Format(
    name="webannotsv",
    suffixes=(SUFFIX,),
    title=QT_TRANSLATE_NOOP("core", "WebAnno TSV 3: a folder of files for INCEpTION"),
    read=read,
    write=write,
    cannot_hold=QT_TRANSLATE_NOOP(
        "core",
        "Suggestions; spans that begin or end in white space; labels with carriage returns. On "
        "reading: relations, chains, all layers but one.",
    ),
    options=(
        replace(LAYER, value_of=_name),
        replace(FEATURE, value_of=_name),
        offsets_option(Offsets.AUTO),
    ),
    recognises=recognises,
    folder=True,
)
