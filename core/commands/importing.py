"""The command that brings documents in, with the spans or suggestions that their files hold."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from core.commands.attaching import attach
from core.commands.base import Context
from core.commands.document_writer import DocumentWriter, WritingTerms, Written
from core.commands.new_labels import add_labels, require_labels
from core.commands.preparing import Preparer
from core.formats.base import FormattedDocument
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import RowChange
from core.store import documents
from core.store.rows import RANGE
from core.text.unusual import Kind


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did.

    It counts the documents that came in, with their spans and suggestions; the documents that were
    skipped because their text is there already; and the suggestions that were attached to those.
    `encodings` says how many files were in which encoding, where that had to be found out,
    `unusual` how many documents have which unusual characters. The rest are messages: `there` has
    one for each document that was skipped, `repaired` for what of a document was repaired or left
    out when its file was read, `left_out` for each span that the policy did not allow, `refused`
    for each file that could not be read, `passed_over` for each folder with files that no format
    reads. `matched` is what labels became that turned up after the preview and did not keep their
    own name, None for those left out.
    """

    documents: int = 0
    spans: int = 0
    suggestions: int = 0
    skipped: int = 0
    attached: int = 0
    new_labels: tuple[str, ...] = ()
    left_out: tuple[HashiyeError, ...] = ()
    encodings: Mapping[str, int] = field(default_factory=dict)
    unusual: Mapping[Kind, int] = field(default_factory=dict)
    there: tuple[HashiyeError, ...] = ()
    repaired: tuple[HashiyeError, ...] = ()
    refused: tuple[HashiyeError, ...] = ()
    passed_over: tuple[HashiyeError, ...] = ()
    matched: Mapping[str, str | None] = field(default_factory=dict)


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
            added = add_labels(context, labels_of(self.documents))
        else:
            require_labels(context, labels_of(self.documents))
        terms = WritingTerms(context.tx.annotator, self.done)
        preparer = Preparer(context.policy, as_spans=self.as_spans)
        first = documents.last(context.db) + 1
        writer = DocumentWriter(context.db, terms, partial(attach, context))
        written = writer.write(map(preparer.prepare, self.documents))
        # The journal need not name their marks: hiding a document hides them.
        note_shown(context, first, documents.last(context.db))
        self.report = _report(written, added)


def note_shown(context: Context, first: int, last: int) -> None:
    """Have the journal say that the documents `first` to `last`, if any, came to be shown."""
    if first == last:
        named: dict[str, object] = {"id": first}
    elif first < last:
        named = {RANGE: [first, last]}
    else:
        return
    context.tx.note(RowChange("documents", named | {"deleted": 1}, named | {"deleted": 0}))


def labels_of(batch: Iterable[FormattedDocument]) -> dict[str, str]:
    """Every label that the documents use, in their order, with the first title that uses it."""
    found: dict[str, str] = {}
    for document in batch:
        for mark in document.spans + document.suggestions:
            found.setdefault(mark.label, document.title)
    return found


def _report(written: Written, added: tuple[str, ...]) -> ImportReport:
    return ImportReport(
        written.documents,
        written.spans,
        written.suggestions,
        len(written.there),
        written.attached,
        added,
        tuple(written.left_out),
    )
