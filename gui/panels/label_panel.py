"""The labels of the project with their keys and counts."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QLocale, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from core.model import Label, LabelSet
from core.text.fold import fold_string
from gui.filter_field import FilterField
from gui.key_names import short_key
from gui.panels.label_list import LabelList
from gui.panels.painting import (
    CHIP_HEIGHT,
    chip_font,
    chip_width,
    fill_ground,
    heading,
    outline_ground,
    paint_chip,
)
from gui.theme import Theme, label_colors, load_theme

ROW_HEIGHT = 32
MANY = 12
"""With more labels than these there is a field to filter them."""


class LabelRow(QAbstractButton):
    """One label: a chip with its key, its title, and how many spans carry it."""

    def __init__(self, label: Label, language: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.label = label
        self._theme = theme
        self._count = 0
        self.setText(label.title(language))
        self.setToolTip(label.guideline(language))
        # A click leaves the keyboard where it is; the list lets the Tab key stop at one of them.
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
        if self.hasFocus():
            outline_ground(painter, self.rect(), self._theme)
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
        return short_key(self.label.key)

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
    """The labels, one under the other. `labelChosen` carries the name of the one chosen.

    Of many labels those are shown whose names or key hold what is typed above them.
    """

    labelChosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = load_theme("light")
        self._rows: list[LabelRow] = []
        self._counts: Mapping[str, int] = {}
        margin = self._theme.space["two"]
        self._heading = heading(self._theme)
        self._heading.setContentsMargins(margin, 0, margin, 8)
        self._filter = FilterField()
        self._filter.textChanged.connect(self._choose)
        self._filter.returnPressed.connect(self._choose_first)
        self._tools = QWidget()
        tools = QVBoxLayout(self._tools)
        tools.setContentsMargins(margin, 0, margin, self._theme.space["one"])
        tools.addWidget(self._filter)
        self._list = LabelList()
        self._list.left.connect(self._to_filter)
        self._empty = QLabel()
        self._empty.setProperty("role", "empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._empty.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, margin, 0, self._theme.space["one"])
        layout.setSpacing(0)
        for widget in (self._heading, self._tools, self._empty):
            layout.addWidget(widget)
        layout.addWidget(self._list, 1)
        self._tools.hide()
        self._empty.hide()
        self.setMinimumWidth(200)
        self._retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Paint in `theme`."""
        self._theme = theme
        for row in self._rows:
            row.set_theme(theme)

    def set_labels(self, labels: LabelSet, language: str) -> None:
        """Show `labels` with their titles and guidelines in `language` ("fa" or "en")."""
        self._rows = [LabelRow(label, language, self._theme, self) for label in labels]
        for row in self._rows:
            name = row.label.name
            row.clicked.connect(lambda _=False, name=name: self.labelChosen.emit(name))
            row.set_count(self._counts.get(name, 0))
        self._list.set_rows(self._rows)
        many = len(self._rows) > MANY
        self._tools.setVisible(many)
        if not many:
            self._filter.clear()
        self._choose()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many spans each label has, by name; a label not named has none."""
        self._counts = counts
        for row in self._rows:
            row.set_count(counts.get(row.label.name, 0))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _choose(self) -> None:
        words = fold_string(self._filter.text()).split()
        fitting = [row for row in self._rows if _fits(words, row.label)]
        self._list.show_only(fitting)
        self._tell_empty()
        self._empty.setVisible(not fitting)

    def _to_filter(self) -> None:
        if self._filter.isVisible():
            self._filter.setFocus()

    def _choose_first(self) -> None:
        first = next((row for row in self._rows if not row.isHidden()), None)
        if first is not None:
            self.labelChosen.emit(first.label.name)

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("Labels"))
        self._filter.setPlaceholderText(self.tr("Label…"))
        self._filter.setAccessibleName(self.tr("Filter the labels"))
        self._filter.setToolTip(self.tr("Filter by name or key; Enter gives the first"))
        self._list.setAccessibleName(self.tr("Labels"))
        self._tell_empty()

    def _tell_empty(self) -> None:
        self._empty.setText(
            self.tr("No label fits the filter. Esc empties it.")
            if self._rows
            else self.tr("This project has no labels. Files that are imported can bring theirs.")
        )


def _fits(words: Sequence[str], label: Label) -> bool:
    """Whether every one of the folded `words` is in a name of `label` or in its key."""
    names = fold_string(" ".join((label.name, label.title_en, label.title_fa, label.key)))
    return all(word in names for word in words)
