"""The text's size by wheel and pinch."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent

_NOTCH = 120
_SMALLEST = 20.0


class Zoom:
    """Turns turns of a wheel and distances of fingers into steps of a pixel.

    `resize` is called with the number of steps and the point that is to stay where it is; `size`
    gives the size now, in pixels.
    """

    def __init__(self, size: Callable[[], float], resize: Callable[[int, QPointF], None]) -> None:
        self._size = size
        self._resize = resize
        self._turned = 0
        self._begun = (1.0, 0.0)
        self._grown = 0.0

    def wheel(self, event: QWheelEvent) -> bool:
        """The wheel is turned; returns whether the size is meant, which is so with Ctrl."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turned = 0
            return False
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        self._by(steps, event.position())
        return True

    def native(self, event: QNativeGestureEvent) -> bool:
        """Fingers move on a touch pad; returns whether they pinch."""
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._grown += event.value() * self._size()
        steps = int(self._grown)
        self._grown -= steps
        self._by(steps, event.position())
        return True

    def begin(self, distance: float) -> None:
        """Two fingers are put down, `distance` pixels from each other."""
        self._begun = max(distance, _SMALLEST), self._size()

    def pinch(self, distance: float, center: QPointF) -> None:
        """The two fingers are `distance` pixels from each other now."""
        from_distance, size = self._begun
        self._by(round(size * distance / from_distance) - round(self._size()), center)

    def _by(self, steps: int, point: QPointF) -> None:
        if steps:
            self._resize(steps, point)
