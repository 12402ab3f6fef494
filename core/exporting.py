"""Writing a project's spans to files, over a read-only connection of its own.

So it may run on a worker thread while the project is open: SQLite's WAL lets a reader see the
project as it was when it began.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from sqlite_utils import Database

from core.formats import FormattedDocument, Mark, WriteReport, by_name, parse_split, write_split
from core.importing import Cancelled, Progress
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.store import documents, spans
from core.store.project import is_database, open_project
from core.whose import annotator_of

CANNOT_WRITE = QT_TRANSLATE_NOOP(
    "core", "The format “{name}” cannot be exported, only imported. Choose another format."
)
NOTHING_TO_WRITE = QT_TRANSLATE_NOOP(
    "core",
    "Nothing was written: no document is done. Finish one, or export all documents (--state all).",
)
OVER_A_DATABASE = QT_TRANSLATE_NOOP(
    "core",
    "{path} is a project or another database, which the export would destroy. "
    "Choose another name for the output.",
)


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What to export, how and where to.

    `annotator` None means the only one whose work there is. `state` "done" leaves out documents
    that the annotator has not finished. `split` is per cents of train/dev/test such as "80/10/10",
    dealt out by `seed`, or None for one file.
    """

    format_name: str
    output: Path
    annotator: str | None = None
    state: Literal["done", "all"] = "done"
    split: str | None = None
    seed: int = 0


def export_project(
    project_path: Path, options: ExportOptions, progress: Progress
) -> list[WriteReport]:
    """Write the chosen documents, one at a time in memory; a report for each file.

    Raises HashiyeError, and leaves earlier files as they were, if the options do not fit, the
    output is a database or the disk does not allow it; Cancelled if `progress` returns False.
    """
    form = by_name(options.format_name)
    if form.write is None:
        raise HashiyeError(CANNOT_WRITE, name=form.name)
    split = parse_split(options.split) if options.split else None
    if options.output.is_file() and is_database(options.output):
        raise HashiyeError(OVER_A_DATABASE, path=options.output)
    with closing(open_project(project_path, readonly=True)) as project:
        db = project.db
        db.execute("BEGIN")
        annotator = annotator_of(db, options.annotator, project_path)
        chosen = _chosen(db, annotator, options.state)
        if not chosen:
            raise HashiyeError(NOTHING_TO_WRITE)
        load = _loader(db, annotator, chosen, progress)
        if split is not None:
            return write_split(form, list(chosen), load, options.output, split, options.seed)
        return [form.write(load(chosen), options.output)]


def _chosen(db: Database, annotator: int, state: str) -> dict[str, int]:
    """The row of each document to be written, by the id that it is written with."""
    query = """
        SELECT d.id, d.uid, d.meta FROM documents AS d
        LEFT JOIN progress AS p ON p.document = d.id AND p.annotator = ?
        WHERE NOT d.deleted AND (? = 'all' OR p.state = 'done')
        ORDER BY d.id"""
    rows: dict[str, int] = {}
    for row, uid, meta in db.execute(query, [annotator, state]):
        # Not by SQL, whose strings end at a NUL.
        identifier = str(json.loads(meta).get("id", uid))
        rows[uid if identifier in rows else identifier] = row
    return rows


def _loader(
    db: Database, annotator: int, rows: dict[str, int], progress: Progress
) -> Callable[[Iterable[str]], Iterator[FormattedDocument]]:
    done = 0

    def load(identifiers: Iterable[str]) -> Iterator[FormattedDocument]:
        nonlocal done
        for identifier in identifiers:
            if not progress(done, len(rows)):
                raise Cancelled
            yield _formatted(db, rows[identifier], identifier, annotator)
            done += 1
        if done == len(rows) and not progress(done, done):
            raise Cancelled

    return load


def _formatted(db: Database, row: int, identifier: str, annotator: int) -> FormattedDocument:
    document = documents.read(db, row)
    marks = []
    for span in spans.read(db, row, annotator):
        assert document.text[span.start : span.end] == span.surface
        marks.append(Mark(span.start, span.end, span.label))
    meta = {name: value for name, value in document.meta.items() if name != "id"}
    return FormattedDocument(identifier, document.title, document.text, meta, tuple(marks))
