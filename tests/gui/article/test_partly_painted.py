"""What is painted where something changes is what would be painted anew."""

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.article.conftest import document, span, suggestion
from tests.gui.article.test_far_places import article, finish
from tests.gui.article.test_scrolling import alike, on_screen, painted_anew


@pytest.fixture
def steady(qapp):
    """A caret that does not blink, or two pictures of the same would differ by it."""
    before = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    yield
    QApplication.setCursorFlashTime(before)


@pytest.fixture
def marked(steady, view, qtbot):
    """A view that has the keyboard, of a text with marks in rows, nested, across and alone."""
    view.set_document(document(article(1500, 40)))
    spans = [span(at, at + 130, at) for at in range(0, 3000, 100)]
    spans += [span(at + 5, at + 20, at + 1, "LOC") for at in range(0, 6000, 90)]
    view.set_marks(spans, [suggestion(at, at + 20, at + 2) for at in range(50, 6000, 90)])
    finish(qtbot, view)
    view.setFocus()
    QApplication.processEvents()
    return view


class Painted(QObject):
    """How many rows of pixels were painted of what it watches."""

    def __init__(self, viewport):
        super().__init__(viewport)
        self.rows = 0
        viewport.installEventFilter(self)

    def eventFilter(self, _watched, event):  # noqa: N802
        if event.type() is QEvent.Type.Paint:
            self.rows += sum(rect.height() for rect in event.region())
        return False


def change(view, chance):
    """Do one thing of those that label keys, arrows and the mouse come to."""
    items = view.marks().items
    match chance.randrange(7):
        case 0:
            view.set_caret(chance.randrange(1500))
        case 1:
            at = chance.randrange(1500)
            view.set_caret(at, at + chance.randrange(-300, 300))
        case 2:
            view.focus(chance.choice(items[:40]))
        case 3:
            view.focus(None)
        case 4:
            mark = chance.choice(items[:40])
            view.change_marks([mark], [replace(mark, label=chance.choice(["PER", "LOC", "ORG"]))])
        case 5:
            mark = chance.choice(items[:40])
            came = [] if chance.random() < 0.5 else [replace(mark, end=mark.end + 40)]
            view.change_marks([mark], came)
        case _:
            keys = (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Up)
            modifier = chance.choice(
                (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
            )
            QTest.keyClick(view, chance.choice(keys), modifier)


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_done_looks_as_if_all_were_painted_anew(marked, seed):
    chance = random.Random(seed)
    for _ in range(12):
        for _ in range(chance.randint(1, 3)):
            change(marked, chance)
        QApplication.processEvents()
        seen = on_screen(marked)
        assert alike(seen, painted_anew(marked))


def test_a_mark_that_comes_paints_the_lines_around_it_alone(marked):
    painted = Painted(marked.viewport())
    marked.set_caret(420)
    QApplication.processEvents()
    painted.rows = 0
    new = span(410, 425, 9_000, "ORG")
    before = on_screen(marked)
    marked.change_marks([], [new])
    marked.focus(new)
    QApplication.processEvents()
    assert not alike(on_screen(marked), before)
    assert 0 < painted.rows < marked.viewport().height()
    painted.rows = 0
    marked.viewport().update()
    QApplication.processEvents()
    assert painted.rows == marked.viewport().height()


def test_what_gets_another_depth_is_painted_however_far_it_reaches(steady, view, qtbot):
    view.set_document(document(article(1500, 40)))
    finish(qtbot, view)
    first = span(0, 60, 1)
    view.set_marks([first, span(50, 500, 2, "LOC"), span(490, 900, 3, "ORG")], [])
    QApplication.processEvents()
    before = on_screen(view)
    view.change_marks([first], [])
    QApplication.processEvents()
    seen = on_screen(view)
    assert not alike(seen, before)
    assert alike(seen, painted_anew(view))
