"""Large JSON files element by element: what is in memory is one element, however long the array."""

import codecs
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from core.formats.files import DOCUMENT_LIMIT, MEGABYTE, unreadable
from core.formats.json_reading import DECODER, SURROGATE, has_half_pairs
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

_CHUNK = 256 * 1024
_WHITE = " \t\n\r"
_AFTER = _WHITE + ",]}"

_NOT_JSON = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: not JSON at character {column} of the line ({reason}). The file may "
    "be cut off: export it again, or correct the place.",
)
_NO_ARRAY = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: the file must be one JSON array or object. Choose another format, or "
    "export the file again.",
)
_AFTER_END = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: something follows the end of the JSON value. If each line is an object "
    "of its own, give the file the suffix .jsonl; otherwise remove what follows.",
)
_TOO_LONG = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: an element of more than {limit} MB, the most that one document may be. "
    "Split it into several documents.",
)
_NOT_UTF8 = QT_TRANSLATE_NOOP(
    "core", "“{path}”, after line {line}: not UTF-8. Save the file as UTF-8."
)


class Element(NamedTuple):
    """A value of an array, where it begins (the line, from 1), and its index there."""

    line: int
    at: int
    value: Any


def elements(path: Path, arrays: tuple[str, ...] = ()) -> Iterator[Element]:
    """The elements of the array in the file, or of those named `arrays` in the object there.

    An object without such an array is itself the one element. Raises HashiyeError, which names the
    line, if the file is no such thing, is cut off, or has an element over `DOCUMENT_LIMIT`.
    """
    try:
        with path.open("rb") as file:
            yield from elements_of(file, path, arrays)
    except OSError as error:
        raise unreadable(path, error) from error


def elements_of(file: BinaryIO, path: Path, arrays: tuple[str, ...] = ()) -> Iterator[Element]:
    """The elements of `file`, which is called `path`, as `elements` has them."""
    return _Source(file, path).elements(arrays)


def head_of(path: Path, size: int = 64 * 1024) -> str:
    """The first `size` bytes of a file as text, to recognise it by; empty if it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(size).decode("utf-8-sig", "replace")
    except OSError:
        return ""


class _Source:
    """The file as far as it has been read: `_text` from `_position` on is still to be taken."""

    def __init__(self, file: BinaryIO, path: Path) -> None:
        self._file = file
        self._path = path
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self._text = ""
        self._position = 0
        self._line = 1
        self._column = 0
        self._ended = False

    def elements(self, arrays: tuple[str, ...]) -> Iterator[Element]:
        match self._next():
            case "[":
                yield from self._array()
            case "{":
                yield from self._members(arrays)
            case _:
                raise self._error(_NO_ARRAY)
        if self._next():
            raise self._error(_AFTER_END)

    def _members(self, arrays: tuple[str, ...]) -> Iterator[Element]:
        line = self._line
        others: dict[str, Any] = {}
        streamed = False
        self._take()
        while self._next() != "}":
            if others or streamed:
                self._expect(",")
            if self._next() != '"':
                raise self._not_json("Expecting property name enclosed in double quotes")
            name = self._value()
            self._expect(":")
            if name in arrays and self._next() == "[":
                streamed = True
                yield from self._array()
            elif name in others:
                raise self._not_json(f"“{name[:40]}” twice")
            else:
                others[name] = self._value()
        self._take()
        if not streamed:
            yield Element(line, 0, others)

    def _array(self) -> Iterator[Element]:
        self._take()
        index = 0
        while self._next() != "]":
            if index:
                self._expect(",")
            self._next()
            line = self._line
            yield Element(line, index, self._value())
            index += 1
        self._take()

    def _next(self) -> str:
        """The next character that is no white space, which is not taken; empty at the end."""
        while True:
            while self._position < len(self._text):
                if self._text[self._position] not in _WHITE:
                    return self._text[self._position]
                self._take()
            if not self._more(_CHUNK):
                return ""

    def _expect(self, character: str) -> None:
        if self._next() != character:
            raise self._not_json(f"Expecting '{character}'")
        self._take()

    def _value(self) -> Any:
        self._next()
        size = _CHUNK
        while True:
            try:
                value, end = DECODER.raw_decode(self._text, self._position)
                # A number may go on in what is not read yet.
                over = end < len(self._text) and self._text[end] in _AFTER
                if over or self._ended or isinstance(value, dict | list | str):
                    self._check(value, end)
                    self._take(end - self._position)
                    return value
            except json.JSONDecodeError as error:
                if self._ended:
                    self._take(error.pos - self._position)
                    raise self._not_json(error.msg) from error
            except (ValueError, RecursionError) as error:
                raise self._not_json(str(error)) from error
            if len(self._text) - self._position > DOCUMENT_LIMIT:
                raise self._error(_TOO_LONG, limit=DOCUMENT_LIMIT // MEGABYTE)
            self._more(size)
            # So an element that is much longer than a chunk is not tried too often.
            size *= 2

    def _check(self, value: Any, end: int) -> None:
        if "\\u" in self._text[self._position : end] and has_half_pairs(value):
            raise self._error(SURROGATE)

    def _take(self, length: int = 1) -> None:
        end = self._position + length
        lines = self._text.count("\n", self._position, end)
        self._line += lines
        if lines:
            self._column = end - self._text.rindex("\n", self._position, end) - 1
        else:
            self._column += length
        self._position = end

    def _more(self, size: int) -> bool:
        """Read on; False at the end of the file."""
        data = self._file.read(size)
        self._ended = not data
        try:
            found = self._decoder.decode(data, final=self._ended)
        except UnicodeDecodeError as error:
            line = self._line + self._text.count("\n", self._position)
            raise HashiyeError(_NOT_UTF8, path=self._path, line=line) from error
        self._text = self._text[self._position :] + found
        self._position = 0
        return not self._ended

    def _not_json(self, reason: str) -> HashiyeError:
        return self._error(_NOT_JSON, column=self._column + 1, reason=reason)

    def _error(self, template: str, **fields: object) -> HashiyeError:
        return HashiyeError(template, path=self._path, line=self._line, **fields)
