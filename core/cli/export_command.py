"""`hashiye export`."""

from pathlib import Path
from typing import Literal

import click

from core.cli.console import language, progress_bar, say, say_json, warn
from core.cli.options import PATH, json_option, project_argument
from core.exporting import ExportOptions, export_project
from core.formats import WriteReport
from core.messages import QT_TRANSLATE_NOOP

WRITING = QT_TRANSLATE_NOOP("core", "Writing")
WRITTEN = QT_TRANSLATE_NOOP("core", "{path}: documents: {documents}; spans: {spans}.")
LOST = QT_TRANSLATE_NOOP(
    "core", "Left out of {path}: {document}, {start} to {end}, {label}, “{surface}”. {reason}"
)


@click.command("export")
@project_argument
@click.option("--format", "format_name", required=True, metavar="NAME", help="See hashiye formats.")
@click.option("--output", required=True, type=PATH, metavar="PATH", help="The file to write.")
@click.option("--annotator", metavar="NAME", help="Whose spans; needed if several have marked.")
@click.option(
    "--state",
    type=click.Choice(["done", "all"]),
    default="done",
    show_default=True,
    help="Only finished documents, or all.",
)
@click.option("--split", metavar="80/10/10", help="Three files: per cent of train, dev, test.")
@click.option("--seed", type=int, default=0, show_default=True, help="Which split of that size.")
@json_option
def command(
    project: Path,
    format_name: str,
    output: Path,
    annotator: str | None,
    state: Literal["done", "all"],
    split: str | None,
    seed: int,
    as_json: bool,
) -> None:
    """Write the spans of PROJECT as training data.

    Spans that the format cannot hold are listed on standard error.
    """
    options = ExportOptions(format_name, output, annotator, state, split, seed)
    with progress_bar(WRITING) as progress:
        reports = export_project(project, options, progress)
    for report in reports:
        _tell_lost(report)
    if as_json:
        say_json([_as_json(report) for report in reports])
    else:
        for report in reports:
            say(WRITTEN, path=report.path, documents=report.documents, spans=report.spans)


def _tell_lost(report: WriteReport) -> None:
    for lost in report.lost:
        warn(
            LOST,
            path=report.path,
            document=lost.document,
            start=lost.start,
            end=lost.end,
            label=lost.label,
            surface=lost.surface,
            reason=lost.why(language()),
        )


def _as_json(report: WriteReport) -> dict[str, object]:
    lost = [
        {
            "document": lost.document,
            "start": lost.start,
            "end": lost.end,
            "label": lost.label,
            "surface": lost.surface,
            "reason": lost.why(language()),
        }
        for lost in report.lost
    ]
    return {
        "path": str(report.path),
        "documents": report.documents,
        "spans": report.spans,
        "lost": lost,
    }
