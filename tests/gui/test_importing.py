"""Importing in the real window: shown first, brought in the background, one step to undo."""

import json
import sqlite3
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton

from core import staging
from core.import_request import ImportRequest
from core.paths import config_dir
from core.progress import Cancelled
from core.session import Session
from core.staging import STOPPED, StoppedError
from core.store import imports, visibility
from core.worker.import_requests import StageImport
from gui.appearance import Appearance
from gui.dialogs.import_dialog import ImportDialog
from gui.dialogs.import_report_dialog import ImportReportDialog
from gui.dialogs.unfinished_import_dialog import UnfinishedImportDialog
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tasks import Tasks

MANY = visibility.AT_ONCE + 100


@pytest.fixture
def window(qtbot, qapp, articles, worker):
    tasks = Tasks()
    appearance = Appearance(qapp)
    appearance.set_language("en")
    made = MainWindow(Settings(config_dir()), appearance, tasks, worker)
    qtbot.addWidget(made)
    made.show()
    made.open_project(articles)
    yield made
    made.close()

    tasks.shutdown()


def corpus(folder, count):
    path = folder / "corpus.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            marks = [[0, 5, "GPE"]]
            line = {"title": f"متن {number}", "text": f"تهران {number}", "label": marks}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return path


def accepting(monkeypatch, qtbot, act=lambda _dialog: None):
    """Has the dialog accepted as soon as it shows the first documents."""

    def exec_(dialog):
        QDialog.show(dialog)
        qtbot.waitUntil(lambda: "متن 0" in dialog._preview.text())
        act(dialog)
        dialog.accept()
        return True

    monkeypatch.setattr(ImportDialog, "exec", exec_)


@contextmanager
def under_way(window, monkeypatch):
    """What was begun is not over meanwhile for all that the window hears, however quick it was."""
    end, ended = window._tasks._end, []
    with monkeypatch.context() as held:
        held.setattr(window._tasks, "_end", lambda *what: ended.append(what))
        yield
    for what in ended:
        end(*what)


def settled(window):
    return lambda: not window.files.importing.busy and not window._tasks.active()


def shown(window):
    return window.workspace.session.document_ids()


def test_what_is_chosen_in_the_preview_comes_in_as_one_step(window, qtbot, tmp_path, monkeypatch):
    before, seen = shown(window), []
    accepting(monkeypatch, qtbot, lambda dialog: seen.append(dialog._preview.text()))
    window.files.import_paths(window.workspace.session, [corpus(tmp_path, MANY)])
    qtbot.waitUntil(lambda: window.findChild(ImportReportDialog) is not None)
    qtbot.waitUntil(settled(window))
    # The label of the file is shown as the project's.
    assert "LOC" in seen[0]
    assert len(shown(window)) == len(before) + MANY
    assert window.documents._model.total == len(before) + MANY
    window.findChild(ImportReportDialog).reject()
    window.revert(undo=True)
    qtbot.waitUntil(settled(window))
    assert shown(window) == before
    assert window.documents._model.total == len(before)
    window.revert(undo=False)
    qtbot.waitUntil(settled(window))
    assert len(shown(window)) == len(before) + MANY


def test_a_key_is_obeyed_while_an_import_is_under_way(window, qtbot, tmp_path, monkeypatch):
    accepting(monkeypatch, qtbot)
    window.files.import_paths(window.workspace.session, [corpus(tmp_path, 3000)])
    session, document = window.workspace.session, shown(window)[0]
    with under_way(window, monkeypatch):
        qtbot.waitUntil(lambda: imports.unfinished(session.project.db) is not None)
        window.workspace.show_document(document)
        window.view.setFocus()
        qtbot.keyClick(window.view, Qt.Key.Key_1)
        assert len(session.spans(document)) == 1
        assert session.unsaved == []
    qtbot.waitUntil(lambda: window.findChild(ImportReportDialog) is not None)
    qtbot.waitUntil(settled(window))
    assert len(session.spans(document)) == 1


