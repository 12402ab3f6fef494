"""What one annotator sees in one document, kept in memory and brought up to date mark by mark.

A document may hold 20,000 spans; reading them all again after each key would take longer than
the key may.
"""

from bisect import bisect_left, insort
from collections.abc import Collection, Iterable

from sqlite_utils import Database

from core.commands.placement import conflicts
from core.model import LabelSet, RowChange, Span, Suggestion
from core.store import spans, suggestions
from core.store.settings import ProjectSettings

Key = tuple[int, int, int]


class MarkList[Mark: (Span, Suggestion)]:
    """Marks in text order, outer before inner, found by id and by place."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._by_key: dict[Key, Mark] = {_key(mark): mark for mark in marks}
        self._keys: list[Key] = sorted(self._by_key)
        self._all: list[Mark] | None = None
        self._of_id: dict[int, Key] = {key[2]: key for key in self._keys}
        # The longest that there ever was; how far before a place a mark over it may begin.
        self._longest: int = max((-end - start for start, end, _ in self._keys), default=0)

    def __len__(self) -> int:
        return len(self._keys)

    def all(self) -> list[Mark]:
        """Every mark, in text order; the same list until a mark changes, so not to be written."""
        if self._all is None:
            self._all = [self._by_key[key] for key in self._keys]
        return self._all

    def get(self, identifier: int) -> Mark | None:
        """The mark with this id, or None."""
        key = self._of_id.get(identifier)
        return None if key is None else self._by_key[key]

    def put(self, identifier: int, mark: Mark | None) -> None:
        """Make `mark` the one with this id; None leaves no mark with it."""
        self._all = None
        old = self._of_id.pop(identifier, None)
        if old is not None:
            del self._keys[bisect_left(self._keys, old)]
            del self._by_key[old]
        if mark is not None:
            key = _key(mark)
            insort(self._keys, key)
            self._by_key[key] = mark
            self._of_id[identifier] = key
            self._longest = max(self._longest, mark.end - mark.start)

    def overlapping(self, start: int, end: int) -> list[Mark]:
        """The marks that share text with `start` to `end`, in text order."""
        first = bisect_left(self._keys, (start - self._longest,))
        last = bisect_left(self._keys, (end,))
        return [self._by_key[key] for key in self._keys[first:last] if -key[1] > start]


class DocumentMarks:
    """The spans and pending suggestions of `annotator` in `document`."""

    def __init__(
        self,
        db: Database,
        document: int,
        annotator: int,
        settings: ProjectSettings,
        labels: LabelSet,
    ) -> None:
        self._db = db
        self._document = document
        self._annotator = annotator
        self._settings = settings
        self._labels = labels
        self.spans = MarkList(spans.read(db, document, annotator))
        self._unjudged = MarkList(
            suggestion
            for suggestion in suggestions.unjudged(db, document, annotator)
            if suggestion.score >= settings.threshold and suggestion.label in labels
        )
        self.pending = MarkList(filter(self._stands_alone, self._unjudged.all()))

    def follow(self, changes: Collection[RowChange]) -> None:
        """Read again what `changes`, which are in the file by now, have touched."""
        for change in changes:
            row = change.after or change.before or {}
            if change.table == "spans":
                self._follow_span(row["id"])
            elif change.table == "verdicts":
                self._follow_verdict(row["suggestion"])

    def follow_suggestions(self, identifiers: Iterable[int]) -> None:
        """Read these suggestions again, which taggers have changed in the file."""
        for identifier in identifiers:
            self._follow_verdict(identifier)

    def _follow_span(self, identifier: int) -> None:
        before = self.spans.get(identifier)
        after = spans.find(self._db, identifier)
        if after and (after.document, after.annotator) != (self._document, self._annotator):
            after = None
        self.spans.put(identifier, after)
        for span in filter(None, (before, after)):
            for suggestion in self._unjudged.overlapping(span.start, span.end):
                self._show(suggestion.id, suggestion)

    def _follow_verdict(self, identifier: int) -> None:
        found = suggestions.find_unjudged(self._db, identifier, self._annotator)
        if found and (
            found.document != self._document
            or found.score < self._settings.threshold
            or found.label not in self._labels
        ):
            found = None
        self._unjudged.put(identifier, found)
        self._show(identifier, found)

    def _show(self, identifier: int, suggestion: Suggestion | None) -> None:
        shown = suggestion if suggestion and self._stands_alone(suggestion) else None
        self.pending.put(identifier, shown)

    def _stands_alone(self, suggestion: Suggestion) -> bool:
        start, end = suggestion.start, suggestion.end
        return not any(
            conflicts(self._settings.policy, start, end, span)
            for span in self.spans.overlapping(start, end)
        )


def _key(mark: Span | Suggestion) -> Key:
    return mark.start, -mark.end, mark.id
