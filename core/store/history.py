"""What has become of a span, read from the journal."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sqlite_utils import Database

from core.model import RowChange
from core.store.rows import from_json


class Step(StrEnum):
    """Something that was done to a span."""

    CREATED = "created"
    LABELED = "labeled"
    MOVED = "moved"
    NOTED = "noted"
    DELETED = "deleted"
    RESTORED = "restored"


class Way(StrEnum):
    """Whether something was done, or done by undo or redo."""

    DONE = "done"
    UNDONE = "undone"
    REDONE = "redone"


@dataclass(frozen=True, slots=True)
class Event:
    """One step of a span: who, when (as the file writes it), and for a change from what to what.

    `before` and `after` are labels, surface strings or notes, by `step`.
    """

    step: Step
    time: str
    annotator: str
    before: str = ""
    after: str = ""
    way: Way = Way.DONE


# The journal writes the id first, and quotation marks in strings are escaped: this is exact. LIKE
# is several times as fast as instr. The operation that made the span is left out, for the import of
# a corpus is long to read.
_MENTIONED = """
    SELECT o.time, a.name, o.changes, o.reverts IS NOT NULL, r.reverts IS NOT NULL
    FROM operations AS o
    JOIN annotators AS a ON a.id = o.annotator
    LEFT JOIN operations AS r ON r.id = o.reverts
    WHERE o.time >= :created
      AND (o.changes LIKE :known OR (o.reverts IS NOT NULL AND o.changes LIKE :new))
    ORDER BY o.id"""


def of_span(db: Database, span: int) -> tuple[Event, ...]:
    """The events of the span with the id `span`, the oldest first; none if there is no such span.

    It reads every operation since the span was made, which takes a while in a long journal.
    """
    found = db.execute(
        "SELECT s.created, a.name FROM spans AS s JOIN annotators AS a ON a.id = s.annotator"
        " WHERE s.id = ?",
        [span],
    ).fetchone()
    if found is None:
        return ()
    created, annotator = found
    events = [Event(Step.CREATED, created, annotator)]
    values = {
        "created": created,
        "known": f'%["spans", {{"id": {span}, %',
        "new": f'%["spans", null, {{"id": {span}, %',
    }
    for time, name, changes, reverts, again in db.execute(_MENTIONED, values):
        way = Way.REDONE if again else Way.UNDONE if reverts else Way.DONE
        for change in from_json(changes):
            row = change.before or change.after or {}
            if change.table == "spans" and row["id"] == span:
                events += (
                    Event(step, time, name, before, after, way)
                    for step, before, after in _steps(change)
                )
    return tuple(events)


def _steps(change: RowChange) -> Iterator[tuple[Step, str, str]]:
    before, after = change.before, change.after
    if before is None:
        yield Step.RESTORED, "", ""
    elif after is None:
        yield Step.DELETED, "", ""
    else:
        # An update names only what is another value now.
        if "label" in after:
            yield Step.LABELED, str(before["label"]), str(after["label"])
        if "surface" in after:
            yield Step.MOVED, str(before["surface"]), str(after["surface"])
        if "note" in after:
            yield Step.NOTED, str(before["note"]), str(after["note"])
