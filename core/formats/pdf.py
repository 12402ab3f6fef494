"""The text layer of PDF files, read only, through pypdf (extra `documents`).

A PDF has letters at places of a page, no text: lines come in the order in which they were drawn, so
columns, tables, heads and feet of pages may stand among sentences. The report says so.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from core.formats.base import Format, FormattedDocument
from core.formats.extraction import extracted
from core.formats.files import DOCUMENT_LIMIT, MEGABYTE
from core.formats.text import bytes_of
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

_NO_PYPDF = QT_TRANSLATE_NOOP(
    "core", '“{path}”: this format needs pypdf. Install it: pip install "hashiye[documents]"'
)
_NO_PDF = QT_TRANSLATE_NOOP(
    "core",
    "“{path}” is no whole PDF without a password ({reason}). Open it in a PDF viewer and print it "
    "into a new PDF, or choose the file that was meant.",
)
_NO_LAYER = QT_TRANSLATE_NOOP(
    "core",
    "“{path}” has no text layer: its {count} pages are pictures. Run it through a program for "
    "text recognition (OCR) first.",
)
_TOO_MUCH = QT_TRANSLATE_NOOP(
    "core", "“{path}” has more than {limit} MB of text. Split it into several documents."
)
_LINES = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”: the text comes from the text layer of a PDF. Columns, tables, heads and feet of "
    "pages may stand among the sentences, and words be divided at the ends of lines.",
)
_EMPTY_PAGES = QT_TRANSLATE_NOOP(
    "core", "“{path}”: {count} pages have no text; they may be pictures."
)


def read(path: Path) -> Iterator[FormattedDocument]:
    """Yield the one document of the file, a line feed after each page.

    Raises HashiyeError if pypdf is not installed, or the file is no PDF, has no text layer or is
    too large.
    """
    try:
        import pypdf
    except ImportError as error:
        raise HashiyeError(_NO_PYPDF, path=path) from error
    bytes_of(path)
    try:
        pages = _pages(pypdf.PdfReader(path), path)
    except HashiyeError:
        raise
    except Exception as error:  # of whatever kind a damaged file makes pypdf raise
        reason = f"{type(error).__name__}: {error}"[:200]
        raise HashiyeError(_NO_PDF, path=path, reason=reason) from error
    empty = sum(not page.strip() for page in pages)
    if empty == len(pages):
        raise HashiyeError(_NO_LAYER, path=path, count=empty)
    document = extracted(path, "\n".join(pages).rstrip("\n"), meta={"pages": len(pages)})
    notes = [HashiyeError(_LINES, path=path)]
    if empty:
        notes.append(HashiyeError(_EMPTY_PAGES, path=path, count=empty))
    yield FormattedDocument(
        document.id, document.title, document.text, document.meta, notes=tuple(notes)
    )


def _pages(reader: Any, path: Path) -> list[str]:
    found = []
    size = 0
    # A small file may name one page 100,000 times: it is read once, or that would take minutes.
    known: dict[tuple[int, int], str] = {}
    for page in reader.pages:
        place = page.indirect_reference
        key = None if place is None else (place.idnum, place.generation)
        text = None if key is None else known.get(key)
        if text is None:
            # A letter that the file does not name may come as half a pair.
            text = page.extract_text().encode("utf-8", "replace").decode("utf-8")
            if key is not None:
                known[key] = text
        size += len(text)
        if size > DOCUMENT_LIMIT:
            raise HashiyeError(_TOO_MUCH, path=path, limit=DOCUMENT_LIMIT // MEGABYTE)
        found.append(text)
    return found


PDF = Format(
    name="pdf",
    suffixes=(".pdf",),
    title=QT_TRANSLATE_NOOP("core", "PDF: its text layer"),
    read=read,
    write=None,
    cannot_hold=QT_TRANSLATE_NOOP("core", "Read only: the text, without images and layout."),
    extra="documents",
)
