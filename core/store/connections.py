"""Connections to a project's file: of the one who writes, and of those who read meanwhile."""

import os
import sqlite3
import time
from pathlib import Path
from typing import Any

_TRIES, _PAUSE = 40, 0.005
"""How often, and after how many seconds, a reader looks again where a writer is at work."""


class _Reader(sqlite3.Connection):
    """A connection that can only read, and leaves the index of the log to the writer.

    Where the writer is just changing that index, SQLite takes it for damaged, which only a writer
    may mend, and refuses to read. A moment later it reads.
    """

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        """What the statement gives. Raises what SQLite raises, if it goes on doing so."""
        for _ in range(_TRIES):
            try:
                return super().execute(sql, parameters)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_READONLY:
                    raise
            time.sleep(_PAUSE)
        return super().execute(sql, parameters)


def connection_to(
    path: Path, mode: str, factory: type[sqlite3.Connection] = sqlite3.Connection
) -> sqlite3.Connection:
    """A connection to the file at `path`, opened as SQLite's URI parameter `mode` says."""
    uri = f"{path.resolve().as_uri()}?mode={mode}"
    return sqlite3.connect(uri, uri=True, isolation_level=None, factory=factory)


def reader(path: Path) -> sqlite3.Connection:
    """A connection that can only read, and has read. Raises sqlite3.Error where it cannot."""
    # A read-only folder cannot hold WAL's side files; immutable opens such a file all the same.
    if not wal(path).exists() and not writable(path.parent):
        return _looked_into(connection_to(path, "ro&immutable=1"))
    # A program may lose its locks on the files without knowing: a file dialog that looks into them
    # for their kind, in the same process, is enough on POSIX. A reader that takes itself for the
    # only one then would empty the index that the writer has in its memory, which ends the writer
    # by a signal, and delete the log that it writes to. So readers leave both alone.
    tries = 0
    while os.name == "posix" and shm(path).exists():
        try:
            return _looked_into(connection_to(path, "ro&readonly_shm=1", _Reader))
        except sqlite3.OperationalError:
            # The writer has put it away meanwhile, and another may have come since.
            tries += 1
            if tries == _TRIES:
                raise
    return _looked_into(connection_to(path, "ro"))


def _looked_into(connection: sqlite3.Connection) -> sqlite3.Connection:
    """`connection`, after a first look, which opens the side files; closed where that fails."""
    try:
        connection.execute("PRAGMA schema_version").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def wal(path: Path) -> Path:
    """The log of what is not in the file at `path` yet."""
    return path.with_name(path.name + "-wal")


def shm(path: Path) -> Path:
    """The index of the log."""
    return path.with_name(path.name + "-shm")


def writable(path: Path) -> bool:
    """Whether one may write to a file, or into a folder."""
    try:
        if path.is_dir():
            probe = path / ".hashiye-probe"
            probe.touch()
            probe.unlink()
        elif os.name == "posix":
            # Opening it to see would take the locks away that this process has on it.
            return os.access(path, os.W_OK)
        else:
            with path.open("r+b"):
                pass
    except OSError:
        return False
    return True
