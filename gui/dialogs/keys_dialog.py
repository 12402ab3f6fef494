"""Every key on one sheet (F1)."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.parts import Paragraph, heading

KeyGroup = tuple[str, Sequence[tuple[str, str]]]
"""A title, and the keys below it: each as Qt writes it, and what it does."""

_SEVERAL = re.compile(r"(?<=.)(?:; |, |  )(?=.)")
_PLUS = re.compile(r"(?<=[^+])\+(?=.)")


class KeysDialog(QDialog):
    """Shows groups of keys in two columns. `changeWanted` asks to change them, once it is closed.

    A key text may list several, between commas or two spaces: "Ctrl+Y, Ctrl+Shift+Z".
    """

    changeWanted = Signal()

    def __init__(self, groups: Sequence[KeyGroup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        sheet = QWidget()
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(24, 16, 24, 16)
        columns.setSpacing(40)
        for part in _halves(groups):
            column = QVBoxLayout()
            column.setSpacing(24)
            for title, keys in part:
                column.addLayout(_group(title, keys))
            column.addStretch(1)
            columns.addLayout(column, 1)

        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(sheet)
        area.setAccessibleName(self.tr("Keys"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        change = buttons.addButton(
            self.tr("Change the keys…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        change.setAutoDefault(False)
        change.clicked.connect(self._change)
        layout = QVBoxLayout(self)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)
        self.setMinimumSize(760, 360)
        self.resize(920, 660)

    def _change(self) -> None:
        self.accept()
        self.changeWanted.emit()


class KeyCap(QLabel):
    """A key as it looks on a keyboard."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContentsMargins(7, 2, 7, 4)
        self.setMinimumWidth(26)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(max(hint.width(), 26), max(hint.height(), 26))

    def paintEvent(self, event: QPaintEvent) -> None:
        # A style sheet leaves a label no ground of its own.
        colors = QGuiApplication.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cap = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        edge = colors.color(QPalette.ColorRole.Mid)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(edge)
        painter.drawRoundedRect(cap, 5, 5)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(colors.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(cap.adjusted(0, 0, 0, -2), 5, 5)
        painter.end()
        super().paintEvent(event)


def _group(title: str, keys: Sequence[tuple[str, str]]) -> QVBoxLayout:
    group = QVBoxLayout()
    group.setSpacing(8)
    group.addWidget(heading(title))
    rows = QGridLayout()
    rows.setHorizontalSpacing(16)
    rows.setVerticalSpacing(6)
    rows.setColumnStretch(1, 1)
    for row, (key, description) in enumerate(keys):
        rows.addWidget(_caps(key), row, 0, Qt.AlignmentFlag.AlignTop)
        text = Paragraph(description)
        text.setMinimumHeight(26)
        rows.addWidget(text, row, 1, Qt.AlignmentFlag.AlignTop)
    group.addLayout(rows)
    return group


def _caps(keys: str) -> QWidget:
    """The caps of all combinations in `keys`, one combination below the other."""
    widget = QWidget()
    widget.setAccessibleName(keys)
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    # A row is placed by its own direction, not by that of what it stands in.
    flag = Qt.AlignmentFlag
    side = flag.AlignRight if widget.isRightToLeft() else flag.AlignLeft
    for combination in _SEVERAL.split(keys):
        row = QWidget()
        # Ctrl comes before the letter in every language.
        row.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(3)
        for key in _PLUS.split(combination):
            line.addWidget(KeyCap(key))
        column.addWidget(row, 0, side)
    return widget


def _halves(groups: Sequence[KeyGroup]) -> tuple[Sequence[KeyGroup], Sequence[KeyGroup]]:
    """`groups` cut in two, in their order, so that the longer half is as short as can be."""
    sizes = [len(keys) + 2 for _title, keys in groups]
    cuts = range(len(groups) + 1)
    cut = min(cuts, key=lambda at: max(sum(sizes[:at]), sum(sizes[at:])))
    return groups[:cut], groups[cut:]
