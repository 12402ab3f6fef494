"""How well a tagger does on gold: on the documents that are done in a project, or on files."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from core.formats import FormattedDocument
from core.learning.honest import honest_suggestions
from core.learning.plugin_tagging import tagged
from core.learning.tagging import new_tagger, tagger_for
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import Document, Label, LabelSet, Suggestion
from core.progress import Progress
from core.store import documents, labels, progress, settings, spans
from core.store.project import open_project
from core.store.settings import ProjectSettings
from core.tagger.evaluation import Evaluation, evaluate
from core.tagger.foreign_labels import Fitting, counterparts
from core.tagger.label_map import source_labels
from core.tagger.protocol import BUILT_IN
from core.tagger.registry import plugin_tagger
from core.text.tags import Labelled, TaggedSpan
from core.whose import annotator_of

NOTHING_DONE = QT_TRANSLATE_NOOP(
    "core", "No document of {path} is done, so there is nothing to compare with. Finish one first."
)
NO_GOLD = QT_TRANSLATE_NOOP(
    "core",
    "These files have no span to compare with. Name files that have some: CoNLL, or JSONL with "
    "“label”.",
)

NO_SUCH_LABEL = QT_TRANSLATE_NOOP(
    "core", "There is no label “{label}” in the gold. Its labels are: {labels}."
)
NONE_OF_THESE = QT_TRANSLATE_NOOP(
    "core", "There is no span of these labels in the gold: {only}. Its labels are: {labels}."
)

Judged = tuple[Iterable[Labelled], Iterable[Suggestion]]
"""The gold spans of a document, and what the tagger suggests for it."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What to evaluate, and how.

    `tagger` is the name of one; the built-in one's by itself. Suggestions below `threshold` do not
    count; None takes the project's. `names` says for labels of the gold which label here they
    mean; usual names are known beside it. Where `only` names labels, no others count.
    """

    tagger: str = BUILT_IN
    threshold: float | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    only: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Report:
    """What the evaluation of a tagger has shown.

    `gold_names` and `tagger_names` are the labels that counted as others. `never` are those that
    the tagger suggested not once, with their number of gold entities, all missed; `left_out` those
    that the gold has not got, with the number of suggestions that do not count for that reason.
    """

    tagger: str
    threshold: float
    evaluation: Evaluation
    gold_names: Mapping[str, str] = field(default_factory=dict)
    tagger_names: Mapping[str, str] = field(default_factory=dict)
    never: Mapping[str, int] = field(default_factory=dict)
    left_out: Mapping[str, int] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """All of it as JSON values."""
        return {
            "tagger": self.tagger,
            "threshold": self.threshold,
            **self.evaluation.as_json(),
            "gold_names": dict(self.gold_names),
            "tagger_names": dict(self.tagger_names),
            "never": dict(self.never),
            "left_out": dict(self.left_out),
        }


def measure_project(path: Path, annotator: str | None, choices: Choices, poll: Progress) -> Report:
    """Compare suggestions with the spans in the documents that `annotator` has done.

    The project's tagger suggests honestly, as `core.learning.honest` has it. `poll` counts
    documents; raises Cancelled if it says so. Raises HashiyeError where nothing is done, it is not
    clear whose spans are meant, no label is left, or the tagger is not there or fails.
    """
    with closing(open_project(path, readonly=True)) as project:
        db = project.db
        whose = annotator_of(db, annotator, path)
        done = progress.done(db, whose)
        if not done:
            raise HashiyeError(NOTHING_DONE, path=path)
        if choices.tagger == BUILT_IN:
            found = honest_suggestions(db, done, poll)
        else:
            articles = [documents.read(db, row) for row in done]
            found = tagged(plugin_tagger(choices.tagger), articles, poll)
        known, decided = labels.read(db), settings.read(db)
        fitting = Fitting(_only(known, choices), decided.label_map)
        judged = ((spans.read(db, article.id, whose), given) for article, given in found)
        return _report(judged, fitting, choices, decided)


def measure_files(
    articles: Sequence[FormattedDocument], project: Path | None, choices: Choices, poll: Progress
) -> Report:
    """Compare suggestions with the spans that files have, as `core.importing` reads them.

    The built-in tagger is that of `project`, with what it has learned, or a new one. Only labels
    count that the gold has, unless `choices` name them: what files do not have was perhaps not
    asked for. `poll` and errors are as in `measure_project`.
    """
    if project is None:
        known, decided = _set(source_labels()), ProjectSettings()
        tagger = new_tagger()
    else:
        with closing(open_project(project, readonly=True)) as opened:
            known, decided = labels.read(opened.db), settings.read(opened.db)
            tagger = tagger_for(opened.db)
    if choices.tagger != BUILT_IN:
        tagger = plugin_tagger(choices.tagger)
    had = {mark.label for article in articles for mark in article.spans}
    if not had:
        raise HashiyeError(NO_GOLD)
    names = _names(had, choices, counterparts(had, known, decided.label_map))
    fitting = Fitting(_only(_set(names.values()), choices), decided.label_map)
    gold = [
        [TaggedSpan(mark.start, mark.end, names[mark.label]) for mark in article.spans]
        for article in articles
    ]
    read = [Document(0, one.id, one.title, one.text, one.meta) for one in articles]
    found = (given for _, given in tagged(tagger, read, poll))
    report = _report(zip(gold, found, strict=True), fitting, choices, decided)
    return replace(report, gold_names=_differing(names))


def _names(had: Iterable[str], choices: Choices, usual: Mapping[str, str]) -> dict[str, str]:
    """What each label that the gold `had` is called here."""
    names = {name: name for name in sorted(had)}
    for name in choices.names:
        if name not in names:
            raise HashiyeError(NO_SUCH_LABEL, label=name, labels=", ".join(names))
    return names | dict(usual) | dict(choices.names)


def _only(known: LabelSet, choices: Choices) -> LabelSet:
    if not choices.only:
        return known
    if not any(label in known for label in choices.only):
        there = ", ".join(label.name for label in known)
        raise HashiyeError(NONE_OF_THESE, only=", ".join(sorted(choices.only)), labels=there)
    return _set(choices.only)


def _set(names: Iterable[str]) -> LabelSet:
    return LabelSet(tuple(Label(name) for name in sorted(set(names))))


def _report(
    judged: Iterable[Judged], fitting: Fitting, choices: Choices, decided: ProjectSettings
) -> Report:
    threshold = decided.threshold if choices.threshold is None else choices.threshold

    def pairs() -> Iterator[tuple[list[Labelled], list[Suggestion]]]:
        for marks, given in judged:
            gold = [mark for mark in marks if mark.label in fitting.labels]
            yield gold, fitting.fit(one for one in given if one.score >= threshold)

    evaluation = evaluate(pairs())
    counts = evaluation.labels.items()
    return Report(
        choices.tagger,
        threshold,
        evaluation,
        tagger_names=_differing(fitting.names),
        never={label: one.gold for label, one in counts if one.gold and not one.suggested},
        left_out={} if choices.only else dict(sorted(fitting.left_out.items())),
    )


def _differing(names: Mapping[str, str]) -> dict[str, str]:
    return {name: label for name, label in sorted(names.items()) if name != label}
