"""What one annotator sees in one document, kept in memory and brought up to date mark by mark.

A document may hold 20,000 spans; reading them all again after each key would take longer than
the key may.
"""

from collections.abc import Collection, Iterable

from sqlite_utils import Database

from core.alternatives import choose, groups
from core.commands.placement import conflicts
from core.mark_changes import MarkChanges, MarksRead
from core.mark_list import MarkList
from core.model import LabelSet, RowChange, Span, Suggestion
from core.store import answers, spans
from core.store.settings import ProjectSettings

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
            filter(self._may_show, answers.unanswered(db, document, annotator))
        )
        self.pending = MarkList(
            shown
            for group in groups(self.waiting())
            for shown in (choose(settings.policy, group) if len(group) > 1 else group)
        )

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
        for change in changes:
            row = change.after or change.before or {}
            if change.table == "spans":
                self._follow_span(row["id"])
            elif change.table == "verdicts":
                self._follow_suggestion(row["suggestion"])
            elif change.table == "suggestions":
                self._follow_suggestion(row["id"])

    def follow_suggestions(self, identifiers: Iterable[int]) -> None:
        """Read these suggestions again, which taggers have changed in the file."""
        for identifier in identifiers:
            self._follow_suggestion(identifier)

    def _follow_span(self, identifier: int) -> None:
        before = self.spans.get(identifier)
        after = spans.find(self._db, identifier)
        if after and (after.document, after.annotator) != (self._document, self._annotator):
            after = None
        self.spans.put(identifier, after)
        for span in filter(None, (before, after)):
            self._settle(span.start, span.end)

    def _follow_suggestion(self, identifier: int) -> None:
        for found, unanswered in answers.like(self._db, identifier, self._annotator):
            if found.document != self._document:
                return
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
