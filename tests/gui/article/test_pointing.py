"""Mouse, pen and fingers on the article."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QInputDevice,
    QPointingDevice,
    QPointingDeviceUniqueId,
    QTabletEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.article.metrics import default_font
from tests.gui.article.conftest import document, span

LEFT = Qt.MouseButton.LeftButton
NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
TEXT = "شهرداری کرج گفت. کتاب‌های ما رسید! بله.\nبند دوم."
LONG = "واژه‌ای چند در سطر " * 4000


def middle(view, surface) -> QPoint:
    start = view.layout_state.text.index(surface)
    return view.boxes(start, start + len(surface))[0].center().toPoint()


def selected(view) -> str:
    return view.layout_state.text[slice(*view.selection())] if view.selection() else ""


def drag(view, *points):
    viewport = view.viewport()
    QTest.mousePress(viewport, LEFT, NONE, points[0])
    for point in points[1:]:
        QTest.mouseMove(viewport, point)


# -- mouse ---------------------------------------------------------------------------------------


def test_a_click_beyond_the_left_end_means_the_end_of_that_line(view):
    view.set_document(document(LONG))
    layout = view.layout_state
    start, end = layout.line_range(3)
    assert layout.text[end - 1] == " "
    y = round(view.rect_of(start).center().y())
    QTest.mouseClick(view.viewport(), LEFT, NONE, QPoint(2, y))
    assert view.caret() == end - 1
    assert view.caret_state.spot().line == 3
    assert view.target()[1] == end - 1


def test_two_three_and_four_clicks_select_word_sentence_and_paragraph(view):
    view.set_document(document(TEXT))
    viewport, where = view.viewport(), middle(view, "کتاب")
    wanted = ["", "کتاب‌های", "کتاب‌های ما رسید!", TEXT.split("\n")[0], ""]
    for click, surface in enumerate(wanted):
        press = QTest.mouseDClick if click % 2 else QTest.mouseClick
        press(viewport, LEFT, NONE, where)
        assert selected(view) == surface


def test_after_two_clicks_a_drag_goes_on_by_word_after_three_by_sentence(view):
    view.set_document(document(TEXT))
    viewport, word, other = view.viewport(), middle(view, "کرج"), middle(view, "رسید")
    QTest.mouseClick(viewport, LEFT, NONE, word)
    QTest.mouseDClick(viewport, LEFT, NONE, word)
    drag(view, word, other)
    assert selected(view) == "شهرداری کرج گفت. کتاب‌های ما رسید!"
    QTest.mouseRelease(viewport, LEFT, NONE, other)
    view.set_document(document(TEXT))
    QTest.mouseClick(viewport, LEFT, NONE, word)
    drag(view, word, other)
    assert selected(view) == "کرج گفت. کتاب‌های ما رسید"
    QTest.mouseRelease(viewport, LEFT, NONE, other)


def test_shift_and_a_click_extend_the_selection(view):
    view.set_document(document(TEXT))
    view.set_caret(0)
    QTest.mouseClick(view.viewport(), LEFT, SHIFT, middle(view, "گفت"))
    assert view.selection()[0] == 0
    assert TEXT.index("گفت") <= view.caret() <= TEXT.index("گفت") + 3


def test_a_press_in_a_selection_leaves_it_until_it_is_dragged_or_let_go(view):
    view.set_document(document(TEXT))
    view.set_caret(11, 0)
    where = middle(view, "کرج")
    drag(view, where, where + QPoint(2, 1))
    assert view.selection() == (0, 11)
    QTest.mouseMove(view.viewport(), middle(view, "گفت"))
    assert selected(view) == "کرج گفت"
    QTest.mouseRelease(view.viewport(), LEFT, NONE, middle(view, "گفت"))
    assert selected(view) == "کرج گفت"


@pytest.mark.parametrize("below", [True, False])
def test_a_drag_beyond_the_edge_scrolls_while_the_pointer_stands_still(view, qtbot, below):
    view.set_document(document(LONG))
    bar = view.verticalScrollBar()
    bar.setValue(2000)
    beyond = QPoint(400, 640 if below else -40)
    drag(view, QPoint(400, 300), QPoint(400, 310), beyond)
    first = bar.value()
    qtbot.waitUntil(lambda: abs(bar.value() - first) > 60)
    assert (bar.value() > first) == below
    assert len(selected(view)) > 200
    QTest.mouseRelease(view.viewport(), LEFT, NONE, beyond)
    here = bar.value()
    qtbot.wait(60)
    assert bar.value() == here


def test_a_release_that_went_elsewhere_ends_the_drag(view):
    view.set_document(document(TEXT))
    drag(view, middle(view, "کرج"), middle(view, "گفت"))
    # The button is up when the next move comes, but nobody said so.
    QTest.mouseRelease(view, LEFT, NONE, QPoint(0, 0))
    QTest.mouseMove(view.viewport(), middle(view, "رسید"))
    assert selected(view) == "کرج گفت"


def test_another_document_ends_a_drag(view):
    view.set_document(document(TEXT))
    drag(view, middle(view, "کرج"), middle(view, "گفت"))
    view.set_document(document("دیگر"))
    QTest.mouseMove(view.viewport(), QPoint(20, 20))
    assert view.selection() is None
    # Otherwise the button would be down in the next test too.
    QTest.mouseRelease(view.viewport(), LEFT, NONE, QPoint(20, 20))
    assert view.selection() is None


def test_a_click_where_directions_meet_puts_the_caret_where_it_was_clicked(view):
    text = "در ABC بود"
    view.set_document(document(text))
    box = view.boxes(text.index("A"), text.index("A") + 1)[0]
    for x in (box.left() + 1, box.left() - 1):
        QTest.mouseClick(view.viewport(), LEFT, NONE, QPoint(round(x), round(box.center().y())))
        assert abs(view._left() + view.caret_state.spot().x - box.left()) < 1


def test_the_pointer_tells_an_edge(view):
    view.set_document(document(TEXT))
    mark = span(0, 7)
    view.set_marks([mark], [])
    view.focus(mark)
    box = view.boxes(0, 7)[0]
    QTest.mouseMove(view.viewport(), QPoint(round(box.left()), round(box.center().y())))
    assert view.viewport().cursor().shape() is Qt.CursorShape.SizeHorCursor
    QTest.mouseMove(view.viewport(), box.center().toPoint())
    assert view.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor


def resizing(view):
    """Have `view` set its text as large as it is asked to; returns the size, in a list."""
    size = [17]

    def resize(by):
        size[0] += by
        font = default_font()
        font.setPixelSize(size[0])
        view.set_text_font(font, 1.9)

    view.textSizeWanted.connect(resize)
    return size


def turn(view, by, modifiers, at):
    event = QWheelEvent(
        QPointF(at),
        view.viewport().mapToGlobal(QPointF(at)),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_control_and_the_wheel_resize_the_text_around_the_pointer(view):
    view.set_document(document(LONG))
    size = resizing(view)
    view.verticalScrollBar().setValue(5000)
    at = QPointF(400, 333)
    offset = view.layout_state.offset_at(*view.place_of(at))
    turn(view, 240, CONTROL, at)
    assert size == [19]
    (box,) = view.boxes(offset, offset + 1)
    assert abs(box.center().y() - at.y()) < view._metrics.pitch
    turn(view, -60, CONTROL, at)
    assert size == [19]
    turn(view, -60, CONTROL, at)
    assert size == [18]


def test_the_wheel_alone_scrolls(view):
    view.set_document(document(LONG))
    size = resizing(view)
    turn(view, -120, NONE, QPointF(400, 300))
    assert size == [17]
    assert view.verticalScrollBar().value() > 0


# -- fingers -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def screen():
    return QTest.createTouchDevice()


def finger(view, screen):
    return QTest.touchEvent(view.viewport(), screen)


def touch(view, screen, *points, release=True):
    viewport = view.viewport()
    finger(view, screen).press(0, points[0], viewport).commit()
    for point in points[1:]:
        finger(view, screen).move(0, point, viewport).commit()
    if release:
        finger(view, screen).release(0, points[-1], viewport).commit()


def test_a_tap_puts_the_caret_and_focuses_the_mark(view, screen):
    view.set_document(document(TEXT))
    mark = span(8, 11)
    view.set_marks([mark], [])
    touch(view, screen, middle(view, "کرج"))
    assert view.focused() == mark
    assert view.hasFocus()


def test_fingers_on_a_touch_pad_are_left_to_the_wheel_that_is_made_of_them(view, qtbot):
    view.set_document(document(LONG))
    pad = QTest.createTouchDevice(QInputDevice.DeviceType.TouchPad)
    touch(view, pad, *(QPoint(400, y) for y in range(500, 290, -15)))
    qtbot.wait(60)
    assert view.verticalScrollBar().value() == 0


def test_two_taps_select_a_word(view, screen):
    view.set_document(document(TEXT))
    for _ in range(2):
        touch(view, screen, middle(view, "کرج"))
    assert selected(view) == "کرج"


def test_a_finger_that_moves_scrolls_and_selects_nothing(view, screen, qtbot):
    view.set_document(document(LONG))
    steps = [QPoint(400, y) for y in range(500, 290, -15)]
    touch(view, screen, *steps, release=False)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 150)
    assert view.selection() is None
    before = view.verticalScrollBar().value()
    finger(view, screen).release(0, steps[-1], view.viewport()).commit()
    assert view.verticalScrollBar().value() >= before


def test_the_text_swings_on_after_the_finger_and_is_halted_by_it(view, screen, qtbot):
    view.set_document(document(LONG))
    bar, viewport = view.verticalScrollBar(), view.viewport()
    finger(view, screen).press(0, QPoint(400, 500), viewport).commit()
    for y in range(480, 200, -20):
        finger(view, screen).move(0, QPoint(400, y), viewport).commit()
    finger(view, screen).release(0, QPoint(400, 200), viewport).commit()
    let_go = bar.value()
    qtbot.waitUntil(lambda: bar.value() > let_go + 40)
    finger(view, screen).press(0, QPoint(400, 300), viewport).commit()
    halted = bar.value()
    qtbot.wait(80)
    finger(view, screen).release(0, QPoint(400, 300), viewport).commit()
    assert bar.value() == halted
    assert view.caret() == 0


def test_a_finger_that_rests_selects_the_word_and_then_goes_on_by_word(view, screen, qtbot):
    view.set_document(document(TEXT))
    view._hands._touch._held.setInterval(50)
    touch(view, screen, middle(view, "کرج"), release=False)
    qtbot.waitUntil(lambda: selected(view) == "کرج")
    finger(view, screen).move(0, middle(view, "رسید"), view.viewport()).commit()
    assert selected(view) == "کرج گفت. کتاب‌های ما رسید"
    finger(view, screen).release(0, middle(view, "رسید"), view.viewport()).commit()
    assert selected(view) == "کرج گفت. کتاب‌های ما رسید"


def test_an_end_of_the_selection_is_taken_up_by_a_finger(view, screen):
    view.set_document(document(TEXT))
    view.set_caret(11, 8)
    box = view.boxes(8, 11)[0]
    near_its_end = QPoint(round(box.left()) - 12, round(box.center().y()))
    touch(view, screen, near_its_end, middle(view, "گفت"))
    assert selected(view) == "کرج گفت"


def test_an_edge_of_the_focused_mark_is_dragged_by_a_finger(view, screen, qtbot):
    view.set_document(document(TEXT))
    mark = span(0, 7)
    view.set_marks([mark], [])
    view.focus(mark)
    box = view.boxes(0, 7)[0]
    near_its_end = QPoint(round(box.left()) - 12, round(box.center().y()))
    with qtbot.waitSignal(view.edgeDragged) as heard:
        touch(view, screen, near_its_end, middle(view, "کرج"))
    assert heard.args == [mark, 0, 11]


def test_two_fingers_resize_the_text(view, screen):
    view.set_document(document(LONG))
    size = resizing(view)
    viewport = view.viewport()
    finger(view, screen).press(0, QPoint(350, 300), viewport).press(
        1, QPoint(450, 300), viewport
    ).commit()
    finger(view, screen).move(0, QPoint(300, 300), viewport).move(
        1, QPoint(500, 300), viewport
    ).commit()
    assert size == [34]
    finger(view, screen).move(0, QPoint(350, 300), viewport).move(
        1, QPoint(450, 300), viewport
    ).commit()
    assert size == [17]
    finger(view, screen).release(0, QPoint(350, 300), viewport).release(
        1, QPoint(450, 300), viewport
    ).commit()
    assert view.selection() is None


# -- pens ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pen(qapp):
    return QPointingDevice(
        "pen",
        1,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Position,
        1,
        1,
        "",
        QPointingDeviceUniqueId(),
    )


def stroke(view, pen, kind, point, button, buttons):
    where = QPointF(point)
    to = view.viewport().mapToGlobal(where)
    event = QTabletEvent(kind, pen, where, to, 0.5, 0, 0, 0, 0, 0, NONE, button, buttons)
    QApplication.sendEvent(view.viewport(), event)
    return event.isAccepted()


def test_a_pen_selects_by_word_at_once(view, pen):
    view.set_document(document(TEXT))
    none = Qt.MouseButton.NoButton
    assert stroke(view, pen, QEvent.Type.TabletPress, middle(view, "کرج"), LEFT, LEFT)
    assert stroke(view, pen, QEvent.Type.TabletMove, middle(view, "رسید"), none, LEFT)
    assert stroke(view, pen, QEvent.Type.TabletRelease, middle(view, "رسید"), LEFT, none)
    assert selected(view) == "کرج گفت. کتاب‌های ما رسید"


def test_a_pen_taps_as_the_mouse_clicks_and_its_other_button_is_left_to_the_mouse(view, pen):
    view.set_document(document(TEXT))
    mark = span(8, 11)
    view.set_marks([mark], [])
    none, other = Qt.MouseButton.NoButton, Qt.MouseButton.RightButton
    stroke(view, pen, QEvent.Type.TabletPress, middle(view, "کرج"), LEFT, LEFT)
    stroke(view, pen, QEvent.Type.TabletRelease, middle(view, "کرج"), LEFT, none)
    assert view.focused() == mark
    assert not stroke(view, pen, QEvent.Type.TabletPress, middle(view, "کرج"), other, other)
