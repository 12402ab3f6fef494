"""Writing many documents with their marks: thousands of rows at a time, and what became of each."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlite_utils import Database

from core.commands.attaching import anchored
from core.commands.preparing import Prepared
from core.messages import HashiyeError
from core.model import DocumentState, Origin, Suggestion
from core.store import documents, originals, progress, rows, spans, suggestions
from core.store.clock import now
from core.store.uids import new_uids

Attach = Callable[[int, str, Sequence[Suggestion]], int]
"""Takes suggestions for a document that is there, by id and text; returns how many are news."""


@dataclass(slots=True)
class Written:
    """What was written, and of what was not: the suggestions attached, a message for each span.

    `there` has, for each document whose text was there already, its title, that text's document and
    how many spans it had, which were not added.
    """

    documents: int = 0
    spans: int = 0
    suggestions: int = 0
    attached: int = 0
    there: list[tuple[str, int, int]] = field(default_factory=list)
    left_out: list[HashiyeError] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class WritingTerms:
    """Whose the documents are, and whether that annotator has finished them.

    Where `own` is given they are hidden, and the hidden ones from that id on count as there too.
    """

    annotator: int
    done: bool
    own: int | None = None


class DocumentWriter:
    """Writes documents into `db`, inside a transaction of whoever calls it."""

    def __init__(self, db: Database, terms: WritingTerms, attach: Attach) -> None:
        self._db = db
        self._terms = terms
        self._attach = attach

    def write(self, several: Iterable[Prepared]) -> Written:
        """Write each document, unless its text is there: then what it suggests is attached."""
        several = list(several)
        batch = _Batch(self._db, now(), len(several))
        found = Written()
        digests = [document.digest for document in several]
        known = documents.with_digests(self._db, digests, self._terms.own)
        any_corrected = originals.any_kept(self._db)
        for document, digest in zip(several, digests, strict=True):
            there = known.get(digest)
            if there is not None:
                if digest in batch.digests:
                    batch.write()
                found.there.append((document.title, there, document.spans))
                found.attached += self._attach(there, document.text, document.suggestions())
                continue
            corrected = originals.with_digest(self._db, digest) if any_corrected else None
            if corrected is not None:
                there, text = corrected
                found.there.append((document.title, there, document.spans))
                still = anchored(document.text, text, document.suggestions())
                found.attached += self._attach(there, text, still)
                continue
            known[digest] = self._add(batch, document, found)
        batch.write()
        return found

    def _add(self, batch: "_Batch", document: Prepared, found: Written) -> int:
        """Add `document` and count it; the id that it will have."""
        terms = self._terms
        row = batch.add(document, hidden=terms.own is not None)
        batch.add_marks(row, terms.annotator, document)
        if terms.done or document.chosen:
            state = DocumentState.DONE if terms.done else DocumentState.OPEN
            batch.progress.append(progress.row(row, terms.annotator, state, batch.time))
        found.documents += 1
        found.suggestions += len(document.proposed)
        found.spans += len(document.chosen)
        found.left_out += document.left_out
        return row


class _Batch:
    """Rows that are written together, of at most `count` documents."""

    def __init__(self, db: Database, time: str, count: int) -> None:
        self._db = db
        self.time = time
        self._uids = iter(new_uids(count))
        self._next_document = documents.last(db) + 1
        self._next_span = spans.next_id(db)
        self.digests: set[str] = set()
        self._documents: list[tuple[Any, ...]] = []
        self._suggestions: list[tuple[Any, ...]] = []
        self._spans: list[tuple[Any, ...]] = []
        self.progress: list[Mapping[str, Any]] = []

    def add(self, document: Prepared, *, hidden: bool) -> int:
        """The id that `document` will have."""
        uid, meta = self._identity(document)
        row, self._next_document = self._next_document, self._next_document + 1
        title, text, digest, *_ = document
        self.digests.add(digest)
        self._documents.append(
            (row, uid, title, text, len(text), digest, meta, self.time, int(hidden))
        )
        return row

    def add_marks(self, row: int, annotator: int, document: Prepared) -> None:
        """Add the suggestions of the document with the id `row`, and the spans of `annotator`."""
        origin, time = Origin.IMPORTED.value, self.time
        self._suggestions += [(row, *one, time) for one in document.proposed]
        numbered = enumerate(document.chosen, self._next_span)
        self._spans += [
            (number, uid, annotator, row, *place, origin, time)
            for number, (uid, *place) in numbered
        ]
        self._next_span += len(document.chosen)

    def write(self) -> None:
        """Write what was added, and be empty."""
        documents.insert_many(self._db, self._documents)
        suggestions.insert_many(self._db, self._suggestions)
        spans.insert_many(self._db, self._spans)
        rows.insert_many(self._db, "progress", self.progress)
        self.digests.clear()
        for written in (self._documents, self._suggestions, self._spans, self.progress):
            written.clear()

    def _identity(self, document: Prepared) -> tuple[str, str]:
        """The document's uid and metadata; between them they keep the id that its file gave it."""
        if not document.uid:
            return next(self._uids), document.meta
        if not self._has(document.uid):
            return document.uid, document.meta
        meta = json.loads(document.meta) | {"id": document.uid}
        return next(self._uids), json.dumps(meta, ensure_ascii=False)

    def _has(self, uid: str) -> bool:
        return any(row[1] == uid for row in self._documents) or documents.has_uid(self._db, uid)
