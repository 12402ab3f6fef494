"""CoNLL: a token and its tag a line, an empty line after each sentence.

The family of CoNLL-2002 and CoNLL-2003 (Tjong Kim Sang 2002; Tjong Kim Sang and De Meulder 2003)
with whatever columns, separator and tags a file has: reading finds them out, writing takes those of
the file that the documents came from, else two columns, a space, IOB2, and a line `-DOCSTART- O`
before each document. Anything may be chosen instead.

White space that would divide columns is written as `_` in tokens, as is the hyphen of a token that
would read as a document's beginning.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from core.formats.base import Format
from core.formats.conll_dialects import dialect_of
from core.formats.conll_layout import BAR, MOST_COLUMNS, SPACE, TAB, Documents, Wanted
from core.formats.conll_reading import read
from core.formats.conll_writing import write
from core.formats.detokenise import Join
from core.formats.options import Option
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.text.tags import Scheme

AUTO = "auto"
SHARED_SUFFIXES = (".txt", ".tsv")
"""Suffixes that other formats have as well."""

_SEPARATORS = {"space": SPACE, "tab": TAB, BAR: BAR}
_IN_ONE = (Documents.FILE, Documents.SENTENCE)
_KEPT, _MENDED = "kept", "mended"
_LINE_ENDS = {"lf": "\n", "crlf": "\r\n"}
_NO_COLUMN = QT_TRANSLATE_NOOP(
    "core",
    "“{value}” is no column for “{option}” of the format “{format}”. Give its number, from 1, or "
    "“first”, “last” or “auto”.",
)
_NO_COUNT = QT_TRANSLATE_NOOP(
    "core",
    "“{value}” is no number of columns for the format “{format}”. Give one from 2 to {most}, or "
    "“auto”.",
)
_SAME_COLUMN = QT_TRANSLATE_NOOP(
    "core",
    "Token and tag cannot both stand in column {number}. Choose another column for one of them.",
)

OPTIONS = (
    Option(
        "separator",
        QT_TRANSLATE_NOOP("core", "What divides the columns"),
        AUTO,
        (AUTO, *_SEPARATORS),
    ),
    Option("token-column", QT_TRANSLATE_NOOP("core", "Column of the token"), AUTO),
    Option("tag-column", QT_TRANSLATE_NOOP("core", "Column of the tag"), AUTO),
    Option("columns", QT_TRANSLATE_NOOP("core", "Number of columns"), AUTO),
    Option(
        "scheme",
        QT_TRANSLATE_NOOP("core", "Scheme of the tags"),
        AUTO,
        (AUTO, *Scheme),
        reads=False,
    ),
    Option(
        "tag-mark",
        QT_TRANSLATE_NOOP("core", "What stands between prefix and label"),
        AUTO,
        (AUTO, "-", "_"),
        reads=False,
    ),
    Option(
        "line-ends",
        QT_TRANSLATE_NOOP("core", "Line ends"),
        AUTO,
        (AUTO, *_LINE_ENDS),
        reads=False,
    ),
    Option(
        "documents",
        QT_TRANSLATE_NOOP("core", "What is one document"),
        AUTO,
        (AUTO, *Documents),
    ),
    Option(
        "odd-tags",
        QT_TRANSLATE_NOOP("core", "Tags of a file that do not follow from the one before"),
        _KEPT,
        (_KEPT, _MENDED),
        reads=False,
    ),
    Option(
        "join",
        QT_TRANSLATE_NOOP("core", "Between tokens"),
        Join.SENSIBLE,
        tuple(Join),
        writes=False,
    ),
)
"""What can be chosen about each format of the family."""

CANNOT_HOLD = QT_TRANSLATE_NOOP(
    "core",
    "White space, titles and metadata; spans inside others, overlapping ones, and those that "
    "begin or end inside a token.",
)

WITHOUT_BORDERS = QT_TRANSLATE_NOOP(
    "core",
    "White space, titles, metadata and where documents end; spans inside others, overlapping ones, "
    "and those that begin or end inside a token.",
)


@dataclass(frozen=True, slots=True)
class Member:
    """A format of the family: what it is called, what is usual in it."""

    name: str
    suffixes: tuple[str, ...]
    title: str
    usual: Mapping[str, str]

    def format(self) -> Format:
        """The format with what is usual in it."""
        options = tuple(
            replace(one, default=self.usual.get(one.name, one.default)) for one in OPTIONS
        )
        return self._with(options, {one.name: one.default for one in options})

    def _with(self, options: tuple[Option, ...], values: Mapping[str, str]) -> Format:
        wanted = _wanted(self.name, values)
        return Format(
            name=self.name,
            suffixes=self.suffixes,
            title=self.title,
            read=partial(read, wanted=wanted, suffixes=self.suffixes),
            write=partial(write, wanted=wanted, suffix=self.suffixes[0]),
            cannot_hold=WITHOUT_BORDERS if wanted.documents in _IN_ONE else CANNOT_HOLD,
            options=options,
            configure=partial(self._with, options),
            recognises=partial(_recognises, self),
            folder=wanted.documents is Documents.FOLDER,
            flat=True,
            tokens=True,
        )


def _wanted(name: str, values: Mapping[str, str]) -> Wanted:
    """What the options ask for. Raises HashiyeError for a column that cannot be."""
    token = _column(name, "token-column", values["token-column"])
    tag = _column(name, "tag-column", values["tag-column"])
    if token is not None and token == tag:
        raise HashiyeError(_SAME_COLUMN, number=token + 1 if token >= 0 else values["token-column"])
    scheme, documents = values["scheme"], values["documents"]
    return Wanted(
        separator=_SEPARATORS.get(values["separator"]),
        columns=_count(name, values["columns"]),
        token=token,
        tag=tag,
        scheme=None if scheme == AUTO else Scheme(scheme),
        mark=None if values["tag-mark"] == AUTO else values["tag-mark"],
        newline=_LINE_ENDS.get(values["line-ends"]),
        documents=None if documents == AUTO else Documents(documents),
        join=Join(values["join"]),
        mend=values["odd-tags"] == _MENDED,
    )


def _column(name: str, option: str, value: str) -> int | None:
    if value in (AUTO, "first", "last"):
        return {AUTO: None, "first": 0, "last": -1}[value]
    if value.isdecimal() and len(value) <= len(str(MOST_COLUMNS)) and int(value) > 0:
        return int(value) - 1
    raise HashiyeError(_NO_COLUMN, format=name, option=option, value=value)


def _count(name: str, value: str) -> int | None:
    if value == AUTO:
        return None
    is_number = value.isdecimal() and len(value) <= len(str(MOST_COLUMNS))
    if is_number and 2 <= int(value) <= MOST_COLUMNS:
        return int(value)
    raise HashiyeError(_NO_COUNT, format=name, value=value, most=MOST_COLUMNS)


def _recognises(member: Member, path: Path) -> bool:
    """By its suffix where no other format has it, else by the first lines."""
    return path.suffix.lower() not in SHARED_SUFFIXES or dialect_of(path) == member.name


CONLL = Member(
    name="conll",
    suffixes=(".conll", ".iob2", ".iob", ".bio", *SHARED_SUFFIXES),
    title=QT_TRANSLATE_NOOP("core", "CoNLL: one token and its tag a line"),
    usual={},
).format()
