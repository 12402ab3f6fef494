"""`hashiye import`."""

from dataclasses import replace
from pathlib import Path

import click

from core import staging
from core.cli.console import fail, language, progress_bar, say, say_json, warn
from core.cli.import_preview import show_preview
from core.cli.options import (
    PATH,
    annotator_option,
    json_option,
    project_argument,
    usage,
    writing,
)
from core.commands.importing import ImportReport
from core.import_request import ImportRequest
from core.importing import require_fitting, require_possible
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.session import Session, UnsavedError
from core.staging import StoppedError
from core.store import backup, imports

READING = QT_TRANSLATE_NOOP("core", "Reading")
DONE = QT_TRANSLATE_NOOP(
    "core",
    "Imported documents: {documents}; spans: {spans}; suggestions: {suggestions}; "
    "documents that were there already: {skipped}.",
)
NOT_ALL = QT_TRANSLATE_NOOP(
    "core",
    "Files that were refused: {refused}; messages of what was repaired or left out when read: "
    "{repaired}; spans left out: {left_out}.",
)
MORE_THERE = QT_TRANSLATE_NOOP(
    "core", "… and {count} more documents that were there already; --json lists all."
)
ATTACHED = QT_TRANSLATE_NOOP(
    "core", "Suggestions attached to documents that were there: {attached}."
)
ENCODING = QT_TRANSLATE_NOOP("core", "Files in {encoding}: {count}.")
UNUSUAL = QT_TRANSLATE_NOOP("core", "Documents with {what}: {count}; their text stays as it is.")
MATCHED = QT_TRANSLATE_NOOP("core", "Labels that turned up after the preview: {labels}.")
NEW_LABELS = QT_TRANSLATE_NOOP("core", "New labels: {labels}.")
INTERRUPTED = QT_TRANSLATE_NOOP(
    "core",
    "Interrupted. Nothing of it is in the project yet: --resume goes on, --discard takes it away.",
)
NO_ROOM = QT_TRANSLATE_NOOP(
    "core",
    "The import has stopped, for {path} cannot be written ({detail}). Nothing of it is shown yet. "
    "Free some space or reconnect the disk; then --resume goes on with it, --discard takes it "
    "away.",
)
LISTED = 20
"""Documents that were there already which are told one by one."""
NOT_INTERRUPTED = QT_TRANSLATE_NOOP(
    "core", "No import into this project was interrupted. Nothing was changed."
)
DISCARDED = QT_TRANSLATE_NOOP("core", "The import that was interrupted is discarded.")


@click.command("import")
@project_argument
@click.argument("paths", type=PATH, nargs=-1)
@click.option("--format", "format_name", metavar="NAME", help="The format; by suffix if left out.")
@click.option(
    "--option",
    "options",
    multiple=True,
    metavar="NAME=VALUE",
    help="An option of the format, see hashiye formats; may be given several times.",
)
@click.option(
    "--encoding", metavar="NAME", help="The encoding of the files; found out if left out."
)
@click.option(
    "--map",
    "labels",
    multiple=True,
    metavar="OLD=NEW",
    help="Give a label of the files one of the project's, or nothing to leave it out; "
    "may be given several times.",
)
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
@click.option("--preview", is_flag=True, help="Show the first documents and write nothing.")
@click.option("--resume", is_flag=True, help="Go on with the import that was interrupted.")
@click.option("--discard", is_flag=True, help="Take the import that was interrupted away.")
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    project: Path,
    paths: tuple[Path, ...],
    format_name: str | None,
    options: tuple[str, ...],
    encoding: str | None,
    labels: tuple[str, ...],
    kind: str,
    source: str,
    annotator: str | None,
    done: bool,
    new_labels: bool,
    preview: bool,
    resume: bool,
    discard: bool,
    as_json: bool,
) -> None:
    """Bring files and folders of files into PROJECT.

    Suggestions for a text that is there already are attached to that document.

    A file that cannot be read is told, and the rest comes in; the exit status is 1 then.
    """
    if bool(paths) == (resume or discard) or (resume and discard):
        raise click.UsageError(
            "Name what to import, or go on with --resume, or take away with --discard.", ctx
        )
    given = (*options, f"encoding={encoding}") if encoding else options
    request = ImportRequest(
        paths,
        format_name,
        _pairs(ctx, "--option", given),
        tuple((old, new or None) for old, new in _pairs(ctx, "--map", labels)),
        kind == "spans",
        done,
        new_labels,
        source.strip(),
    )
    with usage(ctx):
        require_possible(request)
        require_fitting(request)
    if preview:
        ctx.exit(show_preview(project, request, as_json=as_json))
    with writing(project, annotator) as session:
        if not paths and imports.unfinished(session.project.db) is None:
            raise HashiyeError(NOT_INTERRUPTED)
        if discard:
            staging.discard(session.project.db)
            say(DISCARDED)
            return
        report = _bring(session, None if resume else request)
    _tell(report, as_json=as_json)
    ctx.exit(1 if report.refused else 0)


