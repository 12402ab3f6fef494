"""The form of a CoNLL file: its columns, its tags, its lines; as values."""

from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from functools import lru_cache
from typing import Any

from core.formats.detokenise import Join
from core.text.tags import Scheme, parse_tag

DOCUMENT_START = "-DOCSTART-"
TAB, SPACE, BAR = "\t", " ", "|"
MARKS = "-_"
"""What may stand between the prefix of a tag and its label."""

MOST_COLUMNS = 1000


class Documents(StrEnum):
    """What is one document.

    DOCSTART: what follows a line `-DOCSTART-`, or the file where it has none. FILE: all that the
    file holds. SENTENCE: each sentence. FOLDER: each file of a folder.
    """

    DOCSTART = "docstart"
    FILE = "file"
    SENTENCE = "sentence"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class Layout:
    """How lines are made. `token` and `tag` are indices of columns.

    `documents` says that a line `-DOCSTART-` begins each document, `bom` that a byte order mark
    begins the file.
    """

    separator: str = SPACE
    columns: int = 2
    token: int = 0
    tag: int = 1
    scheme: Scheme = Scheme.IOB2
    mark: str = "-"
    newline: str = "\n"
    documents: bool = True
    bom: bool = False

    def fields(self, line: str) -> tuple[list[str], bool]:
        """The columns of a line, and whether `joined` makes that line of them.

        Where there are more than the file has columns, what is too many belongs to the token; there
        may also be fewer.
        """
        separator = self.separator
        # A token may be a bar, a tag is none.
        found = line.rsplit(BAR, self.columns - 1) if separator == BAR else line.split(separator)
        if len(found) == self.columns and (separator != SPACE or "" not in found):
            return found, True
        found = line.split() if self.separator == SPACE else [one for one in found if one.strip()]
        if len(found) < 2 and self.separator != BAR:
            found = line.split()
        over = len(found) - self.columns
        if over > 0:
            end = self.token + over + 1
            found[self.token : end] = [self.separator.join(found[self.token : end])]
        return found, False

    @property
    def border(self) -> str:
        """The line that begins a document."""
        between = ["-X-"] * (self.columns - 2)
        return self.separator.join([DOCUMENT_START, *between, "O"])

    def as_meta(self) -> dict[str, Any]:
        """What of the layout is not as usual, as JSON values."""
        usual = asdict(Layout())
        values = asdict(self) | {"scheme": str(self.scheme)}
        return {name: value for name, value in values.items() if value != usual[name]}


def layout_of(meta: Any) -> Layout | None:
    """The layout that `Layout.as_meta` gave, or None for anything else."""
    if not isinstance(meta, dict):
        return None
    usual = asdict(Layout())
    if any(type(value) is not _kind(usual.get(name)) for name, value in meta.items()):
        return None
    values = usual | meta
    columns = range(values["columns"])
    if (
        values["separator"] not in (TAB, SPACE, BAR)
        or values["mark"] not in [*MARKS]
        or values["newline"] not in ("\n", "\r\n")
        or values["scheme"] not in [*Scheme]
        or values["columns"] > MOST_COLUMNS
        or not {values["token"], values["tag"]} <= {*columns}
        or values["token"] == values["tag"]
    ):
        return None
    return Layout(**(values | {"scheme": Scheme(values["scheme"])}))


def _kind(value: object) -> type:
    """The type of a field in JSON."""
    return str if isinstance(value, Scheme) else type(value)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody has asked for; None is what the file has, or on writing what is usual.

    `token` and `tag` are indices of columns, from the end if negative. `mend` says that tags which
    do not follow from the one before are not written as they were read.
    """

    separator: str | None = None
    columns: int | None = None
    token: int | None = None
    tag: int | None = None
    scheme: Scheme | None = None
    mark: str | None = None
    newline: str | None = None
    documents: Documents | None = None
    join: Join = Join.SENSIBLE
    mend: bool = False

    def layout(self, base: Layout) -> Layout:
        """`base` with what is asked for in its place."""
        asked = {one.name for one in fields(Layout)} - {"documents", "token", "tag", "bom"}
        values = {name: getattr(self, name) for name in asked}
        chosen = asdict(base) | {name: one for name, one in values.items() if one is not None}
        columns = max(chosen["columns"], 2)
        token = base.token if self.token is None else self.token % columns
        tag = base.tag if self.tag is None else self.tag % columns
        if self.columns is not None and self.tag is None and base.tag == base.columns - 1:
            tag = columns - 1
        if token == tag:
            token = 0 if tag else columns - 1
        places: dict[str, Any] = {
            "columns": columns,
            "token": min(token, columns - 1),
            "tag": min(tag, columns - 1),
        }
        if self.documents is not None:
            chosen["documents"] = self.documents is Documents.DOCSTART
        return Layout(**(chosen | places))


AS_FOUND = Wanted()
"""Nothing in particular."""


@lru_cache(1000)
def parsed_tag(tag: str) -> str:
    """`tag` with a hyphen after its prefix, whichever mark stands there: `B-PER` of `B_PER`.

    Raises ValueError for what is no tag.
    """
    if tag[1:2] == "_":
        tag = f"{tag[0]}-{tag[2:]}"
    parse_tag(tag)
    return tag


def is_tag(tag: str) -> bool:
    """Whether `tag` is O, B-PER, I_PER and the like."""
    try:
        parsed_tag(tag)
    except ValueError:
        return False
    return True
