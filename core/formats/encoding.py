"""Bytes to text, for files that do not say their encoding."""

from dataclasses import dataclass
from pathlib import Path

from core.formats.options import Option
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_OTHER_FILES = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"SQLite format 3",
)
_WHITE_CONTROLS = frozenset("\t\n\r\f\v")
_SAMPLE = 64 * 1024
"""Bytes (or code points) that a guess looks at."""

_BINARY = QT_TRANSLATE_NOOP(
    "core",
    "“{path}” is not a text file, whatever its name says. "
    "Open it in the program that made it and save it as plain text (UTF-8).",
)
_UNKNOWN = QT_TRANSLATE_NOOP(
    "core", "The encoding of “{path}” cannot be told. Save the file as UTF-8 and import it again."
)
_DAMAGED = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: {encoding} with damage at byte {offset}. "
    "Repair that place or save the file again as UTF-8.",
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was in, and whether that was guessed from the letters."""

    text: str
    encoding: str
    guessed: bool


ENCODINGS = (
    "utf-8",
    "windows-1256",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "iso-8859-6",
    "cp720",
    "cp864",
    "mac-arabic",
    "mac-farsi",
    "windows-1252",
    "iso-8859-1",
)
"""Encodings in which Persian texts are found, and those of Latin ones."""

FOUND_OUT = "auto"
"""The encoding where it is to be found out."""

ENCODING = Option(
    "encoding",
    QT_TRANSLATE_NOOP("core", "Encoding"),
    FOUND_OUT,
    (FOUND_OUT, *ENCODINGS),
    writes=False,
)
"""The option of formats whose files do not say their encoding."""


def decode_as(data: bytes, path: Path, encoding: str) -> Decoded:
    """The text of `data`, which is in one of ENCODINGS, without its byte order mark.

    Raises HashiyeError, naming the place, if it is not.
    """
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _damaged(data, path, encoding, error.start) from error
    return Decoded(text.removeprefix("\ufeff"), encoding, guessed=False)


def decode(data: bytes, path: Path) -> Decoded:
    """The text of `data`, without its byte order mark, line ends as they were.

    UTF-8, UTF-16 and UTF-32 with a mark, UTF-16 and UTF-8 without one, Windows-1256, and then what
    charset-normalizer finds. `path` is for messages. Raises HashiyeError if `data` is no text, is
    damaged or its encoding cannot be told.
    """
    if data.startswith(_OTHER_FILES):
        raise HashiyeError(_BINARY, path=path)
    decoded = _by_mark(data, path) or _utf16(data) or _utf8(data) or _windows_1256(data, path)
    if decoded is None:
        decoded = _by_statistics(data, path)
    if not _is_text(decoded.text):
        raise HashiyeError(_BINARY, path=path)
    return decoded


def _by_mark(data: bytes, path: Path) -> Decoded | None:
    for mark, encoding in _BOMS:
        if not data.startswith(mark):
            continue
        try:
            return Decoded(data[len(mark) :].decode(encoding), encoding, guessed=False)
        except UnicodeDecodeError as error:
            if encoding.startswith("utf-32"):
                continue  # a UTF-16 text may begin with NUL
            raise _damaged(data, path, encoding, len(mark) + error.start) from error
    return None


def _utf16(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: in Persian and Latin text every second byte is 0 or 6."""
    if len(data) < 2 or len(data) % 2:
        return None
    for encoding, high in (("utf-16-le", 1), ("utf-16-be", 0)):
        bytes_ = data[high:_SAMPLE:2]
        if bytes_.count(0) + bytes_.count(6) < 0.7 * len(bytes_):
            continue
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _is_text(text) and "\0" not in text:
            return Decoded(text, encoding, guessed=True)
    return None


def _utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8", guessed=False)
    except UnicodeDecodeError:
        return None


def _windows_1256(data: bytes, path: Path) -> Decoded | None:
    """Windows-1256 if its letters beyond ASCII are Arabic ones. Refuses UTF-8 with a bad byte."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        almost = data[:_SAMPLE].decode("utf-8", "replace")
        if _arabic_letters(almost) >= 5 * almost.count("\ufffd"):
            raise _damaged(data, path, "utf-8", error.start) from error
    text = data.decode("cp1256")
    sample = text[:_SAMPLE]
    letters = sum(character.isalpha() and character > "\x7f" for character in sample)
    if letters and _arabic_letters(sample) >= 0.8 * letters and _is_text(text, controls=0):
        return Decoded(text, "windows-1256", guessed=True)
    return None


def _by_statistics(data: bytes, path: Path) -> Decoded:
    if not _is_text(data[:_SAMPLE].decode("latin-1"), controls=0):
        raise HashiyeError(_BINARY, path=path)
    # It takes long to load, and few files come here.
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise HashiyeError(_UNKNOWN, path=path)
    try:
        return Decoded(data.decode(best.encoding), best.encoding.replace("_", "-"), guessed=True)
    except UnicodeDecodeError as error:
        raise HashiyeError(_UNKNOWN, path=path) from error


def _is_text(text: str, controls: float = 0.25) -> bool:
    """Whether at most the share `controls` of the first code points are control characters."""
    sample = text[:_SAMPLE]
    count = sum(character < " " and character not in _WHITE_CONTROLS for character in sample)
    return count <= controls * len(sample)


def _arabic_letters(text: str) -> int:
    return sum("\u0620" <= character <= "\u06d3" for character in text)


def _damaged(data: bytes, path: Path, encoding: str, offset: int) -> HashiyeError:
    line = data.count(b"\n", 0, offset) + 1
    return HashiyeError(_DAMAGED, path=path, line=line, encoding=encoding.upper(), offset=offset)
