"""The report of unusual characters, from the key to the place in the article."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.commands.importing import ImportDocuments
from core.formats import FormattedDocument
from core.labelsets import load_label_set
from core.session import Session
from core.store.project import create_project
from gui.appearance import Appearance
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tasks import Tasks

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "config")


@pytest.fixture
def make_window(qtbot, qapp, tmp_path, worker, settings):
    """A function that opens a window on a project of two documents, the second an ordinary one."""
    tasks = Tasks()
    path = tmp_path / "p.hashiye"
    session = Session(create_project(path, load_label_set()), "سارا")
    texts = ("علي\u200c در كرج و كتاب", "رضا در تهران")
    batch = [FormattedDocument("", text, text) for text in texts]
    session.execute(ImportDocuments(batch, as_spans=False))
    session.close()
    made = []

    def make():
        window = MainWindow(settings, Appearance(qapp), tasks, worker)
        made.append(window)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        window.open_project(path)
        window.view.setFocus()
        return window

    yield make
    for window in made:
        window.close()
    tasks.shutdown()


@pytest.fixture
def window(make_window):
    return make_window()


def look(window, qtbot):
    QTest.keyClick(window.view, Qt.Key.Key_U, CONTROL_SHIFT)
    panel = window.unusual.panel
    qtbot.waitUntil(lambda: panel.tree.isVisible())
    return panel


def test_a_key_lists_what_is_unusual_and_enter_jumps_there(window, qtbot):
    panel = look(window, qtbot)
    assert panel.tree.hasFocus()
    text = window.workspace.document.text
    jumped = []
    for _ in range(4):
        QTest.keyClick(panel.tree, Qt.Key.Key_Return)
        jumped.append(text[slice(*window.view.selection())])
    assert jumped == ["ي", "ك", "ك", "\u200c"]
    assert panel.tree.hasFocus()
    assert window.workspace.session.undo_name == ""


def test_the_key_closes_it_again_and_so_does_escape(window, qtbot):
    panel = look(window, qtbot)
    QTest.keyClick(panel.tree, Qt.Key.Key_U, CONTROL_SHIFT)
    assert not panel.isVisible()
    assert window.view.hasFocus()
    QTest.keyClick(look(window, qtbot).tree, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert window.view.hasFocus()


def test_keys_reach_the_panel_before_anything_is_found(window, qtbot):
    QTest.keyClick(window.view, Qt.Key.Key_U, CONTROL_SHIFT)
    panel = window.unusual.panel
    assert not panel.tree.isVisible()
    assert panel.has_focus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.workspace.session.spans(window.workspace.document.id) == []
    qtbot.waitUntil(lambda: panel.tree.hasFocus())


def test_it_follows_the_document_on_screen(window, qtbot):
    panel = look(window, qtbot)
    window.workspace.step(1)
    qtbot.waitUntil(lambda: panel._empty.text().startswith("Nothing"))
    assert not panel.tree.isVisible()
    window.workspace.step(-1)
    qtbot.waitUntil(lambda: panel.tree.isVisible())


def test_without_a_document_or_a_project_there_is_no_report(window, qtbot):
    panel = look(window, qtbot)
    window.workspace.show_document(None)
    assert not panel.isVisible()
    assert not window.actions_by_id["unusual"].isEnabled()
    window.workspace.show_document(1)
    panel = look(window, qtbot)
    window._set_workspace(None)
    assert not panel.isVisible()


def test_invisible_characters_stay_shown_after_a_restart(make_window, settings):
    first = make_window()
    QTest.keyClick(first.view, Qt.Key.Key_I, CONTROL_SHIFT)
    assert first.checked("invisibles")
    first.close()
    again = make_window()
    assert again.checked("invisibles")
    assert again.view._scene.invisibles
    again.actions_by_id["invisibles"].trigger()
    assert not again.view._scene.invisibles
    assert not Settings(settings.path.parent).show_invisibles
