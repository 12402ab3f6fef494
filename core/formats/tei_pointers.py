"""Where the pointers of TEI point: `string-range` and its kin, and plain names of elements.

The schemes are those of the TEI Guidelines P5, chapter 17, “TEI XPointer Schemes”. The node is
named by its `xml:id`, or it is all of the text or body. Offsets count characters from 0.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import unquote

from core.formats.tei_text import RunningText

_RANGE = re.compile(r"string-range\(([^(),]+)((?:,\s*-?\d{1,10}\s*,\s*\d{1,10}\s*)+)\)")
_PAIR = re.compile(r"(-?\d+)\s*,\s*(\d+)")
_POINT = re.compile(r"(?:string-index\(([^(),]+),\s*(-?\d{1,10})\s*\)|(left|right)\(([^(),]+)\))")
_BETWEEN = re.compile(r"range\((.+)\)", re.DOTALL)
_NAME = re.compile(r"[^\s()/,#]+")
_COMMA = re.compile(r",(?![^(]*\))")
_PATH = re.compile(r"/*(?:TEI(?:\[1\])?/+)?(?:text(?:\[1\])?/+)?(text|body)(?:\[1\])?")
_BY_ID = re.compile(r"""[\w:*/]*\[@xml:id\s*=\s*["']([^"']+)["']\]""")

_LONGEST = 4000
"""Code points of a pointer that anybody would write."""

Extent = tuple[int, int]
"""Offsets into the running text, half-open."""


class Place(NamedTuple):
    """Where an element stands: in the text of the file, and in the running text."""

    begin: int
    end: int
    start: int
    stop: int


def parts_of(pointer: str, places: Mapping[str, Place], text: RunningText) -> list[Extent] | None:
    """What `pointer`, with its `#`, points to: one stretch or several of the running text.

    `places` has the elements by their `xml:id`, and the first `text` and `body` as `/text` and
    `/body`. None if it points to nothing here, or in a way that is not known.
    """
    if not pointer.startswith("#") or len(pointer) > _LONGEST:
        return None
    fragment = unquote(pointer[1:]).strip()
    if found := _RANGE.fullmatch(fragment):
        place = _place(found[1], places)
        return None if place is None else _ranges(place, found[2], text)
    if found := _BETWEEN.fullmatch(fragment):
        ends = [_extent(part.strip(), places, text) for part in _COMMA.split(found[1])]
        pairs = zip(ends[::2], ends[1::2], strict=False)
        joined = [(one[0], other[1]) for one, other in pairs if one and other]
        return joined if 2 * len(joined) == len(ends) else None
    extent = _extent(fragment, places, text)
    return None if extent is None else [extent]


def between(
    begin: str, end: str, places: Mapping[str, Place], text: RunningText
) -> list[Extent] | None:
    """What lies from what `begin` points to until what `end` points to; None as in `parts_of`."""
    first, last = parts_of(begin, places, text), parts_of(end, places, text)
    return [(first[0][0], last[-1][1])] if first and last else None


def _ranges(place: Place, pairs: str, text: RunningText) -> list[Extent] | None:
    found = []
    for offset, length in _PAIR.findall(pairs):
        begin = text.point(place.begin, int(offset))
        end = text.point(place.begin, int(offset) + int(length))
        if begin is None or end is None or begin >= end:
            return None
        found.append((text.start(begin), text.end(end)))
    return found


def _extent(fragment: str, places: Mapping[str, Place], text: RunningText) -> Extent | None:
    """An element, or a point as an extent from it and until it."""
    point = _POINT.fullmatch(fragment)
    if point is None:
        place = _place(fragment, places)
        return None if place is None else (place.start, place.stop)
    place = _place(point[1] or point[4], places)
    if place is None:
        return None
    if point[3]:
        return (place.start, place.start) if point[3] == "left" else (place.stop, place.stop)
    position = text.point(place.begin, int(point[2]))
    return None if position is None else (text.start(position), text.end(position))


def _place(node: str, places: Mapping[str, Place]) -> Place | None:
    # Some programs put names between quotation marks.
    node = node.strip().strip("'\"")
    if by_id := _BY_ID.fullmatch(node):
        return places.get(by_id[1])
    if path := _PATH.fullmatch(node):
        return places.get(f"/{path[1]}")
    return places.get(node) if _NAME.fullmatch(node) else None
