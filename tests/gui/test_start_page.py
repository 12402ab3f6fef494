"""What stands in place of the article: where the keys begin while there is none."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from core.commands.documents import DeleteDocuments
from core.labelsets import load_label_set
from core.store.project import create_project
from gui.appearance import Appearance
from gui.main_window import MainWindow
from gui.settings import Settings


@pytest.fixture
def window(qtbot, qapp, tasks, worker, tmp_path):
    made = MainWindow(Settings(tmp_path / "config"), Appearance(qapp), tasks, worker)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


def focused_action(window):
    button = QApplication.focusWidget()
    assert isinstance(button, QToolButton)
    by_action = {action: name for name, action in window.actions_by_id.items()}
    return by_action[button.defaultAction()]


def test_without_a_project_the_keys_begin_at_making_one(window):
    assert focused_action(window) == "new_project"


def test_an_empty_project_offers_to_import(window, tmp_path):
    path = tmp_path / "empty.hashiye"
    create_project(path, load_label_set()).close()
    window.open_project(path)
    assert focused_action(window) == "import_files"


def test_with_the_last_document_gone_the_keys_are_there_too(window, articles):
    window.open_project(articles)
    assert window.view.hasFocus()
    workspace = window.workspace
    workspace.execute(DeleteDocuments(tuple(workspace.session.document_ids())))
    assert focused_action(window) == "import_files"
    window.revert(undo=True)
    assert window.view.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_does_what_the_button_says(window, key):
    called = []
    # What it would do is replaced: it would wait for an answer.
    action = window.actions_by_id["new_project"]
    action.triggered.disconnect()
    action.triggered.connect(lambda: called.append("new_project"))
    QTest.keyClick(QApplication.focusWidget(), key)
    assert called == ["new_project"]
