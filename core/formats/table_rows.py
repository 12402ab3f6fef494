"""The rows of a CSV or TSV file: encoding and delimiter found out, one row in memory."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TextIO

from core.formats.encoding import FOUND_OUT, decode, decode_as
from core.formats.files import DOCUMENT_LIMIT, MEGABYTE, unreadable
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}
"""The characters between cells, by the names that are chosen."""
BOM = b"\xef\xbb\xbf"
"""Spreadsheets take UTF-8 without this for something else."""
_HEAD = 256 * 1024
"""Bytes by which encoding, delimiter and columns are told."""
_ROWS = 50
"""Rows of the head that are looked at."""

_BAD_QUOTES = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: the row that begins here is no CSV ({reason}). A quotation mark in a "
    "cell is written twice, and a cell with one stands in quotation marks: correct the row, or "
    "choose another delimiter.",
)
_TOO_LONG = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: a row of more than {limit} MB, the most that one document may be. A "
    "quotation mark may be missing: correct the row, or split the document.",
)
_BAD_ENCODING = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, after line {line}: not {encoding}. Choose the encoding, or save the file as UTF-8.",
)


class Head(NamedTuple):
    """How a file is written, and its first rows."""

    encoding: str
    delimiter: str
    rows: list[list[str]]


class _TooLong(Exception):  # noqa: N818 - becomes a HashiyeError where the line is known
    """A row is longer than a document may be."""


def head_of(
    path: Path, encoding: str, delimiter: str, is_heading: Callable[[Sequence[str]], bool]
) -> Head:
    """How the file at `path` is written, as far as `encoding` and `delimiter` leave it open.

    `is_heading` says of a first row whether its names are known. Raises HashiyeError if
    the file cannot be read or its encoding cannot be told.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_HEAD)
    except OSError as error:
        raise unreadable(path, error) from error
    whole = len(data) < _HEAD
    data = data if whole else _whole_lines(data)
    # With its mark it is UTF-8, whatever is in it and whatever was chosen for files without.
    encoding = "utf-8" if data.startswith(BOM) else encoding
    decoded = decode(data, path) if encoding == FOUND_OUT else decode_as(data, path, encoding)
    if delimiter != FOUND_OUT:
        found = DELIMITERS[delimiter]
        return Head(decoded.encoding, found, _first(decoded.text, found, whole))
    sampled = {one: _first(decoded.text, one, whole) for one in DELIMITERS.values()}
    best = max(sampled, key=lambda one: _likeness(sampled[one], is_heading))
    return Head(decoded.encoding, best, sampled[best])


def rows(path: Path, head: Head) -> Iterator[tuple[int, list[str]]]:
    """Every row of the file with the number of its first line; empty ones are left out.

    Raises HashiyeError, which names the line, for what is no CSV, too long or not in the encoding.
    """
    # The module's own limit is 128 kB a cell, less than an article may have.
    csv.field_size_limit(max(csv.field_size_limit(), DOCUMENT_LIMIT))
    encoding = "utf-8-sig" if head.encoding == "utf-8" else head.encoding
    try:
        with path.open(encoding=encoding, newline="") as file:
            yield from _rows(path, file, head)
    except OSError as error:
        raise unreadable(path, error) from error


def _rows(path: Path, file: TextIO, head: Head) -> Iterator[tuple[int, list[str]]]:
    lines = _Lines(file)
    reader = csv.reader(lines, delimiter=head.delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        lines.taken = 0
        try:
            row = next(reader, None)
        except csv.Error as error:
            raise HashiyeError(_BAD_QUOTES, path=path, line=line, reason=error) from error
        except _TooLong as error:
            limit = DOCUMENT_LIMIT // MEGABYTE
            raise HashiyeError(_TOO_LONG, path=path, line=line, limit=limit) from error
        except UnicodeDecodeError as error:
            fields = {"path": path, "line": line, "encoding": head.encoding.upper()}
            raise HashiyeError(_BAD_ENCODING, **fields) from error
        if row is None:
            return
        if row:
            yield line, row


class _Lines:
    """The lines of a file; `taken` counts the code points given since it was set to 0."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._first = True
        self.taken = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._file.readline(DOCUMENT_LIMIT + 1)
        self.taken += len(line)
        if self.taken > DOCUMENT_LIMIT:
            raise _TooLong
        if not line:
            raise StopIteration
        if self._first:
            # UTF-16 and UTF-32 of a named byte order do not take their mark away.
            self._first = False
            line = line.removeprefix("\ufeff")
        return line


def _whole_lines(data: bytes) -> bytes:
    """`data` up to its last line end, so that no character is cut."""
    if b"\0" in data[:_ROWS]:
        # The units of UTF-16 and UTF-32 begin at multiples of their length.
        even = max(data.rfind(b"\n\0"), data.rfind(b"\0\n")) + 2
        return data[: even - even % 4] if even > 4 else data
    return data[: data.rfind(b"\n") + 1] or data


def _first(text: str, delimiter: str, whole: bool) -> list[list[str]]:
    """The first rows of `text`, as far as they are CSV; the last one may be cut unless `whole`."""
    csv.field_size_limit(max(csv.field_size_limit(), DOCUMENT_LIMIT))
    found: list[list[str]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for row in reader:
            if row:
                found.append(row)
            if len(found) > _ROWS:
                break
    except csv.Error:
        return found
    return found[:-1] if len(found) > 1 and not whole else found


def _likeness(
    sampled: list[list[str]], is_heading: Callable[[Sequence[str]], bool]
) -> tuple[bool, bool, int]:
    """How much rows look like a table: known names, rows of one length, and what that is."""
    if not sampled:
        return False, False, 0
    width = len(sampled[0])
    alike = sum(len(row) == width for row in sampled)
    return is_heading(sampled[0]), alike >= 0.9 * len(sampled), width
