"""Correcting the text of a document."""

from dataclasses import dataclass

from core.commands.base import Context
from core.commands.outlook import Reanchored, outlook
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import DocumentState, Span
from core.store import corrections, documents, originals, progress, spans
from core.text.revision import Revision, revise

UNTOLD = QT_TRANSLATE_NOOP(
    "core",
    "“{title}” was not corrected: the entity “{surface}” ({label}) would be lost, and nobody has "
    "agreed to that.",
)


@dataclass(frozen=True, slots=True)
class CorrectText:
    """Make `text` the text of `document`, and move everybody's spans and suggestions along.

    A span of which nothing would remain is removed if its id is in `giving_up`. The text as it
    came in is kept.
    """

    document: int
    text: str
    giving_up: frozenset[int] = frozenset()
    name = QT_TRANSLATE_NOOP("core", "correct the text")

    def apply(self, context: Context) -> None:
        """Correct it; raises HashiyeError for a text that no document may have.

        Also where a span would be lost that nobody has given up.
        """
        document = context.document(self.document)
        if document.text == self.text:
            return
        documents.checked_bytes(document.title, self.text)
        revision = revise(document.text, self.text)
        reached = corrections.reached_spans(context.db, document.id, revision)
        seen = outlook(revision, reached, context.policy)
        for span in seen.lost:
            if span.id not in self.giving_up:
                raise HashiyeError(
                    UNTOLD, title=document.title, surface=span.surface, label=span.label
                )
        originals.keep(context.db, document.id, document.text)
        self._write(context, revision, seen.kept, seen.lost)

    def _write(
        self,
        context: Context,
        revision: Revision,
        kept: tuple[Reanchored, ...],
        lost: tuple[Span, ...],
    ) -> None:
        """Move `kept`, and those whose suggestion is lost, and remove `lost`."""
        tx = context.tx
        gone = corrections.lost_suggestions(tx.db, self.document, revision)
        orphans = spans.from_suggestions(tx.db, self.document, gone) if gone else []
        apart = (span for span in orphans if not revision.touches(span.start, span.end))
        named = [*kept, *(_along(revision, span) for span in apart)]
        handled = frozenset(("spans", span.id) for span in (*lost, *(one.span for one in named)))
        corrections.carry_out(tx, self.document, revision, handled)
        for one in named:
            row = spans.row(tx.db, one.span.id)
            source = None if one.span.suggestion in gone else row["suggestion"]
            where = corrections.placed(revision.new, one.start, one.end)
            tx.rewrite("spans", row, **where, suggestion=source)
        for span in lost:
            tx.delete("spans", spans.row(tx.db, span.id))
        self._flag(context, lost)

    def _flag(self, context: Context, lost: tuple[Span, ...]) -> None:
        """Have others who were done with the document look again at what they lost."""
        tx = context.tx
        for annotator in {span.annotator for span in lost} - {tx.annotator}:
            if progress.state(tx.db, self.document, annotator) is DocumentState.DONE:
                flagged = DocumentState.FLAGGED
                row = progress.row(self.document, annotator, flagged, tx.time)
                tx.put("progress", row)


def _along(revision: Revision, span: Span) -> Reanchored:
    by = revision.shift(span.start)
    return Reanchored(span, span.start + by, span.end + by, span.surface)
