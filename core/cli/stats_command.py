"""`hashiye stats`."""

from contextlib import closing
from pathlib import Path
from typing import Any

import click

from core.cli.console import language, say, say_json, table
from core.cli.options import json_option, project_argument
from core.learning.comparison import SourceComparison, compare_sources
from core.learning.outcomes import SourcePrecision, live_precision
from core.messages import QT_TRANSLATE_NOOP, translate
from core.statistics import Statistics, count
from core.store import annotators
from core.store.project import open_project
from core.whose import annotator_of

TOTALS = QT_TRANSLATE_NOOP(
    "core",
    "Documents: {documents}; characters: {characters}; spans: {spans}; suggestions: {suggestions}, "
    "of them without a verdict: {pending}.",
)
COMPARED = QT_TRANSLATE_NOOP(
    "core",
    "{first} and {second}, in the {documents} documents where both suggest something and it is "
    "known what came of it:",
)
OFF = QT_TRANSLATE_NOOP("core", "switched off")

Precisions = list[tuple[str, SourcePrecision]]
"""How right a source was lately, and for which annotator."""


@click.command("stats")
@project_argument
@click.option(
    "--compare",
    nargs=2,
    metavar="SOURCE SOURCE",
    help="How two sources of suggestions did beside each other, instead of everything else.",
)
@click.option("--annotator", metavar="NAME", help="By whose spans; needed if several have marked.")
@json_option
def command(
    project: Path, compare: tuple[str, str] | None, annotator: str | None, as_json: bool
) -> None:
    """Count what is in PROJECT: documents, spans by label and annotator, verdicts by source.

    The precision of each source is that in the last documents that an annotator has done.
    """
    with closing(open_project(project, readonly=True)) as opened:
        db = opened.db
        if compare is not None:
            who = annotator_of(db, annotator, project)
            _tell_comparison(compare_sources(db, who, *compare), as_json)
            return
        found = count(db)
        precisions = [
            (one.name, precision)
            for one in annotators.working(db)
            if annotator in (None, one.name)
            for precision in live_precision(db, one.id)
        ]
    if as_json:
        say_json(found.as_json() | {"precision": [_precision(*one) for one in precisions]})
    else:
        _tell(found, precisions)


def _precision(annotator: str, found: SourcePrecision) -> dict[str, Any]:
    return {
        "annotator": annotator,
        "source": found.source,
        "label": found.label,
        "right": found.right,
        "wrong": found.wrong,
        "precision": round(found.precision, 4),
        "off": found.off,
    }


def _tell_comparison(found: SourceComparison, as_json: bool) -> None:
    tallies = found.labels | {"": found.total}
    if as_json:
        say_json(
            {
                "first": found.first,
                "second": found.second,
                "documents": found.documents,
                "labels": {label: tally.as_json() for label, tally in found.labels.items()},
                "total": found.total.as_json(),
            }
        )
        return
    say(COMPARED, first=found.first, second=found.second, documents=found.documents)
    only = f"only {found.first}", f"only {found.second}"
    scores = f"F1 {found.first}", f"F1 {found.second}"
    table(
        ("label", "right: both", *only, "wrong: both", *only, *scores),
        [
            (
                label,
                tally.both_right,
                tally.first_right,
                tally.second_right,
                tally.both_wrong,
                tally.first_wrong,
                tally.second_wrong,
                f"{tally.first.f1:.2f}",
                f"{tally.second.f1:.2f}",
            )
            for label, tally in tallies.items()
        ],
    )


def _tell(found: Statistics, precisions: Precisions) -> None:
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
    if precisions:
        click.echo()
        off = translate(OFF, language())
        table(
            ("annotator", "source", "label", "right", "wrong", "precision", ""),
            [
                (
                    who,
                    one.source,
                    one.label,
                    one.right,
                    one.wrong,
                    f"{one.precision:.2f}",
                    off if one.off else "",
                )
                for who, one in precisions
            ],
        )
