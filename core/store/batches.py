"""What is in many documents, read together: thousands of queries would hold up the next key."""

from collections.abc import Collection

from sqlite_utils import Database

from core.messages import HashiyeError
from core.model import DocumentState
from core.store.documents import GONE
from core.store.several import AMONG, listed


def texts(db: Database, documents: Collection[int]) -> dict[int, tuple[str, str]]:
    """Title and text of each of `documents`. Raises HashiyeError if one is not in the project."""
    query = f"SELECT id, title, text FROM documents WHERE id {AMONG}"
    found = {row: (title, text) for row, title, text in db.execute(query, [listed(documents)])}
    for document in documents:
        if document not in found:
            raise HashiyeError(GONE, document=document)
    return found


def states(db: Database, documents: Collection[int], annotator: int) -> dict[int, DocumentState]:
    """Where `annotator` stands with each of `documents`; one that is missing is new to her."""
    query = f"SELECT document, state FROM progress WHERE document {AMONG} AND annotator = ?"
    rows = db.execute(query, [listed(documents), annotator])
    return {document: DocumentState(state) for document, state in rows}
