"""One undoable change, as the journal keeps it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row of `table` was `before` and is `after`; None where it did not or does not exist.

    Both carry the row's primary key, so that undo restores the same ids.
    """

    table: str
    before: Row | None
    after: Row | None

    def inverse(self) -> "RowChange":
        """The change that takes this one back."""
        return RowChange(self.table, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Operation:
    """An entry of the journal: who did what when, and which rows it changed.

    `reverts` is the id of the operation that this one takes back (undo, or the redo of an undo).
    """

    id: int
    uid: str
    annotator: int
    time: str
    name: str
    changes: tuple[RowChange, ...]
    reverts: int | None = None
