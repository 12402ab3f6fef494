"""Which document of a file that is read again is which of those that were to be written.

Not every form keeps a document's id, some leave out what has no token, and some have a sentence
where others have a document. The order is always that in which they were written.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from core.formats.base import FormattedDocument, Mark
from core.formats.proof import Difference, Kind, compare, letters

_WINDOW = 32
"""Documents that are looked ahead for one that is not there."""

Pair = tuple[FormattedDocument | None, FormattedDocument | None]


def differences(
    meant: Iterable[FormattedDocument], read: Iterable[FormattedDocument], *, spaced: bool
) -> Iterator[list[Difference]]:
    """The differences of each document, in order; see `compare` for `spaced`."""
    for ours, theirs in paired(meant, read):
        if ours is None:
            assert theirs is not None
            yield [Difference(theirs.id, Kind.NEW_DOCUMENT, read_surface=theirs.text[:40])]
        elif theirs is None:
            missing = Difference(ours.id, Kind.NO_DOCUMENT, meant_surface=ours.text[:40])
            yield [missing] if spaced or letters(ours.text) else []
        else:
            yield compare(ours, theirs, spaced=spaced)


def paired(meant: Iterable[FormattedDocument], read: Iterable[FormattedDocument]) -> Iterator[Pair]:
    """Each document with what was read for it; None where there is none on one side.

    One that was read in pieces is put together again, and so are several that became one. A few
    documents of each side are in memory.
    """
    ours, theirs = _Ahead(meant), _Ahead(read)
    while ours.fill(1) or theirs.fill(1):
        if not ours.fill(1):
            yield None, theirs.take()
        elif not theirs.fill(1):
            yield ours.take(), None
        elif _same(ours[0], theirs[0]):
            yield ours.take(), theirs.take()
        elif not letters(ours[0].text):
            yield ours.take(), None
        elif pieces := theirs.pieces_of(ours[0]):
            yield ours.take(), joined([theirs.take() for _ in range(pieces)])
        elif pieces := ours.pieces_of(theirs[0]):
            yield joined([ours.take() for _ in range(pieces)]), theirs.take()
        elif theirs.has(ours[0]):
            yield None, theirs.take()
        elif ours.has(theirs[0]):
            yield ours.take(), None
        else:
            yield ours.take(), theirs.take()


def joined(pieces: Sequence[FormattedDocument]) -> FormattedDocument:
    """One document of several, with a line feed between their texts."""
    spans: list[Mark] = []
    position = 0
    for piece in pieces:
        spans += (
            mark._replace(start=mark.start + position, end=mark.end + position)
            for mark in piece.spans
        )
        position += len(piece.text) + 1
    text = "\n".join(piece.text for piece in pieces)
    return replace(pieces[0], text=text, spans=tuple(spans))


class _Ahead:
    """Documents of which the next ones can be looked at."""

    def __init__(self, documents: Iterable[FormattedDocument]) -> None:
        self._rest = iter(documents)
        self._next: deque[FormattedDocument] = deque()

    def __getitem__(self, place: int) -> FormattedDocument:
        return self._next[place]

    def fill(self, count: int) -> bool:
        """Have `count` documents ready; whether there are as many."""
        while len(self._next) < count:
            following = next(self._rest, None)
            if following is None:
                return False
            self._next.append(following)
        return True

    def take(self) -> FormattedDocument:
        """The next document, which is then gone."""
        return self._next.popleft()

    def has(self, wanted: FormattedDocument) -> bool:
        """Whether one of the next documents is the same as `wanted`."""
        self.fill(_WINDOW)
        return any(_same(wanted, one) for one in self._next)

    def pieces_of(self, whole: FormattedDocument) -> int:
        """How many of the next documents make up the text of `whole`; 0 if they do not."""
        wanted = letters(whole.text)
        at = count = 0
        while self.fill(count + 1):
            piece = letters(self._next[count].text)
            if not wanted.startswith(piece, at):
                return 0
            at += len(piece)
            count += 1
            if at == len(wanted):
                return count
        return 0


def _same(one: FormattedDocument, other: FormattedDocument) -> bool:
    if one.text == other.text or (one.id and one.id == other.id):
        return True
    if letters(one.text) != letters(other.text):
        return False
    # What is nothing but “_” is something, though such characters may stand for white space.
    return bool(letters(one.text)) or bool(one.text.strip()) == bool(other.text.strip())
