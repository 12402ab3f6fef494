"""The table of annotators."""

from uuid import uuid4

from sqlite_utils import Database

from core.model import Annotator
from core.store.clock import now
from core.store.visibility import SHOWN


def read(db: Database) -> list[Annotator]:
    """Everyone who has worked in the project."""
    rows = db.query("SELECT id, uid, name FROM annotators ORDER BY id")
    return [Annotator(**row) for row in rows]


def find(db: Database, name: str) -> Annotator | None:
    """The annotator called `name`, or None."""
    return next((annotator for annotator in read(db) if annotator.name == name), None)


def ensure(db: Database, name: str) -> Annotator:
    """The annotator called `name`, who is added if the project does not know the name."""
    found = find(db, name)
    if found is not None:
        return found
    uid = str(uuid4())
    cursor = db.execute(
        "INSERT INTO annotators (uid, name, added) VALUES (?, ?, ?)", [uid, name, now()]
    )
    return Annotator(int(cursor.lastrowid or 0), uid, name)


def absent(name: str) -> Annotator:
    """Somebody whom a read-only project does not know: no row, no spans."""
    return Annotator(0, "", name)


def working(db: Database) -> list[Annotator]:
    """Those who have marked or finished something in the documents that are shown."""
    rows = db.query(
        "SELECT id, uid, name FROM annotators WHERE id IN ("
        f" SELECT annotator FROM spans JOIN documents AS d ON d.id = document WHERE {SHOWN}"
        " UNION"
        f" SELECT annotator FROM progress JOIN documents AS d ON d.id = document WHERE {SHOWN}"
        ") ORDER BY id"
    )
    return [Annotator(**row) for row in rows]
