"""Where pictures are put, so that each of their pixels is one of the screen's."""

from math import floor

from PySide6.QtGui import QPainter


class Pixels:
    """The pixels of the screen, `ratio` to one of the column's, as `painter` is moved now.

    Between two of them Qt puts a picture on the one or the other, by how much else it paints: what
    is painted in part would not fit what is beside it.
    """

    def __init__(self, painter: QPainter) -> None:
        moved = painter.deviceTransform()
        self.ratio = moved.m11()
        self._dx, self._dy = _rest(moved.dx()), _rest(moved.dy())

    def x(self, value: float) -> float:
        """The place nearest to `value`, in the column's coordinates, at which a pixel begins."""
        return (round(value * self.ratio) - self._dx) / self.ratio

    def y(self, value: float) -> float:
        """The height nearest to `value`, in the column's coordinates, at which a pixel begins."""
        return (round(value * self.ratio) - self._dy) / self.ratio


def _rest(distance: float) -> float:
    """What is left of `distance` beside whole pixels."""
    return distance - floor(distance + 0.5)
