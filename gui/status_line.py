"""The status line: what is saved, where one is, how far, and how fast."""

import time
from collections import deque

from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from core.model import DocumentState
from gui.digits import in_a_row, localised, percent
from gui.elided_label import ElidedLabel
from gui.key_set import USUAL, KeySet
from gui.keys import how_to
from gui.tasks import Task
from gui.workspace import Workspace

SPEED_WINDOW = 600.0
"""Seconds of work that the speed is told from, at the most."""
SPEED_LEAST = 60.0
"""Seconds of work before a speed means anything."""


class StatusLine(QStatusBar):
    """Told of changes by the window; reads the figures from the workspace."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        self._keys = USUAL
        self._saved = QLabel()
        self._place = ElidedLabel()
        self._figures = ElidedLabel()
        self._who = ElidedLabel()
        self._bar = QProgressBar(textVisible=False)
        self._bar.setMaximumWidth(160)
        self._job = ElidedLabel()
        self._cancel = QPushButton()
        self._tasks: list[Task] = []
        self._moments: deque[float] = deque()
        self._advice = ""
        self._cancel.clicked.connect(self._cancel_last_task)
        self.setSizeGripEnabled(False)
        self.addWidget(self._saved)
        self.addWidget(self._place)
        self.addWidget(self._figures, 1)
        for widget in (self._job, self._bar, self._cancel):
            self.addPermanentWidget(widget)
            widget.hide()
        self.addPermanentWidget(self._who)

    def set_workspace(self, workspace: Workspace | None) -> None:
        """Tell of another project, or of none."""
        self._workspace = workspace
        self._moments.clear()
        self.refresh()

    def set_keys(self, keys: KeySet) -> None:
        """Name the keys by `keys`."""
        self._keys = keys

    def counted(self) -> None:
        """An entity was decided just now."""
        self._moments.append(time.monotonic())
        self.refresh()

    def refresh(self) -> None:
        """Read every figure again."""
        workspace = self._workspace
        self._cancel.setText(self.tr("Cancel"))
        if workspace is None:
            for label in (self._saved, self._place, self._figures, self._who):
                label.clear()
            return
        session = workspace.session
        self._who.setText(session.annotator.name)
        if session.project.readonly:
            self._saved.setText(self.tr("Read-only"))
        elif session.unsaved:
            told = self.tr("Not saved: %n change(s)", "", len(session.unsaved))
            self._saved.setText(localised(told))
        else:
            self._saved.setText(self.tr("Saved"))
        self._figures.setText(in_a_row(self._told(workspace)))
        self.tell_place()

    def tell_place(self) -> None:
        """Tell which document is on screen, and how far into it the caret is."""
        workspace = self._workspace
        place = None if workspace is None else workspace.place()
        if workspace is None or workspace.document is None or place is None:
            self._place.clear()
            return
        number, count = (QLocale().toString(figure) for figure in place)
        share = workspace.view.caret() / max(1, len(workspace.document.text))
        told = self.tr("document {number} of {count}").format(number=number, count=count)
        self._place.setText(in_a_row((told, percent(share))))

    def advise(self, advice: str, milliseconds: int) -> None:
        """Say what may be done next with the document on screen, as long as it is there."""
        self._advice = advice
        self.showMessage(advice, milliseconds)

    def drop_advice(self) -> None:
        """Stop saying it: another document is on the screen."""
        if self._advice and self.currentMessage() == self._advice:
            self.clearMessage()
        self._advice = ""

    def tell_answered(self) -> None:
        """Tell that every suggestion of the document on screen has its answer."""
        told = self.tr("No suggestion is pending. {done}: done, and on to the next document.")
        self.advise(told.format(done=how_to(self._keys, "done")), 6000)

    def tell_left(self, count: int) -> None:
        """Tell that a document is done in which nobody has answered most of the suggestions."""
        told = self.tr(
            "Done. Suggestions left unanswered: {count}; they count as wrong. {undo} takes it back."
        )
        self.showMessage(
            told.format(count=QLocale().toString(count), undo=how_to(self._keys, "undo")), 6000
        )

    def show_task(self, task: Task) -> None:
        """Show the progress of a background job that has a title, with a button to cancel it."""
        if not task.title:
            return
        self._tasks.append(task)
        task.progressed.connect(self._progress)
        task.finished.connect(self._task_over)
        self._show_last_task()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()

    def _progress(self, done: int, total: int) -> None:
        if self.sender() is self._tasks[-1]:
            self._bar.setRange(0, total)
            self._bar.setValue(done)

    def _task_over(self) -> None:
        self._tasks = [task for task in self._tasks if task is not self.sender()]
        self._show_last_task()

    def _cancel_last_task(self) -> None:
        self._tasks[-1].cancel()

    def _show_last_task(self) -> None:
        for widget in (self._job, self._bar, self._cancel):
            widget.setVisible(bool(self._tasks))
        if self._tasks:
            self._job.setText(self._tasks[-1].title)
            self._bar.setRange(0, 0)

    def _told(self, workspace: Workspace) -> list[str]:
        number = QLocale().toString
        document = workspace.document
        if document is None:
            return []
        found = workspace.session.summaries(document.id)
        if not found:
            # Many documents are being hidden, of which the window is told when all are.
            return []
        summary = found[0]
        told = [
            self.tr("entities: {count}").format(count=number(summary.spans)),
            self.tr("pending: {count}").format(count=number(workspace.pending())),
        ]
        if summary.state is DocumentState.DONE:
            told.append(self.tr("done"))
        elif summary.state is DocumentState.FLAGGED:
            told.append(self.tr("flagged"))
        if workspace.session.is_corrected(document.id):
            told.append(self.tr("corrected"))
        speed = self._speed()
        if speed:
            told.append(self.tr("{n} entities an hour").format(n=number(speed)))
        return told

    def _speed(self) -> int:
        """Entities an hour over the last minutes of work, or 0 as long as that says nothing."""
        now = time.monotonic()
        while self._moments and now - self._moments[0] > SPEED_WINDOW:
            self._moments.popleft()
        if not self._moments or now - self._moments[0] < SPEED_LEAST:
            return 0
        return round(3600 * len(self._moments) / (now - self._moments[0]))
