"""Files in and out by dialog: open and create a project, import documents, export training data."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core.messages import HashiyeError
from core.session import Session
from core.store import backup
from core.store.project import SUFFIX, create_project
from gui.exporting import Exporting
from gui.importing import Importing
from gui.settings import Settings
from gui.tasks import Progress, Tasks


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
        self.importing = Importing(window, tasks)
        self.importing.failed.connect(self.failed)
        self._exporting = Exporting(window, tasks, settings)
        self._exporting.failed.connect(self.failed)

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
        from gui.dialogs.new_project_dialog import NewProjectDialog

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
        from core.formats.registry import suffixes

        self.importing.prepare()
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import files"),
            self._import_folder(),
            _patterns_apart(
                self.tr("Files that can be imported ({patterns});;All files (*)").format(
                    patterns=" ".join(f"*{suffix}" for suffix in suffixes())
                )
            ),
        )
        if chosen:
            self.import_paths(session, [Path(path) for path in chosen])

    def ask_folder(self, session: Session) -> None:
        """Ask for a folder and import every file in it that a format reads."""
        self.importing.prepare()
        chosen = QFileDialog.getExistingDirectory(
            self._window, self.tr("Import a folder"), self._import_folder()
        )
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
        """Ask how to take `paths`, and import them."""
        if paths:
            self._settings.import_folder = paths[0].absolute().parent
        self.importing.ask(session, paths)

    def attend(self, session: Session) -> None:
        """Look after the project of `session`, which was opened: its backup, and its imports."""
        self.importing.attend(session)
        self._back_up(session)

    def leave(self) -> None:
        """Let go of the project, which gets closed."""
        self.importing.stop()

    def export(self, session: Session) -> None:
        """Ask what to export, write it in the background, and tell what came of it."""
        self._exporting.ask(session)

    def _import_folder(self) -> str:
        """Where files to import are looked for first: where they were last."""
        return str(self._settings.import_folder or "")

    def _back_up(self, session: Session) -> None:
        """Copy the project in the background if its last backup is old."""
        path = session.project.path

        def job(_progress: Progress) -> None:
            if backup.due(path):
                backup.make(path, "daily")

        if not session.project.readonly:
            self._tasks.start(job, lambda _none: None, self.failed.emit)


def _patterns_apart(filters: str) -> str:
    """File filters whose patterns are kept from left to right within Persian."""
    return filters.replace(" (", " \N{LEFT-TO-RIGHT ISOLATE}(")
