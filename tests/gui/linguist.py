"""Somebody who knows what is to be marked, and how, by keyboard alone."""

from collections import Counter

from PySide6.QtWidgets import QApplication

from core.model import Span, Suggestion
from core.text.boundaries import next_word_start
from gui.dialogs.propagation_dialog import PropagationDialog
from gui.models.matches import ROW_ROLE, Heading
from gui.picker.picker import Picker
from tests.gui.keyboard import LETTERS, Keyboard, Story, called, focus, where, write
from tests.gui.marked_articles import ARTICLES, Article


class Linguist:
    """Reads off the screen what there is to do. Methods that are stories press keys; others look.

    `acts` counts how she has answered.
    """

    def __init__(self, window) -> None:
        self.window = window
        self.keyboard = Keyboard()
        self.acts = Counter()

    # -- what is done again and again

    def answer(self) -> Story:
        """Answer every suggestion as it should be."""
        yield self.settled
        while self.pending():
            yield "Tab"
            yield from self.answer_one()
            yield self.settled

    def answer_one(self) -> Story:
        mark = self.window.view.focused()
        assert isinstance(mark, Suggestion), where()
        for start, end, label in self.article.raw_marks:
            if (start, end) == (mark.start, mark.end):
                self.acts["accept" if label == mark.label else "relabel"] += 1
                yield "Return" if label == mark.label else self.key_of(label)
                return
            if mark.start < end and start < mark.end and not self.is_marked(start, end):
                self.acts["edge"] += 1
                yield from self.move_focused(start, end)
                if self.window.view.focused().label != label:
                    yield self.key_of(label)
                return
        self.acts["reject"] += 1
        yield "Delete"

    def move_focused(self, start: int, end: int) -> Story:
        """Move the edges of the focused mark there, word by word."""
        mark = self.window.view.focused()
        while (mark.start, mark.end) != (start, end):
            if mark.start != start:
                yield "[" if mark.start > start else "]"
            else:
                yield "Shift+[" if mark.end < end else "Shift+]"
            moved = self.window.view.focused()
            assert (moved.start, moved.end) != (mark.start, mark.end), mark
            mark = moved

    def mark_the_rest(self, marks=None) -> Story:
        """Mark what nobody proposed: one word where the caret is, several by selecting them."""
        for start, end, label in marks or self.article.raw_marks:
            if not self.is_marked(start, end):
                yield from self.select(start, end)
                yield self.key_of(label)
                assert self.is_marked(start, end), (start, end, label)

    def finish(self) -> Story:
        """Answer and mark what is left; the document is done, and the next one comes."""
        here = self.document.id
        yield from self.answer()
        yield from self.mark_the_rest(self.article.marks)
        assert self.marked() == self.article.marks
        yield "Ctrl+Return"
        assert self.document.id != here
        self.in_article()

    def select(self, start: int, end: int) -> Story:
        """Go there by words and select, the last word by characters; one alone need not be."""
        view = self.window.view
        yield "Ctrl+Home"
        while view.caret() < start:
            yield (
                "Ctrl+Left"
                if next_word_start(self.document.text, view.caret()) <= start
                else "Left"
            )
        if view.target() != (start, end):
            text = self.document.text
            while view.caret() < end:
                # To the left is on in the text only where it is Persian.
                last = next_word_start(text, view.caret()) > end and text[end - 1] in LETTERS
                yield "Shift+Left" if last else "Ctrl+Shift+Left"
        assert view.target() == (start, end), view.target()

    def focus_mark(self, start: int) -> Story:
        yield "Ctrl+Home"
        yield "Ctrl+Tab"
        while self.window.view.focused().start != start:
            yield "Ctrl+Tab"

    def mark_listed(self) -> Story:
        """Untick what is not meant, and mark the rest."""
        yield self.asked(PropagationDialog)
        yield lambda: not self.window.workspace.propagating.busy
        rows = focus()
        for row in range(rows.model().rowCount()):
            match = rows.model().index(row).data(ROW_ROLE)
            if isinstance(match, Heading):
                continue
            while rows.currentIndex().row() != row:
                yield "Down" if rows.currentIndex().row() < row else "Up"
            meant = self.article_of(match.document).marks
            if (match.start, match.end) not in {(start, end) for start, end, _ in meant}:
                yield "Space"
                self.acts["untick"] += 1
        yield "Return"
        yield self.back

    def call(self, name: str) -> Story:
        yield "Ctrl+K"
        yield self.asked(Picker)
        yield from write(name)
        yield "Return"

    def tab_to(self, *names: str) -> Story:
        """Tab to what is called so, in English or Persian."""
        for _ in range(20):
            if called(focus()) in names:
                return
            yield "Tab"
        raise AssertionError(f"no Tab leads to {names}, {where()}")

    # -- what is seen

    @property
    def session(self):
        return self.window.workspace.session

    @property
    def document(self):
        return self.window.workspace.document

    @property
    def article(self) -> Article:
        return self.article_of(self.document.id)

    def article_of(self, document: int) -> Article:
        return ARTICLES[self.session.document_ids().index(document)]

    def spans(self) -> list[Span]:
        return self.session.spans(self.document.id)

    def marked(self):
        return tuple((span.start, span.end, span.label) for span in self.spans())

    def is_marked(self, start: int, end: int) -> bool:
        return any((span.start, span.end) == (start, end) for span in self.spans())

    def pending(self) -> list[Suggestion]:
        return self.session.pending(self.document.id)

    def key_of(self, label: str) -> str:
        return self.session.labels()[label].key

    def settled(self) -> bool:
        return not self.window.workspace.suggesting.busy

    def asked(self, kind):
        """Whether a window of that `kind` has the focus."""
        return lambda: isinstance(QApplication.activeWindow(), kind) and QApplication.focusWidget()

    def back(self) -> bool:
        return QApplication.activeWindow() is self.window and bool(QApplication.focusWidget())

    def in_article(self) -> None:
        assert QApplication.focusWidget() is self.window.view, where()
