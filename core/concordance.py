"""A concordance: every place in a project where something stands, each in its line of context.

Pure functions of a project that is read: they may run over a connection of their own.
"""

from dataclasses import dataclass

from sqlite_utils import Database

from core.mark_list import MarkList
from core.model import Span
from core.progress import Cancelled, Progress
from core.store import search_index, spans
from core.store.search_index import GetVocabulary
from core.text import context
from core.text.fold import fold_string
from core.text.search import Finder, Query

MOST = 10_000
"""Lines of a concordance: a person will not read more."""
SCREEN = 100
"""Lines that are handed over first."""
PORTION = 500
"""Lines that are handed over together later on."""
LOOKED_FIRST, LOOKED = 400, 1500
"""Documents that are read before what was found is handed over, however little that is."""
POLL_EVERY = 50
"""Documents between two looks at whether the search was cancelled."""


@dataclass(frozen=True, slots=True)
class Line:
    """A place where it stands: `surface` is `text[start:end]` of the document.

    Offsets are code points, half-open. `before` and `after` are the text around it, white space
    levelled; `preceding` is the words before it, the nearest first, and `following` those after it,
    both folded: lines are sorted by them. `label` is that of the annotator's span there, or of one
    that shares text with it; empty if there is none.
    """

    document: int
    title: str
    start: int
    end: int
    surface: str
    before: str
    after: str
    preceding: str
    following: str
    label: str


@dataclass(frozen=True, slots=True)
class Portion:
    """The lines of some documents. `last` is the id of the last one looked at, `end` the highest.

    `last` equals `end` when no document is left.
    """

    lines: tuple[Line, ...]
    last: int
    end: int


def next_lines(
    db: Database,
    annotator: int,
    query: Query,
    after: int,
    poll: Progress,
    vocabulary: GetVocabulary = lambda: None,
) -> Portion:
    """The lines in the next documents with ids beyond `after`, in the order of the texts.

    `query` is no pattern. `poll` gets the last id and the highest; raises Cancelled if it says so.
    """
    finder = Finder(query)
    end = int(db.execute("SELECT coalesce(max(id), 0) FROM documents").fetchone()[0])
    enough, most = (PORTION, LOOKED) if after else (SCREEN, LOOKED_FIRST)
    last = after
    lines: list[Line] = []
    found = search_index.candidates(db, search_index.pieces(query), after, vocabulary)
    for looked, (document, title, text) in enumerate(found):
        if looked % POLL_EVERY == 0 and not poll(last, end):
            raise Cancelled
        if looked == most or len(lines) >= enough:
            return Portion(tuple(lines), last, end)
        places = finder.find(text)
        if places:
            marked = MarkList(spans.read(db, document, annotator))
            lines += [_line(document, title, text, place, marked) for place in places]
        last = document
    return Portion(tuple(lines), end, end)


def _line(
    document: int, title: str, text: str, place: tuple[int, int], marked: MarkList[Span]
) -> Line:
    start, end = place
    before, after = context.before(text, start), context.after(text, end)
    preceding = " ".join(reversed(fold_string(before).split()))
    following = fold_string(after).strip()
    label = label_of(marked, start, end)
    surface = text[start:end]
    return Line(document, title, start, end, surface, before, after, preceding, following, label)


def label_of(marked: MarkList[Span], start: int, end: int) -> str:
    """The label of the span that is nearest to being `start, end`; empty if none shares text."""

    def distance(span: Span) -> int:
        return abs(span.start - start) + abs(span.end - end)

    overlapping = marked.overlapping(start, end)
    return min(overlapping, key=distance).label if overlapping else ""
