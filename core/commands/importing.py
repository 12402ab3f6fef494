"""The command that brings documents in, with the spans or suggestions that their files hold."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

from core.commands.attaching import attach, attach_corrected
from core.commands.base import Context
from core.commands.new_labels import add_labels, require_labels
from core.commands.placement import conflicts
from core.formats.base import FormattedDocument, Mark
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import DocumentState, Origin, Policy, RowChange, Suggestion
from core.store import documents, originals, progress, rows, spans, suggestions
from core.tagger.sources import IMPORT
from core.text.fold import fold_string

OUTSIDE = QT_TRANSLATE_NOOP(
    "core",
    "“{title}”: the span from {start} to {end} ({label}) is empty or outside the text, which has "
    "{length} characters. Correct its offsets: they count characters (code points).",
)
IN_THE_WAY = QT_TRANSLATE_NOOP(
    "core",
    "“{title}”: the span from {start} to {end} ({label}, “{surface}”) was left out, for another "
    "stands in its way under the project's policy for spans ({policy}).",
)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did.

    It counts the documents that came in, with their spans and suggestions; the documents that were
    skipped because the project shows their text already; and the suggestions that were attached to
    those. `left_out` has a message for each span that the policy did not allow.
    """

    documents: int = 0
    spans: int = 0
    suggestions: int = 0
    skipped: int = 0
    attached: int = 0
    new_labels: tuple[str, ...] = ()
    left_out: tuple[HashiyeError, ...] = ()


@dataclass(slots=True)
class ImportDocuments:
    """Add documents; undo hides them again.

    With `as_spans` their marks become spans of the annotator, else suggestions. `done` says that
    the annotator has finished them, `new_labels` adds the labels that the project lacks. A
    document whose text the project shows, or has shown before it was corrected, is not added: its
    suggestions are attached to the one that is there, and undo takes them away again; spans and
    state are left as they are. `report` tells what was done, once the session has executed the
    command.
    """

    documents: Sequence[FormattedDocument]
    as_spans: bool
    done: bool = False
    new_labels: bool = False
    report: ImportReport = field(init=False, default_factory=ImportReport)
    name = QT_TRANSLATE_NOOP("core", "import documents")

    def apply(self, context: Context) -> None:
        """Import all documents or, raising HashiyeError, none.

        The error is for a label that the project lacks, a mark outside its text, and text that no
        document may have.
        """
        added: tuple[str, ...] = ()
        if self.new_labels:
            added = add_labels(context, _labels(self.documents))
        else:
            require_labels(context, _labels(self.documents))
        writer = _Writer(context)
        for document in self.documents:
            writer.write(document, self.as_spans, self.done)
        self.report = ImportReport(
            writer.documents,
            writer.spans,
            writer.suggestions,
            writer.skipped,
            writer.attached,
            added,
            tuple(writer.left_out),
        )


