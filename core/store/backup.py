"""Rotating backups beside a project file."""

import glob
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from core.messages import QT_TRANSLATE_NOOP, HashiyeError

KEEP = 10
EVERY = 24 * 3600
"""Seconds after which a project that has changed is backed up again."""
NO_BACKUP = QT_TRANSLATE_NOOP(
    "core",
    "{path} could not be backed up to {folder} ({detail}). Make room there, or allow writing.",
)


def folder(path: Path) -> Path:
    """Where the backups of the project at `path` are."""
    return path.with_name(f"{path.stem} backups")


def make(path: Path, reason: str) -> Path:
    """Copy the project consistently, drop the oldest beyond KEEP, and return the copy's path.

    Raises HashiyeError where the copy cannot be written.
    """
    try:
        return _make(path, reason)
    except (OSError, sqlite3.Error) as error:
        raise HashiyeError(NO_BACKUP, path=path, folder=folder(path), detail=error) from error


def _make(path: Path, reason: str) -> Path:
    target = folder(path)
    target.mkdir(exist_ok=True)
    time = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    copy = target / f"{path.stem} {time} {reason}{path.suffix}"
    # Under another name until it is whole, so that a torn copy is never taken for a backup.
    making = copy.with_name(f".{copy.name}")
    try:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(making)) as new:
            source.backup(new)
        making.rename(copy)
    finally:
        making.unlink(missing_ok=True)
    for old in _made(path)[:-KEEP]:
        old.unlink()
    return copy


def due(path: Path) -> bool:
    """Whether the project at `path` has changed since a backup that is older than EVERY."""
    backups = _made(path)
    if not backups:
        return True
    made = backups[-1].stat().st_mtime
    changed = max(
        file.stat().st_mtime for file in (path, path.with_name(path.name + "-wal")) if file.exists()
    )
    return changed > made and datetime.now(UTC).timestamp() - made > EVERY


def _made(path: Path) -> list[Path]:
    """The backups of the project at `path`, the oldest first."""
    pattern = f"{glob.escape(path.stem)} *{glob.escape(path.suffix)}"
    return sorted(folder(path).glob(pattern))
