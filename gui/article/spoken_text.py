"""The article's text as a screen reader gets it: in UTF-16 units, in lines as they are seen."""

from core.text.offsets import Utf16Map
from gui.article.layout import ArticleLayout

_UNIT = 2
_LINE_FEED = "\n".encode("utf-16-le")


class SpokenText:
    """The text of `layout`, encoded once, with a line feed where a line is wrapped.

    Qt takes what stands between two line feeds for a line. Persian news often has one paragraph of
    tens of thousands of characters, and a reader asked for one line would say all of it. So the
    white space at which a line was wrapped, and the last character of a paragraph's end, are told
    as line feeds. Everything else is told as it is; no offset changes.
    """

    def __init__(self, layout: ArticleLayout) -> None:
        self.layout = layout
        self._map = Utf16Map(layout.text)
        self._units = bytearray(layout.text.encode("utf-16-le", "surrogatepass"))
        self._told = 1

    @property
    def units(self) -> int:
        """How long the text is, in UTF-16 units."""
        return self._map.units

    def text(self, start: int, end: int) -> str:
        """What stands between the UTF-16 units `start` and `end`, kept within the text."""
        self._tell_lines()
        start, end = max(0, start), min(end, self.units)
        return self._units[start * _UNIT : end * _UNIT].decode("utf-16-le", "surrogatepass")

    def to_unit(self, offset: int) -> int:
        """The UTF-16 offset of code point `offset`."""
        return self._map.to_utf16(offset)

    def to_offset(self, unit: int) -> int:
        """The code point at UTF-16 offset `unit`, kept within the text."""
        return self._map.to_code_point(min(max(unit, 0), self.units))

    def _tell_lines(self) -> None:
        """Put line feeds where lines are wrapped that were laid out meanwhile."""
        layout = self.layout
        while self._told < layout.lines:
            last = layout.line_start(self._told) - 1
            if layout.text[last].isspace():
                at = self.to_unit(last) * _UNIT
                self._units[at : at + _UNIT] = _LINE_FEED
            self._told += 1
