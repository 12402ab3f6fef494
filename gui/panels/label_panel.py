"""The labels of the project with their keys and counts."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QLocale, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QVBoxLayout, QWidget

from core.model import Label, LabelSet
from gui.panels.painting import CHIP_HEIGHT, chip_font, chip_width, fill_ground, heading, paint_chip
from gui.theme import Theme, label_colors, load_theme

ROW_HEIGHT = 32


class LabelRow(QAbstractButton):
    """One label: a chip with its key, its title, and how many spans carry it."""

    def __init__(self, label: Label, language: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.label = label
        self._theme = theme
        self._count = 0
        self.setText(label.title(language))
        self.setToolTip(label.guideline(language))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_count(0)

    def set_theme(self, theme: Theme) -> None:
        """Paint in `theme`."""
        self._theme = theme
        self.update()

    def set_count(self, count: int) -> None:
        """Show that `count` spans of the document carry the label."""
        self._count = count
        self._tell()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._tell()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(180, ROW_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isDown() or self.underMouse():
            ground = "selected" if self.isDown() else "hover"
            fill_ground(painter, self.rect(), self._theme, ground)
        margin = self._theme.space["two"]
        small = chip_font(self.font(), self._theme)
        painter.setFont(small)
        key = self._key()
        width = chip_width(key, small)
        top = (self.height() - CHIP_HEIGHT) // 2
        colors = label_colors(self._theme, self.label.color)
        paint_chip(painter, self._visual(margin, top, width, CHIP_HEIGHT), key, colors, None)
        count = QLocale().toString(self._count) if self._count else ""
        room = painter.fontMetrics().horizontalAdvance(count)
        painter.setPen(self._theme.color("muted"))
        end = self.width() - margin
        painter.drawText(
            self._visual(end - room, 0, room, self.height()), Qt.AlignmentFlag.AlignCenter, count
        )
        painter.setFont(self.font())
        painter.setPen(self._theme.color("text"))
        start = margin + width + self._theme.space["one"] + 4
        rect = self._visual(start, 0, end - room - self._theme.space["one"] - start, self.height())
        leading = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeading)
        title = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, rect.width()
        )
        painter.drawText(rect, leading | Qt.AlignmentFlag.AlignVCenter, title)

    def _key(self) -> str:
        key = self.label.key
        return QLocale().toString(int(key)) if key.isdecimal() else key

    def _tell(self) -> None:
        self.setAccessibleName(
            self.tr("{label}, key {key}, {count} in this document").format(
                label=self.text(), key=self._key(), count=QLocale().toString(self._count)
            )
        )

    def _visual(self, left: int, top: int, width: int, height: int) -> QRect:
        rect = QRect(left, top, width, height)
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)


class LabelPanel(QWidget):
    """The labels, one under the other. `labelChosen` carries the name of the one clicked."""

    labelChosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = load_theme("light")
        self._rows: list[LabelRow] = []
        self._counts: Mapping[str, int] = {}
        self._heading = heading(self._theme)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, self._theme.space["two"], 0, self._theme.space["one"])
        self._layout.setSpacing(0)
        self._heading.setContentsMargins(self._theme.space["two"], 0, self._theme.space["two"], 8)
        self._layout.addWidget(self._heading)
        self._layout.addStretch(1)
        self.setMinimumWidth(200)
        self._retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Paint in `theme`."""
        self._theme = theme
        for row in self._rows:
            row.set_theme(theme)

    def set_labels(self, labels: LabelSet, language: str) -> None:
        """Show `labels` with their titles and guidelines in `language` ("fa" or "en")."""
        for row in self._rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [LabelRow(label, language, self._theme, self) for label in labels]
        for place, row in enumerate(self._rows, 1):
            self._layout.insertWidget(place, row)
            row.show()
            name = row.label.name
            row.clicked.connect(lambda _=False, name=name: self.labelChosen.emit(name))
            row.set_count(self._counts.get(name, 0))

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many spans each label has, by name; a label not named has none."""
        self._counts = counts
        for row in self._rows:
            row.set_count(counts.get(row.label.name, 0))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("Labels"))
