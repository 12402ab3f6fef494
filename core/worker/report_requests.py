"""Asking the worker for the figures of the learning: a report, a threshold, two sources."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.learning.expectation import ThresholdFigures
from core.progress import Progress

if TYPE_CHECKING:
    from core.learning.comparison import SourceComparison
    from core.learning.report import LearningReport
    from core.worker.desk import Desk


@dataclass(frozen=True, slots=True)
class ReadReport:
    """Report on the work of an annotator, given by id, in the project at `path`."""

    path: Path
    annotator: int

    def run(self, desk: "Desk", poll: Progress) -> "LearningReport":
        """The figures."""
        from core.learning.report import learning_report

        return learning_report(desk.project(self.path).db, self.annotator, poll)


@dataclass(frozen=True, slots=True)
class ReadThreshold:
    """Tell what thresholds bring, for an annotator who looks at `document` or at none."""

    path: Path
    annotator: int
    document: int | None

    def run(self, desk: "Desk", poll: Progress) -> ThresholdFigures:
        """The figures."""
        del poll
        from core.learning.threshold import threshold_figures

        return threshold_figures(desk.project(self.path).db, self.annotator, self.document)


@dataclass(frozen=True, slots=True)
class CompareSources:
    """Compare two sources of suggestions on what an annotator has decided."""

    path: Path
    annotator: int
    first: str
    second: str

    def run(self, desk: "Desk", poll: Progress) -> "SourceComparison":
        """How they did."""
        del poll
        from core.learning.comparison import compare_sources

        db = desk.project(self.path).db
        return compare_sources(db, self.annotator, self.first, self.second)
