"""Says where the glyphs of a span are, by their ink, and compares it with what is painted.

`python -m tests.gui.article.oracle 5000 [SEED]` looks at so many generated texts. Nothing here asks
the code that is judged where a character is: Qt is asked for the glyphs of one character after the
other, and these are drawn and looked at pixel by pixel.

What is allowed, and why:

- A glyph's ink may reach beyond its advance, under its neighbours (the tail of a ر, a kern). Only
  the ink within the advance must lie in the span's boxes, and of what is in the advances of glyphs
  of both kinds neither is asked.
- One pixel at each border: glyphs and boxes lie between pixels, and both are smoothed.
- A space that carries a joiner or a mark is not asked about: fonts have no place for these.
- Between two characters without width there is a place that no point can be at.
"""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTextLayout
from PySide6.QtWidgets import QApplication

from core.model import Span
from core.text.graphemes import is_grapheme_boundary
from gui.article.chips import ChipPainter
from gui.article.display import shown
from gui.article.layout import ArticleLayout
from gui.article.marks import Marks
from gui.article.metrics import default_font, line_metrics
from gui.article.painter import ArticlePainter, Scene
from gui.article.theme import ArticleTheme, LabelColors

Mask = np.ndarray
_ROOM = 60
"""Pixels beside the column, for what hangs over."""
_INK = 64
_FLAGS = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
)
FAMILIES = ("Noto Sans Arabic", "DejaVu Sans")
"""The second has ligatures of lam and alef, and of f and i, and lacks what the first has."""
PERSIAN = (
    *("شهرداری", "کرج", "و", "کتاب‌های", "دانشگاه‌هایشان", "لالایی", "الله", "لا", "بَدرِقه", "مُحَمَّد"),
    *("كتـــاب", "می‌ـروم", "لَا", "إسلام", "ﷺ", "ﻻ", "ریال", "رژیم", "ۀ", "آ‌", "ه‍", "ـ", "ءِ"),
)
LATIN = (
    "Microsoft",
    "AVATAR",
    "fi",
    "office",
    "To",
    "e\u0301clair",
    "API",
    "x",
    "https://a.ir/b?c=1",
)
NUMBERS = ("۱۲/۳/۱۴۰۲", "٪۲۰", "۲۰٪", "2024", "12-14", "3.5", "۱٬۰۰۰", "٤٥", "+98", "$5")
MARKS = ("،", "؟", "«", "»", "(", ")", "[", "]", ".", ":", "-", "/", '"', "'", "…", "—", "؛")
EMOJI = ("👍🏿", "👩🏽‍🚀", "🇮🇷", "❤️", "☎", "👨‍👩‍👧", "1️⃣", "🏴\U000e0067\U000e007f")
CONTROLS = tuple("\u200c\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2069")
SPACES = (" ", " ", " ", " ", " ", "  ", "\t", "\u00a0", "\u2009", "", "")
OTHER = ("日本", "한국", "\u1112\u1161", "שלום", "א", "\x00", "\ufffc", "\u2028", "\n", "\u00ad")
KINDS = (PERSIAN, LATIN, NUMBERS, MARKS, EMOJI, CONTROLS, OTHER)
WEIGHTS = (10, 4, 3, 4, 1, 2, 1)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Code points that share glyphs. Masks have an entry for each column of pixels."""

    members: tuple[int, ...]
    cell: Mask
    ink: Mask


@dataclass(frozen=True, slots=True)
class Mismatch:
    """What is wrong with a span, half-open in code points of the text."""

    text: str
    family: str
    measure: int
    start: int
    end: int
    line: int
    what: str


def random_text(random: Random) -> str:
    """A line or a few, of words of both directions, numbers, marks and what joins and splits."""
    parts = []
    for _ in range(random.randint(2, 14)):
        (kind,) = random.choices(KINDS, WEIGHTS)
        parts += [random.choice(kind), random.choice(SPACES)]
    return "".join(parts)


class Oracle:
    """One text, laid out as articles are, and the ink of each of its characters."""

    def __init__(self, text: str, family: str, measure: int) -> None:
        font = default_font()
        font.setFamilies([family, *FAMILIES])
        self.text, self.family, self.measure = text, family, measure
        self._shown = shown(text)
        self.layout = ArticleLayout(text, font, measure)
        self.layout.reach_line(10**6)
        self._metrics = line_metrics(font, 1.9)
        chips = ChipPainter(self._metrics.chip, font)
        self.painter = ArticlePainter(self.layout, self._metrics, _theme(), chips)
        self.width = measure + 2 * _ROOM
        self._clusters = [self._clusters_of(number) for number in range(self.layout.lines)]
        self._places = [self._places_of(number) for number in range(self.layout.lines)]

    def mismatches(self, start: int, end: int) -> Iterator[Mismatch]:
        """What is wrong with how `start, end` is painted and hit."""
        painted = self._painted(start, end)
        whole = self._whole(start, end)
        boxes = self.painter.boxes((start, end), (0, self.layout.lines - 1))
        for number in range(self.layout.lines):
            first, last = self.layout.line_range(number)
            if start < last and end > first:
                for what in self._of_line(number, painted[number], whole):
                    yield Mismatch(self.text, self.family, self.measure, start, end, number, what)
        for box in boxes:
            number = int(box.center().y() // self._metrics.pitch)
            for what in self._hits(number, box.left(), box.right(), whole):
                yield Mismatch(self.text, self.family, self.measure, start, end, number, what)

    def _whole(self, start: int, end: int) -> tuple[int, int]:
        """The range with all of the characters that it has parts of, as a reader takes them."""
        while not is_grapheme_boundary(self.text, start):
            start -= 1
        while not is_grapheme_boundary(self.text, end):
            end += 1
        return start, end

    def _of_line(self, number: int, painted: Mask, wanted: tuple[int, int]) -> Iterator[str]:
        inside = np.zeros(self.width, bool)
        partly = np.zeros(self.width, bool)
        outside = np.zeros(self.width, bool)
        ink = np.zeros(self.width, bool)
        other_ink = np.zeros(self.width, bool)
        for cluster in self._clusters[number]:
            held = sum(wanted[0] <= at < wanted[1] for at in cluster.members)
            if held == len(cluster.members):
                inside |= cluster.cell
                ink |= cluster.ink & cluster.cell
            elif held:
                partly |= cluster.cell
                yield from self._shared(cluster, painted, wanted)
            else:
                outside |= cluster.cell
                other_ink |= cluster.ink & cluster.cell
        sign = not (inside | partly).any()
        if sign:
            # What cannot be seen has a thin sign, if that is all of the span.
            first, last = self.layout.line_range(number)
            alone = first <= wanted[0] and wanted[1] <= last
            here = range(max(first, wanted[0]), min(last, wanted[1]))
            if any(self._asks_nothing(at) for at in here):
                return
            if painted.sum() > (4 if alone else 0):
                yield f"a sign of {painted.sum()} columns"
            if alone and not painted.any():
                yield "nothing is painted"
            return
        missing = ink & ~outside & ~partly & ~_wider(painted)
        if missing.any():
            yield f"ink of the span is bare at {_where(missing)}"
        beyond = other_ink & painted & ~_wider(inside | partly)
        if beyond.any():
            yield f"ink of others is covered at {_where(beyond)}"
        cells = painted & outside & ~_wider(inside | partly)
        if cells.sum() > 3:
            yield f"the place of others is covered at {_where(cells)}"
        reachable = set(self._places[number].values())
        first, last = self.layout.line_range(number)
        for at in range(max(first, wanted[0]), min(last, wanted[1]) + 1):
            if at not in reachable and self._has_place(number, at):
                yield f"no point is at {at}"

    def _shared(self, cluster: Cluster, painted: Mask, wanted: tuple[int, int]) -> Iterator[str]:
        """Of a ligature the span has a part of, as large as its share of the letters."""
        letters = [at for at in cluster.members if is_grapheme_boundary(self.text, at)]
        letters = letters or [cluster.members[0]]
        ends = [*letters[1:], cluster.members[-1] + 1]
        held = sum(
            wanted[0] < end and wanted[1] > at for at, end in zip(letters, ends, strict=True)
        )
        share = held / len(letters) * cluster.cell.sum()
        if cluster.cell.sum() > 3 and abs((painted & cluster.cell).sum() - share) > 2.5:
            yield f"the share of a ligature is {(painted & cluster.cell).sum()}, not {share:.1f}"

    def _hits(
        self, number: int, left: float, right: float, wanted: tuple[int, int]
    ) -> Iterator[str]:
        start, end = wanted
        if right - left <= 3:
            return
        for x in range(int(left) + 1, int(right)):
            found = self._places[number].get(x, start)
            if not start <= found <= end:
                yield f"a point of the box, {x}, is at {found}"
                return

    def _places_of(self, number: int) -> dict[float, int]:
        """The offset at each half of a pixel."""
        halves = range(-2 * 16, 2 * (int(self.measure) + 16))
        return {half / 2: self.layout.offset_at(number, half / 2 + 0.25) for half in halves}

    def _has_place(self, number: int, at: int) -> bool:
        """Whether a point can be at `at`: it is no line's end, nor between things without width."""
        first, last = self.layout.line_range(number)
        if not is_grapheme_boundary(self.text, at) or at >= last:
            return False
        wide = [
            cluster.cell.sum() > 2 for cluster in self._clusters[number] for _ in cluster.members
        ]
        before = at > first and wide[at - 1 - first]
        return before or wide[at - first]

    def _painted(self, start: int, end: int) -> list[Mask]:
        """The columns that are filled on each line, as the article's painter fills them."""
        pitch = self._metrics.pitch
        image = QImage(self.width, self.layout.lines * pitch, QImage.Format.Format_Grayscale8)
        image.fill(255)
        painter = QPainter(image)
        painter.translate(_ROOM, 0)
        scene = Scene(Marks([Span(1, "s", 1, 1, start, end, "PER", "")], []))
        self.painter.paint(painter, 0, self.layout.lines - 1, scene)
        painter.end()
        pixels = _pixels(image)
        middle = round((self._metrics.top + self._metrics.bottom) / 2)
        rows = [number * pitch + middle for number in range(self.layout.lines)]
        return [pixels[row] < 128 for row in rows]

    def _clusters_of(self, number: int) -> list[Cluster]:
        """The clusters of a line in the order of the text."""
        piece, local = self.layout.locate(number)
        line = piece.lines[local]
        first, last = self.layout.line_range(number)
        begin = first
        groups: list[tuple[list[int], dict[tuple[float, float, int], float], list]] = []
        for at in range(first, last):
            unit = piece.unit(at)
            runs = line.glyphRuns(unit, piece.unit(at + 1) - unit, _FLAGS)
            glyphs = {}
            begin = at if is_grapheme_boundary(self._shown, at) else begin
            for run in runs:
                indexes, font = run.glyphIndexes(), run.rawFont()
                blanks = () if self._shown[begin].isspace() else font.glyphIndexesForString(" ")
                for position, index, advance in zip(
                    run.positions(), indexes, font.advancesForGlyphIndexes(indexes), strict=True
                ):
                    if index not in blanks:
                        glyphs[position.x(), position.y(), index] = advance.x()
            if _unseen(self.text[at]) and is_grapheme_boundary(self.text, at):
                groups.append(([at], {}, []))
            elif groups and glyphs.keys() & groups[-1][1].keys():
                groups[-1][0].append(at)
                groups[-1][1].update(glyphs)
                groups[-1][2].extend(runs)
            else:
                groups.append(([at], glyphs, runs))
        return [self._cluster(members, glyphs, runs) for members, glyphs, runs in groups]

    def _cluster(self, members: list[int], glyphs: dict, runs: list) -> Cluster:
        image = QImage(self.width, 80, QImage.Format.Format_Grayscale8)
        image.fill(255)
        painter = QPainter(image)
        painter.setPen(QColor("black"))
        for run in runs:
            painter.drawGlyphRun(QPointF(_ROOM, 20), run)
        painter.end()
        cell = np.zeros(self.width, bool)
        if not self._asks_nothing(members[0]):
            for (x, _, _), advance in glyphs.items():
                cell[round(x) + _ROOM : round(x + advance) + _ROOM] = True
        return Cluster(tuple(members), cell, (_pixels(image) < 255 - _INK).any(axis=0))

    def _asks_nothing(self, at: int) -> bool:
        """Whether a space stands at `at` that carries a joiner or a mark, or one of these."""
        text = self._shown
        while not is_grapheme_boundary(text, at):
            at -= 1
        carries = at + 1 < len(text) and not is_grapheme_boundary(text, at + 1)
        return carries and text[at].isspace()


