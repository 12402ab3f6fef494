"""Opening, creating and closing a project file."""

import errno
import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sqlite_utils import Database

from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import LabelSet, Policy
from core.store import backup, labels, settings
from core.store.connections import connection_to, reader, shm, wal, writable
from core.store.lock import WriterLock
from core.store.migrations import APPLICATION_ID, SCHEMA_VERSION, migrations, stand_in

SUFFIX = ".hashiye"
_PAGE = 8192
"""Bytes of a page of a new file. Of SQLite's usual 4096, half would stay empty beside each document
of a page or two of print."""

MISSING = QT_TRANSLATE_NOOP(
    "core", "There is no project at {path}. Check the name, or create one there."
)
EXISTS = QT_TRANSLATE_NOOP("core", "{path} exists already. Open it, or choose another name.")
NOT_A_PROJECT = QT_TRANSLATE_NOOP(
    "core",
    "{path} is not a Hashiye project. Choose a file that Hashiye made (its name ends in .hashiye).",
)
DAMAGED = QT_TRANSLATE_NOOP(
    "core",
    "{path} is damaged ({detail}). Hashiye has changed nothing in it. "
    "Its latest backup is in {backups}.",
)
NEWER = QT_TRANSLATE_NOOP(
    "core",
    "{path} was made by a newer Hashiye (file version {version}). Update Hashiye to open it.",
)
UNREADABLE = QT_TRANSLATE_NOOP(
    "core",
    "{path} cannot be read ({detail}). Check its permissions and the disk, which may be full.",
)
CANNOT_CREATE = QT_TRANSLATE_NOOP(
    "core", "{path} cannot be written ({detail}). Choose a folder that you may write to."
)


class Project:
    """An open project file: the connection, whether it may be written, and who holds it if not.

    `holder` names the person and machine that have the file open for writing, where that is why
    this one is read-only; it is empty otherwise.
    """

    def __init__(self, path: Path, db: Database, lock: WriterLock | None, holder: str = "") -> None:
        self.path = path
        self.db = db
        self.holder = holder
        self._lock = lock

    @property
    def readonly(self) -> bool:
        """True where nothing can be saved to this file."""
        return self._lock is None

    @contextmanager
    def unhurried(self) -> Iterator[None]:
        """Let what is committed within wait for the next commit outside to be safe on the disk."""
        self.db.execute("PRAGMA synchronous = NORMAL")
        try:
            yield
        finally:
            self.db.execute("PRAGMA synchronous = FULL")

    def close(self) -> None:
        """Close the connection and let others write."""
        if self._lock is not None:
            # The last to close does this by itself. But where a reader is not through yet, all
            # that was written last would stay beside the file, and be missed in a copy of it.
            with suppress(sqlite3.OperationalError):
                self.db.execute("PRAGMA wal_checkpoint(PASSIVE)")
        self.db.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def create_project(path: Path, label_set: LabelSet, policy: Policy = Policy.FLAT) -> Project:
    """A new project at `path` with `label_set`.

    Raises HashiyeError if the file exists already or cannot be made.
    """
    if path.exists():
        raise HashiyeError(EXISTS, path=path)
    # Made under another name, so that a half-made project never bears the one that was wanted.
    making = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _closing(sqlite3.connect(making)) as connection:
            connection.execute(f"PRAGMA page_size = {_PAGE}")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        with closing(open_project(making)) as project, project.db.atomic():
            labels.insert(project.db, label_set)
            settings.insert(project.db, "policy", policy.value)
        if wal(making).exists():
            # Closing says nothing where the disk has no room for what the log holds.
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        making.rename(path)
    except (OSError, sqlite3.Error) as error:
        for part in (making, wal(making), shm(making)):
            if part.exists():
                part.unlink()
        raise HashiyeError(CANNOT_CREATE, path=path, detail=error) from error
    return open_project(path)


def open_project(path: Path, *, readonly: bool = False) -> Project:
    """The project at `path`; read-only where it is held elsewhere or may not be written.

    Raises HashiyeError for a missing, foreign, damaged or newer file; such a file is not touched.
    """
    if not path.is_file():
        raise HashiyeError(MISSING, path=path)
    version = _check(path)
    lock, holder = None, ""
    if not readonly and writable(path):
        lock, holder = WriterLock.acquire(path)
    try:
        if lock is not None and 0 < version < SCHEMA_VERSION:
            backup.make(path, "migration")
        db = _connect(path, readonly=lock is None)
        if lock is not None and version < SCHEMA_VERSION:
            _migrate(db)
        elif lock is None:
            stand_in(db, version)
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    return Project(path, db, lock, holder)


def open_beside(path: Path) -> Database:
    """A second connection that writes to the project at `path`, which the window has open.

    For the process that the window starts for imports: it holds the lock for both. Raises
    HashiyeError for a file that is no project or is damaged.
    """
    _check(path)
    return _connect(path, readonly=False)


def is_database(path: Path) -> bool:
    """Whether the file at `path` is one of SQLite's.

    Raises HashiyeError if it cannot be read. Asks SQLite: on POSIX a file that this process has
    open as a project would lose all its locks when another handle of it is closed, and the next
    program that looked into it would delete the write-ahead log under us.
    """
    try:
        if path.stat().st_size == 0:
            return False
        reader(path).close()
    except OSError as error:
        raise HashiyeError(UNREADABLE, path=path, detail=error.strerror or error) from error
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB:
            return False
        if _surroundings(error):
            raise HashiyeError(UNREADABLE, path=path, detail=error) from error
    return True


def _check(path: Path) -> int:
    """The file's schema version, after looking whether it can be trusted."""
    if not is_database(path):
        raise HashiyeError(NOT_A_PROJECT, path=path)
    try:
        with _closing(reader(path)) as connection:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            if application != APPLICATION_ID:
                raise HashiyeError(NOT_A_PROJECT, path=path)
            if version > SCHEMA_VERSION:
                raise HashiyeError(NEWER, path=path, version=version)
            pages, size = (
                connection.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("page_count", "page_size")
            )
            if not wal(path).exists() and path.stat().st_size < pages * size:
                raise sqlite3.DatabaseError("the file is cut short")
            if version:
                connection.execute("SELECT count(*) FROM annotators, settings").fetchone()
    except sqlite3.DatabaseError as error:
        if _surroundings(error):
            raise HashiyeError(UNREADABLE, path=path, detail=error) from error
        raise HashiyeError(DAMAGED, path=path, detail=error, backups=backup.folder(path)) from error
    return version


def _surroundings(error: sqlite3.DatabaseError) -> bool:
    """Whether `error` tells of the disk or of another program, not of what is in the file."""
    # SQLite's plain error is one of SQL: a table that is not there.
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return isinstance(error, sqlite3.OperationalError) and code != sqlite3.SQLITE_ERROR


def _connect(path: Path, *, readonly: bool) -> Database:
    connection = reader(path) if readonly else connection_to(path, "rw")
    db = Database(connection, execute_plugins=False)
    db.execute("PRAGMA foreign_keys = ON")
    if not readonly:
        db.execute("PRAGMA journal_mode = WAL")
        # FULL: a commit is on the disk before the next key, so a power cut loses nothing seen.
        db.execute("PRAGMA synchronous = FULL")
    return db


def _migrate(db: Database) -> None:
    try:
        migrations.apply(db)
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    except BaseException:
        db.close()
        raise


@contextmanager
def _closing(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    try:
        with connection:
            yield connection
    finally:
        connection.close()
