"""Commands on documents: their state, and hiding them."""

from dataclasses import dataclass

from core.commands.base import Context
from core.messages import QT_TRANSLATE_NOOP
from core.model import DocumentState
from core.store import progress


@dataclass(frozen=True, slots=True)
class SetState:
    """Say how far the annotator has come with a document."""

    document: int
    state: DocumentState
    name = QT_TRANSLATE_NOOP("core", "change the state of a document")

    def apply(self, context: Context) -> None:
        """Write the state."""
        tx = context.tx
        if progress.state(tx.db, self.document, tx.annotator) is not self.state:
            tx.put("progress", progress.row(self.document, tx.annotator, self.state, tx.time))


@dataclass(frozen=True, slots=True)
class DeleteDocuments:
    """Hide documents with everything in them."""

    documents: tuple[int, ...]
    name = QT_TRANSLATE_NOOP("core", "delete documents")

    def apply(self, context: Context) -> None:
        """Hide each; its text and spans stay in the file for undo."""
        for document in self.documents:
            context.tx.update("documents", {"id": document, "deleted": 0}, deleted=1)
