"""CSV and TSV: a document a row, or for spreadsheets a span a row.

As written: UTF-8 with a byte order mark, rows as in RFC 4180. With `layout=documents` the columns
are `id,title,text,spans,meta`, `spans` being JSON like `[[0, 3, "PER"]]` and `meta` a JSON object.
With `layout=spans` each row is a span: `document,title,start,end,label,surface,before,after`. Cells
that a spreadsheet would take for formulas have an apostrophe before them, which is taken away on
reading (core.formats.cells).
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from core.formats.base import Format, FormattedDocument, WriteReport, legible, title_of
from core.formats.cells import guarded, unguarded
from core.formats.columns import (
    AUTO,
    COLUMN_OPTIONS,
    Columns,
    columns_of,
    is_heading,
    listed,
    numbered,
)
from core.formats.encoding import ENCODING, FOUND_OUT
from core.formats.files import encoded, replacing
from core.formats.headings import SPANS, has_known_names, looks_headed
from core.formats.json_marks import MarkReader
from core.formats.json_reading import DECODER, has_half_pairs
from core.formats.json_writing import dumped
from core.formats.kept_tokens import without_tokens
from core.formats.options import Option
from core.formats.table_rows import BOM, DELIMITERS, head_of, rows
from core.formats.units import OPTION, Offsets, UnitFinder, offsets_option, units
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

OWN = ("id", "title", "text", "spans", "meta")
SPAN_COLUMNS = ("document", "title", "start", "end", "label", "surface", "before", "after")
LAYOUT = Option(
    "layout",
    QT_TRANSLATE_NOOP("core", "A row on writing (“spans” cannot be read again)"),
    "documents",
    ("documents", "spans"),
    reads=False,
)
_HEADER = Option(
    "header",
    QT_TRANSLATE_NOOP("core", "Whether the first row names the columns"),
    AUTO,
    (AUTO, "yes", "no"),
)
_DELIMITER = "delimiter"
_AROUND = 40
"""Code points of context on each side of a span."""

_WIDTH = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: {found} cells, but the first row has {columns}. A cell with a "
    "delimiter in it must stand in quotation marks: correct the row, or choose another delimiter.",
)
_NO_JSON = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: the column “{column}” is not JSON ({reason}). Correct it, or choose "
    "“none” for “{option}”.",
)
_TAKEN_FOR_HEADING = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”: the first row was taken for the names of the columns ({names}). If it is a "
    "document, choose “no” for “{option}”.",
)


def read(path: Path, values: Mapping[str, str]) -> Iterator[FormattedDocument]:
    """Yield a document for each row, as the options' `values` say; other columns are metadata.

    The first has a note where a row was left out that merely looks like headings.
    Raises HashiyeError, which names the line, for what is no such row.
    """
    known = partial(is_heading, values=values)
    head = head_of(path, values[ENCODING.name], values[_DELIMITER], known)
    if not head.rows:
        return
    wanted = values[_HEADER.name]
    own = all(map(_is_own, head.rows))
    sure = wanted == "yes" or (wanted == AUTO and known(head.rows[0]))
    headed = sure or (wanted == AUTO and not own and looks_headed(head.rows))
    names: Sequence[str] = head.rows[0]
    shown = names
    if not headed:
        shown = OWN if own else numbered(names)
        names = OWN if own else [str(number + 1) for number in range(len(names))]
    columns = columns_of(path, names, values, shown)
    if values[SPANS] == AUTO and not _holds_json(head.rows[headed:], columns):
        columns = replace(columns, spans=None)
    reader = _Reader(path, columns, UnitFinder(Offsets(values[OPTION])))
    notes: tuple[HashiyeError, ...] = ()
    if headed and not sure and not has_known_names(names):
        told = {"names": listed(names), "option": _HEADER.name}
        notes = (HashiyeError(_TAKEN_FOR_HEADING, path=path, **told),)
    for number, (line, row) in enumerate(rows(path, head)):
        if number or not headed:
            document = reader.document(line, row)
            yield replace(document, notes=notes) if notes else document
            notes = ()


class _Reader:
    def __init__(self, path: Path, columns: Columns, finder: UnitFinder) -> None:
        self._path = path
        self._columns = columns
        self._others = columns.others
        self._finder = finder
        self._own = columns.names == OWN

    def document(self, line: int, row: Sequence[str]) -> FormattedDocument:
        """The document of the row that begins at `line`. Raises HashiyeError."""
        columns, width = self._columns, len(self._columns.names)
        if any(row[width:]):
            where = {"path": self._path, "line": line}
            raise HashiyeError(_WIDTH, found=len(row), columns=width, **where)
        # Spreadsheets leave empty cells at the end away.
        cells = [unguarded(cell) for cell in row[:width]] + [""] * (width - len(row))
        text = cells[columns.text]
        if columns.title is None:
            title = title_of(text, f"{legible(self._path.stem)} {line}")
        else:
            title = cells[columns.title]
        spans: Any = None
        if columns.spans is not None and cells[columns.spans].strip():
            spans = self._json(line, columns.names[columns.spans], cells[columns.spans])
        reader = MarkReader(self._path, line, text, self._finder)
        return FormattedDocument(
            id="" if columns.id is None else cells[columns.id],
            title=title,
            text=text,
            meta=self._meta(line, cells),
            spans=() if spans is None else reader.marks("spans", spans),
        )

    def _meta(self, line: int, cells: Sequence[str]) -> dict[str, Any]:
        if self._own:
            found = self._json(line, OWN[-1], cells[-1] or "{}")
            return found if isinstance(found, dict) else {OWN[-1]: found}
        return {name: cells[place] for place, name in self._others.items() if cells[place]}

    def _json(self, line: int, column: str, cell: str) -> Any:
        try:
            value = DECODER.decode(cell)
            if "\\u" in cell and has_half_pairs(value):
                raise ValueError(r"\ud800")
        except (ValueError, RecursionError) as error:
            where = {"path": self._path, "line": line, "column": column}
            raise HashiyeError(_NO_JSON, reason=error, option=SPANS, **where) from error
        return value


def write(
    documents: Iterable[FormattedDocument], path: Path, values: Mapping[str, str]
) -> WriteReport:
    """Write a row for each document, or for each span, as the options' `values` say.

    Raises HashiyeError, and leaves `path` as it was, if a document or the disk does not allow it.
    """
    delimiter = DELIMITERS.get(values[_DELIMITER], ",")
    by_span = values[LAYOUT.name] == "spans"
    offsets = Offsets(values[OPTION])
    count = spans = 0
    with replacing(path) as file:
        file.write(BOM)
        if values[_HEADER.name] != "no":
            file.write(_row("", SPAN_COLUMNS if by_span else OWN, delimiter))
        for document in documents:
            cells = _span_rows(document, offsets) if by_span else [_cells(document, offsets)]
            for row in cells:
                file.write(_row(document.id, row, delimiter))
            count += 1
            spans += len(document.spans)
    return WriteReport(path, count, spans)


def _cells(document: FormattedDocument, offsets: Offsets) -> list[str]:
    counted = units(document.text, offsets)
    spans: list[Any] = []
    for mark in document.spans:
        start, end = counted.back(mark.start, mark.end)
        if offsets is Offsets.AUTO:
            # By its string whoever reads it finds out what offsets count.
            surface = document.text[mark.start : mark.end]
            spans.append({"start": start, "end": end, "label": mark.label, "text": surface})
        else:
            spans.append([start, end, mark.label])
    meta = without_tokens(document.meta)
    kept = dumped(meta) if meta else ""
    return [*map(guarded, (document.id, document.title, document.text)), dumped(spans), kept]


def _span_rows(document: FormattedDocument, offsets: Offsets) -> Iterator[list[str]]:
    text = document.text
    counted = units(text, offsets)
    for mark in document.spans:
        before = text[max(0, mark.start - _AROUND) : mark.start]
        after = text[mark.end : mark.end + _AROUND]
        around = (" ".join(part.split()) for part in (before, after))
        words = (mark.label, text[mark.start : mark.end], *around)
        edges = map(str, counted.back(mark.start, mark.end))
        names = map(guarded, (document.id, document.title))
        yield [*names, *edges, *map(guarded, words)]


def _row(document: str, cells: Sequence[str], delimiter: str) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=delimiter).writerow(cells)
    return encoded(document, buffer.getvalue())


def _is_own(row: Sequence[str]) -> bool:
    """Whether a row without a heading is like those that are written."""
    return len(row) == len(OWN) and row[3].startswith("[") and row[4][:1] in ("", "{")


def _holds_json(sampled: Sequence[Sequence[str]], columns: Columns) -> bool:
    """Whether the column of the spans has lists of JSON where it is not empty, not of keywords."""
    place = columns.spans
    if place is None:
        return False
    cells = [row[place].strip() for row in sampled if place < len(row)]
    return all(_begins_list(cell) for cell in cells if cell)


def _begins_list(cell: str) -> bool:
    return cell.startswith("[") and not cell[1:].lstrip().startswith(('"', "'"))


def _format(name: str, title: str, suffixes: tuple[str, ...], delimiter: str) -> Format:
    options = (
        *COLUMN_OPTIONS,
        _HEADER,
        Option(
            _DELIMITER,
            QT_TRANSLATE_NOOP("core", "What divides the columns"),
            delimiter,
            (FOUND_OUT, *DELIMITERS),
        ),
        ENCODING,
        LAYOUT,
        offsets_option(Offsets.CODE_POINTS),
    )

    def configured(values: Mapping[str, str]) -> Format:
        readable = values[LAYOUT.name] == "documents"
        return Format(
            name=name,
            suffixes=suffixes,
            title=title,
            read=partial(read, values=values) if readable else None,
            write=partial(write, values=values),
            cannot_hold=_CANNOT_HOLD if readable else _ROWS_CANNOT_HOLD,
            options=options,
            configure=configured,
        )

    return configured({option.name: option.default for option in options})


_CANNOT_HOLD = QT_TRANSLATE_NOOP("core", "Suggestions, notes on spans.")
_ROWS_CANNOT_HOLD = QT_TRANSLATE_NOOP(
    "core", "The texts, documents without spans, metadata; it cannot be read again."
)

CSV = _format(
    "csv", QT_TRANSLATE_NOOP("core", "CSV: a table for spreadsheets"), (".csv",), FOUND_OUT
)
TSV = _format(
    "tsv",
    QT_TRANSLATE_NOOP("core", "TSV: a table divided by tabs"),
    (".tsv", ".tab"),
    "tab",
)
