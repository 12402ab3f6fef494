"""Whether a written document, read again, has the spans that were meant to be written."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from core.formats.base import FormattedDocument, Mark
from core.messages import QT_TRANSLATE_NOOP, translate


class Kind(StrEnum):
    """In what a document that was read again differs from what was meant to be written."""

    MISSING = "missing"
    ADDITIONAL = "additional"
    MOVED = "moved"
    RELABELLED = "relabelled"
    TEXT = "text"
    NO_DOCUMENT = "no document"
    NEW_DOCUMENT = "new document"
    UNREADABLE = "unreadable"


_TOLD = {
    Kind.MISSING: QT_TRANSLATE_NOOP("core", "The span is not in the file."),
    Kind.ADDITIONAL: QT_TRANSLATE_NOOP("core", "The file has a span that was not to be written."),
    Kind.MOVED: QT_TRANSLATE_NOOP("core", "The span is at another place in the file."),
    Kind.RELABELLED: QT_TRANSLATE_NOOP("core", "The span has another label in the file."),
    Kind.TEXT: QT_TRANSLATE_NOOP("core", "The text in the file is another from here on."),
    Kind.NO_DOCUMENT: QT_TRANSLATE_NOOP("core", "The document is not in the file."),
    Kind.NEW_DOCUMENT: QT_TRANSLATE_NOOP(
        "core", "The file has a document that was not to be written."
    ),
    Kind.UNREADABLE: QT_TRANSLATE_NOOP("core", "The file cannot be read again."),
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as it was meant; `document` is the document's id.

    `meant` has offsets into the text that was to be written, `read` into that which was read; each
    with its surface. Either is None where there is nothing. `detail` is whatever else is known.
    """

    document: str
    kind: Kind
    meant: Mark | None = None
    read: Mark | None = None
    meant_surface: str = ""
    read_surface: str = ""
    detail: str = ""

    def why(self, language: str = "en") -> str:
        """What it is, in `language` ("en" or "fa")."""
        told = translate(_TOLD[self.kind], language)
        return f"{told} {self.detail}" if self.detail else told


def compare(
    meant: FormattedDocument, read: FormattedDocument, *, spaced: bool = True
) -> list[Difference]:
    """How `read` differs from `meant` in its text and spans; empty if it does not.

    With `spaced` False the file holds tokens, so that white space between them, and what stands for
    it within, may be another; spans are compared by the letters that they lie on.
    """
    if meant.spans == read.spans and meant.text == read.text:
        return []
    found: list[Difference] = []
    drop = _common(meant.text, read.text)
    if drop is None or (drop and (spaced or drop == _LOOSEST)):
        found.append(_text(meant, read))
    if drop is None:
        return found + _by_surface(meant, read)
    ours, theirs = _places(meant, drop), _places(read, drop)
    missing = _beyond(meant.spans, ours, theirs)
    additional = _beyond(read.spans, theirs, ours)
    return found + _matched(meant, read, missing, additional)


def letters(text: str) -> str:
    """`text` without white space and what formats write in its place."""
    return text.translate(_DROPPED[_PLACEHOLDERS])


class _Dropped(dict[int, int | None]):
    """What becomes of each character where `dropped` do not count, for `str.translate`."""

    def __init__(self, dropped: str, *, letters_alone: bool = False) -> None:
        super().__init__()
        self._characters = dropped
        self._letters_alone = letters_alone

    def __missing__(self, code: int) -> int | None:
        character = chr(code)
        out = character.isspace() or character in self._characters
        out = out or (self._letters_alone and not character.isalnum())
        self[code] = None if out else code
        return self[code]


_WHITE, _PLACEHOLDERS, _LOOSEST = 1, 2, 3
_DROPPED = {
    _WHITE: _Dropped(""),
    _PLACEHOLDERS: _Dropped("_-"),
    _LOOSEST: _Dropped("", letters_alone=True),
}


def _common(meant: str, read: str) -> int | None:
    """What must be dropped of two texts to make them one: nothing (0), or None if nothing helps."""
    if meant == read:
        return 0
    for drop, table in _DROPPED.items():
        if meant.translate(table) == read.translate(table):
            return drop
    return None


Place = tuple[int, int, str]

