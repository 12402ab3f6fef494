"""Which columns of a table hold what, chosen by name or number or told by their names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.formats.options import Option
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

AUTO, NONE = "auto", "none"
TEXT, ID, TITLE, SPANS = "text-column", "id-column", "title-column", "spans-column"
COLUMN_OPTIONS = (
    Option(
        TEXT, QT_TRANSLATE_NOOP("core", "Column of the text (name or number)"), AUTO, writes=False
    ),
    Option(ID, QT_TRANSLATE_NOOP("core", "Column of the id"), AUTO, writes=False),
    Option(TITLE, QT_TRANSLATE_NOOP("core", "Column of the title"), AUTO, writes=False),
    Option(SPANS, QT_TRANSLATE_NOOP("core", "Column of the spans, as JSON"), AUTO, writes=False),
)
KNOWN: Mapping[str, tuple[str, ...]] = {
    TEXT: ("text", "متن", "content", "body", "sentence", "جمله", "محتوا"),
    ID: ("id", "doc_id", "document_id", "document", "شناسه"),
    TITLE: ("title", "headline", "عنوان", "تیتر"),
    SPANS: ("spans", "entities", "labels", "label"),
}
"""What each column is often called; the first of them that there is counts."""

_NO_COLUMN = QT_TRANSLATE_NOOP(
    "core",
    "“{path}” has no column “{value}” for “{option}”. Choose one of: {names}; or its number, or "
    "“none”.",
)
_NO_TEXT = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”: it cannot be told which column has the text. Choose it with “{option}”, one of: "
    "{names}.",
)
_SHOWN = 20
"""Columns that a message names."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of all columns, and the places of those with a meaning, from 0."""

    names: tuple[str, ...]
    text: int
    id: int | None = None
    title: int | None = None
    spans: int | None = None

    @property
    def others(self) -> dict[int, str]:
        """The places and names of the columns that have no meaning of their own."""
        own = {self.text, self.id, self.title, self.spans}
        return {place: name for place, name in enumerate(self.names) if place not in own and name}


def columns_of(path: Path, names: Sequence[str], values: Mapping[str, str]) -> Columns:
    """The columns of `path`, which are called `names`, by the options' `values`.

    Where nothing else tells it, the only column is that of the text. Raises HashiyeError, which
    lists the columns, if one is not there or none is known to have the text.
    """
    found = {option: place_of(path, names, option, values[option]) for option in KNOWN}
    text = found[TEXT]
    if text is None and len(names) == 1:
        text = 0
    if text is None:
        raise HashiyeError(_NO_TEXT, path=path, option=TEXT, names=_listed(names))
    other = {option: place for option, place in found.items() if place != text}
    return Columns(tuple(names), text, other.get(ID), other.get(TITLE), other.get(SPANS))


def place_of(path: Path, names: Sequence[str], option: str, value: str) -> int | None:
    """The place of the column that `value` asks for: a name, a number from 1, AUTO or NONE.

    None if it is not wanted or, for AUTO, no name is known. Raises HashiyeError if it is not there.
    """
    if value == NONE:
        return None
    if value == AUTO:
        levelled = [name.strip().casefold() for name in names]
        return next((levelled.index(name) for name in KNOWN[option] if name in levelled), None)
    if value in names:
        return list(names).index(value)
    if value.isdecimal() and len(value) < 6 and 0 < int(value) <= len(names):
        return int(value) - 1
    raise HashiyeError(_NO_COLUMN, path=path, option=option, value=value, names=_listed(names))


def is_heading(row: Sequence[str], values: Mapping[str, str]) -> bool:
    """Whether `row` has a name that is asked for, or one that a column of texts often has."""
    asked = {value for option in KNOWN if not (value := values[option]).isdecimal()}
    levelled = {cell.strip().casefold() for cell in row}
    return bool(asked.intersection(row) - {AUTO, NONE}) or bool(levelled.intersection(KNOWN[TEXT]))


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(name or "–" for name in names[:_SHOWN])
    return f"{shown}, …" if len(names) > _SHOWN else shown
