"""Writing a project's spans to files, over a read-only connection of its own.

So it may run on a worker thread while the project is open: SQLite's WAL lets a reader see the
project as it was when it began.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from operator import attrgetter
from pathlib import Path

from core.exporting.agreed import Agreed
from core.exporting.beside import write_beside
from core.exporting.checking import check
from core.exporting.facts import facts_of
from core.exporting.fitting import Fitter
from core.exporting.options import ExportOptions
from core.exporting.placing import named, placing
from core.exporting.result import Contents, Exported, Proof, Verdict, Written
from core.exporting.source import Source
from core.exporting.targets import guard, targets
from core.formats import Format, FormattedDocument, LostSpan, Mark, by_name, parse_split
from core.formats.dealing import deal, grouped
from core.formats.split import Split, assign
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.progress import Cancelled, Progress
from core.store.project import open_project
from core.text import near_duplicates
from core.whose import annotator_of

CANNOT_WRITE = QT_TRANSLATE_NOOP(
    "core", "The format “{name}” cannot be exported, only imported. Choose another format."
)
NOTHING_TO_WRITE = QT_TRANSLATE_NOOP(
    "core",
    "Nothing was written: no document is done. Finish one, or export all documents (--state all).",
)
NONE_IN_STATE = QT_TRANSLATE_NOOP(
    "core",
    "Nothing was written: no document is in the state “{state}”. Choose other states, or all.",
)


def export_project(project_path: Path, options: ExportOptions, progress: Progress) -> Exported:
    """Write the chosen documents, a portion of them in memory, with what goes beside them.

    Raises HashiyeError, and leaves earlier files as they were, if the options do not fit, the
    output is a database or the disk does not allow it; Cancelled if `progress` returns False.
    """
    form = by_name(options.format_name).with_options(options.format_options)
    if form.write is None:
        raise HashiyeError(CANNOT_WRITE, name=form.name)
    split = parse_split(options.split) if options.split else None
    with closing(open_project(project_path, readonly=True)) as project:
        db = project.db
        db.execute("BEGIN")
        annotator = annotator_of(db, options.annotator, project_path)
        source = Source(db, annotator, options)
        if not source.ids:
            if options.state == "done":
                raise HashiyeError(NOTHING_TO_WRITE)
            raise HashiyeError(NONE_IN_STATE, state=options.state)
        steps = _Steps(progress, len(source.ids) * _passes(form, options, split))
        export = _Export(form, options, source, steps)
        parts, together = export.parts(split)
        finals = targets(form, options.output, split, parts)
        guard(form, finals, options)
        folder = next(iter(finals.values())).parent
        with placing(folder, options.output) as place:
            files = tuple(
                export.write(part, ids, place.interim(finals[part]), finals[part])
                for part, ids in parts.items()
            )
            agreed = Agreed.of(export.finished() if options.card or options.check else ())
            facts = facts_of(
                db, project_path, annotator, form, options, source.names, together, agreed
            )
            beside = write_beside(facts, files, place)
            steps.last()
            place.commit()
    return Exported(files, beside, together)


def _passes(form: Format, options: ExportOptions, split: Split | None) -> int:
    """How often every document is read."""
    near = split is not None and options.near_duplicates
    # The order in which a folder is read has to be found first.
    checks = 0 if form.read is None or not options.check else 1 + form.folder
    compares = options.card or options.check
    return 1 + near + checks + compares


class _Steps:
    """How far the export is, and whether it is to go on."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0

    def one(self) -> None:
        """A document more. Raises Cancelled."""
        if not self._progress(self._done, self._total):
            raise Cancelled
        self._done += 1

    def last(self) -> None:
        """Everything is written but not yet in its place. Raises Cancelled."""
        if not self._progress(self._total, self._total):
            raise Cancelled


class _Export:
    def __init__(self, form: Format, options: ExportOptions, source: Source, steps: _Steps) -> None:
        self._form = form
        self._options = options
        self._source = source
        self._steps = steps

    def parts(
        self, split: Split | None
    ) -> tuple[dict[str, list[str]], tuple[tuple[str, ...], ...]]:
        """The ids of each part, and those that were kept together."""
        ids = self._source.ids
        if split is None:
            return {"": list(ids)}, ()
        groups = self._groups()
        together = tuple(tuple(ids[place] for place in group) for group in groups)
        if not groups and not self._options.stratify:
            return assign(ids, split, self._options.seed), ()
        labels = self._source.label_counts() if self._options.stratify else ()
        items = grouped(len(ids), groups, labels)
        return deal(ids, items, split, self._options.seed), together

    def _groups(self) -> Sequence[tuple[int, ...]]:
        """The places of documents that must not be parted."""
        if self._options.near_duplicates:
            return near_duplicates.groups(self._source.texts(), self._steps.one)
        return self._source.same_texts

    def write(self, part: str, ids: Sequence[str], interim: Path, final: Path) -> Written:
        """Write the documents `ids` to `interim` and read them back."""
        assert self._form.write is not None
        fitter = Fitter(self._form, self._options, self._source.names)
        counter = _Counter(words=self._options.card)
        with named(interim, final):
            report = self._form.write(counter.counted(fitter.fitted(self._load(ids))), interim)
            proof = self._proof(ids, interim, report.lost, final)
        for lost in report.lost:
            counter.labels[lost.label] -= 1
        report = replace(report, path=final, lost=(*fitter.lost, *report.lost))
        return Written(part, report, tuple(fitter.moved), counter.contents(), proof)

    def _proof(
        self, ids: Sequence[str], interim: Path, lost: Sequence[LostSpan], final: Path
    ) -> Proof:
        if not self._options.check:
            return Proof(Verdict.NOT_CHECKED)

        def load(wanted: Sequence[str]) -> Iterator[FormattedDocument]:
            fitter = Fitter(self._form, self._options, self._source.names)
            return fitter.fitted(self._load(wanted))

        return check(self._form, interim, ids, load, lost, final, self._options.language)

    def finished(self) -> Iterator[Mapping[str, Sequence[Mark]]]:
        """For each document the spans of everyone who has finished it."""
        for people in self._source.finished():
            self._steps.one()
            yield people

    def _load(self, ids: Iterable[str]) -> Iterator[FormattedDocument]:
        for document in self._source.load(ids):
            self._steps.one()
            yield document


_LABEL = attrgetter("label")


class _Counter:
    """Counts what goes by."""

    def __init__(self, *, words: bool) -> None:
        self._words = words
        self.labels: Counter[str] = Counter()
        self._documents = self._characters = self._tokens = 0

    def counted(self, documents: Iterable[FormattedDocument]) -> Iterator[FormattedDocument]:
        """The same documents."""
        for document in documents:
            self._documents += 1
            self._characters += len(document.text)
            if self._words:
                self._tokens += len(document.text.split())
            self.labels.update(map(_LABEL, document.spans))
            yield document

    def contents(self) -> Contents:
        """What has gone by."""
        labels = {label: number for label, number in self.labels.items() if number}
        return Contents(self._documents, self._characters, self._tokens, labels)
