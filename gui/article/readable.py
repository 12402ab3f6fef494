"""What the accessible side of the article needs of the view."""

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from gui.article.layout import ArticleLayout
from gui.article.marks import Mark, Marks


class Readable(Protocol):
    """The article view. Offsets are code points; points and rectangles are the viewport's."""

    @property
    def layout_state(self) -> ArticleLayout: ...
    def viewport(self) -> QWidget:
        """What shows the text."""
        ...

    def caret(self) -> int:
        """Where the caret is."""
        ...

    def selection(self) -> tuple[int, int] | None:
        """What is selected."""
        ...

    def set_caret(self, offset: int, anchor: int | None = None) -> None:
        """Put the caret at `offset`, with a selection from `anchor`."""
        ...

    def scroll_to(self, start: int, end: int) -> None:
        """Bring `start, end` into view."""
        ...

    def rect_of(self, offset: int) -> QRectF:
        """Where the code point at `offset` is; nothing as long as it is not laid out."""
        ...

    def place_of(self, point: QPointF) -> tuple[int, float]:
        """The line and the x in the text column of `point`."""
        ...

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Where the visible part of `start, end` is painted."""
        ...

    def marks(self) -> Marks:
        """Every mark of the document."""
        ...

    def shown_marks(self) -> list[Mark]:
        """The marks on the lines that are seen, in the order of the text."""
        ...

    def mark_at(self, point: QPointF) -> Mark | None:
        """The innermost mark under `point`."""
        ...

    def focused(self) -> Mark | None:
        """The mark that has the focus."""
        ...

    def focus(self, mark: Mark | None) -> None:
        """Give `mark` the focus."""
        ...
