"""The lines of a concordance as a table for other programs."""

import csv
from collections.abc import Iterable
from pathlib import Path

from core.concordance import Line
from core.formats.cells import guarded
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

COLUMNS = ("document", "before", "match", "after", "label", "start", "end")
NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "core", "{path} cannot be written ({detail}). Choose a folder that you may write to."
)


def write(lines: Iterable[Line], path: Path) -> None:
    """Write `lines` with a heading to `path`: by tabs if its name ends in .tsv, else by commas.

    UTF-8 with a byte order mark, for spreadsheets take it for something else without one. What a
    spreadsheet would take for a formula gets an apostrophe before it. Offsets are code points.
    Raises HashiyeError where it cannot be written.
    """
    delimiter = "\t" if path.suffix.lower() == ".tsv" else ","
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            table = csv.writer(file, delimiter=delimiter)
            table.writerow(COLUMNS)
            table.writerows(map(_row, lines))
    except OSError as error:
        raise HashiyeError(NOT_WRITTEN, path=path, detail=error.strerror or error) from error


def _row(line: Line) -> list[str | int]:
    words = line.title, line.before, line.surface, line.after, line.label
    return [*(guarded(" ".join(word.split())) for word in words), line.start, line.end]
