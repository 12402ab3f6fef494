"""The order in which documents are worked on: found by the worker, kept up with what is learned.

It holds for this run of the program only. A biased order biases a corpus, so it is chosen anew each
time, and never found on by surprise.
"""

from collections.abc import Callable, Iterable
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal

from core.importing import Progress
from core.learning.likely_errors import LikelyError
from core.learning.order import LearningOrder
from core.messages import HashiyeError
from core.session import Session
from core.worker.client import Worker
from core.worker.order_requests import FindLikelyErrors, OrderByLearning
from core.worker.requests import Request
from gui import errors
from gui.tagging import Tagging
from gui.tasks import Task, Tasks
from gui.work_order import WorkOrder

PAUSE_MS = 2000
"""How long after a document is done the order is found again."""
AFRESH = 100
"""Documents at the head of the order that are tagged again with a new model."""


class Ordering(QObject):
    """Which order is on, and what comes of it.

    `chosen` says that another one is on, `changed` that documents follow one another in another
    way, `failed` carries a HashiyeError.
    """

    chosen = Signal()
    changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        tasks: Tasks,
        worker: Worker,
        current: Callable[[], int | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._worker = worker
        self._current = current
        self.order = WorkOrder.OWN
        self.errors: dict[int, list[LikelyError]] = {}
        self.tagging = Tagging(session, tasks, worker, current, self)
        self.tagging.ended.connect(self._find)
        self.tagging.failed.connect(self._fail)
        self._ranks: dict[int, int] = {}
        # Whether all was known that the order needs.
        self._whole = False
        # Documents for which nothing is found to suggest, however often one looks.
        self._tagged: set[int] = set()
        self._task: Task | None = None
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._find)

    @property
    def busy(self) -> bool:
        """Whether an order is being found, or is about to be."""
        return self._task is not None or self._pause.isActive() or self.tagging.busy

    def choose(self, order: WorkOrder) -> None:
        """Work in `order` from now on."""
        self.stop()
        self.order = order
        self.errors = {}
        self._ranks = {}
        self._whole = False
        self.chosen.emit()
        self.changed.emit()
        if order is not WorkOrder.OWN:
            self._find(title=self.tr("Ordering the documents"))

    def arrange(self, documents: Iterable[int]) -> list[int]:
        """`documents`, given in their own order, in the one that is on.

        Those that it does not name, for they are done or flagged or new, come last.
        """
        last = len(self._ranks)
        return sorted(documents, key=lambda document: self._ranks.get(document, last))

    def next_document(self, document: int, documents: list[int], to_do: set[int]) -> int | None:
        """Where to go from `document`, which is done; None if nothing is left to do.

        `documents` are all, arranged, and `to_do` those that are not done.
        """
        place = documents.index(document) + 1
        behind, before = documents[place:], documents[:place]
        if self.order is WorkOrder.ERRORS:
            found = next((one for one in behind if one in self.errors), None)
            if found is not None:
                return found
        if self.order is WorkOrder.LEARNING:
            behind, before = documents, []
        return next((one for one in behind + before if one in to_do and one != document), None)

    def ahead(self, document: int, count: int) -> list[int]:
        """The next `count` documents behind `document`."""
        if self.order is WorkOrder.OWN:
            return self._session.to_do(document, count)
        rank = self._ranks.get(document, -1)
        behind = (one for one, place in self._ranks.items() if place > rank)
        return list(islice(behind, count))

    def follow_progress(self) -> None:
        """Find the order again in a while: documents were done, or came, or went."""
        if self.order is WorkOrder.LEARNING:
            self._pause.start()

    def follow_learning(self) -> None:
        """Find the order again with a new model, which judges anew what is next."""
        if self.order is WorkOrder.LEARNING and not self.tagging.busy:
            self.tagging.start(list(self._ranks)[:AFRESH])
        elif self.order is WorkOrder.ERRORS:
            self._pause.start()

    def stop(self) -> None:
        """Find nothing more; what is under way is dropped."""
        self._pause.stop()
        self.tagging.stop()
        if self._task is not None:
            self._task.finished.disconnect(self._over)
            self._task.cancel()
            self._task = None

    def _find(self, title: str = "") -> None:
        self._pause.stop()
        if self._task is not None:
            self._pause.start()
            return
        path, annotator = self._session.project.path, self._session.annotator.id
        if self.order is WorkOrder.LEARNING:
            self._ask(OrderByLearning(path, annotator), self._take_order, title)
        elif self.order is WorkOrder.ERRORS:
            self._ask(FindLikelyErrors(path, annotator), self._take_errors, title)

    def _ask[T](self, request: Request[T], take: Callable[[T], None], title: str) -> None:
        worker = self._worker

        def job(progress: Progress) -> T:
            return worker.ask(request, progress, slow=True)

        self._task = self._tasks.start(job, take, self._fail, title)
        self._task.finished.connect(self._over)

    def _take_order(self, found: LearningOrder) -> None:
        untagged = [one for one in found.untagged if one not in self._tagged]
        self._rank(found.documents, whole=not untagged)
        self._tagged.update(untagged)
        self.tagging.start(untagged, self.tr("Suggesting, to find the order"))

    def _take_errors(self, found: tuple[LikelyError, ...]) -> None:
        self.errors = {}
        for error in found:
            self.errors.setdefault(error.document, []).append(error)
        self._rank(self.errors, whole=True)

    def _rank(self, documents: Iterable[int], *, whole: bool) -> None:
        """Let `documents` follow one another; if they did so before, behind the one on screen."""
        current = self._current()
        if self._whole and current is not None:
            documents = [current, *(document for document in documents if document != current)]
        self._whole = whole
        self._ranks = {document: rank for rank, document in enumerate(documents)}
        self.changed.emit()

    def _fail(self, error: BaseException) -> None:
        if not self._ranks:
            self.choose(WorkOrder.OWN)
        if isinstance(error, HashiyeError):
            self.failed.emit(error)
        else:
            errors.report(error)

    def _over(self) -> None:
        cancelled = self._task is not None and self._task.cancelled
        self._task = None
        if cancelled and not self._ranks:
            self.choose(WorkOrder.OWN)
