"""The command that marks the same string in other places, and remembers where it is none."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import batched
from typing import Any, NamedTuple

from core.commands import placement
from core.commands.base import Context
from core.mark_list import MarkList
from core.messages import QT_TRANSLATE_NOOP
from core.model import DocumentState, Origin, RowChange, Span, Suggestion, Verdict
from core.store import batches, progress, refusals, rows, spans, suggestions
from core.store.several import Place
from core.tagger.sources import PROPAGATED
from core.text.fold import fold_string

BATCH = 500
"""Documents that are read together: thousands of single queries would hold up the next key."""


class _Range(NamedTuple):
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Propagate:
    """Mark `places` with `label`, and say of the places `refused` that it does not belong there."""

    label: str
    places: tuple[Place, ...]
    refused: tuple[Place, ...] = ()
    name = QT_TRANSLATE_NOOP("core", "mark the same string elsewhere")

    def apply(self, context: Context) -> None:
        """Make the spans as `placement.place` does one by one, and write the verdicts.

        Of places that cannot stand beside each other the first is marked. Raises HashiyeError if
        one does not lie in its text or the project lacks the label.
        """
        placement.require_label(context, self.label)
        marked, refused = _by_document(self.places), _by_document(self.refused)
        for batch in batched(sorted(marked.keys() | refused.keys()), BATCH):
            here = [
                (document, *place)
                for document in batch
                for place in (*marked.get(document, ()), *refused.get(document, ()))
            ]
            writer = _Writer(context, self.label, batch, here)
            for document in batch:
                writer.mark(document, marked.get(document, []))
                writer.refuse(document, refused.get(document, []))
                writer.begin(document)
            writer.flush()


class _Writer:
    """Works on some documents, whose marks are read together and written together."""

    def __init__(
        self, context: Context, label: str, batch: tuple[int, ...], places: list[Place]
    ) -> None:
        """`places` are all that it is to look at in the documents `batch`."""
        db, annotator = context.db, context.tx.annotator
        self._context = context
        self._label = label
        self._texts = batches.texts(db, batch)
        self._states = batches.states(db, batch, annotator)
        self._spans = _grouped(batch, spans.at_places(db, annotator, places))
        self._pending = _grouped(batch, suggestions.unjudged_at(db, annotator, places))
        self._next_span = spans.next_id(db)
        self._new: dict[str, list[dict[str, Any]]] = {"verdicts": [], "spans": [], "progress": []}

    def mark(self, document: int, ranges: Iterable[_Range]) -> None:
        """Make a span of each range that can stand beside those before it."""
        policy = self._context.policy
        title, text = self._texts[document]
        there = self._spans[document]
        reaching: list[_Range] = []
        for place in ranges:
            start, end = place
            placement.require_inside(title, text, start, end)
            reaching = [other for other in reaching if other.end > start]
            if any(placement.conflicts(policy, start, end, other) for other in reaching):
                continue
            reaching.append(place)
            for span in there.overlapping(start, end):
                if placement.gives_way(policy, span, start, end, self._label):
                    self._context.tx.delete("spans", spans.row(self._context.db, span.id))
                    there.put(span.id, None)
            for suggestion in self._pending[document].overlapping(start, end):
                verdict = placement.answer_to(policy, suggestion, start, end, self._label)
                if verdict is not None:
                    self._judge(suggestion, verdict)
            self._add(document, start, end, text[start:end])

    def refuse(self, document: int, ranges: Iterable[_Range]) -> None:
        """Reject what proposes each range; where nothing does, what stands for a proposal."""
        context, label = self._context, self._label
        title, text = self._texts[document]
        for start, end in ranges:
            placement.require_inside(title, text, start, end)
            proposed = [
                suggestion
                for suggestion in self._pending[document].overlapping(start, end)
                if (suggestion.start, suggestion.end, suggestion.label) == (start, end, label)
            ]
            for suggestion in proposed:
                self._judge(suggestion, Verdict.REJECTED)
            if not proposed:
                own = Suggestion(start, end, label, 0.0, PROPAGATED, document=document)
                stored = refusals.store(context.db, text, own)
                placement.judge(context, stored, Verdict.REJECTED)

    def begin(self, document: int) -> None:
        """Note that the annotator has begun the document if it was new."""
        tx = self._context.tx
        state = self._states.get(document)
        if state is None:
            row = progress.row(document, tx.annotator, DocumentState.OPEN, tx.time)
            self._new["progress"].append(row)
        elif state is DocumentState.NEW:
            placement.begin(self._context, document)

    def flush(self) -> None:
        """Write the new rows."""
        tx = self._context.tx
        for table, new in self._new.items():
            rows.insert_many(tx.db, table, new)
            for row in new:
                tx.note(RowChange(table, None, row))

    def _judge(self, suggestion: Suggestion, verdict: Verdict) -> None:
        """Write the verdict on a suggestion that had none, and see it no longer as pending."""
        self._new["verdicts"].append(placement.verdict_row(self._context, suggestion, verdict))
        self._pending[suggestion.document].put(suggestion.id, None)

    def _add(self, document: int, start: int, end: int, surface: str) -> None:
        row = spans.new_row(
            self._next_span,
            document,
            self._context.tx.annotator,
            start,
            end,
            self._label,
            surface,
            _folded(surface),
            Origin.PROPAGATED,
            self._context.tx.time,
        )
        self._next_span += 1
        self._new["spans"].append(row)


@lru_cache(maxsize=64)
def _folded(surface: str) -> str:
    """`surface` folded; there are few spellings among thousands of places."""
    return fold_string(surface)


def _by_document(places: Iterable[Place]) -> dict[int, list[_Range]]:
    """The ranges of each document, each once, in the order of the text."""
    found: dict[int, list[_Range]] = {}
    for document, start, end in sorted(set(places)):
        found.setdefault(document, []).append(_Range(start, end))
    return found


def _grouped[Mark: (Span, Suggestion)](
    batch: Iterable[int], marks: Iterable[Mark]
) -> dict[int, MarkList[Mark]]:
    """The marks of each document of `batch`."""
    found: dict[int, list[Mark]] = {document: [] for document in batch}
    for mark in marks:
        found[mark.document].append(mark)
    return {document: MarkList(several) for document, several in found.items()}
