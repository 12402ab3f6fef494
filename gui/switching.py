"""Sources whose suggestions are mostly wrong are hidden for a while, and the window says so."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale, QObject, Signal

from core.learning.outcomes import SourcePrecision, switched_off
from core.session import Session
from core.worker.client import Worker
from core.worker.looking_back import LookBack
from gui import errors
from gui.source_names import source_name
from gui.tasks import Progress, Task, Tasks


class Switching(QObject):
    """Looks back on the last documents, and has the session hide what was mostly wrong in them.

    `told` carries what the user is to know: which source is switched off, which one is back. What
    was off when the project was opened is not told again.
    """

    told = Signal(str)

    def __init__(self, session: Session, tasks: Tasks, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._worker = worker
        self._task: Task | None = None
        self._again = False
        self._looked = False

    @property
    def busy(self) -> bool:
        """Whether it is being looked back now."""
        return self._task is not None

    def look(self) -> None:
        """Look back, in the background; once more if that is under way."""
        if self._task is not None:
            self._again = True
            return
        request = LookBack(self._session.project.path, self._session.annotator.id)
        worker = self._worker

        def job(progress: Progress) -> list[SourcePrecision]:
            return worker.ask(request, progress)

        self._task = self._tasks.start(job, self._found, self._failed)

    def stop(self) -> None:
        """Look back no more."""
        self._again = False
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _found(self, found: list[SourcePrecision]) -> None:
        self._task = None
        before, now = self._session.switched_off, switched_off(found)
        self._session.switch_off(now, self)
        gone = [one for one in found if (one.source, one.label) in now - before]
        if self._looked and (gone or before - now):
            self.told.emit(self._said(gone, sorted(before - now)))
        self._looked = True
        self._look_again()

    def _failed(self, error: BaseException) -> None:
        self._task = None
        errors.report(error)
        self._look_again()

    def _look_again(self) -> None:
        if self._again:
            self._again = False
            self.look()

    def _said(self, gone: Iterable[SourcePrecision], back: Iterable[tuple[str, str]]) -> str:
        number = QLocale().toString
        off = self.tr(
            "“{source}” is switched off for {label} for now: {right} of {count} suggestions were "
            "right."
        )
        on = self.tr("“{source}” suggests {label} again.")
        said = [
            off.format(
                source=source_name(one.source),
                label=self._title(one.label),
                right=number(one.right),
                count=number(one.outcomes),
            )
            for one in gone
        ]
        said += [
            on.format(source=source_name(source), label=self._title(label))
            for source, label in back
        ]
        return "\n".join(said)

    def _title(self, label: str) -> str:
        labels = self._session.labels()
        return labels[label].title(QLocale().name()[:2]) if label in labels else label
