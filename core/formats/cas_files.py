"""Folders with a file for each document, in which a UIMA CAS is."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from core.formats.base import FormattedDocument, LostSpan, WriteReport
from core.formats.files import DOCUMENT_LIMIT, MEGABYTE, encoded, unreadable
from core.formats.folder_index import INDEX, index_line, listed
from core.formats.folders import FileNames, replacing_folder
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

_TOO_LARGE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}” has more than {limit} MB, the most that one document may have with all that is said "
    "of it. Split it.",
)


def files_of(path: Path, suffix: str) -> list[Path]:
    """The file `path`, or those with `suffix` in the folder `path`, in the order of its index.

    Files that the index does not name come last, by their names. Raises HashiyeError if one cannot
    be read or is too large.
    """
    try:
        if path.is_dir():
            known = listed(path, suffix)
            files = [*known, *sorted({*path.rglob(f"*{suffix}")} - {*known})]
        else:
            files = [path]
        for file in files:
            if file.stat().st_size > DOCUMENT_LIMIT:
                raise HashiyeError(_TOO_LARGE, path=file, limit=DOCUMENT_LIMIT // MEGABYTE)
    except OSError as error:
        raise unreadable(path, error) from error
    return files


def write_files(
    documents: Iterable[FormattedDocument],
    path: Path,
    suffix: str,
    content_of: Callable[[FormattedDocument], tuple[str, list[LostSpan]]],
    beside: Mapping[str, str],
) -> WriteReport:
    """Write the folder `path` with a file for each document, and those of `beside` by their names.

    `content_of` gives what is in the file of a document and which spans are not. Raises
    HashiyeError, and leaves `path` as it was, if a document or the disk does not allow it.
    """
    written = spans = 0
    lost: list[LostSpan] = []
    names = FileNames(suffix)
    with replacing_folder(path) as folder, (folder / INDEX).open("xb") as index:
        for name, content in beside.items():
            (folder / name).write_bytes(encoded("", content))
        for document in documents:
            content, left_out = content_of(document)
            file = folder / names.of(document.id)
            file.write_bytes(encoded(document.id, content))
            # Metadata are in the file itself; the index holds the order.
            index.write(encoded(document.id, index_line(file.stem, replace(document, meta={}))))
            written += 1
            spans += len(document.spans) - len(left_out)
            lost += left_out
    return WriteReport(path, written, spans, tuple(lost))
