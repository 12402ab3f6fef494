"""Bringing files into a project, hidden, in portions; what is brought is shown by `FinishImport`.

It may run in another process beside the one that has the project open: each transaction takes some
milliseconds, and nothing that anybody sees is touched. How far it has come stands in the file, so
that it can go on after a crash; taken away again, it leaves nothing.
"""

import sqlite3
from collections import Counter
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from itertools import accumulate
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from core import portions
from core.apart import apart
from core.commands.document_writer import DocumentWriter, WritingTerms, Written
from core.commands.finishing import FinishImport
from core.commands.importing import ImportReport
from core.commands.new_labels import can_be_label, require
from core.import_request import ImportRequest
from core.importing import files_of, passed_over
from core.label_names import UsualNames
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import Suggestion
from core.portions import Begun, Ended, Portion, Stamp, stamp_of
from core.progress import Cancelled, Progress
from core.store import answers, documents, imports, labels, settings, spans, suggestions
from core.store.imports import Attached, Unfinished
from core.store.transactions import writing
from core.text.unusual import Kind

UNDER_WAY = QT_TRANSLATE_NOOP(
    "core",
    "An import into this project was interrupted. Go on with it (--resume) or discard it "
    "(--discard) before you import anything else.",
)
THERE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”: the text of “{title}” is there already, in “{other}”. It was not added again.",
)
THERE_WITH_SPANS = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”: the text of “{title}” is there already, in “{other}”. It was not added again, nor "
    "were its {count} spans.",
)
IN_THE_WAY = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, “{title}”: the span from {start} to {end} ({label}, “{surface}”) was left out, for "
    "another stands in its way under the project's policy for spans ({policy}).",
)
BAD_NAME = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, “{title}”: “{label}” cannot be a label, for it holds white space. Choose what it "
    "becomes (--map), or correct it in the file.",
)
STOPPED = QT_TRANSLATE_NOOP(
    "core",
    "The import has stopped, for the project's file cannot be written ({detail}). Free some space "
    "or reconnect the disk; then go on with it, or discard it.",
)
APART = 1_000_000
"""Bytes that are read by a process of their own, which takes a third of a second to begin."""
REMOVED = 100
"""Documents that are taken away in one transaction."""
CACHE_KB = 64_000

_COUNTS = ("documents", "spans", "suggestions", "skipped")


class StoppedError(HashiyeError):
    """The disk refuses what an import brings; what was brought stays hidden, to go on with."""


def begin(db: Database, annotator: int, request: ImportRequest) -> None:
    """Begin the import of `request` for the annotator with that id.

    Raises HashiyeError where one is under way, and for a request that cannot be met.
    """
    if imports.unfinished(db) is not None:
        raise HashiyeError(UNDER_WAY)
    files, problems = files_of(request)
    with writing(db):
        imports.begin(db, annotator, request.to_json(), [str(file) for file in files], _new_state())
        # Of no file, so that they stay whatever becomes of the files.
        imports.note(db, -1, "refused", problems)
        imports.note(db, -1, "passed_over", passed_over(request, files))


def go_on(db: Database, progress: Progress, *, alone: bool = False) -> None:
    """Bring what the import under way has not brought yet.

    A file comes in whole or not at all: one that cannot be read is noted, and the rest goes on.
    Raises Cancelled where `progress`, which counts bytes, says so; what was brought stays hidden
    then, to go on or to be discarded. Raises HashiyeError, and has discarded it, for labels that
    the project lacks. Raises StoppedError where the disk refuses it. `alone` says that nobody else
    has the project open.
    """
    found = imports.unfinished(db)
    if found is None:
        return
    staging = _Staging(db, found)
    with _stopping(), _in_bulk(db, strings_last=alone and staging.brings_many_spans):
        try:
            staging.run(progress)
        except HashiyeError:
            discard(db)
            raise


def discard(db: Database) -> None:
    """Take everything away that the import under way has brought.

    Raises StoppedError where the disk refuses that; what is left can be taken away another time.
    """
    found = imports.unfinished(db)
    if found is None:
        return
    with _stopping(), _in_bulk(db):
        left = True
        while left:
            with writing(db):
                left = imports.remove(db, found.first, -1, REMOVED)
        with writing(db):
            imports.end(db)


