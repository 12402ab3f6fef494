"""Markdown of what may hold any characters."""

import re
from collections.abc import Iterable, Iterator, Sequence

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")


def plain(value: object) -> str:
    """`value` on one line, so that nothing of it is taken for markup."""
    return _SPECIAL.sub(r"\\\1", " ".join(str(value).split()))


def code(value: object) -> str:
    """`value` on one line as code, whatever backticks are in it."""
    text = " ".join(str(value).split())
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {text} {fence}" if longest else f"`{text}`"


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """The lines of a table, with an empty line after it; cells are plain text."""
    yield _row(head)
    yield _row(["---"] * len(head), raw=True)
    for row in rows:
        yield _row(row)
    yield "\n"


def _row(cells: Sequence[object], *, raw: bool = False) -> str:
    return f"| {' | '.join(str(cell) if raw else plain(cell) for cell in cells)} |\n"
