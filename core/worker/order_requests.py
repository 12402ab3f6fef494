"""What the worker is asked for the order of work: tag many documents, and find an order."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.importing import Cancelled, Progress
from core.store import documents, renewals
from core.store.renewals import Renewal

if TYPE_CHECKING:
    from core.learning.likely_errors import LikelyError
    from core.learning.order import LearningOrder
    from core.worker.desk import Desk


@dataclass(frozen=True, slots=True)
class TagDocuments:
    """Suggest for the documents with these ids of the project at `path`."""

    path: Path
    documents: tuple[int, ...]

    def run(self, desk: "Desk", poll: Progress) -> list[Renewal]:
        """What must change in each. Raises HashiyeError if one is missing, Cancelled by `poll`."""
        from core.learning.tagging import SOURCES

        db, tagger = desk.project(self.path).db, desk.tagger(self.path)
        found = []
        for done, identifier in enumerate(self.documents):
            if not poll(done, len(self.documents)):
                raise Cancelled
            (proposed,) = tagger.suggest([documents.read(db, identifier)])
            found.append(renewals.difference(db, identifier, proposed, SOURCES))
        return found


@dataclass(frozen=True, slots=True)
class OrderByLearning:
    """Find in which order the documents that `annotator` has to do teach most."""

    path: Path
    annotator: int

    def run(self, desk: "Desk", poll: Progress) -> "LearningOrder":
        """The order. Raises Cancelled by `poll`."""
        from core.learning.order import by_learning

        return by_learning(desk.project(self.path).db, self.annotator, poll)


@dataclass(frozen=True, slots=True)
class FindLikelyErrors:
    """Find likely errors in what `annotator` has worked on."""

    path: Path
    annotator: int

    def run(self, desk: "Desk", poll: Progress) -> "tuple[LikelyError, ...]":
        """The errors, document by document, the worst first. Raises Cancelled by `poll`."""
        from core.learning.likely_errors import by_likely_errors

        return by_likely_errors(desk.project(self.path).db, self.annotator, poll)
