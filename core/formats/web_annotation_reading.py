"""The annotations of a page, gathered to documents."""

import re
from collections import Counter
from itertools import islice
from pathlib import Path
from typing import Any

from core.formats.base import FormattedDocument, Mark, legible, title_of
from core.formats.encoding import decode
from core.formats.files import DOCUMENT_LIMIT, unreadable
from core.formats.json_marks import Entry, MarkReader
from core.formats.json_reading import DECODER, has_half_pairs, left_out
from core.formats.json_stream import Element
from core.formats.units import Offsets, UnitFinder
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

_NOT_AN_ANNOTATION = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: element {number} is not an annotation with a “target”. The file must "
    "be a W3C Web Annotation page or a list of annotations.",
)
_NO_TEXT = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: the text that element {number} speaks of ({source}) is not in the "
    "file. Give the file the suffix .jsonld and lay the text beside it as “{beside}”.",
)
_APART = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: element {number} speaks of a text again ({source}) after those of "
    "another. Sort the annotations by their source.",
)
_NOT_FOUND = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}, “{document}”: the quotation “{quotation}” stands in the text {count} "
    "times, and nothing tells which is meant; left out.",
)
_SHOWN = 60
_MOST = 1000
"""Places of a quotation that are counted."""


class PageReader:
    """Takes the annotations of one file in their order and gives the documents that they make."""

    def __init__(self, path: Path, offsets: Offsets) -> None:
        self._path = path
        self._finder = UnitFinder(offsets)
        self._part: _Part | None = None
        self._sources: set[str] = set()

    def take(self, element: Element) -> FormattedDocument | None:
        """Take an annotation; the document before it, if it begins another one.

        Raises HashiyeError if it is none or nothing tells its text.
        """
        annotation = element.value
        target = annotation.get("target") if isinstance(annotation, dict) else None
        if isinstance(target, list) and len(target) == 1:
            target = target[0]
        source, text = _source(target)
        if source is None:
            raise self._error(_NOT_AN_ANNOTATION, element)
        done = None
        if self._part is None or source != self._part.source:
            if source in self._sources:
                raise self._error(_APART, element, source=source[:_SHOWN])
            self._sources.add(source)
            done = self.document()
            if text is None:
                text = self._beside(element, source)
            self._part = _Part(self._path, element, source, text, len(self._sources))
        self._part.add(element, annotation, target)
        return done

    def document(self) -> FormattedDocument | None:
        """The document that was begun last, or None."""
        return None if self._part is None else self._part.document(self._finder)

    def _beside(self, element: Element, source: str) -> str:
        beside = self._path.with_suffix(".txt")
        if self._path.suffix.lower() != ".jsonld" or self._sources != {source}:
            raise self._error(_NO_TEXT, element, source=source[:_SHOWN], beside=beside.name)
        try:
            with beside.open("rb") as file:
                data = file.read(DOCUMENT_LIMIT)
        except FileNotFoundError as error:
            raise self._error(
                _NO_TEXT, element, source=source[:_SHOWN], beside=beside.name
            ) from error
        except OSError as error:
            raise unreadable(beside, error) from error
        return decode(data, beside).text

    def _error(self, template: str, element: Element, **fields: object) -> HashiyeError:
        number = element.at + 1
        return HashiyeError(template, path=self._path, line=element.line, number=number, **fields)


