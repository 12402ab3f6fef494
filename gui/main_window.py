"""The window: puts the parts together and passes wishes on; decides nothing itself."""

import getpass
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from core.messages import HashiyeError
from core.model import Changes, Document
from core.sample import sample_project
from core.session import Session, UnsavedError
from core.text.search import Query, Range
from core.worker.client import Worker
from gui import actions, errors, telling
from gui.appearance import Appearance
from gui.article.view import ArticleView
from gui.concordance.concording import Concording
from gui.dialog_sizes import DialogSizes
from gui.dialogs.note_dialog import NoteDialog
from gui.dropping import Dropping
from gui.editing import Editing
from gui.finding import Finding
from gui.handlers import handlers
from gui.keyboard import Keyboard
from gui.learning_panel.reporting import Reporting
from gui.look import Look
from gui.menus import LABELS, Menus
from gui.numbering import Numbering
from gui.opening import first_project, open_instead
from gui.panels.document_panel import DocumentPanel
from gui.panels.find_bar import FindBar
from gui.panels.hint_bar import HintBar
from gui.panels.label_panel import LabelPanel
from gui.panels.message_bar import Kind, MessageBar
from gui.panels.span_panel import SpanPanel
from gui.panels.unusual_panel import UnusualPanel
from gui.plugin_menu import PluginMenu
from gui.project_files import ProjectFiles
from gui.reading_help import ReadingHelp
from gui.reverting import revert
from gui.settings import Settings
from gui.side_panels import SidePanels
from gui.start_page import StartPage
from gui.status_line import StatusLine
from gui.tasks import Tasks
from gui.theme import article_theme
from gui.unsaved import may_leave
from gui.unusual_places import UnusualPlaces
from gui.window_body import Middle, WindowBody, window_panes
from gui.workspace import Workspace


