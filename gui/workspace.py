"""An open project on the screen: which document is shown, and what each view must read again."""

from PySide6.QtCore import QObject, QTimer, Signal

from core.commands.base import Command
from core.commands.documents import DeleteDocuments, SetState
from core.concordance import Line
from core.learning.matches import Match
from core.messages import HashiyeError
from core.model import Changes, Document, DocumentState, Span, Suggestion
from core.session import Session
from core.store.keeper import Keeper
from core.text.revision import revise
from core.worker.client import Worker
from gui.arrangement import Arrangement
from gui.article.view import ArticleView, ViewState
from gui.correcting import Correcting
from gui.editing import Editing
from gui.error_walk import ErrorWalk
from gui.indexing import Indexing
from gui.learning import Learning
from gui.mark_followers import ArticleMarks, ListedMarks
from gui.ordering import Ordering
from gui.panels.document_panel import DocumentPanel
from gui.panels.label_panel import LabelPanel
from gui.panels.span_panel import SpanPanel
from gui.plugin_suggesting import PluginSuggesting
from gui.propagating import Propagating
from gui.suggesting import Suggesting
from gui.switching import Switching
from gui.tasks import Tasks

FRAME_MS = 16
AHEAD = 3
"""Documents behind the one on screen that get their suggestions before they are opened."""


