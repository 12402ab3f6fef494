"""The status line tells which document is on screen, and how far into it the caret is."""

import pytest

from gui.appearance import Appearance
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tasks import Tasks


@pytest.fixture
def window(qtbot, qapp, tmp_path, worker, articles):
    tasks = Tasks()
    window = MainWindow(Settings(tmp_path / "config"), Appearance(qapp), tasks, worker)
    qtbot.addWidget(window)
    window.show()
    window.open_project(articles)
    yield window
    window.close()
    tasks.shutdown()


def place(window):
    return window.status._place.text()


def test_it_follows_the_document_and_the_caret(window):
    assert place(window) == "document 1 of 4 | 0%"
    window.workspace.step(2)
    assert place(window) == "document 3 of 4 | 0%"
    window.view.set_caret(len(window.workspace.document.text))
    assert place(window) == "document 3 of 4 | 100%"


def test_it_counts_in_the_order_that_is_on_whatever_the_filter(window):
    window.documents._filter.setText("خبر 2")
    window.workspace.step(1)
    assert place(window).startswith("document 2 of 4")


def test_it_follows_documents_that_go(window):
    window.workspace.step(3)
    window.workspace.delete_document()
    assert place(window).startswith("document 3 of 3")


def test_without_a_project_it_says_nothing(window):
    window._set_workspace(None)
    assert place(window) == ""
