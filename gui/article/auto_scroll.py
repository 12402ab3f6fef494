"""Scrolling while something is dragged beyond the edge."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QTimer
from PySide6.QtWidgets import QAbstractScrollArea

_EVERY = 16
_INSIDE = 6
_FARTHEST = 400


class AutoScroll(QObject):
    """Scrolls `area`, faster the farther the pointer is beyond it, also while it stands still.

    `moved` is called with the pointer's place in the viewport after each step.
    """

    def __init__(self, area: QAbstractScrollArea, moved: Callable[[QPointF], None]) -> None:
        super().__init__(area)
        self._area = area
        self._moved = moved
        self._point = QPointF()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._step)

    def follow(self, point: QPointF) -> None:
        """The pointer, which drags, is at `point` of the viewport."""
        self._point = point
        if not self._beyond():
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """The drag is over."""
        self._timer.stop()

    def _beyond(self) -> float:
        """How far the pointer is below the area, negative above it."""
        # Where a window fills the screen, the pointer gets no farther than to its edge.
        y, height = self._point.y(), self._area.viewport().height()
        if y < _INSIDE:
            return max(y - _INSIDE, -_FARTHEST)
        return min(max(0.0, y - (height - _INSIDE)), _FARTHEST)

    def _step(self) -> None:
        beyond = self._beyond()
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + round(beyond / 5 + (1 if beyond > 0 else -1)))
        self._moved(self._point)
