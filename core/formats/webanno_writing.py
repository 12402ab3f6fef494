"""Documents as the lines of WebAnno TSV files."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from core.formats.base import FormattedDocument, LostSpan, Mark
from core.formats.fitting import EMPTY, lost_span
from core.formats.normalisations import references_of
from core.formats.tokenisation import Piece, tokens_of
from core.formats.units import Offsets, Units, units
from core.formats.webanno_escapes import escaped_text
from core.formats.webanno_kept import Others, others_of
from core.formats.webanno_layers import IDENTIFIER, USUAL, Layer, Target, fresh_layer, whole_name
from core.formats.webanno_reading import Parsed, parsed_again
from core.formats.webanno_rows import FORMAT, TEXT
from core.formats.webanno_units import Entity, Rows, Unit
from core.messages import QT_TRANSLATE_NOOP

_VERSION = f"{FORMAT}.3"
_WORD = re.compile(r"\S+")
_BREAKING = re.compile(r"[\t\n\r]")
_RESTORED = frozenset({"", "\n"})
"""What may stand between two sentences, for whoever reads the file puts it there."""

_NO_ROW = QT_TRANSLATE_NOOP("core", "It begins or ends between tokens, where the file has no line.")
_LABEL = QT_TRANSLATE_NOOP("core", "Its label is empty or holds a carriage return.")
_NO_FEATURE = QT_TRANSLATE_NOOP("core", "The layer of the file has no feature for its label.")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for of the file: layer and feature of the spans, if any, and offsets."""

    layer: str = ""
    feature: str = ""
    offsets: Offsets = Offsets.AUTO

    @property
    def target(self) -> Target:
        """The layer and feature of a new file."""
        name = whole_name(self.layer) if self.layer else USUAL.layer
        return Target(name, self.feature or USUAL.feature)

    def suits(self, parsed: Parsed) -> bool:
        """Whether the spans of the file that a document came from are what is asked for."""
        if parsed.target is None:
            return not self.layer and not self.feature
        names = ("", parsed.target.layer, parsed.target.layer.rpartition(".")[2])
        return self.layer in names and self.feature in ("", parsed.target.feature)


@dataclass(frozen=True, slots=True)
class Written:
    """A file, the text before its first token that it cannot hold, and the spans that it lost."""

    file: str
    before: str
    lost: Sequence[LostSpan]


def written(document: FormattedDocument, asked: Asked) -> Written:
    """The file of `document`: that which it came from, as far as its spans are the same."""
    again = parsed_again(document)
    if again is None or not asked.suits(again[1]):
        return _Lines(document, asked).fresh()
    file, parsed = again
    if _is_as_read(document, parsed, asked.offsets):
        return Written(file, _before(document.text, parsed.placed.pieces), ())
    return _Lines(document, asked).again(parsed)


def _is_as_read(document: FormattedDocument, parsed: Parsed, offsets: Offsets) -> bool:
    """Whether the document has the spans of its file, and this the offsets that are asked for."""
    marks = (mark for mark, _annotation in parsed.marks)
    read, now = (
        Counter((one.start, one.end, one.label) for one in each) for each in (marks, document.spans)
    )
    if read != now:
        return False
    if offsets in (Offsets.AUTO, parsed.placed.offsets):
        return True
    end = len(document.text)
    one, other = (units(document.text, one) for one in (offsets, parsed.placed.offsets))
    return one.back(end, end) == other.back(end, end)


def _before(text: str, pieces: Sequence[Piece]) -> str:
    """What is before the first token, if it is not spaces, which offsets tell."""
    before = text[: pieces[0].start] if pieces else text
    return before if before.strip(" ") or not pieces else ""