_AROUND = 8
_SHOWN = 20


def _places(document: FormattedDocument, drop: int) -> list[Place]:
    """Start, end and label of every span, counted in characters that are not dropped."""
    if not drop:
        return [(mark.start, mark.end, mark.label) for mark in document.spans]
    table = _DROPPED[drop]
    kept = (table[ord(character)] is not None for character in document.text)
    before = list(accumulate(kept, initial=0))
    return [(before[mark.start], before[mark.end], mark.label) for mark in document.spans]


def _beyond(
    spans: Sequence[Mark], places: Sequence[Place], others: Iterable[Place]
) -> list[tuple[Mark, Place]]:
    """The spans at `places` that are not among `others`; equal ones count one by one."""
    left = Counter(others)
    found = []
    for mark, place in zip(spans, places, strict=True):
        if left[place]:
            left[place] -= 1
        else:
            found.append((mark, place))
    return found


def _matched(
    meant: FormattedDocument,
    read: FormattedDocument,
    missing: list[tuple[Mark, Place]],
    additional: list[tuple[Mark, Place]],
) -> list[Difference]:
    """Differences that say what became of each span, as far as it can be told."""
    left = sorted(additional, key=lambda one: one[1])
    found = []
    for mark, place in missing:
        kind, twin = _twin(place, left)
        if twin is None:
            found.append(_difference(meant, read, Kind.MISSING, mark, None))
        else:
            found.append(_difference(meant, read, kind, mark, left.pop(twin)[0]))
    return found + [_difference(meant, read, Kind.ADDITIONAL, None, mark) for mark, _place in left]


def _twin(place: Place, left: Sequence[tuple[Mark, Place]]) -> tuple[Kind, int | None]:
    """Which of `left`, in order of their places, stands for what was to be at `place`."""
    at = bisect_left(left, place, key=lambda one: one[1])
    # Where thousands are left over, none further away is worth looking for.
    around = range(max(0, at - _AROUND), min(len(left), at + _AROUND))
    for kind, alike in ((Kind.RELABELLED, _same_extent), (Kind.MOVED, _near)):
        for number in around:
            if alike(left[number][1], place):
                return kind, number
    return Kind.MISSING, None


def _same_extent(one: Place, other: Place) -> bool:
    return one[:2] == other[:2]


def _near(one: Place, other: Place) -> bool:
    """Whether two places of one label share or touch each other."""
    return one[2] == other[2] and one[0] <= other[1] and other[0] <= one[1]


def _by_surface(meant: FormattedDocument, read: FormattedDocument) -> list[Difference]:
    """What differs in the spans of two texts of which nothing tells which place is which."""

    def surfaces(document: FormattedDocument) -> list[Place]:
        return [
            (0, 0, f"{mark.label}\n{letters(document.text[mark.start : mark.end])}")
            for mark in document.spans
        ]

    ours, theirs = surfaces(meant), surfaces(read)
    return [
        _difference(meant, read, Kind.MISSING, mark, None)
        for mark, _ in _beyond(meant.spans, ours, theirs)
    ] + [
        _difference(meant, read, Kind.ADDITIONAL, None, mark)
        for mark, _ in _beyond(read.spans, theirs, ours)
    ]


def _difference(
    meant: FormattedDocument,
    read: FormattedDocument,
    kind: Kind,
    ours: Mark | None,
    theirs: Mark | None,
) -> Difference:
    return Difference(
        meant.id, kind, ours, theirs, _surface(meant.text, ours), _surface(read.text, theirs)
    )


def _surface(text: str, mark: Mark | None) -> str:
    return "" if mark is None else text[mark.start : mark.end]


def _text(meant: FormattedDocument, read: FormattedDocument) -> Difference:
    pairs = zip(meant.text, read.text, strict=False)
    same = next(
        (at for at, (ours, theirs) in enumerate(pairs) if ours != theirs),
        min(len(meant.text), len(read.text)),
    )
    end = same + _SHOWN
    return Difference(
        meant.id,
        Kind.TEXT,
        Mark(same, min(end, len(meant.text)), ""),
        Mark(same, min(end, len(read.text)), ""),
        meant.text[same:end],
        read.text[same:end],
    )