class _Part:
    """A document as far as its annotations have been read."""

    def __init__(self, path: Path, first: Element, source: str, text: str, number: int) -> None:
        self.source = source
        self._path = path
        self._line = first.line
        self._text = text
        self._number = number
        self._about: dict[str, Any] = {}
        self._entries: list[Entry] = []
        self._quotations: list[tuple[int, dict[str, Any], str]] = []
        self._left_out: Counter[str] = Counter()

    def add(self, element: Element, annotation: dict[str, Any], target: Any) -> None:
        """Add what `annotation` says of the text, or of the document."""
        selectors = _selectors(target)
        if not selectors:
            about = _about(annotation)
            self._left_out["annotation"] += about is None
            self._about |= about or {}
            return
        position = selectors.get("TextPositionSelector")
        quotation = selectors.get("TextQuoteSelector", {})
        labels = self._labels(annotation)
        for label in labels:
            if position is not None:
                start, end = position.get("start"), position.get("end")
                exact = quotation.get("exact")
                entry = Entry(element.at + 1, start, end, label, exact, line=element.line)
                self._entries.append(entry)
            elif isinstance(quotation.get("exact"), str) and quotation["exact"]:
                self._quotations.append((element.line, quotation, label))
            else:
                self._left_out[", ".join(selectors)[:_SHOWN]] += 1

    def document(self, finder: UnitFinder) -> FormattedDocument:
        """The document with all that was added; `finder` tells what offsets count."""
        identifier = self._about.get("id")
        if not isinstance(identifier, str):
            identifier = self.source
        title, meta = self._about.get("title"), self._about.get("meta")
        if not isinstance(title, str):
            title = title_of(self._text, f"{legible(self._path.stem)} {self._number}")
        shown = identifier or title
        reader = MarkReader(self._path, self._line, self._text, finder, loosely=True)
        spans = list(reader.placed("items", self._entries))
        notes: list[HashiyeError] = []
        for line, quotation, label in self._quotations:
            places = _places(self._text, quotation)
            if len(places) == 1:
                spans.append(Mark(*places[0], label))
                continue
            fields = {"document": shown, "quotation": quotation["exact"][:_SHOWN]}
            notes.append(
                HashiyeError(_NOT_FOUND, path=self._path, line=line, count=len(places), **fields)
            )
        notes += [
            left_out(self._path, self._line, shown, what, count)
            for what, count in self._left_out.items()
            if count
        ]
        return FormattedDocument(
            identifier,
            title,
            self._text,
            meta if isinstance(meta, dict) else {},
            tuple(spans),
            notes=tuple(notes),
        )

    def _labels(self, annotation: dict[str, Any]) -> list[str]:
        """The tags of an annotation; what else it says is counted as left out."""
        bodies = annotation.get("body", [])
        bodies = bodies if isinstance(bodies, list) else [bodies]
        if isinstance(annotation.get("bodyValue"), str):
            bodies = [*bodies, {"value": annotation["bodyValue"]}]
        found: dict[str, list[str]] = {"tagging": [], "classifying": []}
        for body in bodies:
            purpose, label = _purpose_and_label(body, annotation.get("motivation"))
            if label and purpose in found:
                found[purpose].append(label)
            else:
                self._left_out[purpose[:_SHOWN] or "body"] += 1
        if found["tagging"]:
            self._left_out["classifying"] += len(found["classifying"])
        elif not bodies:
            self._left_out["annotation"] += 1
        return found["tagging"] or found["classifying"]


def _source(target: Any) -> tuple[str | None, str | None]:
    """What `target` is about, empty if it does not say so, and the text if it holds that."""
    if isinstance(target, str):
        return target, None
    if not isinstance(target, dict):
        return None, None
    source = target.get("source", target)
    if isinstance(source, str):
        return source, None
    if not isinstance(source, dict):
        return None, None
    name, text = source.get("id", ""), source.get("value")
    return (name if isinstance(name, str) else None), (text if isinstance(text, str) else None)


def _selectors(target: Any) -> dict[str, dict[str, Any]]:
    """The selectors of `target` by their types."""
    found = target.get("selector") if isinstance(target, dict) else None
    return {
        str(selector.get("type")): selector
        for selector in (found if isinstance(found, list) else [found])
        if isinstance(selector, dict)
    }


def _about(annotation: dict[str, Any]) -> dict[str, Any] | None:
    """What `annotation` describes of a document as JSON, or None."""
    match annotation.get("body"):
        case {"format": "application/json", "value": str(value)}:
            try:
                about = DECODER.decode(value)
                return about if isinstance(about, dict) and not has_half_pairs(about) else None
            except (ValueError, RecursionError):
                return None
    return None


def _purpose_and_label(body: Any, motivation: Any) -> tuple[str, str]:
    """To what purpose `body` is there, and its label if it has one."""
    if isinstance(motivation, list):
        motivation = next(iter(motivation), None)
    if isinstance(body, str):
        return str(motivation or "tagging"), body
    if not isinstance(body, dict):
        return "", ""
    purpose = body.get("purpose") or motivation or "tagging"
    label = next(
        (body[name] for name in ("value", "label", "id", "source") if body.get(name)), None
    )
    return str(purpose), label if isinstance(label, str) else ""


def _places(text: str, quotation: dict[str, Any]) -> list[tuple[int, int]]:
    """Where the quotation stands: with what is around it, or if that is nowhere, without."""
    exact = quotation["exact"]
    around = [quotation.get(name) for name in ("prefix", "suffix")]
    prefix, suffix = (one if isinstance(one, str) else "" for one in around)
    whole = re.escape(exact)
    for pattern in (f"(?={re.escape(prefix)}({whole}){re.escape(suffix)})", f"(?=({whole}))"):
        found = [match.span(1) for match in islice(re.finditer(pattern, text), _MOST)]
        if found:
            return found
    return []
