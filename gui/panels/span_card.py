"""The card that tells about one mark, beside it on the page."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.article.theme import LabelColors
from gui.dialogs.parts import Paragraph
from gui.panels.card_text import CardText
from gui.panels.painting import CHIP_HEIGHT, chip_font, chip_width, paint_chip
from gui.theme import Theme, load_theme

WIDTH = 336
"""The widest that the card gets, in logical pixels."""
GAP = 8
"""Pixels between a mark and its card, and between the card and the edge of the page."""


class SpanCard(QFrame):
    """Lies over the page; neither the keyboard nor the pointer ever meets it."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._chip = _Chip()
        self._title = Paragraph("")
        self._title.setProperty("role", "muted")
        self._surface = Paragraph("")
        self._surface.setProperty("role", "heading")
        self._labels: list[QLabel] = []
        self._rows = QGridLayout()
        self._rows.setColumnStretch(1, 1)
        self._rows.setHorizontalSpacing(12)
        self._rows.setVerticalSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self._chip)
        head.addWidget(self._title, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._surface)
        layout.addLayout(self._rows)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()

    def tell(self, text: CardText, colors: LabelColors, theme: Theme, *, suggested: bool) -> None:
        """Say `text`; the chip of a suggestion is only outlined."""
        self._chip.show_label(text.label, colors, theme, outlined=suggested)
        self._title.setText("" if text.title == text.label else text.title)
        self._surface.setText(text.surface)
        self._set_lines(text.lines)
        self.setAccessibleName(text.spoken)
        self.adjust()

    def adjust(self) -> None:
        """Become as wide as there is room for, and as high as what it says."""
        page = self._page.rect()
        layout = self.layout()
        assert layout is not None
        for part in (self, *self.findChildren(QWidget)):
            part.ensurePolished()
        layout.invalidate()
        layout.activate()
        width = min(WIDTH, page.width() - 2 * GAP)
        self.resize(width, min(layout.totalHeightForWidth(width), page.height() - 2 * GAP))

    def place(self, boxes: Sequence[QRectF]) -> None:
        """Stand below the mark that is painted at `boxes`, or above it, and never over it."""
        page = self._page.rect()
        seen = [box for box in boxes if QRectF(page).intersects(box)]
        if not seen:
            self.hide()
            return
        mark = QRect()
        for box in seen:
            mark = mark.united(box.toAlignedRect())
        # An article reads from the right: the card begins where the mark does.
        left = round(seen[0].right()) - self.width()
        left = max(GAP, min(left, page.right() - GAP - self.width()))
        top = mark.bottom() + GAP
        if top + self.height() > page.bottom() - GAP:
            # Above there is the chip of the mark, too.
            above = mark.top() - 3 * GAP - self.height()
            top = above if above >= GAP else max(GAP, page.bottom() - GAP - self.height())
        self.move(QPoint(left, top))
        self.raise_()
        self.show()

    def _set_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        for label in self._labels:
            self._rows.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels.clear()
        for row, (caption, line) in enumerate(lines):
            name = QLabel(caption)
            name.setProperty("role", "muted")
            name.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
            name.setContentsMargins(0, 2, 0, 0)
            said = Paragraph(line)
            self._rows.addWidget(name, row, 0)
            self._rows.addWidget(said, row, 1)
            self._labels += name, said
            # In a card that is shown already, new parts count for nothing until they are, too.
            name.show()
            said.show()


class _Chip(QWidget):
    """The chip of a label, as the lists beside the article show it."""

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self._outlined = False
        self._colors: LabelColors | None = None
        self._theme = load_theme("light")

    def show_label(self, name: str, colors: LabelColors, theme: Theme, *, outlined: bool) -> None:
        self._name, self._colors, self._theme, self._outlined = name, colors, theme, outlined
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self._name, chip_font(self.font(), self._theme)), CHIP_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._colors is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(chip_font(self.font(), self._theme))
        outlined = self._theme.color("text") if self._outlined else None
        paint_chip(painter, self.rect(), self._name, self._colors, outlined)
