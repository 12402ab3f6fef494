"""The table of originals: the text of a document as it came in, kept once it is corrected."""

from sqlite_utils import Database

from core.store.clock import now
from core.store.text_change import digest


def keep(db: Database, document: int, text: str) -> None:
    """Keep `text` as the original of `document`, unless one is kept already.

    It is not in the journal: nothing that is done or undone ever takes it away.
    """
    db.execute(
        "INSERT OR IGNORE INTO originals (document, text, sha256, kept) VALUES (?, ?, ?, ?)",
        [document, text, digest(text), now()],
    )


def any_kept(db: Database) -> bool:
    """Whether any text was ever corrected."""
    return db.execute("SELECT 1 FROM originals LIMIT 1").fetchone() is not None


def corrected_text(db: Database, document: int) -> str | None:
    """The present text of `document` where it was ever corrected, else None.

    Also where that was taken back.
    """
    query = """
        SELECT d.text FROM originals AS o JOIN documents AS d ON d.id = o.document
        WHERE o.document = ?"""
    found = db.execute(query, [document]).fetchone()
    return None if found is None else str(found[0])


def differs(db: Database, document: int) -> bool:
    """Whether the text of `document` is another than the one that came in."""
    query = """
        SELECT 1 FROM originals AS o JOIN documents AS d ON d.id = o.document
        WHERE o.document = ? AND o.sha256 <> d.sha256"""
    return db.execute(query, [document]).fetchone() is not None


def read(db: Database, document: int) -> str | None:
    """The original text of `document` where it is another than the present one, else None."""
    query = """
        SELECT o.text FROM originals AS o JOIN documents AS d ON d.id = o.document
        WHERE o.document = ? AND o.sha256 <> d.sha256"""
    found = db.execute(query, [document]).fetchone()
    return None if found is None else str(found[0])


def with_digest(db: Database, sha256: str) -> tuple[int, str] | None:
    """The first shown document that came in with the text of this SHA-256, and its text now."""
    query = """
        SELECT d.id, d.text FROM originals AS o JOIN documents AS d ON d.id = o.document
        WHERE o.sha256 = ? AND NOT d.deleted ORDER BY d.id LIMIT 1"""
    found = db.execute(query, [sha256]).fetchone()
    return None if found is None else (int(found[0]), str(found[1]))
