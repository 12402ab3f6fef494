"""Which glyphs of a line belong to which characters, and how wide they are."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtGui import QGlyphRun, QTextLayout, QTextLine

_FLAGS = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
)
_KERNED = 3.0


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


def clusters(line: QTextLine) -> dict[int, CharBox]:
    """The extent of each glyph cluster of `line` by the UTF-16 position that it begins at.

    Extents lie side by side: where a font moves letters together or apart, the next letter's
    beginning is the border. Trailing spaces have no glyphs and are left out.
    """
    found: dict[int, CharBox] = {}
    runs = line.glyphRuns(-1, -1, _FLAGS)
    if _misnumbered(runs):
        _widen_all(found, _asked_singly(line))
    else:
        _widen_all(found, _numbered(runs))
    order = sorted([(box.left, at) for at, box in found.items() if box.right > box.left])
    for (left, at), (border, _) in pairwise(order):
        right = found[at].right
        if right != border and left < border and abs(right - border) <= _KERNED:
            found[at] = CharBox(left, border, found[at].rtl)
    return found


Glyph = tuple[int, float, float, bool]
"""The position in the text, left side and advance of a glyph, and whether it is read leftwards."""


def _misnumbered(runs: Sequence[QGlyphRun]) -> bool:
    """Whether Qt may have numbered the glyphs wrongly.

    It does where the font changes within a stretch of one script and direction, as it does around
    an emoji: of what follows, every glyph is said to be of the stretch's first character.
    """
    return any(
        one.isRightToLeft() == other.isRightToLeft() and one.rawFont() != other.rawFont()
        for one, other in pairwise(runs)
    )


def _numbered(runs: Sequence[QGlyphRun]) -> Iterator[Glyph]:
    for run in runs:
        rtl = run.isRightToLeft()
        advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        for at, position, advance in zip(
            run.stringIndexes(), run.positions(), advances, strict=True
        ):
            yield at, position.x(), advance.x(), rtl


def _asked_singly(line: QTextLine) -> Iterator[Glyph]:
    """The glyphs of each character, asked one by one; those that share a glyph are a cluster."""
    begins: dict[tuple[float, int], int] = {}
    start = line.textStart()
    for unit in range(start, start + line.textLength()):
        glyphs = [
            (position.x(), index, advance.x(), run.isRightToLeft())
            for run in line.glyphRuns(unit, 1, _FLAGS)
            for position, index, advance in zip(
                run.positions(),
                run.glyphIndexes(),
                run.rawFont().advancesForGlyphIndexes(run.glyphIndexes()),
                strict=True,
            )
        ]
        at = min((begins.get((x, index), unit) for x, index, _, _ in glyphs), default=unit)
        for x, index, advance, rtl in glyphs:
            if begins.setdefault((x, index), at) == at:
                yield at, x, advance, rtl


def _widen_all(found: dict[int, CharBox], glyphs: Iterator[Glyph]) -> None:
    for at, left, width, rtl in glyphs:
        known = found.get(at)
        if known is None:
            found[at] = CharBox(left, left + width, rtl)
        elif width > 0:
            wide = known.right > known.left
            found[at] = CharBox(
                min(left, known.left) if wide else left,
                max(left + width, known.right) if wide else left + width,
                rtl,
            )
