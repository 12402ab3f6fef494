"""New suggestions in place of old ones: what differs is found first, and written in portions.

The finding reads only, so it may be done elsewhere; between the two, people go on giving verdicts.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sqlite_utils import Database

from core.model import Document, Suggestion
from core.store import suggestions
from core.store.text_change import digest

LEAST = 0.005
"""A change of a score that is worth writing."""

_Change = tuple[int, int, int, Suggestion]

_ALTER = """
    UPDATE suggestions SET score = ?, source = ?
    WHERE id = ? AND NOT EXISTS (SELECT 1 FROM verdicts AS v WHERE v.suggestion = suggestions.id)"""


@dataclass(frozen=True, slots=True)
class Renewal:
    """What is to change among the suggestions of `document`.

    `added` are not stored yet. `altered` are stored, and carry the score and source that they are
    to have. `withdrawn` are stored, and proposed no longer. All of them hold for the text with the
    SHA-256 `digest` alone.
    """

    document: int
    added: tuple[Suggestion, ...] = ()
    altered: tuple[Suggestion, ...] = ()
    withdrawn: tuple[Suggestion, ...] = ()
    digest: str = ""

    def __len__(self) -> int:
        return len(self.added) + len(self.altered) + len(self.withdrawn)

    def sparing(self, start: int, end: int) -> "Renewal":
        """The same without additions and withdrawals that share text with `start` to `end`."""

        def apart(found: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
            return tuple(one for one in found if one.end <= start or end <= one.start)

        added, withdrawn = apart(self.added), apart(self.withdrawn)
        return replace(self, added=added, withdrawn=withdrawn)

    def portions(self, size: int) -> Iterator["Renewal"]:
        """The same in parts of about `size` changes, from the beginning of the text to its end.

        Changes that share text are in one part: each stretch of the text is either as it was
        before or as it is to be.
        """
        rest = sorted(
            [
                (one.start, one.end, kind, one)
                for kind, found in enumerate((self.added, self.altered, self.withdrawn))
                for one in found
            ],
            key=lambda change: change[:3],
        )
        first = reach = 0
        for place, (start, end, *_) in enumerate(rest):
            if place - first >= size and start >= reach:
                yield self._of(rest[first:place])
                first = place
            reach = max(reach, end)
        if rest:
            yield self._of(rest[first:])

    def _of(self, changes: Sequence[_Change]) -> "Renewal":
        kinds = (tuple(one for *_, kind, one in changes if kind == wanted) for wanted in range(3))
        added, altered, withdrawn = kinds
        return Renewal(self.document, added, altered, withdrawn, self.digest)


def difference(
    db: Database, document: Document, proposed: Iterable[Suggestion], sources: frozenset[str]
) -> Renewal:
    """What must change so that `proposed` become the suggestions of `sources` for `document`.

    What is proposed again stays the same suggestion. So does one that nobody has judged and that
    is proposed by another source now: whoever looks at it keeps it. What somebody has judged keeps
    the score that it had then, for a tagger is judged by what it said before it was told.
    """
    stored = {(*_place(one.now), one.now.source): one for one in _stored(db, document.id, sources)}
    new: list[Suggestion] = []
    altered: list[Suggestion] = []
    for suggestion in proposed:
        found = stored.pop((*_place(suggestion), suggestion.source), None)
        if found is None:
            new.append(suggestion)
        elif found.judged:
            if found.withdrawn:
                altered.append(found.now)
        elif found.withdrawn or abs(found.now.score - suggestion.score) > LEAST:
            altered.append(_as(suggestion, found.now.id, document.id))
    left = {_place(one.now): one for one in stored.values() if not one.withdrawn}
    added: list[Suggestion] = []
    for suggestion in new:
        found = left.get(_place(suggestion))
        if found is None or found.judged:
            added.append(_as(suggestion, 0, document.id))
        else:
            altered.append(_as(suggestion, left.pop(_place(suggestion)).now.id, document.id))
    withdrawn = [one.now for one in left.values()]
    changes = tuple(added), tuple(altered), tuple(withdrawn)
    return Renewal(document.id, *changes, digest(document.text))


def apply(db: Database, text: str, renewal: Renewal) -> list[int]:
    """Write what `renewal` says of a document, whose text is `text`; the ids that it touched.

    What is no longer proposed is withdrawn, not removed, for verdicts and spans point at it and
    redo may bring one back. What was stored by another renewal meanwhile is not stored twice, and
    what was judged meanwhile keeps its score and source.
    """
    touched = [
        _find(db, renewal.document, one) or suggestions.insert(db, renewal.document, text, one)
        for one in renewal.added
    ]
    db.conn.executemany(_ALTER, [(one.score, one.source, one.id) for one in renewal.altered])
    db.conn.executemany(
        "UPDATE suggestions SET withdrawn = 0 WHERE id = ?",
        [(one.id,) for one in renewal.altered],
    )
    gone = [(one.id,) for one in renewal.withdrawn]
    db.conn.executemany("UPDATE suggestions SET withdrawn = 1 WHERE id = ?", gone)
    return [*touched, *(one.id for one in renewal.altered), *(one.id for one in renewal.withdrawn)]


@dataclass(frozen=True, slots=True)
class _Stored:
    now: Suggestion
    withdrawn: bool
    judged: bool


def _stored(db: Database, document: int, sources: frozenset[str]) -> Iterator[_Stored]:
    marks = ", ".join("?" * len(sources))
    query = f"""
        SELECT start, "end", label, score, source, id, document, withdrawn,
               EXISTS (SELECT 1 FROM verdicts AS v WHERE v.suggestion = s.id)
        FROM suggestions AS s WHERE document = ? AND source IN ({marks})"""
    for *now, withdrawn, judged in db.execute(query, [document, *sources]):
        yield _Stored(Suggestion(*now), bool(withdrawn), bool(judged))


def _find(db: Database, document: int, suggestion: Suggestion) -> int | None:
    """The id of the same suggestion of the same source, if it stands in the file."""
    query = """
        SELECT id FROM suggestions
        WHERE document = ? AND start = ? AND "end" = ? AND label = ? AND source = ?
          AND NOT withdrawn"""
    place = [document, *_place(suggestion), suggestion.source]
    found = db.execute(query, place).fetchone()
    return int(found[0]) if found else None


def _place(suggestion: Suggestion) -> tuple[int, int, str]:
    return suggestion.start, suggestion.end, suggestion.label


def _as(suggestion: Suggestion, identifier: int, document: int) -> Suggestion:
    return replace(suggestion, id=identifier, document=document)
