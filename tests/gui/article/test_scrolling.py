"""What is seen after scrolling is what would be painted anew."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QFrame

from tests.gui.article.conftest import document, span, suggestion
from tests.gui.article.test_far_places import article, finish


@pytest.fixture
def marked(view, qtbot):
    """A view of a text with nested marks on every line, all laid out."""
    view.set_document(document(article(1500, 40)))
    spans = [span(at, at + 40, at) for at in range(0, 6000, 90)]
    spans += [span(at + 5, at + 20, at + 1, "LOC") for at in range(0, 6000, 90)]
    view.set_marks(spans, [suggestion(at, at + 20, at + 2) for at in range(50, 6000, 90)])
    finish(qtbot, view)
    QApplication.processEvents()
    return view


def on_screen(view) -> np.ndarray:
    """What the screen shows of the viewport, which is not painted for it.

    Without the lines at its edges: dots that are cut there may stand a little otherwise.
    """
    viewport, line = view.viewport(), view._metrics.pitch
    corner = viewport.mapTo(view.window(), QPoint(0, 0))
    whole = view.screen().grabWindow(view.window().winId()).toImage()
    width, height = viewport.width(), viewport.height() - 2 * line
    seen = whole.copy(corner.x(), corner.y() + line, width, height)
    pixels = np.frombuffer(seen.constBits(), dtype=np.uint8).astype(int)
    return pixels.reshape(height, width, 4)[:, :, :3]


def alike(one: np.ndarray, other: np.ndarray) -> bool:
    """Whether no pixel differs by more than how smoothing is rounded."""
    return bool(np.abs(one - other).max() <= 4)


def painted_anew(view) -> np.ndarray:
    view.viewport().update()
    QApplication.processEvents()
    return on_screen(view)


@pytest.mark.parametrize("steps", [(7,), (32,), (100, -37), (1, 1, 1), (590, -300), (2000, -5)])
def test_scrolled_lines_look_as_if_painted_anew(marked, steps):
    bar = marked.verticalScrollBar()
    bar.setValue(400)
    QApplication.processEvents()
    for step in steps:
        before = on_screen(marked)
        bar.setValue(bar.value() + step)
        QApplication.processEvents()
        assert not alike(on_screen(marked), before)
    assert alike(on_screen(marked), painted_anew(marked))


def test_what_lies_over_the_text_does_not_leave_a_copy_of_itself(marked):
    card = QFrame(marked.viewport())
    card.setStyleSheet("background: red")
    card.setGeometry(200, 200, 150, 80)
    card.show()
    QApplication.processEvents()
    marked.verticalScrollBar().setValue(60)
    QApplication.processEvents()
    red = (on_screen(marked) == (0, 0, 255)).all(axis=2)
    assert red.sum() == 150 * 80


def test_a_page_of_one_line_paragraphs_stays_shaped(view, qtbot):
    view.set_document(document("شهر\n" * 2000))
    finish(qtbot, view)
    layout = view.layout_state
    pieces = [layout.locate(number)[0] for number in range(100)]
    assert all(layout.locate(number)[0] is pieces[number] for number in range(100))
