"""Which glyphs of a line belong to which characters, and how wide they are."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple
from unicodedata import category

from PySide6.QtGui import QGlyphRun, QRawFont, QTextLayout, QTextLine

from core.text.graphemes import is_grapheme_boundary

_FLAGS = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
)
_SPREAD = 3.0
_MISSING = 0
"""The glyph of what the font lacks, which is never one for two characters."""
_SOFT_HYPHEN = "\u00ad"


_VISIBLE_FORMAT = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2")


class CharBox(NamedTuple):
    """The horizontal extent of a character and the direction that it is read in."""

    left: float
    right: float
    rtl: bool

    @property
    def leading(self) -> float:
        """The side that is read first."""
        return self.right if self.rtl else self.left

    @property
    def trailing(self) -> float:
        """The side that is read last."""
        return self.left if self.rtl else self.right


@lru_cache(4096)
def unseen(character: str) -> bool:
    """Whether `character` has no width, whatever its font says."""
    kind = category(character)
    return kind in ("Zl", "Cc") or (kind == "Cf" and character not in _VISIBLE_FORMAT)


def clusters(line: QTextLine, text: str) -> dict[int, CharBox]:
    """The extent of each glyph cluster of `line` by the UTF-16 position that it begins at.

    `text` is what the line holds. Extents lie side by side: where a font moves letters together or
    apart, the next letter's beginning is the border. Trailing spaces have no glyphs and are left
    out; what cannot be seen has a place, and a width that means nothing.
    """
    runs = line.glyphRuns(-1, -1, _FLAGS)
    misnumbered = _may_be_misnumbered(runs) or _SOFT_HYPHEN in text
    found = _extents(_asked_singly(line, text) if misnumbered else _numbered(runs))
    order = [(left, at) for at, (left, right, _) in found.items() if right > left]
    order.sort()
    for (left, at), (border, _) in pairwise(order):
        extent = found[at]
        if left < border < extent[1] + _SPREAD:
            extent[1] = border
    return {at: CharBox(*extent) for at, extent in found.items()}


Glyph = tuple[int, float, float, bool]
"""The position in the text, left side and advance of a glyph, and whether it is read leftwards."""


def _may_be_misnumbered(runs: Sequence[QGlyphRun]) -> bool:
    """Whether Qt may say of glyphs that they are of other characters than they are.

    It does where the font changes within a stretch of one script and direction, as it does around
    an emoji: of what follows, every glyph is said to be of the stretch's first character. Such a
    stretch comes as several runs, in one direction.
    """
    return any(one.isRightToLeft() == other.isRightToLeft() for one, other in pairwise(runs))


def _numbered(runs: Sequence[QGlyphRun]) -> Iterator[Glyph]:
    for run in runs:
        rtl, advances = run.isRightToLeft(), _advances(run.rawFont(), run.glyphIndexes())
        for at, position, advance in zip(
            run.stringIndexes(), run.positions(), advances, strict=True
        ):
            yield at, position.x(), advance, rtl


@lru_cache(24)
def _known_advances(font: QRawFont) -> dict[int, float]:  # noqa: ARG001
    """How wide glyphs of `font` are, filled as they are met."""
    return {}


def _advances(font: QRawFont, glyphs: Sequence[int]) -> list[float]:
    """How wide each of `glyphs` is; to ask Qt for them costs as much as all the rest of a line."""
    known = _known_advances(font)
    try:
        return [known[glyph] for glyph in glyphs]
    except KeyError:
        advances = [advance.x() for advance in font.advancesForGlyphIndexes(glyphs)]
        known.update(zip(glyphs, advances, strict=True))
        return advances


def _asked_singly(line: QTextLine, text: str) -> Iterator[Glyph]:
    """The glyphs of each character, asked one by one; those that share a glyph are a cluster.

    A character is what a reader takes for one: of its parts Qt may give the glyphs to any.
    """
    begins: dict[tuple[float, int], int] = {}
    unit = begin = line.textStart()
    glyphs: list[tuple[float, int, float, bool]] = []
    space = False
    for place, character in enumerate(text):
        if is_grapheme_boundary(text, place):
            begin, glyphs, space = unit, [], character.isspace()
        units = 1 if character <= "\uffff" else 2
        for run in line.glyphRuns(unit, units, _FLAGS):
            font, rtl = run.rawFont(), run.isRightToLeft()
            indexes = run.glyphIndexes()
            blanks = () if space else font.glyphIndexesForString(" ")
            advances = _advances(font, indexes)
            for position, index, advance in zip(run.positions(), indexes, advances, strict=True):
                if index not in blanks:
                    glyphs.append((position.x(), index, advance, rtl))
                elif unseen(character) and unit == begin:
                    # It is drawn as a space without width, not as the space that may follow it.
                    yield begin, position.x(), 0.0, rtl
        unit += units
        shared = (begins.get((x, index), begin) for x, index, _, _ in glyphs if index != _MISSING)
        at = min(shared, default=begin)
        for x, index, width, rtl in glyphs:
            if index == _MISSING or begins.setdefault((x, index), at) == at:
                yield at, x, width, rtl


def _extents(glyphs: Iterable[Glyph]) -> dict[int, list[Any]]:
    """The left side, right side and direction of each cluster by where it begins."""
    found: dict[int, list[Any]] = {}
    for at, left, width, rtl in glyphs:
        known = found.get(at)
        if known is None:
            found[at] = [left, left + width, rtl]
        elif width > 0:
            if known[1] > known[0]:
                found[at] = [min(left, known[0]), max(left + width, known[1]), rtl]
            else:
                found[at] = [left, left + width, rtl]
    return found
