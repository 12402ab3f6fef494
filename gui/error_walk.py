"""From one likely error of a document to the next, with the reason."""

from PySide6.QtCore import QLocale, QObject, Signal

from core.learning.likely_errors import ErrorKind, LikelyError
from core.model import Document, Span, Suggestion
from core.session import Session
from gui.article.view import ArticleView
from gui.digits import percent
from gui.ordering import Ordering
from gui.work_order import WorkOrder


class ErrorWalk(QObject):
    """Shows likely errors one after the other, round at the end. `told` carries the reason."""

    told = Signal(str)

    def __init__(
        self, session: Session, view: ArticleView, ordering: Ordering, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._ordering = ordering
        self._last: LikelyError | None = None

    def step(self, document: Document) -> None:
        """Show the next likely error of `document`, which is on screen."""
        spans = self._session.spans(document.id)
        known = self._ordering.errors.get(document.id, [])
        found = [error for error in known if error.stands(spans)]
        if not found:
            self.told.emit(self._nothing())
            return
        error = self._after(found)
        self._last = error
        self._show(error, spans)
        number = QLocale().toString
        told = self.tr("{place} of {count}: {reason}").format(
            place=number(found.index(error) + 1),
            count=number(len(found)),
            reason=self._reason(error, document.text[error.start : error.end]),
        )
        self.told.emit(told)

    def _after(self, found: list[LikelyError]) -> LikelyError:
        if self._last is not None and self._last.document == found[0].document:
            # Mended or not, one does not come back to it before the others were seen.
            at = (self._last.start, self._last.end + 1)
        else:
            at = (self._view.caret(), 0)
        return next((error for error in found if (error.start, error.end) >= at), found[0])

    def _show(self, error: LikelyError, spans: list[Span]) -> None:
        """Focus what is marked or suggested there, else select the place."""
        marks: list[Span | Suggestion] = [*spans, *self._session.pending(error.document)]
        place = (error.start, error.end, error.label)
        same = (mark for mark in marks if (mark.start, mark.end, mark.label) == place)
        crossed = (m for m in spans if m.start < error.end and error.start < m.end)
        mark = next(same, None) or next(crossed, None)
        if mark is None:
            self._view.set_caret(error.end, error.start)
        else:
            self._view.focus(mark)
        self._view.setFocus()

    def _nothing(self) -> str:
        if self._ordering.order is not WorkOrder.ERRORS:
            return self.tr("Order the documents by likely errors first; then they are known.")
        if self._ordering.busy:
            return self.tr("Likely errors are still being looked for.")
        return self.tr("This document has no likely error.")

    def _reason(self, error: LikelyError, surface: str) -> str:
        texts = {
            ErrorKind.OVERLOOKED: self.tr(
                "“{text}” was suggested as {label} ({score}) and is not marked."
            ),
            ErrorKind.DIFFERENT: self.tr(
                "“{text}” was suggested as {label} ({score}) and is marked otherwise."
            ),
            ErrorKind.REJECTED: self.tr(
                "“{text}” was suggested as {label} ({score}) and was rejected."
            ),
            ErrorKind.LABEL: self.tr(
                "“{text}” is marked as {label} here and as {other} elsewhere (times: {times})."
            ),
            ErrorKind.UNMARKED: self.tr(
                "“{text}” is marked as {label} here and mostly left unmarked (times: {times})."
            ),
        }
        return texts[error.kind].format(
            text=surface,
            label=self._title(error.label),
            other=self._title(error.other),
            score=percent(error.score),
            times=QLocale().toString(error.times),
        )

    def _title(self, label: str) -> str:
        labels = self._session.labels()
        return labels[label].title(QLocale().name()[:2]) if label in labels else label
