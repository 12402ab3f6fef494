"""The import under way: what it has brought so far, hidden, until all of it is there.

Its documents are rows like any other, but not shown; one row of `imports` says which they are and
how far it has come, written in the same transactions. What it suggests for documents that are
there is withdrawn until then and listed in `import_attached`; `import_notes` has what the report
will say.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from core.messages import HashiyeError
from core.store import documents
from core.store.clock import now


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An import under way: whose it is, when it began, and the first document that is its own.

    `request` and `state` are the JSON values of whoever carries it out, `files` the paths.
    """

    annotator: int
    started: str
    first: int
    request: Any
    files: list[str]
    state: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Attached:
    """A suggestion for a document that is there, with its new score; `fresh` if its row is new."""

    document: int
    suggestion: int
    score: float
    fresh: bool


def begin(
    db: Database, annotator: int, request: Any, files: Sequence[str], state: dict[str, Any]
) -> Unfinished:
    """Write that an import begins. There must be none."""
    first = documents.last(db) + 1
    values = [annotator, now(), first, _json(request), _json(state)]
    db.execute(
        "INSERT INTO imports (id, annotator, started, first, request, state) "
        "VALUES (1, ?, ?, ?, ?, ?)",
        values,
    )
    # In a table of their own: the row above is written again with every portion.
    db.conn.executemany("INSERT INTO import_files VALUES (?, ?)", enumerate(files))
    found = unfinished(db)
    assert found is not None
    return found


def unfinished(db: Database) -> Unfinished | None:
    """The import under way, or None."""
    query = "SELECT annotator, started, first, request, state FROM imports"
    found = db.execute(query).fetchone()
    if found is None:
        return None
    annotator, started, first, request, state = found
    files = [row[0] for row in db.execute("SELECT path FROM import_files ORDER BY number")]
    return Unfinished(annotator, started, first, json.loads(request), files, json.loads(state))


def keep_state(db: Database, state: dict[str, Any]) -> None:
    """Write how far the import has come."""
    db.execute("UPDATE imports SET state = ?", [_json(state)])


def note(db: Database, file: int, kind: str, messages: Iterable[HashiyeError]) -> None:
    """Keep messages of `kind` for the report, as of the file with the number `file`."""
    db.conn.executemany(
        "INSERT INTO import_notes (file, kind, template, fields) VALUES (?, ?, ?, ?)",
        [(file, kind, message.template, _fields(message)) for message in messages],
    )


def notes(db: Database) -> list[tuple[str, HashiyeError]]:
    """Every message that was kept, with its kind, in their order."""
    rows = db.execute("SELECT kind, template, fields FROM import_notes ORDER BY id")
    return [(kind, HashiyeError(text, **json.loads(fields))) for kind, text, fields in rows]


def add_attached(db: Database, file: int, several: Iterable[Attached]) -> None:
    """List suggestions that come into force with the import."""
    db.conn.executemany(
        "INSERT INTO import_attached (file, document, suggestion, score, fresh) "
        "VALUES (?, ?, ?, ?, ?)",
        [(file, one.document, one.suggestion, one.score, int(one.fresh)) for one in several],
    )


def attached(db: Database) -> list[Attached]:
    """The suggestions that come into force with the import, in their order."""
    query = "SELECT document, suggestion, score, fresh FROM import_attached ORDER BY id"
    return [
        Attached(document, suggestion, score, bool(fresh))
        for document, suggestion, score, fresh in db.execute(query)
    ]


def attached_count(db: Database) -> int:
    """How many suggestions come into force with the import, each counted once."""
    query = "SELECT count(DISTINCT suggestion) FROM import_attached"
    (count,) = db.execute(query).fetchone()
    return int(count)


def remove(db: Database, first: int, file: int, most: int) -> bool:
    """Take away at most `most` of the hidden documents from `first` on; True if any are left.

    With the last go the notes and attached suggestions of the files from the number `file` on.
    """
    # From the end, so that what is left is always one stretch that begins at `first`.
    there = documents.last(db)
    start = max(first, there - most + 1)
    if there >= first:
        for table in ("spans", "suggestions", "progress", "search_due"):
            db.execute(f"DELETE FROM {table} WHERE document >= ?", [start])
        db.execute("DELETE FROM documents WHERE id >= ?", [start])
        if start > first:
            return True
    db.execute(
        "DELETE FROM suggestions WHERE id IN "
        "(SELECT suggestion FROM import_attached WHERE fresh AND file >= ?)",
        [file],
    )
    db.execute("DELETE FROM import_attached WHERE file >= ?", [file])
    db.execute("DELETE FROM import_notes WHERE file >= ?", [file])
    return False


def end(db: Database) -> None:
    """Forget the import: it is in the project now, or everything of it was taken away."""
    for table in ("imports", "import_files", "import_notes", "import_attached"):
        db.execute(f"DELETE FROM {table}")


def _fields(message: HashiyeError) -> str:
    plain = {
        name: value if isinstance(value, int | float | str) else str(value)
        for name, value in message.fields.items()
    }
    return _json(plain)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
