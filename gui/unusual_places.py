"""The report of what is unusual in the document on screen: asked for, shown, walked through."""

from PySide6.QtCore import QObject, Signal

from core.messages import HashiyeError
from core.model import Changes
from core.text.unusual import Unusual
from core.worker.client import Worker
from core.worker.text_requests import FindUnusual
from gui import errors
from gui.article.view import ArticleView
from gui.panels.unusual_panel import UnusualPanel
from gui.tasks import Progress, Task, Tasks
from gui.workspace import Workspace

MOST = 200
"""Places of a kind that are listed; the others are counted."""


class UnusualPlaces(QObject):
    """Fills the panel as long as it is open, for whatever document is shown. Changes nothing.

    `failed` carries the HashiyeError of a document that could not be looked through.
    """

    failed = Signal(object)

    def __init__(
        self,
        view: ArticleView,
        panel: UnusualPanel,
        tasks: Tasks,
        worker: Worker,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self.panel = panel
        self._tasks = tasks
        self._worker = worker
        self._workspace: Workspace | None = None
        self._task: Task | None = None
        panel.placeWanted.connect(self._show_place)
        panel.articleWanted.connect(self._enter_article)
        panel.closed.connect(self._closed)

    def set_workspace(self, workspace: Workspace | None) -> None:
        """Report on another project, or on none."""
        self._stop()
        self._workspace = workspace
        if workspace is None:
            self.panel.hide()
        else:
            workspace.documentShown.connect(self._look)
            workspace.changed.connect(self._follow)

    def toggle(self) -> None:
        """Open the report and give it the focus; close it where it has that already."""
        if self.panel.has_focus():
            self.panel.close_panel()
            return
        if not self.panel.isVisible():
            self.panel.show()
            self._look()
        self.panel.take_focus()

    def _follow(self, changes: Changes) -> None:
        if changes.documents:
            self._look()

    def _look(self) -> None:
        self._stop()
        if not self.panel.isVisible() or self._workspace is None:
            return
        document = self._workspace.document
        if document is None:
            self.panel.hide()
            return
        self.panel.show_search()
        request = FindUnusual(self._workspace.session.project.path, document.id, MOST)
        worker = self._worker

        def job(progress: Progress) -> tuple[str, list[Unusual]]:
            return worker.ask(request, progress)

        self._task = self._tasks.start(job, self._take, self._fail)

    def _take(self, found: tuple[str, list[Unusual]]) -> None:
        self._task = None
        text, kinds = found
        document = None if self._workspace is None else self._workspace.document
        # It may have been corrected meanwhile; whoever changed it has had it looked at again.
        if document is not None and document.text == text:
            self.panel.show_found(text, kinds)

    def _fail(self, error: BaseException) -> None:
        self._task = None
        self.panel.close_panel()
        if isinstance(error, HashiyeError):
            self.failed.emit(error)
        else:
            errors.report(error)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _show_place(self, start: int, end: int) -> None:
        self._view.set_caret(end, start)
        self._view.scroll_to(start, end)

    def _enter_article(self) -> None:
        self._view.setFocus()

    def _closed(self) -> None:
        self._stop()
        self._enter_article()
