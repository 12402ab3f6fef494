"""What one annotator sees in one document, kept in memory and brought up to date mark by mark.

A document may hold 20,000 spans; reading them all again after each key would take longer than
the key may.
"""

from collections.abc import Collection

from sqlite_utils import Database

from core.alternatives import choose, groups
from core.commands.placement import conflicts
from core.mark_changes import MarkChanges, MarksRead
from core.mark_list import MarkList
from core.model import LabelSet, RowChange, Span, Suggestion
from core.store import answers, spans
from core.store.settings import ProjectSettings
from core.text.revision import Revision

SwitchedOff = frozenset[tuple[str, str]]
"""Sources, each with the label for which its suggestions are hidden."""


class DocumentMarks:
    """The spans and pending suggestions of `annotator` in `document`."""

    def __init__(
        self,
        db: Database,
        document: int,
        annotator: int,
        settings: ProjectSettings,
        labels: LabelSet,
        off: SwitchedOff = frozenset(),
    ) -> None:
        self._db = db
        self._document = document
        self._annotator = annotator
        self._settings = settings
        self._labels = labels
        self._off = off
        self._identity = object()
        self.spans = MarkList(spans.read(db, document, annotator))
        self._unanswered = MarkList(
            filter(
                self._may_show,
                answers.unanswered(db, document, annotator, settings.threshold),
            )
        )
        self.pending = MarkList(
            shown
            for group in groups(self.waiting())
            for shown in (choose(settings.policy, group) if len(group) > 1 else group)
        )

    @property
    def size(self) -> int:
        """How many spans and unanswered suggestions there are."""
        return len(self.spans) + len(self._unanswered)

    def waiting(self) -> list[Suggestion]:
        """The pending suggestions and those that wait behind them, in text order."""
        return [*filter(self._stands_alone, self._unanswered.all())]

    def changes(self, since: MarksRead | None) -> MarkChanges:
        """What has become of the marks since `since`; everything where that is not known."""
        now = MarksRead(self._identity, self.spans.changes, self.pending.changes)
        if since is not None and since.of is self._identity:
            spans, pending = self.spans.since(since.spans), self.pending.since(since.suggestions)
            if spans is not None and pending is not None:
                gone: list[Span | Suggestion] = [*spans[0], *pending[0]]
                return MarkChanges(now, False, spans[1], pending[1], gone)
        return MarkChanges(now, True, self.spans.all(), self.pending.all())

    def follow(self, changes: Collection[RowChange]) -> None:
        """Read again what `changes`, which are in the file by now, have touched."""
        touched = [(change.table, change.after or change.before or {}) for change in changes]
        self._follow_spans({row["id"] for table, row in touched if table == "spans"})
        self.follow_suggestions(
            {
                row["suggestion" if table == "verdicts" else "id"]
                for table, row in touched
                if table in ("verdicts", "suggestions")
            }
        )

    def move(self, revision: Revision) -> None:
        """Move along with the text, which `revision` has corrected.

        What an edit touches is not there until `follow` is told of it.
        """
        touched: list[tuple[int, int]] = []
        first = revision.reach[0]

        def along[Mark: (Span, Suggestion)](mark: Mark) -> Mark | None:
            if mark.end < first:
                return mark
            if revision.touches(mark.start, mark.end):
                touched.append((mark.start, mark.end))
                return None
            by = revision.shift(mark.start)
            return mark.moved(by) if by else mark

        self._identity = object()
        self.spans = self.spans.each(along)
        self._unanswered = self._unanswered.each(along)
        self.pending = self.pending.each(along)
        for start, end in touched:
            self._settle(revision.follow(start), revision.follow(end))

    def _follow_spans(self, identifiers: Collection[int]) -> None:
        if not identifiers:
            return
        found = {
            span.id: span
            for span in spans.find_many(self._db, identifiers)
            if (span.document, span.annotator) == (self._document, self._annotator)
        }
        for identifier in identifiers:
            before, after = self.spans.get(identifier), found.get(identifier)
            self.spans.put(identifier, after)
            for span in filter(None, (before, after)):
                self._settle(span.start, span.end)

    def follow_suggestions(self, identifiers: Collection[int]) -> None:
        """Read these suggestions again, which are changed in the file by now."""
        if not identifiers:
            return
        for found, unanswered in answers.like(self._db, identifiers, self._annotator):
            if found.document != self._document:
                continue
            shown = unanswered and self._may_show(found)
            self._unanswered.put(found.id, found if shown else None)
            self._settle(found.start, found.end)

    def _settle(self, start: int, end: int) -> None:
        """Choose anew what is shown of all that is linked to this text by shared text."""
        group = self._unanswered.overlapping(start, end)
        while group:
            reach = min(start, group[0].start), max(end, *(one.end for one in group))
            if reach == (start, end):
                break
            start, end = reach
            group = self._unanswered.overlapping(start, end)
        for old in self.pending.overlapping(start, end):
            self.pending.put(old.id, None)
        for new in choose(self._settings.policy, filter(self._stands_alone, group)):
            self.pending.put(new.id, new)

    def _may_show(self, suggestion: Suggestion) -> bool:
        return (
            suggestion.score >= self._settings.threshold
            and suggestion.label in self._labels
            and (suggestion.source, suggestion.label) not in self._off
        )

    def _stands_alone(self, suggestion: Suggestion) -> bool:
        start, end = suggestion.start, suggestion.end
        return not any(
            conflicts(self._settings.policy, start, end, span)
            for span in self.spans.overlapping(start, end)
        )
