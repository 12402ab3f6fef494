"""When a project is to be trained again."""

from sqlite_utils import Database

from core.store import models, progress

FIRST = 2
"""Documents that must be done before there is anything to learn from."""
SHARE = 10
"""One in so many of the documents that were learned from must have come since."""


def documents_done(db: Database) -> int:
    """How many documents can be learned from: those that somebody has finished."""
    return progress.count_done(db)


def documents_learned(db: Database) -> int:
    """How many documents the last training learned from, promoted or not; 0 before the first."""
    return models.last_documents(db)


def due(done: int, learned: int) -> bool:
    """Whether to train on `done` documents, where the last training had `learned`."""
    return done >= max(FIRST, learned + max(1, learned // SHARE))
