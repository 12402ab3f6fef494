"""Rows of labels that are scrolled, and gone through with the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QVBoxLayout, QWidget

_ROWS_WANTED, _ROWS_LEAST = 12, 4


class LabelList(QScrollArea):
    """Scrolls rows. The Tab key stops once; `left` says that Up was pressed on the first row."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[QAbstractButton] = ()
        self._stop: QAbstractButton | None = None
        self._page = QWidget()
        self._layout = QVBoxLayout(self._page)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._page.setAutoFillBackground(False)

    def set_rows(self, rows: Sequence[QAbstractButton]) -> None:
        """Show `rows` in place of those that are there."""
        for row in self._rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = rows
        self._stop = None
        for place, row in enumerate(rows):
            self._layout.insertWidget(place, row)
            row.installEventFilter(self)
            row.show()
        self._stop_at(rows[0] if rows else None)
        self.updateGeometry()

    def show_only(self, rows: Sequence[QAbstractButton]) -> None:
        """Show these of the rows, and hide the others."""
        for row in self._rows:
            row.setVisible(row in rows)
        if self._stop not in rows:
            self._stop_at(rows[0] if rows else None)

    def sizeHint(self) -> QSize:
        return QSize(200, self._height(_ROWS_WANTED))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height(_ROWS_LEAST))

    def _height(self, most: int) -> int:
        """The height of all rows, or of so many."""
        self.ensurePolished()
        frame = self.contentsMargins().top() + self.contentsMargins().bottom()
        each = max((row.sizeHint().height() for row in self._rows), default=0)
        return each * min(len(self._rows), most) + frame

    def _stop_at(self, row: QAbstractButton | None) -> None:
        """Let the Tab key stop at `row` alone."""
        if self._stop is not None:
            self._stop.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stop = row
        if row is not None:
            row.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget) and event.type() == QEvent.Type.FocusIn:
            self.ensureWidgetVisible(watched, 0, 0)
            if isinstance(watched, QAbstractButton):
                self._stop_at(watched)
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(watched, event)
        return super().eventFilter(watched, event)

    def _press(self, watched: QObject, event: QKeyEvent) -> bool:
        shown = [row for row in self._rows if not row.isHidden()]
        here = next((place for place, row in enumerate(shown) if row is watched), 0)
        places = {
            Qt.Key.Key_Up: here - 1,
            Qt.Key.Key_Down: here + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(shown) - 1,
        }
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shown[here].click()
        elif event.key() not in places:
            return False
        elif places[Qt.Key(event.key())] < 0:
            self.left.emit()
        else:
            wanted = shown[min(places[Qt.Key(event.key())], len(shown) - 1)]
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