def check(text: str, family: str, measure: int, random: Random, spans: int) -> list[Mismatch]:
    """What is wrong with `spans` spans of `text`, by chance, and with every single character's."""
    oracle = Oracle(text, family, measure)
    wanted = []
    for _ in range(spans):
        start = random.randrange(len(text))
        wanted.append((start, random.randint(start + 1, min(len(text), start + 25))))
    return [mismatch for span in wanted for mismatch in oracle.mismatches(*span)]


def search(texts: int, seed: int, spans: int = 5) -> tuple[int, list[Mismatch]]:
    """The number of spans looked at in so many texts, and the mismatches found."""
    random = Random(seed)
    seen, found = 0, []
    for _ in range(texts):
        text = random_text(random)
        if text:
            family = random.choice(FAMILIES)
            found += check(text, family, random.choice((120, 240, 480)), random, spans)
            seen += spans
    return seen, found


def _unseen(character: str) -> bool:
    return character in CONTROLS or character in "\u00ad\u2028\ufeff\u2060"


def _wider(mask: Mask) -> Mask:
    wider = mask.copy()
    wider[1:] |= mask[:-1]
    wider[:-1] |= mask[1:]
    return wider


def _where(mask: Mask) -> list[int]:
    return [int(x) - _ROOM for x in np.flatnonzero(mask)]


def _pixels(image: QImage) -> Mask:
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width()].copy()


def _theme() -> ArticleTheme:
    """Spans black, everything else not to be seen."""
    none, black = QColor(Qt.GlobalColor.transparent), QColor("black")
    other = LabelColors(black, none, none)
    return ArticleTheme(none, none, none, none, none, none, none, other)


def main() -> int:
    texts = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    app = QApplication.instance() or QApplication(sys.argv[:1])
    seen, found = search(texts, seed)
    for mismatch in found[:20]:
        print(mismatch, repr(mismatch.text[mismatch.start : mismatch.end]))
    print(f"{texts} texts, {seen} spans, {len(found)} mismatches")
    del app
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
