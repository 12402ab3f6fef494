"""A whole working day in the real window by keyboard alone, from no project to training data."""

import json

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from core.model import DocumentState
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
from gui.main_window import MainWindow
from gui.picker.picker import Picker
from gui.settings import Settings
from tests.gui.keyboard import (
    NoPointer,
    Story,
    focus,
    live,
    where,
    write,
)
from tests.gui.linguist import Linguist
from tests.gui.marked_articles import ARTICLES

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


class Day(Linguist):
    """What she does in a day."""

    def __init__(self, window, files, folder) -> None:
        super().__init__(window)
        self.files = files
        self.project, self.output = folder / "corpus.hashiye", folder / "corpus.jsonl"
        self.guessed = folder / "guessed.jsonl"

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
