"""When Python looks through everything that there is for what nothing refers to any more."""

import gc
from time import monotonic

from PySide6.QtCore import QObject, QTimer, SignalInstance

_LOOK_MS = 5_000
_CALM = 2.0
"""Seconds without a key or click after which nobody waits for the program."""

_DUE = 10
"""After how many smaller collections there may be something; Python's own number."""

_NEVER = 1_000_000


class CalmCollecting(QObject):
    """Leaves the collection of old objects for moments in which nobody does anything.

    It goes over every mark of a document: 40 ms at 20,000, and that in the middle of a key. What
    is young goes on being collected as ever, which takes under 2 ms. `touched` is emitted when the
    user does something.
    """

    def __init__(self, touched: SignalInstance, parent: QObject) -> None:
        super().__init__(parent)
        young, middle, _ = gc.get_threshold()
        gc.set_threshold(young, middle, _NEVER)
        self._touched = monotonic()
        touched.connect(self._note)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> bool:
        """Collect if it is due and nobody waits; returns whether it did."""
        if gc.get_count()[2] < _DUE or monotonic() - self._touched < _CALM:
            return False
        gc.collect()
        return True

    def _note(self) -> None:
        self._touched = monotonic()