def _bring(session: Session, request: ImportRequest | None) -> ImportReport:
    """Carry out `request`, or the one that was interrupted."""
    db = session.project.db
    if request is not None:
        if session.document_ids():
            backup.make(session.project.path, "import")
        staging.begin(db, session.annotator.id, request)
    try:
        with progress_bar(READING) as progress:
            staging.go_on(db, progress, alone=True)
        command, report = staging.finish(db)
        session.execute(command)
    except KeyboardInterrupt:
        warn(INTERRUPTED)
        raise
    except (StoppedError, UnsavedError) as error:
        detail = error.fields["detail"]
        raise HashiyeError(NO_ROOM, path=session.project.path, detail=detail) from error
    except HashiyeError:
        staging.discard(db)
        raise
    session.settle()
    return replace(report, new_labels=command.added)


def _pairs(ctx: click.Context, option: str, given: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Each `NAME=VALUE` as a pair."""
    pairs = []
    for one in given:
        name, sign, value = one.partition("=")
        if not name or not sign:
            raise click.UsageError(f"{option}: “{one}” is not of the form NAME=VALUE.", ctx)
        pairs.append((name, value))
    return tuple(pairs)


def _tell(report: ImportReport, *, as_json: bool) -> None:
    for message in (*report.refused, *report.passed_over, *report.left_out, *report.repaired):
        fail(message.message(language()))
    if as_json:
        told = {
            name: [message.message(language()) for message in messages]
            for name, messages in (
                ("problems", report.refused),
                ("left_out", report.left_out),
                ("repaired", report.repaired),
                ("there", report.there),
                ("passed_over", report.passed_over),
            )
        }
        say_json(
            {
                "documents": report.documents,
                "spans": report.spans,
                "suggestions": report.suggestions,
                "skipped": report.skipped,
                "attached": report.attached,
                "new_labels": report.new_labels,
                "matched": report.matched,
                "encodings": report.encodings,
                "unusual": {kind.value: count for kind, count in report.unusual.items()},
                **told,
            }
        )
        return
    for message in report.there[:LISTED]:
        fail(message.message(language()))
    if len(report.there) > LISTED:
        warn(MORE_THERE, count=len(report.there) - LISTED)
    say(
        DONE,
        documents=report.documents,
        spans=report.spans,
        suggestions=report.suggestions,
        skipped=report.skipped,
    )
    if report.refused or report.repaired or report.left_out:
        counts = {"repaired": len(report.repaired), "left_out": len(report.left_out)}
        say(NOT_ALL, refused=len(report.refused), **counts)
    if report.attached:
        say(ATTACHED, attached=report.attached)
    for encoding, count in sorted(report.encodings.items()):
        say(ENCODING, encoding=encoding, count=count)
    for kind, count in report.unusual.items():
        say(UNUSUAL, what=kind.title(language()), count=count)
    if report.matched:
        pairs = (f"{old} → {new or '–'}" for old, new in report.matched.items())
        say(MATCHED, labels=", ".join(pairs))
    if report.new_labels:
        say(NEW_LABELS, labels=", ".join(report.new_labels))
