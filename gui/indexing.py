"""Bringing texts into the index of the project file, a little at a time, while nobody types."""

from PySide6.QtCore import QObject, QTimer

from core.messages import HashiyeError
from core.model import Changes
from core.session import Session
from core.store import search_index
from core.store.search_index import Entry
from core.worker.client import Worker
from core.worker.search_requests import ReadWords
from gui import errors
from gui.tasks import Progress, Task, Tasks

PAUSE_MS = 1500
"""How long after a change of the project it is left in peace."""
REST_MS = 20
"""Between two portions, for keys and painting."""
READ = 200
"""Documents that the worker reads together: some 50 ms, in which it suggests nothing."""
PORTION = 25
"""Documents that are written together: some 3 ms on the window's thread."""


class Indexing(QObject):
    """Indexes the documents that are due, whenever the project has been left alone for a while.

    Where the disk refuses it, it waits for the next change; nothing depends on it but speed.
    """

    def __init__(self, session: Session, tasks: Tasks, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._worker = worker
        self._task: Task | None = None
        self._read: list[Entry] = []
        self._due = not session.project.readonly
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._go_on)
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._write)
        self._unsubscribe = session.subscribe(self._follow)
        if self._due:
            self._pause.start()

    @property
    def busy(self) -> bool:
        """Whether documents are due to be indexed here, as far as is known."""
        return self._due

    def stop(self) -> None:
        """Index no more."""
        self._unsubscribe()
        self._pause.stop()
        self._rest.stop()
        self._due = False
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _follow(self, changes: Changes, _initiator: object) -> None:
        if self._session.project.readonly:
            return
        self._due = self._due or changes.documents or bool(changes.texts)
        if self._due:
            self._rest.stop()
            self._pause.start()

    def _go_on(self) -> None:
        if self._read:
            self._write()
        elif self._task is None:
            self._ask()

    def _ask(self) -> None:
        self._due = search_index.due(self._session.project.db) > 0
        if not self._due:
            return
        request, worker = ReadWords(self._session.project.path, READ), self._worker

        def job(progress: Progress) -> list[Entry]:
            return worker.ask(request, progress)

        self._task = self._tasks.start(job, self._take, self._fail)

    def _take(self, entries: list[Entry]) -> None:
        self._task = None
        self._read = entries
        if not self._pause.isActive():
            self._rest.start()

    def _write(self) -> None:
        portion, self._read = self._read[:PORTION], self._read[PORTION:]
        try:
            self._session.store_index(portion)
        except HashiyeError:
            self._read = []
            return
        if self._read:
            self._rest.start()
        else:
            self._ask()

    def _fail(self, error: BaseException) -> None:
        self._task = None
        if not isinstance(error, HashiyeError):
            errors.report(error)
