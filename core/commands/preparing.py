"""What can be done for a document before it is written: checked, hashed and folded.

It needs no project, so a process beside the one that writes may do it.
"""

import hashlib
import json
from typing import NamedTuple
from uuid import UUID

from core.commands.placement import conflicts
from core.formats.base import FormattedDocument, Mark
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import Policy, Suggestion
from core.store import documents
from core.store.uids import new_uids
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

ProposedRow = tuple[int, int, str, str, str, float, str]
"""Start, end, label, surface, folded surface, score and source of a suggestion."""
ChosenRow = tuple[str, int, int, str, str, str]
"""UID, start, end, label, surface and folded surface of a span."""


class Prepared(NamedTuple):
    """A document as it is written, of plain values that go quickly from process to process.

    `digest` is the SHA-256 of the text, `meta` JSON. `uid` is the document's own, empty if it has
    none; any other id that its file gave it is in `meta`. `left_out` has a message for each span
    that the policy did not allow.
    """

    title: str
    text: str
    digest: str
    uid: str
    meta: str
    proposed: list[ProposedRow]
    chosen: list[ChosenRow]
    left_out: list[HashiyeError]

    @property
    def spans(self) -> int:
        """How many spans it has, with those that the policy did not allow."""
        return len(self.chosen) + len(self.left_out)

    def suggestions(self) -> list[Suggestion]:
        """What it suggests."""
        return [
            Suggestion(start, end, label, score, source)
            for start, end, label, _surface, _folded, score, source in self.proposed
        ]


class Preparer:
    """Prepares documents for a project with `policy`; their marks become spans if `as_spans`."""

    def __init__(self, policy: Policy, *, as_spans: bool) -> None:
        self._policy = policy
        self._as_spans = as_spans
        self._folded: dict[str, tuple[str, str]] = {}
        self._names: dict[str, str] = {}

    def prepare(self, document: FormattedDocument) -> Prepared:
        """`document`, made ready.

        Raises HashiyeError for a mark outside its text and for text that no document may have.
        """
        data = documents.checked_bytes(document.title, document.text)
        uid = document.id if _is_uuid(document.id) else ""
        meta = dict(document.meta)
        if document.id and not uid:
            meta["id"] = document.id
        left_out: list[HashiyeError] = []
        return Prepared(
            document.title,
            document.text,
            hashlib.sha256(data).hexdigest(),
            uid,
            json.dumps(meta, ensure_ascii=False),
            self._proposed(document),
            self._chosen(document, left_out) if self._as_spans else [],
            left_out,
        )

    def _proposed(self, document: FormattedDocument) -> list[ProposedRow]:
        """What the document suggests, none twice, in text order."""
        marks = document.suggestions
        if not self._as_spans:
            marks = marks + document.spans
        unnamed = document.source or IMPORT
        text, length = document.text, len(document.text)
        known, name = self._folded.get, self._names.setdefault
        found: dict[tuple[int, int, str, str], ProposedRow] = {}
        for start, end, label, score, source in sorted(marks, key=_place):
            if not 0 <= start < end <= length:
                raise _outside(document, start, end, label)
            source = source or unnamed
            key = (start, end, label, source)
            if key not in found:
                surface = text[start:end]
                surface, folded = known(surface) or self._fold(surface)
                score = 1.0 if score is None else score
                # The same strings each time, which are sent but once.
                label, source = name(label, label), name(source, source)
                found[key] = (start, end, label, surface, folded, score, source)
        return list(found.values())

    def _chosen(self, document: FormattedDocument, left_out: list[HashiyeError]) -> list[ChosenRow]:
        """The spans that may stand together, in text order, outer before inner."""
        text, length, policy = document.text, len(document.text), self._policy
        chosen: list[Mark] = []
        reaching: list[Mark] = []
        for mark in sorted(document.spans, key=_place):
            if not 0 <= mark.start < mark.end <= length:
                raise _outside(document, mark.start, mark.end, mark.label)
            reaching = [other for other in reaching if other.end > mark.start]
            if any(_equal(mark, other) or _clash(policy, mark, other) for other in reaching):
                left_out.append(_in_the_way(document, mark, policy))
                continue
            chosen.append(mark)
            reaching.append(mark)
        rows = []
        for uid, (start, end, label, *_) in zip(new_uids(len(chosen)), chosen, strict=True):
            label = self._names.setdefault(label, label)
            rows.append((uid, start, end, label, *self._fold(text[start:end])))
        return rows

    def _fold(self, surface: str) -> tuple[str, str]:
        """`surface` and its folded form: the same strings each time, which are sent but once."""
        both = self._folded.get(surface)
        if both is None:
            if len(self._folded) >= FOLDED_KEPT:
                self._folded.clear()
            both = self._folded[surface] = surface, fold_string(surface)
        return both


def _is_uuid(identifier: str) -> bool:
    if len(identifier) != UUID_LENGTH:
        return False
    try:
        return str(UUID(identifier)) == identifier
    except ValueError:
        return False


def _place(mark: Mark) -> tuple[int, int]:
    return mark.start, -mark.end


def _outside(document: FormattedDocument, start: int, end: int, label: str) -> HashiyeError:
    length = len(document.text)
    return HashiyeError(
        OUTSIDE, title=document.title, start=start, end=end, label=label, length=length
    )


def _equal(mark: Mark, other: Mark) -> bool:
    return mark[:3] == other[:3]


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
