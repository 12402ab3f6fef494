"""What a process beside the window does for imports: it reads files and writes what is hidden.

The window has the project open for writing and waits for its turn where both write; it is the one
that shows what was brought (`core/commands/finishing.py`).
"""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.import_request import ImportRequest
from core.messages import HashiyeError
from core.preview import Preview, preview
from core.progress import Progress

if TYPE_CHECKING:
    from core.worker.desk import Desk


@dataclass(frozen=True, slots=True)
class PreviewImport:
    """Read the first documents of `request`, which is for the project at `path`."""

    path: Path
    request: ImportRequest

    def run(self, desk: "Desk", poll: Progress) -> Preview:
        """What they are. Raises HashiyeError for a request that cannot be met."""
        return preview(self.request, desk.project(self.path).db, poll)


@dataclass(frozen=True, slots=True)
class StageImport:
    """Bring `request` into the project at `path`, hidden; without one, go on with the last."""

    path: Path
    annotator: int
    request: ImportRequest | None

    def run(self, desk: "Desk", poll: Progress) -> None:
        """Bring it. Raises HashiyeError, and Cancelled with what was brought left as it is."""
        del desk
        from core import session, staging
        from core.store.project import open_beside

        with closing(open_beside(self.path)) as db:
            if self.request is not None:
                try:
                    staging.begin(db, self.annotator, self.request)
                except sqlite3.OperationalError as error:
                    raise HashiyeError(session.NOT_TAKEN, path=self.path, detail=error) from error
            staging.go_on(db, poll)


@dataclass(frozen=True, slots=True)
class DiscardImport:
    """Take away what the import under way has brought into the project at `path`."""

    path: Path

    def run(self, desk: "Desk", poll: Progress) -> None:
        """Take it away. Raises StoppedError where the disk refuses that."""
        del desk, poll
        from core import staging
        from core.store.project import open_beside

        with closing(open_beside(self.path)) as db:
            staging.discard(db)
