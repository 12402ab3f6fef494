"""Writing many documents with their marks: thousands of rows at a time, and what became of each."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlite_utils import Database

from core.commands.attaching import anchored
from core.commands.placement import conflicts
from core.formats.base import FormattedDocument, Mark
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import DocumentState, Origin, Policy, Suggestion
from core.store import documents, originals, progress, rows, spans, suggestions
from core.store.clock import now
from core.store.uids import new_uid
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
UUID_LENGTH = 36
FOLDED_KEPT = 20_000
"""Surfaces whose folded forms are kept: names come again and again."""

Attach = Callable[[int, str, Sequence[Suggestion]], int]
"""Takes suggestions for a document that is there, by id and text; returns how many are news."""

_Proposed = dict[tuple[int, int, str, str], float]
"""Start, end, label and source of each suggestion, with its score: many are made, most only to be
written."""


@dataclass(slots=True)
class Written:
    """What was written, and of what was not: the suggestions attached, a message for each span.

    `there` has, for each document whose text was there already, its title and that text's document.
    """

    documents: int = 0
    spans: int = 0
    suggestions: int = 0
    attached: int = 0
    there: list[tuple[str, int]] = field(default_factory=list)
    left_out: list[HashiyeError] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class WritingTerms:
    """How documents are written: whose they are and what their marks become.

    Where `own` is given they are hidden, and the hidden ones from that id on count as there too.
    """

    annotator: int
    policy: Policy
    as_spans: bool
    done: bool
    own: int | None = None


class DocumentWriter:
    """Writes documents into `db`, inside a transaction of whoever calls it."""

    def __init__(self, db: Database, terms: WritingTerms, attach: Attach) -> None:
        self._db = db
        self._terms = terms
        self._attach = attach
        self._folded: dict[str, str] = {}

    def write(self, several: Iterable[FormattedDocument]) -> Written:
        """Write each document, unless its text is there: then what it suggests is attached.

        Raises HashiyeError for a mark outside its text and for text that no document may have.
        """
        batch = _Batch(self._db, now())
        found = Written()
        any_corrected = originals.any_kept(self._db)
        for document in several:
            data = documents.checked_bytes(document.title, document.text)
            digest = hashlib.sha256(data).hexdigest()
            proposed = self._proposed(document)
            if digest in batch.digests:
                batch.write()
            there = documents.with_digest(self._db, digest, self._terms.own)
            if there is not None:
                found.there.append((document.title, there))
                found.attached += self._attach(there, document.text, _suggestions(proposed))
                continue
            corrected = originals.with_digest(self._db, digest) if any_corrected else None
            if corrected is not None:
                there, text = corrected
                found.there.append((document.title, there))
                still = anchored(document.text, text, _suggestions(proposed))
                found.attached += self._attach(there, text, still)
                continue
            self._add(batch, document, digest, proposed, found)
        batch.write()
        return found

    def _add(
        self,
        batch: "_Batch",
        document: FormattedDocument,
        digest: str,
        proposed: _Proposed,
        found: Written,
    ) -> None:
        terms, text = self._terms, document.text
        chosen = self._chosen(document, found.left_out) if terms.as_spans else []
        row = batch.add(document, digest, hidden=terms.own is not None)
        for (start, end, label, source), score in proposed.items():
            surface = text[start:end]
            folded = self._fold(surface)
            batch.suggestions.append(
                (row, start, end, label, surface, folded, score, source, batch.time)
            )
        for mark in chosen:
            surface = text[mark.start : mark.end]
            place = row, mark.start, mark.end, mark.label, surface, self._fold(surface)
            batch.add_span(terms.annotator, place)
        if terms.done or chosen:
            state = DocumentState.DONE if terms.done else DocumentState.OPEN
            batch.progress.append(progress.row(row, terms.annotator, state, batch.time))
        found.documents += 1
        found.suggestions += len(proposed)
        found.spans += len(chosen)

    def _proposed(self, document: FormattedDocument) -> _Proposed:
        """What the document suggests, none twice, in text order."""
        marks = document.suggestions
        if not self._terms.as_spans:
            marks = marks + document.spans
        unnamed = document.source or IMPORT
        length = len(document.text)
        found: _Proposed = {}
        for mark in sorted(marks, key=_place):
            start, end = mark.start, mark.end
            if not 0 <= start < end <= length:
                raise _outside(document, mark)
            score = 1.0 if mark.score is None else mark.score
            found.setdefault((start, end, mark.label, mark.source or unnamed), score)
        return found

    def _chosen(self, document: FormattedDocument, left_out: list[HashiyeError]) -> list[Mark]:
        """The spans that may stand together, in text order, outer before inner."""
        policy = self._terms.policy
        chosen: list[Mark] = []
        reaching: list[Mark] = []
        for mark in sorted(document.spans, key=_place):
            if not 0 <= mark.start < mark.end <= len(document.text):
                raise _outside(document, mark)
            reaching = [other for other in reaching if other.end > mark.start]
            if any(_equal(mark, other) or _clash(policy, mark, other) for other in reaching):
                left_out.append(_in_the_way(document, mark, policy))
                continue
            chosen.append(mark)
            reaching.append(mark)
        return chosen

    def _fold(self, surface: str) -> str:
        folded = self._folded.get(surface)
        if folded is None:
            if len(self._folded) >= FOLDED_KEPT:
                self._folded.clear()
            folded = self._folded[surface] = fold_string(surface)
        return folded


class _Batch:
    """Rows that are written together."""

    def __init__(self, db: Database, time: str) -> None:
        self._db = db
        self.time = time
        self._next_document = documents.last(db) + 1
        self._next_span = spans.next_id(db)
        self.digests: set[str] = set()
        self._documents: list[tuple[Any, ...]] = []
        self.suggestions: list[tuple[Any, ...]] = []
        self._spans: list[tuple[Any, ...]] = []
        self.progress: list[Mapping[str, Any]] = []

    def add(self, document: FormattedDocument, digest: str, *, hidden: bool) -> int:
        """The id that `document` will have."""
        uid, meta = self._identity(document)
        row, self._next_document = self._next_document, self._next_document + 1
        self.digests.add(digest)
        text, written = document.text, json.dumps(meta, ensure_ascii=False)
        self._documents.append(
            (row, uid, document.title, text, len(text), digest, written, self.time, int(hidden))
        )
        return row

    def add_span(self, annotator: int, place: tuple[int, int, int, str, str, str]) -> None:
        """Add a span of `annotator` with the values of `documents`, `start` … `folded`."""
        origin = Origin.IMPORTED.value
        self._spans.append((self._next_span, new_uid(), annotator, *place, origin, self.time))
        self._next_span += 1

    def write(self) -> None:
        """Write what was added, and be empty."""
        documents.insert_many(self._db, self._documents)
        suggestions.insert_many(self._db, self.suggestions)
        spans.insert_many(self._db, self._spans)
        rows.insert_many(self._db, "progress", self.progress)
        self.digests.clear()
        for written in (self._documents, self.suggestions, self._spans, self.progress):
            written.clear()

    def _identity(self, document: FormattedDocument) -> tuple[str, dict[str, object]]:
        """The document's uid and metadata; between them they keep the id that its file gave it."""
        meta = dict(document.meta)
        if not document.id:
            return new_uid(), meta
        if _is_uuid(document.id) and not self._has(document.id):
            return document.id, meta
        return new_uid(), meta | {"id": document.id}

    def _has(self, uid: str) -> bool:
        return any(row[1] == uid for row in self._documents) or documents.has_uid(self._db, uid)


def _is_uuid(identifier: str) -> bool:
    if len(identifier) != UUID_LENGTH:
        return False
    try:
        return str(UUID(identifier)) == identifier
    except ValueError:
        return False


def _place(mark: Mark) -> tuple[int, int]:
    return mark.start, -mark.end


def _suggestions(proposed: _Proposed) -> list[Suggestion]:
    return [
        Suggestion(start, end, label, score, source)
        for (start, end, label, source), score in proposed.items()
    ]


def _outside(document: FormattedDocument, mark: Mark) -> HashiyeError:
    return HashiyeError(
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
