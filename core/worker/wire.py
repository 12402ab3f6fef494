"""What goes through the pipes between the window's process and the worker."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Cancel:
    """To the worker: the request under way is no longer wanted."""


@dataclass(frozen=True, slots=True)
class Told:
    """From the worker: how many of how many are done."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Answer:
    """From the worker: what the request has returned."""

    value: Any


@dataclass(frozen=True, slots=True)
class Failure:
    """From the worker: what the request has raised, and the traceback if nobody expected that."""

    error: BaseException
    trace: str = ""


class UnexpectedError(Exception):
    """Something that Hashiye did not expect, in the worker. Its note is the traceback there."""
