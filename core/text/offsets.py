"""Code point offsets to UTF-16 and UTF-8 offsets and back.

Qt counts UTF-16 units, everything else in Hashiye counts code points. The two differ after every
character beyond U+FFFF (most emoji), so a table of those positions is all that conversion needs.
Files of other programs may count either, or bytes.
"""

import re
from bisect import bisect_left, bisect_right

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Converts offsets of one text. Conversion costs the logarithm of its astral characters."""

    def __init__(self, text: str) -> None:
        self.length = len(text)
        self._astral: list[int] = (
            [] if text.isascii() else [match.start() for match in _ASTRAL.finditer(text)]
        )
        self._astral_units = [offset + i for i, offset in enumerate(self._astral)]
        self.units = self.length + len(self._astral)

    def to_utf16(self, offset: int) -> int:
        """The UTF-16 offset of code point `offset`."""
        if not self._astral:
            return offset
        return offset + bisect_left(self._astral, offset)

    def to_code_point(self, unit: int) -> int:
        """The code point offset of UTF-16 `unit`; inside a surrogate pair, that of its start."""
        if not self._astral:
            return unit
        return unit - bisect_left(self._astral_units, unit)


class LineFeedMap:
    """Converts offsets of programs to which a line end of Windows, two code points, is one."""

    def __init__(self, text: str) -> None:
        self._pairs = [match.start() for match in re.finditer("\r\n", text)]
        self._pair_units = [offset - i for i, offset in enumerate(self._pairs)]
        self.units = len(text) - len(self._pairs)

    def to_units(self, offset: int) -> int:
        """The offset in units of code point `offset`; between CR and LF, that of the CR."""
        return offset - bisect_left(self._pairs, offset)

    def to_code_point(self, unit: int) -> int:
        """The code point offset of `unit`; of a line end, that of its CR."""
        return unit + bisect_left(self._pair_units, unit)


_BLOCK = 512
"""Code points between two byte offsets that are remembered."""


class Utf8Map:
    """Converts byte offsets in the UTF-8 form of one text, by encoding a short piece of it."""

    def __init__(self, text: str) -> None:
        self.length = len(text)
        self._text = text
        self._starts = [0]
        if text.isascii():
            self.units = self.length
            return
        for start in range(0, len(text), _BLOCK):
            self._starts.append(self._starts[-1] + len(self._encoded(start, start + _BLOCK)))
        self.units = self._starts[-1]

    def to_utf8(self, offset: int) -> int:
        """The byte offset of code point `offset`."""
        if self.units == self.length:
            return offset
        block = offset // _BLOCK
        return self._starts[block] + len(self._encoded(block * _BLOCK, offset))

    def to_code_point(self, unit: int) -> int:
        """The code point offset of byte `unit`; inside a character, that of its start."""
        if self.units == self.length:
            return unit
        block = min(bisect_right(self._starts, unit), len(self._starts) - 1) - 1
        start = block * _BLOCK
        head = self._encoded(start, start + _BLOCK)[: unit - self._starts[block] + 1]
        # Every character begins with the one byte that is none of 10xxxxxx.
        begun = sum(byte & 0xC0 != 0x80 for byte in head)
        return start + begun - (len(head) > unit - self._starts[block])

    def _encoded(self, start: int, end: int) -> bytes:
        return self._text[start:end].encode("utf-8", "surrogatepass")