class _Lines:
    """The lines of a document."""

    def __init__(self, document: FormattedDocument, asked: Asked) -> None:
        self._document = document
        self._asked = asked
        self._references = references_of(document.meta)
        self._lost: list[LostSpan] = []

    def fresh(self) -> Written:
        """The file as INCEpTION would write it, with the tokens that the document has."""
        pieces, starts = self._all_tokens()
        rows = Rows(pieces)
        layer = fresh_layer(self._asked.target)
        held = self._held(rows, self._document.spans)
        target = self._asked.target
        entities = [Entity(mark, self._values(mark, layer, target)) for mark in held]
        rows.put(entities)
        asked = self._asked.offsets
        counted = units(self._document.text, Offsets.UTF16 if asked is Offsets.AUTO else asked)
        heads = self._heads(pieces, starts)
        # Layers of which nothing is in the document are not named.
        others = Others((), layer if entities else None)
        lines = self._all(_VERSION, others, rows, zip(starts, heads, strict=True), counted)
        return self._written(lines, pieces)

    def again(self, parsed: Parsed) -> Written:
        """The file that the document came from, with its spans in the place of the old ones."""
        pieces, starts = parsed.placed.pieces, parsed.placed.sentences
        own = parsed.layer or fresh_layer(self._asked.target)
        target = parsed.target or self._asked.target
        others = others_of(parsed, own)
        rows = Rows(pieces, others.numbers(parsed.placed))
        others.fill(rows, parsed.placed)
        told = defaultdict(list)
        for mark, annotation in parsed.marks:
            told[mark.start, mark.end, mark.label].append(annotation)
        places = [own.features.index(one) for one in own.plain]
        entities = []
        for mark in self._held(rows, self._document.spans):
            if not target.feature and mark.label != own.short:
                self._lose(mark, _NO_FEATURE)
                continue
            known = told[mark.start, mark.end, mark.label]
            was = known.pop(0).values if known else self._values(mark, own, target)
            entities.append(Entity(mark, [was[place] for place in places] or [None]))
        rows.put(entities)
        asked = self._asked.offsets
        offsets = parsed.placed.offsets if asked is Offsets.AUTO else asked
        heads = (one.head for one in parsed.table.sentences)
        lines = self._all(
            parsed.table.first,
            others,
            rows,
            zip(starts, heads, strict=True),
            units(self._document.text, offsets),
        )
        return self._written(lines, pieces)

    def _values(self, mark: Mark, layer: Layer, target: Target) -> list[str | None]:
        """The values of the features of a new annotation."""
        reference = self._references.get((mark.start, mark.end, mark.label), "")
        known = {IDENTIFIER: reference} if reference and "\r" not in reference else {}
        known[target.feature] = mark.label
        return [known.get(feature) for feature in layer.features] or [None]

    def _written(self, lines: Iterable[str], pieces: Sequence[Piece]) -> Written:
        file = "\n".join([*lines, ""])
        return Written(file, _before(self._document.text, pieces), self._lost)

    def _lose(self, mark: Mark, reason: str) -> None:
        self._lost.append(lost_span(self._document, mark, reason))

    def _held(self, rows: Rows, marks: Iterable[Mark]) -> list[Mark]:
        """Those of `marks` that rows can hold; the others are lost."""
        held = []
        for mark in marks:
            if not mark.label or "\r" in mark.label:
                self._lose(mark, _LABEL)
            elif mark.start >= mark.end:
                self._lose(mark, EMPTY)
            elif rows.tokens_of(mark.start, mark.end) is None:
                self._lose(mark, _NO_ROW)
            else:
                held.append(mark)
        return held

    def _all_tokens(self) -> tuple[list[Piece], list[int]]:
        """The tokens and the first of each sentence; every word before the first token is one."""
        text = self._document.text
        tokens = tokens_of(self._document)
        first = tokens.pieces[0].start if tokens.pieces else len(text)
        words = [Piece(*found.span()) for found in _WORD.finditer(text, 0, first)]
        starts = [start + len(words) if start else 0 for start in tokens.sentences]
        pieces = [*words, *tokens.pieces]
        return pieces, starts or [0] * bool(pieces)

    def _heads(self, pieces: Sequence[Piece], starts: Sequence[int]) -> Iterator[list[str]]:
        """The lines of each sentence's text.

        It ends with its last token only if nothing is lost thereby, else where the next one begins.
        """
        text = self._document.text
        for first, following in pairwise([*starts, len(pieces)]):
            last = following == len(pieces)
            end = pieces[following - 1].end
            until = len(text) if last else pieces[following].start
            if last or text[end:until] not in _RESTORED:
                end = until
            sentence = text[pieces[first].start : end]
            yield [TEXT + escaped_text(line) for line in sentence.split("\n")]

    def _all(
        self,
        first: str,
        others: Others,
        rows: Rows,
        sentences: Iterable[tuple[int, Sequence[str]]],
        counted: Units,
    ) -> Iterator[str]:
        yield first
        yield from (layer.head() for layer in others.layers)
        yield ""
        nothing = _ended(others.cells(Unit(0, 0)))
        listed = [*sentences]
        edges = [*(start for start, _head in listed), len(rows.pieces)]
        for number, ((start, head), end) in enumerate(zip(listed, edges[1:], strict=True), 1):
            yield ""
            yield from head
            for place, token in enumerate(range(start, end), 1):
                unit, parts = rows.on(token)
                cells = nothing if unit is None else _ended(others.cells(unit))
                row = self._place(*rows.pieces[token], counted)
                yield f"{number}-{place}\t{row}\t{cells}"
                for part, inner in enumerate(parts, 1):
                    row = self._place(inner.start, inner.end, counted)
                    yield f"{number}-{place}.{part}\t{row}\t{_ended(others.cells(inner))}"

    def _place(self, start: int, end: int, counted: Units) -> str:
        """The offsets of a row and what stands there."""
        surface = self._document.text[start:end]
        if _BREAKING.search(surface):
            surface = escaped_text(surface)
        if counted.map is not None:
            start, end = counted.back(start, end)
        return f"{start}-{end}\t{surface}"


def _ended(cells: Iterable[str]) -> str:
    """`cells`, each with a tab after it."""
    return "".join(f"{cell}\t" for cell in cells)
