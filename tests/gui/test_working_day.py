"""A whole working day in the real window by keyboard alone, from no project to training data."""

import json
from collections import Counter

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from core.model import DocumentState, Span, Suggestion
from core.text.boundaries import next_word_start
from gui.appearance import Appearance
from gui.concordance.window import ConcordanceWindow
from gui.dialogs.change_keys_dialog import ChangeKeysDialog
from gui.dialogs.correction_dialog import CorrectionDialog
from gui.dialogs.export_dialog import ExportDialog
from gui.dialogs.export_report_dialog import ExportReportDialog
from gui.dialogs.import_dialog import ImportDialog
from gui.dialogs.import_report_dialog import ImportReportDialog
from gui.dialogs.new_project_dialog import NewProjectDialog
from gui.dialogs.note_dialog import NoteDialog
from gui.dialogs.propagation_dialog import PropagationDialog
from gui.main_window import MainWindow
from gui.models.matches import ROW_ROLE, Heading
from gui.picker.picker import Picker
from gui.settings import Settings
from tests.gui.keyboard import (
    LETTERS,
    Keyboard,
    NoPointer,
    Story,
    called,
    focus,
    live,
    where,
    write,
)
from tests.gui.marked_articles import ARTICLES, Article

DONE = ARTICLES[:10]


@pytest.fixture
def window(qtbot, qapp, tasks, worker, tmp_path):
    appearance = Appearance(qapp)
    made = MainWindow(Settings(tmp_path / "config"), appearance, tasks, worker)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
    appearance.set_language("en")


