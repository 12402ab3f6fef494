"""`hashiye tag`."""

import json
from collections.abc import Sequence
from contextlib import closing
from itertools import batched
from pathlib import Path

import click

from core.cli.console import fail, language, progress_bar, say, say_json, warn
from core.cli.options import PATH, json_option, tagger_option, writing
from core.formats import FormattedDocument
from core.importing import iterate_paths
from core.learning.plugin_tagging import CHUNK, tag_with
from core.learning.tagging import new_tagger, tag_documents, tagger_for
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import Document, Suggestion
from core.store import labels, settings
from core.store.project import open_project
from core.tagger.checked import suggestions_of
from core.tagger.foreign_labels import Fitting
from core.tagger.protocol import BUILT_IN, Tagger
from core.tagger.registry import plugin_tagger

TAGGING = QT_TRANSLATE_NOOP("core", "Suggesting")
DONE = QT_TRANSLATE_NOOP("core", "Suggestions: {suggestions}, in documents: {documents}.")
NOT_OF_THE_PROJECT = QT_TRANSLATE_NOOP(
    "core", "Left out, for the project has no such labels: {labels}."
)


@click.command("tag")
@click.argument("paths", type=PATH, nargs=-1, required=True, metavar="PROJECT | PATH...")
@click.option("--project", type=PATH, help="Suggest as in this project: its labels and lexicon.")
@click.option("--to", type=click.Choice(["jsonl"]), help="Write suggestions to standard output.")
@tagger_option
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    project: Path | None,
    to: str | None,
    tagger: str,
    as_json: bool,
) -> None:
    """Suggest entities.

    Without --to, for every document of PROJECT and into it. With --to jsonl, for files and
    folders: each document becomes a line with its id, text and suggestions. A file that cannot be
    read is told, and the rest goes on; the exit status is 1 then.
    """
    if to is not None:
        ctx.exit(_tag_files(paths, project, tagger))
    if len(paths) != 1 or project is not None:
        raise click.UsageError("To tag files, say where to: --to jsonl.", ctx)
    _tag_project(paths[0], tagger, as_json)


def _tag_project(path: Path, name: str, as_json: bool) -> None:
    left_out: dict[str, int] = {}
    with writing(path) as session, progress_bar(TAGGING) as progress:
        if name == BUILT_IN:
            suggestions = tag_documents(session, progress)
        else:
            suggestions, left_out = tag_with(session, plugin_tagger(name), progress)
        documents = len(session.document_ids())
    if as_json:
        counts = {"documents": documents, "suggestions": suggestions}
        say_json(counts if name == BUILT_IN else counts | {"left_out": left_out})
        return
    say(DONE, documents=documents, suggestions=suggestions)
    if left_out:
        told = ", ".join(f"{label} ({count})" for label, count in left_out.items())
        warn(NOT_OF_THE_PROJECT, labels=told)


def _tag_files(paths: tuple[Path, ...], project: Path | None, name: str) -> int:
    tagger, fitting = _tagger(project, name)
    status = 0
    for batch in batched(iterate_paths(paths, None), CHUNK):
        articles = []
        for found in batch:
            if isinstance(found, HashiyeError):
                fail(found.message(language()))
                status = 1
            else:
                for note in found.notes:
                    fail(note.message(language()))
                articles.append(found)
        documents = [Document(0, one.id, one.title, one.text) for one in articles]
        given = tagger.suggest(documents) if name == BUILT_IN else suggestions_of(tagger, documents)
        for article, suggestions in zip(articles, given, strict=True):
            click.echo(_line(article, fitting.fit(suggestions) if fitting else suggestions))
    return status


def _tagger(project: Path | None, name: str) -> tuple[Tagger, Fitting | None]:
    """The tagger, and where it is of a plugin what gives it the labels of the project."""
    if project is None:
        return (new_tagger() if name == BUILT_IN else plugin_tagger(name)), None
    with closing(open_project(project, readonly=True)) as opened:
        if name == BUILT_IN:
            return tagger_for(opened.db), None
        fitting = Fitting(labels.read(opened.db), settings.read(opened.db).label_map)
        return plugin_tagger(name), fitting


def _line(article: FormattedDocument, suggestions: Sequence[Suggestion]) -> str:
    fields = [
        {
            "start": found.start,
            "end": found.end,
            "label": found.label,
            "score": round(found.score, 4),
            "source": found.source,
        }
        for found in suggestions
    ]
    return json.dumps(
        {"id": article.id, "text": article.text, "suggestions": fields}, ensure_ascii=False
    )
