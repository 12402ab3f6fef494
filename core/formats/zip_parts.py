"""Documents that are archives of XML: nothing is unpacked to the disk, nothing without bounds."""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
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
_BAD_XML = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”: the part “{part}” is no XML that is accepted, line {line} ({reason}). Save the "
    "document again in the program that made it.",
)


class Parts:
    """The parts of an open archive."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self._path = path
        self._archive = archive
        self._left = 4 * DOCUMENT_LIMIT

    def names(self) -> list[str]:
        """The names of all parts, in their order."""
        return self._archive.namelist()

    def read(self, name: str) -> bytes:
        """The part `name`. Raises HashiyeError if it is missing, damaged or too large."""
        try:
            size = self._archive.getinfo(name).file_size
        except KeyError as error:
            raise HashiyeError(_NO_PART, path=self._path, part=name) from error
        # No more than this size is unfolded, whatever the part holds.
        if size > min(DOCUMENT_LIMIT, self._left):
            limit = DOCUMENT_LIMIT // MEGABYTE
            raise HashiyeError(_TOO_LARGE, path=self._path, part=name, limit=limit)
        self._left -= size
        # The archive's own way to read a part has it in memory twice.
        data = BytesIO()
        with self._archive.open(name) as part:
            copyfileobj(part, data)
        return data.getvalue()


class Handler(Protocol):
    """Takes what an XML document consists of; names are without their namespace."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def characters(self, text: str) -> None:
        """Text in an element."""


@contextmanager
def opened(path: Path) -> Iterator[Parts]:
    """The parts of the archive at `path`. Raises HashiyeError if it is none or is damaged."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield Parts(path, archive)
    except OSError as error:
        raise unreadable(path, error) from error
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
