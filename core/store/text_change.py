"""A correction in the journal: the edits of a document's text, not the text as it was before.

The change of a row of `documents` carries its length and SHA-256 and, in place of the column
`text`, the pseudo-column `edits`: where each piece stands and what it says, before and after. So a
corrected letter of a long article is a short entry, and its inverse is like that of any row.
"""

import hashlib

from sqlite_utils import Database

from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import RowChange
from core.text.revision import Edit, Revision

CONFLICT = QT_TRANSLATE_NOOP(
    "core",
    "The step cannot be taken: the text of document {document} is no longer as it left it, "
    "for it was corrected again.",
)


def change_of(document: int, revision: Revision) -> RowChange:
    """The change of the row of `document` by `revision`."""
    before = [[edit.start, revision.old[edit.start : edit.end]] for edit in revision.edits]
    after = [
        [start, edit.text]
        for start, edit in zip(revision.new_starts(), revision.edits, strict=True)
    ]
    return RowChange(
        "documents",
        _row(document, revision.old, before),
        _row(document, revision.new, after),
    )


def is_text_change(change: RowChange) -> bool:
    """Whether `change` corrects a text."""
    return change.table == "documents" and change.after is not None and "edits" in change.after


def apply(db: Database, change: RowChange) -> Revision:
    """Correct the text as `change` says, and return what that did.

    Raises HashiyeError where the text is not the one before.
    """
    before, after = change.before, change.after
    assert before is not None
    assert after is not None
    document = int(before["id"])
    query = "SELECT text FROM documents WHERE id = ? AND sha256 = ?"
    found = db.execute(query, [document, before["sha256"]]).fetchone()
    if found is None:
        raise HashiyeError(CONFLICT, document=document)
    done = revision(str(found[0]), change)
    if digest(done.new) != after["sha256"]:
        raise HashiyeError(CONFLICT, document=document)
    db.execute(
        "UPDATE documents SET text = ?, length = ?, sha256 = ? WHERE id = ?",
        [done.new, after["length"], after["sha256"], document],
    )
    return done


def revision(old: str, change: RowChange) -> Revision:
    """What `change` makes of `old`, which must be the text before."""
    assert change.before is not None
    assert change.after is not None
    edits = [
        Edit(start, start + len(piece), text)
        for (start, piece), (_, text) in zip(
            change.before["edits"], change.after["edits"], strict=True
        )
    ]
    return Revision(old, _edited(old, edits), edits)


def digest(text: str) -> str:
    """The SHA-256 of `text` in UTF-8, in hexadecimal; also of one that no document may have."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _row(document: int, text: str, edits: list[list[object]]) -> dict[str, object]:
    return {"id": document, "length": len(text), "sha256": digest(text), "edits": edits}


def _edited(text: str, edits: list[Edit]) -> str:
    pieces, done = [], 0
    for edit in edits:
        pieces += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join([*pieces, text[done:]])
