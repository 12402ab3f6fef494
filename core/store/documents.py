"""The table of documents. A deleted one is hidden, never removed, so that undo brings it back."""

import json
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlite_utils import Database

from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import Document, DocumentState, DocumentSummary, Policy
from core.store import bulk
from core.store.settings import ProjectSettings

LONE_SURROGATE = QT_TRANSLATE_NOOP(
    "core",
    "“{title}” has half of a character at position {offset} (a lone surrogate), which no Unicode "
    "text may have. Repair the file that it came from and import it again.",
)
EMPTY = QT_TRANSLATE_NOOP("core", "“{title}” has no text. There is nothing to mark in it.")
GONE = QT_TRANSLATE_NOOP("core", "The document {document} is not in this project.")


_WRITTEN = ("id", "uid", "title", "text", "length", "sha256", "meta", "added", "deleted")


def checked_bytes(title: str, text: str) -> bytes:
    """`text` in UTF-8. Raises HashiyeError for text that no document may have: none, or broken."""
    if not text.strip():
        raise HashiyeError(EMPTY, title=title)
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise HashiyeError(LONE_SURROGATE, title=title, offset=error.start) from error


def insert_many(db: Database, new: Sequence[tuple[Any, ...]]) -> None:
    """Write documents.

    Each as id, uid, title, text, its length, its SHA-256, metadata as JSON, time, 1 if hidden.
    """
    bulk.insert(db, "documents", _WRITTEN, new)


def last(db: Database) -> int:
    """The id of the last document that there is, shown or not; 0 if there is none."""
    return int(db.execute("SELECT coalesce(max(id), 0) FROM documents").fetchone()[0])


def read(db: Database, document: int) -> Document:
    """The document with the id `document`. Raises HashiyeError if there is none."""
    for row in db.query(
        "SELECT id, uid, title, text, meta FROM documents WHERE id = ?", [document]
    ):
        return Document(**{**row, "meta": json.loads(row["meta"])})
    raise HashiyeError(GONE, document=document)


def digest(db: Database, document: int) -> str:
    """The SHA-256 of the text of `document`. Raises HashiyeError if there is none."""
    query = "SELECT sha256 FROM documents WHERE id = ?"
    found = db.execute(query, [document]).fetchone()
    if found is None:
        raise HashiyeError(GONE, document=document)
    return str(found[0])


def ids(db: Database) -> list[int]:
    """The ids of the documents that are shown, in their order."""
    return [row[0] for row in db.execute("SELECT id FROM documents WHERE NOT deleted ORDER BY id")]


def others(db: Database, but: int) -> bool:
    """Whether any document is shown besides the one with the id `but`."""
    query = "SELECT 1 FROM documents WHERE id <> ? AND NOT deleted LIMIT 1"
    return db.execute(query, [but]).fetchone() is not None


def texts(db: Database, after: int) -> Iterator[tuple[int, str, str]]:
    """Id, title and text of each document that is shown, in order, of those beyond id `after`."""
    query = "SELECT id, title, text FROM documents WHERE id > ? AND NOT deleted ORDER BY id"
    yield from db.execute(query, [after])


def with_digest(db: Database, digest: str, hidden_from: int | None = None) -> int | None:
    """The id of the first document whose text has the SHA-256 `digest`, or None.

    It must be shown, or have the id `hidden_from` or a later one.
    """
    query = "SELECT id FROM documents WHERE sha256 = ? AND (NOT deleted OR id >= ?) ORDER BY id"
    beyond = 2**62 if hidden_from is None else hidden_from
    found = db.execute(query + " LIMIT 1", [digest, beyond]).fetchone()
    return None if found is None else int(found[0])


def with_digests(
    db: Database, digests: Collection[str], hidden_from: int | None = None
) -> dict[str, int]:
    """What `with_digest` finds for each of `digests`, without those that it finds nothing for."""
    query = """
        SELECT sha256, min(id) FROM documents
        WHERE sha256 IN (SELECT value FROM json_each(?)) AND (NOT deleted OR id >= ?)
        GROUP BY sha256"""
    beyond = 2**62 if hidden_from is None else hidden_from
    return dict(db.execute(query, [json.dumps([*digests]), beyond]).fetchall())


