"""The first documents of an import as they would come in, before anything is written."""

import hashlib
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from sqlite_utils import Database

from core.formats import FormattedDocument, Mark, Option
from core.import_request import ImportRequest
from core.importing import files_of, form_of, passed_over, read_file
from core.messages import HashiyeError
from core.progress import Cancelled, Progress
from core.store import documents, originals

LOOKED_AT = 240
"""Documents that are read, for their labels and for what is found wrong with them."""
FILES = 60
"""Files that are read, each alike far: what is in one need not be in another."""
SHOWN = 5
BEGINNING = 600
"""Code points of a text that are shown."""
SECONDS = 2.0
"""How long is read at most; what takes longer is told from what was read until then."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What the first documents of files are.

    `files` is how many files there are in all, `formats` how many of those looked at are read as
    which. `options` are those of these formats, with what they are set to in `chosen`; `encodings`
    are those that were found out. `documents` are the first with the beginning of their text and
    the marks in it, `there` the indices of those whose text the project has; of `looked_at`
    documents come `labels`, as the files have them, each with how often, and `notes`. `problems`
    are of paths and files that cannot be read.
    """

    files: int = 0
    formats: Mapping[str, int] = field(default_factory=dict)
    options: tuple[Option, ...] = ()
    chosen: Mapping[str, str] = field(default_factory=dict)
    encodings: tuple[str, ...] = ()
    documents: tuple[FormattedDocument, ...] = ()
    there: frozenset[int] = frozenset()
    looked_at: int = 0
    known: int = 0
    labels: Mapping[str, int] = field(default_factory=dict)
    notes: tuple[HashiyeError, ...] = ()
    problems: tuple[HashiyeError, ...] = ()


def preview(request: ImportRequest, db: Database | None, progress: Progress) -> Preview:
    """What `request` would bring first, where `db` is the project that it is for, if there is one.

    Reads the first documents of some files of every kind, for some seconds at most, but something
    in any case. Raises HashiyeError for a request that cannot be met, Cancelled where `progress`
    says so.
    """
    files, problems = files_of(request)
    looking = _Looking(replace(request, labels=()), db, progress, problems)
    looking.note(passed_over(request, files))
    sample = _of_every_kind(files)[:FILES]
    for file in sample:
        looking.look(file, LOOKED_AT // len(sample))
        if looking.late:
            break
    return looking.result(len(files))


def _of_every_kind(files: Sequence[Path]) -> list[Path]:
    """`files`, those first that are the first of their suffix in their folder, then the second."""
    seen: Counter[tuple[Path, str]] = Counter()
    turns = []
    for file in files:
        kind = file.parent, file.suffix.lower()
        turns.append((seen[kind], file))
        seen[kind] += 1
    return [file for _turn, file in sorted(turns, key=lambda one: one[0])]


class _Seen(NamedTuple):
    """A document that may be shown, how many of its file came before it, and if it is known."""

    turn: int
    document: FormattedDocument
    known: bool


class _Looking:
    """What was seen until now."""

    def __init__(
        self,
        request: ImportRequest,
        db: Database | None,
        progress: Progress,
        problems: list[HashiyeError],
    ) -> None:
        self._request = request
        self._db = db
        self._progress = progress
        self._until = time.monotonic() + SECONDS
        self._problems = problems
        self._formats: Counter[str] = Counter()
        self._options: dict[str, list[Option]] = {}
        self._encodings: dict[str, None] = {}
        self._documents: list[_Seen] = []
        self._labels: Counter[str] = Counter()
        self._notes: list[HashiyeError] = []
        self._count = self._known = 0

    @property
    def late(self) -> bool:
        """Whether the time is over."""
        return time.monotonic() > self._until

    def note(self, told: Iterable[HashiyeError]) -> None:
        """Tell that as well."""
        self._notes += told

    def look(self, file: Path, count: int) -> None:
        """Read the first `count` documents of `file`."""
        try:
            form = form_of(file, self._request)
            self._formats[form.name] += 1
            self._options[form.name] = [option for option in form.options if option.reads]
            first = islice(read_file(file, form, self._request), count)
            for turn, document in enumerate(first):
                self._take(document, turn)
                if form.name == "text":
                    self._encodings[str(document.meta["encoding"])] = None
                if self.late:
                    break
        except HashiyeError as error:
            self._problems.append(error)

    def result(self, files: int) -> Preview:
        """All of it."""
        given = dict(self._request.options)
        options = self._common_options()
        # One of each file before the second of any.
        shown = sorted(self._documents, key=lambda one: one.turn)[:SHOWN]
        return Preview(
            files=files,
            formats=dict(self._formats),
            options=options,
            chosen={one.name: given.get(one.name, one.default) for one in options},
            encodings=tuple(self._encodings),
            documents=tuple(one.document for one in shown),
            there=frozenset(number for number, one in enumerate(shown) if one.known),
            looked_at=self._count,
            known=self._known,
            labels=dict(self._labels.most_common()),
            notes=tuple(self._notes),
            problems=tuple(self._problems),
        )

    def _common_options(self) -> tuple[Option, ...]:
        """The options of the one format that was found; of several, those that some share."""
        times = Counter(option for several in self._options.values() for option in several)
        least = min(2, len(self._options))
        names = Counter(option.name for option in times)
        return tuple(one for one, count in times.items() if count >= least and names[one.name] == 1)

    def _take(self, document: FormattedDocument, turn: int) -> None:
        if not self._progress(self._count, LOOKED_AT):
            raise Cancelled
        known = self._has(document.text)
        self._known += known
        if turn < SHOWN:
            self._documents.append(_Seen(turn, _beginning(document), known))
        self._count += 1
        self._labels.update(mark.label for mark in document.spans + document.suggestions)
        self._notes += document.notes

    def _has(self, text: str) -> bool:
        if self._db is None:
            return False
        digest = hashlib.sha256(text.encode()).hexdigest()
        return (
            documents.with_digest(self._db, digest) is not None
            or originals.with_digest(self._db, digest) is not None
        )


def _beginning(document: FormattedDocument) -> FormattedDocument:
    text = document.text[:BEGINNING]
    spans, suggestions = (_within(marks, text) for marks in (document.spans, document.suggestions))
    return replace(document, text=text, spans=spans, suggestions=suggestions, meta={}, notes=())


def _within(marks: tuple[Mark, ...], text: str) -> tuple[Mark, ...]:
    return tuple(mark for mark in marks if mark.end <= len(text))
