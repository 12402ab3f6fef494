"""Suggestions for many documents, found by the worker and stored here while marking goes on."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue

from PySide6.QtCore import QObject, QTimer, Signal

from core.messages import HashiyeError
from core.progress import Cancelled
from core.progress import Progress as CoreProgress
from core.session import Session
from core.store.renewals import Renewal
from core.worker.client import Worker
from core.worker.order_requests import TagDocuments
from gui.tasks import Progress, Task, Tasks

PORTION = 20
"""Documents that are asked for together."""

Ask = Callable[[tuple[int, ...], CoreProgress], Sequence[Renewal]]
"""Called beside the window: what must change in the documents with these ids."""


class Tagging(QObject):
    """Tags one list of documents at a time; `ended` says that it is done with, or was cancelled.

    The document on screen is left to `Suggesting`. `failed` carries what went wrong.
    """

    ended = Signal()
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        tasks: Tasks,
        worker: Worker,
        current: Callable[[], int | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._worker = worker
        self._current = current
        self._task: Task | None = None
        self._found: SimpleQueue[Renewal] = SimpleQueue()
        self._store = QTimer(self, interval=0, singleShot=True)
        self._store.timeout.connect(self._store_next)

    @property
    def busy(self) -> bool:
        """Whether documents are being tagged, or what was found is being stored."""
        return self._task is not None or self._store.isActive()

    def start(self, documents: Sequence[int], title: str = "", ask: Ask | None = None) -> None:
        """Tag `documents`, given by their ids; with a title it can be seen and cancelled.

        `ask` finds what to change where it is not the project's own tagger that does.
        """
        self.stop()
        if self._session.project.readonly or not documents:
            return
        # A queue of its own: one that was stopped may still put what it found into the last one.
        self._found = SimpleQueue()
        ask = ask or partial(_ask, self._worker, self._session.project.path)
        job = partial(_tag, ask, tuple(documents), self._found)
        self._task = self._tasks.start(job, lambda _none: None, self.failed.emit, title)
        self._task.progressed.connect(self._store.start)
        self._task.finished.connect(self._over)

    def stop(self) -> None:
        """Tag no more, and store no more of what was found."""
        self._store.stop()
        if self._task is not None:
            self._task.finished.disconnect(self._over)
            self._task.progressed.disconnect(self._store.start)
            self._task.cancel()
            self._task = None

    def _over(self) -> None:
        self._task = None
        self._store.start()

    def _store_next(self) -> None:
        """Store what was found for one document, and let the next key come in between."""
        try:
            renewal = self._found.get_nowait()
        except Empty:
            if self._task is None:
                self.ended.emit()
            return
        if renewal.document != self._current():
            try:
                self._session.renew_suggestions(renewal, self)
            except HashiyeError as error:
                self.stop()
                self.failed.emit(error)
                return
        self._store.start()


def _ask(
    worker: Worker, path: Path, documents: tuple[int, ...], progress: CoreProgress
) -> list[Renewal]:
    return worker.ask(TagDocuments(path, documents), progress, slow=True)


def _tag(
    ask: Ask, documents: tuple[int, ...], found: SimpleQueue[Renewal], progress: Progress
) -> None:
    """Have `documents` tagged, a portion at a time, into `found`. Raises Cancelled."""
    for first in range(0, len(documents), PORTION):

        def told(done: int, _count: int, first: int = first) -> bool:
            return progress(first + done, len(documents))

        if not told(0, 0):
            raise Cancelled
        for renewal in ask(documents[first : first + PORTION], told):
            found.put(renewal)
    progress(len(documents), len(documents))
