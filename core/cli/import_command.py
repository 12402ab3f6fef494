"""`hashiye import`."""

from pathlib import Path

import click

from core.cli.console import fail, language, progress_bar, say, say_json
from core.cli.options import PATH, annotator_option, json_option, project_argument, writing
from core.commands.importing import ImportDocuments
from core.importing import read_paths
from core.messages import QT_TRANSLATE_NOOP
from core.store import backup

READING = QT_TRANSLATE_NOOP("core", "Reading")
DONE = QT_TRANSLATE_NOOP(
    "core",
    "Imported documents: {documents}; spans: {spans}; suggestions: {suggestions}; "
    "documents that were there already: {skipped}.",
)
ATTACHED = QT_TRANSLATE_NOOP(
    "core", "Suggestions attached to documents that were there: {attached}."
)
ENCODING = QT_TRANSLATE_NOOP("core", "Files in {encoding}: {count}.")
UNUSUAL = QT_TRANSLATE_NOOP("core", "Documents with {what}: {count}; their text stays as it is.")
NEW_LABELS = QT_TRANSLATE_NOOP("core", "New labels: {labels}.")


@click.command("import")
@project_argument
@click.argument("paths", type=PATH, nargs=-1, required=True)
@click.option("--format", "format_name", metavar="NAME", help="The format; by suffix if left out.")
@click.option(
    "--as",
    "kind",
    type=click.Choice(["suggestions", "spans"]),
    default="suggestions",
    show_default=True,
    help="What the marks in the files become.",
)
@click.option(
    "--source",
    default="",
    metavar="NAME",
    help="Whose suggestions these are, where the files do not say it; "
    "the name of the file, or “import” for folders, if left out.",
)
@annotator_option
@click.option("--done", is_flag=True, help="The annotator has finished these documents.")
@click.option("--new-labels", is_flag=True, help="Add labels that the project lacks.")
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    project: Path,
    paths: tuple[Path, ...],
    format_name: str | None,
    kind: str,
    source: str,
    annotator: str | None,
    done: bool,
    new_labels: bool,
    as_json: bool,
) -> None:
    """Bring files and folders of files into PROJECT.

    Suggestions for a text that is there already are attached to that document.

    A file that cannot be read is told, and the rest comes in; the exit status is 1 then.
    """
    with writing(project, annotator) as session:
        with progress_bar(READING) as progress:
            batch = read_paths(paths, format_name, progress, source.strip())
        if session.document_ids():
            backup.make(project, "import")
        bring = ImportDocuments(batch.documents, kind == "spans", done, new_labels)
        session.execute(bring)
    report = bring.report
    for problem in (*batch.problems, *report.left_out):
        fail(problem.message(language()))
    if as_json:
        say_json(
            {
                "documents": report.documents,
                "spans": report.spans,
                "suggestions": report.suggestions,
                "skipped": report.skipped,
                "attached": report.attached,
                "new_labels": report.new_labels,
                "encodings": batch.encodings,
                "unusual": {kind.value: count for kind, count in batch.unusual.items()},
                "problems": [problem.message(language()) for problem in batch.problems],
                "left_out": [message.message(language()) for message in report.left_out],
            }
        )
    else:
        say(
            DONE,
            documents=report.documents,
            spans=report.spans,
            suggestions=report.suggestions,
            skipped=report.skipped,
        )
        if report.attached:
            say(ATTACHED, attached=report.attached)
        for encoding, count in sorted(batch.encodings.items()):
            say(ENCODING, encoding=encoding, count=count)
        for kind, count in batch.unusual.items():
            say(UNUSUAL, what=kind.title(language()), count=count)
        if report.new_labels:
            say(NEW_LABELS, labels=", ".join(report.new_labels))
    ctx.exit(1 if batch.problems else 0)
