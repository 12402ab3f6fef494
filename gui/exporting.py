"""Exports: asked for in a dialog, written in a process of their own, told of when they are done."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from core.commands.project import SetLicence
from core.messages import HashiyeError
from core.session import Session
from core.worker.client import Worker
from gui.settings import Settings
from gui.tasks import Progress, Tasks

if TYPE_CHECKING:
    from core.exporting import Exported, ExportOptions
    from core.exporting.survey import Survey


class Exporting(QObject):
    """Asks what to export, has it written, and shows what came of it.

    `failed` carries what went wrong.
    """

    failed = Signal(object)

    def __init__(self, window: QWidget, tasks: Tasks, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._settings = settings

    def ask(self, session: Session) -> None:
        """Ask what to export from the project of `session`, and begin."""
        from core.exporting.memory import recalled
        from core.exporting.survey import survey
        from gui.dialogs.export_dialog import ExportDialog

        path = session.project.path
        dialog = ExportDialog(
            session.annotators(),
            session.annotator,
            path.with_suffix(""),
            self._window,
            labels=session.labels(),
            last=recalled(self._settings.last_export(path)),
            licence=session.settings().licence,
        )

        def job(_progress: Progress) -> "Survey":
            return survey(path)

        counting = self._tasks.start(job, dialog.show_survey, self.failed.emit)
        # What comes after the dialog is closed has nowhere to go.
        dialog.finished.connect(counting.cancel)
        if dialog.exec():
            self._begin(session, dialog.options())
        dialog.deleteLater()

    def _begin(self, session: Session, options: "ExportOptions") -> None:
        from core.exporting.memory import remembered

        path = session.project.path
        self._settings.set_last_export(path, remembered(options))
        if not session.project.readonly and options.licence != session.settings().licence:
            try:
                session.execute(SetLicence(options.licence or ""), self)
            except HashiyeError as error:
                self.failed.emit(error)
                return
        self._export(path, options)

    def _export(self, path: Path, options: "ExportOptions") -> None:
        # A process of its own: writing must not keep suggestions waiting, nor a thread the keys.
        from core.worker.export_requests import ExportProject

        worker = Worker()

        def job(progress: Progress) -> "Exported":
            return worker.ask(ExportProject(path, options), progress, slow=True)

        task = self._tasks.start(job, self._exported, self.failed.emit, self.tr("Exporting"))
        # Not the bound method: PySide would let go of the connection when the worker is let go of,
        # which may be on the thread of the job, while this thread deletes the task.
        task.finished.connect(lambda: worker.close())

    def _exported(self, exported: "Exported") -> None:
        from gui.dialogs.export_report_dialog import ExportReportDialog

        report = ExportReportDialog(exported, self._window)
        report.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        report.open()
