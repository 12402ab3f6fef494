"""The table of models: what the project has trained, and how well that did."""

import json
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from sqlite_utils import Database

from core.store.clock import now

KEPT = 2
"""Promoted models whose weights stay in the file; of older ones the record remains."""


@dataclass(frozen=True, slots=True)
class TrainedModel:
    """A model as it comes from training. `record` holds JSON values: how it was evaluated.

    `documents` is how many it was trained on; `data` its weights, None if it is not to be used.
    """

    documents: int
    record: dict[str, Any]
    data: bytes | None

    @property
    def promoted(self) -> bool:
        """Whether it takes the place of the one before."""
        return self.data is not None


def insert(db: Database, model: TrainedModel) -> int:
    """Write a model, drop the weights of those that are too old, and return the new one's id."""
    cursor = db.execute(
        "INSERT INTO models (uid, made, documents, promoted, record, data)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [
            str(uuid4()),
            now(),
            model.documents,
            int(model.promoted),
            json.dumps(model.record, ensure_ascii=False),
            model.data,
        ],
    )
    db.execute(
        "UPDATE models SET data = NULL WHERE data IS NOT NULL AND id NOT IN"
        " (SELECT id FROM models WHERE promoted ORDER BY id DESC LIMIT ?)",
        [KEPT],
    )
    return int(cursor.lastrowid or 0)


def serving(db: Database) -> int | None:
    """The id of the model that suggests: the last that was promoted; None if there is none."""
    found = db.execute(
        "SELECT id FROM models WHERE promoted AND data IS NOT NULL ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return int(found[0]) if found else None


def read(db: Database, model: int) -> TrainedModel:
    """The model with the id `model`. Raises KeyError if there is none."""
    query = "SELECT documents, record, data FROM models WHERE id = ?"
    found = db.execute(query, [model]).fetchone()
    if found is None:
        raise KeyError(model)
    documents, record, data = found
    return TrainedModel(documents, _record(record), data)


def records(db: Database) -> list[tuple[str, int, bool, dict[str, Any]]]:
    """Of every training in order: when, on how many documents, if promoted, and its record."""
    query = "SELECT made, documents, promoted, record FROM models ORDER BY id"
    return [
        (made, documents, bool(promoted), _record(record))
        for made, documents, promoted, record in db.execute(query)
    ]


def last_documents(db: Database) -> int:
    """How many documents the last training learned from; 0 if there was none."""
    found = db.execute("SELECT documents FROM models ORDER BY id DESC LIMIT 1").fetchone()
    return int(found[0]) if found else 0


def _record(text: str) -> dict[str, Any]:
    """The record that `text` holds; an empty one where some program has spoiled it."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
