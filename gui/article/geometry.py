"""Where characters are on a line.

The caret's position is ambiguous where directions meet (the first letter of a Latin name in a
Persian line has its caret at the far side of the name), so boxes are taken from the glyphs: each
cluster of glyphs knows the character that it begins with. Letters that share a cluster, as the lam
and alef of a ligature do, share its width evenly.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, cast
from unicodedata import category

from PySide6.QtGui import QTextLayout, QTextLine

_FLAGS = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
)
_TOUCHING = 0.75
_UNSEEN, _COMBINING, _PLAIN = range(3)
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


def char_boxes(line: QTextLine, text: str) -> list[CharBox]:
    """A box for each code point of `text`, which is what `line` holds."""
    clusters = _clusters(line)
    start = line.textStart()
    edge = caret_x(line, start)
    boxes: list[CharBox] = []
    members: list[int] = []
    cluster = CharBox(edge, edge, rtl=True)

    def share() -> None:
        # Most clusters are one character, whose box stands already.
        if len(members) < 2:
            return
        left, width = cluster.left, (cluster.right - cluster.left) / len(members)
        for place, member in enumerate(members):
            at = left + (len(members) - 1 - place if cluster.rtl else place) * width
            boxes[member] = CharBox(at, at + width, cluster.rtl)

    unit = start
    for at, character in enumerate(text):
        own = clusters.get(unit)
        unit += 1 if character <= "\uffff" else 2
        kind = _kind(character)
        if kind == _UNSEEN:
            # Its glyph has an advance in the font that the layout leaves out.
            edge = cluster.trailing if own is None else own.left
            boxes.append(CharBox(edge, edge, cluster.rtl))
        elif own is not None and (kind != _COMBINING or not members):
            share()
            members, cluster = [at], own
            boxes.append(own)
        elif kind == _COMBINING and boxes:
            if own is not None:
                boxes.append(_union(own, boxes[-1]) if own.right > own.left else boxes[-1])
            else:
                boxes.append(boxes[-1])
        else:
            members.append(at)
            boxes.append(cluster)
    share()
    return boxes


def caret_x(line: QTextLine, unit: int) -> float:
    """Where the caret stands on `line` before UTF-16 position `unit` of its layout."""
    x, _ = cast("tuple[float, int]", line.cursorToX(unit))
    return x


def merged(boxes: Sequence[CharBox]) -> list[tuple[float, float]]:
    """The extents that `boxes` cover, from left to right, touching ones joined."""
    extents: list[tuple[float, float]] = []
    for left, right, _ in sorted(boxes):
        if extents and left <= extents[-1][1] + _TOUCHING:
            extents[-1] = extents[-1][0], max(extents[-1][1], right)
        else:
            extents.append((left, right))
    seen = [extent for extent in extents if extent[1] > extent[0]]
    return seen or extents[:1]


@lru_cache(4096)
def _kind(character: str) -> int:
    """Whether a character is never seen, stands on the one before it, or neither."""
    kind = category(character)
    if kind in ("Zl", "Cc") or (kind == "Cf" and character not in _VISIBLE_FORMAT):
        return _UNSEEN
    return _COMBINING if kind[0] == "M" else _PLAIN


def _union(one: CharBox, other: CharBox) -> CharBox:
    return CharBox(min(one.left, other.left), max(one.right, other.right), other.rtl)


def _clusters(line: QTextLine) -> dict[int, CharBox]:
    """The extent of each glyph cluster by the UTF-16 position that it begins at."""
    clusters: dict[int, CharBox] = {}
    for run in line.glyphRuns(-1, -1, _FLAGS):
        rtl = run.isRightToLeft()
        advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        for at, position, advance in zip(
            run.stringIndexes(), run.positions(), advances, strict=True
        ):
            left, width = position.x(), advance.x()
            known = clusters.get(at)
            if known is None:
                clusters[at] = CharBox(left, left + width, rtl)
            elif width > 0:
                wide = known.right > known.left
                clusters[at] = CharBox(
                    min(left, known.left) if wide else left,
                    max(left + width, known.right) if wide else left + width,
                    rtl,
                )
    return clusters
