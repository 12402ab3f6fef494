"""Exports: asked for in a dialog, written in a process of their own, told of when they are done."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from core.commands.project import SetLicence
from core.exporting import Exported, ExportOptions
from core.exporting.memory import recalled, remembered
from core.exporting.survey import Survey, survey
from core.messages import HashiyeError
from core.session import Session
from core.worker.client import Worker
from core.worker.export_requests import ExportProject
from gui.dialogs.export_dialog import ExportDialog
from gui.dialogs.export_report_dialog import ExportReportDialog
from gui.settings import Settings
from gui.tasks import Progress, Tasks


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

        def job(_progress: Progress) -> Survey:
            return survey(path)

        counting = self._tasks.start(job, dialog.show_survey, self.failed.emit)
        # What comes after the dialog is closed has nowhere to go.
        dialog.finished.connect(counting.cancel)
        if dialog.exec():
            self._begin(session, dialog.options())
        dialog.deleteLater()

    def _begin(self, session: Session, options: ExportOptions) -> None:
        path = session.project.path
        self._settings.set_last_export(path, remembered(options))
        if not session.project.readonly and options.licence != session.settings().licence:
            try:
                session.execute(SetLicence(options.licence or ""), self)
            except HashiyeError as error:
                self.failed.emit(error)
                return
        self._export(path, options)

    def _export(self, path: Path, options: ExportOptions) -> None:
        # A process of its own: writing must not keep suggestions waiting, nor a thread the keys.
        worker = Worker()

        def job(progress: Progress) -> Exported:
            return worker.ask(ExportProject(path, options), progress, slow=True)

        task = self._tasks.start(job, self._exported, self.failed.emit, self.tr("Exporting"))
        task.finished.connect(worker.close)

    def _exported(self, exported: Exported) -> None:
        report = ExportReportDialog(exported, self._window)
        report.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        report.open()
