"""Small parts that several dialogs are put together from."""

from collections.abc import Callable
from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

WIDEST = 480
"""The width, in logical pixels, that a paragraph asks for at most."""

_INNER = 8
"""Pixels between what is scrolled and the edge of its frame."""

_FRAME = QSize(16, 48)
"""Pixels for what a window manager puts around a dialog, of which nothing is known beforehand."""


def room_for(dialog: QWidget) -> QSize:
    """How large `dialog` can be on its screen."""
    return dialog.screen().availableGeometry().size() - _FRAME


class Scrolled(QScrollArea):
    """Shows a part of a dialog whole, or scrolls it where the screen has no room for that."""

    _LEAST = 160

    def __init__(self, part: QLayout, *, fields: bool = False) -> None:
        """With `fields`, the keyboard goes to these, and what has it is scrolled into view."""
        super().__init__()
        self._page = QWidget()
        self._page.setLayout(part)
        # Room for the frame that shows where the keyboard is.
        part.setContentsMargins(_INNER, _INNER, _INNER, _INNER)
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if not fields:
            self.verticalScrollBar().rangeChanged.connect(self._let_scroll)

    def heightForWidth(self, width: int) -> int:
        page, frame = self._page, 2 * self.frameWidth()
        fitting = page.heightForWidth(width - frame)
        return (fitting if fitting >= 0 else page.sizeHint().height()) + frame

    def sizeHint(self) -> QSize:
        width = self._page.sizeHint().width() + 2 * self.frameWidth()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        width = self._page.minimumSizeHint().width() + 2 * self.frameWidth() + bar
        return QSize(width, min(self._LEAST, self.sizeHint().height()))

    def drop_bar(self) -> None:
        """Take the bar away where everything has room without it.

        Lines are longer without it, which Qt does not try as long as it is there.
        """
        if self.heightForWidth(self.width()) <= self.height():
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def _let_scroll(self, _least: int, most: int) -> None:
        """Let the Tab key stop where there is something to scroll by keys."""
        policy = Qt.FocusPolicy
        self.setFocusPolicy(policy.TabFocus if most > 0 else policy.NoFocus)


class FittedDialog(QDialog):
    """A dialog that opens as high as its lines need at its width, and never gets too small."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """Become as high as the lines need now."""
        layout = self.layout()
        if layout is None:
            return
        # What has become higher or lower tells that by events, from inside to outside.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        for part in self.findChildren(Scrolled):
            # It does not say by itself that what it shows has become higher or lower.
            part.updateGeometry()
        # Layouts within it remember heights, which only this makes them forget.
        layout.activate()
        least = layout.totalMinimumSize()
        self.setMinimumSize(self.minimumSize().expandedTo(least))
        width = max(self.width(), self.minimumWidth())
        height = min(layout.totalHeightForWidth(width), room_for(self).height())
        if height > 0:
            self.resize(width, max(height, self.minimumHeight()))
        for part in self.findChildren(Scrolled):
            part.drop_bar()


class Paragraph(QLabel):
    """A label whose lines break and whose height follows its width.

    It stands where the interface's lines begin, whatever the direction of its own text.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self._plain = text
        self.setWordWrap(True)
        # Plain text would stand a space too far to the left, and be cut there, where a line breaks
        # in a right-to-left window: QPainter gives the space at the break room at the wrong end.
        self.setTextFormat(Qt.TextFormat.RichText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._align()

    def text(self) -> str:
        """The text as it was given, without any markup."""
        return self._plain

    def setText(self, text: str) -> None:
        self._plain = text
        direction = "rtl" if self.isRightToLeft() else "ltr"
        style = "margin: 0; white-space: pre-wrap"
        super().setText(f'<p dir="{direction}" style="{style}">{escape(text)}</p>')

    def sizeHint(self) -> QSize:
        # QLabel's own hint guesses a shape, which leaves gaps around a short line.
        self.ensurePolished()
        width = min(self.fontMetrics().horizontalAdvance(self.text()) + 2, WIDEST)
        return QSize(width, self.heightForWidth(width))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        flag = Qt.AlignmentFlag
        side = flag.AlignRight if self.isRightToLeft() else flag.AlignLeft
        self.setAlignment(side | flag.AlignAbsolute | flag.AlignVCenter)
        self.setText(self._plain)


def heading(text: str) -> Paragraph:
    """A label that heads a part of a dialog."""
    label = Paragraph(text)
    label.setProperty("role", "heading")
    return label


def muted(text: str) -> Paragraph:
    """A label for what stands in the second rank."""
    label = Paragraph(text)
    label.setProperty("role", "muted")
    return label


def isolated(text: str) -> str:
    """`text` between marks that keep a path from left to right within any sentence."""
    return f"\u2066{text}\u2069"


def begin_at_edge(box: QAbstractSpinBox) -> None:
    """Let the number in `box` stand where the lines of the interface's language begin.

    Qt takes digits for left-to-right text, and sets them far from their caption in Persian.
    """
    flag = Qt.AlignmentFlag
    persian = QLocale().textDirection() == Qt.LayoutDirection.RightToLeft
    box.setAlignment((flag.AlignRight if persian else flag.AlignLeft) | flag.AlignAbsolute)


class PathField(QWidget):
    """A path to type or to choose with a button."""

    changed = Signal()

    def __init__(self, button: str, choose: Callable[[], str], path: Path | None = None) -> None:
        """`choose` opens a file dialog and returns the path that was chosen, or nothing."""
        super().__init__()
        self._choose = choose
        self.edit = QLineEdit("" if path is None else str(path))
        # A path reads from left to right in any language.
        self.edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.edit.setMinimumWidth(280)
        self.edit.textChanged.connect(self.changed)
        self.button = QPushButton(button)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._browse)
        self.setFocusProxy(self.edit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self.button)

    def path(self) -> Path | None:
        """The path that stands there, with the user's folder for a tilde, or None."""
        text = self.edit.text().strip()
        return Path(text).expanduser() if text else None

    def set_path(self, path: Path) -> None:
        """Put `path` there."""
        self.edit.setText(str(path))

    def _browse(self) -> None:
        chosen = self._choose()
        if chosen:
            self.edit.setText(chosen)


def answer_buttons(dialog: QDialog, agree: str) -> QDialogButtonBox:
    """Buttons to agree, called `agree`, and to cancel, which accept and reject `dialog`."""
    standard = QDialogButtonBox.StandardButton
    buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
    buttons.button(standard.Ok).setText(agree)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
