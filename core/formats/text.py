"""Plain text: one file, one document."""

from collections.abc import Iterator
from pathlib import Path

from core.formats.base import Format, FormattedDocument, legible, title_of
from core.formats.encoding import ENCODING, FOUND_OUT, decode, decode_as
from core.formats.files import DOCUMENT_LIMIT, MEGABYTE, unreadable
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

EMPTY = QT_TRANSLATE_NOOP(
    "core", "“{path}” has no text in it. Leave it out, or choose the file that was meant."
)
_TOO_LARGE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}” has {size} MB; one document may have {limit} MB. "
    "Split it into one file for each article.",
)


def read(path: Path, encoding: str = FOUND_OUT) -> Iterator[FormattedDocument]:
    """Yield the one document of the file; `meta` tells file, encoding and whether it was guessed.

    Raises HashiyeError if the file is empty, too large, unreadable or no text.
    """
    data = bytes_of(path)
    decoded = decode(data, path) if encoding == FOUND_OUT else decode_as(data, path, encoding)
    if not decoded.text.strip():
        raise HashiyeError(EMPTY, path=path)
    meta = {
        "file": legible(path.name),
        "encoding": decoded.encoding,
        "encoding_guessed": decoded.guessed,
    }
    name = legible(path.stem)
    yield FormattedDocument(name, title_of(decoded.text, name), decoded.text, meta)


def bytes_of(path: Path) -> bytes:
    """What is in the file. Raises HashiyeError if that is nothing, too much or unreadable."""
    try:
        with path.open("rb") as file:
            size = path.stat().st_size
            # Not as much as is allowed: Python takes the memory before it reads.
            data = file.read(size + 1) if size <= DOCUMENT_LIMIT else b""
    except OSError as error:
        raise unreadable(path, error) from error
    size = max(size, len(data))
    if size > DOCUMENT_LIMIT:
        limit = DOCUMENT_LIMIT // MEGABYTE
        raise HashiyeError(_TOO_LARGE, path=path, size=-(-size // MEGABYTE), limit=limit)
    if not data:
        raise HashiyeError(EMPTY, path=path)
    return data


TEXT = Format(
    name="text",
    suffixes=(".txt",),
    title=QT_TRANSLATE_NOOP("core", "Plain text"),
    read=read,
    write=None,
    cannot_hold=QT_TRANSLATE_NOOP("core", "Read only: plain text holds no spans."),
    options=(ENCODING,),
)
