"""Code point offsets to UTF-16 offsets and back.

Qt counts UTF-16 units, everything else in Hashiye counts code points. The two differ after every
character beyond U+FFFF (most emoji), so a table of those positions is all that conversion needs.
"""

import re
from bisect import bisect_left

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