class Workspace(QObject):
    """Shows one session in the views and follows its changes; views never write in answer.

    `documentShown` carries the Document or None, `changed` the Changes of every operation, `failed`
    a HashiyeError, `left` how many suggestions nobody has answered in a document that is done now,
    where these are most; and `finished` says that no document is left to do.
    """

    documentShown = Signal(object)
    changed = Signal(object)
    failed = Signal(object)
    left = Signal(int)
    finished = Signal()

    def __init__(
        self,
        session: Session,
        tasks: Tasks,
        worker: Worker,
        views: tuple[ArticleView, DocumentPanel, LabelPanel, SpanPanel],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._keeper = Keeper(session.project.path)
        self.view, self._documents, self._labels, self._spans = views
        self.document: Document | None = None
        self.editing = Editing(session, self.view, self)
        self.editing.failed.connect(self.failed)
        self.propagating = Propagating(session, tasks, worker, self.editing, self.view, self)
        self.propagating.wanted.connect(self.show_place)
        self.propagating.failed.connect(self.failed)
        self.correcting = Correcting(session, self.editing, self.view, self)
        self.correcting.failed.connect(self.failed)
        self.suggesting = Suggesting(session, tasks, worker, self.view.focused, self)
        self.suggesting.stored.connect(self._suggested)
        self.learning = Learning(session, tasks, worker, self)
        self.learning.learned.connect(self._suggest)
        self.learning.failed.connect(self.failed)
        self.ordering = Ordering(session, tasks, worker, self._current, self)
        self.ordering.chosen.connect(self._show_order)
        self.ordering.changed.connect(self._rearrange)
        self.ordering.failed.connect(self.failed)
        self.learning.learned.connect(self.ordering.follow_learning)
        self.switching = Switching(session, tasks, worker, self)
        self.plugins = PluginSuggesting(session, tasks, worker, self)
        self.plugins.failed.connect(self.failed)
        self.indexing = Indexing(session, tasks, worker, self)
        self._shown = ArticleMarks(session, self.view)
        self._listed = ListedMarks(session, self._spans, self._labels)
        self.errors = ErrorWalk(session, self.view, self.ordering, self)
        self._places: dict[int, ViewState] = {}
        # The article is painted first; the lists beside it follow a frame later.
        self._later = QTimer(self, interval=FRAME_MS, singleShot=True)
        self._later.timeout.connect(self._fill_panels)
        self._unsubscribe = session.subscribe(self._follow)
        self._connections = (
            self._documents.documentChosen.connect(self.show_document),
            self._documents.orderChosen.connect(self.ordering.choose),
            self._spans.markActivated.connect(self._focus_from_list),
            self._labels.labelChosen.connect(self.editing.give_label),
            self.view.edgeDragged.connect(self.editing.set_edges),
            self.view.spanFocused.connect(self._spans.set_focused),
        )

    def start(self) -> None:
        """Show the documents, and the first one that is not done."""
        summaries = self.session.summaries()
        self._documents.set_documents(summaries)
        todo = (s.id for s in summaries if s.state is not DocumentState.DONE)
        self.show_document(next(todo, summaries[0].id if summaries else None))
        self._show_order()
        self.learning.consider()

    def close(self) -> None:
        """Let go of the views and close the session."""
        self.propagating.stop()
        self.suggesting.stop()
        self.learning.stop()
        self.ordering.stop()
        self.switching.stop()
        self.plugins.stop()
        self.indexing.stop()
        self._later.stop()
        self._unsubscribe()
        for connection in self._connections:
            QObject.disconnect(connection)
        self._keeper.release()
        self.session.close()

    def show_document(self, document: int | None) -> None:
        """Show the document with that id, at the place where it was left; None shows none."""
        if self.document is not None:
            if document == self.document.id:
                return
            self._places[self.document.id] = self.view.state()
        if document is None:
            self._show(None)
        else:
            self._show(self.session.document(document), self._places.get(document))

    def _show(self, document: Document | None, place: ViewState | None = None) -> None:
        self.document = self.editing.document = document
        self.view.set_document(document)
        self._read_marks(anew=True)
        self._fill_panels()
        if document is not None:
            self._documents.set_current(document.id)
            if place is not None:
                self.view.set_state(place)
        self._suggest()
        self.switching.look()
        self.documentShown.emit(self.document)

    def step(self, ways: int) -> None:
        """Show the document `ways` further down the list (negative: up), if there is one."""
        order = self.ordering.arrangement or Arrangement(self.session.document_ids())
        following = None if self.document is None else order.beside(self.document.id, ways)
        if following is not None:
            self.show_document(following)

    def set_state(self, state: DocumentState) -> None:
        """Say how far this document has come; from a done one go to the next that is not done."""
        spans, left = self._mark_counts()
        if self.document is None or not self.execute(SetState(self.document.id, state)):
            return
        if state is DocumentState.DONE:
            self._next_to_do(self.document.id)
            # A few that are wrong may well be left; this is a key too many.
            if left > spans:
                self.left.emit(left)

    def toggle_flag(self) -> None:
        """Flag the document on screen for later; take the flag away where it has one."""
        if self.document is not None:
            (summary,) = self.session.summaries(self.document.id)
            flagged = summary.state is DocumentState.FLAGGED
            self.set_state(DocumentState.OPEN if flagged else DocumentState.FLAGGED)

    def delete_document(self) -> None:
        """Hide the document on screen; undo brings it back."""
        if self.document is not None:
            self.execute(DeleteDocuments((self.document.id,)))

    def execute(self, command: Command) -> bool:
        """Carry out a command; whether it was done."""
        try:
            self.session.execute(command, self)
        except HashiyeError as error:
            self.failed.emit(error)
            return False
        return True

    def pending(self) -> int:
        """How many suggestions of the document on screen wait for a verdict."""
        return self._mark_counts()[1]

    def _mark_counts(self) -> tuple[int, int]:
        return (0, 0) if self.document is None else self.session.mark_counts(self.document.id)

    def place(self) -> tuple[int, int] | None:
        """Which of how many documents is on screen, from 1, in the order that is on."""
        return None if self.document is None else self._documents.place(self.document.id)

    def _next_to_do(self, document: int) -> None:
        following = self.ordering.next_document(document)
        if following is None:
            self.finished.emit()
        else:
            self.show_document(following)

    def next_likely_error(self) -> None:
        """Go to the next likely error of the document on screen."""
        if self.document is not None:
            self.errors.step(self.document)

    def _follow(self, changes: Changes, initiator: object) -> None:
        current = self._current()
        if changes.documents or changes.settings:
            summaries = self.session.summaries()
            self._documents.set_documents(summaries)
            identifiers = [s.id for s in summaries]
            beside = self._beside(current, identifiers)
            if changes.documents:
                self.ordering.follow_documents(identifiers)
            self._rearrange()
            if current not in identifiers:
                self.show_document(beside)
                current = self._current()
            elif current is not None:
                self._documents.set_current(current)
        else:
            self._documents.update_summaries(self.session.summaries_of(changes.touched))
        for corrected in changes.texts:
            self._places.pop(corrected, None)
        self._follow_text()
        # Of what is stored in portions, the last tells.
        if initiator is not self.suggesting:
            if current is not None and (
                current in changes.spans | changes.suggestions or changes.settings or changes.labels
            ):
                self._read_marks()
            learned = changes.spans or changes.suggestions or changes.settings
            if learned and initiator not in (self.ordering.tagging, self.switching):
                self.suggesting.learned()
        if changes.progress or changes.documents:
            self.learning.consider()
            self.ordering.follow_progress()
            self.switching.look()
        self.changed.emit(changes)

    def _follow_text(self) -> None:
        """Show the document on screen anew where its text was corrected, at the same place."""
        if self.document is None:
            return
        corrected = self.session.document(self.document.id)
        if corrected.text == self.document.text:
            return
        revision = revise(self.document.text, corrected.text)
        before = self.view.state()
        places = (before.caret, before.anchor, before.top)
        focused = self.view.focused()
        self._show(corrected, ViewState(*map(revision.follow, places)))
        if focused is not None:
            self._focus_again(focused)
        start = revision.new_starts()[0]
        self.view.scroll_to(start, start + len(revision.edits[0].text))

    def _focus_again(self, mark: Span | Suggestion) -> None:
        """Focus a mark, which may be elsewhere in the text by now, if it is there still."""
        spans = isinstance(mark, Span)
        found = self.session.spans(mark.document) if spans else self.session.pending(mark.document)
        there = next((one for one in found if one.id == mark.id), None)
        if there is not None:
            self.view.focus(there)

    def _current(self) -> int | None:
        return None if self.document is None else self.document.id

    def _show_order(self) -> None:
        self._documents.set_order(self.ordering.order)

    def _rearrange(self) -> None:
        self._documents.rearrange(self.ordering.arrangement)

    def _beside(self, gone: int | None, identifiers: list[int]) -> int | None:
        """Of the documents that are there, the one behind that which is gone, else the last."""
        if gone is None or not identifiers:
            return identifiers[0] if identifiers else None
        order = self.ordering.arrangement
        if order is None:
            return next((one for one in identifiers if one > gone), identifiers[-1])
        behind, there = order.documents[order.place(gone) + 1 :], set(identifiers)
        return next((one for one in behind if one in there), identifiers[-1])

    def _suggest(self) -> None:
        ahead = [] if self.document is None else self.ordering.ahead(self.document.id, AHEAD)
        self.suggesting.set_document(self.document, ahead)

    def _suggested(self, document: int) -> None:
        if self.document is not None and document == self.document.id:
            self._read_marks()

    def _read_marks(self, *, anew: bool = False) -> None:
        self._shown.show(self.document, anew=anew)
        self._later.start()

    def _fill_panels(self) -> None:
        self._listed.show(self.document)
        self._spans.set_focused(self.view.focused())

    def show_place(self, place: Match | Line) -> None:
        """Show a place in its document, selected."""
        self.show_document(place.document)
        self.view.set_caret(place.end, place.start)
        self.view.scroll_to(place.start, place.end)

    def _focus_from_list(self, mark: Span | Suggestion) -> None:
        self.view.focus(mark)
        self.view.setFocus()
