"""Key sets as files, for a team to share."""

from pathlib import Path

from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from gui.key_set import KeySet

_UNREADABLE = QT_TRANSLATE_NOOP(
    "core", "{file} cannot be read: {reason}. Check the path and its permissions."
)
_UNWRITABLE = QT_TRANSLATE_NOOP(
    "core", "{file} cannot be written: {reason}. Check the path and its permissions."
)


def read_keys(path: Path) -> KeySet:
    """The key set of the file at `path`. Raises HashiyeError where there is none."""
    try:
        content = path.read_text("utf-8-sig")
    except OSError as error:
        raise HashiyeError(_UNREADABLE, file=path, reason=error.strerror or error) from error
    except UnicodeDecodeError:
        content = ""
    return KeySet.from_json(content, str(path))


def write_keys(keys: KeySet, path: Path) -> None:
    """Write `keys` to a file at `path`. Raises HashiyeError where that fails."""
    try:
        path.write_text(keys.to_json(), "utf-8")
    except OSError as error:
        raise HashiyeError(_UNWRITABLE, file=path, reason=error.strerror or error) from error
