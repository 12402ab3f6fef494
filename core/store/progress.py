"""The table of progress: how far each annotator has come with each document."""

from sqlite_utils import Database

from core.model import DocumentState


def state(db: Database, document: int, annotator: int) -> DocumentState:
    """Where `annotator` stands with `document`."""
    query = "SELECT state FROM progress WHERE document = ? AND annotator = ?"
    found = db.execute(query, [document, annotator]).fetchone()
    return DocumentState(found[0]) if found else DocumentState.NEW


def done(db: Database, annotator: int) -> list[int]:
    """The ids of the shown documents that `annotator` has finished, in their order."""
    query = """
        SELECT document FROM progress JOIN documents AS d ON d.id = document
        WHERE annotator = ? AND state = 'done' AND NOT d.deleted ORDER BY document"""
    return [row[0] for row in db.execute(query, [annotator])]


def row(document: int, annotator: int, state: DocumentState, time: str) -> dict[str, object]:
    """The row that says so."""
    return {"document": document, "annotator": annotator, "state": state.value, "changed": time}
