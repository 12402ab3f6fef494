"""The journal: the append-only history of operations, and what can be undone by it."""

from dataclasses import dataclass, field

from sqlite_utils import Database

from core.model import Operation, RowChange
from core.store.rows import from_json, to_json


def append(
    db: Database,
    uid: str,
    annotator: int,
    time: str,
    name: str,
    changes: list[RowChange],
    reverts: int | None,
) -> Operation:
    """Write an operation and return it with its id."""
    cursor = db.execute(
        "INSERT INTO operations (uid, annotator, time, name, changes, reverts)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [uid, annotator, time, name, to_json(changes), reverts],
    )
    return Operation(
        int(cursor.lastrowid or 0), uid, annotator, time, name, tuple(changes), reverts
    )


def read(db: Database, operation: int) -> Operation:
    """The operation with the id `operation`. Raises KeyError if there is none."""
    for row in db.query("SELECT * FROM operations WHERE id = ?", [operation]):
        return Operation(**{**row, "changes": from_json(row["changes"])})
    raise KeyError(operation)


@dataclass(slots=True)
class UndoStacks:
    """Which operations undo and redo would take next, newest last, as (id, name)."""

    undo: list[tuple[int, str]] = field(default_factory=list)
    redo: list[tuple[int, str]] = field(default_factory=list)

    def push(self, operation: int, name: str, reverts: int | None) -> None:
        """Follow an operation that was appended to the journal."""
        if reverts is None:
            self.undo.append((operation, name))
            self.redo.clear()
        elif self.undo and self.undo[-1][0] == reverts:
            self.undo.pop()
            self.redo.append((operation, name))
        elif self.redo and self.redo[-1][0] == reverts:
            self.redo.pop()
            self.undo.append((operation, name))


def stacks(db: Database, annotator: int) -> UndoStacks:
    """The stacks of `annotator`, replayed from the journal: undo survives closing the program."""
    result = UndoStacks()
    query = "SELECT id, name, reverts FROM operations WHERE annotator = ? ORDER BY id"
    for operation, name, reverts in db.execute(query, [annotator]):
        result.push(operation, name, reverts)
    return result
