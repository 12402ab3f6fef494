"""What a document keeps of the CoNLL file that it came from, besides its tokens.

Under `KEPT`: `layout`; `between`, the lines before a token (or after the last one) where they are
not the usual ones; `lines`, those of tokens that would be written in another way; `open`, that the
last line has no end.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from core.formats.conll_layout import Layout, layout_of
from core.formats.kept_tokens import KeptTokens

KEPT = "conll"


@dataclass(frozen=True, slots=True)
class Line:
    """The line of the token `index`, whose tag is `tag` where `usual` would be written.

    `raw` is the line itself where another than that of its columns.
    """

    index: int
    usual: str
    tag: str
    raw: str | None = None


@dataclass(frozen=True, slots=True)
class KeptLines:
    """What is kept: see the module."""

    layout: Layout
    between: Mapping[int, Sequence[str]] = field(default_factory=dict)
    lines: Mapping[int, Line] = field(default_factory=dict)
    unterminated: bool = False


def usual_between(layout: Layout, first: bool) -> list[str]:
    """The lines between two sentences and after the last, or before the first."""
    if first:
        return [layout.border, ""] if layout.documents else []
    return [""]


def as_extra(
    layout: Layout,
    between: Mapping[int, Sequence[str]],
    lines: Sequence[Line],
    unterminated: bool,
) -> dict[str, Any]:
    """What to keep, as JSON values; `between` has the lines before each sentence and at the end."""
    unusual = [
        [index, *found]
        for index, found in between.items()
        if list(found) != usual_between(layout, index == 0)
    ]
    kept: dict[str, Any] = {"layout": layout.as_meta()}
    if unusual:
        kept["between"] = unusual
    if lines:
        kept["lines"] = [[line.index, line.usual, line.tag, line.raw] for line in lines]
    if unterminated:
        kept["open"] = True
    return kept


def kept_lines(kept: KeptTokens | None) -> KeptLines | None:
    """What `as_extra` gave, of what a document keeps; None for anything else."""
    values = kept.extra.get(KEPT) if kept is not None else None
    layout = layout_of(values.get("layout")) if isinstance(values, dict) else None
    if not isinstance(values, dict) or layout is None:
        return None
    between: dict[int, list[str]] = {}
    lines: dict[int, Line] = {}
    for entry in _entries(values.get("between")):
        match entry:
            case [int(index), *found] if _are_lines(found):
                between[index] = found
    for entry in _entries(values.get("lines")):
        match entry:
            case [int(index), str(usual), str(tag), (str() | None) as raw]:
                if _are_lines([usual, tag, raw or ""]):
                    lines[index] = Line(index, usual, tag, raw)
    return KeptLines(layout, between, lines, values.get("open") is True)


def _entries(values: Any) -> list[Any]:
    return values if isinstance(values, list) else []


def _are_lines(values: Sequence[Any]) -> bool:
    return all(isinstance(one, str) and "\n" not in one and "\r" not in one for one in values)
