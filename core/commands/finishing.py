"""The command that ends an import: all that it has brought is shown, as one operation."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.commands.base import Context
from core.commands.importing import ImportDocuments, note_shown
from core.commands.new_labels import add_labels, require_labels
from core.messages import HashiyeError
from core.model import RowChange
from core.store import documents, imports, settings, visibility
from core.store.imports import Attached
from core.store.rows import CONFLICT


@dataclass(slots=True)
class FinishImport:
    """Show the documents of the import under way, and put into force what it attaches to others.

    `started` is when it began: kept until the disk has room, the command shows no other import.
    `labels` are those that it uses, each with the title of a document that uses it; those that the
    project lacks are added with `new_labels`, and `added` tells them then. `remembered` is what the
    project keeps of how its labels were chosen.
    """

    started: str
    labels: Mapping[str, str]
    new_labels: bool
    remembered: Mapping[str, str | None]
    added: tuple[str, ...] = ()
    name = ImportDocuments.name

    def apply(self, context: Context) -> None:
        """Show it all or, raising HashiyeError, nothing: a label may be missing by now."""
        found = imports.unfinished(context.db)
        if found is None or found.started != self.started:
            return
        if self.new_labels:
            self.added = add_labels(context, self.labels)
        else:
            require_labels(context, self.labels)
        if self.remembered:
            kept = {**settings.read(context.db).import_labels, **self.remembered}
            context.tx.put("settings", settings.row(settings.IMPORT_LABELS, kept))
        last = documents.last(context.db)
        if last >= found.first:
            if not visibility.change(context.db, found.first, last, deleted=False):
                raise HashiyeError(CONFLICT, table="documents")
            note_shown(context, found.first, last)
        for one in imports.attached(context.db):
            _attach(context, one, own=one.document >= found.first)
        imports.end(context.db)


def _attach(context: Context, one: Attached, *, own: bool) -> None:
    """Put a suggestion into force; the journal need not name it in a document of the import."""
    query = "SELECT id, document, score, withdrawn FROM suggestions WHERE id = ?"
    row: dict[str, Any] = next(iter(context.db.query(query, [one.suggestion])))
    if not own and not one.fresh:
        context.tx.update("suggestions", row, score=one.score, withdrawn=0)
        return
    context.db.execute(
        "UPDATE suggestions SET score = ?, withdrawn = 0 WHERE id = ?", [one.score, one.suggestion]
    )
    if not own:
        key = {"id": one.suggestion, "document": one.document}
        change = RowChange("suggestions", key | {"withdrawn": 1}, key | {"withdrawn": 0})
        context.tx.note(change)
