"""Work beside the window: the only threads there are.

A job gets values, returns a value and asks its `Progress` whether to go on. It touches neither
widget nor project; what it returns comes back on the thread of the window.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Event, Lock
from typing import Any

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

from core.messages import HashiyeError
from core.progress import Cancelled
from gui import errors

INTERVAL = 0.05
"""Seconds between two deliveries of progress."""
THREADS = 8


class Progress:
    """How far a job is, told from any thread: `progress(done, total)` is False once cancelled."""

    def __init__(self, deliver: Callable[[int, int], None]) -> None:
        self._deliver = deliver
        self._lock = Lock()
        self._cancelled = Event()
        self._next = 0.0
        self._withheld: tuple[int, int] | None = None

    def __call__(self, done: int, total: int) -> bool:
        with self._lock:
            now = time.monotonic()
            due = now >= self._next
            self._withheld = None if due else (done, total)
            if due:
                self._next = now + INTERVAL
        if due:
            self._deliver(done, total)
        return not self._cancelled.is_set()

    @property
    def cancelled(self) -> bool:
        """Whether the job is to end."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Make the job's next look say that it is to end."""
        self._cancelled.set()

    def flush(self) -> None:
        """Deliver the last figures if they were held back."""
        with self._lock:
            withheld, self._withheld = self._withheld, None
        if withheld is not None:
            self._deliver(*withheld)


class Task(QObject):
    """A job under way. `finished` comes last, whether it ended well, with an error or cancelled."""

    progressed = Signal(int, int)
    finished = Signal()

    def __init__(self, title: str, progress: Progress, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self._progress = progress

    @property
    def cancelled(self) -> bool:
        """Whether `cancel` was called."""
        return self._progress.cancelled

    @Slot()
    def cancel(self) -> None:
        """Ask the job to end. What it still returns is dropped."""
        self._progress.cancel()


@dataclass(frozen=True, slots=True)
class _Running:
    task: Task
    done: Callable[[Any], None]
    failed: Callable[[BaseException], None]


@dataclass(frozen=True, slots=True)
class _Told:
    task: int
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class _Ended:
    task: int
    result: object
    error: BaseException | None


class Tasks(QObject):
    """Starts jobs on threads of its own and hands back what they return on its own thread."""

    started = Signal(Task)

    _posted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        # Most of them wait, for the worker or the disk: one must not keep another from starting.
        self._pool.setMaxThreadCount(THREADS)
        self._running: dict[int, _Running] = {}
        self._last = 0
        # The signal only wakes: values that lay in Qt's event queue could outlive their owner.
        self._post: SimpleQueue[_Told | _Ended] = SimpleQueue()
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start[T](
        self,
        job: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None] | None = None,
        title: str = "",
    ) -> Task:
        """Run `job` on another thread; returns the task that it is.

        `done` gets what it returns, `failed` what it raises (else `errors.report` does), both on
        this object's thread. `done` is not called for a task that was cancelled, nor
        is `failed` for what went wrong in its surroundings.
        """
        self._last += 1
        number = self._last

        def post(message: _Told | _Ended) -> None:
            self._post.put(message)
            self._posted.emit()

        progress = Progress(lambda count, total: post(_Told(number, count, total)))

        def run() -> None:
            result: object = None
            error: BaseException | None = None
            if not progress.cancelled:
                try:
                    result = job(progress)
                except BaseException as raised:
                    error = raised
            progress.flush()
            post(_Ended(number, result, error))

        task = Task(title, progress, self)
        self._running[number] = _Running(task, done, failed or errors.report)
        self._pool.start(run)
        self.started.emit(task)
        return task

    def active(self) -> tuple[Task, ...]:
        """The tasks that have not ended, the oldest first."""
        return tuple(running.task for running in self._running.values())

    def shutdown(self) -> None:
        """Cancel every task and wait until the last thread is done. Results are dropped.

        What went wrong meanwhile is still told to who asked.
        """
        for running in self._running.values():
            running.task.cancel()
        self._pool.waitForDone()
        while not self._post.empty():
            self._deliver()

    @Slot()
    def _deliver(self) -> None:
        try:
            message = self._post.get_nowait()
        except Empty:
            # `shutdown` was quicker than the signal.
            return
        if isinstance(message, _Ended):
            self._end(self._running.pop(message.task), message.result, message.error)
            return
        task = self._running[message.task].task
        if not task.cancelled:
            task.progressed.emit(message.done, message.total)

    def _end(self, running: _Running, result: object, error: BaseException | None) -> None:
        try:
            # What a job that nobody waits for met, such as a project closed under it, is no news.
            surroundings = isinstance(error, HashiyeError) and running.task.cancelled
            if error is not None and not isinstance(error, Cancelled) and not surroundings:
                running.failed(error)
            elif error is None and not running.task.cancelled:
                running.done(result)
        finally:
            running.task.finished.emit()
            # Python's own to delete now. Under `deleteLater` PySide deleted some of them twice.
            running.task.setParent(None)
