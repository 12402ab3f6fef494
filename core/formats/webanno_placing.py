"""The text of a WebAnno TSV file, put together of its sentences, and where its rows lie in it.

A file has the text of each sentence, and where its first token begins. Between sentences it has
nothing: there INCEpTION puts a line feed, and spaces where there is room for more, and so does
this. Offsets count UTF-16 units, as in Java; programs that write something else are found out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import NamedTuple

from core.formats.files import DOCUMENT_LIMIT
from core.formats.tokenisation import Piece
from core.formats.units import Fault, Offsets, Units, same_but_spaces, units
from core.formats.webanno_escapes import NO_ANNOTATION, stacked, unescaped_text, unescaped_value
from core.formats.webanno_layers import Layer
from core.formats.webanno_rows import Row, Table
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

_WIDEST = 1_000_000
"""The most white space between two sentences, for offsets may be anything."""
_SHOWN = 60

_ELSEWHERE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: “{surface}” does not stand in its sentence at {start} to {end}. "
    "Offsets count UTF-16 units: correct them, or export the document again.",
)


class PlacedRow(NamedTuple):
    """A row and where it lies in the text; a part may be of no width."""

    row: Row
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A text, the rows in it, those of each sentence's tokens, and what offsets count."""

    text: str
    rows: Sequence[PlacedRow]
    pieces: Sequence[Piece]
    sentences: Sequence[int]
    offsets: Offsets


@dataclass(slots=True)
class Annotation:
    """What a layer says of a stretch of the text: a value for each of its columns."""

    start: int
    end: int
    values: list[str | None]


def placed(table: Table, path: Path, offsets: Offsets, before: str) -> Placed:
    """The text of `table` and its rows in it, offsets counting what is chosen or found out.

    The first token stands after `before`, if that is as long as its offsets say, else after spaces.
    Raises HashiyeError, which names the line, for a token that is not where it is said to be.
    """
    auto = (Offsets.UTF16, Offsets.CODE_POINTS, Offsets.UTF8)
    tries = auto if offsets is Offsets.AUTO else (offsets,)
    faults: list[Row] = []
    for beginning, tried in product(dict.fromkeys((before, "")), tries):
        found = _placed(table, tried, beginning)
        if isinstance(found, Placed):
            return found
        faults.append(found)
    # The unit that goes furthest is the likeliest.
    row = max(faults, key=lambda one: one.line)
    where = {"start": row.start, "end": row.end, "surface": row.surface[:_SHOWN]}
    raise HashiyeError(_ELSEWHERE, path=path, line=row.line, **where)


def annotations(placed: Placed, layer: Layer) -> list[Annotation]:
    """What `layer` says, in the order of the rows; those of no width are among it.

    What has a number goes from the first row with that number to the last.
    """
    found: list[Annotation] = []
    by_number: dict[int, Annotation] = {}
    numbering = [place for place in range(layer.width) if not layer.refers(place)]
    columns_of, nothing = layer.columns, [NO_ANNOTATION] * layer.width
    for one in placed.rows:
        cells = one.row.cells[columns_of]
        if cells == nothing:
            continue
        columns = [stacked(cell) for cell in cells]
        for place in range(max(map(len, columns))):
            values = [column[place] if place < len(column) else None for column in columns]
            told_numbers = (values[column] for column in numbering)
            number = next((told.number for told in told_numbers if told and told.number), None)
            known = by_number.get(number) if number is not None else None
            if known is not None:
                known.start, known.end = min(known.start, one.start), max(known.end, one.end)
                continue
            new = Annotation(one.start, one.end, [told.value if told else None for told in values])
            found.append(new)
            if number is not None:
                by_number[number] = new
    return found


def _placed(table: Table, offsets: Offsets, before: str) -> Placed | Row:
    """The rows placed; or the first one that cannot be, if offsets count that."""
    pieces = [before]
    rows: list[PlacedRow] = []
    tokens: list[Piece] = []
    starts: list[int] = []
    counted = units(before, offsets).back(0, len(before))[1]
    length, last = len(before), 0
    for sentence in table.sentences:
        text = sentence.text
        units_of = units(text, offsets)
        first = sentence.rows[0]
        gap = first.start - _indent(text, first, units_of) - counted
        if not 0 <= gap <= _WIDEST or length + gap > DOCUMENT_LIMIT:
            return first
        if gap and before and not starts:
            return first
        if gap:
            pieces.append(("\n" if starts else " ") + " " * (gap - 1))
        pieces.append(text)
        starts.append(len(tokens))
        counted, length = counted + gap, length + gap
        for row in sentence.rows:
            found = _place(row, units_of, counted)
            if found is None:
                return row
            start, end = found[0] + length, found[1] + length
            rows.append(PlacedRow(row, start, end))
            if not row.part:
                if start < last:
                    return row
                tokens.append(Piece(start, end))
                last = end
        counted += units_of.back(0, len(text))[1]
        length += len(text)
    return Placed("".join(pieces), rows, tokens, starts, offsets)


def _indent(text: str, row: Row, counted: Units) -> int:
    """How many units of white space the text of a sentence has before `row`, its first token.

    INCEpTION writes none, others do.
    """
    white = len(text) - len(text.lstrip())
    if not white or text.startswith(row.surface or "\0"):
        return 0
    return counted.back(0, white)[1] if text.startswith(row.surface, white) else 0


def _place(row: Row, counted: Units, before: int) -> tuple[int, int] | None:
    """Where the row lies in the text of its sentence, which begins after `before` units."""
    start, end, written = row.start - before, row.end - before, row.surface
    plainly = counted.map is None and start >= 0 and end - start == len(written) > 0
    if plainly and counted.text.startswith(written, start):
        return start, end
    if row.part and start == end:
        whole = counted.place(0, end) if end else (0, 0)
        return None if isinstance(whole, Fault) else (whole[1], whole[1])
    found = counted.place(start, end)
    if isinstance(found, Fault):
        return None
    surface = counted.text[slice(*found)]
    # Most write a token as it is, some as they write texts or values.
    as_written = (written, unescaped_text(written), unescaped_value(written))
    if surface in as_written or any(same_but_spaces(one, surface) for one in as_written):
        return found
    return None
