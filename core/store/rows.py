"""Row changes: recording them, applying them, and what they touch."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlite_utils import Database

from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import Changes, RowChange
from core.model.operation import Row
from core.store import bulk, visibility

PRIMARY_KEYS = {
    "annotators": ("id",),
    "documents": ("id",),
    "labels": ("name",),
    "progress": ("document", "annotator"),
    "settings": ("name",),
    "spans": ("id",),
    # With the document, which is told to views, so that nobody need look it up.
    "suggestions": ("id", "document"),
    "verdicts": ("suggestion", "annotator"),
}

UNGUARDED = frozenset({"suggestions"})
"""Tables that taggers change too, beside the journal: what a row was before does not bind undo."""

RANGE = "ids"
"""In place of `id`, in a change of `deleted` of many documents: the first and the last of them."""

CONFLICT = QT_TRANSLATE_NOOP(
    "core", "The step cannot be taken: the {table} that it changed are no longer as it left them."
)


@dataclass(slots=True)
class Transaction:
    """Writes rows inside an open transaction and records each change for the journal."""

    db: Database
    annotator: int
    time: str
    changes: list[RowChange] = field(default_factory=list)

    def insert(self, table: str, row: Row) -> None:
        """Add `row`, which carries its primary key."""
        self._record(RowChange(table, None, row))

    def update(self, table: str, before: Row, **values: Any) -> None:
        """Set `values` in the row that is `before`; nothing where they are what it has already."""
        changed = {name: value for name, value in values.items() if before[name] != value}
        if changed:
            key = {name: before[name] for name in PRIMARY_KEYS[table]}
            old = {name: before[name] for name in changed}
            self._record(RowChange(table, key | old, key | changed))

    def rewrite(self, table: str, before: Row, **values: Any) -> None:
        """Like `update`, but recorded also where the row has these values already.

        So undo finds the row named, and refuses where somebody has changed it since.
        """
        key = {name: before[name] for name in PRIMARY_KEYS[table]}
        old = {name: before[name] for name in values}
        self._record(RowChange(table, key | old, key | values))

    def put(self, table: str, row: Row) -> None:
        """Insert `row`, or make the row with its primary key like it."""
        before = self._read(table, row)
        if before is None:
            self.insert(table, row)
        else:
            self.update(table, before, **row)

    def delete(self, table: str, row: Row) -> None:
        """Remove `row`, given whole so that undo can bring it back."""
        self._record(RowChange(table, row, None))

    def note(self, change: RowChange) -> None:
        """Record `change`, which the caller has carried out."""
        self.changes.append(change)

    def _read(self, table: str, row: Row) -> Row | None:
        keys = PRIMARY_KEYS[table]
        condition = " AND ".join(f'"{key}" = ?' for key in keys)
        found = self.db.query(
            f'SELECT * FROM "{table}" WHERE {condition}', [row[key] for key in keys]
        )
        return next(iter(found), None)

    def _record(self, change: RowChange) -> None:
        apply(self.db, change)
        self.changes.append(change)


def insert_many(db: Database, table: str, new: Sequence[Row]) -> None:
    """Insert rows that have the same columns, without recording them."""
    if new:
        bulk.insert(db, table, [*new[0]], [tuple(row.values()) for row in new])


def apply(db: Database, change: RowChange) -> None:
    """Carry out `change`. Raises HashiyeError if the row is not as `change.before` says."""
    try:
        _apply(db, change)
    except sqlite3.IntegrityError as error:
        raise HashiyeError(CONFLICT, table=change.table) from error


def _apply(db: Database, change: RowChange) -> None:
    table, before, after = change.table, change.before, change.after
    if before is None and after is not None:
        names = ", ".join(f'"{name}"' for name in after)
        marks = ", ".join("?" * len(after))
        db.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', list(after.values()))
        return
    if before is None:
        return
    if RANGE in before and after is not None:
        first, last = before[RANGE]
        if not visibility.change(db, first, last, deleted=bool(after["deleted"])):
            raise HashiyeError(CONFLICT, table=table)
        return
    if table in UNGUARDED:
        before = {name: before[name] for name in PRIMARY_KEYS[table]}
    condition = " AND ".join(f'"{name}" IS ?' for name in before)
    if after is None:
        cursor = db.execute(f'DELETE FROM "{table}" WHERE {condition}', list(before.values()))
    else:
        setters = ", ".join(f'"{name}" = ?' for name in after)
        values = [*after.values(), *before.values()]
        cursor = db.execute(f'UPDATE "{table}" SET {setters} WHERE {condition}', values)
    if cursor.rowcount != 1:
        raise HashiyeError(CONFLICT, table=table)


def touched(db: Database, changes: Iterable[RowChange]) -> Changes:
    """What views must read again after `changes`."""
    spans, suggestions, progress, texts = set(), set(), set(), set()
    tables = set()
    for change in changes:
        row = change.after or change.before or {}
        if "edits" in row:
            texts.add(row["id"])
            continue
        tables.add(change.table)
        match change.table:
            case "spans":
                spans.add(row["document"] if "document" in row else _document_of(db, row["id"]))
            case "verdicts":
                suggestions.add(
                    row["document"] if "document" in row else _judged(db, row["suggestion"])
                )
            case "suggestions":
                suggestions.add(row["document"])
            case "progress":
                progress.add(row["document"])
    # What is in a document moves with its text.
    return Changes(
        frozenset(spans | texts),
        frozenset(suggestions | texts),
        frozenset(progress),
        documents="documents" in tables,
        labels="labels" in tables,
        settings="settings" in tables,
        texts=frozenset(texts),
    )


def _document_of(db: Database, span: int) -> int:
    return int(db.execute("SELECT document FROM spans WHERE id = ?", [span]).fetchone()[0])


def _judged(db: Database, suggestion: int) -> int:
    row = db.execute("SELECT document FROM suggestions WHERE id = ?", [suggestion]).fetchone()
    return int(row[0])


def to_json(changes: Iterable[RowChange]) -> str:
    """The journal's form of `changes`."""
    return json.dumps([[c.table, c.before, c.after] for c in changes], ensure_ascii=False)


def from_json(text: str) -> tuple[RowChange, ...]:
    """The changes that `to_json` wrote."""
    return tuple(RowChange(table, before, after) for table, before, after in json.loads(text))
