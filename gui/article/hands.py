"""Mouse, wheel, fingers and pen on the article: each event to the part that knows what it does."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

from gui.article.auto_scroll import AutoScroll
from gui.article.pointer import Pointer, Surface
from gui.article.touch import Touch
from gui.article.zoom import Zoom

_LEFT = Qt.MouseButton.LeftButton
_OF_MOUSE = frozenset(
    (
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseButtonRelease,
    )
)
_OF_TOUCH = frozenset(
    (
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.TouchCancel,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletRelease,
        QEvent.Type.NativeGesture,
    )
)


class Hands(QObject):
    """Takes the events of the viewport of `area`, which is the `surface` that is pointed at."""

    def __init__(self, area: QAbstractScrollArea, surface: Surface) -> None:
        super().__init__(area)
        self._area = area
        self._pointer = Pointer(surface)
        self._scroll = AutoScroll(area, self._move)
        self._zoom = Zoom(surface.text_size, surface.resize_text)
        self._touch = Touch(area, self._pointer, self._scroll, self._zoom)
        area.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        kind = event.type()
        if kind in _OF_MOUSE and isinstance(event, QMouseEvent):
            return self._mouse(event)
        if kind is QEvent.Type.Wheel and isinstance(event, QWheelEvent):
            return self._zoom.wheel(event)
        return kind in _OF_TOUCH and self._touch.take(event)

    def let_go(self) -> None:
        """Drop what is being dragged: what it was dragged over is gone."""
        self._scroll.stop()
        self._pointer.cancel()

    def _mouse(self, event: QMouseEvent) -> bool:
        point, kind = event.position(), event.type()
        if kind is QEvent.Type.MouseMove:
            self._mouse_moved(event)
        elif event.button() is not _LEFT:
            return False
        elif kind is QEvent.Type.MouseButtonPress:
            extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._pointer.press(point, extends=extends)
        elif kind is QEvent.Type.MouseButtonDblClick:
            self._pointer.press(point, least=2)
        elif kind is QEvent.Type.MouseButtonRelease:
            self._scroll.stop()
            self._pointer.release(point)
        return True

    def _mouse_moved(self, event: QMouseEvent) -> None:
        if event.buttons() & _LEFT:
            self._move(event.position())
            if self._pointer.dragging:
                self._scroll.follow(event.position())
            return
        if self._pointer.dragging:
            # The release went elsewhere, to a menu or another window that came up.
            self.let_go()
        on_edge = self._pointer.edge_at(event.position()) is not None
        shape = Qt.CursorShape.SizeHorCursor if on_edge else Qt.CursorShape.IBeamCursor
        if self._area.viewport().cursor().shape() != shape:
            self._area.viewport().setCursor(shape)

    def _move(self, point: QPointF) -> None:
        held = QGuiApplication.keyboardModifiers()
        self._pointer.move(point, by_character=bool(held & Qt.KeyboardModifier.AltModifier))
