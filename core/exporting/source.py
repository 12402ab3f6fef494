"""The documents of a project that are to be written, as formats take them."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from sqlite_utils import Database

from core.exporting.options import ExportOptions, label_names, states_of
from core.formats import FormattedDocument, Mark
from core.store import labels
from core.store.visibility import SHOWN

_MOST_DOCUMENTS, _MOST_CHARACTERS = 256, 2_000_000
"""What one portion reads at once, but always one document."""


class Source:
    """The chosen documents of one annotator, over an open project.

    `ids` are those that they are written with, in their order, `names` what each of the project's
    labels is written as, None if it is left out.
    """

    def __init__(self, db: Database, annotator: int, options: ExportOptions) -> None:
        """Raises HashiyeError for states and labels that there are not."""
        self._db = db
        self._annotator = annotator
        self.names = label_names(options, labels.read(db))
        self._all_labels = not options.labels
        self._rows: dict[str, tuple[int, int]] = {}
        self._same: dict[str, list[int]] = {}
        texts: dict[str, int] = {}
        for place, (row, uid, meta, length, digest) in enumerate(
            db.execute(_CHOSEN, [annotator, states_of(options.state)])
        ):
            # Not by SQL, whose strings end at a NUL.
            identifier = str(json.loads(meta).get("id", uid))
            self._rows[uid if identifier in self._rows else identifier] = (row, length)
            if digest in texts:
                self._same.setdefault(digest, [texts[digest]]).append(place)
            else:
                texts[digest] = place
        self.ids: Sequence[str] = tuple(self._rows)

    @property
    def same_texts(self) -> list[tuple[int, ...]]:
        """The places in `ids` of documents that have one and the same text."""
        return [tuple(places) for places in self._same.values()]

    def load(self, identifiers: Iterable[str]) -> Iterator[FormattedDocument]:
        """The documents with these ids, in their order, a portion of them in memory."""
        for portion in self._portions(identifiers):
            rows = [self._rows[identifier][0] for identifier in portion]
            wanted = json.dumps(rows)
            found = {row: fields for row, *fields in self._db.execute(_DOCUMENTS, [wanted])}
            marks = self._marks({row: text for row, (_title, text, _meta) in found.items()}, wanted)
            for identifier, row in zip(portion, rows, strict=True):
                title, text, meta = found.pop(row)
                kept = json.loads(meta)
                kept.pop("id", None)
                yield FormattedDocument(identifier, title, text, kept, tuple(marks.pop(row, ())))

    def texts(self) -> Iterator[str]:
        """The text of each document, in the order of `ids`."""
        for identifier in self.ids:
            query = "SELECT text FROM documents WHERE id = ?"
            yield self._db.execute(query, [self._rows[identifier][0]]).fetchone()[0]

    def finished(self) -> Iterator[Mapping[str, Sequence[Mark]]]:
        """For each document the spans that are written of everyone who has finished it, by name.

        Where that is one alone, there is nothing to compare: without the spans.
        """
        for portion in self._portions(self.ids):
            rows = [self._rows[identifier][0] for identifier in portion]
            people: dict[int, dict[str, list[Mark]]] = {row: {} for row in rows}
            for row, name in self._db.execute(_FINISHED, [json.dumps(rows)]):
                people[row][name] = []
            common = [row for row, names in people.items() if len(names) > 1]
            for row, name, start, end, label in (
                self._db.execute(_THEIR_SPANS, [json.dumps(common)]) if common else ()
            ):
                written = self._name(label)
                if written and name in people[row]:
                    people[row][name].append(Mark(start, end, written))
            yield from people.values()

    def label_counts(self) -> list[dict[str, int]]:
        """The spans of each document by the name that their label is written as."""
        places = {row: place for place, (row, _length) in enumerate(self._rows.values())}
        counts: list[dict[str, int]] = [{} for _ in places]
        for row, label, number in self._db.execute(_LABELS, [self._annotator]):
            name = self._name(label)
            if name and row in places:
                count = counts[places[row]]
                count[name] = count.get(name, 0) + number
        return counts

    def _name(self, label: str) -> str | None:
        """What `label` is written as; of one that the project has lost, itself, if all are."""
        return self.names.get(label, label if self._all_labels else None)

    def _portions(self, identifiers: Iterable[str]) -> Iterator[list[str]]:
        portion: list[str] = []
        characters = 0
        for identifier in identifiers:
            characters += self._rows[identifier][1]
            if portion and (len(portion) == _MOST_DOCUMENTS or characters > _MOST_CHARACTERS):
                yield portion
                portion, characters = [], self._rows[identifier][1]
            portion.append(identifier)
        if portion:
            yield portion

    def _marks(self, texts: Mapping[int, str], wanted: str) -> dict[int, list[Mark]]:
        """The spans that are written, by row of document, of those in `wanted` (a JSON list)."""
        marks: dict[int, list[Mark]] = {row: [] for row in texts}
        nested: set[int] = set()
        names: dict[str, str | None] = {}
        spans = self._db.execute(_SPANS, [wanted, self._annotator])
        for row, several in groupby(spans, key=itemgetter(0)):
            text, own, last = texts[row], marks[row], -1
            for _row, start, end, label, surface in several:
                assert text[start:end] == surface
                if label not in names:
                    names[label] = self._name(label)
                if name := names[label]:
                    if start == last:
                        nested.add(row)
                    last = start
                    own.append(Mark(start, end, name))
        for row in nested:
            # Outer before inner; not by SQL, where the index has them the other way.
            marks[row].sort(key=lambda mark: (mark.start, -mark.end))
        return marks


_CHOSEN = f"""
    SELECT d.id, d.uid, d.meta, d.length, d.sha256 FROM documents AS d
    LEFT JOIN progress AS p ON p.document = d.id AND p.annotator = ?
    WHERE {SHOWN} AND coalesce(p.state, 'new') IN (SELECT value FROM json_each(?))
    ORDER BY d.id"""

_DOCUMENTS = """
    SELECT id, title, text, meta FROM documents WHERE id IN (SELECT value FROM json_each(?))"""

_SPANS = """
    SELECT document, start, "end", label, surface FROM spans
    WHERE document IN (SELECT value FROM json_each(?)) AND annotator = ?
    ORDER BY document, start, "end"
    """

_FINISHED = """
    SELECT p.document, a.name FROM progress AS p JOIN annotators AS a ON a.id = p.annotator
    WHERE p.state = 'done' AND p.document IN (SELECT value FROM json_each(?))"""

_THEIR_SPANS = """
    SELECT s.document, a.name, s.start, s."end", s.label
    FROM spans AS s JOIN annotators AS a ON a.id = s.annotator
    WHERE s.document IN (SELECT value FROM json_each(?))"""

_LABELS = """
    SELECT document, label, count(*) FROM spans WHERE annotator = ? GROUP BY document, label"""
