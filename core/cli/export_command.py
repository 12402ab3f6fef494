"""`hashiye export`."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from core.cli.console import language, progress_bar, say, say_json, warn
from core.cli.options import PATH, json_option, project_argument, usage
from core.exporting import Exported, ExportOptions, Written, export_project
from core.exporting.options import states_of
from core.exporting.report import entries, verdict
from core.formats import by_name, parse_split
from core.formats.alignment import Alignment
from core.formats.flatten import Preference
from core.formats.tokenisation import Tokenisation
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

WRITING = QT_TRANSLATE_NOOP("core", "Writing")
WRITTEN = QT_TRANSLATE_NOOP("core", "{path}: documents: {documents}; spans: {spans}.")
BESIDE = QT_TRANSLATE_NOOP("core", "Beside it: {files}")
LOST = QT_TRANSLATE_NOOP(
    "core", "Left out of {path}: {document}, {start} to {end}, {label}, “{surface}”. {reason}"
)
MOVED = QT_TRANSLATE_NOOP(
    "core", "To the edges of tokens in {path}: {document}, {label}, “{before}” became “{after}”."
)
DIFFERENT = QT_TRANSLATE_NOOP(
    "core", "NOT as it was to be written, {path}: {document}, “{surface}” {label}. {reason}"
)
_NO_PAIR = QT_TRANSLATE_NOOP("core", "“{given}” is no pair. Give NAME=VALUE.")


@click.command("export")
@project_argument
@click.option("--format", "format_name", required=True, metavar="NAME", help="See hashiye formats.")
@click.option("--output", required=True, type=PATH, metavar="PATH", help="What to write.")
@click.option("--annotator", metavar="NAME", help="Whose spans; needed if several have marked.")
@click.option(
    "--state",
    default="done",
    show_default=True,
    metavar="done|all|…",
    help="Only documents in this state (new, open, done, flagged; several with commas), or all.",
)
@click.option("--split", metavar="80/10/10", help="Per cent of documents for train, dev and test.")
@click.option("--seed", type=int, default=0, show_default=True, help="Which split of that size.")
@click.option("--stratify", is_flag=True, help="Give each part its share of every label.")
@click.option(
    "--no-near-duplicates", is_flag=True, help="Keep texts that are almost the same in one part."
)
@click.option(
    "--option", "given", multiple=True, metavar="NAME=VALUE", help="An option of the format."
)
@click.option("--labels", metavar="A,B,…", help="Write these labels only.")
@click.option(
    "--map",
    "renamed",
    multiple=True,
    metavar="LABEL=NAME",
    help="Another name for a label; without a NAME the label is left out.",
)
@click.option(
    "--align",
    type=click.Choice([one.value for one in Alignment]),
    help="What becomes of spans that begin or end inside a token: strict leaves them out.",
)
@click.option(
    "--nested",
    type=click.Choice([one.value for one in Preference]),
    help="Which of spans that share text is written, where the format holds only one.",
)
@click.option(
    "--tokens",
    type=click.Choice([one.value for one in Tokenisation]),
    default=Tokenisation.KEPT.value,
    show_default=True,
    help="Where tokens come from; kept: those of the imported file, else hazm's.",
)
@click.option("--card/--no-card", default=True, help="Write a data card and checksums beside it.")
@click.option("--check/--no-check", default=True, help="Read it back and report what differs.")
@click.option("--licence", metavar="TEXT", help="For the data card; the project's if left out.")
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    project: Path,
    format_name: str,
    output: Path,
    annotator: str | None,
    state: str,
    split: str | None,
    seed: int,
    stratify: bool,
    no_near_duplicates: bool,
    given: Sequence[str],
    labels: str | None,
    renamed: Sequence[str],
    align: str | None,
    nested: str | None,
    tokens: str,
    card: bool,
    check: bool,
    licence: str | None,
    as_json: bool,
) -> None:
    """Write the spans of PROJECT as training data.

    Spans that the format cannot hold are listed on standard error. What was written is read back:
    the exit status is 1 if that is not what was to be written.
    """
    with usage(ctx):
        chosen, names = _pairs(given), _pairs(renamed)
        by_name(format_name).with_options(chosen)
        states_of(state)
        if split is not None:
            parse_split(split)
    options = ExportOptions(
        format_name,
        output,
        annotator,
        state,
        split,
        seed,
        chosen,
        tuple(name.strip() for name in labels.split(",") if name.strip()) if labels else (),
        names,
        Alignment(align) if align else None,
        Preference(nested) if nested else None,
        Tokenisation(tokens),
        stratify,
        no_near_duplicates,
        card,
        check,
        licence,
        language(),
    )
    with progress_bar(WRITING) as progress:
        exported = export_project(project, options, progress)
    for file in exported.files:
        _warn(file)
    if as_json:
        say_json([_as_json(file) for file in exported.files])
    else:
        _tell(exported)
    if exported.differences:
        raise click.exceptions.Exit(1)


def _pairs(given: Sequence[str]) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for pair in given:
        name, equals, value = pair.partition("=")
        if not name or not equals:
            raise HashiyeError(_NO_PAIR, given=pair)
        pairs[name.strip()] = value
    return pairs


def _tell(exported: Exported) -> None:
    for file in exported.files:
        report = file.report
        say(WRITTEN, path=report.path, documents=report.documents, spans=report.spans)
        template, fields = verdict(file.proof)
        say(template, **fields)
    if exported.beside:
        say(BESIDE, files=", ".join(path.name for path in exported.beside))


def _warn(file: Written) -> None:
    path = file.report.path
    for different in file.proof.differences:
        mark = different.meant or different.read
        warn(
            DIFFERENT,
            path=path,
            document=different.document,
            surface=different.meant_surface or different.read_surface,
            label=mark.label if mark else "",
            reason=different.why(language()),
        )
    for lost in file.lost:
        warn(
            LOST,
            path=path,
            document=lost.document,
            start=lost.start,
            end=lost.end,
            label=lost.label,
            surface=lost.surface,
            reason=lost.why(language()),
        )
    for moved in file.moved:
        warn(
            MOVED,
            path=path,
            document=moved.document,
            label=moved.before.label,
            before=moved.surface_before,
            after=moved.surface_after,
        )


def _as_json(file: Written) -> Mapping[str, Any]:
    report, proof = file.report, file.proof
    several = list(entries(file, language()))
    return {
        "path": str(report.path),
        "documents": report.documents,
        "spans": report.spans,
        "lost": [
            {
                "document": lost.document,
                "start": lost.start,
                "end": lost.end,
                "label": lost.label,
                "surface": lost.surface,
                "reason": lost.why(language()),
            }
            for lost in file.lost
        ],
        "aligned": [one for one in several if one["kind"] == "aligned"],
        "proof": proof.verdict.value,
        "differences": [one for one in several if not one["expected"]],
    }
