"""Find in the document: the find bar's wishes carried out in the article."""

from PySide6.QtCore import QObject

from core.text.search import Extent, Finder, Query
from gui.article.view import ArticleView
from gui.panels.find_bar import FindBar


class Finding(QObject):
    """Finds a string in the document on screen and steps through its matches."""

    def __init__(self, view: ArticleView, bar: FindBar) -> None:
        super().__init__(bar)
        self._view = view
        self._bar = bar
        self._text = ""
        self._wanted = ("", True, False)
        self._matches: list[tuple[int, int]] = []
        self._current: int | None = None
        bar.searchRequested.connect(self.search)
        bar.stepRequested.connect(self.step)
        bar.closed.connect(self._close)

    def set_text(self, text: str) -> None:
        """The document on screen is another one: search it if the bar is open."""
        self._text = text
        if self._bar.isVisible():
            self.search(*self._wanted)

    def search(self, string: str, folded: bool, whole_words: bool) -> None:
        """Show every match; go to the first one at or after the caret."""
        self._wanted = (string, folded, whole_words)
        self._matches = self._find(string, folded, whole_words) if string else []
        caret = self._view.caret()
        after = (i for i, (_, end) in enumerate(self._matches) if end >= caret)
        self._current = next(after, 0) if self._matches else None
        self._show()

    def step(self, ways: int) -> None:
        """Go on by `ways` matches, round the end of the text."""
        if self._matches:
            self._current = ((self._current or 0) + ways) % len(self._matches)
            self._show()

    def _find(self, string: str, folded: bool, whole_words: bool) -> list[tuple[int, int]]:
        extent = Extent.WHOLE if whole_words else Extent.ANYWHERE
        return Finder(Query(string, folded, extent)).find(self._text)

    def _show(self) -> None:
        self._view.show_matches(self._matches, self._current)
        if self._wanted[0]:
            number = (self._current or 0) + 1 if self._matches else 0
            self._bar.set_result(number, len(self._matches))
        if self._current is not None:
            start, end = self._matches[self._current]
            self._view.set_caret(end, start)
            self._view.scroll_to(start, end)

    def _close(self) -> None:
        self._matches, self._current = [], None
        self._view.show_matches([], None)
        self._view.setFocus()
