"""What the worker can be asked. A request is a value that goes to the worker and runs there."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from core.progress import Progress
from core.store import documents, renewals
from core.store.models import TrainedModel
from core.store.renewals import Renewal

if TYPE_CHECKING:
    from core.worker.desk import Desk


class Request[T](Protocol):
    """A picklable value with a job that needs no window.

    What tags and trains is imported in `run`: the window's process, which asks, needs none of it.
    """

    def run(self, desk: "Desk", poll: Progress) -> T:
        """Do the job, in the worker; raises Cancelled where `poll`, called often, gives False."""
        ...


@dataclass(frozen=True, slots=True)
class Warm:
    """Load what tagging needs, so that the first document does not wait for it."""

    def run(self, desk: "Desk", poll: Progress) -> None:
        """Tag a few words as in a new project."""
        del desk, poll
        from core.learning.tagging import new_tagger
        from core.model import Document

        new_tagger().suggest([Document(0, "", "", "علی به تهران رفت.")])


@dataclass(frozen=True, slots=True)
class TagDocument:
    """Suggest for the document with the id `document` of the project at `path`."""

    path: Path
    document: int

    def run(self, desk: "Desk", poll: Progress) -> Renewal:
        """What must change among its suggestions. Raises HashiyeError if it is not there."""
        del poll
        from core.learning.tagging import SOURCES

        db = desk.project(self.path).db
        document = documents.read(db, self.document)
        (proposed,) = desk.tagger(self.path).suggest([document])
        return renewals.difference(db, document, proposed, SOURCES)


@dataclass(frozen=True, slots=True)
class Train:
    """Train the project at `path` on the documents that are done."""

    path: Path

    def run(self, desk: "Desk", poll: Progress) -> TrainedModel | None:
        """The model with its record, None if there is too little to learn from."""
        from core.learning.training import train

        return train(desk.project(self.path).db, poll, desk.memory)
