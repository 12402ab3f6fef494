"""A label that gives up its room before the window does."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QStyle, QStyleOption


class ElidedLabel(QLabel):
    """One line that ends in an ellipsis where it has no room; then its tool tip has all of it."""

    def minimumSizeHint(self) -> QSize:
        least = self.fontMetrics().horizontalAdvance("…") + self._around()
        return QSize(min(least, self.sizeHint().width()), super().minimumSizeHint().height())

    def shown(self) -> str:
        """What is seen of the text."""
        room = self.width() - self._around()
        metrics = self.fontMetrics()
        # Of a width that is just enough, rounded, Qt would take the last letters.
        if metrics.horizontalAdvance(self.text()) <= room:
            return self.text()
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, option = QPainter(self), QStyleOption()
        option.initFrom(self)
        around = self._around() // 2
        self.style().drawItemText(
            painter,
            self.rect().adjusted(around, 0, -around, 0),
            QStyle.visualAlignment(self.layoutDirection(), self.alignment()),
            option.palette,
            self.isEnabled(),
            self.shown(),
            self.foregroundRole(),
        )

    def _around(self) -> int:
        """The pixels that margins and padding take from the width."""
        return self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())

    def _tell(self) -> None:
        self.setToolTip(self.text() if self.shown() != self.text() else "")
