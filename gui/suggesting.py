"""Suggestions for the document on screen and the next ones, found by the worker, stored here."""

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from core.messages import HashiyeError
from core.model import Document, Span, Suggestion
from core.session import Session
from core.store.renewals import Renewal
from core.worker.client import Worker
from core.worker.requests import TagDocument
from gui import errors
from gui.tasks import Progress, Task, Tasks

PAUSE_MS = 150
"""How long the annotator must pause before the document is tagged anew with what was learned."""
CHARACTERS_PER_MS = 1000
"""How much longer for a long document: tagging it takes the worker tens of times as long."""
PORTION = 40
"""Changes that are stored at one go, in a few milliseconds; a key waits for no more than these."""
BETWEEN_MS = 5
"""The time for keys and painting between two portions."""


class Suggesting(QObject):
    """Keeps suggestions up to date with what verdicts and training have taught.

    Those of a long document are stored in portions, with the keys in between. `stored` carries the
    id of a document that has all of its suggestions now.
    """

    stored = Signal(int)

    def __init__(
        self,
        session: Session,
        tasks: Tasks,
        worker: Worker,
        focused: Callable[[], Span | Suggestion | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._worker = worker
        self._focused = focused
        self._document: Document | None = None
        self._wanted: list[int] = []
        self._task: Task | None = None
        self._portions: deque[Renewal] = deque()
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._tag_again)
        self._next_portion = QTimer(self, interval=BETWEEN_MS, singleShot=True)
        self._next_portion.timeout.connect(self._store)

    @property
    def busy(self) -> bool:
        """Whether suggestions are to come without anybody doing anything more."""
        return bool(self._task or self._portions or self._wanted) or self._pause.isActive()

    def set_document(self, document: Document | None, ahead: Sequence[int] = ()) -> None:
        """Tag `document` at once, and then those with the ids `ahead`."""
        self._document = document
        self._pause.stop()
        if not self._session.project.readonly:
            self._wanted = [] if document is None else [document.id, *ahead]
            self._tag()

    def learned(self) -> None:
        """Tag the document again once the annotator pauses."""
        if self._document is not None and not self._session.project.readonly:
            self._pause.start(PAUSE_MS + len(self._document.text) // CHARACTERS_PER_MS)

    def stop(self) -> None:
        """Tag no more, and store no more of what was found."""
        self._document = None
        self._wanted.clear()
        self._portions.clear()
        self._pause.stop()
        self._next_portion.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _tag_again(self) -> None:
        if self._document is not None:
            current = self._document.id
            self._wanted = [current, *(one for one in self._wanted if one != current)]
            self._tag()

    def _tag(self) -> None:
        if self._task is not None or self._portions or not self._wanted:
            return
        request = TagDocument(self._session.project.path, self._wanted.pop(0))
        worker = self._worker

        def job(progress: Progress) -> list[Renewal]:
            return list(worker.ask(request, progress).portions(PORTION))

        self._task = self._tasks.start(job, partial(self._found, request.document), self._failed)

    def _found(self, document: int, portions: list[Renewal]) -> None:
        self._task = None
        self._portions.extend(portions)
        if portions:
            self._store()
        else:
            self._over(document)

    def _store(self) -> None:
        portion = self._portions.popleft()
        focused = self._focused()
        if isinstance(focused, Suggestion) and focused.document == portion.document:
            # What she is about to answer must not go from under her key.
            portion = portion.sparing(focused.start, focused.end)
        try:
            self._session.renew_suggestions(portion, self)
        except HashiyeError as error:
            self._portions.clear()
            self._failed(error)
        if self._portions:
            self._next_portion.start()
        else:
            self._over(portion.document)

    def _over(self, document: int) -> None:
        self.stored.emit(document)
        self._tag()

    def _failed(self, error: BaseException) -> None:
        self._task = None
        self._wanted.clear()
        errors.report(error)
