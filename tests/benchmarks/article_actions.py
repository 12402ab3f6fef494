"""What a reader does in the article view, timed from the event to the painted picture.

Keys are real ones to the real view. On a label key and on Tab a filter does to the view what the
window does: it changes the marks by their difference, focuses one, and lets the rest of the events
run; on disk and in the panels beside it `label_key` measures.
"""

import os
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.mark_list import MarkList
from core.model import Document, Span, Suggestion
from gui.article import ArticleView
from gui.article.metrics import default_font
from gui.garbage import CalmCollecting

SEEDS = Path(__file__).parents[2] / "seeds"
LABELS = ("PER", "LOC", "ORG", "EVENT", "DATE")
WORDS_OF_A_PARAGRAPH = 90
Keys = Qt.KeyboardModifier


def resident_mb() -> float:
    """What the process holds in memory."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def article(length: int, *, paragraphs: bool) -> str:
    """The words of the seed article, shuffled: in one paragraph, or in ordinary ones."""
    words = next(SEEDS.glob("*.txt")).read_text("utf-8").split()
    draw, parts, size = random.Random(7), list[str](), 0
    while size < length:
        ends = paragraphs and len(parts) % WORDS_OF_A_PARAGRAPH == WORDS_OF_A_PARAGRAPH - 1
        parts.append(draw.choice(words) + ("\n" if ends else " "))
        size += len(parts[-1])
    return "".join(parts)[:length]


def marks_of(text: str, count: int) -> tuple[list[Span], list[Suggestion]]:
    """So many marks, all over the text; every tenth is a suggestion."""
    spans, suggestions, gap = list[Span](), list[Suggestion](), len(text) // count
    for number in range(count):
        start, label = number * gap + 3, LABELS[number % len(LABELS)]
        if number % 10 == 9:
            suggestions.append(Suggestion(start, start + 11, label, 0.8, "rules", number + 1, 1))
        else:
            surface = text[start : start + 11]
            spans.append(Span(number + 1, str(number), 1, 1, start, start + 11, label, surface))
    return spans, suggestions


class Window(QObject):
    """Does to the view what the window does on a label key and on Tab."""

    def __init__(self, view: ArticleView, spans: list[Span]) -> None:
        super().__init__(view)
        self._view = view
        self._spans = MarkList(spans)
        self._next = 10_000_000
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_1:
            self._mark()
        elif event.key() == Qt.Key.Key_Tab:
            self._view.focus_next(pending_only=True)
        else:
            return False
        return True

    def _mark(self) -> None:
        start, end = self._view.target() or (0, 1)
        before, self._next = self._spans.changes, self._next + 1
        made = Span(self._next, str(self._next), 1, 1, start, end, "PER", "")
        self._spans.put(made.id, made)
        gone, came = self._spans.since(before) or ([], [])
        self._view.change_marks(gone, came)
        self._view.focus(replace(made))


class Stage:
    """A shown view with a document of so many characters and marks."""

    def __init__(self, length: int, marks: int, *, paragraphs: bool) -> None:
        self.app = QApplication.instance() or QApplication([])
        self._text = article(length, paragraphs=paragraphs)
        self._marks = marks_of(self._text, marks)
        self._document = Document(1, "d", "Benchmark", self._text)
        self._view = ArticleView()
        self._view.resize(1000, 800)
        self._view.show()
        self._view.setFocus()
        self.app.processEvents()
        self._window = Window(self._view, self._marks[0])
        CalmCollecting(self._view.selectionChanged, self._view)
        self.slices: list[float] = []

    def series(self) -> dict[str, list[float]]:
        """Milliseconds of each thing that was done, by its name."""
        found = {"open": [self._timed(self._open) for _ in range(12)]}
        to_end = self._press(Qt.Key.Key_End, Keys.ControlModifier)
        found["jump_to_end"] = [self._fresh(to_end) for _ in range(5)]
        found["drag_bar"] = [self._fresh(self._to_share(share)) for share in (0.2, 0.5, 0.7, 0.9)]
        found["font_size"] = [self._refont(size) for size in (18, 19, 18, 17)]
        found["width"] = [self._rewidth(width) for width in (560, 600, 640, 1000)]
        self._open()
        self.app.processEvents()
        self._settle()
        self._press(Qt.Key.Key_Home, Keys.ControlModifier)()
        found["theme"] = [self._timed(self._rethemed) for _ in range(5)]
        down, up = self._press(Qt.Key.Key_PageDown), self._press(Qt.Key.Key_PageUp)
        found["page_down"] = [self._timed(down) for _ in range(60)]
        found["page_up"] = [self._timed(up) for _ in range(60)]
        found["wheel"] = [self._timed(self._wheel) for _ in range(60)]
        self._view.set_caret(len(self._text) // 2)
        self._view.scroll_to(self._view.caret(), self._view.caret())
        self.app.processEvents()
        found["arrow"] = [self._timed(self._press(Qt.Key.Key_Left)) for _ in range(60)]
        shift = self._press(Qt.Key.Key_Left, Keys.ShiftModifier)
        found["select"] = [self._timed(shift) for _ in range(60)]
        found["line_down"] = [self._timed(self._press(Qt.Key.Key_Down)) for _ in range(60)]
        found["tab"] = [self._timed(self._press(Qt.Key.Key_Tab)) for _ in range(60)]
        found["key"] = []
        for _ in range(60):
            self._press(Qt.Key.Key_Left, Keys.ControlModifier)()
            self.app.processEvents()
            found["key"].append(self._timed(self._press(Qt.Key.Key_1)))
        return found

    def _timed(self, action: Callable[[], object]) -> float:
        """From the event until it is painted."""
        start = perf_counter()
        action()
        self._view.viewport().repaint()
        taken = (perf_counter() - start) * 1000
        self._idle()
        return taken

    def _idle(self) -> None:
        """Let what was posted run, and one slice of idle work: the next key waits no longer."""
        start = perf_counter()
        self.app.processEvents()
        self.slices.append((perf_counter() - start) * 1000)

    def _open(self) -> None:
        self._view.set_document(self._document)
        self._view.set_marks(*self._marks)

    def _fresh(self, action: Callable[[], object]) -> float:
        self._open()
        self.app.processEvents()
        return self._timed(action)

    def _settle(self) -> None:
        while not self._view.layout_state.complete:
            self._idle()

    def _press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Keys.NoModifier
    ) -> Callable[[], object]:
        return lambda: QTest.keyClick(self._view, key, modifier)

    def _to_share(self, share: float) -> Callable[[], object]:
        bar = self._view.verticalScrollBar()
        return lambda: bar.setValue(int(bar.maximum() * share))

    def _refont(self, size: int) -> float:
        font = default_font()
        font.setPixelSize(size)
        return self._timed(lambda: self._view.set_text_font(font, 1.9))

    def _rewidth(self, width: int) -> float:
        return self._timed(lambda: self._view.resize(width, 800))

    def _rethemed(self) -> None:
        self._view.set_theme(self._view._theme)

    def _wheel(self) -> None:
        viewport, middle = self._view.viewport(), QPointF(400, 400)
        event = QWheelEvent(
            middle,
            viewport.mapToGlobal(middle),
            QPoint(),
            QPoint(0, -960),
            Qt.MouseButton.NoButton,
            Keys.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        self.app.sendEvent(viewport, event)


def summary(times: list[float]) -> tuple[float, float]:
    """Median and 95th percentile."""
    ordered = sorted(times)
    at = min(len(ordered) - 1, int(0.95 * len(ordered)))
    return round(median(ordered), 2), round(ordered[at], 2)


def measure(length: int, marks: int, *, paragraphs: bool) -> dict[str, float]:
    """The figures of one document: milliseconds, and megabytes at the end."""
    stage = Stage(length, marks, paragraphs=paragraphs)
    result: dict[str, float] = {}
    for what, times in stage.series().items():
        result[f"{what}_median_ms"], result[f"{what}_p95_ms"] = summary(times)
    result["slice_p95_ms"] = summary(stage.slices)[1]
    result["slice_max_ms"] = round(max(stage.slices), 2)
    result["rss_mb"] = round(resident_mb(), 1)
    return result
