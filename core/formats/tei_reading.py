"""TEI documents out of the stream of a file's elements."""

import re
from enum import Enum, auto
from pathlib import Path

from core.formats.base import FormattedDocument
from core.formats.files import DOCUMENT_LIMIT, MEGABYTE
from core.formats.tei_characters import character_of
from core.formats.tei_document import Annotation, TeiDocument, label_of
from core.formats.tei_elements import (
    ALTERNATIVES,
    ANNOTATIONS,
    BLOCKS,
    BREAKS,
    EDITED,
    LEFT_OUT,
    NAMES,
    TYPED_NAMES,
    UNTOLD_ATTRIBUTES,
)
from core.formats.tei_header import GLYPH, SOURCE, Header
from core.formats.tei_losses import Losses
from core.formats.tei_pointers import Place
from core.formats.tei_writing import NAMESPACE, SUGGESTION
from core.formats.units import Offsets
from core.formats.xml_safety import XML_ID, local
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

ROOTS = frozenset({f"{NAMESPACE} TEI", f"{NAMESPACE} teiCorpus"})
_XML_SPACE = "http://www.w3.org/XML/1998/namespace space"
_MOST_ELEMENTS = 1_000_000
_SPAN_ATTRIBUTES = frozenset({"id", "target", "from", "to", "ana", "type", "motivation"})
_BETWEEN_POINTERS = re.compile(r"(?<![,\s])\s+(?![,)\s])")
"""Pointers have no white space in them, but for what some programs write after commas."""
_JOINED_BEFORE, _JOINED_AFTER = frozenset({"left", "both"}), frozenset({"right", "both"})

_NOT_TEI = QT_TRANSLATE_NOOP(
    "core",
    "“{path}” is no TEI P5: its first element is “{element}”, not “TEI” or “teiCorpus” in the "
    "namespace http://www.tei-c.org/ns/1.0. Choose the file that was meant, or convert it to P5.",
)
_TOO_LARGE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: the TEI document that begins here has more than {limit} MB of text or "
    "more than {elements} elements, the most that one document may have. Split it into several.",
)


class _Mode(Enum):
    """Where an element stands."""

    AROUND = auto()
    HEADER = auto()
    TEXT = auto()
    STAND_OFF = auto()
    LEFT_OUT = auto()


class _Element:
    """An element that has begun and not ended."""

    __slots__ = (
        *("attributes", "begin", "content", "glyph", "kind", "label", "mode", "name", "preserve"),
        *("start", "taken"),
    )

    def __init__(self, name: str, attributes: dict[str, str], mode: _Mode, preserve: bool) -> None:
        self.name = name
        self.attributes = attributes
        self.mode = mode
        self.preserve = preserve
        self.begin = self.start = 0
        self.taken = False
        self.label = self.kind = ""
        self.glyph: str | None = None
        self.content: list[str] = []


