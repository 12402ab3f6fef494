"""XML read as a stream, without what could do harm: document types, entities, endless nesting.

Entities are how a small file becomes a large one, and external ones how it reads others; both are
declared in a document type, and a file that has one is refused. Nothing is fetched.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Protocol
from xml.parsers import expat

from core.formats.files import DOCUMENT_LIMIT, MEGABYTE, unreadable
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

XML_ID = "http://www.w3.org/XML/1998/namespace id"
"""The attribute `xml:id` as handlers get it."""

FORBIDDEN = "\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff"
"""The characters that XML 1.0 cannot hold, as ranges of a regular expression."""

_DEEPEST = 1000
_PIECE = MEGABYTE
_HEAD = 65_536
_NATIVE = frozenset({"utf-8", "utf-16", "utf-16le", "utf-16be", "iso-8859-1", "us-ascii"})
"""Encodings that the parser knows by itself."""

_BAD_XML = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: this is no XML that is accepted ({reason}). Save the file again in the "
    "program that made it, without a document type (DOCTYPE).",
)


class Handler(Protocol):
    """Takes what an XML document consists of.

    Names in a namespace are `NAMESPACE LOCAL`, with a space. `line` counts from 1.
    """

    def start(self, name: str, attributes: dict[str, str], line: int) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def characters(self, text: str) -> None:
        """Text in an element; one text may come in several pieces."""


class SafeParser:
    """Gives `handler` the XML that it is fed.

    `refusal` makes the error of a line and a reason. It is raised where the XML is malformed, is
    nested too deeply, declares a document type or has a piece of markup beyond `DOCUMENT_LIMIT`.
    """

    def __init__(self, handler: Handler, refusal: Callable[[int, object], HashiyeError]) -> None:
        self._handler = handler
        self._refusal = refusal
        self._depth = 0
        self._fed = 0
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = handler.characters
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.XmlDeclHandler = self._declaration

    def feed(self, data: bytes, final: bool = False) -> None:
        """Parse `data`, the next piece of the document; `final` says that nothing follows.

        Raises the refusal.
        """
        self._fed += len(data)
        try:
            self._parser.Parse(data, final)
        except expat.ExpatError as bad:
            raise self._refusal(bad.lineno, expat.ErrorString(bad.code)) from bad
        # What waits for its end is held in memory.
        if self._fed - max(0, self._parser.CurrentByteIndex) > DOCUMENT_LIMIT + 2 * _PIECE:
            raise self._error(f"> {DOCUMENT_LIMIT // MEGABYTE} MB")
        if final:
            self._let_go()

    def _let_go(self) -> None:
        """Let the parser call nothing any more: else what was read stays until a collection."""
        self._parser.StartElementHandler = None
        self._parser.EndElementHandler = None
        self._parser.CharacterDataHandler = None
        self._parser.StartDoctypeDeclHandler = None
        self._parser.XmlDeclHandler = None

    def _error(self, reason: object) -> HashiyeError:
        return self._refusal(self._parser.CurrentLineNumber, reason)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self._error(f"> {_DEEPEST}")
        self._handler.start(name, attributes, self._parser.CurrentLineNumber)

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._handler.end(name)

    def _doctype(self, *_declared: object) -> None:
        raise self._error("DOCTYPE")

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        # The parser would ask Python, which raises what no caller expects.
        if encoding is None or encoding.lower() in _NATIVE:
            return
        try:
            known = len(bytes(range(256)).decode(encoding, "replace")) == 256
        except (LookupError, ValueError):
            known = False
        if not known:
            raise self._error(encoding)


def parsed(path: Path, handler: Handler) -> Iterator[None]:
    """Give `handler` the XML file `path`; yields after each piece of it, and at the end.

    So whoever reads can take out what `handler` has finished. Raises HashiyeError, which names the
    line, if the file cannot be read or is no XML as `SafeParser` wants it.
    """
    parser = SafeParser(
        handler, lambda line, reason: HashiyeError(_BAD_XML, path=path, line=line, reason=reason)
    )
    try:
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                parser.feed(piece)
                yield
    except OSError as error:
        raise unreadable(path, error) from error
    parser.feed(b"", final=True)
    yield


def root_of(path: Path) -> str:
    """The name of the root element, or that which a document type gives it; else nothing.

    Reads the beginning of the file and raises nothing.
    """
    parser = expat.ParserCreate(namespace_separator=" ")

    def found(name: str, *_rest: object) -> None:
        raise _Found(name)

    parser.StartElementHandler = found
    parser.StartDoctypeDeclHandler = found
    # LookupError and ValueError come from Python for encodings that it does not know.
    with suppress(OSError, expat.ExpatError, LookupError, ValueError):
        with path.open("rb") as file:
            head = file.read(_HEAD)
        try:
            parser.Parse(head, False)
        except _Found as root:
            return str(root)
    return ""


class _Found(Exception):  # noqa: N818 - it ends the parsing, nothing is wrong
    """The name of the root element."""


def local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition(" ")[2]
