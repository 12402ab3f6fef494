"""What lies where in the zip file of a whole project of INCEpTION.

For each document NAME there are `source/NAME`, as it was uploaded, `annotation/NAME/USER.zip` for
each annotator who has begun with it, `annotation/NAME/INITIAL_CAS.zip` as it was before anybody
did, and `curation/NAME/CURATION_USER.zip`. `annotation_ser/NAME/USER.ser` and `curation_ser` have
the same as serialised Java objects: those are never read. In a zip file are `USER.xmi` and
`TypeSystem.xml`; what was exported in another form is `USER.json`, `USER.tsv` or the like.

Whoever unpacks all this and packs it again may put it into one more folder, or write backslashes
for strokes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

INITIAL, CURATED, _CORRECTED = "INITIAL_CAS", "CURATION_USER", "CORRECTION_USER"
"""Names in the place of annotators, which nobody can have in INCEpTION."""

XMI, JSON, TSV = ".zip", ".json", ".tsv"
"""How the files end that are read."""

_SERIALISED = ".ser"
_FOLDERS = frozenset({"annotation", "annotation_ser", "curation", "curation_ser"})
_OF_MACOS = "__MACOSX"


@dataclass(slots=True)
class Entry:
    """What there is of the document `name`.

    `works` has, by annotator, the part that can be read; `INITIAL` and `CURATED` are among them.
    `unread` names those of whom there is something in another form, `source` the part that was
    uploaded.
    """

    name: str
    works: dict[str, str] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    source: str = ""

    def annotators(self) -> set[str]:
        """Who has worked on it."""
        return {*self.works, *self.unread} - {INITIAL, CURATED}


def entries_of(names: Iterable[str]) -> list[Entry]:
    """The documents of the archive whose parts have these names, by their own names.

    Parts whose names lead elsewhere, and whatever else a project has, count for nothing.
    """
    found: dict[str, Entry] = {}
    for name, steps in _placed(names):
        match steps:
            case ["source", document]:
                found.setdefault(document, Entry(document)).source = name
            case [folder, document, file] if folder in _FOLDERS:
                entry = found.setdefault(document, Entry(document))
                _add(entry, folder.partition("_")[0] == "curation", PurePosixPath(file), name)
    for entry in found.values():
        entry.unread -= entry.works.keys()
    return [found[name] for name in sorted(found)]


def is_project(names: Iterable[str]) -> bool:
    """Whether parts of these names are those of a project, or of its curated documents."""
    return any(_is_of_a_project(steps) for _name, steps in _placed(names))


def _is_of_a_project(steps: list[str]) -> bool:
    match steps:
        case [file]:
            return file.startswith("exportedproject") and file.endswith(".json")
        case [folder, _document, file]:
            suffix = PurePosixPath(file).suffix.lower()
            return folder in _FOLDERS and suffix in (XMI, JSON, TSV, _SERIALISED)
        case _:
            return False


def _placed(names: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Each name with the steps that lead to it from where the project lies."""
    found = [(name, _steps(name)) for name in names]
    tops = {steps[0] for _name, steps in found if steps} - {_OF_MACOS}
    inside = len(tops) == 1 and not tops & {"source", *_FOLDERS}
    for name, steps in found:
        yield name, steps[1:] if inside else steps


def _steps(name: str) -> list[str]:
    """The folders and the file that `name` leads through; none if it leads anywhere else."""
    plain = name if "/" in name else name.replace("\\", "/")
    steps = plain.removeprefix("/").removeprefix("./").split("/")
    return [] if {"", ".", ".."}.intersection(steps) else steps


def _add(entry: Entry, curated: bool, file: PurePosixPath, name: str) -> None:
    user = file.stem
    if user == _CORRECTED or (user == CURATED and not curated):
        return
    # In older versions what was curated is called after the document.
    user = CURATED if curated else user
    if file.suffix.lower() in (XMI, JSON, TSV):
        entry.works[user] = name
    elif user != INITIAL:
        entry.unread.add(user)
