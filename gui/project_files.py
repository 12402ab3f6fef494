"""Files in and out by dialog: open and create a project, import documents, export training data."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core.commands.importing import ImportDocuments
from core.exporting import export_project
from core.formats.base import WriteReport
from core.importing import ImportBatch, read_paths
from core.messages import HashiyeError
from core.session import Session
from core.store import backup
from core.store.project import SUFFIX, create_project
from gui.dialogs.export_dialog import ExportDialog
from gui.dialogs.export_report_dialog import ExportReportDialog
from gui.dialogs.import_dialog import ImportChoices, ImportDialog
from gui.dialogs.import_report_dialog import ImportReportDialog
from gui.dialogs.new_project_dialog import NewProjectDialog
from gui.dialogs.report_dialog import ReportDialog
from gui.settings import Settings
from gui.tasks import Progress, Task, Tasks


class ProjectFiles(QObject):
    """Asks the user, does the work in the background, and reports what came of it.

    `opened` carries the path of a project that the user wants open.
    """

    opened = Signal(object)
    failed = Signal(object)

    def __init__(self, window: QWidget, tasks: Tasks, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._settings = settings
        self._imports: set[Task] = set()

    def ask_project(self) -> None:
        """Ask which project to open."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a project"),
            "",
            _patterns_apart(self.tr("Hashiye projects (*.hashiye)")),
        )
        if chosen:
            self.opened.emit(Path(chosen))

    def create(self, annotator: str) -> None:
        """Ask for a new project, make it, and open it under the name that was given."""
        dialog = NewProjectDialog(annotator, parent=self._window)
        if not dialog.exec():
            return
        choices = dialog.choices()
        try:
            create_project(choices.path, choices.label_set, choices.policy).close()
        except HashiyeError as error:
            self.failed.emit(error)
        else:
            self._settings.annotator = choices.annotator
            self.opened.emit(choices.path)

    def ask_files(self, session: Session) -> None:
        """Ask for files and import them."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import files"),
            "",
            _patterns_apart(
                self.tr("Text, JSON lines and CoNLL (*.txt *.jsonl *.conll);;All files (*)")
            ),
        )
        if chosen:
            self.import_paths(session, [Path(path) for path in chosen])

    def ask_folder(self, session: Session) -> None:
        """Ask for a folder and import every file in it that a format reads."""
        chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder"))
        if chosen:
            self.import_paths(session, [Path(chosen)])

    def take(self, session: Session | None, paths: Sequence[Path]) -> None:
        """What was dropped: a project is opened, anything else imported."""
        projects = [path for path in paths if path.suffix.lower() == SUFFIX]
        if projects:
            self.opened.emit(projects[0])
        elif session is not None:
            self.import_paths(session, paths)

    def import_paths(self, session: Session, paths: Sequence[Path]) -> None:
        """Ask how to take `paths`, read them in the background, and store them as one operation."""
        known = [label.name for label in session.labels()]
        dialog = ImportDialog(paths, known, self._window)
        if not dialog.exec():
            return
        choices = dialog.choices()

        project = session.project.path
        worth_keeping = bool(session.document_ids())

        def job(progress: Progress) -> ImportBatch:
            if worth_keeping:
                backup.make(project, "import")
            return read_paths(choices.paths, choices.format_name, progress, choices.source)

        def done(batch: ImportBatch) -> None:
            self._store(session, batch, choices)

        task = self._tasks.start(job, done, self.failed.emit, self.tr("Importing"))
        self._imports.add(task)
        task.finished.connect(lambda: self._imports.discard(task))

    def stop_imports(self) -> None:
        """Cancel every import under way: the project that it is for gets closed."""
        for task in self._imports:
            task.cancel()

    def export(self, session: Session) -> None:
        """Ask what to export, write it in the background, and tell what could not be held."""
        destination = session.project.path.with_suffix("")
        dialog = ExportDialog(session.annotators(), session.annotator, destination, self._window)
        if not dialog.exec():
            return
        options = dialog.options()
        path = session.project.path

        def job(progress: Progress) -> list[WriteReport]:
            return export_project(path, options, progress).reports

        self._tasks.start(job, self._exported, self.failed.emit, self.tr("Exporting"))

    def back_up(self, session: Session) -> None:
        """Copy the project in the background if its last backup is old."""
        path = session.project.path

        def job(_progress: Progress) -> None:
            if backup.due(path):
                backup.make(path, "daily")

        if not session.project.readonly:
            self._tasks.start(job, lambda _none: None, self.failed.emit)

    def _store(self, session: Session, batch: ImportBatch, choices: ImportChoices) -> None:
        command = ImportDocuments(
            batch.documents, choices.as_spans, choices.done, choices.new_labels
        )
        try:
            if batch.documents:
                session.execute(command, self)
        except HashiyeError as error:
            self.failed.emit(error)
            return
        _show(ImportReportDialog(batch, command.report, self._window))

    def _exported(self, reports: list[WriteReport]) -> None:
        _show(ExportReportDialog(reports, self._window))


def _show(report: ReportDialog) -> None:
    """Show `report` without waiting until it is closed: the job that it tells of is over."""
    report.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    report.open()


def _patterns_apart(filters: str) -> str:
    """File filters whose patterns are kept from left to right within Persian."""
    return filters.replace(" (", " \N{LEFT-TO-RIGHT ISOLATE}(")
