"""What the worker is asked for searching: lines of a concordance, words to be indexed, places."""

from array import array
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from core.concordance import Portion, next_lines
from core.progress import Progress
from core.store import search_index
from core.store.search_index import Entry
from core.text.fold import Folded, fold
from core.text.occurrences import is_usual
from core.text.search import Finder, Query, Range

if TYPE_CHECKING:
    from core.worker.desk import Desk


@dataclass(frozen=True, slots=True)
class FindLines:
    """Look for `query` in the next documents of the project at `path`, beyond the id `after`."""

    path: Path
    annotator: int
    query: Query
    after: int = 0

    def run(self, desk: "Desk", poll: Progress) -> Portion:
        """What a portion of the documents holds; Cancelled where `poll` says so."""
        db = desk.project(self.path).db
        vocabulary = partial(desk.vocabulary, self.path)
        return next_lines(db, self.annotator, self.query, self.after, poll, vocabulary)


@dataclass(frozen=True, slots=True)
class ReadWords:
    """Read the words of the first `count` documents of the project at `path` that are due."""

    path: Path
    count: int

    def run(self, desk: "Desk", poll: Progress) -> list[Entry]:
        """What they are to be indexed by; none when all are."""
        del poll
        return search_index.next_entries(desk.project(self.path).db, self.count)


@dataclass(frozen=True, slots=True)
class FindPlaces:
    """Look for `query` in `text`. A pattern may take for ever, and polls never."""

    text: str
    query: Query

    def run(self, desk: "Desk", poll: Progress) -> "array[int]":
        """The starts and ends in turn. Raises PatternError for a pattern that is none."""
        del desk, poll
        finder = Finder(self.query)
        folds = self.query.folded and not self.query.regex and not is_usual(self.text)
        places = finder.find(self.text, _folded(self.text) if folds else None)
        # A hundred thousand tuples would take long to come through the pipe.
        return array("q", chain.from_iterable(places))


def ranges(found: "array[int]") -> list[Range]:
    """The places that FindPlaces has found."""
    bounds = iter(found)
    return list(zip(bounds, bounds, strict=True))


@lru_cache(maxsize=1)
def _folded(text: str) -> Folded:
    """`text` folded, once for all that is looked for in it while somebody types."""
    return fold(text)
