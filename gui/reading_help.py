"""Reading helps: a card about the mark under the pointer, or about the one that has the focus."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from core.messages import HashiyeError
from core.model import Span, Suggestion
from core.store.about import About
from core.worker.client import Worker
from core.worker.text_requests import ReadAbout
from gui import errors
from gui.appearance import Appearance
from gui.article.accessible import say
from gui.article.marks import Mark
from gui.article.view import ArticleView
from gui.key_set import USUAL, KeySet
from gui.keys import entity_first
from gui.panels.card_text import card_text
from gui.panels.span_card import SpanCard
from gui.tasks import Progress, Task, Tasks
from gui.theme import article_theme
from gui.workspace import Workspace

PAUSE_MS = 80
"""How long a mark must have the focus until the project is asked about it."""


class ReadingHelp(QObject):
    """Shows what is known of a mark, at once as far as the window knows it, then all of it.

    The card follows the focus while it is `pinned`; else it comes and goes with the pointer.
    `told` carries what the status line is to say.
    """

    told = Signal(str)

    def __init__(
        self,
        view: ArticleView,
        tasks: Tasks,
        worker: Worker,
        appearance: Appearance,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._tasks = tasks
        self._worker = worker
        self._appearance = appearance
        self._workspace: Workspace | None = None
        self._keys = USUAL
        self._shown: Mark | None = None
        self._about: About | None = None
        self._task: Task | None = None
        self.pinned = False
        self.card = SpanCard(view.viewport())
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._ask)
        view.spanFocused.connect(self._follow_focus)
        view.markHovered.connect(self._hover)
        view.verticalScrollBar().valueChanged.connect(self._scrolled)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def set_workspace(self, workspace: Workspace | None) -> None:
        """Tell of the marks of another project, or of none."""
        self.close()
        self._workspace = workspace
        if workspace is not None:
            workspace.changed.connect(self._follow_changes)

    def set_keys(self, keys: KeySet) -> None:
        """Name the keys by `keys`."""
        self._keys = keys

    def redraw(self) -> None:
        """Say the same in another theme or language."""
        self._tell()

    def toggle(self) -> None:
        """Keep the card open beside whatever has the focus, or close it."""
        if self.pinned:
            self.close()
        elif self._view.focused() is None:
            self.told.emit(entity_first(self._keys))
        else:
            self.pinned = True
            self._show(self._view.focused())

    def close(self) -> None:
        """Show no card, and follow the focus no more."""
        self.pinned = False
        self._show(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._view:
            if kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._key(event)
        elif kind is QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            if not self.pinned and self._shown is not None:
                self._keep(self._view.mark_at(QPointF(event.position())))
        elif kind in (QEvent.Type.Leave, QEvent.Type.MouseButtonPress):
            self._keep(None)
        elif kind is QEvent.Type.Resize:
            self._scrolled()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        shown = self._shown is not None
        if event.key() == Qt.Key.Key_Escape and (shown or self.pinned):
            self.close()
            return True
        self._keep(None)
        return False

    def _hover(self, mark: Mark | None) -> None:
        if not self.pinned:
            self._show(mark)

    def _keep(self, mark: Mark | None) -> None:
        """Close a card that came with the pointer, unless the pointer is on its mark still."""
        if not self.pinned and self._shown is not None and mark != self._shown:
            self._show(None)

    def _follow_focus(self, mark: Mark | None) -> None:
        if self.pinned:
            self._show(mark)

    def _follow_changes(self) -> None:
        # Its string may have another label elsewhere now.
        if self._shown is not None:
            self._pause.start()

    def _scrolled(self) -> None:
        if not self.pinned:
            self._show(None)
        elif self._shown is not None:
            self.card.adjust()
            self._place()

    def _show(self, mark: Mark | None) -> None:
        if mark is None:
            self._shown = self._about = None
            self._pause.stop()
            self._stop()
            self.card.hide()
            return
        if self._shown is None or not _alike(mark, self._shown):
            self._about = None
        self._shown = mark
        self._tell()
        # The place of what has just got the focus is known once the page has scrolled.
        self._pause.start()

    def _ask(self) -> None:
        workspace, mark = self._workspace, self._shown
        if workspace is None or workspace.document is None or mark is None or not mark.id:
            return
        self._stop()
        session = workspace.session
        surface = workspace.document.text[mark.start : mark.end]
        request = ReadAbout(session.project.path, session.annotator.id, mark, surface)
        worker = self._worker

        def job(progress: Progress) -> About:
            return worker.ask(request, progress)

        def known(about: About) -> None:
            self._task = None
            if self._shown == mark:
                self._about = about
                self._tell(aloud=self.pinned)

        self._task = self._tasks.start(job, known, self._fail)

    def _fail(self, error: BaseException) -> None:
        # The card stands without it; what ails the worker is told elsewhere.
        self._task = None
        if not isinstance(error, HashiyeError):
            errors.report(error)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _tell(self, *, aloud: bool = False) -> None:
        workspace, mark = self._workspace, self._shown
        if workspace is None or workspace.document is None or mark is None:
            return
        labels = workspace.session.labels()
        text = card_text(mark, workspace.document.text, labels, self._about)
        theme = self._appearance.theme
        colors = article_theme(theme, labels).label(mark.label)
        self.card.tell(text, colors, theme, suggested=isinstance(mark, Suggestion))
        self._place()
        if aloud:
            say(self._view, text.spoken)

    def _place(self) -> None:
        if self._shown is not None:
            self.card.place(self._view.boxes(self._shown.start, self._shown.end))


def _alike(one: Mark, other: Mark) -> bool:
    """Whether what is known of `one` is known of `other` too."""
    same_kind = isinstance(one, Span) == isinstance(other, Span)
    return same_kind and one.id == other.id
