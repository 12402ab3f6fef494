"""A small process that holds the locks of an open project where this one may lose them.

On POSIX a process loses all its locks on a file when it closes any handle of it. File dialogs look
into the files of a folder for their kind, and so take the locks from the window that has one of
them open as a project. The next process that opens it takes itself for the only one: it empties the
index that the window has in its memory, which ends the window by a signal, and when it closes the
file it deletes the log to which the window goes on writing. Both need a lock that nobody gets as
long as another process reads, so a keeper reads.
"""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

_SHARED = 0x40000002, 510
"""Where SQLite locks a database file to read it: offset and length in bytes."""
_INDEX = 128, 1
"""Where it locks the index of the log, to say that somebody uses it."""
_HOLD = """
import fcntl, os, sys
for path, start, length in zip(sys.argv[1::3], sys.argv[2::3], sys.argv[3::3]):
    fcntl.lockf(os.open(path, os.O_RDONLY), fcntl.LOCK_SH, int(length), int(start))
os.write(1, b"held")
os.read(0, 1)
"""


class Keeper:
    """Holds the locks of the project at `path` until `release`, or until this process ends."""

    def __init__(self, path: Path) -> None:
        """The project must be open here. On Windows nothing is held, for nothing is lost."""
        self._process: subprocess.Popen[bytes] | None = None
        if os.name != "posix":
            return
        index = path.with_name(f"{path.name}-shm")
        places = [(path, *_SHARED), *([(index, *_INDEX)] if index.exists() else [])]
        arguments = [str(part) for place in places for part in place]
        # Without a keeper the project can be worked on; it is as safe as the dialogs are good.
        with suppress(OSError):
            self._process = subprocess.Popen(  # noqa: S603 - this very Python
                [sys.executable, "-I", "-S", "-c", _HOLD, *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                # A Ctrl+C in the terminal is for the window, which closes the project.
                start_new_session=True,
            )

    def wait_until_held(self) -> None:
        """Return when the locks are held; that takes some milliseconds."""
        if self._process is not None and self._process.stdout is not None:
            self._process.stdout.read(4)

    def release(self) -> None:
        """Let go, so that whoever closes the project last can put its side files away."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()
