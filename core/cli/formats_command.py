"""`hashiye formats`."""

import click

from core.cli.console import language, say, say_json, table
from core.cli.options import json_option
from core.formats import formats
from core.messages import translate


@click.command("formats")
@json_option
def command(as_json: bool) -> None:
    """List the formats, which way each goes and what it cannot hold."""
    rows = [
        {
            "name": known.name,
            "suffixes": list(known.suffixes),
            "import": known.read is not None,
            "export": known.write is not None,
            "title": translate(known.title, language()),
            "cannot_hold": translate(known.cannot_hold, language()),
            "options": [
                {
                    "name": option.name,
                    "title": translate(option.title, language()),
                    "default": option.default,
                    "choices": list(option.choices),
                }
                for option in known.options
            ],
        }
        for known in formats()
    ]
    if as_json:
        say_json(rows)
        return
    table(
        ("name", "suffixes", "import", "export", "what it is", "what it cannot hold"),
        [
            (
                row["name"],
                " ".join(known.suffixes),
                "yes" if row["import"] else "no",
                "yes" if row["export"] else "no",
                row["title"],
                row["cannot_hold"],
            )
            for row, known in zip(rows, formats(), strict=True)
        ],
    )
    options = [(known.name, option) for known in formats() for option in known.options]
    if options:
        say("")
        table(
            ("format", "option", "usually", "what it is", "choices"),
            [
                (
                    name,
                    option.name,
                    repr(str(option.default)),
                    translate(option.title, language()),
                    " ".join(option.choices) or "–",
                )
                for name, option in options
            ],
        )
