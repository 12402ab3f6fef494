"""The formats there are: built in, and from packages through entry points."""

import os
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from pkgutil import resolve_name

from core.formats.base import Format
from core.formats.files import REPORT_SUFFIX, unreadable
from core.formats.folder_index import BRAT_CONFIGURATION, INDEX, places_of
from core.formats.huggingface_card import CARD
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

ENTRY_POINTS = "hashiye.formats"

BUILT_IN = (
    "text:TEXT",
    "jsonl:JSONL",
    "conll:CONLL",
    "persian_corpora:PERSIAN_CORPORA",
    "conllu:CONLLU",
    "doccano:DOCCANO",
    "prodigy:PRODIGY",
    "label_studio:LABEL_STUDIO",
    "lighttag:LIGHTTAG",
    "web_annotation:WEB_ANNOTATION",
    "tei:TEI",
    "brat:BRAT",
    "webannotsv:WEBANNO_TSV",
    "inception:INCEPTION",
    "xmi:XMI",
    "cas_json:CAS_JSON",
    "table:CSV",
    "table:TSV",
    "huggingface:HUGGINGFACE",
    "parquet:PARQUET",
    "docbin:DOCBIN",
    "html:HTML",
    "docx:DOCX",
    "epub:EPUB",
    "pdf:PDF",
)
"""The formats that come with Hashiye, by module and name, in the order in which they are asked."""

_ABOUT_OTHERS = frozenset({INDEX, CARD, BRAT_CONFIGURATION})
"""Files that say something of the documents beside them, and are none."""

_NO_SUCH = QT_TRANSLATE_NOOP("core", "There is no format “{name}”. Choose one of: {names}.")
_UNKNOWN_SUFFIX = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”: no format has this suffix. Name the format, or give the file one of: {suffixes}.",
)
_UNRECOGNISED = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”: nothing at its beginning tells which format it has. Name the format, for instance "
    "one of: {names}.",
)
_BROKEN_PLUGIN = QT_TRANSLATE_NOOP(
    "core",
    "The format “{name}” of the package “{package}” does not load: {reason}. "
    "Update or remove that package.",
)


@cache
def formats() -> tuple[Format, ...]:
    """Every format, built-in ones first. Raises HashiyeError if one of a package does not load."""
    from importlib.metadata import entry_points

    found = list(_built_in())
    for entry in sorted(entry_points(group=ENTRY_POINTS), key=lambda entry: entry.name):
        package = entry.dist.name if entry.dist else entry.module
        try:
            loaded = entry.load()
        except Exception as error:
            raise HashiyeError(
                _BROKEN_PLUGIN, name=entry.name, package=package, reason=error
            ) from error
        if not isinstance(loaded, Format):
            raise HashiyeError(
                _BROKEN_PLUGIN, name=entry.name, package=package, reason=type(loaded).__name__
            )
        found.append(loaded)
    return tuple(found)


def _built_in() -> Iterator[Format]:
    # Loaded when formats are first asked for: a window in which somebody marks needs none.
    for name in BUILT_IN:
        found: Format | tuple[Format, ...] = resolve_name(f"core.formats.{name}")
        yield from found if isinstance(found, tuple) else (found,)


def by_name(name: str) -> Format:
    """The format called `name`. Raises HashiyeError, which lists the names, if there is none."""
    for known in formats():
        if known.name == name:
            return known
    names = ", ".join(known.name for known in formats())
    raise HashiyeError(_NO_SUCH, name=name, names=names)


def detect(path: Path) -> Format:
    """The format that reads `path`: one that recognises it, else the first that has its suffix.

    Raises HashiyeError, which lists the suffixes or the formats with that suffix, if there is none,
    or says that there is nothing at `path`.
    """
    suffix = path.suffix.lower()
    having = [known for known in _readable() if suffix in known.suffixes]
    for known in having:
        if known.recognises is not None and known.recognises(path):
            return known
    for known in having:
        if known.recognises is None:
            return known
    _require_there(path)
    if having:
        names = ", ".join(known.name for known in having)
        raise HashiyeError(_UNRECOGNISED, path=path, names=names)
    raise HashiyeError(_UNKNOWN_SUFFIX, path=path, suffixes=", ".join(suffixes()))


def _require_there(path: Path) -> None:
    try:
        path.stat()
    except OSError as error:
        raise unreadable(path, error) from error


def paths_of(folder: Path) -> list[Path]:
    """The files in `folder` and below whose suffix some format reads, sorted; of a file, itself.

    Hidden files and folders, reports of exports and what belongs to another file are left out, and
    links to folders not followed. Raises HashiyeError if a folder cannot be read.
    """
    if not folder.is_dir():
        return [folder]
    known = suffixes()
    return [path for path in files_in(folder) if path.suffix.lower() in known]


def files_in(folder: Path) -> list[Path]:
    """The files in `folder` and below that could be documents by their place and name, sorted.

    Those that an index beside them names are in its order. What is left out and raised is as in
    `paths_of`.
    """
    found: list[Path] = []
    places: dict[Path, Mapping[str, int]] = {}
    for parent, folders, names in os.walk(folder, onerror=_raise):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += (
            Path(parent, name)
            for name in names
            if not name.startswith(".")
            and name not in _ABOUT_OTHERS
            and not name.endswith(REPORT_SUFFIX)
        )
        if INDEX in names:
            places[Path(parent)] = places_of(Path(parent))
    return _sorted(without_companions(found), places)


def _sorted(paths: Iterable[Path], places: Mapping[Path, Mapping[str, int]]) -> list[Path]:
    """`paths` by name, but by their `places` in a folder that has those."""

    def key(path: Path) -> list[tuple[int, str]]:
        place = places.get(path.parent, {}).get(path.stem, sys.maxsize)
        return [*((sys.maxsize, part) for part in path.parent.parts), (place, path.name)]

    return sorted(paths, key=key)


def without_companions(paths: Collection[Path]) -> list[Path]:
    """`paths` but for those that another one is read with, as a text with its `.ann`."""
    companions = {known.suffixes[0]: known.companion for known in _readable() if known.companion}

    def beside(path: Path, companion: str) -> Path:
        named = companion.startswith(".")
        return path.with_suffix(companion) if named else path.with_name(companion)

    belonging = {
        beside(path, companions[suffix])
        for path in paths
        if (suffix := path.suffix.lower()) in companions
    }
    return [path for path in paths if path not in belonging]


def _readable() -> tuple[Format, ...]:
    return tuple(known for known in formats() if known.read is not None)


def suffixes() -> list[str]:
    """The suffixes of files that some format reads."""
    return [*dict.fromkeys(suffix for known in _readable() for suffix in known.suffixes)]


def _raise(error: OSError) -> None:
    raise unreadable(Path(error.filename), error) from error
