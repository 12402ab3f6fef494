"""What the work on a document took, read from the journal: actions, and the time spent.

An action is a key or a click. A new span takes as many as reaching its words and giving the label
take; everything else that marks is one key, for one suggestion or for all of a document.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from core.commands.documents import DeleteDocuments, SetState
from core.commands.importing import ImportDocuments
from core.commands.project import SetLabelMap, SetPolicy, SetThreshold
from core.commands.propagation import Propagate
from core.commands.spans import AddSpan, SetNote
from core.model import Verdict
from core.progress import Cancelled, Progress

REACH = 1
"""Actions that it takes to go to a word."""
FURTHER_WORD = 1
"""Actions for each word by which a selection grows."""
LABEL = 1
"""Actions that give a label."""
KEY = 1
"""Actions of everything else that marks: accept, reject, relabel, a step of an edge, undo."""

LONGEST_GAP = 60.0
"""Seconds between two operations that count as work at the most; beyond it lies a pause."""

POLL_EVERY = 2000
"""Operations between two looks at whether the work was cancelled."""

_NO_MARKING = frozenset(
    command.name
    for command in (
        ImportDocuments,
        DeleteDocuments,
        SetState,
        SetLabelMap,
        SetPolicy,
        SetThreshold,
        SetNote,
    )
)


@dataclass(frozen=True, slots=True)
class Effort:
    """What an annotator put into a document: actions, and seconds of work."""

    actions: int = 0
    seconds: float = 0.0


def cost_of(operation: str, words: int = 1, refused: int = 0) -> int:
    """The actions that a command with the name `operation` takes, none if it marks nothing.

    `words` is how many the new span of an AddSpan has, `refused` how many places of a Propagate
    were unticked.
    """
    if operation in _NO_MARKING:
        return 0
    if operation == AddSpan.name:
        return REACH + FURTHER_WORD * (max(words, 1) - 1) + LABEL
    if operation == Propagate.name:
        return KEY + KEY * refused
    return KEY


def words_in(surface: str) -> int:
    """How many words a selection of `surface` grows over, at least one."""
    return max(1, len(surface.split()))


def efforts(db: Database, annotator: int, poll: Progress) -> dict[int, Effort]:
    """What `annotator` put into each document that she worked on.

    An operation on many documents counts for the one that was worked on before, or the first that
    it changed. `poll` counts operations; raises Cancelled if it says so.
    """
    actions: dict[int, int] = {}
    seconds: dict[int, float] = {}
    last: datetime | None = None
    current = 0
    for operation in _operations(db, annotator, poll):
        gap = 0.0 if last is None else (operation.time - last).total_seconds()
        last = operation.time
        if operation.document is not None:
            current = operation.document
        elif not operation.cost:
            continue
        if not current:
            continue
        actions[current] = actions.get(current, 0) + operation.cost
        seconds[current] = seconds.get(current, 0.0) + min(max(gap, 0.0), LONGEST_GAP)
    return {document: Effort(actions[document], seconds[document]) for document in actions}


@dataclass(frozen=True, slots=True)
class _Done:
    time: datetime
    document: int | None
    cost: int


# Whole changes are read only where they are needed: reading JSON takes most of the time.
_OPERATIONS = """
SELECT time, name, reverts IS NOT NULL, document,
       CASE WHEN document IS NULL OR name IN (:add, :propagate) THEN changes END
FROM (
    SELECT id, time, name, reverts, changes,
           coalesce(json_extract(changes, '$[0][2].document'),
                    json_extract(changes, '$[0][1].document')) AS document
    FROM operations WHERE annotator = :annotator AND name <> :import
) ORDER BY id"""


def _operations(db: Database, annotator: int, poll: Progress) -> Iterator[_Done]:
    values = {
        "annotator": annotator,
        "add": AddSpan.name,
        "import": ImportDocuments.name,
        "propagate": Propagate.name,
    }
    count = "SELECT count(*) FROM operations WHERE annotator = :annotator AND name <> :import"
    total = int(db.execute(count, values).fetchone()[0])
    places = _Places(db)
    for done, (time, name, reverts, document, changes) in enumerate(
        db.execute(_OPERATIONS, values)
    ):
        if done % POLL_EVERY == 0 and not poll(done, total):
            raise Cancelled
        rows = [] if changes is None else json.loads(changes)
        marks = document is not None or any(table in _MARKS for table, _before, _after in rows)
        cost = min(KEY, cost_of(name)) if reverts else cost_of(name, *_amounts(rows))
        place = places.first(rows) if document is None else document
        if name == Propagate.name:
            # It is done from the document on screen, whichever else it changes.
            place = None
        yield _Done(datetime.fromisoformat(time), place, cost if marks else 0)


def _amounts(changes: list[Any]) -> tuple[int, int]:
    """How many words a new span has, at least one, and how many places were refused."""
    words, refused = 1, 0
    for table, before, after in changes:
        if table == "spans" and before is None:
            words = words_in(after["surface"])
        elif table == "verdicts" and after and after.get("verdict") == Verdict.REJECTED:
            refused += 1
    return words, refused


_MARKS: Mapping[str, tuple[str, str]] = {
    "spans": ("id", "SELECT document FROM spans WHERE id = ?"),
    "verdicts": ("suggestion", "SELECT document FROM suggestions WHERE id = ?"),
}
"""The tables that marking changes: the column by which a row of theirs is found, and its document.
"""


class _Places:
    """Finds the document of rows of which the journal holds the altered columns alone."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def first(self, changes: list[Any]) -> int | None:
        """The first document that `changes` name or that their rows are in."""
        for table, before, after in changes:
            row = after or before
            if "document" in row:
                return int(row["document"])
            if table in _MARKS:
                column, query = _MARKS[table]
                found = self._db.execute(query, [row[column]]).fetchone()
                # A span that was edited may have been deleted since.
                if found is not None:
                    return int(found[0])
        return None
