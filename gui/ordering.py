"""The order in which documents are worked on: found by the worker, kept up with what is learned.

It holds for this run of the program only. A biased order biases a corpus, so it is chosen anew each
time, and never found on by surprise.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from core.learning.likely_errors import LikelyError
from core.messages import HashiyeError
from core.model import DocumentState
from core.session import Session
from core.store import visibility
from core.worker.client import Worker
from core.worker.order_requests import FindLikelyErrors, FoundOrder, OrderByLearning
from core.worker.requests import Request
from gui import errors
from gui.arrangement import Arrangement
from gui.tagging import Tagging
from gui.tasks import Progress, Task, Tasks
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
        self.arrangement: Arrangement | None = None
        # Whether all was known that the order needs, and whether documents came or went since.
        self._whole = self._stale = False
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
        self.arrangement = None
        self._whole = False
        self.chosen.emit()
        self.changed.emit()
        if order is not WorkOrder.OWN:
            self._find(title=self.tr("Ordering the documents"))

    def next_document(self, document: int) -> int | None:
        """Where to go from `document`, which is done; None if nothing is left to do."""
        order = self.arrangement
        if order is not None and self.order is WorkOrder.ERRORS:
            following = order.beside(document, 1)
            if following in self.errors:
                return following
        to_do = self._session.to_do
        first = next(iter([*to_do(document, 1), *to_do(0, 1)]), None)
        if order is None or first is None:
            return first
        # Those to do are at the head, and a few that were done since the order was found.
        open_ = (one for one in order.documents if one != document and self._open(one))
        return next(open_, None)

    def ahead(self, document: int, count: int) -> list[int]:
        """The next `count` documents behind `document`."""
        if self.arrangement is None:
            return self._session.to_do(document, count)
        ways = (self.arrangement.beside(document, step) for step in range(1, count + 1))
        return [one for one in ways if one is not None]

    def follow_documents(self, documents: list[int]) -> None:
        """Keep to the order though documents came or went; `documents` are those that are there."""
        self._stale = True
        if self.arrangement is not None:
            there = set(documents)
            kept = [one for one in self.arrangement.documents if one in there]
            self.arrangement = Arrangement(dict.fromkeys([*kept, *documents]))

    def follow_progress(self) -> None:
        """Find the order again in a while: documents were done, or came, or went."""
        if self.order is WorkOrder.LEARNING:
            self._pause.start()

    def follow_learning(self) -> None:
        """Find the order again with a new model, which judges anew what is next."""
        if self.order is WorkOrder.LEARNING and not self.tagging.busy:
            self.tagging.start(self.arrangement.documents[:AFRESH] if self.arrangement else ())
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
        if self._task is not None or self._being_shown():
            self._pause.start()
            return
        path, annotator = self._session.project.path, self._session.annotator.id
        if self.order is WorkOrder.LEARNING:
            request: Request[FoundOrder] = OrderByLearning(path, annotator)
        elif self.order is WorkOrder.ERRORS:
            request = FindLikelyErrors(path, annotator)
        else:
            return
        self._stale = False
        # Found again, it leaves the document in hand first: the list is not to run away.
        first = self._current() if self._whole else None
        job = partial(_find, self._worker, request, first)
        self._task = self._tasks.start(job, self._take, self._fail, title)
        self._task.finished.connect(self._over)

    def _being_shown(self) -> bool:
        """Whether an import is carried out by half: the worker would find more than is listed."""
        project = self._session.project
        return not project.readonly and visibility.due(project.db) > 0

    def _take(self, answer: tuple[FoundOrder, Arrangement]) -> None:
        found, arrangement = answer
        if self._stale:
            self._pause.start()
            return
        untagged = [one for one in found.untagged if one not in self._tagged]
        self._tagged.update(untagged)
        self._whole = not untagged
        self.arrangement = arrangement
        self.errors = {}
        for error in found.errors:
            self.errors.setdefault(error.document, []).append(error)
        self.changed.emit()
        self.tagging.start(untagged, self.tr("Suggesting, to find the order"))

    def _open(self, document: int) -> bool:
        (summary,) = self._session.summaries(document)
        return summary.state is not DocumentState.DONE

    def _fail(self, error: BaseException) -> None:
        if self.arrangement is None:
            self.choose(WorkOrder.OWN)
        if isinstance(error, HashiyeError):
            self.failed.emit(error)
        else:
            errors.report(error)

    def _over(self) -> None:
        cancelled = self._task is not None and self._task.cancelled
        self._task = None
        if cancelled and self.arrangement is None:
            self.choose(WorkOrder.OWN)


def _find(
    worker: Worker, request: Request[FoundOrder], first: int | None, progress: Progress
) -> tuple[FoundOrder, Arrangement]:
    """What is found, and the arrangement that it makes, with the document `first` in front."""
    found = worker.ask(request, progress, slow=True)
    front = [first] if first in found.documents else []
    return found, Arrangement(dict.fromkeys([*front, *found.documents]))
