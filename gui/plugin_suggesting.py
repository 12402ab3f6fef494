"""Suggestions of taggers that other packages bring, when the user asks for them."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Signal

from core.progress import Progress
from core.session import Session
from core.store.renewals import Renewal
from core.worker.client import Worker
from core.worker.plugin_requests import SuggestWith
from gui.tagging import Tagging
from gui.tasks import Tasks


@dataclass(slots=True)
class _Run:
    """One run of a tagger: asks the worker beside the window, and counts what comes."""

    worker: Worker
    path: Path
    tagger: str
    suggestions: int = 0
    documents: int = 0
    left_out: Counter[str] = field(default_factory=Counter)

    def ask(self, documents: tuple[int, ...], progress: Progress) -> tuple[Renewal, ...]:
        """What must change in `documents`."""
        request = SuggestWith(self.path, self.tagger, documents)
        found = self.worker.ask(request, progress, slow=True)
        self.suggestions += found.suggestions
        self.documents += len(documents)
        self.left_out.update(found.left_out)
        return found.renewals


class PluginSuggesting(QObject):
    """Has one tagger at a time suggest for documents of the project.

    `told` carries what came of it, `warned` what could not be taken, `failed` what went wrong.
    """

    told = Signal(str)
    warned = Signal(str)
    failed = Signal(object)

    def __init__(self, session: Session, tasks: Tasks, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._worker = worker
        self._run: _Run | None = None
        # Nothing is left to anybody else: not the document on screen either.
        self._tagging = Tagging(session, tasks, worker, lambda: None, self)
        self._tagging.ended.connect(self._over)
        self._tagging.failed.connect(self._fail)

    @property
    def busy(self) -> bool:
        """Whether a tagger is at work, or what it found is being stored."""
        return self._tagging.busy

    def start(self, tagger: str, documents: list[int]) -> None:
        """Have the tagger called `tagger` suggest for `documents`, given by their ids."""
        self._run = _Run(self._worker, self._session.project.path, tagger)
        title = self.tr("Suggesting with {name}").format(name=tagger)
        self._tagging.start(documents, title, self._run.ask)

    def stop(self) -> None:
        """Suggest no more, and store no more of what was found."""
        self._run = None
        self._tagging.stop()

    def _over(self) -> None:
        run, self._run = self._run, None
        if run is None:
            return
        number = QLocale().toString
        told = self.tr("Suggestions of {name}: {count}, in documents: {documents}")
        self.told.emit(
            told.format(
                name=run.tagger, count=number(run.suggestions), documents=number(run.documents)
            )
        )
        if run.left_out:
            counts = sorted(run.left_out.items())
            labels = ", ".join(f"{label} ({number(count)})" for label, count in counts)
            warned = self.tr("{name} also suggests labels that this project has not got: {labels}.")
            self.warned.emit(warned.format(name=run.tagger, labels=labels))

    def _fail(self, error: BaseException) -> None:
        self._run = None
        self.failed.emit(error)
