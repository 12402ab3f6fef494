"""Writing a project's spans to files, over a read-only connection of its own.

So it may run on a worker thread while the project is open: SQLite's WAL lets a reader see the
project as it was when it began.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from core.exporting.agreed import Agreed
from core.exporting.beside import write_beside
from core.exporting.checking import check
from core.exporting.facts import facts_of
from core.exporting.fitting import Fitter
from core.exporting.meant import Meant
from core.exporting.options import ALL, ExportOptions
from core.exporting.passage import Passage
from core.exporting.placing import named, placing
from core.exporting.result import Exported, Proof, Verdict, Written
from core.exporting.source import Source
from core.exporting.targets import guard, targets
from core.formats import Format, FormattedDocument, Mark, WriteReport, by_name, parse_split
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
NO_DOCUMENTS = QT_TRANSLATE_NOOP(
    "core", "Nothing was written: the project has no documents. Import some first."
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
            if options.state == ALL:
                raise HashiyeError(NO_DOCUMENTS)
            raise HashiyeError(NONE_IN_STATE, state=options.state)
        steps = _Steps(progress, len(source.ids) * _passes(form, options, split))
        export = _Export(form, options, source, steps)
        parts, together = export.parts(split)
        finals = targets(form, options.output, split, parts)
        guard(form, finals, options)
        with placing(next(iter(finals)).parent, options.output) as place:
            files = tuple(
                written
                for final, held in finals.items()
                for written in export.write(
                    {part: parts[part] for part in held}, place.interim(final), final
                )
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
    ordered = form.folder and (split is None or form.write_parts is None)
    checks = 0 if form.read is None or not options.check else 1 + ordered
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
        # What is not as it was meant is read once more.
        if not self._progress(min(self._done, self._total), self._total):
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

    def write(
        self, parts: Mapping[str, Sequence[str]], interim: Path, final: Path
    ) -> Iterator[Written]:
        """Write the documents of each part, by their ids, to `interim`, and read them back.

        `final` is where that will be.
        """
        options = self._options
        passages = {
            part: Passage(self._fitter(), words=options.card, proof=options.check) for part in parts
        }
        documents = {part: passages[part].through(self._load(ids)) for part, ids in parts.items()}
        with named(interim, final):
            reports = _write(self._form, documents, interim)
            for part, ids in parts.items():
                report = reports[part]
                place = final / report.path.relative_to(interim)
                proof = self._proof(ids, report, place, passages[part].meant)
                name = place.relative_to(final.parent).as_posix()
                yield passages[part].written(part, name, replace(report, path=place), proof)

    def _proof(
        self, ids: Sequence[str], report: WriteReport, final: Path, meant: Meant | None
    ) -> Proof:
        if meant is None:
            return Proof(Verdict.NOT_CHECKED)

        def load(wanted: Sequence[str]) -> Iterator[FormattedDocument]:
            return self._fitter().fitted(self._load(wanted))

        language = self._options.language
        step = self._steps.one
        return check(self._form, report.path, ids, load, report.lost, final, language, meant, step)

    def _fitter(self) -> Fitter:
        return Fitter(self._form, self._options, self._source.names)

    def finished(self) -> Iterator[Mapping[str, Sequence[Mark]]]:
        """For each document the spans of everyone who has finished it."""
        for people in self._source.finished():
            self._steps.one()
            yield people

    def _load(self, ids: Iterable[str]) -> Iterator[FormattedDocument]:
        for document in self._source.load(ids):
            self._steps.one()
            yield document


def _write(
    form: Format, documents: Mapping[str, Iterable[FormattedDocument]], path: Path
) -> Mapping[str, WriteReport]:
    """Write what `path` is to hold: the parts of a split, or one of them, or all there is ("")."""
    if form.write_parts is not None and "" not in documents:
        return form.write_parts(documents, path)
    ((part, those),) = documents.items()
    assert form.write is not None
    return {part: replace(form.write(those, path), path=path)}
