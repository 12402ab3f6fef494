"""Every place in a project where a string stands, and what is decided about each.

Pure functions of a project that is read: they may run over a connection of their own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlite_utils import Database

from core.commands.placement import conflicts
from core.mark_list import MarkList
from core.model import DocumentState, Policy, Span
from core.progress import Cancelled, Progress
from core.store import documents, progress, refusals, search_index, settings, spans
from core.store.search_index import GetVocabulary
from core.text import context
from core.text.boundaries import trim
from core.text.occurrences import Seeker
from core.text.search import Extent, Finder, Query, Range

MOST = 2000
"""Places that are offered at the most: a person will not look at more."""
PORTION = 1000
"""Documents that are looked through before what was found is handed over."""
ENOUGH = 300
"""Places with which it is handed over sooner."""
POLL_EVERY = 200
"""Documents between two looks at whether the search was cancelled."""


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
    """What is looked for, to have `label` from `annotator` (an id).

    That is `surface` as whole words, or, where there is one, what `query` finds, trimmed.
    """

    annotator: int
    surface: str
    label: str
    query: Query | None = None


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


def at_places(db: Database, sought: Sought, document: int, places: Iterable[Range]) -> list[Match]:
    """Matches at `places` that were found in a document already, trimmed.

    Raises HashiyeError if there is no such document.
    """
    found = documents.read(db, document)
    trimmed = _trimmed(found.text, places)
    return _Search(db, sought).judged(document, found.title, found.text, trimmed)


def in_others(
    db: Database,
    sought: Sought,
    but: int,
    after: int,
    poll: Progress,
    vocabulary: GetVocabulary = lambda: None,
) -> Portion:
    """The matches in the next documents with ids beyond `after`, without those in document `but`.

    `vocabulary` makes it quicker where parts of words are looked for. `poll` gets the last id and
    the highest. Raises Cancelled if it says so.
    """
    search = _Search(db, sought)
    end = int(db.execute("SELECT coalesce(max(id), 0) FROM documents").fetchone()[0])
    last = after
    matches: list[Match] = []
    candidates = search_index.candidates(db, search.pieces, after, vocabulary)
    for looked, (document, title, text) in enumerate(candidates):
        if looked % POLL_EVERY == 0 and not poll(last, end):
            raise Cancelled
        if looked == PORTION or len(matches) >= ENOUGH:
            return Portion(tuple(matches), last, end)
        if document != but:
            matches += search.matches(document, title, text)
        last = document
    return Portion(tuple(matches), end, end)


class _Search:
    """Finds one string in documents and looks up what is decided about each place."""

    def __init__(self, db: Database, sought: Sought) -> None:
        self._db = db
        self._sought = sought
        self._policy = settings.read(db).policy
        query = sought.query
        self._find = Seeker(sought.surface).find if query is None else Finder(query).find
        words = Query(sought.surface, extent=Extent.WHOLE) if query is None else query
        self.pieces = search_index.pieces(words)

    def matches(self, document: int, title: str, text: str) -> list[Match]:
        """The matches in a document."""
        places = self._find(text)
        if self._sought.query is not None:
            places = _trimmed(text, places)
        return self.judged(document, title, text, places)

    def judged(self, document: int, title: str, text: str, places: Sequence[Range]) -> list[Match]:
        """Each place with what is decided about it."""
        if not places:
            return []
        db, annotator, label = self._db, self._sought.annotator, self._sought.label
        there = MarkList(spans.at_places(db, annotator, [(document, *one) for one in places]))
        refused = refusals.places(db, document, annotator, label)
        done = progress.state(db, document, annotator) is DocumentState.DONE
        found = []
        for start, end in places:
            state = _state(self._policy, label, start, end, there.overlapping(start, end))
            if state is MatchState.OPEN and (start, end) in refused:
                state = MatchState.REFUSED
            before, after = context.before(text, start), context.after(text, end)
            surface = text[start:end]
            found.append(Match(document, title, start, end, surface, before, after, state, done))
        return found


def _trimmed(text: str, places: Iterable[Range]) -> list[Range]:
    """What entities at `places` would be: none empty, none twice, in the order of the text."""
    trimmed = dict.fromkeys(trim(text, *place) for place in places)
    return [(start, end) for start, end in trimmed if start < end]


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
