"""How the window is divided: documents, article, labels and spans."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QDataStream, QEvent, QIODevice, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gui.article.view import ArticleView
from gui.panels.strip import Strip
from gui.panes import Panes
from gui.start_page import StartPage

_WIDTHS = [248, 784, 248]
_STEP = 32
"""Pixels that each side panel gives or takes at a time."""


class Middle(QWidget):
    """The article, or the start page in its place, between strips that come and go."""

    def __init__(self, view: ArticleView, page: StartPage, strips: Sequence[Strip]) -> None:
        """The first two `strips` stand above the article, the others below.

        Only the first decides for itself whether it is seen.
        """
        super().__init__()
        self._view = view
        self._page = page
        self._stack = QStackedWidget()
        self._stack.addWidget(view)
        self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for strip in strips[:2]:
            column.addWidget(strip)
        column.addWidget(self._stack, 1)
        for strip in strips[2:]:
            column.addWidget(strip)
        for strip in strips[1:]:
            strip.hide()
        self._leave_handle_room()

    def parts(self) -> tuple[QWidget, ...]:
        """The article, and what stands in its place while there is none."""
        return self._view, self._page

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._leave_handle_room()

    def show_article(self, on: bool, *, has_project: bool) -> None:
        """Show the article, or the start page for a project without documents or for none.

        What is shown gets the focus.
        """
        self._page.show_for(has_project=has_project)
        self._stack.setCurrentWidget(self._view if on else self._page)
        if on:
            self._view.setFocus()
        else:
            self._page.take_focus()

    def _leave_handle_room(self) -> None:
        # Mirrored, a splitter's handles lie one pixel too far to the left: over what is at the
        # right edge here, which is a side of the ring around the article.
        self.setContentsMargins(0, 0, 1 if self.isRightToLeft() else 0, 0)


class WindowBody(QSplitter):
    """The three columns, mirrored by Qt where the interface reads from right to left."""

    def __init__(self, middle: Middle, documents: QWidget, labels: QWidget, spans: QWidget) -> None:
        super().__init__()
        self.middle = middle
        self.panels = documents, labels, spans
        self._fits_labels = True
        self._widths = list(_WIDTHS)
        self.side = QSplitter(Qt.Orientation.Vertical)
        self.side.addWidget(labels)
        self.side.addWidget(spans)
        self.side.setStretchFactor(1, 1)
        self.side.splitterMoved.connect(self._leave_labels)
        for widget in (documents, middle, self.side):
            self.addWidget(widget)
        self.setStretchFactor(1, 1)
        self.setSizes(_WIDTHS)
        self.setChildrenCollapsible(False)

    def state(self) -> QByteArray:
        """How the columns are divided, to be given to `restore` by a later window."""
        state = QByteArray()
        stream = QDataStream(state, QIODevice.OpenModeFlag.WriteOnly)
        for splitter in (self, self.side):
            stream << splitter.saveState()
        return state

    def restore(self, state: QByteArray) -> None:
        """Divide the columns as they were; what was not written by `state` changes nothing."""
        stream = QDataStream(state)
        for splitter in (self, self.side):
            part = QByteArray()
            stream >> part
            if splitter.restoreState(part) and splitter is self.side:
                self._leave_labels()
        self.setChildrenCollapsible(False)

    def show_panel(self, panel: QWidget, on: bool) -> None:
        """Show or hide the panel at a side of the article, which gives and takes the room."""
        place, sizes = self.indexOf(panel), self.sizes()
        if not on:
            self._widths[place] = sizes[place] or self._widths[place]
        panel.setVisible(on)
        if on and not sizes[place]:
            sizes[place] = self._widths[place]
            sizes[1] -= self._widths[place]
            self.setSizes(sizes)

    def fit_labels(self) -> None:
        """Give the labels the height that they want, until the user gives them another."""
        height = self.side.height()
        if self._fits_labels and height > 0:
            wanted = min(self.panels[1].sizeHint().height(), height * 3 // 5)
            self.side.setSizes([wanted, height - wanted])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_labels()

    def _leave_labels(self) -> None:
        self._fits_labels = False

    def widen(self, steps: int) -> None:
        """Give the article so many steps more of the width; fewer where `steps` is negative."""
        each, sizes = _STEP * steps, self.sizes()
        for place in (0, 2):
            if sizes[place]:
                sizes[place] = max(1, sizes[place] - each)
                sizes[1] += each
        self.setSizes(sizes)


def window_panes(
    window: QWidget, body: WindowBody, strips: Sequence[Strip], status: QWidget
) -> Panes:
    """The parts of the window in the order of F6: the article, panels, what comes and goes."""
    article, page = body.middle.parts()
    return Panes(window, (article, page, *body.panels, *strips, status))
