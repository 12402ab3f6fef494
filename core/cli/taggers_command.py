"""`hashiye taggers`."""

from typing import Any

import click

from core.cli.console import fail, language, say_json, table
from core.cli.options import json_option
from core.learning.tagging import SOURCES
from core.tagger.protocol import BUILT_IN
from core.tagger.registry import Plugin, plugins


@click.command("taggers")
@json_option
def command(as_json: bool) -> None:
    """List the taggers, the packages they are from and the sources that their suggestions name.

    What is wrong with one that cannot be used is told; docs/taggers.md says how they are set up.
    """
    found = plugins()
    if as_json:
        own = {"name": BUILT_IN, "package": "hashiye", "sources": sorted(SOURCES), "problem": None}
        say_json([own, *map(_as_json, found)])
        return
    rows = [(one.name, one.package, one.name) for one in found if one.tagger is not None]
    own_row = (BUILT_IN, "hashiye", ", ".join(sorted(SOURCES)))
    table(("name", "package", "sources"), [own_row, *rows])
    for one in found:
        if one.problem is not None:
            fail(one.problem.message(language()))


def _as_json(plugin: Plugin) -> dict[str, Any]:
    problem = plugin.problem
    return {
        "name": plugin.name,
        "package": plugin.package,
        "sources": [] if problem else [plugin.name],
        "problem": problem.message(language()) if problem else None,
    }
