"""What the worker is asked for the order of work: tag many documents, and find an order."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlite_utils import Database

from core.progress import Cancelled, Progress
from core.store import documents, renewals
from core.store.renewals import Renewal

if TYPE_CHECKING:
    from core.learning.likely_errors import LikelyError
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
            document = documents.read(db, identifier)
            (proposed,) = tagger.suggest([document])
            found.append(renewals.difference(db, document, proposed, SOURCES))
        return found


@dataclass(frozen=True, slots=True)
class FoundOrder:
    """Every document that is shown, by id, in the order that was asked for.

    `untagged` are those that nothing is known of, for they were never tagged; `errors` the likely
    errors, in the order of their documents.
    """

    documents: tuple[int, ...]
    untagged: tuple[int, ...] = ()
    errors: "tuple[LikelyError, ...]" = ()


@dataclass(frozen=True, slots=True)
class OrderByLearning:
    """Find in which order the documents that `annotator` has to do teach most."""

    path: Path
    annotator: int

    def run(self, desk: "Desk", poll: Progress) -> FoundOrder:
        """The order; what is done or flagged comes last. Raises Cancelled by `poll`."""
        from core.learning.order import by_learning

        db = desk.project(self.path).db
        found = by_learning(db, self.annotator, poll)
        return FoundOrder(_all(db, found.documents), found.untagged)


@dataclass(frozen=True, slots=True)
class FindLikelyErrors:
    """Find likely errors in what `annotator` has worked on."""

    path: Path
    annotator: int

    def run(self, desk: "Desk", poll: Progress) -> FoundOrder:
        """The errors, and the documents with the worst first. Raises Cancelled by `poll`."""
        from core.learning.likely_errors import by_likely_errors

        db = desk.project(self.path).db
        found = by_likely_errors(db, self.annotator, poll)
        return FoundOrder(_all(db, (error.document for error in found)), errors=found)


def _all(db: Database, first: Iterable[int]) -> tuple[int, ...]:
    """Of the documents that lists show, `first`, each once, and then all others in their own order.

    What an import has put there, but is still being shown, may be among `first` already.
    """
    listed = documents.ids(db)
    there = set(listed)
    return tuple(dict.fromkeys([*(one for one in first if one in there), *listed]))
