"""Training in the background, whenever enough documents are done since the last time."""

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from core.learning.due import documents_done, documents_learned, due
from core.learning.expectation import Expectation
from core.messages import HashiyeError
from core.session import Session
from core.store.models import TrainedModel
from core.worker.client import Worker
from core.worker.requests import Train
from gui import errors
from gui.tasks import Progress, Task, Tasks

PAUSE_MS = 1000
"""How long after a document is done: first the next one is shown and its suggestions are found."""


class Learning(QObject):
    """Has the project's model trained by the worker, and stores it.

    `learned` says that a better model serves from now on, `told` carries what the user may want to
    know, and `failed` a HashiyeError. That a training came to nothing is told only to who asked for
    it. What is under way when the project is closed is dropped; the documents that it was for are
    still done when the project is opened again.
    """

    learned = Signal()
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, session: Session, tasks: Tasks, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._worker = worker
        self._task: Task | None = None
        # Documents that were done when training last began, so that none that failed or was
        # cancelled is tried again and again.
        self._tried = 0
        self._asked = False
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._train_if_due)

    @property
    def busy(self) -> bool:
        """Whether training is under way or about to be looked at."""
        return self._task is not None or self._pause.isActive()

    def consider(self) -> None:
        """Train in a while, if enough documents are done by then."""
        if not self._session.project.readonly:
            self._pause.start()

    def train(self) -> None:
        """Train at once, on whatever is done, and tell in any case what came of it."""
        self._asked = True
        self._begin()

    def _begin(self) -> None:
        if self._task is not None or self._session.project.readonly:
            return
        self._pause.stop()
        self._tried = documents_done(self._session.project.db)
        request = Train(self._session.project.path)
        worker = self._worker

        def job(progress: Progress) -> TrainedModel | None:
            return worker.ask(request, progress, slow=True)

        self._task = self._tasks.start(job, self._store, self._fail, self.tr("Learning"))
        self._task.finished.connect(self._over)

    def stop(self) -> None:
        """Train no more, and drop the training that is under way."""
        self._pause.stop()
        if self._task is not None:
            self._task.finished.disconnect(self._over)
            self._task.cancel()
            self._task = None

    def _train_if_due(self) -> None:
        db = self._session.project.db
        if due(documents_done(db), max(documents_learned(db), self._tried)):
            self._begin()

    def _store(self, model: TrainedModel | None) -> None:
        if model is None:
            self._tell_if_asked(
                self.tr("There is too little to learn from yet. Mark more documents as done.")
            )
            return
        try:
            self._session.store_model(model)
        except HashiyeError as error:
            self.failed.emit(error)
            return
        if model.promoted:
            self.told.emit(self._success(model))
            self.learned.emit()
        else:
            told = self.tr(
                "Learned from {count} documents, but not better: the suggestions stay as they are."
            )
            self._tell_if_asked(told.format(count=QLocale().toString(model.documents)))

    def _tell_if_asked(self, told: str) -> None:
        if self._asked:
            self.told.emit(told)

    def _success(self, model: TrainedModel) -> str:
        number = QLocale().toString
        measured = Expectation(tuple(map(tuple, model.record.get("curve", ()))))
        expected = measured.at(self._session.settings().threshold)
        if expected is None:
            return self.tr("Learned from {count} documents.").format(count=number(model.documents))
        told = self.tr(
            "Learned from {count} documents: suggestions are now right in {right} of {hundred}."
        )
        right = number(round(100 * expected[0]))
        return told.format(count=number(model.documents), right=right, hundred=number(100))

    def _fail(self, error: BaseException) -> None:
        if self._task is None:
            # It was stopped, and the project that it was for is closed.
            return
        if isinstance(error, HashiyeError):
            self.failed.emit(error)
        else:
            errors.report(error)

    def _over(self) -> None:
        self._task = None
        self._asked = False
        self.consider()