def test_an_import_that_is_cancelled_leaves_nothing(window, qtbot, tmp_path, monkeypatch):
    accepting(monkeypatch, qtbot)
    session, before = window.workspace.session, shown(window)
    window.files.import_paths(session, [corpus(tmp_path, 20_000)])
    db = session.project.db
    last = "SELECT max(id) FROM documents"
    there = db.execute(last).fetchone()
    with under_way(window, monkeypatch):
        qtbot.waitUntil(lambda: db.execute(last).fetchone() > there)
        qtbot.mouseClick(window.status._cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(settled(window))
    assert imports.unfinished(db) is None
    assert db.execute(last).fetchone() == there
    assert shown(window) == before
    assert window.findChild(ImportReportDialog) is None


@pytest.fixture
def interrupted(articles, tmp_path):
    """An import of 300 documents that ended after some of them."""
    session = Session.open(articles, "سارا")
    request = ImportRequest((corpus(tmp_path, 300),), labels=(("GPE", "LOC"),))
    staging.begin(session.project.db, session.annotator.id, request)
    looks = iter([True, True])
    with pytest.raises(Cancelled):
        staging.go_on(session.project.db, lambda _done, _total: next(looks, False))
    session.close()


@pytest.mark.parametrize(("answer", "more"), [("Go on", 300), ("Discard", 0)])
def test_an_import_that_was_interrupted_is_offered(interrupted, window, qtbot, answer, more):
    before = len(shown(window))
    assert "interrupted" in window.messages.text()
    qtbot.mouseClick(window.messages._action, Qt.MouseButton.LeftButton)
    dialog = window.findChild(UnfinishedImportDialog)
    (button,) = (one for one in dialog.findChildren(QPushButton) if one.text() == answer)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(settled(window))
    assert len(shown(window)) == before + more
    assert imports.unfinished(window.workspace.session.project.db) is None


def test_leaving_the_project_leaves_the_import_to_go_on_with(
    window, qtbot, tmp_path, monkeypatch, articles
):
    accepting(monkeypatch, qtbot)
    window.files.import_paths(window.workspace.session, [corpus(tmp_path, 20_000)])
    db = window.workspace.session.project.db
    with under_way(window, monkeypatch):
        qtbot.waitUntil(lambda: imports.unfinished(db) is not None)
        window.open_sample()
    qtbot.waitUntil(settled(window))
    window.open_project(articles)
    assert "interrupted" in window.messages.text()
    assert len(shown(window)) == 4


def test_while_an_undo_hides_many_documents_the_window_goes_on(
    window, qtbot, tmp_path, monkeypatch
):
    accepting(monkeypatch, qtbot)
    session = window.workspace.session
    window.files.import_paths(session, [corpus(tmp_path, MANY)])
    qtbot.waitUntil(lambda: window.findChild(ImportReportDialog) is not None)
    qtbot.waitUntil(settled(window))
    window.workspace.show_document(shown(window)[-MANY])
    with qtbot.captureExceptions() as raised:
        session.undo()
        # The document on screen is among the first that go.
        session.settle(1)
        window.status.refresh()
        qtbot.waitUntil(settled(window))
    assert not raised


def test_files_are_looked_for_where_they_were_last(window, tmp_path, monkeypatch):
    file, starts = corpus(tmp_path, 1), []

    def chosen(_parent, _title, folder, *_filter):
        starts.append(folder)
        return [str(file)], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", chosen)
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", lambda *given: starts.append(given[2]) or ""
    )
    monkeypatch.setattr(ImportDialog, "exec", lambda _dialog: False)
    session = window.workspace.session
    window.files.ask_files(session)
    window.files.ask_files(session)
    window.files.ask_folder(session)
    assert starts == ["", str(tmp_path), str(tmp_path)]


class FullDisk:
    """In place of the process that writes: it finds no room."""

    def __init__(self, worker):
        self._worker = worker

    def ask(self, request, progress=None, *, slow=False):
        if isinstance(request, StageImport):
            raise StoppedError(STOPPED, detail="database or disk is full")
        return self._worker.ask(request, progress, slow=slow)

    def close(self):
        self._worker.close()


def test_an_import_that_a_full_disk_stopped_is_offered(interrupted, window, qtbot):
    importing, before = window.files.importing, len(shown(window))
    worker = importing._worker
    importing._worker = FullDisk(worker)
    importing._bring(window.workspace.session, None)
    qtbot.waitUntil(settled(window))
    assert "database or disk is full" in window.messages.text()
    importing._worker = worker
    qtbot.mouseClick(window.messages._action, Qt.MouseButton.LeftButton)
    dialog = window.findChild(UnfinishedImportDialog)
    dialog.goOn.emit()
    dialog.reject()
    qtbot.waitUntil(settled(window))
    assert len(shown(window)) == before + 300


def test_what_could_not_be_shown_yet_is_kept(interrupted, window, qtbot, monkeypatch):
    session, before = window.workspace.session, len(shown(window))

    def full(*_args):
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr("core.store.journal.append", full)
        window.files.importing._bring(session, None)
        qtbot.waitUntil(settled(window))
        assert len(shown(window)) == before
        assert "database or disk is full" in window.messages.text()
    window.retry()
    qtbot.waitUntil(settled(window))
    assert len(shown(window)) == before + 300
