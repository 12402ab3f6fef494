"""A project as one annotator sees it: everything that can be read, and nothing that writes."""

from collections.abc import Iterable
from dataclasses import replace

from core.kept_marks import KeptMarks, OtherWriters, keep
from core.mark_changes import MarkChanges, MarksRead
from core.marks import SwitchedOff
from core.model import (
    Annotator,
    Document,
    DocumentSummary,
    LabelSet,
    RowChange,
    Span,
    Suggestion,
)
from core.store import (
    annotators,
    documents,
    labels,
    originals,
    progress,
    settings,
    spans,
    text_change,
)
from core.store.project import Project


class Reader:
    """What lists, views and commands read of an open project, the last documents from memory."""

    def __init__(self, project: Project, annotator: Annotator) -> None:
        self.project = project
        self.annotator = annotator
        self._db = project.db
        self._texts: dict[int, Document] = {}
        self._others = OtherWriters(self._db)
        self._version = self._others.version
        self._marks = KeptMarks(self._db, annotator.id, self._others)

    def labels(self) -> LabelSet:
        """The project's labels."""
        return labels.read(self._db)

    def settings(self) -> settings.ProjectSettings:
        """The project's settings."""
        return settings.read(self._db)

    def annotators(self) -> list[Annotator]:
        """Everyone who has worked in the project."""
        return annotators.read(self._db)

    def document(self, document: int) -> Document:
        """The document with the id `document`. Raises HashiyeError if there is none."""
        version = self._others.version
        if version != self._version:
            # Another program may have corrected a text.
            self._version = version
            self._texts.clear()
        found = self._texts.pop(document, None) or documents.read(self._db, document)
        keep(self._texts, document, found)
        return found

    def original(self, document: int) -> str | None:
        """The text of `document` as it came in, or None where it is as it was."""
        return originals.read(self._db, document)

    def is_corrected(self, document: int) -> bool:
        """Whether the text of `document` is another than the one that came in."""
        return originals.differs(self._db, document)

    def everyones_spans(self, document: int) -> list[Span]:
        """The spans of all annotators in `document`, in text order, outer before inner."""
        return spans.of_everyone(self._db, document)

    def spans_near(self, document: int, start: int, end: int) -> list[Span]:
        """Those of `everyones_spans` that share text with `start` to `end` or border on it."""
        return spans.near(self._db, document, start, end)

    def count_everyones_spans(self, document: int) -> int:
        """How many `everyones_spans` has."""
        return spans.count_of_everyone(self._db, document)

    def document_ids(self) -> list[int]:
        """The ids of all documents in their order."""
        return documents.ids(self._db)

    def to_do(self, after: int, count: int) -> list[int]:
        """The ids of the first `count` documents behind `after` that the annotator has not done."""
        return progress.to_do(self._db, self.annotator.id, after, count)

    def summaries(self, document: int | None = None) -> list[DocumentSummary]:
        """What lists show of every document, or of one."""
        if document is not None:
            return self.summaries_of(frozenset({document}))
        exact = {one.id: one for one in self._exact(self._marks.documents())}
        return [exact.get(one.id, one) for one in self._counted(None)]

    def summaries_of(self, several: frozenset[int]) -> list[DocumentSummary]:
        """What lists show of some documents, in any order."""
        found = self._exact(self._marks.documents() & several)
        rest = several - self._marks.documents()
        return [*found, *self._counted(rest)] if rest else found

    def spans(self, document: int) -> list[Span]:
        """The annotator's spans in `document`, in text order, outer before inner."""
        return self._marks.of(document).spans.all()

    def pending(self, document: int) -> list[Suggestion]:
        """The suggestions in `document` that wait for a verdict, in text order.

        Those below the threshold, switched off, of a label that the project lacks, or in the way
        of a span are left out; of those in each other's way the best is there.
        """
        return self._marks.of(document).pending.all()

    def waiting(self, document: int) -> list[Suggestion]:
        """Those of `pending`, and those that are shown in place of one when it is rejected."""
        return self._marks.of(document).waiting()

    def mark_counts(self, document: int) -> tuple[int, int]:
        """How many spans and how many pending suggestions there are in `document`."""
        marks = self._marks.of(document)
        return len(marks.spans), len(marks.pending)

    def mark_changes(self, document: int, since: MarksRead | None = None) -> MarkChanges:
        """What has become of spans and pending suggestions since an earlier answer's `read`."""
        return self._marks.of(document).changes(since)

    def spans_over(self, document: int, start: int, end: int) -> list[Span]:
        """Those of `spans` that share text with `start, end`."""
        return self._marks.of(document).spans.overlapping(start, end)

    def pending_over(self, document: int, start: int, end: int) -> list[Suggestion]:
        """Those of `pending` that share text with `start, end`."""
        return self._marks.of(document).pending.overlapping(start, end)

    def pending_from(self, document: int, start: int) -> Suggestion | None:
        """The first of `pending` that begins at `start` or behind it, else the first of all."""
        return self._marks.of(document).pending.following(start)

    @property
    def switched_off(self) -> SwitchedOff:
        """The sources, each with a label, whose suggestions are neither pending nor counted."""
        return self._marks.off

    def _follow_text(self, change: RowChange) -> None:
        """Bring up to date what is in memory of a document whose text `change` has corrected."""
        row = change.before or {}
        document = row["id"]
        known = self._texts.pop(document, None)
        if known is None or len(known.text) != row["length"]:
            self._marks.forget((document,))
            return
        revision = text_change.revision(known.text, change)
        keep(self._texts, document, replace(known, text=revision.new))
        self._marks.move(document, revision)

    def _exact(self, several: Iterable[int]) -> list[DocumentSummary]:
        """What lists show of documents whose marks are in memory."""
        marks = {document: self._marks.of(document) for document in tuple(several)}
        found = [
            documents.summary(self._db, self.annotator.id, one, len(of.spans), len(of.pending))
            for one, of in marks.items()
        ]
        return [one for one in found if one is not None]

    def _counted(self, only: frozenset[int] | None) -> list[DocumentSummary]:
        """What lists show of documents, their marks counted in the file."""
        off = self.switched_off
        return documents.summaries(self._db, self.annotator.id, self.settings(), only, off)
