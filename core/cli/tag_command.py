"""`hashiye tag`."""

import json
from contextlib import closing
from pathlib import Path

import click

from core.cli.console import fail, language, progress_bar, say, say_json
from core.cli.options import PATH, default_annotator, json_option, writing
from core.formats import FormattedDocument
from core.importing import iterate_paths
from core.learning.tagging import new_tagger, tag_documents, tagger_for
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import Document
from core.session import Session
from core.tagger.protocol import Tagger

TAGGING = QT_TRANSLATE_NOOP("core", "Suggesting")
DONE = QT_TRANSLATE_NOOP("core", "Suggestions: {suggestions}, in documents: {documents}.")


@click.command("tag")
@click.argument("paths", type=PATH, nargs=-1, required=True, metavar="PROJECT | PATH...")
@click.option("--project", type=PATH, help="Suggest as in this project: its labels and lexicon.")
@click.option("--to", type=click.Choice(["jsonl"]), help="Write suggestions to standard output.")
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    project: Path | None,
    to: str | None,
    as_json: bool,
) -> None:
    """Suggest entities.

    Without --to, for every document of PROJECT and into it. With --to jsonl, for files and
    folders: each document becomes a line with its id, text and suggestions. A file that cannot be
    read is told, and the rest goes on; the exit status is 1 then.
    """
    if to is not None:
        ctx.exit(_tag_files(paths, project))
    if len(paths) != 1 or project is not None:
        raise click.UsageError("To tag files, say where to: --to jsonl.", ctx)
    _tag_project(paths[0], as_json)


def _tag_project(path: Path, as_json: bool) -> None:
    with writing(path) as session, progress_bar(TAGGING) as progress:
        suggestions = tag_documents(session, progress)
        documents = len(session.document_ids())
    if as_json:
        say_json({"documents": documents, "suggestions": suggestions})
    else:
        say(DONE, documents=documents, suggestions=suggestions)


def _tag_files(paths: tuple[Path, ...], project: Path | None) -> int:
    tagger = _tagger(project)
    status = 0
    for found in iterate_paths(paths, None):
        if isinstance(found, HashiyeError):
            fail(found.message(language()))
            status = 1
        else:
            click.echo(_line(tagger, found))
    return status


def _tagger(project: Path | None) -> Tagger:
    if project is None:
        return new_tagger()
    with closing(Session.open(project, default_annotator(), readonly=True)) as session:
        return tagger_for(session.project.db)


def _line(tagger: Tagger, article: FormattedDocument) -> str:
    document = Document(0, article.id, article.title, article.text)
    suggestions = [
        {
            "start": found.start,
            "end": found.end,
            "label": found.label,
            "score": round(found.score, 4),
            "source": found.source,
        }
        for found in tagger.suggest([document])[0]
    ]
    fields = {"id": article.id, "text": article.text, "suggestions": suggestions}
    return json.dumps(fields, ensure_ascii=False)
