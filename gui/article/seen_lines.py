"""The lines that one picture shows, looked up once: each mark on it asks for several of them."""

from bisect import bisect_right

from gui.article.geometry import CharBox, merged
from gui.article.layout import ArticleLayout


class SeenLines:
    """Lines `first` to `last` of `layout`, both included, all of them laid out.

    For one event: lines may get other numbers later.
    """

    def __init__(self, layout: ArticleLayout, first: int, last: int) -> None:
        self.first = first
        self.last = last
        numbers = range(first, last + 1)
        self.located = [layout.locate(number) for number in numbers]
        """The piece of each line, and which of its lines that is."""
        self._starts = [layout.line_start(number) for number in range(first, last + 2)]
        self._ends = [piece.line_range(local)[1] for piece, local in self.located]

    @property
    def numbers(self) -> range:
        """The numbers of the lines."""
        return range(self.first, self.last + 1)

    @property
    def shown(self) -> tuple[int, int]:
        """The code points on the lines."""
        return self._starts[0], self._ends[-1]

    def line_of(self, offset: int) -> int:
        """The line that holds code point `offset`; one that is not seen where none does."""
        return self.first + bisect_right(self._starts, offset) - 1

    def start(self, number: int) -> int:
        """The first code point of a line, or what begins behind the last."""
        return self._starts[number - self.first]

    def end(self, number: int) -> int:
        """The end of what is on a line, before the end of its paragraph."""
        return self._ends[number - self.first]

    def char_boxes(self, number: int) -> list[CharBox]:
        """Where each code point of a line is, in logical order."""
        piece, local = self.located[number - self.first]
        return piece.char_boxes(local)

    def extents(self, number: int, start: int, end: int) -> list[tuple[float, float]]:
        """The extents on a line, from left to right, of what it shows of `start, end`."""
        first, last = self.start(number), self.end(number)
        if end <= first or start >= last:
            return []
        return merged(self.char_boxes(number)[max(start, first) - first : end - first])
