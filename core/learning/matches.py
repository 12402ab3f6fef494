"""Every place in a project where a string stands, and what is decided about each.

Pure functions of a project that is read: they may run over a connection of their own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from sqlite_utils import Database

from core.commands.placement import conflicts
from core.importing import Cancelled, Progress
from core.mark_list import MarkList
from core.model import DocumentState, Policy, Span
from core.store import documents, progress, refusals, settings, spans
from core.text.occurrences import Seeker

MOST = 2000
"""Places that are offered at the most: a person will not look at more."""
FEW = 100
"""Places in a document for each of which the spans there are looked up; for more, all are read."""
PORTION = 1000
"""Documents that are looked through before what was found is handed over."""
ENOUGH = 300
"""Places with which it is handed over sooner."""
POLL_EVERY = 200
"""Documents between two looks at whether the search was cancelled."""
CONTEXT = 64
"""Code points to each side of a place that are shown with it, at the most."""

_SPACE = re.compile(r"\s+")


class MatchState(StrEnum):
    """What the annotator has decided about a place."""

    OPEN = "open"
    MARKED = "marked"
    """It is a span with the label."""
    OTHER = "other"
    """It is a span with another label."""
    BLOCKED = "blocked"
    """The project's policy allows none beside a span that is there."""
    REFUSED = "refused"
    """The label was refused there."""


@dataclass(frozen=True, slots=True)
class Match:
    """A place where the string stands: `surface` is `text[start:end]` of the document.

    Offsets are code points, half-open. `before` and `after` are the text around it, white space
    levelled. `done` tells that the annotator has finished the document.
    """

    document: int
    title: str
    start: int
    end: int
    surface: str
    before: str
    after: str
    state: MatchState
    done: bool

    @property
    def place(self) -> tuple[int, int, int]:
        """Document, start and end."""
        return self.document, self.start, self.end

    @property
    def offered(self) -> bool:
        """Whether the label most likely belongs here: nothing is decided and the work goes on."""
        return self.state is MatchState.OPEN and not self.done


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for: `surface` as whole words, to have `label` from `annotator` (an id)."""

    annotator: int
    surface: str
    label: str


@dataclass(frozen=True, slots=True)
class Portion:
    """What some documents of a project held.

    `last` is the id of the last one looked at and `end` the highest that there is, so that `last`
    of `end` is done; `last` equals `end` when no document is left.
    """

    matches: tuple[Match, ...]
    last: int
    end: int


def in_document(db: Database, sought: Sought, document: int) -> list[Match]:
    """Every match in one document, in the order of the text.

    Raises HashiyeError if there is no such document.
    """
    found = documents.read(db, document)
    search = _Search(db, sought)
    return search.matches(document, found.title, found.text)


def in_others(db: Database, sought: Sought, but: int, after: int, poll: Progress) -> Portion:
    """The matches in the next documents with ids beyond `after`, without those in document `but`.

    `poll` gets the last id and the highest. Raises Cancelled if it says so.
    """
    search = _Search(db, sought)
    end = int(db.execute("SELECT coalesce(max(id), 0) FROM documents").fetchone()[0])
    last = after
    matches: list[Match] = []
    for looked, (document, title, text) in enumerate(documents.texts(db, after)):
        if looked % POLL_EVERY == 0 and not poll(last, end):
            raise Cancelled
        if looked == PORTION or len(matches) >= ENOUGH:
            return Portion(tuple(matches), last, end)
        if document != but:
            matches += search.matches(document, title, text)
        last = document
    return Portion(tuple(matches), end, end)


def find_matches(db: Database, sought: Sought, first: int, poll: Progress) -> Iterator[Match]:
    """Every match in the project: those of the document `first`, then the others in their order.

    Raises Cancelled if `poll` says so, HashiyeError if there is no document `first`.
    """
    yield from in_document(db, sought, first)
    last, end = 0, -1
    while last != end:
        portion = in_others(db, sought, first, last, poll)
        yield from portion.matches
        last, end = portion.last, portion.end


class _Search:
    """Finds one string in documents and looks up what is decided about each place."""

    def __init__(self, db: Database, sought: Sought) -> None:
        self._db = db
        self._sought = sought
        self._policy = settings.read(db).policy
        self._seeker = Seeker(sought.surface)

    def matches(self, document: int, title: str, text: str) -> list[Match]:
        places = self._seeker.find(text)
        if not places:
            return []
        db, annotator, label = self._db, self._sought.annotator, self._sought.label
        if len(places) > FEW:
            overlapping = MarkList(spans.read(db, document, annotator)).overlapping
        else:
            overlapping = partial(spans.overlapping, db, document, annotator)
        refused = refusals.places(db, document, annotator, label)
        done = progress.state(db, document, annotator) is DocumentState.DONE
        found = []
        for start, end in places:
            state = _state(self._policy, label, start, end, overlapping(start, end))
            if state is MatchState.OPEN and (start, end) in refused:
                state = MatchState.REFUSED
            before, after = _before(text, start), _after(text, end)
            surface = text[start:end]
            found.append(Match(document, title, start, end, surface, before, after, state, done))
        return found


def _state(
    policy: Policy, label: str, start: int, end: int, overlapping: Sequence[Span]
) -> MatchState:
    """What the spans that share text with a place say of it."""
    labels = {span.label for span in overlapping if (span.start, span.end) == (start, end)}
    if label in labels:
        return MatchState.MARKED
    if labels:
        return MatchState.OTHER
    if any(conflicts(policy, start, end, span) for span in overlapping):
        return MatchState.BLOCKED
    return MatchState.OPEN


def _before(text: str, start: int) -> str:
    """The words before `start`; one that the limit would cut is left out."""
    shown = text[max(0, start - CONTEXT) : start]
    if start > CONTEXT:
        shown = shown[_first_gap(shown) :]
    return _SPACE.sub(" ", shown)


def _after(text: str, end: int) -> str:
    shown = text[end : end + CONTEXT]
    if end + CONTEXT < len(text):
        shown = shown[: len(shown) - _first_gap(shown[::-1])]
    return _SPACE.sub(" ", shown)


def _first_gap(shown: str) -> int:
    gap = _SPACE.search(shown)
    return gap.end() if gap is not None else 0
