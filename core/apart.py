"""Values made one after the other in a process of their own, while this one uses the last."""

import os
import pickle
import subprocess
import sys
import traceback
from collections.abc import Callable, Generator, Iterator
from typing import Any, BinaryIO, cast

from core.garbage import collect_seldom
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

ENDED = QT_TRANSLATE_NOOP(
    "core",
    "The process that reads files has ended (exit status {status}). Try again; if it happens "
    "again, close other programs to free memory.",
)
_RUN = "from core.apart import main; main()"
_PIPE = 1_048_576
"""Bytes of a pipe, where the system lets one choose: room for some values that wait, so that
neither process waits for the other to copy."""


def apart[T](make: Callable[..., Iterator[T]], *arguments: Any) -> Generator[T]:
    """What `make(*arguments)` yields, in another process; all of it must pickle.

    A value or two are made ahead. Close the iterator to end the process early. Raises what `make`
    raises, with a note of where, and HashiyeError if the process dies.
    """
    # Not by multiprocessing, whose daemons, as the worker is one, may have no children.
    process = subprocess.Popen(  # noqa: S603 - this very Python
        [sys.executable, "-c", _RUN],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        pipesize=_PIPE,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        # A Ctrl+C in the terminal is for this process, which ends the other.
        start_new_session=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        pickle.dump((make, arguments), process.stdin)
        process.stdin.flush()
        while True:
            kind, value = pickle.load(process.stdout)  # noqa: S301 - from our own process
            if kind == "raised":
                raise value
            if kind == "ended":
                return
            yield cast("T", value)
    except (EOFError, pickle.UnpicklingError, BrokenPipeError) as error:
        process.kill()
        raise HashiyeError(ENDED, status=process.wait()) from error
    finally:
        process.kill()
        process.communicate()


def main() -> None:
    """Make what the process at the other end of the pipes asks for."""
    collect_seldom()
    # What a library prints must not come between the values.
    with os.fdopen(os.dup(1), "wb") as out:
        os.dup2(2, 1)
        make, arguments = pickle.load(sys.stdin.buffer)  # noqa: S301 - from our own process
        try:
            for value in make(*arguments):
                _send(out, "value", value)
            _send(out, "ended", None)
        except BrokenPipeError:
            # Nobody wants the rest.
            os._exit(0)
        except Exception as error:
            if not isinstance(error, HashiyeError):
                error.add_note(traceback.format_exc())
            _send(out, "raised", error)


def _send(out: BinaryIO, kind: str, value: object) -> None:
    out.write(pickle.dumps((kind, value), pickle.HIGHEST_PROTOCOL))
    out.flush()
