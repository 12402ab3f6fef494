"""The numbers in the article's margin: chosen, remembered, counted beside the window."""

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

from core.messages import HashiyeError
from core.text.numbering import Counted
from core.worker.client import Worker
from core.worker.text_requests import FindStarts
from gui import errors
from gui.article.view import ArticleView
from gui.settings import Settings
from gui.tasks import Progress, Task, Tasks

ACTIONS = {"sentence_numbers": Counted.SENTENCES, "paragraph_numbers": Counted.PARAGRAPHS}
"""What each action of the View menu has numbered; one of them is checked, or none."""


class Numbering(QObject):
    """Numbers what the user chose in whatever text the view shows."""

    def __init__(
        self,
        view: ArticleView,
        settings: Settings,
        by_id: Mapping[str, QAction],
        tasks: Tasks,
        worker: Worker,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._margin = view.margin
        self._settings = settings
        self._tasks, self._worker = tasks, worker
        self._task: Task | None = None
        self._actions = {by_id[name]: counted for name, counted in ACTIONS.items()}
        group = QActionGroup(self)
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        for action, counted in self._actions.items():
            action.setChecked(counted is settings.margin_numbers)
            group.addAction(action)
        self._margin.textChanged.connect(self._count)

    def follow_actions(self) -> None:
        """Number what the actions say, and remember it."""
        checked = (counted for action, counted in self._actions.items() if action.isChecked())
        self._settings.margin_numbers = next(checked, Counted.NOTHING)
        self._margin.set_starts(())
        self._count()

    def _count(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        text, counted = self._margin.text, self._settings.margin_numbers
        if not text or counted is Counted.NOTHING:
            return
        request, worker = FindStarts(text, counted), self._worker

        def job(progress: Progress) -> tuple[int, ...]:
            return worker.ask(request, progress)

        self._task = self._tasks.start(job, self._take, self._fail)

    def _take(self, starts: tuple[int, ...]) -> None:
        self._task = None
        self._margin.set_starts(starts)

    def _fail(self, error: BaseException) -> None:
        # An article without numbers can be worked on; what ails the worker is told elsewhere.
        self._task = None
        if not isinstance(error, HashiyeError):
            errors.report(error)
