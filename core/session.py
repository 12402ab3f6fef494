"""A person at work in a project: execute, undo, redo, and one notification for each."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from uuid import uuid4

from core.commands.base import Command, Context
from core.marks import SwitchedOff
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import (
    Changes,
    Document,
    Operation,
    RowChange,
    Suggestion,
)
from core.reader import Reader
from core.store import (
    annotators,
    corrections,
    documents,
    journal,
    models,
    renewals,
    rows,
    search_index,
    spans,
    text_change,
    visibility,
)
from core.store.clock import now
from core.store.models import TrainedModel
from core.store.project import Project, open_project
from core.store.renewals import Renewal
from core.store.transactions import writing

UNSAVED = QT_TRANSLATE_NOOP(
    "core",
    "Not saved: {path} cannot be written ({detail}). The change is kept and saved as soon as it "
    "can be; free some space or reconnect the disk.",
)
NOT_TAKEN = QT_TRANSLATE_NOOP(
    "core",
    "The step was not taken: {path} cannot be written ({detail}). Nothing has changed; free some "
    "space or reconnect the disk, then try again.",
)
STILL_USED = QT_TRANSLATE_NOOP(
    "core",
    "The step cannot be taken: it would remove the label {label}, which spans have by now. "
    "Give them another label first.",
)
READ_ONLY = QT_TRANSLATE_NOOP(
    "core",
    "{path} is open read-only. Nothing can be changed in it. Copy it to a place of your own.",
)
HELD = QT_TRANSLATE_NOOP(
    "core", "{path} is open read-only: {holder} has it open for writing. Close it there first."
)

Listener = Callable[[Changes, object], None]


class UnsavedError(HashiyeError):
    """A command could not be written; the session keeps it and tries again."""


class Session(Reader):
    """One annotator at work in one open project. Close it when done; nothing needs saving.

    Every change goes through `execute`, `undo` or `redo`, and each tells the listeners once what
    it touched and who began it.
    """

    def __init__(self, project: Project, annotator: str) -> None:
        if project.readonly:
            known = annotators.find(project.db, annotator)
            super().__init__(project, known or annotators.absent(annotator))
        else:
            super().__init__(project, annotators.ensure(project.db, annotator))
        self._stacks = journal.stacks(self._db, self.annotator.id)
        self._listeners: list[Listener] = []
        self.unsaved: list[Command] = []

    @classmethod
    def open(cls, path: Path, annotator: str, *, readonly: bool = False) -> "Session":
        """A session in the project at `path`.

        Raises HashiyeError as `open_project` does, and where the name of a new annotator cannot
        be written.
        """
        project = open_project(path, readonly=readonly)
        try:
            return cls(project, annotator)
        except sqlite3.OperationalError as error:
            project.close()
            raise HashiyeError(NOT_TAKEN, path=path, detail=error) from error

    def close(self) -> None:
        """Close the project."""
        self.project.close()

    @property
    def undo_name(self) -> str:
        """What undo would take back, or the empty string."""
        return self._stacks.undo[-1][1] if self._stacks.undo else ""

    @property
    def redo_name(self) -> str:
        """What redo would do again, or the empty string."""
        return self._stacks.redo[-1][1] if self._stacks.redo else ""

    # What can be done

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener(changes, initiator)` after every change; returns how to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def execute(self, command: Command, initiator: object = None) -> Changes:
        """Carry out `command` as one operation and return what it touched.

        Raises UnsavedError where the disk refuses it; the command is kept in `unsaved` then.
        Raises HashiyeError where the command cannot be done, or, when it is done, for an unsaved
        one that no longer could be.
        """
        dropped: HashiyeError | None = None
        try:
            self.retry_unsaved()
        except UnsavedError:
            self.unsaved.append(command)
            raise
        except HashiyeError as error:
            dropped = error
        try:
            changes = self._execute(command, initiator)
        except sqlite3.OperationalError as error:
            self.unsaved.append(command)
            raise self._not_saved(error) from error
        if dropped is not None:
            raise dropped
        return changes

    def retry_unsaved(self) -> None:
        """Write the commands that could not be written. Raises UnsavedError if that fails still.

        One that can no longer be done (the same span deleted twice) is dropped; the rest is
        written, and then its HashiyeError raised.
        """
        dropped: HashiyeError | None = None
        while self.unsaved:
            command = self.unsaved.pop(0)
            try:
                self._execute(command, None)
            except sqlite3.OperationalError as error:
                self.unsaved.insert(0, command)
                raise self._not_saved(error) from error
            except HashiyeError as error:
                dropped = error
        if dropped is not None:
            raise dropped

    def undo(self, initiator: object = None) -> Changes:
        """Take back the last operation of this annotator; no change if there is none."""
        return self._revert(self._stacks.undo, initiator)

    def redo(self, initiator: object = None) -> Changes:
        """Do again what undo took back; no change if there is nothing."""
        return self._revert(self._stacks.redo, initiator)

    def store_suggestions(
        self,
        found: Iterable[tuple[Document, Sequence[Suggestion]]],
        sources: frozenset[str],
        initiator: object = None,
    ) -> Changes:
        """Make what taggers found the suggestions of `sources`; no operation, for nobody did it.

        What they found in a text that was corrected meanwhile is dropped. Raises UnsavedError where
        the disk refuses it.
        """
        if self.project.readonly:
            return Changes()
        changed = set()
        try:
            with writing(self._db):
                for document, proposed in found:
                    renewal = renewals.difference(self._db, document, proposed, sources)
                    if self._outdated(renewal):
                        continue
                    if renewals.apply(self._db, document.text, renewal):
                        changed.add(document.id)
        except sqlite3.OperationalError as error:
            raise UnsavedError(NOT_TAKEN, path=self.project.path, detail=error) from error
        self._marks.forget(changed)
        changes = Changes(suggestions=frozenset(changed))
        self._notify(changes, initiator)
        return changes

    def renew_suggestions(self, renewal: Renewal, initiator: object = None) -> Changes:
        """Change suggestions of one document as `renewal` says; no operation either.

        Nothing where its text was corrected meanwhile. Raises UnsavedError where the disk refuses
        it.
        """
        if self.project.readonly or not renewal or self._outdated(renewal):
            return Changes()
        document = self.document(renewal.document)
        try:
            with writing(self._db):
                touched = renewals.apply(self._db, document.text, renewal)
        except sqlite3.OperationalError as error:
            raise UnsavedError(NOT_TAKEN, path=self.project.path, detail=error) from error
        self._marks.follow_suggestions(document.id, touched)
        changes = Changes(suggestions=frozenset({document.id}))
        self._notify(changes, initiator)
        return changes

    def switch_off(self, off: SwitchedOff, initiator: object = None) -> Changes:
        """Hide the suggestions of these sources and labels, and of no others; no operation."""
        if off == self.switched_off:
            return Changes()
        self._marks.off = off
        changes = Changes(settings=True)
        self._notify(changes, initiator)
        return changes

    def store_model(self, model: TrainedModel) -> None:
        """Keep what training has made; no operation, for nobody did it.

        Raises UnsavedError where the disk refuses it.
        """
        if self.project.readonly:
            return
        try:
            with writing(self._db):
                models.insert(self._db, model)
        except sqlite3.OperationalError as error:
            raise UnsavedError(NOT_TAKEN, path=self.project.path, detail=error) from error

    def _outdated(self, renewal: Renewal) -> bool:
        """Whether it was found in another text than the document has now."""
        return renewal.digest != documents.digest(self._db, renewal.document)

    def store_index(self, entries: Iterable[search_index.Entry]) -> None:
        """Index documents for searching; no operation, and what is lost is indexed again.

        Raises UnsavedError where the disk refuses it.
        """
        if self.project.readonly:
            return
        try:
            with self.project.unhurried(), writing(self._db):
                search_index.add(self._db, entries)
        except sqlite3.OperationalError as error:
            raise UnsavedError(NOT_TAKEN, path=self.project.path, detail=error) from error

    def expect_import(self, *, expected: bool) -> None:
        """Say whether an import writes to the file, of which nothing is shown until it is over."""
        self._others.expected = expected

    def settle(self, most: int | None = None, initiator: object = None) -> int:
        """Carry out what is due after a step that shows or hides many documents.

        Of at most `most` documents, else of all; returns how many are left. The listeners are told
        with the last. Raises UnsavedError where the disk refuses it.
        """
        if self.project.readonly or not (left := visibility.due(self._db)):
            return 0
        try:
            while left:
                with self.project.unhurried(), writing(self._db):
                    left = visibility.settle(self._db, most or visibility.AT_ONCE)
                if most is not None:
                    break
        except sqlite3.OperationalError as error:
            raise UnsavedError(NOT_TAKEN, path=self.project.path, detail=error) from error
        if not left:
            self._notify(Changes(documents=True), initiator)
        return left

    def _execute(self, command: Command, initiator: object) -> Changes:
        self.require_writable()
        with writing(self._db):
            tx = rows.Transaction(self._db, self.annotator.id, now())
            command.apply(Context(tx, self.settings().policy, self.document))
            if not tx.changes:
                return Changes()
            changes = rows.touched(self._db, tx.changes)
            operation = self._append(command.name, tx, None)
        return self._done(operation, changes, initiator)

    def _revert(self, stack: list[tuple[int, str]], initiator: object) -> Changes:
        self.require_writable()
        self.retry_unsaved()
        if not stack:
            return Changes()
        self.settle()
        reverted = journal.read(self._db, stack[-1][0])
        inverse = [change.inverse() for change in reversed(reverted.changes)]
        try:
            with writing(self._db):
                # Read before and after: a span that goes and one that comes both name a document.
                before = rows.touched(self._db, [c for c in inverse if c.before is not None])
                tx = rows.Transaction(self._db, self.annotator.id, now())
                corrections.take(tx, inverse)
                self._require_unused_labels(inverse)
                changes = before | rows.touched(
                    self._db, [c for c in tx.changes if c.after is not None]
                )
                operation = self._append(reverted.name, tx, reverted.id)
        except sqlite3.OperationalError as error:
            raise UnsavedError(NOT_TAKEN, path=self.project.path, detail=error) from error
        return self._done(operation, changes, initiator)

    def _require_unused_labels(self, changes: Iterable[RowChange]) -> None:
        for change in changes:
            if change.table == "labels" and change.before is not None and change.after is None:
                label = str(change.before["name"])
                if spans.use_label(self._db, label):
                    raise HashiyeError(STILL_USED, label=label)

    def _append(self, name: str, tx: rows.Transaction, reverts: int | None) -> Operation:
        uid = str(uuid4())
        return journal.append(self._db, uid, self.annotator.id, tx.time, name, tx.changes, reverts)

    def _done(self, operation: Operation, changes: Changes, initiator: object) -> Changes:
        self._stacks.push(operation.id, operation.name, operation.reverts)
        for change in filter(text_change.is_text_change, operation.changes):
            self._follow_text(change)
        self._marks.follow(operation.changes, changes)
        self._notify(changes, initiator)
        return changes

    def _notify(self, changes: Changes, initiator: object) -> None:
        for listener in tuple(self._listeners):
            listener(changes, initiator)

    def require_writable(self) -> None:
        """Raise HashiyeError, saying why, where nothing can be changed in this project."""
        if self.project.readonly:
            template = HELD if self.project.holder else READ_ONLY
            raise HashiyeError(template, path=self.project.path, holder=self.project.holder)

    def _not_saved(self, error: sqlite3.OperationalError) -> UnsavedError:
        return UnsavedError(UNSAVED, path=self.project.path, detail=error)
