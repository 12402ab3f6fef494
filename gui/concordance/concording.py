"""Finding in all documents: asked of the worker, shown in its window, followed from there."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core import concordance_export
from core.concordance import Line, Portion
from core.messages import HashiyeError
from core.model import Changes
from core.text.search import Query
from core.worker.client import Worker
from core.worker.search_requests import FindLines
from gui import errors
from gui.appearance import Appearance
from gui.tasks import Progress, Task, Tasks
from gui.workspace import Workspace

if TYPE_CHECKING:
    from gui.concordance.window import ConcordanceWindow

PAUSE_MS = 500
"""How long the project must be left alone before the lines are read again."""
FEW = 20
"""Documents whose spans are read at once to tell how their places are marked now."""
LONGEST = 200
"""Code points of a selection that is taken over."""


class Concording(QObject):
    """Opens the window of the concordance and keeps it up to date as long as it is open.

    `failed` carries a HashiyeError.
    """

    failed = Signal(object)

    def __init__(
        self, tasks: Tasks, worker: Worker, appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._worker = worker
        self._appearance = appearance
        self._parent = parent
        self._workspace: Workspace | None = None
        self._task: Task | None = None
        self._query = Query("")
        # The line that was gone to last, as long as the window is open or has only given way.
        self._place: Line | None = None
        self.window: ConcordanceWindow | None = None
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(lambda: self._search(self._query))

    @property
    def busy(self) -> bool:
        """Whether a search is under way."""
        return self._task is not None

    def set_workspace(self, workspace: Workspace | None) -> None:
        """Look in another project, or in none."""
        self._stop()
        self._workspace, self._place = workspace, None
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None
        if workspace is not None:
            workspace.changed.connect(self._follow)

    def show(self) -> None:
        """Show the window, with what is selected in the article if that is short."""
        workspace = self._workspace
        if workspace is None:
            return
        if self.window is None:
            self.window = self._made(workspace)
        if self._is_at_place(workspace):
            self.window.come_back()
            return
        selection = workspace.view.selection()
        text = ""
        if selection is not None and workspace.document is not None:
            text = workspace.document.text[slice(*selection)]
        fits = len(text) <= LONGEST and len(text.splitlines()) == 1
        self.window.open_with(text if fits else "")

    def redraw(self) -> None:
        """Follow the language, the theme and the labels."""
        if self.window is not None and self._workspace is not None:
            look = self._appearance
            labels = self._workspace.session.labels()
            self.window.set_look(look.theme, labels, look.language)

    def _made(self, workspace: Workspace) -> "ConcordanceWindow":
        from gui.concordance.window import ConcordanceWindow

        look = self._appearance
        window = ConcordanceWindow(
            look.theme, workspace.session.labels(), look.language, self._parent
        )
        window.searchRequested.connect(self._search)
        window.stopRequested.connect(self._stop)
        window.placeWanted.connect(self._go_to)
        window.markRequested.connect(self._mark)
        window.exportRequested.connect(self._export)
        window.finished.connect(self._closed)
        return window

    def _search(self, query: Query) -> None:
        self._stop()
        self._query = query
        workspace, window = self._workspace, self.window
        if workspace is None or window is None:
            return
        window.begin()
        if not query.text.strip():
            window.finish()
            return
        session = workspace.session
        self._ask(FindLines(session.project.path, session.annotator.id, query))

    def _ask(self, request: FindLines) -> None:
        worker = self._worker

        def job(progress: Progress) -> Portion:
            return worker.ask(request, progress)

        self._task = self._tasks.start(job, partial(self._take, request), self._fail)
        if self.window is not None:
            self._task.progressed.connect(self.window.set_progress)

    def _take(self, request: FindLines, portion: Portion) -> None:
        self._task = None
        if self.window is None:
            return
        if self.window.add(portion) and portion.last < portion.end:
            self._ask(replace(request, after=portion.last))
        else:
            self.window.finish()

    def _stop(self) -> None:
        self._pause.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if self.window is not None:
            self.window.finish()

    def _fail(self, error: BaseException) -> None:
        self._task = None
        if self.window is not None:
            self.window.finish()
        if isinstance(error, HashiyeError):
            self.failed.emit(error)
        else:
            errors.report(error)

    def _go_to(self, line: Line) -> None:
        workspace, window = self._workspace, self.window
        if workspace is None or window is None:
            return
        workspace.show_place(line)
        self._place = line
        view = workspace.view
        # Most window systems keep it above its parent, so it would stay over the place itself.
        if window.frameGeometry().intersects(QRect(view.mapToGlobal(QPoint()), view.size())):
            window.hide()
        self._parent.activateWindow()
        view.setFocus()

    def _closed(self) -> None:
        self._place = None

    def _is_at_place(self, workspace: Workspace) -> bool:
        """Whether the article is still at the line that was gone to, and nothing else selected."""
        place, document = self._place, workspace.document
        if place is None or document is None or document.id != place.document:
            return False
        focused = workspace.view.focused()
        marked = None if focused is None else (focused.start, focused.end)
        return (workspace.view.selection() or marked) == (place.start, place.end)

    def _mark(self, label: str) -> None:
        if self._workspace is not None:
            self._workspace.propagating.begin_found(
                self._query, label, self._appearance, everywhere=True
            )

    def _export(self) -> None:
        window = self.window
        if window is None:
            return
        path, _ = QFileDialog.getSaveFileName(
            window,
            self.tr("Export the lines"),
            "concordance.csv",
            self.tr("Table by commas (*.csv);;Table by tabs (*.tsv)"),
        )
        if path:
            lines = tuple(window.model.lines)

            def job(_progress: Progress) -> None:
                concordance_export.write(lines, Path(path))

            self._tasks.start(job, lambda _none: None, self._fail)

    def _follow(self, changes: Changes) -> None:
        window, workspace = self.window, self._workspace
        if window is None or workspace is None:
            return
        if not window.isVisible() and self._place is None:
            return
        if changes.labels:
            self.redraw()
        touched = changes.spans & {line.document for line in window.model.lines}
        if changes.documents or changes.texts or len(touched) > FEW or (touched and self.busy):
            self._pause.start()
            return
        for document in touched:
            window.model.relabel(document, workspace.session.spans(document))
