"""Find in the document: the find bar's wishes carried out in the article."""

from bisect import bisect_left
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from core.messages import HashiyeError
from core.text.search import Query, Range
from gui import errors
from gui.article.view import ArticleView
from gui.panels.find_bar import FindBar
from gui.tasks import Tasks
from gui.text_search import TextSearch

PATIENCE_MS = 200
"""How long a search may take before the bar says that it is under way."""
LONGEST = 200
"""Code points of a selection that is taken over into the bar."""


class Finding(QObject):
    """Finds a string or pattern in the document on screen and steps through its matches.

    `markWanted` carries the Query, its places as ranges, the name of a label, and whether the
    places in all other documents are to have it too.
    """

    markWanted = Signal(object, object, str, bool)

    def __init__(self, view: ArticleView, bar: FindBar, tasks: Tasks) -> None:
        super().__init__(bar)
        self._view = view
        self._bar = bar
        self._searches = TextSearch(tasks, self)
        self._text = ""
        self._wanted = Query("")
        self._matches: list[Range] = []
        self._current: int | None = None
        # Where the search began: what is typed on is found from there, not from the last match.
        self._origin = 0
        self._patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(bar.set_searching)
        bar.searchRequested.connect(self.search)
        bar.stepRequested.connect(self.step)
        bar.markRequested.connect(self._mark)
        bar.closed.connect(self._close)

    @property
    def busy(self) -> bool:
        """Whether a search is under way."""
        return self._searches.busy

    def open(self) -> None:
        """Show the bar, with what is selected if that is short enough to be looked for."""
        selection = self._view.selection()
        self._origin = selection[0] if selection else self._view.caret()
        selected = self._text[slice(*selection)] if selection else ""
        fits = len(selected) <= LONGEST and len(selected.splitlines()) == 1
        self._bar.open(selected if fits else "")

    def set_text(self, text: str) -> None:
        """The document on screen is another one: show the matches in it if the bar is open."""
        self._text = text
        self._matches, self._current = [], None
        if self._bar.isVisible():
            self._begin(self._bar.query, 0)

    def search(self, query: Query) -> None:
        """Show every match; go to the first one at or after where the search began."""
        self._begin(query, 1)

    def step(self, ways: int) -> None:
        """Go on by `ways` matches from the caret, round the end of the text."""
        if not self._bar.isVisible() and self._bar.edit.text():
            self._bar.show()
            self._origin = self._view.caret()
            self._begin(self._bar.query, ways)
        elif self._matches:
            self._go(ways)

    def stop(self) -> None:
        """Search no more."""
        self._patience.stop()
        self._searches.stop()

    def _begin(self, query: Query, ways: int) -> None:
        """Search; then go to the next match (1) from the origin, the last one (-1) or nowhere."""
        self._wanted = query
        self._patience.stop()
        if not query.text:
            if self._searches.busy:
                self._searches.stop()
            self._found(0, [])
            return
        self._searches.find(self._text, query, partial(self._found, ways), self._failed)
        if self._searches.busy:
            self._patience.start()

    def _found(self, ways: int, matches: list[Range]) -> None:
        self._patience.stop()
        self._matches, self._current = matches, None
        if self._wanted.text:
            self._bar.set_result(0, len(matches))
        if ways and matches:
            behind = bisect_left(matches, (self._origin,))
            self._current = (behind if ways > 0 else behind - 1) % len(matches)
            self._show()
            if behind == (len(matches) if ways > 0 else 0):
                self._bar.tell_round(forwards=ways > 0)
        else:
            self._view.show_matches(matches, None)

    def _failed(self, error: HashiyeError) -> None:
        self._patience.stop()
        self._matches, self._current = [], None
        self._view.show_matches([], None)
        self._bar.set_failed(errors.message(error))

    def _go(self, ways: int) -> None:
        at, count = self._place(ways), len(self._matches)
        self._current = (at + ways) % count
        self._origin = self._matches[self._current][0]
        self._show()
        if not 0 <= at + ways < count:
            self._bar.tell_round(forwards=ways > 0)

    def _place(self, ways: int) -> int:
        """The match to step from: the current one, or where the caret was put since."""
        current = self._current
        if current is not None and self._view.selection() == self._matches[current]:
            return current
        caret = self._view.caret()
        behind = bisect_left(self._matches, (caret,))
        return behind - 1 if ways > 0 else behind

    def _show(self) -> None:
        assert self._current is not None
        self._view.show_matches(self._matches, self._current)
        self._bar.set_result(self._current + 1, len(self._matches))
        start, end = self._matches[self._current]
        self._view.set_caret(end, start)
        self._view.scroll_to(start, end)

    def _mark(self, label: str, everywhere: bool) -> None:
        if self._matches:
            self.markWanted.emit(self._wanted, tuple(self._matches), label, everywhere)

    def _close(self) -> None:
        self.stop()
        self._matches, self._current = [], None
        self._view.show_matches([], None)
        self._view.setFocus()
