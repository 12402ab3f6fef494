"""What a screen reader is told of the article."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleTextCursorEvent,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QWidget

from core.model import Span
from gui.article.marks import Mark, Marks


def describe(mark: Mark, marks: Marks, text: str) -> str:
    """What is said of a mark that gets the focus: "entity PER, 2 of 14, suggested, 87%: …"."""
    number, count = marks.place(mark)
    surface = text[mark.start : mark.end]
    if isinstance(mark, Span):
        said = QCoreApplication.translate(
            "ArticleView", "entity {label}, {number} of {count}: {text}"
        )
        return said.format(label=mark.label, number=number, count=count, text=surface)
    said = QCoreApplication.translate(
        "ArticleView", "entity {label}, {number} of {count}, suggested, {score}%: {text}"
    )
    score = round(mark.score * 100)
    return said.format(label=mark.label, number=number, count=count, score=score, text=surface)


def announce(widget: QWidget, message: str) -> None:
    """Make `message` the widget's description and have it said."""
    widget.setAccessibleDescription(message)
    if not QAccessible.isActive():
        return
    event = QAccessible.Event.DescriptionChanged
    QAccessible.updateAccessibility(QAccessibleEvent(widget, event))
    if message:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, message))


def announce_caret(widget: QWidget, caret: int, selection: tuple[int, int] | None) -> None:
    """Tell where the caret is and what is selected."""
    if not QAccessible.isActive():
        return
    if selection:
        QAccessible.updateAccessibility(QAccessibleTextSelectionEvent(widget, *selection))
    else:
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(widget, caret))
