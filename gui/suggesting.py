"""Suggestions for the document on screen, found in the background and stored by the window."""

from PySide6.QtCore import QObject, QTimer

from core.learning.tagging import SOURCES, tagger_for
from core.model import Document, Suggestion
from core.session import Session
from gui import errors
from gui.tasks import Progress, Tasks

PAUSE_MS = 150
"""How long the annotator must pause before the document is tagged anew with what was learned."""
CHARACTERS_PER_MS = 100
"""How much longer for a long document, whose tagging would take time from the next keys."""


class Suggesting(QObject):
    """Keeps the suggestions of one document up to date with what verdicts have taught."""

    def __init__(self, session: Session, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._document: Document | None = None
        self._running = False
        self._again = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._start)

    def set_document(self, document: Document | None) -> None:
        """Tag `document` at once."""
        self._document = document
        self._start()

    def learned(self) -> None:
        """Tag the document again once the annotator pauses."""
        if self._document is not None and not self._session.project.readonly:
            self._timer.start(PAUSE_MS + len(self._document.text) // CHARACTERS_PER_MS)

    def stop(self) -> None:
        """Tag no more."""
        self._timer.stop()
        self._document = None

    def _start(self) -> None:
        self._timer.stop()
        document = self._document
        if document is None or self._session.project.readonly:
            return
        if self._running:
            self._again = True
            return
        self._running = True
        tagger = tagger_for(self._session.project.db)

        def job(_progress: Progress) -> list[Suggestion]:
            return tagger.suggest([document])[0]

        self._tasks.start(job, lambda found: self._store(document, found), self._failed)

    def _store(self, document: Document, found: list[Suggestion]) -> None:
        self._running = False
        if self._document is None:
            return
        self._session.store_suggestions([(document, found)], SOURCES, self)
        if self._again:
            self._again = False
            self._start()

    def _failed(self, error: BaseException) -> None:
        self._running = False
        errors.report(error)
