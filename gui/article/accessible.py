"""What a screen reader is told of the article."""

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
)
from PySide6.QtWidgets import QWidget

from core.model import Span
from gui.article.marks import Mark, Marks
from gui.source_names import source_names


def describe(mark: Mark, marks: Marks, text: str) -> str:
    """What is said of a mark that gets the focus: "entity PER, 2 of 14, suggested, 87% (…): …"."""
    at, of = marks.place(mark)
    number, count = QLocale().toString(at), QLocale().toString(of)
    surface = text[mark.start : mark.end]
    if isinstance(mark, Span):
        said = QCoreApplication.translate(
            "ArticleView", "entity {label}, {number} of {count}: {text}"
        )
        return said.format(label=mark.label, number=number, count=count, text=surface)
    said = QCoreApplication.translate(
        "ArticleView", "entity {label}, {number} of {count}, suggested, {score}% ({source}): {text}"
    )
    return said.format(
        label=mark.label,
        number=number,
        count=count,
        score=QLocale().toString(round(mark.score * 100)),
        source=source_names(mark.sources),
        text=surface,
    )


def announce(widget: QWidget, message: str) -> None:
    """Make `message` the widget's description and have it said."""
    widget.setAccessibleDescription(message)
    if QAccessible.isActive():
        event = QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(event)
        say(widget, message)


def say(widget: QWidget, message: str) -> None:
    """Have `message` said, unless it is empty."""
    if message:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, message))
