"""The request for how right each source of suggestions has been lately."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.learning.outcomes import SourcePrecision, live_precision
from core.progress import Progress

if TYPE_CHECKING:
    from core.worker.desk import Desk


@dataclass(frozen=True, slots=True)
class LookBack:
    """Look at what `annotator` has decided lately in the project at `path`."""

    path: Path
    annotator: int

    def run(self, desk: "Desk", poll: Progress) -> list[SourcePrecision]:
        """The precision of each source for each label."""
        del poll
        return live_precision(desk.project(self.path).db, self.annotator)