def finish(db: Database) -> tuple[FinishImport, ImportReport]:
    """The command that shows what was brought, and what to report once that is done."""
    found = imports.unfinished(db)
    assert found is not None
    request, sums = ImportRequest.from_json(found.request), _state_of(found)["sums"]
    kept = imports.notes(db)

    def messages(kind: str) -> tuple[HashiyeError, ...]:
        return tuple(message for name, message in kept if name == kind)

    report = ImportReport(
        **{name: sums[name] for name in _COUNTS},
        attached=imports.attached_count(db),
        matched=sums["matched"],
        encodings=sums["encodings"],
        unusual={Kind(kind): count for kind, count in sums["unusual"].items()},
        there=messages("there"),
        repaired=messages("repaired"),
        left_out=messages("left_out"),
        refused=messages("refused"),
        passed_over=messages("passed_over"),
    )
    remembered = {old: new for old, new in request.labels if old != new}
    return FinishImport(found.started, sums["labels"], request.new_labels, remembered), report


def _new_state() -> dict[str, Any]:
    sums: dict[str, Any] = dict.fromkeys(_COUNTS, 0)
    sums |= {"encodings": {}, "unusual": {}, "labels": {}, "matched": {}}
    return {"file": 0, "read": 0, "stamp": None, "first": 0, "sums": sums, "before": sums}


def _state_of(found: Unfinished) -> dict[str, Any]:
    """What the file keeps of the import; an earlier version of Hashiye kept less of it."""
    new, kept = _new_state(), found.state
    return new | kept | {name: new[name] | kept[name] for name in ("sums", "before")}


class _Staging:
    """An import as it is carried out; `state` is what the file keeps of it."""

    def __init__(self, db: Database, found: Unfinished) -> None:
        self._db = db
        self._first = found.first
        self._request = ImportRequest.from_json(found.request)
        self._files = [Path(file) for file in found.files]
        self._state = _state_of(found)
        self._known = {label.name for label in labels.read(db)}
        self._missing: dict[str, str] = {}
        self._spoiled: HashiyeError | None = None
        terms = WritingTerms(found.annotator, self._request.done, own=found.first)
        self._writer = DocumentWriter(db, terms, self._attach)
        self._attached: list[Attached] = []
        sizes = (stamp_of(file)[0] for file in self._files)
        self._ends = [*accumulate(sizes, initial=0)]

    def run(self, progress: Progress) -> None:
        """Bring every file that is not in yet, from where it was left."""
        with closing(self._reading()) as reading:
            for step in reading:
                match step:
                    case Begun(stamp):
                        self._begin_file(stamp)
                        self._tell(progress, 0)
                    case Portion():
                        self._write(step)
                        self._tell(progress, step.characters)
                    case Ended(error):
                        self._end_file(error or self._spoiled)
        self._tell(progress, 0)
        require(self._missing)

    @property
    def brings_many_spans(self) -> bool:
        """Whether there may be many beside those that are there."""
        pages, size = (
            self._db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size")
        )
        return self._request.as_spans and 4 * self._ends[-1] > pages * size

    def _reading(self) -> Generator[Begun | Portion | Ended]:
        state, decided = self._state, settings.read(self._db)
        first, usual = state["file"], None
        if self._request.usual_names:
            usual = UsualNames(labels.read(self._db), decided.import_labels)
        place = state["stamp"], state["read"]
        wanted = self._files[first:], self._request, decided.policy, usual, *place
        if self._ends[-1] - self._ends[first] < APART:
            return portions.read(*wanted)
        return apart(portions.read, *wanted)

    def _begin_file(self, stamp: Stamp) -> None:
        if self._state["stamp"] == stamp:
            return
        self._take_back()
        first = documents.last(self._db) + 1
        sums = self._state["before"]
        self._keep(stamp=stamp, first=first, read=0, sums=sums)

    def _write(self, portion: Portion) -> None:
        several = portion.documents
        self._look_at(portion.labels)
        if not several or self._missing or self._spoiled:
            # What cannot come in as a whole is only read on, to name every label that is missing.
            return
        with writing(self._db):
            written = self._writer.write(several)
            number = self._state["file"]
            imports.add_attached(self._db, number, self._attached)
            self._attached.clear()
            file = self._files[number]
            in_the_way = (
                HashiyeError(IN_THE_WAY, path=file, **one.fields) for one in written.left_out
            )
            imports.note(self._db, number, "there", self._there(file, written))
            imports.note(self._db, number, "left_out", in_the_way)
            imports.note(self._db, number, "repaired", portion.notes)
            sums = _added(self._state["sums"], written, portion)
            self._keep(read=self._state["read"] + len(several), sums=sums)

    def _look_at(self, used: Mapping[str, str]) -> None:
        """Remember which labels among `used` (label to title) stand in the way."""
        lacking = {name: title for name, title in used.items() if name not in self._known}
        if not self._request.new_labels:
            self._missing = lacking | self._missing
            return
        for name, title in lacking.items():
            if self._spoiled is None and not can_be_label(name):
                file = self._files[self._state["file"]]
                self._spoiled = HashiyeError(BAD_NAME, path=file, title=title, label=name)

    def _there(self, file: Path, written: Written) -> Iterator[HashiyeError]:
        for title, document, held in written.there:
            query = "SELECT title FROM documents WHERE id = ?"
            (other,) = self._db.execute(query, [document]).fetchone()
            template = THERE_WITH_SPANS if held else THERE
            yield HashiyeError(template, path=file, title=title, other=other, count=held)

    def _attach(self, document: int, text: str, proposed: Sequence[Suggestion]) -> int:
        """Store suggestions for a document that is there, withdrawn as long as nothing is shown."""
        if not self._request.attach:
            return 0
        count = 0
        for one in proposed:
            old = answers.stored(self._db, document, one)
            if old is not None and not old["withdrawn"] and old["score"] == one.score:
                continue
            if old is None:
                row = suggestions.insert(self._db, document, text, one)
                self._db.execute("UPDATE suggestions SET withdrawn = 1 WHERE id = ?", [row])
            else:
                row = old["id"]
            self._attached.append(Attached(document, row, one.score, old is None))
            count += 1
        return count

    def _take_back(self) -> None:
        """Take away what this file has brought."""
        self._attached.clear()
        first = max(self._state["first"], self._first)
        left = self._state["first"] > 0
        while left:
            with writing(self._db):
                left = imports.remove(self._db, first, self._state["file"], REMOVED)

    def _end_file(self, error: HashiyeError | None) -> None:
        if error is not None:
            self._take_back()
        self._spoiled = None
        state = self._state
        with writing(self._db):
            if error is not None:
                imports.note(self._db, state["file"], "refused", [error])
            sums = state["sums"] if error is None else state["before"]
            done = {"file": state["file"] + 1, "read": 0, "stamp": None, "first": 0}
            self._keep_now(**done, sums=sums, before=sums)

    def _keep(self, **values: Any) -> None:
        if self._db.conn.in_transaction:
            self._keep_now(**values)
        else:
            with writing(self._db):
                self._keep_now(**values)

    def _keep_now(self, **values: Any) -> None:
        state = self._state | values
        imports.keep_state(self._db, state)
        self._state = state

    def _tell(self, progress: Progress, characters: int) -> None:
        """Tell how many bytes were read, as far as that can be known of the file at hand."""
        number = self._state["file"]
        before, end = self._ends[number], self._ends[min(number + 1, len(self._files))]
        if not progress(min(before + 2 * characters, end), self._ends[-1]):
            raise Cancelled


