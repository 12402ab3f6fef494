"""The measures of a line, all from the font's size and the line spacing."""

from dataclasses import dataclass, field
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
_LEAST_STEP = 2
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

    Letters stand on `baseline`, a little lower than the middle. A fill reaches from `top` to
    `bottom`, a label chip of the height `chip` stands on it, so that it is between the ink of two
    lines. `levels` underlines, each `underline_width` thick, have room below each other before the
    chips of the next line.
    """

    size: float
    pitch: int
    baseline: int = field(init=False)
    top: int = field(init=False)
    bottom: int = field(init=False)
    chip: float = field(init=False)
    levels: int = field(init=False)
    underline_width: int = field(init=False)
    _step: int = field(init=False)

    def __post_init__(self) -> None:
        # Painting asks for these thousands of times.
        size, above, below = self.size, round(_ABOVE * self.size), _below(self.size)
        baseline = round(self.pitch - max(0.52 * size, below))
        chip = max(_LEAST_CHIP, min(0.66 * size, self.pitch - above - below))
        underlines = self.pitch - above - chip - round(_UNDER * size)
        # Whole pixels: lines so thin are a blur elsewhere.
        step = max(_LEAST_STEP, min(3, int(underlines / _NESTED)))
        for name, value in (
            ("baseline", baseline),
            ("top", baseline - above),
            ("bottom", baseline + round(0.42 * size)),
            ("chip", chip),
            ("levels", min(_MOST, int(underlines / step))),
            ("underline_width", step - 1),
            ("_step", step),
        ):
            object.__setattr__(self, name, value)

    @property
    def measure(self) -> float:
        """The widest that a line gets: some 75 Persian letters, as in a book."""
        return round(36 * self.size)

    def underline(self, depth: int) -> int:
        """The top of the underline of a mark at `depth`, 1 being nearest to the text."""
        first = self.baseline + round(_UNDER * self.size)
        return first + self._step * (min(depth, self.levels) - 1)


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
