"""Whatever is done to an article, in whatever order: nothing of what was there before stays.

The machine looks at what is on the screen after no more was painted than was asked for, and has
all of it painted anew then. Nothing happens beside it: the caret blinks, and text is laid out that
nobody looks at yet, when it says so.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from itertools import count
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.model import Span, Suggestion
from gui.article import ArticleView
from gui.article.marks import Mark
from gui.article.theme import LabelColors, plain_theme
from tests.gui.article.conftest import document, span, suggestion
from tests.gui.article.screen import FLASH, blink, set_size, shown, stale
from tests.gui.article.test_far_places import article

MIXED = (
    "مُحَمَّدِ رجبی (IRNA 2024) در ۱۲/۳/۱۴۰۲ گفت: «کتاب‌هایشان» را بَدرِقه می‌کند.\r\n"
    "\n\tMicrosoft Corporation شرکت بزرگ \u2067٪۲۰ API\u2069 e\u0301clair 👩🏽‍🚀 است؛\u200e  "
    "\u00ad‌و پایان\u2028جَجِجٍ جٍ یِ\n"
)
TEXTS = {
    "paragraphs": article(700, 30),
    "mixed": MIXED * 40,
    "one long paragraph": article(9000, 9001),
    "short lines": "شهر\n" * 60,
    "one line": "تهران Tehran",
    "nothing": "",
}
LABELS = st.sampled_from(["PER", "LOC", "ORG", "رویدادِ تاریخی"])
COLORS = {
    "PER": ("#cde3ff", "#1f5fae", "#ffffff"),
    "LOC": ("#d5efcf", "#2f7a22", "#ffffff"),
    "ORG": ("#ffdcd2", "#b2402a", "#ffffff"),
}
PLACES = st.integers(0, 900)
"""How many code points from the top of what is seen; some are beyond its end."""
LENGTHS = st.one_of(st.integers(1, 12), st.integers(13, 80), st.integers(81, 700))
NESTED = ((0, 60), (6, 50), (12, 34), (16, 24))
POINTS = st.tuples(st.floats(0, 1), st.floats(0, 1))
KEYS = st.sampled_from(
    [
        *(2 * [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down]),
        *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    ]
)
_SHIFT, _CONTROL, _ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
WHOLE = st.sampled_from(
    [
        *("words are found", "invisible characters", "numbers in the margin", "all are accepted"),
        *("other marks", "window", "taller window", "font", "wheel", "theme", "no document"),
        *TEXTS,
    ]
)
HELD = st.sampled_from(
    [Qt.KeyboardModifier.NoModifier, _SHIFT, _SHIFT, _CONTROL, _SHIFT | _CONTROL, _ALT]
)


def deed(**drawn: st.SearchStrategy[Any]) -> Callable[[Callable[..., None]], Any]:
    """A rule after which the screen is looked at, or only painted, or nothing happens yet."""

    def deed(do: Callable[..., None]) -> Any:
        @wraps(do)
        def done(machine: "Reading", after: str, **arguments: Any) -> None:
            do(machine, **arguments)
            if after != "go on":
                QApplication.processEvents()
            if after == "look":
                assert stale(machine.view) == []

        return rule(after=st.sampled_from(["look", "paint", "go on"]), **drawn)(done)

    return deed


class Reading(RuleBasedStateMachine):
    """What is done to an article, by a reader and by the program around it."""

    @initialize(
        text=st.sampled_from(list(TEXTS)[:3]),
        marked=st.booleans(),
        size=st.sampled_from([17, 14, 18, 16, 12, 23]),
        spacing=st.sampled_from([1.9, 1.2, 1.5, 3.0]),
    )
    def begin(self, text: str, marked: bool, size: int, spacing: float) -> None:
        self.flash = QApplication.cursorFlashTime()
        QApplication.setCursorFlashTime(FLASH)
        self.view = ArticleView()
        colors = {name: LabelColors(*map(QColor, three)) for name, three in COLORS.items()}
        self.theme = replace(plain_theme(), labels=colors)
        self.view.set_theme(self.theme)
        set_size(self.view, size, spacing)
        self.view.textSizeWanted.connect(self._grow)
        # Held, it keeps the text from being laid out between the steps.
        self.view.verticalScrollBar().setSliderDown(True)
        self.view.resize(640, 480)
        self.view.show()
        self.view.activateWindow()
        self.view.setFocus()
        QApplication.processEvents()
        self.ids = count(1)
        self.view.set_document(document(TEXTS[text]))
        if marked:
            self._set_marks([(at, 30, "PER") for at in range(0, 3000, 20)])
        QApplication.processEvents()

    # -- the reader ------------------------------------------------------------------------------

    @deed(key=KEYS, held=HELD, times=st.integers(1, 3))
    def press(self, key: Qt.Key, held: Qt.KeyboardModifier, times: int) -> None:
        for _ in range(times):
            QTest.keyClick(self.view, key, held)

    @deed()
    def escape(self) -> None:
        QTest.keyClick(self.view, Qt.Key.Key_Escape)

    @deed(at=POINTS, held=st.sampled_from([Qt.KeyboardModifier.NoModifier, _SHIFT]))
    def click(self, at: tuple[float, float], held: Qt.KeyboardModifier) -> None:
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, held, self._point(at))

    @deed(first=POINTS, then=st.lists(POINTS, min_size=1, max_size=3), between=st.booleans())
    def drag(
        self, first: tuple[float, float], then: list[tuple[float, float]], between: bool
    ) -> None:
        self._drag(self._point(first), [self._point(at) for at in then], between)

    @deed(end=st.booleans(), then=st.lists(POINTS, min_size=1, max_size=3), between=st.booleans())
    def drag_edge(self, end: bool, then: list[tuple[float, float]], between: bool) -> None:
        focused = self.view.focused()
        boxes = self.view.boxes(focused.start, focused.end) if focused else []
        if boxes:
            box = boxes[-1 if end else 0]
            first = QPoint(round(box.left() if end else box.right()), round(box.center().y()))
            self._drag(first, [self._point(at) for at in then], between)

    @deed(pending=st.booleans(), backwards=st.booleans())
    def next_mark(self, pending: bool, backwards: bool) -> None:
        self.view.focus_next(pending_only=pending, backwards=backwards)

    @deed(label=LABELS)
    def label_key(self, label: str) -> None:
        """The focused mark gets the label, else what would be marked becomes a span."""
        focused, target = self.view.focused(), self.view.target()
        if focused is not None:
            new = span(focused.start, focused.end, next(self.ids), label)
            if isinstance(focused, Span):
                new = replace(focused, label=label)
            self.view.change_marks([focused], [new])
            self.view.focus(new)
        elif target is not None:
            new = span(*target, next(self.ids), label)
            self.view.change_marks([], [new])
            self.view.focus(new)

    @deed(start=st.integers(-40, 40), end=st.integers(-40, 40))
    def move_edges(self, start: int, end: int) -> None:
        focused = self.view.focused()
        if focused is not None:
            first, last = max(0, focused.start + start), min(self._length(), focused.end + end)
            if first < last:
                self.view.change_marks([focused], [replace(focused, start=first, end=last)])

    @deed(then=st.booleans())
    def delete(self, then: bool) -> None:
        focused = self.view.focused()
        if focused is not None:
            self.view.change_marks([focused], [])
            if then:
                self.view.focus_next(pending_only=False)

    @deed(by=st.one_of(st.integers(-40, 40), st.sampled_from([-600, -552, 552, 600, 5000])))
    def scroll(self, by: int) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() + by)

    @deed(lines=st.integers(-18, 18))
    def scroll_by_lines(self, lines: int) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() + lines * bar.singleStep())

    @deed(share=st.floats(0, 1))
    def scroll_far(self, share: float) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(round(bar.maximum() * share))

    @deed()
    def look_elsewhere(self) -> None:
        if self.view.hasFocus():
            self.view.clearFocus()
        else:
            self.view.setFocus()

    # -- the program -----------------------------------------------------------------------------

    @deed(at=PLACES, length=LENGTHS, label=LABELS, pending=st.booleans())
    def mark_comes(self, at: int, length: int, label: str, pending: bool) -> None:
        self._come([self._mark(at, length, label, pending)])

    @deed(at=PLACES, label=LABELS, levels=st.integers(2, 4), stretched=st.integers(1, 6))
    def nested_marks_come(self, at: int, label: str, levels: int, stretched: int) -> None:
        places = [(at + a * stretched, (b - a) * stretched) for a, b in NESTED[:levels]]
        self._come([self._mark(*place, label, pending=False) for place in places])

    @deed(at=PLACES, lengths=st.lists(st.integers(1, 9), min_size=2, max_size=8), label=LABELS)
    def neighbours_come(self, at: int, lengths: list[int], label: str) -> None:
        come = []
        for length in lengths:
            come.append(self._mark(at, length, label, pending=length % 3 == 0))
            at += length
        self._come(come)

    @deed(number=st.integers(0, 50))
    def mark_goes(self, number: int) -> None:
        if seen := self.view.shown_marks():
            self.view.change_marks([seen[number % len(seen)]], [])

    @deed(number=st.integers(0, 50), label=LABELS, moved=st.integers(-30, 30))
    def mark_changes(self, number: int, label: str, moved: int) -> None:
        if seen := self.view.shown_marks():
            mark = seen[number % len(seen)]
            start = min(max(0, mark.start + moved), mark.end - 1)
            self.view.change_marks([mark], [replace(mark, label=label, start=start)])

    @deed(number=st.integers(0, 50))
    def suggestion_is_accepted(self, number: int) -> None:
        pending = [mark for mark in self.view.shown_marks() if isinstance(mark, Suggestion)]
        if pending:
            mark = pending[number % len(pending)]
            new = span(mark.start, mark.end, next(self.ids), mark.label)
            self.view.change_marks([mark], [new])

    @deed(number=st.integers(0, 50))
    def mark_is_chosen_in_the_list(self, number: int) -> None:
        items = self.view.marks().items
        self.view.focus(items[number % len(items)] if items and number else None)

    @deed(at=PLACES, anchor=st.one_of(st.none(), PLACES))
    def caret_is_put(self, at: int, anchor: int | None) -> None:
        top = self.view.state().top
        self.view.set_caret(top + at, None if anchor is None else top + anchor)

    @deed()
    def caret_blinks(self) -> None:
        blink(self.view)

    @deed()
    def more_is_laid_out(self) -> None:
        self.view.layout_state.advance()
        self.view.state()

    @deed(what=WHOLE, number=st.integers(0, 999), share=st.floats(0, 1))
    def much_is_painted(self, what: str, number: int, share: float) -> None:
        """One of what all is painted anew for, seldom enough that it hides no fault."""
        view = self.view
        match what:
            case "words are found":
                words = [found.span() for found in re.finditer("کرج", view.layout_state.text)]
                view.show_matches(words[:40], number if number < min(len(words), 40) else None)
            case "invisible characters":
                view.set_show_invisibles(number % 2 == 0)
            case "numbers in the margin":
                view.margin.set_starts(range(0, self._length(), number + 20))
            case "all are accepted":
                gone = [mark for mark in view.marks().items if isinstance(mark, Suggestion)]
                came = [span(mark.start, mark.end, next(self.ids), mark.label) for mark in gone]
                view.change_marks(gone, came)
            case "other marks":
                self._set_marks([(at, number % 97 + 1, "LOC") for at in range(0, 900, 30)])
            case "window":
                view.resize(150 + round(share * 600), 60 + number % 600)
            case "taller window":
                view.resize(view.width(), max(60, view.height() + number % 80 - 40))
            case "font":
                set_size(view, 12 + number % 29, 1.2 + 1.8 * share)
            case "wheel":
                view.resize_text(number % 9 - 4, QPointF(view.viewport().rect().center()))
            case "theme":
                theme = plain_theme(dark=number % 2 == 0)
                outlined = number % 3 == 0
                view.set_theme(replace(theme, labels=self.theme.labels, outlined=outlined))
            case "no document":
                view.set_document(None)
            case _:
                state = view.state()
                view.set_document(document(TEXTS[what]))
                if number % 2:
                    self._set_marks([(at, 25, "LOC") for at in range(0, 600, 20)])
                if number % 3:
                    view.set_state(state)

    # -- the screen ------------------------------------------------------------------------------

    def teardown(self) -> None:
        if hasattr(self, "view"):
            QApplication.processEvents()
            rows = stale(self.view)
            self.view.close()
            self.view.deleteLater()
            QApplication.setCursorFlashTime(self.flash)
            assert rows == []

    # -- the rest --------------------------------------------------------------------------------

    def _length(self) -> int:
        return len(self.view.layout_state.text)

    def _mark(self, at: int, length: int, label: str, pending: bool) -> Mark | None:
        """A mark so far from the top of what is seen, in the text; None where there is no room."""
        start = min(self.view.state().top + at, self._length() - 1)
        end = min(start + length, self._length())
        if start < 0:
            return None
        if pending:
            return replace(suggestion(start, end, next(self.ids)), label=label)
        return span(start, end, next(self.ids), label)

    def _come(self, marks: list[Mark | None]) -> None:
        self.view.change_marks([], [mark for mark in marks if mark is not None])

    def _set_marks(self, places: list[tuple[int, int, str]]) -> None:
        found = [self._mark(*place, pending=number % 3 == 0) for number, place in enumerate(places)]
        spans = [mark for mark in found if isinstance(mark, Span)]
        self.view.set_marks(spans, [mark for mark in found if isinstance(mark, Suggestion)])

    def _point(self, at: tuple[float, float]) -> QPoint:
        """A place on the viewport, not so near to its edges that a drag would scroll."""
        viewport = self.view.viewport()
        return QPoint(
            round(at[0] * (viewport.width() - 1)), round(10 + at[1] * (viewport.height() - 20))
        )

    def _drag(self, first: QPoint, then: list[QPoint], between: bool) -> None:
        viewport, button = self.view.viewport(), Qt.MouseButton.LeftButton
        QTest.mousePress(viewport, button, Qt.KeyboardModifier.NoModifier, first)
        for at in then:
            QTest.mouseMove(viewport, at)
            if between:
                QApplication.processEvents()
        QTest.mouseRelease(viewport, button, Qt.KeyboardModifier.NoModifier, then[-1])

    def _grow(self, by: int) -> None:
        set_size(self.view, min(40, max(12, self.view.text_font().pixelSize() + by)), 1.9)


def test_nothing_stays_that_would_not_be_painted_anew(qapp):
    few = settings(max_examples=20, stateful_step_count=25)
    run_state_machine_as_test(Reading, settings=few)


@pytest.fixture
def slow_flash(qapp):
    """A caret that blinks when the test says so."""
    before = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(FLASH)
    yield
    QApplication.setCursorFlashTime(before)


@pytest.mark.parametrize("spacing", [1.2, 1.9])
@pytest.mark.parametrize("size", [12, 14, 16, 17, 18, 38, 40])
def test_a_caret_that_goes_out_leaves_nothing(slow_flash, view, size, spacing):
    set_size(view, size, spacing)
    view.set_document(document(MIXED))
    view.set_caret(4)
    QApplication.processEvents()
    there = shown(view)
    blink(view)
    QApplication.processEvents()
    assert (shown(view) != there).any()
    assert stale(view) == []
