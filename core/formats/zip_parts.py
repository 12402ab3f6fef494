"""Documents that are archives of XML: nothing is unpacked to the disk, nothing without bounds."""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from lzma import LZMAError
from pathlib import Path
from shutil import copyfileobj
from typing import Protocol

from core.formats.files import DOCUMENT_LIMIT, MEGABYTE, unreadable
from core.formats.xml_safety import SafeParser, local
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

_NO_ARCHIVE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}” is no whole document of its kind ({reason}). Open it in the program that made it, "
    "without a password, and save it again.",
)
_NO_PART = QT_TRANSLATE_NOOP(
    "core",
    "“{path}” has no part “{part}”, so it is no document of its kind. Choose the file that was "
    "meant, or save it again.",
)
_TOO_LARGE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”: the part “{part}” unfolds to more than {limit} MB, the most that one document may "
    "be. Split the document.",
)
_TOO_MUCH = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”: with “{part}” it unfolds to over {limit} MB, far more than such a file needs, so it "
    "is not read. Save it again in the program that made it, or split it.",
)
_TOO_MANY = QT_TRANSLATE_NOOP(
    "core",
    "“{path}” has more than {limit} parts, far more than such a file needs, so it is not read. "
    "Save it again in the program that made it.",
)
_BAD_XML = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”: the part “{part}” is no XML that is accepted, line {line} ({reason}). Save the "
    "document again in the program that made it.",
)

_RATIO = 100
"""What is text, or zip files of text, folds to no less than this part of itself."""
_WITHIN = 1000
"""Parts of an archive that lies in another one: it holds one document and what belongs to it."""
_ENTRY = b"PK\x01\x02"
"""What an entry of the list of parts begins with."""


@dataclass(slots=True)
class _Room:
    """How many bytes may still be unfolded of how many, from an archive and those inside it."""

    limit: int
    left: int


class Parts:
    """The parts of an open archive; `path` names it, below the file that it lies in if it does."""

    def __init__(self, path: Path, archive: zipfile.ZipFile, room: _Room) -> None:
        self.path = path
        self._archive = archive
        self._room = room

    def names(self) -> list[str]:
        """The names of all parts, in their order."""
        return self._archive.namelist()

    def named(self, name: str) -> Path:
        """What the part `name` is called in messages."""
        return self.path / name.lstrip("/")

    def read(self, name: str) -> bytes:
        """The part `name`. Raises HashiyeError if it is missing, damaged or too large."""
        try:
            size = self._archive.getinfo(name).file_size
        except KeyError as error:
            raise HashiyeError(_NO_PART, path=self.path, part=name) from error
        # No more than this size is unfolded, whatever the part holds.
        if size > DOCUMENT_LIMIT:
            limit = DOCUMENT_LIMIT // MEGABYTE
            raise HashiyeError(_TOO_LARGE, path=self.path, part=name, limit=limit)
        if size > self._room.left:
            limit = self._room.limit // MEGABYTE
            raise HashiyeError(_TOO_MUCH, path=self.path, part=name, limit=limit)
        self._room.left -= size
        # The archive's own way to read a part has it in memory twice.
        data = BytesIO()
        with _sound(self.path), self._archive.open(name) as part:
            copyfileobj(part, data)
        return data.getvalue()

    @contextmanager
    def within(self, name: str) -> Iterator["Parts"]:
        """The parts of the archive that is the part `name`, which is held in memory.

        Raises HashiyeError if it is none, is damaged, or has too many parts.
        """
        data = self.read(name)
        path = self.named(name)
        # Each takes memory as soon as the archive is opened, and many alike fold to nothing.
        if data.count(_ENTRY) > _WITHIN:
            raise HashiyeError(_TOO_MANY, path=path, limit=_WITHIN)
        with _sound(path), zipfile.ZipFile(BytesIO(data)) as archive:
            yield Parts(path, archive, self._room)


class Handler(Protocol):
    """Takes what an XML document consists of; names are without their namespace."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def characters(self, text: str) -> None:
        """Text in an element."""


@contextmanager
def opened(path: Path, *, documents: bool = False) -> Iterator[Parts]:
    """The parts of the archive at `path`. Raises HashiyeError if it is none or is damaged.

    With `documents` it is one of many documents, and all that is read of it may be much more than
    one of them may have, in proportion to its size.
    """
    room = 4 * DOCUMENT_LIMIT
    try:
        if documents:
            room += _RATIO * path.stat().st_size
        with _sound(path), zipfile.ZipFile(path) as archive:
            yield Parts(path, archive, _Room(room, room))
    except OSError as error:
        raise unreadable(path, error) from error


@contextmanager
def _sound(path: Path) -> Iterator[None]:
    """Raises HashiyeError where the block finds that the archive `path` is damaged."""
    try:
        yield
    # RuntimeError: a password; NotImplementedError: a way to compress that is not known.
    except (
        zipfile.BadZipFile,
        zlib.error,
        LZMAError,
        struct.error,
        EOFError,
        RuntimeError,
        ValueError,
    ) as error:
        raise HashiyeError(_NO_ARCHIVE, path=path, reason=error) from error


def parse(path: Path, part: str, data: bytes, handler: Handler) -> None:
    """Give `handler` the XML in `data`, which is the part `part` of `path`.

    Raises HashiyeError if it is malformed, nested too deeply or declares a document type, for
    entities of such a type are how a small file becomes a large one.
    """

    def refusal(line: int, reason: object) -> HashiyeError:
        return HashiyeError(_BAD_XML, path=path, part=part, line=line, reason=reason)

    SafeParser(_Local(handler), refusal).feed(data, final=True)


class _Local:
    """Gives a handler names without their namespace."""

    def __init__(self, handler: Handler) -> None:
        self._handler = handler
        self.end = lambda name: handler.end(local(name))
        self.characters = handler.characters

    def start(self, name: str, attributes: dict[str, str], line: int) -> None:  # noqa: ARG002
        """An element begins."""
        self._handler.start(local(name), {local(key): one for key, one in attributes.items()})
