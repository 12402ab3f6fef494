"""The table of labels."""

from dataclasses import asdict

from sqlite_utils import Database

from core.model import Label, LabelSet


def read(db: Database) -> LabelSet:
    """The project's labels in their order."""
    rows = db.query("SELECT * FROM labels ORDER BY position")
    return LabelSet(
        tuple(Label(**{k: v for k, v in row.items() if k != "position"}) for row in rows)
    )


def row(label: Label, position: int) -> dict[str, object]:
    """The row of `label` as the `position`th of its project."""
    return asdict(label) | {"position": position}


def exists(db: Database, name: str) -> bool:
    """Whether the project has a label called `name`."""
    return db.execute("SELECT 1 FROM labels WHERE name = ?", [name]).fetchone() is not None


def next_position(db: Database) -> int:
    """The position of a label that is put after all others."""
    found = db.execute("SELECT coalesce(max(position) + 1, 0) FROM labels").fetchone()
    return int(found[0])


def insert(db: Database, label_set: LabelSet) -> None:
    """Write the labels of a new project."""
    rows = [row(label, position) for position, label in enumerate(label_set)]
    names = list(rows[0]) if rows else []
    columns, marks = ", ".join(names), ", ".join(f":{name}" for name in names)
    for values in rows:
        db.execute(f"INSERT INTO labels ({columns}) VALUES ({marks})", values)
