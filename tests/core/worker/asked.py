"""Requests of the tests; the worker imports them from here."""
# ruff: noqa: ARG002 - a request need not ask how it is wanted

import os
import signal
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from core.messages import HashiyeError
from core.progress import Cancelled

PATIENCE = 180
"""Seconds after which what is waited for will not come any more; the worker stands back."""


@dataclass(frozen=True)
class Echo:
    value: object

    def run(self, desk, poll):
        return self.value


@dataclass(frozen=True)
class Spin:
    """Keeps a core busy, polling, until it is cancelled or `file` is there."""

    file: Path

    def run(self, desk, poll):
        self.file.with_suffix(".began").touch()
        polls = 0
        while not self.file.exists():
            polls += 1
            if not poll(polls, 0):
                raise Cancelled
        return polls


@dataclass(frozen=True)
class Hold:
    """Has a project open until `file` is there."""

    path: Path
    file: Path

    def run(self, desk, poll):
        desk.project(self.path).db.execute("SELECT count(*) FROM spans").fetchone()
        Spin(self.file).run(desk, poll)


@dataclass(frozen=True)
class Sleep:
    """Hears and says nothing until it is over."""

    began: Path
    seconds: float

    def run(self, desk, poll):
        self.began.touch()
        time.sleep(self.seconds)


@dataclass(frozen=True)
class Raise:
    error: BaseException

    def run(self, desk, poll):
        raise self.error


@dataclass(frozen=True)
class RefuseFile:
    def run(self, desk, poll):
        raise HashiyeError("{path} and {n}", path=Path("a{b}"), n=3)


@dataclass(frozen=True)
class Unsendable:
    def run(self, desk, poll):
        return lambda: None


@dataclass(frozen=True)
class Die:
    """Ends the worker as often as there are files to take away, then answers."""

    lives: tuple[Path, ...]

    def run(self, desk, poll):
        for life in self.lives:
            if life.exists():
                life.unlink()
                os.kill(os.getpid(), signal.SIGKILL)
        return "alive"


@dataclass(frozen=True)
class Modules:
    """Which of the modules named are imported in the worker, and how nice it is."""

    names: tuple[str, ...]

    def run(self, desk, poll):
        return [name for name in self.names if name in sys.modules], os.nice(0)


@dataclass(frozen=True)
class Taggers:
    """Whether the tagger of the project is the same object twice over."""

    path: Path

    def run(self, desk, poll):
        return id(desk.tagger(self.path))


def wait_for(path):
    """Wait until a request has made the file at `path`."""
    deadline = time.monotonic() + PATIENCE
    while not path.exists():
        assert time.monotonic() < deadline
        time.sleep(0.005)
