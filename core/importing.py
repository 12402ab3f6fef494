"""Reading files for an import. Pure: it may run on a worker thread, and touches no project."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from core.formats import Format, FormattedDocument, Mark, by_name, detect, formats, paths_of
from core.formats.base import legible
from core.formats.registry import files_in, without_companions
from core.formats.text import EMPTY
from core.import_request import ImportRequest
from core.label_names import LabelNames
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.store.documents import checked_bytes
from core.store.project import SUFFIX
from core.tagger.sources import BUILT_IN, IMPORT, PROPAGATED

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
WITHOUT_TEXT = QT_TRANSLATE_NOOP(
    "core", "“{path}”, at “{title}”: {count} documents without text were left out."
)
PASSED_OVER = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”: {count} files were passed over, for they have no suffix that is read: {suffixes}.",
)
RESERVED = QT_TRANSLATE_NOOP(
    "core",
    "“{source}” is a source that comes with Hashiye. Give the suggestions of the files another "
    "name.",
)
NO_SUCH_OPTION = QT_TRANSLATE_NOOP(
    "core", "No format that can be imported has the option “{option}”. There are: {options}."
)
FITS_NO_FILE = QT_TRANSLATE_NOOP(
    "core",
    "The option “{option}” would count for no file: they are read as {formats}. Name another "
    "format (--format), or leave the option out.",
)
FEW = 10
"""Files that may be the outputs of as many models; more are a corpus in pieces."""
ASKED = 1000
"""Files that are asked for their format before an import begins: about a second."""


def files_of(request: ImportRequest) -> tuple[list[Path], list[HashiyeError]]:
    """The files that are to be read, in order and each once, and what is wrong with the paths.

    Raises HashiyeError for what `require_possible` does.
    """
    require_possible(request)
    chosen = _readable(request.format_name) if request.format_name else None
    problems: list[HashiyeError] = []
    return _expand(request.paths, chosen, problems), problems


def require_possible(request: ImportRequest) -> None:
    """Raise HashiyeError for what can be met with no file at all.

    That is the name of a format that is not read, options and choices that it does not have or,
    where each file tells its format, that none has, and a source that comes with Hashiye.
    """
    if request.source in (*BUILT_IN, PROPAGATED):
        raise HashiyeError(RESERVED, source=request.source)
    if request.format_name:
        _readable(request.format_name).with_options(dict(request.options))
        return
    for name, value in request.options:
        _require_option(name, value)


def _require_option(name: str, value: str) -> None:
    """Raise HashiyeError if no format that reads has the option `name` with the choice `value`."""
    readable = [form for form in formats() if form.read is not None]
    options = {one.name: None for form in readable for one in form.options if one.reads}
    if name not in options:
        raise HashiyeError(NO_SUCH_OPTION, option=name, options=", ".join(options))
    refused: HashiyeError | None = None
    for form in readable:
        if not any(one.name == name for one in form.options):
            continue
        try:
            form.with_options({name: value})
        except HashiyeError as error:
            refused = refused or error
        else:
            return
    assert refused is not None
    raise refused


def require_fitting(request: ImportRequest) -> None:
    """Raise HashiyeError for an option that the format of no file has.

    What cannot be read is left to the import to tell. No more than `ASKED` files are looked into:
    where there are more, an option passes that none of those has.
    """
    left = {name for name, _ in request.options}
    if request.format_name or not left:
        return
    files = _expand(request.paths, None, [])
    found: dict[str, None] = {}
    for file in files[:ASKED]:
        try:
            form = detect(file)
        except HashiyeError:
            continue
        found[form.name] = None
        left -= {one.name for one in form.options if one.reads}
        if not left:
            return
    if found and len(files) <= ASKED:
        raise HashiyeError(FITS_NO_FILE, option=min(left), formats=", ".join(found))


def passed_over(request: ImportRequest, files: Collection[Path]) -> list[HashiyeError]:
    """What is told of each folder that has files which are not among `files`, those to be read."""
    told = []
    taken = set(files)
    for folder in dict.fromkeys(path for path in request.paths if path.is_dir()):
        try:
            others = [path for path in files_in(folder) if path not in taken]
        except HashiyeError:
            continue  # told as a problem already
        found = Counter(legible(path.suffix).lower() or "–" for path in others)
        if found:
            shown = ", ".join(f"{suffix} ({count})" for suffix, count in found.most_common())
            told.append(HashiyeError(PASSED_OVER, path=folder, count=found.total(), suffixes=shown))
    return told


def form_of(file: Path, request: ImportRequest) -> Format:
    """The format that `file` is read as, with the options that are wanted.

    Where each file tells its format, those options count that its format has. Raises HashiyeError
    if there is none, or an option has no such choice.
    """
    if request.format_name:
        return _readable(request.format_name).with_options(dict(request.options))
    form = detect(file)
    names = {option.name for option in form.options}
    return form.with_options({name: value for name, value in request.options if name in names})


def read_file(
    file: Path, form: Format, request: ImportRequest, names: LabelNames | None = None
) -> Iterator[FormattedDocument]:
    """The documents of `file`, with the labels and the source that are wanted.

    `names` say what labels become, else the request alone does.
    Raises HashiyeError, naming file and place, where it cannot be read as `form`.
    """
    labels = LabelNames(dict(request.labels)) if names is None else names
    unnamed = request.source or source_of(file, request.paths)
    for document in _documents(file, form):
        yield replace(
            document,
            source=unnamed,
            spans=_labelled(document.spans, labels),
            suggestions=_labelled(document.suggestions, labels),
        )


def _labelled(marks: tuple[Mark, ...], labels: LabelNames) -> tuple[Mark, ...]:
    found = []
    for mark in marks:
        label = labels[mark.label]
        if label is not None:
            found.append(mark if label == mark.label else mark._replace(label=label))
    return tuple(found)


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
    return list(files) if chosen is not None else without_companions(files)


def _documents(file: Path, form: Format) -> Iterator[FormattedDocument]:
    assert form.read is not None
    if file.suffix.lower() == SUFFIX:
        # Not even opened: closing a file drops the locks that SQLite holds on an open project.
        raise HashiyeError(IS_A_PROJECT, path=file)
    # One document waits, for what follows it may have no text, and its report is told with it.
    waiting: FormattedDocument | None = None
    title, count = "", 0
    for document in form.read(file):
        if not document.text.strip():
            title, count = title if count else document.title, count + 1
            continue
        checked_bytes(document.title, document.text)
        if waiting is not None:
            yield _telling(waiting, file, title, count)
            count = 0
        elif count:
            document, count = _telling(document, file, title, count), 0
        waiting = document
    if waiting is None:
        raise HashiyeError(EMPTY, path=file)
    yield _telling(waiting, file, title, count)


def _telling(document: FormattedDocument, file: Path, title: str, count: int) -> FormattedDocument:
    """`document` with a note of the `count` documents beside it that have no text."""
    if not count:
        return document
    note = HashiyeError(WITHOUT_TEXT, path=file, title=title, count=count)
    return replace(document, notes=(*document.notes, note))
