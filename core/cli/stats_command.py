"""`hashiye stats`."""

from contextlib import closing
from pathlib import Path

import click

from core.cli.console import say, say_json, table
from core.cli.options import json_option, project_argument
from core.messages import QT_TRANSLATE_NOOP
from core.statistics import Statistics, count
from core.store.project import open_project

TOTALS = QT_TRANSLATE_NOOP(
    "core",
    "Documents: {documents}; characters: {characters}; spans: {spans}; suggestions: {suggestions}, "
    "of them without a verdict: {pending}.",
)


@click.command("stats")
@project_argument
@json_option
def command(project: Path, as_json: bool) -> None:
    """Count what is in PROJECT: documents, spans by label and annotator, verdicts by source."""
    with closing(open_project(project, readonly=True)) as opened:
        found = count(opened.db)
    if as_json:
        say_json(found.as_json())
    else:
        _tell(found)


def _tell(found: Statistics) -> None:
    say(
        TOTALS,
        documents=found.documents,
        characters=found.characters,
        spans=sum(found.spans.values()),
        suggestions=found.suggestions,
        pending=found.pending,
    )
    for head, rows in (
        (("annotator", "state", "documents"), found.progress),
        (("annotator", "label", "spans"), found.spans),
        (("source", "verdict", "suggestions"), found.verdicts),
    ):
        if rows:
            click.echo()
            table(head, [(*key, number) for key, number in rows.items()])