class MainWindow(QMainWindow):
    """Hashiye's only window. `closing` says that it closes, before it closes its project."""

    closing = Signal()
    body: WindowBody

    def __init__(
        self, settings: Settings, appearance: Appearance, tasks: Tasks, worker: Worker
    ) -> None:
        super().__init__()
        self._settings, self.appearance, self._tasks = settings, appearance, tasks
        self._worker = worker
        self.workspace: Workspace | None = None
        self.view = ArticleView()
        self.documents, self.labels, self.spans = DocumentPanel(), LabelPanel(), SpanPanel()
        self.messages, self.hints, self.find_bar = MessageBar(), HintBar(), FindBar()
        self.status = StatusLine(self)
        self.files = ProjectFiles(self, tasks, settings)
        self.finding = Finding(self.view, self.find_bar, tasks)
        self.reporting = Reporting(tasks, worker, self)
        self.concording = Concording(tasks, worker, appearance, self)
        self.unusual = UnusualPlaces(self.view, UnusualPanel(), tasks, worker, self)
        self.reading = ReadingHelp(self.view, tasks, worker, appearance, self)
        self.actions_by_id = actions.build(self, self.view, handlers(self))
        self.look = Look(settings, appearance, self.view, self.actions_by_id, self)
        self.keyboard = Keyboard(
            self,
            self.view,
            self.actions_by_id,
            settings,
            appearance,
            lambda: self.workspace,
            self.give_label,
        )
        self.keyboard.keys.tell(self.hints, self.status, self.reading)
        self._lay_out()
        self._menus = Menus(self, self.actions_by_id, lambda: self._settings.recent_projects)
        self._menus.extend("suggestions", PluginMenu(tasks, worker, lambda: self.workspace, self))
        self._connect()
        self.look.apply()
        Dropping(self).dropped.connect(lambda paths: self.files.take(self._session(), paths))
        self.resize(1280, 800)
        self.restoreGeometry(settings.geometry)
        self.body.restore(settings.window_state)
        by_id = self.actions_by_id
        DialogSizes(self, settings)
        self.side_panels = SidePanels(self.body, self.view, settings, by_id, self)
        self.numbering = Numbering(self.view, settings, by_id, tasks, worker, self)
        self._set_workspace(None)

    # Projects

    def open_first(self, path: Path | None) -> None:
        """Open the project at `path`, else the last one, else the sample."""
        first = first_project(self._settings, path)
        if first is None:
            self.open_sample()
        else:
            self.open_project(first)

    def open_sample(self) -> None:
        """Open the sample project, which is made if it is not there."""
        try:
            path = sample_project()
        except (HashiyeError, OSError) as error:
            self.show_error(error)
        else:
            self.open_project(path)
            if not self._settings.hints_shown:
                self.hints.start()

    def open_project(self, path: Path) -> None:
        """Open the project at `path` in place of the present one, which stays if that fails."""
        present, name = self._session(), self.annotator()
        try:
            session = open_instead(self, present, path, name, self._settings)
        except HashiyeError as error:
            self.show_error(error)
            return
        if session is None:
            return
        self._set_workspace(session)
        self.files.attend(session)
        try:
            session.require_writable()
        except HashiyeError as error:
            self.messages.show_message(errors.message(error), "warning")

    def show_error(self, error: BaseException) -> None:
        """Tell of an error without standing in the way; a change not saved offers to try again."""
        retry = isinstance(error, UnsavedError)
        self.messages.show_message(
            errors.message(error),
            "error",
            self.tr("Try again") if retry else "",
            self.retry if retry else None,
        )
        self.status.refresh()

    # Assembly

    def _lay_out(self) -> None:
        by_id = self.actions_by_id
        ways = (("new_project", "open_project", "open_sample"), ("import_files", "import_folder"))
        page = StartPage(*([by_id[name] for name in names] for names in ways))
        strips = self.messages, self.hints, self.find_bar, self.unusual.panel
        self.unusual.panel.offer(by_id["invisibles"], by_id["correct_text"])
        self.body = WindowBody(
            Middle(self.view, page, strips), self.documents, self.labels, self.spans
        )
        self.panes = window_panes(self, self.body, strips, self.status)
        self.setCentralWidget(self.body)
        self.setStatusBar(self.status)

    def _connect(self) -> None:
        self.files.opened.connect(self.open_project)
        self._menus.projectChosen.connect(self.open_project)
        self.files.importing.interrupted.connect(self._tell_interrupted)
        self.look.changed.connect(self._look_changed)
        self.look.changed.connect(self.reading.redraw)
        for part in (self.files, self.look, self.unusual, self.reporting, self.concording):
            part.failed.connect(self.show_error)
        self.reading.told.connect(lambda told: self.status.showMessage(told, 8000))
        self.view.contextMenuRequested.connect(self._context_menu)
        self.view.selectionChanged.connect(self.status.tell_place)
        self.hints.finished.connect(self._hints_over)
        self._tasks.started.connect(self.status.show_task)
        self.reporting.timeLeft.connect(self.documents.set_time_left)
        self.look.changed.connect(self.concording.redraw)
        self.closing.connect(self.finding.stop)
        self.finding.markWanted.connect(self._mark_found)
        self.look.thresholdWanted.connect(self.reporting.ask_threshold)

    def _set_workspace(self, session: Session | None) -> None:
        left, self.workspace = self.workspace, None
        followers = self.status, self.reporting, self.concording, self.reading, self.unusual
        for follower in followers:
            follower.set_workspace(None)
        if left is not None:
            self.files.leave()
            left.close()
            left.deleteLater()
        if session is not None:
            views = (self.view, self.documents, self.labels, self.spans)
            self.workspace = Workspace(session, self._tasks, self._worker, views, self)
            self.workspace.documentShown.connect(self._document_shown)
            self.workspace.changed.connect(self._changed)
            self.workspace.failed.connect(self.show_error)
            self.workspace.left.connect(self.status.tell_left)
            self.workspace.editing.answered.connect(self.status.tell_answered)
            export = self.actions_by_id["export"].trigger
            telling.connect(self.workspace, self.status, self.messages, export)
            self._read_labels()
            self.workspace.start()
        else:
            self._document_shown(None)
        for follower in followers:
            follower.set_workspace(self.workspace)
        self._enable()

    # What happens

    def with_workspace(self, act: Callable[[Workspace], object]) -> None:
        """Do something with the open project, if there is one."""
        if self.workspace is not None:
            act(self.workspace)

    def edit(self, act: Callable[[Editing], object], hint: int = 0) -> None:
        """Do something to the document on screen; `hint` says which hint it follows."""
        if self.workspace is not None:
            act(self.workspace.editing)
            if hint:
                self.hints.step_done(hint)

    def give_label(self, name: str) -> None:
        """Give the label called `name`."""
        self.edit(lambda editing: editing.give_label(name), hint=3)

    def checked(self, name: str) -> bool:
        """Whether the action `name` is checked."""
        return self.actions_by_id[name].isChecked()

    def revert(self, *, undo: bool) -> None:
        """Undo or redo, show the document where that was, and say what it was."""
        if self.workspace is None:
            return
        try:
            told = revert(self.workspace, self, self.appearance.language, undo=undo)
        except HashiyeError as error:
            self.show_error(error)
            return
        if told:
            self.status.showMessage(told, 4000)

    def _document_shown(self, document: Document | None) -> None:
        # First, for a button that can do nothing takes no focus.
        self._enable()
        self.body.middle.show_article(document is not None, has_project=self.workspace is not None)
        self.finding.set_text("" if document is None else document.text)
        self._retitle(document)
        self.status.drop_advice()
        self.status.refresh()

    def _changed(self, changes: Changes) -> None:
        if changes.labels:
            self._read_labels()
        if changes.spans:
            self.status.counted()
        else:
            self.status.refresh()
        self._enable()

    def _tell_interrupted(self, decide: Callable[[], None], error: BaseException | None) -> None:
        kind: Kind = "error" if error else "warning"
        told = self.tr("An import into this project was interrupted.")
        told = errors.message(error) if error else told
        self.messages.show_message(told, kind, self.tr("Go on or discard…"), decide)

    def retry(self) -> None:
        """Try again to save what could not be saved."""
        if self.workspace is None:
            return
        try:
            self.workspace.session.retry_unsaved()
        except HashiyeError as error:
            self.show_error(error)
        else:
            self.status.refresh()

    def _hints_over(self) -> None:
        self._settings.hints_shown = True
        self.hints.hide()

    def ask_note(self, surface: str, note: str) -> str | None:
        """Ask for the note on a span; None if the user thinks better of it."""
        dialog = NoteDialog(surface, note, self)
        return dialog.note() if dialog.exec() else None

    def _mark_found(self, query: Query, places: list[Range], label: str, everywhere: bool) -> None:
        workspace = self.workspace
        if workspace is not None and workspace.document is not None:
            workspace.propagating.begin_found(
                query,
                label,
                self.appearance,
                here=(workspace.document.id, places),
                everywhere=everywhere,
            )

    def _context_menu(self, at: QPoint) -> None:
        labels, language = self.keyboard.likely_labels(LABELS), self.appearance.language
        self._menus.context(labels, language, self.keyboard.give).popup(at)

    # Look and language

    def show_preferences(self) -> None:
        """Let the user change the settings."""
        self.look.ask(self._session())

    def _look_changed(self) -> None:
        self._read_labels()
        self._menus.retranslate()
        self._retitle(self.workspace.document if self.workspace is not None else None)

    def _read_labels(self) -> None:
        theme = self.appearance.theme
        if self.workspace is None:
            return
        labels = self.workspace.session.labels()
        self.view.set_theme(article_theme(theme, labels))
        for panel in (self.labels, self.spans, self.documents, self.unusual.panel):
            panel.set_theme(theme)
        for part in (self.labels, self.find_bar, self.spans):
            part.set_labels(labels, self.appearance.language)
        self.body.fit_labels()
        self.keyboard.set_labels(labels)

    def _retitle(self, document: Document | None) -> None:
        self.setWindowTitle(telling.title(self._session(), document))

    def _enable(self) -> None:
        workspace = self.workspace
        document = workspace is not None and workspace.document is not None
        actions.enable(self.actions_by_id, self._session(), document=document)

    def annotator(self) -> str:
        """The name that the user marks under."""
        return self._settings.annotator or getpass.getuser()

    def _session(self) -> Session | None:
        return self.workspace.session if self.workspace is not None else None

    # Qt's events

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_menus"):
            self.look.apply()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not may_leave(self, self._session()):
            event.ignore()
            return
        self._settings.geometry = self.saveGeometry()
        self._settings.window_state = self.body.state()
        self._settings.save()
        self.closing.emit()
        self._set_workspace(None)
        super().closeEvent(event)
