"""When Python looks through everything that there is for what nothing refers to any more."""

import gc
from time import monotonic

from PySide6.QtCore import QObject, QTimer, SignalInstance

_LOOK_MS = 250
_CALM = 2.0
"""Seconds without a key or click after which nobody waits for the program."""

_DUE = 10
"""After how many smaller collections there may be something; Python's own number."""

_YOUNG = 2_000
"""After how many new objects it is worth to look through those."""


class CalmCollecting(QObject):
    """Collects on the window's thread alone, and old objects only while nobody does anything.

    Python collects on whatever thread happens to make an object. On that of a background job it
    would delete what belongs to Qt's window, under the window's hands: so it is told to leave that
    to this timer. A collection of old objects goes over every mark of a document, 40 ms at 20,000,
    and that in the middle of a key; so it waits. `touched` is emitted when the user does something.
    """

    def __init__(self, touched: SignalInstance, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._touched = monotonic()
        touched.connect(self._note)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> bool:
        """Collect what is young; what is old too if that is due and nobody waits, and say so."""
        young, _, old = gc.get_count()
        if old >= _DUE and monotonic() - self._touched >= _CALM:
            gc.collect()
            return True
        if young >= _YOUNG:
            gc.collect(1)
        return False

    def _note(self) -> None:
        self._touched = monotonic()
