"""A full disk: what could not be saved is told, kept, and not lost by closing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from core.sample import sample_project
from gui.appearance import Appearance
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tasks import Tasks


@pytest.fixture
def window(qtbot, qapp, tmp_path, worker):
    tasks = Tasks()
    window = MainWindow(Settings(tmp_path), Appearance(qapp), tasks, worker)
    window.show()
    window.open_project(sample_project())
    qtbot.waitUntil(lambda: window.workspace.pending() > 0)
    qtbot.waitUntil(lambda: not window.workspace.suggesting.busy)
    yield window
    make_room(window)
    window.close()
    tasks.shutdown()
    window.deleteLater()


def database(window):
    return window.workspace.session.project.db


def fill_disk(window):
    """No page more than the file has, as on a full disk; and fill what is free in it."""
    db = database(window)
    pages = db.execute("PRAGMA page_count").fetchone()[0]
    db.execute(f"PRAGMA max_page_count = {pages}")


def make_room(window):
    if window.workspace is not None:
        database(window).execute("PRAGMA max_page_count = 1000000")


def mark_until_full(window):
    """Label one word after another until the disk refuses one, before suggestions meet that."""
    window.workspace.suggesting.stop()
    session = window.workspace.session
    text = window.workspace.document.text
    place = 0
    while not session.unsaved:
        place = text.index(" ", place + 1) + 1
        window.view.set_caret(place)
        QTest.keyClick(window.view, Qt.Key.Key_1)
        QApplication.processEvents()
    return place


def test_an_edit_that_the_disk_refuses_is_told_kept_and_saved_later(window):
    session = window.workspace.session
    fill_disk(window)
    place = mark_until_full(window)
    assert "Not saved" in window.messages.text()
    make_room(window)
    window.retry()
    assert not session.unsaved
    document = window.workspace.document.id
    assert any(span.start == place for span in session.spans(document))


def test_closing_asks_before_it_loses_an_edit(window, monkeypatch):
    fill_disk(window)
    mark_until_full(window)
    asked = []

    def cancel(*arguments):
        asked.append(arguments[2])
        return QMessageBox.StandardButton.Cancel

    monkeypatch.setattr(QMessageBox, "warning", cancel)
    assert not window.close()
    assert asked
    assert window.workspace is not None
