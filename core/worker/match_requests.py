"""Where a string stands, asked of the worker."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from core.learning.matches import Portion, Sought, in_others
from core.progress import Progress

if TYPE_CHECKING:
    from core.worker.desk import Desk


@dataclass(frozen=True, slots=True)
class FindMatches:
    """Look for `sought` in the next documents of the project at `path`, beyond the id `after`.

    The document with the id `but` is left out.
    """

    path: Path
    sought: Sought
    but: int
    after: int = 0

    def run(self, desk: "Desk", poll: Progress) -> Portion:
        """What a portion of the documents holds; Cancelled where `poll` says so."""
        db = desk.project(self.path).db
        vocabulary = partial(desk.vocabulary, self.path)
        return in_others(db, self.sought, self.but, self.after, poll, vocabulary)
