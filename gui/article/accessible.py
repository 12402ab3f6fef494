"""What a screen reader is told of the article."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
)
from PySide6.QtWidgets import QWidget

from core.model import Span
from core.text.boundaries import word_at
from gui.article.marks import Mark, Marks
from gui.source_names import source_names

_SAID = 200


def describe(mark: Mark, marks: Marks, text: str) -> str:
    """What is said of a mark that gets the focus: "entity PER, 2 of 14, suggested, 87% (…): …"."""
    number, count = marks.place(mark)
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
        score=round(mark.score * 100),
        source=source_names(mark.sources),
        text=surface,
    )


def announce(widget: QWidget, message: str) -> None:
    """Make `message` the widget's description and have it said."""
    widget.setAccessibleDescription(message)
    if QAccessible.isActive():
        event = QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(event)
        _say(widget, message)


def announce_caret(
    widget: QWidget, text: str, caret: int, selection: tuple[int, int] | None
) -> None:
    """Have said what is selected, or the word that the caret has come to."""
    if QAccessible.isActive():
        start, end = selection or word_at(text, caret) or (caret, caret + 1)
        _say(widget, text[start : min(end, start + _SAID)])


def _say(widget: QWidget, message: str) -> None:
    if message:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, message))
