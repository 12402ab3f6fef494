"""The worker's side of the pipes: answers one request at a time, quick ones between slow ones."""

import os
import pickle
import time
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection, wait
from typing import Never

from core.messages import HashiyeError
from core.progress import Cancelled
from core.worker.desk import Desk
from core.worker.requests import Request
from core.worker.wire import Answer, Cancel, Failure, Told, UnexpectedError

LOOK_EVERY = 0.002
"""Seconds between two looks into the pipes while a request runs: it may poll more often."""
TELL_EVERY = 0.05
"""Seconds between two tellings of how far it is."""


class Channel:
    """Answers the requests of one pipe. While one runs, each of its polls calls `between`."""

    def __init__(self, connection: Connection, between: Callable[[], None] = lambda: None) -> None:
        self._connection = connection
        self._between = between
        # Of its own: a slow request keeps its projects open while quick ones open and close theirs.
        self._desk = Desk()
        self._cancelled = False
        self._next_look = self._next_told = 0.0

    def serve(self) -> None:
        """Take what is in the pipe, waiting for it, and answer it."""
        request = self._receive()
        try:
            found = pickle.loads(request)  # noqa: S301 - from our own window
            if isinstance(found, Cancel):
                # It has come too late for its request.
                return
            self._cancelled = False
            self._send(self._answer(found))
        except (HashiyeError, Cancelled) as error:
            self._fail(error)
        except Exception as error:
            self._fail(error, traceback.format_exc())

    def serve_waiting(self) -> None:
        """Answer what is in the pipe, if anything is."""
        while self._waiting():
            self.serve()

    def _answer(self, request: Request[object]) -> Answer:
        """What `request` returns. Its projects are closed by then: who hears it may move them."""
        try:
            return Answer(request.run(self._desk, self._poll))
        finally:
            self._desk.clear()

    def _poll(self, done: int, total: int) -> bool:
        now = time.monotonic()
        if now < self._next_look:
            return not self._cancelled
        self._between()
        if self._waiting():
            # While a request runs, nothing else comes through its pipe.
            self._cancelled = isinstance(pickle.loads(self._receive()), Cancel)  # noqa: S301
        if now >= self._next_told:
            self._next_told = now + TELL_EVERY
            self._send(Told(done, total))
        self._next_look = time.monotonic() + LOOK_EVERY
        return not self._cancelled

    def _fail(self, error: Exception, trace: str = "") -> None:
        unexpected = UnexpectedError(f"{type(error).__name__}: {error}")
        try:
            self._send(Failure(unexpected if trace else error, trace))
        except Exception:
            # An error that holds what cannot be sent.
            self._send(Failure(unexpected, traceback.format_exc()))

    def _waiting(self) -> bool:
        try:
            return self._connection.poll()
        except OSError:
            _leave()

    def _receive(self) -> bytes:
        try:
            return self._connection.recv_bytes()
        except (EOFError, OSError):
            _leave()

    def _send(self, message: Told | Answer | Failure) -> None:
        try:
            self._connection.send(message)
        except OSError:
            _leave()


def serve(quick: Connection, slow: Connection) -> Never:
    """Answer what comes through the two pipes, the quick one first, until the window is gone."""
    fast = Channel(quick)
    long = Channel(slow, between=fast.serve_waiting)
    while True:
        ready = wait([quick, slow])
        (fast if quick in ready else long).serve()


def _leave() -> Never:
    """End this process: the window has gone, perhaps in the middle of a training."""
    # At once, through whatever is on the stack: there is nothing to be saved here.
    os._exit(0)
