"""`hashiye taggers`."""

import click

from core.cli.console import say_json, table
from core.cli.options import json_option
from core.learning.tagging import SOURCES
from core.tagger.registry import taggers


@click.command("taggers")
@json_option
def command(as_json: bool) -> None:
    """List the taggers and the sources that their suggestions name."""
    rows = [
        {"name": tagger.name, "sources": [tagger.name] if first else sorted(SOURCES)}
        for first, tagger in enumerate(taggers())
    ]
    if as_json:
        say_json(rows)
    else:
        table(("name", "sources"), [(row["name"], ", ".join(row["sources"])) for row in rows])
