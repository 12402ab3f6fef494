"""Parquet: a document a row, read by columns, through pyarrow (extra `parquet`).

Written are `id`, `title`, `text` (strings), `spans`, a list of `{start, end, label, text}` in code
points, and `meta`, a JSON object. On reading, columns are told by their names or chosen as for CSV;
spans may also be JSON in a string; other columns are metadata, but for binary ones. What messages
call a line is a row.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from core.formats.base import Format, FormattedDocument, WriteReport, legible, title_of
from core.formats.columns import AUTO, COLUMN_OPTIONS, Columns, columns_of
from core.formats.files import DOCUMENT_LIMIT, MEGABYTE, encoded, replacing, unreadable
from core.formats.headings import SPANS
from core.formats.json_marks import MarkReader
from core.formats.json_reading import DECODER, left_out, text_of
from core.formats.json_writing import dumped
from core.formats.kept_tokens import without_tokens
from core.formats.units import OPTION, Offsets, UnitFinder, offsets_option, units
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

OWN = ("id", "title", "text", "spans", "meta")
_ROWS = 64
"""Rows in memory at a time on reading, and in a group on writing."""

_NO_PYARROW = QT_TRANSLATE_NOOP(
    "core", '“{path}”: this format needs pyarrow. Install it: pip install "hashiye[parquet]"'
)
_NO_PARQUET = QT_TRANSLATE_NOOP(
    "core",
    "“{path}” is no whole Parquet file ({reason}). Write it again, or choose the file that was "
    "meant.",
)
_TOO_LONG = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, row {line}: longer than {limit} MB, the most that one document may be. Split it "
    "into several documents.",
)


def read(path: Path, values: Mapping[str, str]) -> Iterator[FormattedDocument]:
    """Yield a document for each row, as the options' `values` say.

    Raises HashiyeError, which names the row, for what is no document, and if pyarrow is missing.
    """
    parquet = _pyarrow(path).parquet
    try:
        with parquet.ParquetFile(path) as file:
            columns = columns_of(path, file.schema_arrow.names, values)
            reader = _Reader(path, columns, Offsets(values[OPTION]), values[SPANS] != AUTO)
            line = 0
            for batch in file.iter_batches(_ROWS):
                for row in batch.to_pylist():
                    line += 1
                    yield reader.document(line, row)
    except HashiyeError:
        raise
    except FileNotFoundError as error:
        raise unreadable(path, error) from error
    except Exception as error:  # of whatever kind a damaged file makes pyarrow raise
        reason = f"{type(error).__name__}: {error}"[:200]
        raise HashiyeError(_NO_PARQUET, path=path, reason=reason) from error


class _Reader:
    def __init__(self, path: Path, columns: Columns, offsets: Offsets, asked: bool) -> None:
        self._path = path
        self._columns = columns
        self._finder = UnitFinder(offsets)
        self._asked = asked
        self._own = columns.names == OWN

    def document(self, line: int, row: Mapping[str, Any]) -> FormattedDocument:
        """The document of a row. Raises HashiyeError."""
        names = self._columns.names
        text_column = names[self._columns.text]
        text = text_of(self._path, line, row[text_column], text_column)
        if len(text) > DOCUMENT_LIMIT:
            limit = DOCUMENT_LIMIT // MEGABYTE
            raise HashiyeError(_TOO_LONG, path=self._path, line=line, limit=limit)
        name = f"{legible(self._path.stem)} {line}"
        identifier = self._cell(row, self._columns.id)
        title = self._cell(row, self._columns.title)
        meta, left = self._meta(row)
        marks = None
        if self._columns.spans is not None:
            marks = self._marks(row[names[self._columns.spans]])
            if marks is None and row[names[self._columns.spans]] is not None:
                # A class of the whole document, for one, that only shares the name.
                meta[names[self._columns.spans]] = row[names[self._columns.spans]]
        return FormattedDocument(
            id="" if identifier is None else str(identifier),
            title=title if isinstance(title, str) else title_of(text, name),
            text=text,
            meta=meta,
            spans=MarkReader(self._path, line, text, self._finder).marks("spans", marks),
            notes=tuple(
                left_out(self._path, line, str(identifier or name), one, 1) for one in left
            ),
        )

    def _cell(self, row: Mapping[str, Any], place: int | None) -> Any:
        return None if place is None else row[self._columns.names[place]]

    def _marks(self, value: Any) -> Any:
        """`value` as a list of marks, or None if it is none and was not asked for as such."""
        if isinstance(value, str):
            try:
                value = DECODER.decode(value)
            except (ValueError, RecursionError):
                return value if self._asked else None
        keywords = isinstance(value, list) and any(isinstance(one, str) for one in value)
        marks = isinstance(value, list) and not keywords
        return value if marks or self._asked else None

    def _meta(self, row: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
        """The other columns as JSON values, and the names of those that are none."""
        if self._own:
            try:
                found = DECODER.decode(row["meta"] or "{}")
                return (found if isinstance(found, dict) else {"meta": found}), []
            except (TypeError, ValueError, RecursionError):
                return {"meta": str(row["meta"])}, []
        meta: dict[str, Any] = {}
        left = []
        for name in self._columns.others.values():
            value = row[name]
            if value is None:
                continue
            if isinstance(value, bytes):
                left.append(name)
                continue
            # Dates and the like become their usual writing, NaN null.
            meta[name] = json.loads(json.dumps(value, default=str), parse_constant=lambda _: None)
        return meta, left


def write(
    documents: Iterable[FormattedDocument], path: Path, offsets: Offsets = Offsets.CODE_POINTS
) -> WriteReport:
    """Write `documents`, some at a time; every span is held.

    Raises HashiyeError, and leaves `path` as it was, if pyarrow is missing or a document or the
    disk does not allow it.
    """
    pyarrow = _pyarrow(path)
    mark = [
        ("start", pyarrow.int64()),
        ("end", pyarrow.int64()),
        ("label", pyarrow.string()),
        ("text", pyarrow.string()),
    ]
    strings = {name: pyarrow.string() for name in OWN}
    schema = pyarrow.schema(strings | {"spans": pyarrow.list_(pyarrow.struct(mark))})
    count = spans = 0
    with (
        replacing(path) as file,
        pyarrow.parquet.ParquetWriter(file, schema, compression="zstd") as writer,
    ):
        rows: list[dict[str, Any]] = []
        for document in documents:
            rows.append(_row(document, offsets))
            count += 1
            spans += len(document.spans)
            if len(rows) == _ROWS:
                writer.write_table(pyarrow.Table.from_pylist(rows, schema))
                rows = []
        if rows:
            writer.write_table(pyarrow.Table.from_pylist(rows, schema))
    return WriteReport(path, count, spans)


def _row(document: FormattedDocument, offsets: Offsets) -> dict[str, Any]:
    text = document.text
    counted = units(text, offsets)
    spans = []
    for mark in document.spans:
        start, end = counted.back(mark.start, mark.end)
        surface = text[mark.start : mark.end]
        spans.append({"start": start, "end": end, "label": mark.label, "text": surface})
    meta = dumped(without_tokens(document.meta))
    names = {"id": document.id, "title": document.title, "text": text, "meta": meta}
    encoded(document.id, dumped([names, spans]))
    return names | {"spans": spans}


def _pyarrow(path: Path) -> Any:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise HashiyeError(_NO_PYARROW, path=path) from error
    return pyarrow


_OPTIONS = (*COLUMN_OPTIONS, offsets_option(Offsets.CODE_POINTS))


def _configured(values: Mapping[str, str]) -> Format:
    return Format(
        name="parquet",
        suffixes=(".parquet",),
        title=QT_TRANSLATE_NOOP("core", "Parquet: one document a row"),
        read=partial(read, values=values),
        write=partial(write, offsets=Offsets(values[OPTION])),
        cannot_hold=QT_TRANSLATE_NOOP("core", "Suggestions, notes on spans."),
        options=_OPTIONS,
        configure=_configured,
        extra="parquet",
    )


PARQUET = _configured({option.name: option.default for option in _OPTIONS})
