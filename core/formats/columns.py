"""Which columns of a table hold what, chosen by name or number or told by their names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.formats.headings import ID, SPANS, TEXT, TITLE, has_sure_name, levelled, meanings
from core.formats.options import Option
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

AUTO, NONE = "auto", "none"
COLUMN_OPTIONS = (
    Option(
        TEXT, QT_TRANSLATE_NOOP("core", "Column of the text (name or number)"), AUTO, writes=False
    ),
    Option(ID, QT_TRANSLATE_NOOP("core", "Column of the id"), AUTO, writes=False),
    Option(TITLE, QT_TRANSLATE_NOOP("core", "Column of the title"), AUTO, writes=False),
    Option(SPANS, QT_TRANSLATE_NOOP("core", "Column of the spans, as JSON"), AUTO, writes=False),
)

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
_CELL = 24
"""Code points that it shows of a cell."""


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


def columns_of(
    path: Path,
    names: Sequence[str],
    values: Mapping[str, str],
    shown: Sequence[str] | None = None,
) -> Columns:
    """The columns of `path`, which are called `names`, by the options' `values`.

    Where nothing else tells it, the only column is that of the text. Raises HashiyeError, which
    lists the columns as they are `shown`, if one is not there or none is known to have the text.
    """
    told = meanings(names)
    found: dict[str, int | None] = {}
    for option in (TEXT, ID, TITLE, SPANS):
        value = values[option]
        found[option] = told.get(option) if value == AUTO else _place_of(names, value)
        if found[option] is None and value not in (AUTO, NONE):
            there = listed(shown or names)
            raise HashiyeError(_NO_COLUMN, path=path, option=option, value=value, names=there)
    text = found[TEXT]
    if text is None and len(names) == 1:
        text = 0
    if text is None:
        raise HashiyeError(_NO_TEXT, path=path, option=TEXT, names=listed(shown or names))
    other = {option: place for option, place in found.items() if place != text}
    return Columns(tuple(names), text, other.get(ID), other.get(TITLE), other.get(SPANS))


def _place_of(names: Sequence[str], value: str) -> int | None:
    """The place of the column that `value` asks for, a name or a number from 1; None for no such.

    A name may differ in what folding levels, if only one column has it then.
    """
    if value in names:
        return list(names).index(value)
    if value.isdecimal() and len(value) < 6 and 0 < int(value) <= len(names):
        return int(value) - 1
    alike = [place for place, name in enumerate(names) if levelled(name) == levelled(value)]
    return alike[0] if len(alike) == 1 and value != NONE else None


def is_heading(row: Sequence[str], values: Mapping[str, str]) -> bool:
    """Whether `row` has a name that is asked for, or one that a column of texts often has."""
    asked = {values[option] for option in (TEXT, ID, TITLE, SPANS)} - {AUTO, NONE}
    named = {levelled(value) for value in asked if not value.isdecimal()} - {""}
    return not named.isdisjoint(map(levelled, row)) or has_sure_name(row)


def numbered(row: Sequence[str]) -> list[str]:
    """How columns without a heading are shown: their numbers with what their first cells say."""
    cut = map(_cut, row)
    return [f"{number} ({cell})" if cell else str(number) for number, cell in enumerate(cut, 1)]


def _cut(cell: str) -> str:
    line = " ".join(cell.split())
    return line if len(line) <= _CELL else f"{line[: _CELL - 1]}…"


def listed(names: Sequence[str]) -> str:
    """`names` for a message, the first of many."""
    shown = ", ".join(f"\u2068{name}\u2069" if name else "–" for name in names[:_SHOWN])
    return f"{shown}, …" if len(names) > _SHOWN else shown
