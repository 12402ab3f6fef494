"""The units in which files of other programs count offsets, and their way to code points.

Python counts code points, JavaScript and Java UTF-16 units, Go and Rust bytes of UTF-8. Which a
file has is chosen, or, with `auto`, found by the strings that it claims to stand at its offsets.
Some programs also count a line end of Windows as one (brat's issue 853): `auto` finds that too.
"""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from itertools import islice
from typing import NamedTuple, Protocol

from core.formats.options import Option
from core.messages import QT_TRANSLATE_NOOP
from core.text.offsets import LineFeedMap, Utf8Map, Utf16Map

OPTION = "offsets"
AHEAD = 10_000
"""Documents of a file that are read to find out what its offsets count."""


class Offsets(StrEnum):
    """What offsets count. AUTO is found out on reading and means CODE_POINTS on writing."""

    AUTO = "auto"
    CODE_POINTS = "code-points"
    UTF16 = "utf-16"
    UTF8 = "utf-8"
    LINE_FEEDS = "line-feeds"
    """Code points, a line end of Windows counted as one. Found on reading, never written."""


CHOICES = (Offsets.AUTO, Offsets.CODE_POINTS, Offsets.UTF16, Offsets.UTF8)


def offsets_option(default: Offsets) -> Option:
    """The option by which a format lets choose what offsets count."""
    title = QT_TRANSLATE_NOOP("core", "What offsets count")
    return Option(OPTION, title, default.value, CHOICES, value_of=Offsets)


class Claim(Protocol):
    """A stretch of a text by the offsets of a file, and the string there, if the file tells it."""

    @property
    def start(self) -> int:
        """Where it begins, in units."""

    @property
    def end(self) -> int:
        """Where it ends, in units."""

    @property
    def surface(self) -> str | None:
        """What the file says to stand there."""


class Fault(StrEnum):
    """Why a claim has no stretch of the text."""

    OUTSIDE = "outside"
    """It is empty, reversed or reaches beyond the text."""
    INSIDE = "inside"
    """One of its offsets lies within a character."""


