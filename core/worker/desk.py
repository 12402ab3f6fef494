"""What requests find in the worker: projects that are open for reading, and their taggers."""

from pathlib import Path

from sqlite_utils import Database

from core.learning.tagging import tagger_for
from core.store import models
from core.store.project import Project, open_project
from core.tagger.memory import Memory
from core.tagger.protocol import Tagger

Version = tuple[str | None, int | None]


class Desk:
    """Opens projects for one request after the other, and keeps the tagger of the last project.

    A project is open only as long as a request is under way: as the last to close a file, the
    window can clear away what SQLite keeps beside it, and on Windows it can be moved or replaced.
    """

    def __init__(self) -> None:
        self._open: dict[Path, Project] = {}
        self._tagger: tuple[Path, Version, Tagger] | None = None
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
            self._tagger = path, version, tagger_for(db, self.memory)
        return self._tagger[2]

    def clear(self) -> None:
        """Close every project: the request is over."""
        while self._open:
            self._open.popitem()[1].close()


def _version(db: Database) -> Version:
    """What changes whenever the project's tagger does: its last operation and its model."""
    last = db.execute("SELECT uid FROM operations ORDER BY id DESC LIMIT 1").fetchone()
    return (last[0] if last else None), models.serving(db)
