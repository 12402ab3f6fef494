"""From a key to a command: what the annotator does to spans and suggestions of one document."""

from collections.abc import Callable, Set

from PySide6.QtCore import QObject, Signal

from core.commands.base import Command
from core.commands.spans import AddSpan, DeleteSpan, EditSpan, SetNote
from core.commands.suggestions import AcceptSuggestions, EditSuggestion, RejectSuggestions
from core.messages import HashiyeError
from core.model import Document, Span, Suggestion
from core.session import Session
from core.text.boundaries import Direction, Edge, Unit, move_edge
from gui.article.view import ArticleView
from gui.key_set import USUAL, KeySet
from gui.keys import entity_first

Mark = Span | Suggestion


class Editing(QObject):
    """Turns what is selected or focused in the article into commands for the session.

    Every method leaves the focus where the next key is wanted. `failed` carries the HashiyeError of
    a command that could not be carried out; `answered` says that no suggestion is pending any more,
    `told` why nothing was done.
    """

    failed = Signal(object)
    answered = Signal()
    told = Signal(str)

    def __init__(self, session: Session, view: ArticleView, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self.document: Document | None = None

    def accept(self) -> None:
        """Accept the focused suggestion and go to the next; from a span just go on."""
        mark = self._view.focused()
        if isinstance(mark, Suggestion) and not self._execute(AcceptSuggestions((mark.id,))):
            return
        self._go_on(mark)

    def delete(self) -> None:
        """Reject the focused suggestion or delete the focused span, and go to the next."""
        mark = self._view.focused()
        if mark is None:
            return
        if not isinstance(mark, Suggestion):
            if self._execute(DeleteSpan(mark.id)):
                self._go_on(mark)
            return
        before = {s.id for s in self._session.pending_over(mark.document, mark.start, mark.end)}
        if self._execute(RejectSuggestions((mark.id,))):
            self._go_on(mark, self._in_place_of(mark, before))

    def give_label(self, label: str) -> None:
        """Label the selection, else the focused mark, else the word under the caret."""
        mark = self._view.focused()
        if self._view.selection() is None and mark is not None:
            if self._change(mark, mark.start, mark.end, label) and isinstance(mark, Suggestion):
                self._go_on(mark)
            return
        target = self._view.target()
        if target is None or self.document is None:
            return
        start, end = target
        if self._execute(AddSpan(self.document.id, start, end, label)):
            self._focus_span(start, end)

    def move_edge(self, edge: Edge, direction: Direction, unit: Unit) -> None:
        """Move an edge of the focused mark by a unit; a suggestion is thereby accepted.

        Without one, an edge of what is selected, or of the word at the caret, which is selected.
        """
        mark = self._view.focused()
        if self.document is None:
            return
        if mark is None:
            self._refine(edge, direction, unit)
            return
        start, end = move_edge(self.document.text, mark.start, mark.end, edge, direction, unit)
        self.set_edges(mark, start, end)

    def set_edges(self, mark: Mark, start: int, end: int) -> None:
        """Give a mark new edges (code points, half-open); nothing if it has them already."""
        if (start, end) != (mark.start, mark.end) and self._change(mark, start, end, mark.label):
            self._focus_span(start, end)

    def _refine(self, edge: Edge, direction: Direction, unit: Unit) -> None:
        view = self._view
        selection, target = view.selection(), view.target()
        # What is trimmed off would have to be passed before an edge is seen to move in.
        chosen = selection if direction == "out" and selection else target or selection
        if chosen is None or self.document is None:
            return
        start, end = move_edge(self.document.text, *chosen, edge, direction, unit)
        backwards = selection is not None and view.caret() == selection[0]
        view.set_caret(*((start, end) if backwards else (end, start)))

    def settle(self) -> Span | None:
        """The focused span; a focused suggestion becomes one first. None where nothing has focus.

        Also None where the suggestion could not be accepted.
        """
        mark = self._view.focused()
        if isinstance(mark, Suggestion) and self._execute(AcceptSuggestions((mark.id,))):
            self._focus_span(mark.start, mark.end)
            mark = self._view.focused()
        return mark if isinstance(mark, Span) else None

    def accept_all(self) -> None:
        """Accept every suggestion that is shown."""
        if self.document is not None:
            self._all(AcceptSuggestions, self._session.pending(self.document.id))

    def reject_all(self) -> None:
        """Reject every suggestion that is shown, and what would be shown in its place."""
        if self.document is not None:
            self._all(RejectSuggestions, self._session.waiting(self.document.id))

    def note(self, ask: Callable[[str, str], str | None], keys: KeySet = USUAL) -> None:
        """Write a note on the focused mark; `ask(surface, note)` gives the new one, or None.

        A suggestion that gets one is accepted first; if the user thinks better of it, it is not.
        """
        mark = self._view.focused()
        if mark is None or self.document is None:
            self.told.emit(entity_first(keys))
            return
        try:
            self._session.require_writable()
        except HashiyeError as error:
            self.failed.emit(error)
            return
        before = mark.note if isinstance(mark, Span) else ""
        text = ask(self.document.text[mark.start : mark.end], before)
        span = self.settle() if text is not None and text != before else None
        if text is not None and span is not None:
            self._execute(SetNote(span.id, text))

    def focus_next(self, *, pending_only: bool, backwards: bool = False) -> None:
        """Focus the next suggestion, or the next mark of any kind."""
        if self._view.focus_next(pending_only=pending_only, backwards=backwards) is None:
            self.answered.emit()

    def _all(
        self,
        command: type[AcceptSuggestions] | type[RejectSuggestions],
        suggestions: list[Suggestion],
    ) -> None:
        found = tuple(suggestion.id for suggestion in suggestions)
        if found and self._execute(command(found)):
            self._view.focus(None)
            self.answered.emit()

    def _change(self, mark: Mark, start: int, end: int, label: str) -> bool:
        change = EditSuggestion if isinstance(mark, Suggestion) else EditSpan
        return self._execute(change(mark.id, start, end, label))

    def _execute(self, command: Command) -> bool:
        try:
            self._session.execute(command, self)
        except HashiyeError as error:
            self.failed.emit(error)
            return False
        return True

    def _in_place_of(self, rejected: Suggestion, before: Set[int]) -> Suggestion | None:
        """What is shown now of that which the rejected one hid; `before` are those shown then."""
        over = self._session.pending_over(rejected.document, rejected.start, rejected.end)
        return next((one for one in over if one.id not in before), None)

    def _go_on(self, mark: Mark | None, following: Suggestion | None = None) -> None:
        """Focus `following`, else the pending suggestion after `mark`, else the first one."""
        if self.document is None:
            return
        after = mark.start if mark is not None else self._view.caret()
        later = following or self._session.pending_from(self.document.id, after)
        self._view.focus(later)
        if later is None:
            self.answered.emit()

    def _focus_span(self, start: int, end: int) -> None:
        if self.document is not None:
            found = [
                span
                for span in self._session.spans_over(self.document.id, start, end)
                if (span.start, span.end) == (start, end)
            ]
            self._view.focus(found[-1] if found else None)
