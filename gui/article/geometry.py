"""Where characters are on a line.

The caret's position is ambiguous where directions meet (the first letter of a Latin name in a
Persian line has its caret at the far side of the name), so boxes are taken from the glyphs: each
cluster of glyphs knows the character that it begins with. Characters that share a cluster, as the
lam and alef of a ligature do, share its width evenly. A border never falls inside what a reader
takes for one character: a mark has the box of its letter, each part of an emoji that of the whole.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import inf
from typing import cast
from unicodedata import category

from PySide6.QtGui import QTextLine

from core.text.graphemes import is_grapheme_boundary
from gui.article.clusters import CharBox, clusters, unseen

__all__ = ["CharBox", "caret_x", "char_boxes", "merged"]

_TOUCHING = 0.75
_UNSEEN, _JOINING, _PLAIN = range(3)
_ZWJ = "\u200d"
_JOINS = (
    ("\u1100", "\u11ff"),
    ("\u2190", "\u2bff"),
    ("\uac00", "\ud7a3"),
    ("\uff9e", "\uff9f"),
    ("\U0001f000", "\U0001faff"),
    ("\U000e0020", "\U000e007f"),
)
"""What may continue the character before it, besides marks: parts of emoji, Hangul, tags."""


def char_boxes(line: QTextLine, text: str) -> list[CharBox]:
    """A box for each code point of `text`, which is what `line` holds.

    What cannot be seen has a box without width. So have the spaces at the end of a line that goes
    on below: they hang into the margin.
    """
    found = clusters(line, text)
    unit = line.textStart()
    edge = caret_x(line, unit)
    hanging = len(text.rstrip())
    margin = min((box.left for box in found.values()), default=edge)
    boxes: list[CharBox] = []
    members: list[int] = []
    cluster = CharBox(edge, edge, rtl=True)
    for at, character in enumerate(text):
        own = found.get(unit)
        unit += 1 if character <= "\uffff" else 2
        kind = _kind(character)
        if kind == _JOINING and boxes and not is_grapheme_boundary(text, at):
            if own is not None and own.right > own.left and not unseen(character):
                cluster = _union(own, cluster) if members else own
            members.append(at)
            boxes.append(cluster)
        elif kind == _UNSEEN or character == _ZWJ:
            # Its glyph has an advance in the font that the layout leaves out.
            edge = cluster.trailing if own is None else own.left
            boxes.append(CharBox(edge, edge, cluster.rtl))
        elif own is not None:
            if len(members) > 1:
                _share(cluster, members, text, boxes)
            members, cluster = [at], own
            boxes.append(own)
        elif at >= hanging:
            boxes.append(CharBox(margin, margin, rtl=True))
        else:
            members.append(at)
            boxes.append(cluster)
    if len(members) > 1:
        _share(cluster, members, text, boxes)
    return boxes


def caret_x(line: QTextLine, unit: int) -> float:
    """Where the caret stands on `line` before UTF-16 position `unit` of its layout."""
    x, _ = cast("tuple[float, int]", line.cursorToX(unit))
    return x


def merged(boxes: Sequence[CharBox]) -> list[tuple[float, float]]:
    """The extents that `boxes` cover, from left to right, touching ones joined."""
    extents: list[tuple[float, float]] = []
    begin = end = -inf
    for left, right, _ in sorted(boxes):
        if left <= end + _TOUCHING:
            if right > end:
                end = right
                extents[-1] = begin, end
        else:
            begin, end = left, right
            extents.append((begin, end))
    seen = [extent for extent in extents if extent[1] > extent[0]]
    return seen or extents[:1]


@lru_cache(4096)
def _kind(character: str) -> int:
    """Whether a character is never seen, may continue the one before it, or neither."""
    if category(character)[0] == "M" or character == _ZWJ:
        return _JOINING
    if any(first <= character <= last for first, last in _JOINS):
        return _JOINING
    return _UNSEEN if unseen(character) else _PLAIN


def _share(cluster: CharBox, members: Sequence[int], text: str, boxes: list[CharBox]) -> None:
    """Deal the width of `cluster` out to its characters, evenly to each that a reader sees."""
    begins = [at for at in members[1:] if is_grapheme_boundary(text, at)]
    width = (cluster.right - cluster.left) / (len(begins) + 1)
    place = 0
    for at in members:
        if place < len(begins) and at >= begins[place]:
            place += 1
        nth = len(begins) - place if cluster.rtl else place
        left = cluster.left + nth * width
        boxes[at] = CharBox(left, left + width, cluster.rtl)


def _union(one: CharBox, other: CharBox) -> CharBox:
    return CharBox(min(one.left, other.left), max(one.right, other.right), other.rtl)
