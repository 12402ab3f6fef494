"""The marks of the documents that were looked at last, read anew where they no longer hold."""

from collections.abc import Collection, Iterable, KeysView

from sqlite_utils import Database

from core.marks import DocumentMarks, SwitchedOff
from core.model import Changes, RowChange
from core.store import labels, settings
from core.text.revision import Revision

DOCUMENTS_KEPT = 4
"""Documents whose text and marks stay in memory."""

BULK = 1000
SHARE = 6
"""Reading a document anew is quicker than following so many row changes, if it has fewer marks than
so many times as many."""


class OtherWriters:
    """Tells whether another connection has written to the file.

    While `expected`, what others write is known to touch nothing that is shown.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._version = self._read()
        self.expected = False

    @property
    def version(self) -> int:
        """A number that changes when another connection has written unexpectedly."""
        if not self.expected:
            self._version = self._read()
        return self._version

    def _read(self) -> int:
        return int(self._db.execute("PRAGMA data_version").fetchone()[0])


class KeptMarks:
    """The marks that `annotator` sees, by document; another connection's writing is noticed."""

    def __init__(self, db: Database, annotator: int, others: OtherWriters) -> None:
        self._db = db
        self._annotator = annotator
        self._kept: dict[int, DocumentMarks] = {}
        self._others = others
        self._version = others.version
        self._off: SwitchedOff = frozenset()

    def __contains__(self, document: object) -> bool:
        return document in self._kept

    def documents(self) -> KeysView[int]:
        """The documents whose marks are in memory."""
        return self._kept.keys()

    @property
    def off(self) -> SwitchedOff:
        """The sources, each with a label, whose suggestions are hidden."""
        return self._off

    @off.setter
    def off(self, off: SwitchedOff) -> None:
        self._off = off
        self._kept.clear()

    def of(self, document: int) -> DocumentMarks:
        """The marks of `document` as they are now."""
        version = self._others.version
        if version != self._version:
            self._version = version
            self._kept.clear()
        found = self._kept.pop(document, None) or DocumentMarks(
            self._db,
            document,
            self._annotator,
            settings.read(self._db),
            labels.read(self._db),
            self._off,
        )
        keep(self._kept, document, found)
        return found

    def follow(self, changed: tuple[RowChange, ...], changes: Changes) -> None:
        """Bring up to date what `changed`, which touched `changes`, has made of the documents."""
        if changes.settings or changes.labels:
            self._kept.clear()
        for document in self._kept.keys() & (changes.spans | changes.suggestions):
            marks = self._kept[document]
            if len(changed) > BULK and marks.size < SHARE * len(changed):
                del self._kept[document]
            else:
                marks.follow(changed)

    def move(self, document: int, revision: Revision) -> None:
        """Move the marks of `document`, if it is in memory, along with its text."""
        if document in self._kept:
            self._kept[document].move(revision)

    def follow_suggestions(self, document: int, suggestions: Collection[int]) -> None:
        """Read these suggestions of `document` again, if it is in memory."""
        if document in self._kept:
            self._kept[document].follow_suggestions(suggestions)

    def forget(self, documents: Iterable[int]) -> None:
        """Read `documents` anew when they are looked at again."""
        for document in documents:
            self._kept.pop(document, None)


def keep[Value](kept: dict[int, Value], document: int, value: Value) -> None:
    """Put `value` last in `kept`, and drop the first where there are too many."""
    kept[document] = value
    if len(kept) > DOCUMENTS_KEPT:
        del kept[next(iter(kept))]
