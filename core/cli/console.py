"""What the commands write, and in which language."""

import json
import os
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import click

from core.messages import translate

LOCALE_VARIABLES = ("HASHIYE_LANGUAGE", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def language() -> str:
    """The language of messages: "fa" where the environment asks for Persian, else "en"."""
    for variable in LOCALE_VARIABLES:
        value = os.environ.get(variable)
        if value:
            return "fa" if value.lower().startswith("fa") else "en"
    return "en"


def say(template: str, **fields: object) -> None:
    """Write a line for people to standard output."""
    click.echo(translate(template, language()).format(**fields))


def warn(template: str, **fields: object) -> None:
    """Write a line for people to standard error."""
    fail(translate(template, language()).format(**fields))


def fail(message: str) -> None:
    """Write `message` to standard error as one line."""
    click.echo(" ".join(message.split()), err=True)


def say_json(value: Any) -> None:
    """Write `value` for a program to standard output."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Write a table whose columns are as wide as what they show; numbers stand to the right."""
    cells = [[str(cell) for cell in row] for row in (head, *rows)]
    widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
    numeric = [
        bool(rows) and all(isinstance(row[i], int | float) for row in rows)
        for i in range(len(head))
    ]
    for row in cells:
        parts = [
            " " * (widths[i] - width(cell)) + cell
            if numeric[i]
            else cell + " " * (widths[i] - width(cell))
            for i, cell in enumerate(row)
        ]
        click.echo("  ".join(parts).rstrip())


def width(text: str) -> int:
    """How many columns of a terminal `text` takes: marks and controls none, wide letters two."""
    total = 0
    for character in text:
        if unicodedata.category(character) in {"Mn", "Me", "Cf", "Cc"}:
            continue
        total += 2 if unicodedata.east_asian_width(character) in "WF" else 1
    return total


@contextmanager
def progress_bar(label: str) -> Iterator[Callable[[int, int], bool]]:
    """A function that is told how many of how many are done, and draws that on a terminal."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: True
        return
    with click.progressbar(
        length=1, label=translate(label, language()), file=sys.stderr, show_pos=True
    ) as bar:

        def show(done: int, total: int) -> bool:
            bar.length = total
            bar.update(done - bar.pos)
            return True

        yield show
