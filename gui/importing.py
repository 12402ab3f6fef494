"""Imports: asked for in a dialog, carried out in a process of their own, shown as one operation."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from core import staging
from core.import_request import ImportRequest
from core.messages import HashiyeError
from core.preview import Preview
from core.session import Session, UnsavedError
from core.staging import StoppedError
from core.store import backup, imports
from core.worker.client import Worker
from core.worker.import_requests import DiscardImport, PreviewImport, StageImport
from core.worker.requests import Request
from gui.settling import Settling
from gui.tasks import Progress, Task, Tasks


class Importing(QObject):
    """One import at a time into the project that is open.

    `failed` carries a HashiyeError; `interrupted` what to call to decide on an import that did not
    come to its end, and the error that stopped it, None if that was in an earlier run.
    """

    failed = Signal(object)
    interrupted = Signal(object, object)

    def __init__(self, window: QWidget, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._worker = Worker()
        self._session: Session | None = None
        self._settling: Settling | None = None
        self._task: Task | None = None

    @property
    def busy(self) -> bool:
        """Whether an import is under way, or what it brought is still being shown."""
        settling = self._settling is not None and self._settling.busy
        return self._task is not None or settling

    def attend(self, session: Session) -> None:
        """Look after the project of `session` until `stop`."""
        self._session = session
        if session.project.readonly:
            return
        self._settling = Settling(session, self)
        if imports.unfinished(session.project.db) is not None:
            self.interrupted.emit(self.decide, None)

    def stop(self) -> None:
        """Leave the project alone: it gets closed. An import under way can go on another time."""
        if self._settling is not None:
            self._settling.stop()
            self._settling = None
        self._session = None
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._worker.close()
        self._worker = Worker()

    def prepare(self) -> None:
        """Have the process started that files will be read in, while they are being chosen."""
        self._worker.start()

    def ask(self, session: Session, paths: Sequence[Path]) -> None:
        """Ask how to take `paths`, bring them in the background, and show them all at once."""
        from gui.dialogs.import_dialog import ImportDialog

        if imports.unfinished(session.project.db) is not None:
            self.decide()
            return
        labels, chosen = session.labels(), session.settings().import_labels
        dialog = ImportDialog(paths, labels, chosen, partial(self._preview, session), self._window)
        if dialog.exec():
            self._bring(session, dialog.request())
        dialog.stop()
        dialog.deleteLater()

    def decide(self) -> None:
        """Ask what becomes of an import that was not ended: nothing while it is under way."""
        from gui.dialogs.unfinished_import_dialog import UnfinishedImportDialog

        session = self._session
        found = None if session is None else imports.unfinished(session.project.db)
        if session is None or found is None or self._task is not None:
            return
        dialog = UnfinishedImportDialog(found, self._window)
        dialog.goOn.connect(lambda: self._bring(session, None))
        dialog.discard.connect(lambda: self._discard(session))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _preview(
        self,
        session: Session,
        request: ImportRequest,
        done: Callable[[Preview], None],
        failed: Callable[[BaseException], None],
    ) -> Task:
        wanted = PreviewImport(session.project.path, request)
        return self._tasks.start(partial(_ask, self._worker, wanted), done, failed)

    def _bring(self, session: Session, request: ImportRequest | None) -> None:
        path, worker = session.project.path, self._worker
        wanted = StageImport(path, session.annotator.id, request)
        worth_keeping = request is not None and bool(session.document_ids())

        def job(progress: Progress) -> None:
            if worth_keeping:
                backup.make(path, "import")
            worker.ask(wanted, progress, slow=True)

        self._start(session, job, lambda _none: self._finish(session), self.tr("Importing"))

    def _discard(self, session: Session) -> None:
        worker, wanted = self._worker, DiscardImport(session.project.path)

        def job(progress: Progress) -> None:
            del progress
            worker.ask(wanted, slow=True)

        self._start(session, job, lambda _none: None, "")

    def _start(
        self,
        session: Session,
        job: Callable[[Progress], None],
        done: Callable[[None], None],
        title: str,
    ) -> None:
        session.expect_import(expected=True)
        task = self._tasks.start(job, done, self._fail, title)
        self._task = task
        task.finished.connect(partial(self._over, session, task))

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, StoppedError):
            self.interrupted.emit(self.decide, error)
        else:
            self.failed.emit(error)

    def _over(self, session: Session, task: Task) -> None:
        if task is not self._task:
            # The project is closed, or another task has taken over.
            return
        self._task = None
        session.expect_import(expected=False)
        if task.cancelled:
            self._discard(session)

    def _finish(self, session: Session) -> None:
        from gui.dialogs.import_report_dialog import ImportReportDialog

        session.expect_import(expected=False)
        command, report = staging.finish(session.project.db)
        try:
            session.execute(command, self)
        except UnsavedError as error:
            # The session has the step, and takes it as soon as the disk lets it.
            self.failed.emit(error)
            return
        except HashiyeError as error:
            self.failed.emit(error)
            self._discard(session)
            return
        shown = ImportReportDialog(replace(report, new_labels=command.added), self._window)
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown.open()


def _ask[T](worker: Worker, request: Request[T], progress: Progress) -> T:
    return worker.ask(request, progress)
