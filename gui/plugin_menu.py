"""The menu of taggers that other packages bring; it is there only where there are any."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QMenu, QWidget

from core.worker.client import Worker
from core.worker.plugin_requests import FindPlugins, PluginState
from gui import errors
from gui.tasks import Progress, Tasks
from gui.workspace import Workspace

PAUSE_MS = 3000
"""How long after the window the taggers are looked for: the first document comes before them."""


class PluginMenu(QMenu):
    """Suggest with …, for the document on screen or for all of the project."""

    def __init__(
        self,
        tasks: Tasks,
        worker: Worker,
        workspace: Callable[[], Workspace | None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._worker = worker
        self._workspace = workspace
        self._found: tuple[PluginState, ...] = ()
        self.setToolTipsVisible(True)
        self._retranslate()
        self.menuAction().setVisible(False)
        self.aboutToShow.connect(self._fill)
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.look)
        self._pause.start()

    def look(self) -> None:
        """Look which taggers there are, beside the window."""
        self._pause.stop()
        worker = self._worker

        def job(progress: Progress) -> tuple[PluginState, ...]:
            return worker.ask(FindPlugins(), progress, slow=True)

        # The window may be gone before the answer is there.
        self.destroyed.connect(self._tasks.start(job, self._take).cancel)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setTitle(self.tr("Suggest with"))

    def _take(self, found: tuple[PluginState, ...]) -> None:
        self._found = found
        self.menuAction().setVisible(bool(found))

    def _fill(self) -> None:
        self.clear()
        workspace = self._workspace()
        able = (
            workspace is not None
            and workspace.document is not None
            and not workspace.session.project.readonly
        )
        for plugin in self._found:
            if plugin.problem is not None:
                entry = self.addAction(self.tr("{name}: cannot be used").format(name=plugin.name))
                entry.setToolTip(errors.message(plugin.problem))
                entry.setEnabled(False)
                continue
            for text, everywhere in (
                (self.tr("{name}: this document"), False),
                (self.tr("{name}: all documents"), True),
            ):
                entry = self.addAction(text.format(name=plugin.name))
                entry.setEnabled(able)
                entry.triggered.connect(partial(self._start, plugin.name, everywhere))

    def _start(self, name: str, everywhere: bool, _checked: bool = False) -> None:
        workspace = self._workspace()
        if workspace is not None and workspace.document is not None:
            documents = workspace.session.document_ids()
            workspace.plugins.start(name, documents if everywhere else [workspace.document.id])
