"""What requests find in the worker: projects that are open for reading, and their taggers."""

from pathlib import Path

from sqlite_utils import Database

from core.store import models, search_index
from core.store.project import Project, open_project
from core.store.search_index import Vocabulary
from core.tagger.memory import Memory
from core.tagger.protocol import Tagger

MANY_DUE = 1000
"""Documents that wait to be indexed while the list of words is not read again at each portion."""

Version = tuple[str | None, int | None]


class Desk:
    """Opens projects for one request after the other, and keeps the tagger of the last project.

    A project is open only as long as a request is under way: as the last to close a file, the
    window can clear away what SQLite keeps beside it, and on Windows it can be moved or replaced.
    """

    def __init__(self) -> None:
        self._open: dict[Path, Project] = {}
        self._tagger: tuple[Path, Version, Tagger] | None = None
        self._vocabulary: tuple[Path, Vocabulary] | None = None
        self.memory = Memory()
        """The documents that were read lately, for tagging them again and for training."""

    def project(self, path: Path) -> Project:
        """The project at `path`, read-only. Raises HashiyeError as `open_project` does."""
        if path not in self._open:
            self._open[path] = open_project(path, readonly=True)
        return self._open[path]

    def tagger(self, path: Path) -> Tagger:
        """The tagger of the project at `path` with what has been taught until now."""
        db = self.project(path).db
        version = _version(db)
        if self._tagger is None or self._tagger[:2] != (path, version):
            # Most of what a process does that is only asked to search needs none of this.
            from core.learning.tagging import tagger_for

            self._tagger = path, version, tagger_for(db, self.memory)
        return self._tagger[2]

    def vocabulary(self, path: Path) -> Vocabulary | None:
        """The words of all texts of the project at `path`; None while many wait to be indexed."""
        db = self.project(path).db
        kept = self._vocabulary
        if kept is not None and kept[0] == path and kept[1].version == search_index.version(db):
            return kept[1]
        if search_index.due(db) > MANY_DUE:
            return None
        self._vocabulary = path, Vocabulary(db)
        return self._vocabulary[1]

    def clear(self) -> None:
        """Close every project: the request is over."""
        while self._open:
            self._open.popitem()[1].close()


def _version(db: Database) -> Version:
    """What changes whenever the project's tagger does: its last operation and its model."""
    last = db.execute("SELECT uid FROM operations ORDER BY id DESC LIMIT 1").fetchone()
    return (last[0] if last else None), models.serving(db)
