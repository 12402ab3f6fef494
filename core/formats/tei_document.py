"""One TEI document while it is read, and what becomes of it."""

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from core.formats.base import FormattedDocument, Mark, legible, title_of
from core.formats.json_reading import object_of
from core.formats.tei_header import LABEL, Header
from core.formats.tei_losses import Losses
from core.formats.tei_pointers import Extent, Place, between, parts_of
from core.formats.tei_text import RunningText
from core.formats.tei_writing import SUGGESTION
from core.formats.units import Offsets
from core.messages import HashiyeError

_RANGES = "string-range("


class Annotation(NamedTuple):
    """What is said of a stretch of text that it points to. `kind` is the type of its group."""

    pointers: Sequence[str]
    until: str
    label: str
    kind: str
    certainty: str
    responsible: str


class TeiDocument:
    """Collects what a `TEI` element at `line` says; `name` is its `xml:id`.

    `offsets` is what its pointers count.
    """

    def __init__(self, line: int, name: str, above: Header, offsets: Offsets) -> None:
        self.line = line
        self.name = name
        self.header = Header(above)
        self.text = RunningText(offsets)
        self.has_text = False
        self.places: dict[str, Place] = {}
        self.names: list[tuple[int, int, str]] = []
        self.annotations: list[Annotation] = []
        self.losses = Losses()

    def finished(self, path: Path, losses: Losses) -> FormattedDocument:
        """The document; `losses` are those of the corpus around it that nobody told yet."""
        text = self.text.text
        spans = [*self._inline(text)]
        suggestions: list[Mark] = []
        for annotation in self.annotations:
            mark = self._placed(annotation, text)
            if mark is not None:
                (suggestions if annotation.kind == SUGGESTION else spans).append(mark)
        title, identifier = self.header.title, self.header.id
        identifier = self.name if identifier is None else identifier
        title = title_of(text, legible(path.stem)) if title is None else title
        shown = identifier or title
        meta = self._metadata(path)
        self.losses.no_text = not self.has_text
        notes = [*losses.notes(path, self.line, shown, {})]
        notes += self.losses.notes(path, self.line, shown, self.header.others)
        return FormattedDocument(
            identifier, title, text, meta, tuple(spans), tuple(suggestions), notes=tuple(notes)
        )

    def _inline(self, text: str) -> Iterator[Mark]:
        """The names that are marked in the text itself, the outer ones first."""
        for start, end, label in sorted(self.names, key=lambda name: (name[0], -name[1])):
            extent = _trimmed(text, start, end)
            if extent is None:
                self.losses.empty += 1
            else:
                yield Mark(*extent, label)

    def _placed(self, annotation: Annotation, text: str) -> Mark | None:
        found: list[Extent] = []
        for pointer in annotation.pointers:
            if annotation.until:
                parts = between(pointer, annotation.until, self.places, self.text)
            else:
                parts = parts_of(pointer, self.places, self.text)
            if not parts:
                self.losses.nowhere.append(pointer)
                return None
            found += parts
        start, end = found[0][0], found[-1][1]
        if not all(_adjoining(text, one[1], other[0]) for one, other in pairwise(found)):
            self.losses.in_parts += 1
            return None
        exact = all(_RANGES in pointer for pointer in annotation.pointers)
        extent = (start, end) if exact and start < end else _trimmed(text, start, end)
        if extent is None:
            self.losses.empty += 1
            return None
        assert 0 <= extent[0] < extent[1] <= len(text)
        if annotation.kind != SUGGESTION:
            return Mark(*extent, annotation.label)
        score = _score(annotation.certainty)
        return Mark(*extent, annotation.label, score, annotation.responsible)

    def _metadata(self, path: Path) -> dict[str, Any]:
        meta: dict[str, Any] = {}
        for value in self.header.metadata:
            try:
                meta |= object_of(path, self.line, value)
            except HashiyeError:
                self.losses.count(self.losses.with_text, "xenoData")
        return meta


def _trimmed(text: str, start: int, end: int) -> Extent | None:
    """What is left of `text[start:end]` without white space around it; None if nothing is."""
    surface = text[start:end]
    end -= len(surface) - len(surface.rstrip())
    start += len(surface) - len(surface.lstrip())
    return (start, end) if start < end else None


def _adjoining(text: str, end: int, start: int) -> bool:
    """Whether what ends at `end` goes on at `start`."""
    return end <= start and not text[end:start].strip()


def _score(certainty: str) -> float | None:
    try:
        score = float(certainty)
    except ValueError:
        return None
    return score if math.isfinite(score) and 0 <= score <= 1 else None


def label_of(references: Iterable[str], header: Header) -> str:
    """The label that the first of `references` names: of a category, else its last part."""
    first = next(iter(references), "")
    name = first.rpartition("#")[2]
    label = header.named(LABEL, name)
    return name if label is None else label
