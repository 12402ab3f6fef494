"""One writer a project file: a lock beside it, and a note that says whose it is."""

import getpass
import json
import os
import platform
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout


class WriterLock:
    """The right to write a project file, held until `release`."""

    def __init__(self, lock: FileLock, owner: Path) -> None:
        self._lock = lock
        self._owner = owner

    @classmethod
    def acquire(cls, path: Path) -> tuple["WriterLock | None", str]:
        """The lock of `path` and "", or None and a line that says who holds it."""
        owner = path.with_name(f".{path.name}.owner")
        lock = FileLock(path.with_name(f".{path.name}.lock"))
        try:
            lock.acquire(timeout=0)
        except Timeout:
            return None, _read(owner)
        except OSError:
            return None, ""
        note = {"user": getpass.getuser(), "machine": platform.node(), "process": os.getpid()}
        # The lock holds without the note; on a full disk the project must open all the same.
        with suppress(OSError):
            owner.write_text(json.dumps(note, ensure_ascii=False), "utf-8")
        return cls(lock, owner), ""

    def release(self) -> None:
        """Let others write."""
        self._owner.unlink(missing_ok=True)
        if os.name == "posix":
            # Before the release: afterwards the file may be somebody else's lock already. Windows
            # does not remove what is open; filelock does it there.
            Path(self._lock.lock_file).unlink(missing_ok=True)
        self._lock.release()


def _read(owner: Path) -> str:
    try:
        note = json.loads(owner.read_text("utf-8"))
        return f"{note['user']} @ {note['machine']} (process {note['process']})"
    except (OSError, ValueError, KeyError):
        return "?"