class TeiReader:
    """Takes the elements of the file `path`, whose pointers count `offsets`.

    `done` has the documents that are whole.
    """

    def __init__(self, path: Path, offsets: Offsets) -> None:
        self.done: list[FormattedDocument] = []
        self._path = path
        self._offsets = offsets
        self._corpus = Header()
        self._corpus_losses = Losses()
        self._documents: list[TeiDocument] = []
        self._open: list[_Element] = []
        self._size = self._elements = self._line = 0

    def start(self, name: str, attributes: dict[str, str], line: int) -> None:
        """An element begins."""
        tei, bare = name.startswith(f"{NAMESPACE} "), local(name)
        above = self._open[-1] if self._open else None
        if above is None and name not in ROOTS:
            raise HashiyeError(_NOT_TEI, path=self._path, element=bare[:80])
        space = attributes.get(_XML_SPACE)
        preserve = space == "preserve" or (space is None and above is not None and above.preserve)
        element = _Element(bare, attributes, _Mode.AROUND, preserve)
        mode = _Mode.AROUND if above is None else above.mode
        if mode is _Mode.AROUND:
            self._around(element, line, tei)
        self._spend(sum(map(len, attributes.values())) + len(name), 1, line)
        if mode is _Mode.HEADER:
            element.mode = mode
        elif mode is _Mode.TEXT and above is not None:
            self._text_element(element, above, tei)
        elif mode is _Mode.STAND_OFF and above is not None:
            self._stand_off_element(element, above, tei)
        elif mode is _Mode.LEFT_OUT:
            element.mode = mode
        if element.mode is _Mode.HEADER:
            self._header.start(bare if tei else name, attributes, preserve)
        self._open.append(element)

    def characters(self, text: str) -> None:
        """Text in an element."""
        element = self._open[-1]
        self._spend(len(text), 0, self._line)
        if element.mode is _Mode.HEADER:
            self._header.characters(text)
        elif not self._documents:
            return
        elif element.mode is _Mode.TEXT:
            if element.name == "g":
                element.content.append(text)
            if element.glyph is None:
                running = self._documents[-1].text
                (running.kept if element.preserve else running.flowing)(text)
        else:
            self._documents[-1].text.left_out(text)
            if element.mode is _Mode.STAND_OFF:
                element.content.append(text)

    def end(self, name: str) -> None:  # noqa: ARG002 - a handler's; it is the last that began
        """An element ends."""
        element = self._open.pop()
        if element.mode is _Mode.HEADER:
            self._header.end()
        elif element.mode is _Mode.TEXT:
            self._text_ends(element)
        elif element.mode is _Mode.STAND_OFF and element.name in ("span", "annotation"):
            self._annotation(element)
        elif element.mode is _Mode.AROUND and element.name == "TEI":
            document = self._documents.pop()
            self.done.append(document.finished(self._path, self._corpus_losses))
            self._corpus_losses = Losses()

    @property
    def _header(self) -> Header:
        return self._documents[-1].header if self._documents else self._corpus

    def _spend(self, size: int, elements: int, line: int) -> None:
        """Refuse a document that would need more memory than is meant for one."""
        self._size += size
        self._elements += elements
        if self._size > 2 * DOCUMENT_LIMIT or self._elements > _MOST_ELEMENTS:
            begun = self._documents[-1].line if self._documents else line
            limit = DOCUMENT_LIMIT // MEGABYTE
            raise HashiyeError(
                _TOO_LARGE, path=self._path, line=begun, limit=limit, elements=_MOST_ELEMENTS
            )

    def _around(self, element: _Element, line: int, tei: bool) -> None:
        """A part of a document or a corpus begins."""
        name = element.name if tei else ""
        if name == "TEI":
            identifier = element.attributes.get(XML_ID, "")
            self._documents.append(TeiDocument(line, identifier, self._corpus, self._offsets))
            self._line = line
            if len(self._documents) == 1:
                self._size = self._elements = 0
        elif name == "teiCorpus":
            pass
        elif name == "teiHeader":
            element.mode = _Mode.HEADER
        elif name == "text" and self._documents:
            element.mode = _Mode.TEXT
            self._documents[-1].has_text = True
            self._text_begins(element)
        elif name == "standOff" and self._documents:
            element.mode = _Mode.STAND_OFF
        else:
            element.mode = _Mode.LEFT_OUT
            losses = self._documents[-1].losses if self._documents else self._corpus_losses
            losses.count(losses.with_text, element.name)

    def _text_element(self, element: _Element, above: _Element, tei: bool) -> None:
        name, losses = element.name, self._documents[-1].losses
        another = above.name in ALTERNATIVES and (above.taken or name in EDITED)
        if tei and name in ANNOTATIONS and not another:
            element.mode = _Mode.STAND_OFF
            element.kind = element.attributes.get("type", "")
        elif not tei or name in LEFT_OUT or another:
            element.mode = _Mode.LEFT_OUT
            losses.count(losses.with_text, name)
        else:
            element.mode = _Mode.TEXT
            above.taken = True
            self._tell(element)
            self._text_begins(element)

    def _tell(self, element: _Element) -> None:
        name, losses = element.name, self._documents[-1].losses
        if name not in BLOCKS and name not in NAMES and name not in ("g", "lb", "cell"):
            losses.count(losses.elements, name)
        for attribute in element.attributes:
            bare = local(attribute)
            typed = bare == "type" and name in TYPED_NAMES
            if bare not in UNTOLD_ATTRIBUTES and not typed and name != "g":
                losses.count(losses.attributes, bare)

    def _text_begins(self, element: _Element) -> None:
        name, text = element.name, self._documents[-1].text
        if name in BREAKS and element.attributes.get("break") == "no":
            text.glue()
        elif name in BLOCKS or name == "lb":
            text.line()
        elif name == "cell":
            text.tab()
        elif name == "g":
            element.glyph = character_of(element.attributes.get("ref", ""))
        elif name in NAMES:
            element.label = name
            if name in TYPED_NAMES:
                element.label = element.attributes.get("type", "").strip() or name
        if element.attributes.get("join") in _JOINED_BEFORE:
            text.glue()
        element.begin, element.start = text.position, text.length

    def _text_ends(self, element: _Element) -> None:
        name, document = element.name, self._documents[-1]
        text = document.text
        if name == "g":
            self._glyph_ends(element, document)
        if element.label:
            document.names.append((element.start, text.length, element.label))
        place = Place(element.begin, text.position, element.start, text.length)
        identifier = element.attributes.get(XML_ID)
        if identifier:
            document.places.setdefault(identifier, place)
        if name in ("text", "body"):
            document.places[f"/{name}"] = place
        if name in BLOCKS:
            text.line()
        if element.attributes.get("join") in _JOINED_AFTER:
            text.glue()

    def _glyph_ends(self, element: _Element, document: TeiDocument) -> None:
        if element.glyph is not None:
            document.text.replaced(element.glyph, "".join(element.content))
        elif not element.content:
            name = element.attributes.get("ref", "").removeprefix("#")
            mapped = document.header.named(GLYPH, name) or ""
            document.text.replaced(mapped, "")
            if not mapped:
                document.losses.count(document.losses.with_text, "g")

    def _stand_off_element(self, element: _Element, above: _Element, tei: bool) -> None:
        element.mode = _Mode.STAND_OFF
        element.kind = element.attributes.get("type", "") or above.kind
        known = tei and element.name in ANNOTATIONS
        if not known or above.name in ("span", "annotation"):
            losses = self._documents[-1].losses
            element.mode = _Mode.LEFT_OUT
            losses.count(losses.with_text, element.name)

    def _annotation(self, element: _Element) -> None:
        document, given = self._documents[-1], element.attributes
        kind = self._open[-1].kind
        label = label_of(given.get("ana", "").split(), document.header)
        content = " ".join("".join(element.content).split())
        label = label or given.get("type", "").strip() or content or kind or element.name
        known = _SPAN_ATTRIBUTES | ({"cert", "resp"} if kind == SUGGESTION else set())
        for attribute in given:
            if local(attribute) not in known:
                document.losses.count(document.losses.attributes, local(attribute))
        pointers = _BETWEEN_POINTERS.split(given.get("target", given.get("from", "")).strip())
        responsible = next(iter(given.get("resp", "").split()), "").removeprefix("#")
        source = document.header.named(SOURCE, responsible) or ""
        document.annotations.append(
            Annotation(pointers, given.get("to", ""), label, kind, given.get("cert", ""), source)
        )
