"""The measures of a line, all from the font's size and the line spacing."""

from dataclasses import dataclass
from importlib.resources import files
from math import ceil

from PySide6.QtGui import QFont, QFontDatabase

DEFAULT_SIZE = 17
DEFAULT_SPACING = 1.9
MARGIN = 48
_ABOVE = 0.86
"""How high letters are, by the font's size."""
_UNDER = 0.1
"""How far below the letters' foot underlines begin, by the font's size."""
_LEAST_CHIP = 8.0
_LEAST_STEP = 1.8
_NESTED = 3
"""So many underlines there is always room for: of four marks within each other one is a fill."""
_MOST = 6
_FAMILY = "Noto Sans Arabic"
_FALLBACKS = ["Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans", "sans-serif"]


def default_font() -> QFont:
    """The font that comes with the program, at the default size."""
    if _FAMILY not in QFontDatabase.families():
        for file in (files("fontpkg_noto_sans_arabic") / "files").iterdir():
            if file.name.endswith(".ttf"):
                QFontDatabase.addApplicationFontFromData(file.read_bytes())
    font = QFont([_FAMILY, *_FALLBACKS])
    font.setPixelSize(DEFAULT_SIZE)
    return font


@dataclass(frozen=True, slots=True)
class LineMetrics:
    """Heights in pixels, from the top of a line; `pitch` from a line to the next.

    Between the ink of two lines there is room for a chip, above the text that it names.
    """

    size: float
    pitch: int

    @property
    def measure(self) -> float:
        """The widest that a line gets: some 75 Persian letters, as in a book."""
        return round(36 * self.size)

    @property
    def baseline(self) -> float:
        """Where letters stand: a little lower than the middle, chips are above."""
        return round(self.pitch - max(0.52 * self.size, _below(self.size)))

    @property
    def top(self) -> float:
        """The top of a fill: just above the letters."""
        return self.baseline - round(_ABOVE * self.size)

    @property
    def bottom(self) -> float:
        """The bottom of a fill: just below the letters."""
        return self.baseline + round(0.42 * self.size)

    @property
    def chip(self) -> float:
        """The height of a label chip, which stands on the top of the fill."""
        room = self.pitch - round(_ABOVE * self.size) - _below(self.size)
        return max(_LEAST_CHIP, min(0.66 * self.size, room))

    @property
    def levels(self) -> int:
        """How many underlines have room below each other before the chips of the next line."""
        return min(_MOST, int(self._underlines() / self._step() + 0.01))

    def underline(self, depth: int) -> float:
        """The top of the underline of a mark at `depth`, 1 being nearest to the text."""
        first = self.baseline + round(_UNDER * self.size)
        return first + self._step() * (min(depth, self.levels) - 1)

    @property
    def underline_width(self) -> float:
        """How thick an underline is."""
        return self._step() * 0.7

    def _step(self) -> float:
        return max(_LEAST_STEP, min(3.0, self._underlines() / _NESTED))

    def _underlines(self) -> float:
        """The room for underlines: to the chips of the next line."""
        return self.pitch + self.top - self.chip - self.baseline - round(_UNDER * self.size)


def _below(size: float) -> float:
    """What a line needs below its letters: for their tails, and for underlines."""
    return max(0.34 * size, round(_UNDER * size) + _NESTED * _LEAST_STEP)


def line_metrics(font: QFont, spacing: float) -> LineMetrics:
    """The measures for `font`, lines `spacing` times its size apart.

    Lines come no nearer to each other than letters, a chip and the underlines of nested marks need.
    """
    size = font.pixelSize() if font.pixelSize() > 0 else font.pointSizeF() * 96 / 72
    least = round(_ABOVE * size) + _below(size) + _LEAST_CHIP
    return LineMetrics(size, max(round(size * spacing), ceil(least)))