def _added(sums: dict[str, Any], written: Written, portion: Portion) -> dict[str, Any]:
    return {
        "documents": sums["documents"] + written.documents,
        "spans": sums["spans"] + written.spans,
        "suggestions": sums["suggestions"] + written.suggestions,
        "skipped": sums["skipped"] + len(written.there),
        "encodings": dict(portion.encodings + Counter(sums["encodings"])),
        "unusual": dict(portion.unusual + Counter(sums["unusual"])),
        "labels": portion.labels | sums["labels"],
        "matched": sums["matched"] | portion.matched,
    }


@contextmanager
def _stopping() -> Iterator[None]:
    """Raises StoppedError where the disk refuses what the block writes."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise StoppedError(STOPPED, detail=error) from error


@contextmanager
def _in_bulk(db: Database, *, strings_last: bool = False) -> Iterator[None]:
    """Write quickly: what a power cut takes of it is read again, with how far it had come.

    With `strings_last` the strings of spans are indexed at the end. One by one they come to places
    all over their index, and SQLite writes a page for each; but all at once takes a second or two,
    for which anybody else who writes would have to wait. Until then, also after a crash, what needs
    the index is only slow.
    """
    before = {
        name: db.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("foreign_keys", "synchronous", "cache_size", "wal_autocheckpoint")
    }
    # References hold by construction, and to remove a suggestion SQLite would look through all
    # spans for one that came from it.
    wanted = {"foreign_keys": 0, "synchronous": 1, "cache_size": -CACHE_KB}
    try:
        for name, value in {**wanted, "wal_autocheckpoint": 8000}.items():
            db.execute(f"PRAGMA {name} = {value}")
        if strings_last:
            spans.drop_strings(db)
        yield
    finally:
        spans.index_strings(db)
        for name, value in before.items():
            db.execute(f"PRAGMA {name} = {value}")
