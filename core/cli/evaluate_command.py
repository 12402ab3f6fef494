"""`hashiye evaluate`."""

from collections import Counter
from pathlib import Path

import click

from core.cli.console import fail, language, progress_bar, say, say_json, table, warn
from core.cli.options import PATH, json_option, tagger_option
from core.formats import FormattedDocument
from core.importing import iterate_paths
from core.learning.measuring import Choices, Report, measure_files, measure_project
from core.messages import QT_TRANSLATE_NOOP, HashiyeError, translate
from core.store.project import SUFFIX
from core.store.settings import THRESHOLD
from core.tagger.evaluation import Counts, Scores

EVALUATING = QT_TRANSLATE_NOOP("core", "Evaluating")
HEADING = QT_TRANSLATE_NOOP(
    "core", "Tagger: {tagger}; suggestions from a score of {threshold}; documents: {documents}."
)
MISSED = QT_TRANSLATE_NOOP("core", "(missed)")
SPURIOUS = QT_TRANSLATE_NOOP("core", "(spurious)")
NAMES = QT_TRANSLATE_NOOP("core", "Labels of the gold that count as others: {names}.")
TAGGER_NAMES = QT_TRANSLATE_NOOP("core", "Labels of the tagger that count as others: {names}.")
NEVER = QT_TRANSLATE_NOOP(
    "core",
    "The tagger suggested these labels not once, all are missed: {labels}. --map says what labels "
    "of the gold mean here, --only which ones count.",
)
LEFT_OUT = QT_TRANSLATE_NOOP(
    "core",
    "Suggestions of labels that the gold has not got, not counted: {labels}. "
    "--only says which labels count.",
)


@click.command("evaluate")
@click.argument("paths", type=PATH, nargs=-1, required=True, metavar="PROJECT | GOLD...")
@click.option("--project", type=PATH, help="Evaluate its tagger, with what it has learned.")
@tagger_option
@click.option(
    "--threshold",
    type=click.FloatRange(0, 1),
    help=f"The least score that counts; the project's, or {THRESHOLD}, if left out.",
)
@click.option("--only", metavar="LABEL,LABEL", help="The labels that count.")
@click.option(
    "--map",
    "names",
    metavar="FROM=TO",
    multiple=True,
    help="A label of the gold files and what it means here; may be given several times.",
)
@click.option("--annotator", metavar="NAME", help="Whose spans; needed if several have marked.")
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    project: Path | None,
    tagger: str,
    threshold: float | None,
    only: str | None,
    names: tuple[str, ...],
    annotator: str | None,
    as_json: bool,
) -> None:
    """Tell how well suggestions agree with spans that people stand behind.

    Of PROJECT, the documents that are done; its tagger suggests for each one without what was
    decided in it. Of files and folders GOLD, the spans that they hold. A file that cannot be read
    is told, and the rest counts; the exit status is 1 then.

    Exact: the same edges and label. Partial: the right label on some of the same text counts half.
    """
    choices = Choices(tagger, threshold, _names(names), _labels(only))
    status = 0
    if any(path.suffix.lower() == SUFFIX for path in paths):
        if len(paths) > 1 or project is not None or names:
            raise click.UsageError("A project is evaluated alone, under its own labels.", ctx)
        with progress_bar(EVALUATING) as progress:
            report = measure_project(paths[0], annotator, choices, progress)
    else:
        if annotator is not None:
            raise click.UsageError("--annotator goes with a project.", ctx)
        articles, status = _read(paths)
        with progress_bar(EVALUATING) as progress:
            report = measure_files(articles, project, choices, progress)
    if as_json:
        say_json(report.as_json())
    else:
        _tell(report)
    ctx.exit(status)


def _read(paths: tuple[Path, ...]) -> tuple[list[FormattedDocument], int]:
    articles: list[FormattedDocument] = []
    status = 0
    for found in iterate_paths(paths, None):
        if isinstance(found, HashiyeError):
            fail(found.message(language()))
            status = 1
        else:
            for note in found.notes:
                fail(note.message(language()))
            articles.append(found)
    return articles, status


def _names(given: tuple[str, ...]) -> dict[str, str]:
    names = {}
    for one in given:
        name, equals, label = one.partition("=")
        if not (name and equals and label):
            raise click.BadParameter(f"{one!r} is not FROM=TO.", param_hint="--map")
        names[name] = label
    return names


def _labels(only: str | None) -> frozenset[str]:
    if only is None:
        return frozenset()
    found = frozenset(label.strip() for label in only.split(","))
    if "" in found:
        raise click.BadParameter(f"{only!r} has an empty label.", param_hint="--only")
    return found


def _tell(report: Report) -> None:
    found = report.evaluation
    threshold = f"{report.threshold:g}"
    say(HEADING, tagger=report.tagger, threshold=threshold, documents=found.documents)
    click.echo()
    rows = [_row(label, counts) for label, counts in found.labels.items()]
    total = found.total
    macro = (*_per_cent(found.macro), _per_cent(found.macro_partial)[2])
    rows += [_row("micro", total), ("macro", total.gold, total.suggested, *macro)]
    table(("label", "gold", "suggested", "precision", "recall", "F1", "partial F1"), rows)
    missed, spurious = (translate(template, language()) for template in (MISSED, SPURIOUS))
    confused = [
        (gold or spurious, suggested or missed, times)
        for (gold, suggested), times in Counter(found.confusions).most_common()
        if gold != suggested
    ]
    if confused:
        click.echo()
        table(("gold", "suggested", "times"), confused)
    _remark(report)


def _remark(report: Report) -> None:
    for template, names in ((NAMES, report.gold_names), (TAGGER_NAMES, report.tagger_names)):
        if names:
            click.echo()
            say(template, names=", ".join(f"{one} = {other}" for one, other in names.items()))
    for template, counts in ((NEVER, report.never), (LEFT_OUT, report.left_out)):
        if counts:
            warn(template, labels=", ".join(f"{label} ({n})" for label, n in counts.items()))


def _row(label: str, counts: Counts) -> tuple[object, ...]:
    exact, partial = _per_cent(counts.exact), _per_cent(counts.partial)
    return (label, counts.gold, counts.suggested, *exact, partial[2])


def _per_cent(scores: Scores) -> tuple[float, float, float]:
    values = (scores.precision, scores.recall, scores.f1)
    precision, recall, f1 = (round(100 * value, 1) for value in values)
    return precision, recall, f1