def has_uid(db: Database, uid: str) -> bool:
    """Whether any document, shown or hidden, has this identifier."""
    return db.execute("SELECT 1 FROM documents WHERE uid = ?", [uid]).fetchone() is not None


_SUMMARIES = """
WITH counted_spans AS (
    SELECT document, count(*) AS n FROM spans
    WHERE annotator = :annotator {and_span} GROUP BY document
), counted_pending AS (
    SELECT document, {number} AS n FROM suggestions AS s
    WHERE score >= :threshold AND NOT withdrawn
      AND NOT EXISTS (
          SELECT 1 FROM verdicts AS v WHERE v.suggestion = s.id AND v.annotator = :annotator)
      AND label IN (SELECT name FROM labels)
      AND NOT (
          EXISTS (
              SELECT 1 FROM verdicts AS v
              WHERE v.document = s.document AND v.annotator = :annotator)
          AND EXISTS (
              SELECT 1 FROM suggestions AS o
              JOIN verdicts AS v ON v.suggestion = o.id AND v.annotator = :annotator
              WHERE o.document = s.document AND o.start = s.start AND o."end" = s."end"
                AND o.label = s.label))
      {and_suggestion}
    GROUP BY document
)
SELECT d.id, d.title, d.length, coalesce(p.state, 'new'), coalesce(cs.n, 0), coalesce(cp.n, 0)
FROM documents AS d
LEFT JOIN progress AS p ON p.document = d.id AND p.annotator = :annotator
LEFT JOIN counted_spans AS cs ON cs.document = d.id
LEFT JOIN counted_pending AS cp ON cp.document = d.id
WHERE NOT d.deleted {and_document}
ORDER BY d.id
"""

# Flat spans end in the order in which they start: only the last that starts before a suggestion's
# end can reach into it, and the index finds that one at once.
_NOT_UNDER_A_SPAN = """
      AND coalesce((
          SELECT o."end" FROM spans AS o
          WHERE o.document = s.document AND o.annotator = :annotator AND o.start < s."end"
          ORDER BY o.start DESC LIMIT 1), 0) <= s.start"""

_NOT_OFF = """
      AND source || char(10) || label NOT IN (SELECT value FROM json_each(:off))"""


def summaries(
    db: Database,
    annotator: int,
    settings: ProjectSettings,
    only: Collection[int] | None = None,
    off: Collection[tuple[str, str]] = (),
) -> list[DocumentSummary]:
    """What lists show of every document, or only of some, as `annotator` sees them.

    Suggestions of a source and label in `off` are not counted. Those that begin at one place of a
    flat project are counted once, those that merely share text singly, though only one is shown.
    Where the project's spans nest or cross, suggestions that a span stands in the way of are
    counted as pending too.
    """
    among = "" if only is None else "IN (SELECT value FROM json_each(:only))"
    flat = settings.policy is Policy.FLAT
    sql = _SUMMARIES.format(
        number="count(DISTINCT start)" if flat else "count(*)",
        and_span=among and f"AND document {among}",
        and_suggestion=(among and f"AND s.document {among}")
        + (_NOT_OFF if off else "")
        + (_NOT_UNDER_A_SPAN if flat else ""),
        and_document=among and f"AND d.id {among}",
    )
    values = {
        "annotator": annotator,
        "threshold": settings.threshold,
        "only": json.dumps([*(only or ())]),
        "off": json.dumps(["\n".join(pair) for pair in off]),
    }
    return [
        DocumentSummary(id_, title, length, DocumentState(state), spans, pending)
        for id_, title, length, state, spans, pending in db.execute(sql, values)
    ]


def summary(
    db: Database, annotator: int, document: int, spans: int, pending: int
) -> DocumentSummary | None:
    """The summary of one document whose counts are known; None if it is not shown."""
    query = """
        SELECT d.title, d.length, coalesce(p.state, 'new') FROM documents AS d
        LEFT JOIN progress AS p ON p.document = d.id AND p.annotator = ?
        WHERE d.id = ? AND NOT d.deleted"""
    found = db.execute(query, [annotator, document]).fetchone()
    if found is None:
        return None
    title, length, state = found
    return DocumentSummary(document, title, length, DocumentState(state), spans, pending)
