"""Finding in all documents, in a real window and by keys."""

import csv

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from core import concordance
from core.commands.documents import DeleteDocuments
from core.commands.spans import AddSpan
from core.model import Origin
from core.store import search_index
from gui import indexing
from gui.appearance import Appearance
from gui.concordance import window as concordance_window
from gui.concordance.model import LINE_ROLE
from gui.dialogs.propagation_dialog import PropagationDialog
from gui.main_window import MainWindow
from gui.panels.row_list import RowList
from gui.settings import Settings

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
RETURN = Qt.Key.Key_Return


@pytest.fixture
def window(qtbot, qapp, tasks, worker, articles, tmp_path):
    settings = Settings(tmp_path / "config")
    settings.annotator = "سارا"
    made = MainWindow(settings, Appearance(qapp), tasks, worker)
    qtbot.addWidget(made)
    made.show()
    made.open_project(articles)
    qtbot.waitUntil(lambda: not made.workspace.suggesting.busy)
    yield made
    made.close()


def press(widget, key, modifiers=NONE):
    QTest.keyClick(widget, key, modifiers)
    QApplication.processEvents()


def look_for(window, qtbot, text):
    press(window.view, Qt.Key.Key_F, CTRL | SHIFT)
    found = window.concording.window
    found.edit.setText(text)
    press(found.edit, RETURN)
    over(window, qtbot)
    return found


def over(window, qtbot):
    qtbot.waitUntil(lambda: not window.concording.busy)


def shown(found):
    model = found.list.model()
    lines = [model.index(row).data(LINE_ROLE) for row in range(model.rowCount())]
    return [(line.document, line.surface, line.label) for line in lines]


def test_every_place_is_shown_in_its_line_and_enter_goes_there(window, qtbot):
    found = look_for(window, qtbot, "البرز")
    assert [document for document, *_ in shown(found)] == [1, 2, 3]
    assert found.count.text() == "places: 3, in documents: 3"
    press(found.edit, RETURN)
    assert found.list.hasFocus()
    press(found.list, Qt.Key.Key_Down)
    press(found.list, RETURN)
    assert window.workspace.document.id == 2
    start, end = window.view.selection()
    assert window.workspace.document.text[start:end] == "البرز"


def test_it_gives_way_to_the_article_that_it_covers_and_comes_back_as_it_was(window, qtbot):
    found = look_for(window, qtbot, "البرز")
    press(found.list, Qt.Key.Key_Down)
    press(found.list, RETURN)
    assert not found.isVisible()
    assert window.view.hasFocus()
    press(window.view, Qt.Key.Key_2)
    press(window.view, Qt.Key.Key_F, CTRL | SHIFT)
    assert found.isVisible()
    assert found.list.hasFocus()
    assert found.list.currentIndex().row() == 1
    assert [label for *_, label in shown(found)] == ["", "LOC", ""]


def test_beside_the_article_it_stays(window, qtbot):
    found = look_for(window, qtbot, "البرز")
    found.move(window.frameGeometry().topRight() + QPoint(40, 0))
    press(found.list, RETURN)
    assert found.isVisible()
    assert window.view.hasFocus()


def test_with_something_else_selected_it_looks_for_that(window, qtbot):
    found = look_for(window, qtbot, "البرز")
    press(found.list, RETURN)
    at = window.workspace.document.text.index("کرج")
    window.view.set_caret(at + 3, at)
    press(window.view, Qt.Key.Key_F, CTRL | SHIFT)
    over(window, qtbot)
    assert found.edit.text() == "کرج"
    assert found.edit.hasFocus()


def test_enter_leads_to_the_lines_when_they_come(window, qtbot):
    press(window.view, Qt.Key.Key_F, CTRL | SHIFT)
    found = window.concording.window
    found.edit.setText("البرز")
    press(found.edit, RETURN)
    assert found.edit.hasFocus() or found.model.rowCount()
    over(window, qtbot)
    assert found.list.hasFocus()


def test_it_begins_with_what_is_selected(window, qtbot):
    at = window.workspace.document.text.index("کرج")
    window.view.set_caret(at + 3, at)
    press(window.view, Qt.Key.Key_F, CTRL | SHIFT)
    over(window, qtbot)
    found = window.concording.window
    assert found.edit.text() == "کرج"
    assert len(shown(found)) == 2


