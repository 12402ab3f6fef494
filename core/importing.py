"""Reading files for an import. Pure: it may run on a worker thread, and touches no project."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from core.formats import Format, FormattedDocument, by_name, detect, paths_of
from core.formats.base import legible
from core.formats.text import TEXT
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.store.documents import checked_bytes
from core.store.project import SUFFIX
from core.tagger.sources import BUILT_IN, IMPORT, PROPAGATED
from core.text.unusual import Kind, unusual

NOTHING_THERE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}” has no file in it that can be imported. Choose another folder, or name the files.",
)
CANNOT_READ = QT_TRANSLATE_NOOP(
    "core", "The format “{name}” cannot be imported, only exported. Choose another format."
)

IS_A_PROJECT = QT_TRANSLATE_NOOP(
    "core",
    "{path} is a project, not a file of documents. Export from it, and import what that gives.",
)
RESERVED = QT_TRANSLATE_NOOP(
    "core",
    "“{source}” is a source that comes with Hashiye. Give the suggestions of the files another "
    "name.",
)
FEW = 10
"""Files that may be the outputs of as many models; more are a corpus in pieces."""
POLL_EVERY = 200
"""Documents of one file between two looks at whether the import was cancelled."""

Progress = Callable[[int, int], bool]
"""Called with how many of how many are done; returns False to cancel."""


class Cancelled(Exception):  # noqa: N818 - a wish of the user, no error
    """The user has cancelled a long job; nothing has been changed."""


@dataclass(frozen=True, slots=True)
class ImportBatch:
    """What files held.

    `problems` has a message for each file that could not be read, `encodings` says how many files
    were in which encoding, where that had to be found out, `unusual` how many documents have which
    unusual characters.
    """

    documents: tuple[FormattedDocument, ...]
    problems: tuple[HashiyeError, ...]
    encodings: Mapping[str, int]
    unusual: Mapping[Kind, int] = field(default_factory=dict)


def read_paths(
    paths: Sequence[Path], format_name: str | None, progress: Progress, source: str = ""
) -> ImportBatch:
    """The documents of files and of all files in folders, read as `format_name` or by suffix.

    `source` is that of suggestions which name none; if it is empty, `source_of` tells it. A file
    comes in whole or not at all: one that cannot be read is a problem, and the rest goes on.
    `progress` counts files. Raises Cancelled if it says so, HashiyeError if no format with that
    name reads or if `source` is one that comes with Hashiye.
    """
    if source in (*BUILT_IN, PROPAGATED):
        raise HashiyeError(RESERVED, source=source)
    chosen = _readable(format_name) if format_name else None
    problems: list[HashiyeError] = []
    files = _expand(paths, chosen, problems)
    documents: list[FormattedDocument] = []
    encodings: Counter[str] = Counter()
    strange: Counter[Kind] = Counter()
    for done, file in enumerate(files):
        poll = partial(_poll, progress, done, len(files))
        poll()
        try:
            form = chosen or detect(file)
            found = _read(file, form, poll)
        except HashiyeError as error:
            problems.append(error)
            continue
        unnamed = source or source_of(file, paths)
        documents += [replace(document, source=unnamed) for document in found]
        if form is TEXT:
            encodings.update(str(document.meta["encoding"]) for document in found)
        for document in found:
            strange.update(one.kind for one in unusual(document.text))
    _poll(progress, len(files), len(files))
    return ImportBatch(tuple(documents), tuple(problems), dict(encodings), dict(strange))


def source_of(file: Path, paths: Sequence[Path]) -> str:
    """The source of suggestions in `file` that name none, where `paths` are imported.

    It is the file's name without suffix if a few files are named, for each may be the output of
    another model; otherwise, and if a built-in source is called so, it is IMPORT.
    """
    name = legible(file.stem).strip()
    named = len(paths) <= FEW and file in paths
    return name if named and name not in ("", *BUILT_IN, PROPAGATED) else IMPORT


def iterate_paths(
    paths: Sequence[Path], format_name: str | None
) -> Iterator[FormattedDocument | HashiyeError]:
    """The documents of files and folders one at a time, and an error where a file has one.

    What follows an error in its own file is left out. Raises HashiyeError if no format with the
    name `format_name` reads.
    """
    chosen = _readable(format_name) if format_name else None
    problems: list[HashiyeError] = []
    files = _expand(paths, chosen, problems)
    yield from problems
    for file in files:
        try:
            yield from _documents(file, chosen or detect(file))
        except HashiyeError as error:
            yield error


def _readable(name: str) -> Format:
    found = by_name(name)
    if found.read is None:
        raise HashiyeError(CANNOT_READ, name=name)
    return found


def _expand(
    paths: Sequence[Path], chosen: Format | None, problems: list[HashiyeError]
) -> list[Path]:
    files: dict[Path, None] = {}
    for path in paths:
        try:
            inside = paths_of(path)
        except HashiyeError as error:
            problems.append(error)
            continue
        if path.is_dir() and chosen is not None:
            inside = [file for file in inside if file.suffix.lower() in chosen.suffixes]
        if not inside:
            problems.append(HashiyeError(NOTHING_THERE, path=path))
        files.update(dict.fromkeys(inside))
    return list(files)


def _read(file: Path, form: Format, poll: Callable[[], None]) -> list[FormattedDocument]:
    found: list[FormattedDocument] = []
    for document in _documents(file, form):
        found.append(document)
        if len(found) % POLL_EVERY == 0:
            poll()
    return found


def _documents(file: Path, form: Format) -> Iterator[FormattedDocument]:
    assert form.read is not None
    if file.suffix.lower() == SUFFIX:
        # Not even opened: closing a file drops the locks that SQLite holds on an open project.
        raise HashiyeError(IS_A_PROJECT, path=file)
    for document in form.read(file):
        checked_bytes(document.title, document.text)
        yield document


def _poll(progress: Progress, done: int, total: int) -> None:
    if not progress(done, total):
        raise Cancelled
