"""Marking what is focused in other places too: the search, the question, and one operation."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from core.commands.propagation import Propagate
from core.learning.matches import MOST, Match, Portion, Sought, at_places, in_document
from core.messages import HashiyeError
from core.model import Label, Span
from core.session import Session
from core.store import documents
from core.text.search import Query, Range
from core.worker.client import Worker
from core.worker.match_requests import FindMatches
from gui.appearance import Appearance
from gui.article.view import ArticleView
from gui.editing import Editing
from gui.key_set import USUAL, KeySet
from gui.keys import entity_first
from gui.tasks import Progress, Task, Tasks

if TYPE_CHECKING:
    from gui.dialogs.propagation_dialog import PropagationDialog

PATIENCE_MS = 150
"""How long a search that has found nothing yet may go on before its dialog is shown."""


class Propagating(QObject):
    """Asks where else a span's string, or what was searched, is to be marked, and marks it there.

    `told` carries what the status line is to say, `failed` a HashiyeError, `wanted` the Match that
    the user wants to see instead.
    """

    told = Signal(str)
    failed = Signal(object)
    wanted = Signal(object)

    def __init__(
        self,
        session: Session,
        tasks: Tasks,
        worker: Worker,
        editing: Editing,
        view: ArticleView,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._worker = worker
        self._editing = editing
        self._view = view
        self._label = ""
        self._dialog: PropagationDialog | None = None
        self._task: Task | None = None
        self._patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._show)

    @property
    def busy(self) -> bool:
        """Whether a search is under way."""
        return self._task is not None

    def begin(self, appearance: Appearance, keys: KeySet = USUAL) -> None:
        """Look for the string of the focused mark and ask; a suggestion is accepted first.

        The document on screen is searched at once, the others in the background.
        """
        self.stop()
        if self._view.focused() is None:
            self.told.emit(entity_first(keys))
            return
        if not self._may_write():
            return
        span = self._editing.settle()
        if span is not None:
            self._ask_span(span, appearance)

    def begin_found(
        self,
        query: Query,
        label: str,
        appearance: Appearance,
        *,
        here: tuple[int, Sequence[Range]] | None = None,
        everywhere: bool = False,
    ) -> None:
        """Ask of what a search has found whether it is to have `label`.

        `here` is a document by its id and the places that were found there already; `everywhere`
        has all others searched too. Then `query` must be no pattern.
        """
        self.stop()
        if not self._may_write():
            return
        db, sought = self._session.project.db, self._sought(query.text, label, query)
        found = []
        if here is not None:
            document, places = here
            found = at_places(db, sought, document, places[: MOST + 1])
        self._ask(sought, found, here[0] if here else 0, appearance, everywhere=everywhere)

    def _may_write(self) -> bool:
        try:
            self._session.require_writable()
        except HashiyeError as error:
            self.failed.emit(error)
            return False
        return True

    def _sought(self, surface: str, label: str, query: Query | None = None) -> Sought:
        return Sought(self._session.annotator.id, surface, label, query)

    def _ask_span(self, span: Span, appearance: Appearance) -> None:
        db, place = self._session.project.db, (span.document, span.start, span.end)
        sought = self._sought(span.surface, span.label)
        here = [match for match in in_document(db, sought, span.document) if match.place != place]
        self._ask(sought, here, span.document, appearance, everywhere=True)

    def _ask(
        self,
        sought: Sought,
        here: Sequence[Match],
        document: int,
        appearance: Appearance,
        *,
        everywhere: bool,
    ) -> None:
        """Ask of the matches `here`, in `document`, and of those `everywhere` else."""
        from gui.dialogs.propagation_dialog import PropagationDialog

        labels = self._session.labels()
        label = labels[sought.label] if sought.label in labels else Label(sought.label)
        self._label = sought.label
        self._dialog = PropagationDialog(
            sought.surface, label, appearance.language, appearance.theme, self._view.window()
        )
        self._dialog.accepted.connect(self._apply)
        self._dialog.finished.connect(self.stop)
        self._dialog.searchStopped.connect(self._stop_search)
        self._dialog.placeWanted.connect(self.wanted)
        room = self._dialog.add(here)
        if everywhere and room and documents.others(self._session.project.db, document):
            self._search(FindMatches(self._session.project.path, sought, document))
            self._patience.start()
        else:
            self._over()
        if here:
            self._show()

    def stop(self) -> None:
        """Search no more and ask nothing."""
        self._patience.stop()
        self._stop_search()
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            if dialog.isVisible():
                dialog.reject()
            dialog.deleteLater()

    def _search(self, request: FindMatches) -> None:
        worker = self._worker

        def job(progress: Progress) -> Portion:
            return worker.ask(request, progress)

        def found(portion: Portion) -> None:
            self._task = None
            self._found(request, portion)

        self._task = self._tasks.start(job, found, self._search_failed)
        if self._dialog is not None:
            self._task.progressed.connect(self._dialog.set_progress)

    def _found(self, request: FindMatches, portion: Portion) -> None:
        if self._dialog is None:
            return
        room = self._dialog.add(portion.matches)
        self._dialog.set_progress(portion.last, portion.end)
        if portion.matches:
            self._show()
        if room and portion.last < portion.end:
            self._search(replace(request, after=portion.last))
        else:
            self._over()

    def _over(self) -> None:
        """The search is over; say so where there is nothing to ask."""
        assert self._dialog is not None
        self._dialog.finish()
        if self._dialog.is_empty and not self._dialog.isVisible():
            self.stop()
            self.told.emit(self.tr("It stands nowhere else."))

    def _show(self) -> None:
        self._patience.stop()
        if self._dialog is not None and not self._dialog.isVisible():
            self._dialog.open()

    def _stop_search(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _search_failed(self, error: BaseException) -> None:
        self._task = None
        if self._dialog is not None:
            self._dialog.finish()
        self.failed.emit(error)

    def _apply(self) -> None:
        assert self._dialog is not None
        chosen = self._dialog.chosen()
        command = Propagate(self._label, chosen, self._dialog.left_out())
        try:
            self._session.execute(command, self)
        except HashiyeError as error:
            self.failed.emit(error)
            return
        number = QLocale().toString
        told = self.tr("Marked: {count}, in documents: {documents}")
        count, several = len(chosen), len({document for document, *_ in chosen})
        self.told.emit(told.format(count=number(count), documents=number(several)))
