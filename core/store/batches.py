"""What is in many documents, read together: thousands of queries would hold up the next key."""

import json
from collections.abc import Collection

from sqlite_utils import Database

from core.messages import HashiyeError
from core.model import DocumentState, Suggestion
from core.store.documents import GONE

_AMONG = "IN (SELECT value FROM json_each(?))"


def texts(db: Database, documents: Collection[int]) -> dict[int, tuple[str, str]]:
    """Title and text of each of `documents`. Raises HashiyeError if one is not in the project."""
    query = f"SELECT id, title, text FROM documents WHERE id {_AMONG}"
    found = {row: (title, text) for row, title, text in db.execute(query, [_json(documents)])}
    for document in documents:
        if document not in found:
            raise HashiyeError(GONE, document=document)
    return found


def states(db: Database, documents: Collection[int], annotator: int) -> dict[int, DocumentState]:
    """Where `annotator` stands with each of `documents`; one that is missing is new to her."""
    query = f"SELECT document, state FROM progress WHERE document {_AMONG} AND annotator = ?"
    rows = db.execute(query, [_json(documents), annotator])
    return {document: DocumentState(state) for document, state in rows}


def unjudged(db: Database, documents: Collection[int], annotator: int) -> list[Suggestion]:
    """The suggestions in `documents` that `annotator` has given no verdict, in no order."""
    query = f"""
        SELECT start, "end", label, score, source, id, document FROM suggestions AS s
        WHERE document {_AMONG} AND NOT withdrawn AND NOT EXISTS
        (SELECT 1 FROM verdicts AS v WHERE v.suggestion = s.id AND v.annotator = ?)"""
    rows = db.execute(query, [_json(documents), annotator])
    return [Suggestion(*row) for row in rows]


def _json(documents: Collection[int]) -> str:
    return json.dumps([*documents])
