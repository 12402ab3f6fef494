"""The measures of a line, all from the font's size and the line spacing."""

from dataclasses import dataclass
from importlib.resources import files

from PySide6.QtGui import QFont, QFontDatabase

DEFAULT_SIZE = 17
DEFAULT_SPACING = 1.9
MARGIN = 48
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
        return round(self.pitch - 0.52 * self.size)

    @property
    def top(self) -> float:
        """The top of a fill: just above the letters."""
        return self.baseline - round(0.86 * self.size)

    @property
    def bottom(self) -> float:
        """The bottom of a fill: just below the letters."""
        return self.baseline + round(0.42 * self.size)

    @property
    def chip(self) -> float:
        """The height of a label chip."""
        return max(8.0, min(0.66 * self.size, self.pitch - 1.26 * self.size))

    def underline(self, depth: int) -> float:
        """The top of the underline of a mark at `depth`, 1 being nearest to the text."""
        return self.baseline + round(0.30 * self.size) + 3 * (depth - 1)


def line_metrics(font: QFont, spacing: float) -> LineMetrics:
    """The measures for `font`, lines `spacing` times its size apart."""
    size = font.pixelSize() if font.pixelSize() > 0 else font.pointSizeF() * 96 / 72
    return LineMetrics(size, max(round(size * spacing), round(size * 1.5)))
