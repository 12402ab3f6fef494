"""Searching one text without the window waiting, whatever the pattern."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from core.messages import HashiyeError
from core.text.search import TOO_LONG, Finder, Query, Range
from core.worker.client import Worker
from core.worker.search_requests import FindPlaces, ranges
from gui import errors
from gui.tasks import Progress, Task, Tasks

AT_ONCE = 20_000
"""Code points of a text in which a string is found within a few milliseconds."""
LIMIT_MS = 8000
"""How long a pattern may be matched; a string is found in any text in the end."""

Found = Callable[[list[Range]], object]
Failed = Callable[[HashiyeError], object]


class TextSearch(QObject):
    """One search at a time; a newer one takes the place of the last.

    Python's patterns cannot be interrupted and hold the interpreter's lock, so they are matched in
    a process of their own, which is started for the first and killed where one is no longer wanted.
    """

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._worker = Worker()
        self._task: Task | None = None
        self._failed: Failed | None = None
        self._pattern = False
        self._next: tuple[str, Query, Found, Failed] | None = None
        self._limit = QTimer(self, interval=LIMIT_MS, singleShot=True)
        self._limit.timeout.connect(self._give_up)

    @property
    def busy(self) -> bool:
        """Whether a search is under way."""
        return self._task is not None

    def find(self, text: str, query: Query, found: Found, failed: Failed) -> None:
        """Call `found` with the places of `query` in `text`, at once if that is quick.

        Or `failed` with a HashiyeError, for a broken pattern or one that takes too long. Neither is
        called if another search begins before that.
        """
        if self._task is not None and self._pattern:
            self.stop()
        if self._task is not None:
            # Its end can be waited for, while a new process would have to fold the text again.
            self._next = text, query, found, failed
        elif query.regex or len(text) > AT_ONCE:
            self._begin(text, query, found, failed)
        else:
            found(Finder(query).find(text))

    def stop(self) -> None:
        """Search no more, and let the process go."""
        self._limit.stop()
        self._next = None
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._worker.close()
        self._worker = Worker()

    def _begin(self, text: str, query: Query, found: Found, failed: Failed) -> None:
        request, worker = FindPlaces(text, query), self._worker

        def job(progress: Progress) -> list[Range]:
            return ranges(worker.ask(request, progress))

        def done(places: list[Range]) -> None:
            if not self._go_on():
                found(places)

        self._pattern, self._failed = query.regex, failed
        self._task = self._tasks.start(job, done, self._fail)
        if query.regex:
            self._limit.start()

    def _go_on(self) -> bool:
        """End the search; whether another one waited for it and is under way now."""
        self._task = None
        self._limit.stop()
        following, self._next = self._next, None
        if following is not None:
            self.find(*following)
        return following is not None

    def _fail(self, error: BaseException) -> None:
        failed = self._failed
        if self._task is None or self._go_on() or failed is None:
            return
        if isinstance(error, HashiyeError):
            failed(error)
        else:
            errors.report(error)

    def _give_up(self) -> None:
        failed = self._failed
        self.stop()
        if failed is not None:
            failed(HashiyeError(TOO_LONG, seconds=LIMIT_MS // 1000))
