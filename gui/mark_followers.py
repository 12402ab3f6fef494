"""What shows the marks of the document on screen is told what became of them, not all anew."""

from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from core.mark_changes import MarkChanges, MarksRead
from core.model import Document, Span, Suggestion
from core.session import Session
from gui.panels.label_panel import LabelPanel
from gui.panels.span_panel import SpanPanel

Mark = Span | Suggestion


class MarkFollower:
    """Keeps for one receiver how far it has followed the marks of one document."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._document: Document | None = None
        self._read: MarksRead | None = None

    def changes(self, document: Document) -> MarkChanges:
        """What became of the marks of `document` since the last question about it."""
        if document is not self._document:
            self.forget()
            self._document = document
        found = self._session.mark_changes(document.id, self._read)
        self._read = found.read
        return found

    def forget(self) -> None:
        """Ask for everything the next time."""
        self._read = None


class MarkView(Protocol):
    """What an article view lets its marks be changed by."""

    def set_marks(self, spans: Sequence[Span], suggestions: Sequence[Suggestion]) -> None:
        """Show these and no others."""
        ...

    def change_marks(self, gone: Sequence[Mark], came: Sequence[Mark]) -> None:
        """Show what came in place of what is gone."""
        ...


class ArticleMarks:
    """Brings the marks of an article view up to date."""

    def __init__(self, session: Session, view: MarkView) -> None:
        self._follower = MarkFollower(session)
        self._view = view

    def show(self, document: Document | None, *, anew: bool = False) -> None:
        """Show the marks of `document` as they are now; `anew` where the view has none of them."""
        if anew or document is None:
            self._follower.forget()
        if document is None:
            self._view.set_marks((), ())
            return
        changes = self._follower.changes(document)
        if changes.whole:
            self._view.set_marks(changes.spans, changes.suggestions)
        else:
            self._view.change_marks(changes.gone, changes.came)


class ListedMarks:
    """Brings the list of spans and the counts of labels up to date."""

    def __init__(self, session: Session, spans: SpanPanel, labels: LabelPanel) -> None:
        self._follower = MarkFollower(session)
        self._spans = spans
        self._labels = labels
        self._counts: Counter[str] = Counter()

    def show(self, document: Document | None) -> None:
        """List the marks of `document` as they are now."""
        if document is None:
            self._follower.forget()
            self._counts.clear()
            self._spans.set_marks("", (), ())
        else:
            changes = self._follower.changes(document)
            if changes.whole:
                self._counts = Counter(span.label for span in changes.spans)
                self._spans.set_marks(document.text, changes.spans, changes.suggestions)
            else:
                self._counts.update(span.label for span in changes.spans)
                self._counts.subtract(m.label for m in changes.gone if isinstance(m, Span))
                self._spans.change_marks(changes.gone, changes.came)
        self._labels.set_counts(self._counts)
