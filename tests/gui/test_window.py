"""What the window does around the marking: language, files, find, the room that it takes."""

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QSpinBox

from core.commands.project import SetLabelMap
from core.labelsets import load_label_set
from core.sample import sample_project
from core.store.project import create_project
from gui.appearance import Appearance
from gui.dialogs.import_dialog import ImportDialog
from gui.dialogs.import_report_dialog import ImportReportDialog
from gui.dialogs.label_map_dialog import LabelMapDialog
from gui.dialogs.preferences_dialog import PreferencesDialog
from gui.key_names import key_text
from gui.main_window import MainWindow
from gui.menus import cheat_sheet
from gui.settings import FONT_SIZES, Settings
from gui.tasks import Tasks


@pytest.fixture
def window(qtbot, qapp, tmp_path, worker):
    tasks = Tasks()
    appearance = Appearance(qapp)
    window = MainWindow(Settings(tmp_path / "config"), appearance, tasks, worker)
    qtbot.addWidget(window)
    window.show()
    window.open_project(sample_project())
    yield window
    window.close()
    tasks.shutdown()
    appearance.set_language("en")


def accept(monkeypatch):
    monkeypatch.setattr(ImportDialog, "exec", lambda _self: True)


def report_of(window):
    found = window.findChildren(ImportReportDialog)
    return found[0] if found else None


def test_numbers_follow_the_language_while_the_window_is_open(window, qtbot):
    window.look.set_language("en")
    dialog = PreferencesDialog(Settings(window.workspace.session.project.path.parent), None)
    qtbot.addWidget(dialog)
    dialog.show()
    size = dialog.findChild(QSpinBox)
    assert "17" in size.text()
    window.look.set_language("fa")
    assert "۱۷" in size.text()
    assert window.view.locale().name() == "fa_IR"


def test_the_text_changes_its_size_and_gets_its_usual_one_back(window):
    view, control = window.view, Qt.KeyboardModifier.ControlModifier
    view.setFocus()
    usual = view.text_size()
    QTest.keyClick(view, Qt.Key.Key_Plus, control)
    view.textSizeWanted.emit(3)
    assert view.text_size() == usual + 4
    view.textSizeWanted.emit(1000)
    assert view.text_size() == FONT_SIZES[-1]
    QTest.keyClick(view, Qt.Key.Key_0, control)
    assert view.text_size() == usual


def test_an_empty_search_does_not_say_that_it_found_nothing(window):
    window.find_bar.open()
    assert window.find_bar.counter.text() == ""
    window.workspace.show_document(window.workspace.document.id)
    assert window.find_bar.counter.text() == ""


def test_what_may_be_done_next_is_said_of_the_document_on_screen_alone(window):
    said = "No suggestion is pending."
    window.workspace.editing.answered.emit()
    assert window.status.currentMessage().startswith(said)
    window.workspace.show_document(None)
    assert window.status.currentMessage() == ""


def test_another_message_stays_while_documents_change(window):
    window.workspace.editing.answered.emit()
    window.workspace.learning.told.emit("Learned")
    window.workspace.show_document(None)
    assert window.status.currentMessage() == "Learned"


@pytest.mark.parametrize("language", ["fa", "en"])
def test_the_ring_around_the_article_is_seen_at_both_sides(window, qtbot, language):
    window.look.set_theme("light")
    window.look.set_language(language)
    window.activateWindow()
    window.view.setFocus()
    qtbot.waitUntil(window.view.hasFocus)
    picture = window.grab().toImage()
    edges = window.view.rect().adjusted(0, 60, 0, -60)
    for corner in (edges.topLeft(), edges.topRight(), edges.bottomLeft(), edges.bottomRight()):
        seen = picture.pixelColor(window.view.mapTo(window, corner))
        assert seen == window.appearance.theme.color("accent")


@pytest.mark.parametrize("language", ["fa", "en"])
def test_the_find_bar_leaves_a_small_window_its_size(window, language):
    window.look.set_language(language)
    window.resize(900, 600)
    QApplication.processEvents()
    window.find_bar.open()
    QApplication.processEvents()
    assert (window.width(), window.height()) == (900, 600)


