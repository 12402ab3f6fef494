"""What a format is, and the values that formats read and write."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from core.formats.options import Option, chosen
from core.messages import HashiyeError, translate


class Mark(NamedTuple):
    """`text[start:end]` carries `label`: a span or a suggestion as a file tells it.

    Offsets are code points, half-open. `score`, in [0, 1], and `source` are a suggestion's. A
    tuple, for a corpus has millions of them.
    """

    start: int
    end: int
    label: str
    score: float | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class FormattedDocument:
    """A document as a file holds it; `id` is the file's own name for it, or empty.

    `meta` holds JSON values: whatever else the file says of the document. `source` is that of
    suggestions which name none; files do not hold it. `notes` tells, with file and place, what of
    the document was repaired or left out when it was read.
    """

    id: str
    title: str
    text: str
    meta: Mapping[str, Any] = field(default_factory=dict)
    spans: tuple[Mark, ...] = ()
    suggestions: tuple[Mark, ...] = ()
    source: str = ""
    notes: tuple[HashiyeError, ...] = ()


@dataclass(frozen=True, slots=True)
class LostSpan:
    """A span that a written file could not hold. `document` is its id, `reason` a template."""

    document: str
    start: int
    end: int
    label: str
    surface: str
    reason: str

    def why(self, language: str = "en") -> str:
        """The reason in `language` ("en" or "fa")."""
        return translate(self.reason, language)


@dataclass(frozen=True, slots=True)
class WriteReport:
    """What was written to `path`: how many documents and spans, and which spans were lost."""

    path: Path
    documents: int
    spans: int
    lost: tuple[LostSpan, ...] = ()


Reader = Callable[[Path], Iterator[FormattedDocument]]
"""Yields the documents of a file, one at a time. Raises HashiyeError naming file, line, cure."""

Writer = Callable[[Iterable[FormattedDocument], Path], WriteReport]
"""Writes documents to a file, one at a time; leaves the file as it was if that fails."""

PartsWriter = Callable[[Mapping[str, Iterable[FormattedDocument]], Path], Mapping[str, WriteReport]]
"""Writes the parts of a split ("train", "dev", "test") to one folder, one after the other.

The path in each report is that of the file in the folder that holds the part; the reader reads it
by itself. Leaves the folder as it was if it fails.
"""


@dataclass(frozen=True, slots=True)
class Format:
    """A form of file. `read` or `write` is None where the format serves one way only.

    `suffixes` are in lower case with their dot, the first one being the usual; `title` and
    `cannot_hold` are English templates that `core.messages.translate` takes.

    `options` can be chosen by `with_options`. `read` and `write` take them by keyword; where more
    follows from a choice, `configure` makes the format that a value of each asks for. `recognises`
    says of a file with one of the suffixes whether it is of this form, where several forms share a
    suffix; it reads little and raises nothing. A file with the first suffix is read together with
    one of the same name and the suffix `companion`, or with the one beside it that is called so
    where that is a whole name, which is then no document of its own. A `folder` is written instead
    of a file where that is True. `flat` says that spans may neither nest nor overlap, `tokens` that
    their edges must be those of tokens. `extra` is the extra of the package that installs what the
    format needs.

    `write_parts` holds all parts of a split in one folder; without it each is written by itself.
    """

    name: str
    suffixes: tuple[str, ...]
    title: str
    read: Reader | None
    write: Writer | None
    cannot_hold: str
    options: tuple[Option, ...] = ()
    configure: "Callable[[Mapping[str, str]], Format] | None" = None
    recognises: Callable[[Path], bool] | None = None
    folder: bool = False
    flat: bool = False
    tokens: bool = False
    extra: str = ""
    companion: str = ""
    write_parts: PartsWriter | None = None

    def with_options(self, given: Mapping[str, str]) -> "Format":
        """The format with the options `given`, the others at their defaults.

        Raises HashiyeError, which lists what there is, for an option or choice that does not exist.
        """
        values = chosen(self.name, self.options, given)
        if not given:
            return self
        if self.configure is not None:
            return self.configure(values)
        read, write, write_parts = self.read, self.write, self.write_parts
        taken = [(one, one.value_of(values[one.name])) for one in self.options]
        if read is not None:
            read = partial(read, **{one.keyword: value for one, value in taken if one.reads})
        writing = {one.keyword: value for one, value in taken if one.writes}
        if write is not None:
            write = partial(write, **writing)
        if write_parts is not None:
            write_parts = partial(write_parts, **writing)
        return replace(self, read=read, write=write, write_parts=write_parts)


def legible(name: str) -> str:
    """The name of a file as text: what of it is not UTF-8 becomes U+FFFD."""
    return os.fsencode(name).decode("utf-8", "replace")


TITLE_LENGTH = 80
"""The longest first line, in code points, that serves as a title."""


def title_of(text: str, otherwise: str) -> str:
    """The first line of `text` without outer white space if it is short, else `otherwise`."""
    head = text[: 4 * TITLE_LENGTH].lstrip()
    line = head.split("\n", 1)[0].split("\r", 1)[0].strip()
    return line if 0 < len(line) <= TITLE_LENGTH else otherwise