def test_parts_of_words_beginnings_and_whole_words_are_told_apart(window, qtbot):
    found = look_for(window, qtbot, "تا")

    def places(row):
        found.extent.setCurrentIndex(row)
        over(window, qtbot)
        return len(shown(found))

    assert [places(row) for row in (0, 1, 2)] == [5, 0, 0]
    assert "Anywhere in words" in found._empty.text()
    found.edit.setText("كت")
    assert [places(row) for row in (0, 1, 2)] == [2, 2, 0]
    found.exact.setChecked(True)
    assert places(1) == 0


def test_lines_are_sorted_by_the_words_beside_the_place(window, qtbot):
    found = look_for(window, qtbot, "استان البرز")
    assert [one for one, *_ in shown(found)] == [1, 2, 3]
    found.order.setCurrentIndex(1)
    befores = [line.preceding for line in found.model.lines]
    assert befores == sorted(befores)
    assert befores[0] == ""
    found.order.setCurrentIndex(2)
    afters = [line.following for line in found.model.lines]
    assert afters == sorted(afters)
    found.order.setCurrentIndex(0)
    assert [one for one, *_ in shown(found)] == [1, 2, 3]


def test_labels_are_shown_as_they_are_given_and_lines_filtered_by_them(window, qtbot):
    found = look_for(window, qtbot, "کرج")
    assert [label for *_, label in shown(found)] == ["", ""]
    session = window.workspace.session
    at = session.document(1).text.index("کرج")
    session.execute(AddSpan(1, at, at + 3, "LOC"))
    assert [label for *_, label in shown(found)] == ["LOC", ""]
    found.only.setCurrentIndex(found.only.findData("LOC"))
    assert [one for one, *_ in shown(found)] == [1]
    found.only.setCurrentIndex(1)
    assert [one for one, *_ in shown(found)] == [3]
    found.only.setCurrentIndex(0)
    found.order.setCurrentIndex(3)
    assert [label for *_, label in shown(found)] == ["LOC", ""]
    session.undo()
    assert [label for *_, label in shown(found)] == ["", ""]


def test_what_is_taken_out_of_the_project_leaves_the_list(window, qtbot):
    found = look_for(window, qtbot, "کرج")
    window.workspace.execute(DeleteDocuments((3,)))
    qtbot.waitUntil(lambda: len(shown(found)) == 1)
    window.workspace.session.undo()
    qtbot.waitUntil(lambda: len(shown(found)) == 2)


def test_all_places_are_marked_through_the_list_of_places(window, qtbot):
    found = look_for(window, qtbot, "کرج")
    found.mark_menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: not window.workspace.propagating.busy)
    (dialog,) = [one for one in window.findChildren(PropagationDialog) if one.isVisible()]
    press(dialog.findChild(RowList), RETURN)
    session = window.workspace.session
    spans = [(s.document, s.surface, s.origin) for n in (1, 2, 3) for s in session.spans(n)]
    assert spans == [(1, "کرج", Origin.PROPAGATED), (3, "کرج", Origin.PROPAGATED)]
    assert [label for *_, label in shown(found)] == ["LOC", "LOC"]


def test_the_lines_that_are_shown_are_exported(window, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "lines.tsv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    found = look_for(window, qtbot, "استان")
    found.order.setCurrentIndex(2)
    found.export.click()
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: len(path.read_text("utf-8-sig").splitlines()) == 4)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    assert [row["after"].strip() for row in rows] == [
        " ".join(line.after.split()) for line in found.model.lines
    ]


def test_no_more_lines_are_shown_than_anybody_reads(window, qtbot, monkeypatch):
    monkeypatch.setattr(concordance_window, "MOST", 4)
    assert concordance.MOST > 4
    found = look_for(window, qtbot, "ا")
    assert len(shown(found)) == 4
    assert "only the first 4" in found.count.text()


def test_escape_closes_and_another_project_has_lines_of_its_own(window, qtbot):
    found = look_for(window, qtbot, "کرج")
    press(found.edit, Qt.Key.Key_Escape)
    assert found.isHidden()
    window.close()
    assert window.concording.window is None


def test_documents_are_indexed_while_nobody_types(qtbot, session, tasks, worker, stopped):
    count = len(session.document_ids())
    assert search_index.due(session.project.db) == count
    made = stopped(indexing.Indexing(session, tasks, worker, tasks))
    made._pause.setInterval(10)
    made._pause.start()
    qtbot.waitUntil(lambda: not made.busy)
    assert search_index.due(session.project.db) == 0
    session.execute(DeleteDocuments((1,)))
    qtbot.waitUntil(lambda: not made.busy)
