"""The figures of the learning: asked of the worker, shown in their window, told where needed."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from core.commands.project import SetThreshold
from core.learning.expectation import ThresholdFigures
from core.messages import HashiyeError
from core.model import Changes
from core.worker.client import Worker
from core.worker.report_requests import CompareSources, ReadReport, ReadThreshold
from gui import errors
from gui.tasks import Progress, Tasks
from gui.workspace import Workspace

if TYPE_CHECKING:
    from core.learning.report import LearningReport
    from gui.learning_panel.window import LearningWindow

PAUSE_MS = 800
"""How long the annotator must pause before the figures are read again."""


class Reporting(QObject):
    """Opens the window of the learning, and keeps it up to date as long as it is open.

    `timeLeft` carries the seconds of work that are left, as a float or None, when a document was
    done; `failed` a HashiyeError.
    """

    timeLeft = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, worker: Worker, parent: QWidget) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._worker = worker
        self._parent = parent
        self._workspace: Workspace | None = None
        self._window: LearningWindow | None = None
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._read)

    def set_workspace(self, workspace: Workspace | None) -> None:
        """Report on another project, or on none."""
        self._workspace = workspace
        self._pause.stop()
        self.timeLeft.emit(None)
        if self._window is not None:
            self._window.close()
        self._window = None
        if workspace is not None:
            workspace.changed.connect(self._follow)
            workspace.documentShown.connect(self._follow_document)
            workspace.learning.learned.connect(self._pause.start)

    def show(self) -> None:
        """Show the window, with the figures as they are now."""
        if self._workspace is None:
            return
        if self._window is not None:
            self._window.show()
            self._window.raise_()
            self._window.activateWindow()
        self._read(opening=True)

    def ask_threshold(self, take: Callable[[ThresholdFigures], object]) -> None:
        """Have `take` called with what a threshold can be chosen by, in a moment.

        It is not where another document is on screen by then, of which these figures are not.
        """
        workspace = self._workspace
        if workspace is None:
            return
        session, document = workspace.session, workspace.document
        number = None if document is None else document.id
        request = ReadThreshold(session.project.path, session.annotator.id, number)

        def taken(figures: ThresholdFigures) -> None:
            shown = workspace.document
            if (None if shown is None else shown.id) == number:
                take(figures)

        self._ask(lambda progress: self._worker.ask(request, progress), taken)

    def _read(self, *, opening: bool = False) -> None:
        self._pause.stop()
        workspace = self._workspace
        if workspace is None:
            return
        session = workspace.session
        request = ReadReport(session.project.path, session.annotator.id)

        def job(progress: Progress) -> "LearningReport":
            if opening:
                # The library of the charts takes a third of a second, so it is loaded only here.
                import_module("gui.learning_panel.window")
            return self._worker.ask(request, progress)

        self._ask(job, lambda report: self._take(report, opening))

    def _ask(self, job: Callable[[Progress], Any], take: Callable[[Any], object]) -> None:
        workspace = self._workspace

        def taken(found: Any) -> None:
            # The project may be another one by now.
            if self._workspace is workspace:
                take(found)

        self._tasks.start(job, taken, self._fail)

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, HashiyeError):
            self.failed.emit(error)
        else:
            errors.report(error)

    def _take(self, report: "LearningReport", opening: bool) -> None:
        assert self._workspace is not None
        self.timeLeft.emit(report.seconds_left())
        if opening and self._window is None:
            from gui.learning_panel.window import LearningWindow

            self._window = LearningWindow(self._parent)
            self._window.thresholdChosen.connect(self._set_threshold)
            self._window.comparisonAsked.connect(self._compare)
        if self._window is None:
            return
        self._window.show_report(report, self._workspace.session.labels())
        self.ask_threshold(self._show_threshold)
        if opening:
            self._window.show()

    def _show_threshold(self, figures: ThresholdFigures) -> None:
        if self._window is not None and self._workspace is not None:
            session = self._workspace.session
            self._window.show_threshold(
                figures, session.settings().threshold, writable=not session.project.readonly
            )

    def _set_threshold(self, threshold: float) -> None:
        if self._workspace is not None:
            self._workspace.execute(SetThreshold(round(threshold, 2)))
            self.ask_threshold(self._show_threshold)

    def _compare(self, first: str, second: str) -> None:
        workspace, window = self._workspace, self._window
        if workspace is not None and window is not None:
            session = workspace.session
            request = CompareSources(session.project.path, session.annotator.id, first, second)
            self._ask(lambda progress: self._worker.ask(request, progress), window.show_comparison)

    def _follow(self, changes: Changes) -> None:
        if changes.progress or self._seen():
            self._pause.start()

    def _follow_document(self) -> None:
        if self._seen():
            self._pause.start()

    def _seen(self) -> bool:
        return self._window is not None and self._window.isVisible()
