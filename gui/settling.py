"""Showing or hiding many documents a few at a time, so that no key waits for all of them."""

from PySide6.QtCore import QObject, QTimer

from core.messages import HashiyeError
from core.model import Changes
from core.session import Session

PORTION = 100
"""Documents that are shown or hidden together: some milliseconds on the window's thread."""
REST_MS = 5
"""Between two portions, for keys and painting."""


class Settling(QObject):
    """Carries out what is due in a project after an import or its undo, and after a crash.

    Where the disk refuses it, it waits for the next change of the documents.
    """

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._go_on)
        self._unsubscribe = session.subscribe(self._follow)
        self._rest.start()

    @property
    def busy(self) -> bool:
        """Whether a portion is to come."""
        return self._rest.isActive()

    def stop(self) -> None:
        """Carry out no more; whoever opens the project next goes on."""
        self._unsubscribe()
        self._rest.stop()

    def _follow(self, changes: Changes, initiator: object) -> None:
        if changes.documents and initiator is not self:
            self._rest.start()

    def _go_on(self) -> None:
        try:
            left = self._session.settle(PORTION, self)
        except HashiyeError:
            return
        if left:
            self._rest.start()
