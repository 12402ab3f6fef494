"""Reading line by line and writing so that a failure leaves nothing half-written."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from core.messages import QT_TRANSLATE_NOOP, HashiyeError

MEGABYTE = 1_000_000
DOCUMENT_LIMIT = 64 * MEGABYTE
"""Bytes of one document. Beyond this no article is meant, and no window is quick."""
REPORT_SUFFIX = ".report.json"
"""How the names of reports end that lie beside an export; no documents are in them."""

_BOM = b"\xef\xbb\xbf"
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})

_LINE_TOO_LONG = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: longer than {limit} MB, the most that one document may be. "
    "Split it into several documents.",
)
_NOT_UTF8 = QT_TRANSLATE_NOOP(
    "core", "“{path}”, line {line}: not UTF-8 (byte {column} of the line). Save the file as UTF-8."
)
_UNREADABLE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}” cannot be read: {reason}. Check that the file is there and that you may read it.",
)
_NO_SPACE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}” could not be written: no room on the disk. Nothing was changed; "
    "make room or choose another place, then try again.",
)
_UNWRITABLE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}” could not be written: {reason}. Nothing was changed; "
    "check the folder or choose another place.",
)
_NO_FILE = QT_TRANSLATE_NOOP(
    "core", "{path} is a device or a pipe, which cannot be replaced. Choose a name for a file."
)
_SURROGATE = QT_TRANSLATE_NOOP(
    "core",
    "Document “{document}” holds half a surrogate pair, which is no character and cannot be "
    "written. Import the document again from an undamaged file.",
)


def unreadable(path: Path, error: OSError) -> HashiyeError:
    """The error that says why `path` cannot be read."""
    return HashiyeError(_UNREADABLE, path=path, reason=error.strerror or str(error))


def unwritable(path: Path, error: OSError) -> HashiyeError:
    """The error that says why `path` cannot be written."""
    if error.errno in _NO_ROOM:
        return HashiyeError(_NO_SPACE, path=path)
    return HashiyeError(_UNWRITABLE, path=path, reason=error.strerror or str(error))


def numbered_lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a UTF-8 file without their line feed, each with its number from 1.

    Only U+000A ends a line. A byte order mark is dropped. One line at a time is in memory. Raises
    HashiyeError if the file cannot be read, is not UTF-8 or has a line over `DOCUMENT_LIMIT`.
    """
    try:
        with path.open("rb") as file:
            number = 0
            while raw := file.readline(DOCUMENT_LIMIT + 1):
                number += 1
                if len(raw) > DOCUMENT_LIMIT:
                    limit = DOCUMENT_LIMIT // MEGABYTE
                    raise HashiyeError(_LINE_TOO_LONG, path=path, line=number, limit=limit)
                if number == 1:
                    raw = raw.removeprefix(_BOM)
                try:
                    line = raw.decode("utf-8")
                except UnicodeDecodeError as error:
                    column = error.start + 1
                    raise HashiyeError(_NOT_UTF8, path=path, line=number, column=column) from error
                yield number, line.removesuffix("\n")
    except OSError as error:
        raise unreadable(path, error) from error


def require_replaceable(path: Path) -> None:
    """Raise HashiyeError if `path` is something else than a file or a folder, such as a device."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise HashiyeError(_NO_FILE, path=path)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file that takes the place of `path` when the block ends well.

    On any error it vanishes and `path` stays as it was. Raises HashiyeError if the file cannot be
    written.
    """
    require_replaceable(path)
    target = path.resolve()
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        try:
            with part.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise unwritable(path, error) from error


def encoded(document: str, line: str) -> bytes:
    """`line` in UTF-8. Raises HashiyeError naming `document` if it holds a lone surrogate."""
    try:
        return line.encode("utf-8")
    except UnicodeEncodeError as error:
        raise HashiyeError(_SURROGATE, document=document) from error