class _Writer:
    """Writes documents one after the other and counts."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._next_span = spans.next_id(context.db)
        self.documents = self.spans = self.suggestions = self.skipped = self.attached = 0
        self.left_out: list[HashiyeError] = []

    def write(self, document: FormattedDocument, as_spans: bool, done: bool) -> None:
        context = self._context
        proposed = self._proposed(document, as_spans)
        there = documents.with_text(context.db, document.text)
        if there is not None:
            self.skipped += 1
            self.attached += attach(context, there, document.text, proposed)
            return
        corrected = originals.with_text(context.db, document.text)
        if corrected is not None:
            self.skipped += 1
            self.attached += attach_corrected(context, *corrected, document.text, proposed)
            return
        uid, meta = _identity(context, document)
        row = documents.insert(context.db, document.title, document.text, meta, uid)
        context.tx.note(
            RowChange("documents", {"id": row, "deleted": 1}, {"id": row, "deleted": 0})
        )
        self.documents += 1
        for suggestion in proposed:
            suggestions.insert(context.db, row, document.text, suggestion)
        self.suggestions += len(proposed)
        chosen = self._chosen(document) if as_spans else []
        # The journal need not name these rows: hiding the document hides them.
        marks = [self._span_row(row, document.text, mark) for mark in chosen]
        rows.insert_many(context.db, "spans", marks)
        self.spans += len(chosen)
        if done or chosen:
            state = DocumentState.DONE if done else DocumentState.OPEN
            annotator, time = context.tx.annotator, context.tx.time
            state_row = progress.row(row, annotator, state, time)
            rows.insert_many(context.db, "progress", [state_row])

    def _proposed(self, document: FormattedDocument, as_spans: bool) -> list[Suggestion]:
        """What the document suggests, none twice, in text order."""
        marks = document.suggestions if as_spans else document.suggestions + document.spans
        unnamed = document.source or IMPORT
        found: dict[tuple[int, int, str, str], Suggestion] = {}
        for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
            _check(document, mark)
            score = 1.0 if mark.score is None else mark.score
            one = Suggestion(mark.start, mark.end, mark.label, score, mark.source or unnamed)
            found.setdefault((one.start, one.end, one.label, one.source), one)
        return [*found.values()]

    def _span_row(self, row: int, text: str, mark: Mark) -> dict[str, Any]:
        surface = text[mark.start : mark.end]
        self._next_span += 1
        return spans.new_row(
            self._next_span - 1,
            row,
            self._context.tx.annotator,
            mark.start,
            mark.end,
            mark.label,
            surface,
            fold_string(surface),
            Origin.IMPORTED,
            self._context.tx.time,
        )

    def _chosen(self, document: FormattedDocument) -> list[Mark]:
        """The spans that may stand together, in text order, outer before inner."""
        policy = self._context.policy
        chosen: list[Mark] = []
        reaching: list[Mark] = []
        for mark in sorted(document.spans, key=lambda mark: (mark.start, -mark.end)):
            _check(document, mark)
            reaching = [other for other in reaching if other.end > mark.start]
            if any(_equal(mark, other) or _clash(policy, mark, other) for other in reaching):
                self.left_out.append(_in_the_way(document, mark, policy))
                continue
            chosen.append(mark)
            reaching.append(mark)
        return chosen


def _labels(batch: Iterable[FormattedDocument]) -> dict[str, str]:
    """Every label that the documents use, in their order, with the first title that uses it."""
    found: dict[str, str] = {}
    for document in batch:
        for mark in document.spans + document.suggestions:
            found.setdefault(mark.label, document.title)
    return found


def _identity(context: Context, document: FormattedDocument) -> tuple[str, dict[str, object]]:
    """The document's uid and metadata; between them they keep the id that its file gave it."""
    meta = dict(document.meta)
    if not document.id:
        return str(uuid4()), meta
    if _is_uuid(document.id) and not documents.has_uid(context.db, document.id):
        return document.id, meta
    return str(uuid4()), meta | {"id": document.id}


def _is_uuid(identifier: str) -> bool:
    try:
        return str(UUID(identifier)) == identifier
    except ValueError:
        return False


def _check(document: FormattedDocument, mark: Mark) -> None:
    if not 0 <= mark.start < mark.end <= len(document.text):
        raise HashiyeError(
            OUTSIDE,
            title=document.title,
            start=mark.start,
            end=mark.end,
            label=mark.label,
            length=len(document.text),
        )


def _equal(mark: Mark, other: Mark) -> bool:
    return (mark.start, mark.end, mark.label) == (other.start, other.end, other.label)


def _clash(policy: Policy, mark: Mark, other: Mark) -> bool:
    return conflicts(policy, mark.start, mark.end, other)


def _in_the_way(document: FormattedDocument, mark: Mark, policy: Policy) -> HashiyeError:
    return HashiyeError(
        IN_THE_WAY,
        title=document.title,
        start=mark.start,
        end=mark.end,
        label=mark.label,
        surface=document.text[mark.start : mark.end],
        policy=policy.value,
    )