@pytest.fixture
def files(tmp_path):
    """A folder with an article a file, and a file of articles in which somebody guessed."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for place, article in enumerate(ARTICLES):
        if article.guessed is None:
            (folder / f"{place:02}.txt").write_text(article.raw, "utf-8")
    guessed = [
        json.dumps({"id": article.title, "text": article.raw, "label": article.guessed})
        for article in ARTICLES
        if article.guessed is not None
    ]
    (tmp_path / "guessed.jsonl").write_text("\n".join(guessed), "utf-8")
    return folder


def test_a_working_day_by_keyboard_alone(window, files, tmp_path, qapp):
    pointer = NoPointer()
    qapp.installEventFilter(pointer)
    day = Day(window, files, tmp_path)
    try:
        live(day.whole(), day.keyboard)
    finally:
        qapp.removeEventFilter(pointer)
    assert pointer.seen == []

    exported = [json.loads(line) for line in day.output.read_text("utf-8").splitlines()]
    assert {one["text"]: one["label"] for one in exported} == {
        article.text: [list(mark) for mark in article.marks] for article in DONE
    }


class Day:
    """What a linguist does in a day. She knows what is to be marked, and reads it off the screen.

    Methods that are stories press keys; all others only look.
    """

    def __init__(self, window, files, folder) -> None:
        self.window, self.files = window, files
        self.project, self.output = folder / "corpus.hashiye", folder / "corpus.jsonl"
        self.guessed = folder / "guessed.jsonl"
        self.keyboard = Keyboard()
        self.acts = Counter()

    def whole(self) -> Story:
        yield from self.make_a_project()
        yield from self.import_articles()
        yield from self.answer_suggestions()
        yield from self.move_edges()
        yield from self.choose_labels()
        yield from self.write_a_note_by_another_key()
        yield from self.mark_the_same_elsewhere()
        yield from self.mark_by_a_pattern()
        yield from self.work_under_a_persian_layout()
        yield from self.jump_from_the_concordance()
        yield from self.correct_a_typo()
        yield from self.look_at_unusual_characters()
        yield from self.get_what_was_learned()
        yield from self.export()

    # -- the beginning and the end

    def make_a_project(self) -> Story:
        yield "Ctrl+N"
        yield self.asked(NewProjectDialog)
        yield "Ctrl+A"
        yield from write(str(self.project))
        yield from self.tab_to("Your name")
        yield "Ctrl+A"
        yield from write("سارا")
        yield "Return"
        yield lambda: self.window.workspace is not None
        assert self.window.workspace.session.annotator.name == "سارا"

    def import_articles(self) -> Story:
        yield "Ctrl+I"
        yield self.asked(QFileDialog)
        yield from write(str(self.guessed))
        yield "Return"
        yield from self.take_import()
        yield from self.call("import a folder")
        yield self.asked(QFileDialog)
        yield "Ctrl+A"
        yield from write(str(self.files))
        yield "Return"
        yield from self.take_import()
        assert len(self.session.document_ids()) == len(ARTICLES)
        assert self.document.text == ARTICLES[0].raw
        self.in_article()

    def take_import(self) -> Story:
        yield self.asked(ImportDialog)
        yield "Return"
        yield self.asked(ImportReportDialog)
        yield "Return"
        yield self.back

    def export(self) -> Story:
        yield "Ctrl+E"
        yield self.asked(ExportDialog)
        yield from self.tab_to("Destination", "مقصد")
        yield "Ctrl+A"
        yield from write(str(self.output))
        yield "Return"
        yield self.asked(ExportReportDialog)
        yield "Return"
        yield self.back

    # -- the documents, one by one

    def answer_suggestions(self) -> Story:
        yield from self.answer()
        for act in ("accept", "reject", "relabel"):
            assert self.acts[act], act
        yield from self.finish()

    def move_edges(self) -> Story:
        yield from self.answer()
        assert self.acts["edge"]
        yield from self.finish()

    def choose_labels(self) -> Story:
        yield from self.answer()
        start, end, _ = self.article.marks[2]
        if not self.is_marked(start, end):
            yield from self.select(start, end)
            yield "L"
            yield self.asked(Picker)
            yield from write("facil")
            yield "Return"
            yield self.back
        yield from self.finish()

    def write_a_note_by_another_key(self) -> Story:
        yield from self.call("change the keys")
        yield self.asked(ChangeKeysDialog)
        yield from write("note on")
        yield "Down"
        yield "Return"
        yield "F7"
        yield "Escape"
        yield self.back
        yield from self.answer()
        yield from self.mark_the_rest()
        yield "Ctrl+Home"
        yield "Ctrl+Tab"
        yield "F7"
        yield self.asked(NoteDialog)
        yield from write("نام بازیگر است")
        yield "Ctrl+Return"
        yield self.back
        assert self.spans()[0].note == "نام بازیگر است"
        yield "Ctrl+Z"
        assert self.spans()[0].note == ""
        yield "Ctrl+Shift+Z"
        assert self.spans()[0].note == "نام بازیگر است"
        yield from self.finish()

    def mark_the_same_elsewhere(self) -> Story:
        start, end, label = self.article.marks[0]
        yield from self.answer()
        if not self.is_marked(start, end):
            yield from self.select(start, end)
            yield self.key_of(label)
        yield from self.focus_mark(start)
        yield "P"
        yield from self.mark_listed()
        assert self.acts["untick"]
        assert len([one for one in self.marked() if one[2] == label]) == 3
        yield from self.finish()

    def mark_by_a_pattern(self) -> Story:
        yield "Ctrl+F"
        yield from write(r"سال \d+")
        yield from self.tab_to("Pattern")
        yield "Space"
        bar = self.window.find_bar
        yield lambda: bar.counter.text() == "1 of 3"
        yield "Alt+Return"
        yield lambda: isinstance(QApplication.activePopupWidget(), QMenu)
        yield self.key_of("DATE")
        yield from self.mark_listed()
        yield "Escape"
        self.in_article()
        assert {label for *_, label in self.marked()} == {"DATE"}
        yield from self.finish()

    def work_under_a_persian_layout(self) -> Story:
        yield "Ctrl+Shift+L"
        assert QApplication.isRightToLeft()
        self.keyboard.persian = True
        self.in_article()

    def jump_from_the_concordance(self) -> Story:
        here = self.document.id
        yield "Ctrl+Shift+F"
        yield self.asked(ConcordanceWindow)
        yield from write("تبریز")
        yield "Return"
        found = self.window.concording.window
        yield lambda: found.list.hasFocus() and not self.window.concording.busy
        for _ in range(found.model.rowCount()):
            yield "Down"
        yield "Return"
        yield self.back
        assert self.document.text == ARTICLES[8].text
        yield self.key_of("LOC")
        assert "LOC" in {label for *_, label in self.marked()}
        yield "Alt+Up"
        yield "Alt+Up"
        assert self.document.id == here
        yield from self.answer()
        yield from self.finish()

    def correct_a_typo(self) -> Story:
        yield from self.answer()
        yield from self.mark_the_rest(self.article.raw_marks)
        before = self.marked()
        start, end, _ = self.article.raw_marks[1]
        yield from self.select(start, end)
        yield "Ctrl+Shift+E"
        yield self.asked(CorrectionDialog)
        # کرمان|سه|اه
        yield from ["Left"] * 5 + ["Delete"] * 2
        yield from write("ش")
        yield "Ctrl+Return"
        yield self.back
        assert self.document.text == self.article.text
        assert self.marked() == self.article.marks
        yield "Ctrl+Z"
        assert self.marked() == before
        yield "Ctrl+Y"
        yield from self.finish()

    def look_at_unusual_characters(self) -> Story:
        panel = self.window.unusual.panel
        yield "Ctrl+Shift+U"
        yield lambda: panel.tree.isVisible() and panel.tree.hasFocus()
        yield "Return"
        assert self.window.view.selection() is not None
        yield "Escape"
        self.in_article()
        yield from self.answer()
        yield from self.mark_the_rest()
        yield "Ctrl+Tab"
        yield "I"
        yield self.window.reading.card.isVisible
        yield "I"
        assert not self.window.reading.card.isVisible()
        yield from self.finish()

    def get_what_was_learned(self) -> Story:
        yield self.settled
        pending = {(s.start, s.end, s.label) for s in self.pending()}
        assert pending >= set(self.article.marks[:1])
        for pane in (self.window.documents, self.window.labels, self.window.spans):
            yield "F6"
            assert pane.isAncestorOf(focus()), where()
        yield "Escape"
        yield from self.finish()
        states = [summary.state for summary in self.session.summaries()]
        assert states.count(DocumentState.DONE) == len(DONE)

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
