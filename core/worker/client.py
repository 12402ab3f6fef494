"""The window's side of the pipes: starts the worker, asks it, and starts it again if it died."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from threading import Lock

from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.progress import Cancelled, Progress
from core.worker import process
from core.worker.requests import Request
from core.worker.wire import Answer, Cancel, Failure, Told

ENDED = QT_TRANSLATE_NOOP(
    "core",
    "The process that suggests and learns has ended several times over one task (exit status "
    "{status}). Marking goes on without it. If it happens again, close other programs to free "
    "memory.",
)
LOOK_EVERY = 0.05
"""Seconds between two looks at whether an answer is still wanted."""
ATTEMPTS = 3
"""How often a request is asked that the worker ends over, perhaps by fault of one beside it."""


def always(_done: int, _total: int) -> bool:
    """Progress of which nobody wants to know, and which nobody cancels."""
    return True


@dataclass(frozen=True, slots=True)
class _Link:
    """A worker process and the window's ends of its pipes."""

    process: SpawnProcess
    quick: Connection
    slow: Connection


class Worker:
    """The one process beside the window. Everything but `ask` returns at once."""

    def __init__(self) -> None:
        self._guard = Lock()
        self._closed = False
        self._link: _Link | None = None
        self._quick, self._slow = Lock(), Lock()

    def start(self) -> None:
        """Have the process started, if it is not there yet, without waiting until it is ready."""
        with self._guard:
            self._running()

    @property
    def pid(self) -> int | None:
        """The number of the process, None if there is none."""
        with self._guard:
            return None if self._link is None else self._link.process.pid

    def ask[T](self, request: Request[T], progress: Progress = always, *, slow: bool = False) -> T:
        """What `request` returns or raises in the worker. Blocks: for jobs of `gui.tasks` only.

        A quick request is answered also while a slow one runs. `progress` is told how far it is;
        where it returns False, or the worker is closed, Cancelled is raised. Raises HashiyeError
        if the worker has died of the request again and again, and
        `core.worker.wire.UnexpectedError` for what the request should not have raised.
        """
        with _held(self._slow if slow else self._quick, progress):
            status: int | None = None
            for _ in range(ATTEMPTS):
                with self._guard:
                    link = self._running()
                try:
                    return _ask(link.slow if slow else link.quick, request, progress)
                except (EOFError, OSError):
                    status = self._bury(link)
            raise HashiyeError(ENDED, status=status)

    def close(self) -> None:
        """End the process, whatever it is at. What is asked, now or later, ends with Cancelled."""
        with self._guard:
            self._closed = True
            if self._link is not None:
                self._link.process.kill()
                self._link.process.join()

    def _running(self) -> _Link:
        """The link to a process that lives; to be called under the guard."""
        if self._closed:
            raise Cancelled
        if self._link is None or not self._link.process.is_alive():
            context = get_context("spawn")
            quick, its_quick = context.Pipe()
            slow, its_slow = context.Pipe()
            started = context.Process(
                target=process.main, args=(its_quick, its_slow), name="hashiye-worker", daemon=True
            )
            started.start()
            # Only the process has its ends now, so that ours tell when it is gone.
            its_quick.close()
            its_slow.close()
            self._link = _Link(started, quick, slow)
        return self._link

    def _bury(self, link: _Link) -> int | None:
        """Make sure that a broken link's process is gone; its exit status."""
        with self._guard:
            link.process.kill()
            link.process.join()
            return link.process.exitcode


@contextmanager
def _held(lock: Lock, progress: Progress) -> Iterator[None]:
    """Wait for `lock` as long as the answer is wanted. Raises Cancelled when it is not."""
    while not lock.acquire(timeout=LOOK_EVERY):
        if not progress(0, 0):
            raise Cancelled
    try:
        yield
    finally:
        lock.release()


def _ask[T](connection: Connection, request: Request[T], progress: Progress) -> T:
    """The answer that comes through `connection`. Raises EOFError or OSError if it breaks."""
    if not progress(0, 0):
        raise Cancelled
    connection.send(request)
    told = Told(0, 0)
    cancelled = False
    while True:
        if connection.poll(LOOK_EVERY):
            message = connection.recv()
            if isinstance(message, Answer):
                if cancelled:
                    raise Cancelled
                found: T = message.value
                return found
            if isinstance(message, Failure):
                if message.trace:
                    message.error.add_note(message.trace)
                raise message.error
            told = message
        if not cancelled and not progress(told.done, told.total):
            cancelled = True
            connection.send(Cancel())
