"""Fingers and pens on the article."""

from enum import Enum, auto

from PySide6.QtCore import QEvent, QLineF, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QEventPoint,
    QInputDevice,
    QNativeGestureEvent,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QScroller, QScrollerProperties

from gui.article.auto_scroll import AutoScroll
from gui.article.pointer import Pointer
from gui.article.zoom import Zoom

_FINGER = 22.0
_HOLD = 500
_STILL = 12.0


class _State(Enum):
    NONE = auto()
    WAITING = auto()
    SCROLLING = auto()
    DRAGGING = auto()
    PINCHING = auto()


class Touch(QObject):
    """A finger scrolls, with a swing; a tap is a click; what is held for a while selects by word.

    An edge of the focused mark or of the selection is dragged as by mouse. Two fingers change the
    text's size. A pen does what the mouse does.
    """

    def __init__(
        self, area: QAbstractScrollArea, pointer: Pointer, scroll: AutoScroll, zoom: Zoom
    ) -> None:
        super().__init__(area)
        self._area = area
        self._pointer = pointer
        self._scroll = scroll
        self._zoom = zoom
        self._state = _State.NONE
        self._origin = QPointF()
        self._held = QTimer(self, interval=_HOLD, singleShot=True)
        self._held.timeout.connect(self._hold)
        area.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._scroller = QScroller.scroller(area.viewport())
        _without_overshoot(self._scroller)

    def take(self, event: QEvent) -> bool:
        """Do what a finger or a pen says; returns whether `event` was of such."""
        if isinstance(event, QTouchEvent):
            if event.device().type() is QInputDevice.DeviceType.TouchPad:
                # On macOS these come beside the mouse and the wheel that are made of them.
                return False
            self._touch(event)
        elif isinstance(event, QTabletEvent):
            return self._pen(event)
        elif isinstance(event, QNativeGestureEvent):
            return self._zoom.native(event)
        else:
            return False
        event.accept()
        return True

    # -- fingers ---------------------------------------------------------------------------------

    def _touch(self, event: QTouchEvent) -> None:
        if event.type() is QEvent.Type.TouchCancel:
            self._give_up()
            return
        points = event.points()
        down = [p for p in points if p.state() is not QEventPoint.State.Released]
        if len(down) > 1:
            self._two(down[0].position(), down[1].position())
        elif event.type() is QEvent.Type.TouchBegin:
            self._begin(points[0].position())
        elif event.type() is QEvent.Type.TouchEnd:
            self._end(points[0].position(), event.timestamp())
        else:
            self._move(points[0].position(), event.timestamp())

    def _begin(self, point: QPointF) -> None:
        self._area.setFocus(Qt.FocusReason.MouseFocusReason)
        self._origin = point
        if self._scroller.state() is not QScroller.State.Inactive:
            # The text is still on its way: this finger halts it.
            self._scroller.stop()
            self._start_scrolling(0)
        elif self._pointer.edge_at(point, _FINGER) is not None:
            self._pointer.press(point, grip=_FINGER)
            self._state = _State.DRAGGING
        elif self._pointer.take_end(point, _FINGER):
            self._state = _State.DRAGGING
        else:
            self._state = _State.WAITING
            self._held.start()

    def _move(self, point: QPointF, when: int) -> None:
        far = QLineF(self._origin, point).length() > _STILL
        if self._state is _State.WAITING and far:
            self._held.stop()
            self._start_scrolling(when)
        if self._state is _State.SCROLLING:
            self._scroller.handleInput(QScroller.Input.InputMove, point, when)
        elif self._state is _State.DRAGGING:
            self._pointer.move(point)
            self._scroll.follow(point)

    def _end(self, point: QPointF, when: int) -> None:
        self._held.stop()
        self._scroll.stop()
        state, self._state = self._state, _State.NONE
        if state is _State.WAITING:
            self._pointer.press(self._origin, grip=_FINGER)
            self._pointer.release(self._origin)
        elif state is _State.SCROLLING:
            self._scroller.handleInput(QScroller.Input.InputRelease, point, when)
        elif state is _State.DRAGGING:
            self._pointer.release(point)

    def _two(self, one: QPointF, other: QPointF) -> None:
        distance = QLineF(one, other).length()
        if self._state is not _State.PINCHING:
            self._give_up()
            self._state = _State.PINCHING
            self._zoom.begin(distance)
        self._zoom.pinch(distance, (one + other) / 2)

    def _hold(self) -> None:
        self._state = _State.DRAGGING
        self._pointer.press(self._origin, least=2)

    def _start_scrolling(self, when: int) -> None:
        self._state = _State.SCROLLING
        self._scroller.handleInput(QScroller.Input.InputPress, self._origin, when)

    def _give_up(self) -> None:
        self._held.stop()
        self._scroll.stop()
        self._scroller.stop()
        self._pointer.cancel()
        self._state = _State.NONE

    # -- pens ------------------------------------------------------------------------------------

    def _pen(self, event: QTabletEvent) -> bool:
        """Do what a pen's tip does; its buttons are left to the mouse that Qt makes of them."""
        point, modifiers = event.position(), event.modifiers()
        left = Qt.MouseButton.LeftButton
        if event.type() is QEvent.Type.TabletPress and event.button() is left:
            self._area.setFocus(Qt.FocusReason.MouseFocusReason)
            extends = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
            self._pointer.press(point, extends=extends)
        elif event.type() is QEvent.Type.TabletMove and event.buttons() & left:
            by_character = bool(modifiers & Qt.KeyboardModifier.AltModifier)
            self._pointer.move(point, by_character=by_character)
            if self._pointer.dragging:
                self._scroll.follow(point)
        elif event.type() is QEvent.Type.TabletRelease and event.button() is left:
            self._scroll.stop()
            self._pointer.release(point)
        else:
            return False
        event.accept()
        return True


def _without_overshoot(scroller: QScroller) -> None:
    """The text stops at its ends, as with the wheel, and follows the finger at once."""
    properties = scroller.scrollerProperties()
    metric = QScrollerProperties.ScrollMetric
    off = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
    properties.setScrollMetric(metric.VerticalOvershootPolicy, off)
    properties.setScrollMetric(metric.HorizontalOvershootPolicy, off)
    properties.setScrollMetric(metric.DragStartDistance, 0.0)
    scroller.setScrollerProperties(properties)
