"""The files of an import, read and made ready in portions. It needs no project.

So it may run in a process beside the one that writes the portions (`core/apart.py`).
"""

from collections import Counter
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from core.commands.importing import labels_of
from core.commands.preparing import Prepared, Preparer
from core.formats import Format, FormattedDocument
from core.import_request import ImportRequest
from core.importing import form_of, read_file
from core.label_names import LabelNames, UsualNames
from core.messages import HashiyeError
from core.model import Policy
from core.text.unusual import unusual_kinds

MARKS = 1500
"""Marks of a portion; with as many documents as have them, its transaction takes some 20 ms."""
DOCUMENTS = 100
CHARACTERS = 2_000_000

Stamp = list[int]
"""What changes when a file does: its size and when it was last written to."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A file is being read, from the beginning unless it has the stamp that was expected."""

    stamp: Stamp


@dataclass(slots=True)
class Portion:
    """Documents that are written in one transaction, and what the report says of them.

    `characters` have been read of the file until now. `labels` are those that are used, each with a
    title that uses it, `matched` what labels became that were not chosen, where that is not their
    own name; `unusual` counts documents by the value of `Kind`.
    """

    documents: list[Prepared] = field(default_factory=list)
    characters: int = 0
    labels: dict[str, str] = field(default_factory=dict)
    matched: dict[str, str | None] = field(default_factory=dict)
    encodings: Counter[str] = field(default_factory=Counter)
    unusual: Counter[str] = field(default_factory=Counter)
    notes: list[HashiyeError] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Ended:
    """The file was read, or could not be."""

    error: HashiyeError | None = None


def read(
    files: Sequence[Path],
    request: ImportRequest,
    policy: Policy,
    usual: UsualNames | None,
    stamp: Stamp | None,
    skip: int,
) -> Generator[Begun | Portion | Ended]:
    """What is in `files`: of each `Begun`, its portions, and `Ended`.

    `usual` is what labels become that `request` does not name; None for their own names.
    The first `skip` documents of the first file are left out if it has the stamp `stamp`.
    """
    preparer = Preparer(policy, as_spans=request.as_spans)
    for file in files:
        found = stamp_of(file)
        yield Begun(found)
        try:
            names = LabelNames(dict(request.labels), usual)
            yield from _portions(file, request, names, preparer, skip if found == stamp else 0)
        except HashiyeError as error:
            yield Ended(error)
        else:
            yield Ended()
        stamp = None


def _portions(
    file: Path, request: ImportRequest, names: LabelNames, preparer: Preparer, skip: int
) -> Iterator[Portion]:
    form = form_of(file, request)
    several: list[FormattedDocument] = []
    characters = marks = size = 0
    for number, document in enumerate(read_file(file, form, request, names)):
        characters += len(document.text)
        if number < skip:
            continue
        several.append(document)
        marks += len(document.spans) + len(document.suggestions) + 1
        size += len(document.text)
        if marks >= MARKS or len(several) >= DOCUMENTS or size >= CHARACTERS:
            yield _portion(several, characters, names, preparer, form)
            several, marks, size = [], 0, 0
    yield _portion(several, characters, names, preparer, form)


def _portion(
    several: Sequence[FormattedDocument],
    characters: int,
    names: LabelNames,
    preparer: Preparer,
    form: Format,
) -> Portion:
    finds_encoding = form.name == "text"
    return Portion(
        [preparer.prepare(one) for one in several],
        characters,
        labels_of(several),
        dict(names.matched),
        Counter(str(one.meta["encoding"]) for one in several) if finds_encoding else Counter(),
        Counter(kind.value for one in several for kind in unusual_kinds(one.text)),
        [note for one in several for note in one.notes],
    )


def stamp_of(file: Path) -> Stamp:
    """What changes when the file does."""
    try:
        found = file.stat()
    except OSError:
        return [0, 0]
    return [found.st_size, found.st_mtime_ns]
