"""The table of progress: how far each annotator has come with each document."""

from sqlite_utils import Database

from core.model import DocumentState
from core.store.visibility import SHOWN


def state(db: Database, document: int, annotator: int) -> DocumentState:
    """Where `annotator` stands with `document`."""
    query = "SELECT state FROM progress WHERE document = ? AND annotator = ?"
    found = db.execute(query, [document, annotator]).fetchone()
    return DocumentState(found[0]) if found else DocumentState.NEW


def done(db: Database, annotator: int) -> list[int]:
    """The ids of the shown documents that `annotator` has finished, in their order."""
    query = f"""
        SELECT document FROM progress JOIN documents AS d ON d.id = document
        WHERE annotator = ? AND state = 'done' AND {SHOWN} ORDER BY document"""
    return [row[0] for row in db.execute(query, [annotator])]


def count_done(db: Database) -> int:
    """How many of the shown documents at least one annotator has finished."""
    query = f"""
        SELECT count(DISTINCT document) FROM progress JOIN documents AS d ON d.id = document
        WHERE state = 'done' AND {SHOWN}"""
    return int(db.execute(query).fetchone()[0])


def done_last(db: Database, characters: int) -> list[tuple[int, str, int]]:
    """Documents that are done, the latest first: id, uid and who finished it last.

    Only as many as together have `characters` code points, but two at least.
    """
    query = f"""
        SELECT d.id, d.uid, p.annotator, d.length, max(p.changed) AS last
        FROM progress AS p JOIN documents AS d ON d.id = p.document
        WHERE p.state = 'done' AND {SHOWN} GROUP BY d.id ORDER BY last DESC, d.id DESC"""
    found: list[tuple[int, str, int]] = []
    for document, uid, annotator, length, _ in db.execute(query):
        characters -= length
        if characters < 0 and len(found) >= 2:
            break
        found.append((document, uid, annotator))
    return found


def to_do(db: Database, annotator: int, after: int, count: int) -> list[int]:
    """The ids of the first `count` shown documents after `after` that `annotator` has not done."""
    query = """
        SELECT d.id FROM documents AS d
        LEFT JOIN progress AS p ON p.document = d.id AND p.annotator = ?
        WHERE d.id > ? AND NOT d.deleted AND coalesce(p.state, 'new') <> 'done'
        ORDER BY d.id LIMIT ?"""
    return [row[0] for row in db.execute(query, [annotator, after, count])]


def row(document: int, annotator: int, state: DocumentState, time: str) -> dict[str, object]:
    """The row that says so."""
    return {"document": document, "annotator": annotator, "state": state.value, "changed": time}