class Units(NamedTuple):
    """One unit in one text; without a `map` its offsets are code points there."""

    offsets: Offsets
    text: str
    map: Utf16Map | Utf8Map | LineFeedMap | None

    def place(self, start: int, end: int) -> tuple[int, int] | Fault:
        """The code points from `start` to `end`, which are in units; or why there are none."""
        length = len(self.text) if self.map is None else self.map.units
        if not 0 <= start < end <= length:
            return Fault.OUTSIDE
        if self.map is None:
            return start, end
        found = self.map.to_code_point(start), self.map.to_code_point(end)
        return found if self.back(*found) == (start, end) else Fault.INSIDE

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The units of the code points from `start` to `end`."""
        match self.map:
            case Utf16Map():
                return self.map.to_utf16(start), self.map.to_utf16(end)
            case Utf8Map():
                return self.map.to_utf8(start), self.map.to_utf8(end)
            case LineFeedMap():
                return self.map.to_units(start), self.map.to_units(end)
        return start, end

    def all_back(self, places: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
        """The units of each of `places`, which are code points."""
        return places if self.map is None else [self.back(*place) for place in places]

    def all_within(self, stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """The code points of `stretches`, which are in units, but for those that have a Fault."""
        if self.map is None:
            length = len(self.text)
            return [one for one in stretches if 0 <= one[0] < one[1] <= length]
        found = [self.place(*one) for one in stretches]
        return [place for place in found if not isinstance(place, Fault)]

    def agrees(self, claim: Claim, exactly: bool) -> bool:
        """Whether the text has at the place of `claim` what it claims; white space may differ."""
        found = self.place(claim.start, claim.end)
        if isinstance(found, Fault):
            return False
        surface = self.text[slice(*found)]
        return claim.surface in (None, surface) or (
            not exactly and same_but_spaces(claim.surface or "", surface)
        )


def units(text: str, offsets: Offsets) -> Units:
    """`offsets` in `text`; AUTO is taken for CODE_POINTS."""
    counted: Utf16Map | Utf8Map | LineFeedMap
    match offsets:
        case Offsets.UTF16:
            counted = Utf16Map(text)
        case Offsets.UTF8:
            counted = Utf8Map(text)
        case Offsets.LINE_FEEDS:
            counted = LineFeedMap(text)
        case _:
            return Units(Offsets.CODE_POINTS, text, None)
    return Units(offsets, text, None if counted.units == len(text) else counted)


def same_but_spaces(claimed: str, found: str) -> bool:
    r"""Whether both are equal but for white space; for some programs, `\n` is two characters."""
    return claimed.replace("\\n", " ").split() == found.replace("\\n", " ").split()


class Undecided(Exception):  # noqa: N818 - whoever reads the file makes the error of it
    """Nothing in the file tells what its offsets count, and it matters."""


class UnitFinder:
    """Tells what the offsets of one file count. What one document has shown holds for the next.

    `ahead`, if given, reads the documents of the file with another finder. It is called where a
    document leaves open what offsets count, for a later one may show it.
    """

    def __init__(
        self, offsets: Offsets, ahead: "Callable[[UnitFinder], Iterable[object]] | None" = None
    ) -> None:
        self._chosen = offsets
        self._shown: Offsets | None = None
        self._ahead = ahead
        self._scouting = False

    @property
    def plain(self) -> bool:
        """Whether offsets are code points, whatever the file claims."""
        return self._chosen is Offsets.CODE_POINTS

    def units_of(self, text: str, claims: Sequence[Claim]) -> Units:
        """The units that `claims` on `text` are in.

        Where no unit suits them all, it is the likeliest. Raises Undecided.
        """
        if self._chosen is not Offsets.AUTO or not claims:
            return units(text, self._chosen)
        told = [claim for claim in claims if claim.surface is not None]
        if not told:
            return self._untold(text, claims)
        candidates = self._candidates("\r\n" in text)
        for exactly in (True, False):
            for offsets in candidates:
                tried = units(text, offsets)
                if all(tried.agrees(claim, exactly) for claim in claims):
                    self._learn(tried, claims)
                    return tried
        return units(text, candidates[0])

    def _learn(self, fitting: Units, claims: Sequence[Claim]) -> None:
        """Keep what offsets count if `claims`, which tell strings, leave no doubt of it."""
        if fitting.map is not None:
            if _differ(fitting, claims):
                self._shown = fitting.offsets
        elif self._shown is None:
            utf16 = units(fitting.text, Offsets.UTF16)
            if not all(utf16.agrees(claim, exactly=False) for claim in claims):
                self._shown = Offsets.CODE_POINTS

    def _candidates(self, windows: bool) -> list[Offsets]:
        all_ = [Offsets.CODE_POINTS, Offsets.UTF16, Offsets.UTF8]
        all_ += [Offsets.LINE_FEEDS] * windows
        return [*dict.fromkeys([self._shown, *all_] if self._shown else all_)]

    def _untold(self, text: str, claims: Sequence[Claim]) -> Units:
        if self._shown is not None:
            return units(text, self._shown)
        # A unit by which an offset has no place is not that of a whole file.
        points, utf16 = units(text, Offsets.CODE_POINTS), units(text, Offsets.UTF16)
        if not _differ(utf16, claims):
            return points
        holding = [tried for tried in (points, utf16) if _holds(tried, claims)]
        if len(holding) == 1:
            self._shown = holding[0].offsets
        if len(holding) < 2 or self._scouting:
            return holding[0] if holding else points
        self._look_ahead()
        if self._shown is None:
            raise Undecided
        return units(text, self._shown)

    def _look_ahead(self) -> None:
        if self._ahead is None:
            return
        scout = UnitFinder(Offsets.AUTO)
        scout._scouting = True
        for _document in islice(self._ahead(scout), AHEAD):
            if scout._shown is not None:
                self._shown = scout._shown
                return


def _differ(tried: Units, claims: Iterable[Claim]) -> bool:
    """Whether `tried` says of a claim anything else than code points do."""
    return any(tried.place(one.start, one.end) != (one.start, one.end) for one in claims)


def _holds(tried: Units, claims: Iterable[Claim]) -> bool:
    return not any(isinstance(tried.place(one.start, one.end), Fault) for one in claims)
