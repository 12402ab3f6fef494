"""How many clicks in a row were made at one place."""

from time import perf_counter

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

_MOST = 4


class Clicks:
    """Counts presses of a button, a finger or a pen; Qt itself counts to two."""

    def __init__(self) -> None:
        self._count = 0
        self._when = 0.0
        self._where = QPointF()

    def count(self, point: QPointF, near: float) -> int:
        """The number of this press at `point`, from 1 to 4, `near` the last one."""
        now = perf_counter()
        soon = now - self._when < QApplication.doubleClickInterval() / 1000
        follows = soon and (point - self._where).manhattanLength() < near
        self._count = self._count % _MOST + 1 if follows else 1
        self._when, self._where = now, point
        return self._count

    def forget(self) -> None:
        """What comes next is the first."""
        self._count, self._when = 0, 0.0
