"""Folders that are written whole or not at all, and names of the files in them."""

import re
import secrets
import shutil
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.formats.files import unwritable

_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u2028\u2029]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_LONGEST = 150
"""Bytes of a name before its suffix; file systems take 255."""


@contextmanager
def replacing_folder(path: Path) -> Iterator[Path]:
    """An empty folder whose files are put into `path` when the block ends well.

    On an error it vanishes and `path` is as it was. Files of other names that lie in `path` already
    stay. Raises HashiyeError if the folder cannot be written.
    """
    target = path.resolve()
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        try:
            part.mkdir()
            yield part
            if not target.is_dir():
                part.replace(target)
                return
            for file in sorted(part.rglob("*")):
                place = target / file.relative_to(part)
                if file.is_dir():
                    place.mkdir(exist_ok=True)
                else:
                    file.replace(place)
        finally:
            shutil.rmtree(part, ignore_errors=True)
    except OSError as error:
        raise unwritable(path, error) from error


class FileNames:
    """Names for the files of documents, each different from all before, whatever their case."""

    def __init__(self, suffix: str) -> None:
        """Names that end in `suffix`, which has its dot."""
        self._suffix = suffix
        self._taken: set[str] = set()

    def of(self, identifier: str) -> str:
        """A name for the document `identifier`: its id as far as every file system allows it."""
        whole = identifier.encode("utf-8", "replace").decode("utf-8")
        name = _FORBIDDEN.sub("_", whole).strip(" .")
        name = name.encode("utf-8")[:_LONGEST].decode("utf-8", "ignore").rstrip(" .")
        if not name or _DEVICES.match(name):
            name = f"_{name}"
        chosen, number = name, 1
        while self._compared(chosen) in self._taken:
            number += 1
            chosen = f"{name}-{number}"
        self._taken.add(self._compared(chosen))
        return chosen + self._suffix

    def _compared(self, name: str) -> str:
        return unicodedata.normalize("NFC", name).casefold()