def test_the_import_is_over_while_its_report_is_read(window, qtbot, tmp_path, monkeypatch):
    article = tmp_path / "article.txt"
    article.write_text("شهرداری تهران", encoding="utf-8")
    accept(monkeypatch)
    window.files.import_paths(window.workspace.session, [article])
    qtbot.waitUntil(lambda: report_of(window) is not None)
    qtbot.waitUntil(window.status._bar.isHidden)
    assert report_of(window).isVisible()
    report_of(window).reject()


def test_an_import_ends_with_the_project_that_it_was_for(window, qtbot, tmp_path, monkeypatch):
    article = tmp_path / "article.txt"
    article.write_text("شهرداری تهران", encoding="utf-8")
    other = tmp_path / "other.hashiye"
    create_project(other, load_label_set()).close()
    accept(monkeypatch)
    window.files.import_paths(window.workspace.session, [article])
    window.open_project(other)
    qtbot.waitUntil(lambda: not window._tasks.active())
    assert window.workspace.session.document_ids() == []
    assert report_of(window) is None


def test_keys_are_named_as_keyboards_print_them(window):
    labels = window.workspace.session.labels()
    keys = [key for _, rows in cheat_sheet(labels, "en") for key, _ in rows]
    assert not any("Return" in key for key in keys)
    assert key_text("Ctrl+Return") in keys
    assert key_text("Ctrl+Return") == key_text("Ctrl+Enter")


def test_buttons_of_dialogs_carry_words_only(window, qtbot):
    window.look.set_theme("light")
    dialog = PreferencesDialog(Settings(window.workspace.session.project.path.parent), None)
    qtbot.addWidget(dialog)
    dialog.show()
    box = dialog.findChild(QDialogButtonBox)
    assert all(button.icon().isNull() for button in box.buttons())
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_language_outlives_an_update_that_writes_over_its_catalog(window, monkeypatch):
    read = []
    monkeypatch.setattr(QTranslator, "load", lambda _self, *given: read.append(given[0]) or False)
    window.appearance.set_language("fa")
    assert any(isinstance(catalog, bytes) and catalog for catalog in read)


def test_which_label_is_which_is_asked_and_kept_as_one_step(window, monkeypatch):
    monkeypatch.setattr(LabelMapDialog, "exec", lambda _self: True)
    monkeypatch.setattr(LabelMapDialog, "chosen", lambda _self: {"EVENT": None})
    window.actions_by_id["label_map"].trigger()
    session = window.workspace.session
    assert session.settings().label_map == {"EVENT": None}
    assert session.undo_name == SetLabelMap.name


def test_of_two_jobs_the_later_is_shown_and_cancelled_then_the_earlier_again(window, qtbot):
    qtbot.waitUntil(lambda: not window._tasks.active())

    def job(progress):
        while progress(0, 0):
            pass

    earlier, later = (
        window._tasks.start(job, lambda _none: None, title=title) for title in ("first", "second")
    )
    status = window.status
    assert status._job.text() == "second"
    with qtbot.waitSignal(later.finished):
        QTest.mouseClick(status._cancel, Qt.MouseButton.LeftButton)
    assert status._job.text() == "first"
    assert not earlier.cancelled
    with qtbot.waitSignal(earlier.finished):
        QTest.mouseClick(status._cancel, Qt.MouseButton.LeftButton)
    assert status._job.isHidden()


def test_the_next_window_is_divided_as_the_last_one_was(window, qtbot, qapp, tmp_path, worker):
    window.resize(790, 560)
    body = window.centralWidget()
    body.setSizes([200, 400, 190])
    body.side.setSizes([150, 300])
    QApplication.processEvents()
    before = body.sizes(), body.side.sizes()
    size = window.size()
    window.close()
    tasks = Tasks()
    again = MainWindow(Settings(tmp_path / "config"), Appearance(qapp), tasks, worker)
    qtbot.addWidget(again)
    again.show()
    QApplication.processEvents()
    assert again.size() == size
    assert (again.centralWidget().sizes(), again.centralWidget().side.sizes()) == before
    again.close()
    tasks.shutdown()
