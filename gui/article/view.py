"""The article view: a page of text with its marks, read and selected by keys and mouse."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QToolTip, QWidget

from core.model import Document, Span, Suggestion
from core.text.code_points import described
from gui.article.caret_keys import press
from gui.article.hands import Hands
from gui.article.invisibles import invisibles_at
from gui.article.marks import Mark, Marks, same
from gui.article.metrics import MARGIN
from gui.article.page import ArticlePage, ViewState
from gui.article.reader import Reader

__all__ = ["ArticleView", "Mark", "ViewState"]

_SINGLE = 16
"""Marks that are looked at one by one when they change; where more do, everything is painted."""


class ArticleView(ArticlePage):
    """Shows a document with its spans and suggestions. All offsets are code points, half-open."""

    spanFocused = Signal(object)
    selectionChanged = Signal()
    contextMenuRequested = Signal(QPoint)
    edgeDragged = Signal(object, int, int)
    markHovered = Signal(object)
    """The mark that the pointer rests on, or None: then it rests on something else."""
    textSizeWanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hands = Hands(self, self)
        self.reader = Reader(self, self)

    # -- what is shown ---------------------------------------------------------------------------

    def set_document(self, document: Document | None) -> None:
        """Show `document` from its beginning, without marks; nothing if None."""
        focused, before = self._scene.focused, self._layout.text
        self._hands.let_go()
        super().set_document(document)
        self.reader.document_changed(before)
        if focused is not None:
            self._tell_focus()
        self.selectionChanged.emit()

    def set_marks(self, spans: Sequence[Span], suggestions: Sequence[Suggestion]) -> None:
        """Show these spans and pending suggestions. The focus stays on the mark that has it."""
        self._scene.marks = Marks(spans, suggestions)
        before = self._scene.focused
        if before is not None:
            self._focus_instead(before, self._scene.marks.find(before))
        self._map()
        self.viewport().update()

    def change_marks(self, gone: Sequence[Mark], came: Sequence[Mark]) -> None:
        """Show what `came` in place of what is `gone`. The focus stays on the mark that has it."""
        if not gone and not came:
            return
        self._scene.marks.change(gone, came)
        before = self._scene.focused
        if before is not None and any(same(mark, before) for mark in gone):
            self._focus_instead(before, next((m for m in came if same(m, before)), None))
        self._map()
        self._update_marks([*gone, *came])

    def show_matches(self, ranges: Sequence[tuple[int, int]], current: int | None) -> None:
        """Show what was found; `current` is the index of the one that the reader is at."""
        self._scene.matches = tuple(ranges)
        self._scene.current = current
        if current is not None:
            self.scroll_to(*ranges[current])
        self._map()
        self.viewport().update()

    # -- selection, caret, focus -----------------------------------------------------------------

    def set_caret(self, offset: int, anchor: int | None = None) -> None:
        """Put the caret at `offset`, with a selection from `anchor`; no mark keeps the focus."""
        self.caret_state.place(offset, anchor)
        self._caret_moved()

    def marks(self) -> Marks:
        """Every mark of the document."""
        return self._scene.marks

    def shown_marks(self) -> list[Mark]:
        """The marks on the lines that are seen, in the order of the text."""
        first, last = self._visible_lines()
        shown = self._layout.line_start(first), self._layout.line_start(last + 1)
        return [mark for mark, _ in self._scene.marks.between(*shown)]

    def focused(self) -> Mark | None:
        """The mark that has the focus."""
        return self._scene.focused

    def focus(self, mark: Mark | None) -> None:
        """Give `mark` the focus, put the caret at it and scroll it into view."""
        self._scene.focused = mark
        if mark is not None:
            self.caret_state.place(mark.start)
            self.scroll_to(mark.start, mark.end)
        self._tell_focus()
        self.selectionChanged.emit()
        self._show_caret()

    def focus_next(self, *, pending_only: bool, backwards: bool = False) -> Mark | None:
        """Focus the next mark, or the next pending suggestion; round at the end. Returns it."""
        mark = self._scene.marks.around(
            self._scene.focused, self.caret(), pending_only=pending_only, backwards=backwards
        )
        if mark is not None:
            self.focus(mark)
        return mark

    def set_state(self, state: ViewState) -> None:
        """Go back to where the reader was."""
        super().set_state(state)
        self.selectionChanged.emit()

    # -- what the pointer asks -------------------------------------------------------------------

    def mark_at(self, point: QPointF) -> Mark | None:
        """The innermost mark under `point` of the viewport."""
        offset = self._layout.char_at(*self.place_of(point))
        return None if offset is None else self._scene.marks.at(offset)

    def tip_at(self, point: QPoint) -> str:
        """The names of the invisible characters whose signs are at `point`, a line each.

        Empty where their signs are not shown, and for a plain space within a mark.
        """
        if not self._scene.invisibles or self._document is None:
            return ""
        near = invisibles_at(self._layout, *self.place_of(QPointF(point)))
        if near == [" "] and self._mark_under(point) is not None:
            return ""
        return "\n".join(map(described, near))

    def point_at(self, mark: Mark | None, position: int, near: tuple[int, float]) -> None:
        """Put the caret at `position`, seen near `near`, and focus `mark`, as a click does."""
        self.caret_state.place(position, near=near)
        self._caret_moved()
        if mark is not None:
            self._scene.focused = mark
            self._tell_focus()

    def select(self, position: int, anchor: int) -> None:
        """Select from `anchor` to `position`, as a drag does."""
        self.caret_state.place(position, anchor)
        self._caret_moved(scroll=False)

    def text_size(self) -> float:
        """The size of the text in pixels."""
        return self._metrics.size

    def resize_text(self, by: int, point: QPointF) -> None:
        """Ask for text that is larger by so many pixels; what is at `point` stays there."""
        number, x = self.place_of(point)
        offset, pitch = self._layout.offset_at(number, x), self._metrics.pitch
        bar = self.verticalScrollBar()
        within = (point.y() + bar.value() - MARGIN - number * pitch) / pitch
        self.textSizeWanted.emit(by)
        top = MARGIN + (self._layout.line_of(offset) + within) * self._metrics.pitch
        self._hold_still()
        self._update_range()
        bar.setValue(round(top - point.y()))

    def show_edge(self, wanted: tuple[int, int] | None) -> None:
        """Draw the focused mark's ring around `wanted` while an edge is dragged."""
        self._scene.edge = wanted
        self.viewport().update()

    def drop_edge(self, wanted: tuple[int, int]) -> None:
        """Tell that an edge of the focused mark was dragged."""
        if self._scene.focused is not None:
            self.edgeDragged.emit(self._scene.focused, *wanted)

    # -- events ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif self._document and self._move_caret(event):
            self._caret_moved()
        elif event.key() == Qt.Key.Key_Escape and self._drop():
            pass
        else:
            event.ignore()
            return
        event.accept()

    def _move_caret(self, event: QKeyEvent) -> bool:
        """Do what an editor does; a page of lines is scrolled by, the caret stays on its height."""
        bar, pitch = self.verticalScrollBar(), self._metrics.pitch
        line = self.caret_state.spot().line
        self._hold_still()
        height = line * pitch - bar.value()
        if not press(self.caret_state, event, self._page_lines()):
            return False
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            line = self.caret_state.spot().line
            self._hold_still()
            self._update_range()
            bar.setValue(line * pitch - height)
        return True

    def _drop(self) -> bool:
        """Drop the selection, else the focus; returns whether there was any."""
        if self.selection() is not None:
            self.set_caret(self.caret())
        elif self._scene.focused is not None:
            self.focus(None)
        else:
            return False
        return True

    def copy(self) -> None:
        """Put the selected text on the clipboard, as it is."""
        selection = self.selection()
        if selection:
            QGuiApplication.clipboard().setText(self._layout.text[slice(*selection)])

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, ARG002
        return False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            point = QPointF(event.pos())
            mark, selection = self.mark_at(point), self.selection()
            position = self._layout.offset_at(*self.place_of(point))
            if mark is not None or not (selection and selection[0] <= position <= selection[1]):
                self.point_at(mark, position, self.place_of(point))
            self.contextMenuRequested.emit(event.globalPos())
        else:
            spot = self.caret_state.spot()
            y = MARGIN + (spot.line + 1) * self._metrics.pitch - self.verticalScrollBar().value()
            point = QPointF(self._left() + spot.x, y)
            self.contextMenuRequested.emit(self.viewport().mapToGlobal(point.toPoint()))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tip = self.tip_at(event.pos())
            QToolTip.showText(event.globalPos(), tip, self)
            self.markHovered.emit(None if tip else self._mark_under(event.pos()))
            return True
        return super().viewportEvent(event)

    # -- the rest --------------------------------------------------------------------------------

    def _caret_moved(self, *, scroll: bool = True) -> None:
        if self._scene.focused is not None:
            self._scene.focused = None
            self._tell_focus()
        if scroll:
            self.scroll_to(self.caret(), self.caret())
        self._tell_caret()

    def _tell_caret(self) -> None:
        self.reader.caret_moved()
        self.selectionChanged.emit()
        self._show_caret()

    def _focus_instead(self, before: Mark, now: Mark | None) -> None:
        self._scene.focused = now
        if now != before:
            self._tell_focus()

    def _tell_focus(self) -> None:
        self.reader.focus_moved()
        self.spanFocused.emit(self._scene.focused)
        self._update_over_text()

    def _update_marks(self, changed: Sequence[Mark]) -> None:
        """Paint the lines that look different where marks have come, gone or changed."""
        if len(changed) > _SINGLE:
            self.viewport().update()
        else:
            linked = self._scene.marks.linked
            self._update_places([linked(mark.start, mark.end) for mark in changed])

    def _mark_under(self, point: QPoint) -> Mark | None:
        return self.mark_at(QPointF(point)) if self._document else None
