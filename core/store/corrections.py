"""What a corrected text does to the spans and suggestions of everybody in its document.

Those that no edit touches move along, when the correction is done and when it is taken back, also
those that came in between; the journal does not name them. Of the others every row is in it.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlite_utils import Database

from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import RowChange, Span
from core.store import originals, rows, spans, text_change
from core.store.rows import Transaction
from core.store.several import listed
from core.text.fold import fold_string
from core.text.revision import Revision

MARKED_SINCE = QT_TRANSLATE_NOOP(
    "core",
    "The step cannot be taken: “{surface}” was marked since in the text that it corrected. "
    "Take that back first.",
)
ANSWERED_SINCE = QT_TRANSLATE_NOOP(
    "core",
    "The step cannot be taken: the suggestion “{surface}” was answered since in the text that it "
    "corrected. Take that back first.",
)
MOVED = QT_TRANSLATE_NOOP(
    "core",
    "The step cannot be taken: the text was corrected since, and “{surface}” is no longer where it "
    "was.",
)

Marks = frozenset[tuple[str, int]]
"""Rows of spans and suggestions, by table and id."""


def carry_out(tx: Transaction, document: int, revision: Revision, handled: Marks) -> None:
    """Correct the text of `document`, and move what is in it along, but not the spans `handled`.

    Every other span must be one that no edit touches. Suggestions of which nothing remains are
    withdrawn with all verdicts on them: what was answered is no longer asked.
    """
    change = text_change.change_of(document, revision)
    text_change.apply(tx.db, change)
    tx.note(change)
    _move(tx.db, document, revision, "spans", handled)
    for row in _move(tx.db, document, revision, "suggestions", handled):
        if not _anchor(tx, revision, "suggestions", row):
            for verdict in _verdicts(tx.db, row["id"]):
                tx.delete("verdicts", verdict)
            _put_away(tx, revision, row)


def take(tx: Transaction, changes: Sequence[RowChange]) -> None:
    """Carry out `changes`, those that undo or redo an operation, and record them in `tx`.

    Raises HashiyeError, also where what came since in a text that is corrected back cannot be
    brought along.
    """
    handled = frozenset(
        (change.table, (change.before or change.after or {})["id"])
        for change in changes
        if change.table in ("spans", "suggestions")
    )
    for change in filter(text_change.is_text_change, changes):
        _take_text(tx, change, handled)
    for change in changes:
        if not text_change.is_text_change(change):
            rows.apply(tx.db, change)
            tx.note(change)
    _require_placed(tx.db, changes)


def lost_suggestions(db: Database, document: int, revision: Revision) -> set[int]:
    """The ids of the suggestions of which nothing would remain."""
    return {
        identifier
        for identifier, start, end in _near(db, document, revision, "suggestions")
        if revision.touches(start, end) and revision.anchor(start, end) is None
    }


def reached_spans(db: Database, document: int, revision: Revision) -> list[Span]:
    """The spans of everybody that an edit touches, and those inside them, in text order.

    No other can come to lie where one of these does; a few more may be among them.
    """
    start, end = revision.reach
    found = spans.near(db, document, start, end)
    start = min((span.start for span in found), default=start)
    return spans.near(db, document, start, max((span.end for span in found), default=end))


def _take_text(tx: Transaction, change: RowChange, handled: Marks) -> None:
    revision = text_change.apply(tx.db, change)
    tx.note(change)
    document = int((change.after or {})["id"])
    for row in _move(tx.db, document, revision, "spans", handled):
        place = revision.anchor(row["start"], row["end"])
        if place is None or revision.new[slice(*place)] != row["surface"]:
            raise HashiyeError(MARKED_SINCE, surface=row["surface"])
        _anchor(tx, revision, "spans", row)
    for row in _move(tx.db, document, revision, "suggestions", handled):
        if not _anchor(tx, revision, "suggestions", row):
            if _verdicts(tx.db, row["id"]):
                raise HashiyeError(ANSWERED_SINCE, surface=row["surface"])
            _put_away(tx, revision, row)


def _move(
    db: Database, document: int, revision: Revision, table: str, handled: Marks
) -> list[dict[str, Any]]:
    """Move what no edit touches, and return the rows of what one does, but never of `handled`."""
    touched, moved = [], []
    for identifier, start, end in _near(db, document, revision, table):
        if (table, identifier) in handled:
            continue
        if revision.touches(start, end):
            touched.append(identifier)
        elif start <= revision.reach[1] and (by := revision.shift(start)):
            moved.append((start + by, end + by, identifier))
    _move_behind(db, document, revision, table, handled)
    db.conn.executemany(f'UPDATE {table} SET start = ?, "end" = ? WHERE id = ?', moved)
    return [
        row
        for identifier in touched
        for row in db.query(f"SELECT * FROM {table} WHERE id = ?", [identifier])
    ]


def _near(
    db: Database, document: int, revision: Revision, table: str
) -> list[tuple[int, int, int]]:
    """Id, start and end of the rows that lie neither before nor behind all edits."""
    start, end = revision.reach
    query = f'SELECT id, start, "end" FROM {table} WHERE document = ? AND start <= ? AND "end" >= ?'
    return db.execute(query, [document, end, start]).fetchall()


def _move_behind(
    db: Database, document: int, revision: Revision, table: str, handled: Marks
) -> None:
    """Move what lies behind the last edit, which may be tens of thousands of rows."""
    if not revision.growth:
        return
    db.execute(
        f"""
        UPDATE {table} SET start = start + :by, "end" = "end" + :by
        WHERE document = :document AND start > :behind
          AND id NOT IN (SELECT value FROM json_each(:handled))""",
        {
            "by": revision.growth,
            "document": document,
            "behind": revision.reach[1],
            "handled": listed([row for of, row in handled if of == table]),
        },
    )


def _anchor(tx: Transaction, revision: Revision, table: str, row: dict[str, Any]) -> bool:
    """Write where `row` lies in the new text; False where it lies nowhere."""
    place = revision.anchor(row["start"], row["end"])
    if place is None:
        return False
    tx.rewrite(table, row, **placed(revision.new, *place))
    return True


def placed(text: str, start: int, end: int) -> dict[str, Any]:
    """The columns that say where a mark lies, and what it says there."""
    surface = text[start:end]
    return {"start": start, "end": end, "surface": surface, "folded": fold_string(surface)}


def _put_away(tx: Transaction, revision: Revision, row: dict[str, Any]) -> None:
    """Withdraw a suggestion of which nothing remains; it stands on the character beside the gap.

    Its row stays, for the journal may name it.
    """
    at = revision.beside(row["start"])
    tx.rewrite("suggestions", row, **placed(revision.new, at, at + 1), withdrawn=1)


def _verdicts(db: Database, suggestion: int) -> list[dict[str, Any]]:
    return [*db.query("SELECT * FROM verdicts WHERE suggestion = ?", [suggestion])]


def _require_placed(db: Database, changes: Iterable[RowChange]) -> None:
    """Raise HashiyeError where a span came back to a place that a correction has moved since."""
    if not originals.any_kept(db):
        return
    texts: dict[int, str] = {}
    for change in changes:
        if change.table != "spans" or change.after is None or "start" not in change.after:
            continue
        query = 'SELECT document, start, "end", surface FROM spans WHERE id = ?'
        found = db.execute(query, [change.after["id"]]).fetchone()
        if found is None:
            continue
        document, start, end, surface = found
        if document not in texts:
            texts[document] = originals.corrected_text(db, document) or ""
        text = texts[document]
        if text and text[start:end] != surface:
            raise HashiyeError(MOVED, surface=surface)
