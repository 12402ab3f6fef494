"""Correcting the text through the real window: Ctrl+Shift+E, typing, Ctrl+Enter, Ctrl+Z."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QMessageBox,
    QTextBrowser,
)

from core.checking import check_project
from core.commands.importing import ImportDocuments
from core.commands.spans import AddSpan
from core.formats import FormattedDocument
from core.labelsets import load_label_set
from core.session import Session
from core.store.project import create_project
from gui.appearance import Appearance
from gui.dialogs.correction_dialog import CorrectionDialog
from gui.dialogs.original_dialog import OriginalDialog
from gui.dialogs.text_field import TextField
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tasks import Tasks

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier

TEXT = "خبر یکم\r\nآلفابتا در کرچ گفت: کتاب\u00a0من\u200cاست.\r\nپایان خبر"


@pytest.fixture
def window(qtbot, qapp, tmp_path, worker):
    """A window on a document in which سارا and رضا have marked an entity each."""
    tasks = Tasks()
    path = tmp_path / "p.hashiye"
    create_project(path, load_label_set()).close()
    settings = Settings(tmp_path / "config")
    settings.annotator = "سارا"
    for name, part, label in (("رضا", "کرچ", "LOC"), ("سارا", "آلفابتا", "PER")):
        session = Session.open(path, name)
        if not session.document_ids():
            article = FormattedDocument("", "متن", TEXT, {}, (), ())
            session.execute(ImportDocuments([article], as_spans=False))
        (document,) = session.document_ids()
        start = TEXT.index(part)
        session.execute(AddSpan(document, start, start + len(part), label))
        session.close()
    made = MainWindow(settings, Appearance(qapp), tasks, worker)
    qtbot.addWidget(made)
    made.show()
    made.open_project(path)
    settle(made, qtbot)
    yield made
    made.close()
    tasks.shutdown()
    assert check_project(path) == []


def settle(window, qtbot):
    qtbot.waitUntil(lambda: not window.workspace.suggesting.busy)


def press(widget, key, modifiers=NONE):
    QTest.keyClick(widget, key, modifiers)
    QApplication.processEvents()


def write(field, text):
    """Type `text`, which QTest does only where it is ASCII."""
    for character in text:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, NONE, character)
        QApplication.sendEvent(field, event)


def shown(window, kind=CorrectionDialog):
    found = [dialog for dialog in window.findChildren(kind) if dialog.isVisible()]
    return found[0] if found else None


def begin(window, qtbot, part):
    """The dialog that Ctrl+Shift+E opens with `part` selected, and its field."""
    start = text(window).index(part)
    window.view.set_caret(start + len(part), start)
    window.view.setFocus()
    press(window.view, Qt.Key.Key_E, CTRL | SHIFT)
    dialog = shown(window)
    field = next(one for one in dialog.findChildren(TextField) if not one.isReadOnly())
    qtbot.waitUntil(field.hasFocus)
    return dialog, field


def tell(dialog, qtbot):
    """Wait until it is told what becomes of the entities; what the list says."""
    qtbot.waitUntil(lambda: not dialog._pause.isActive())
    rows = dialog.findChild(QListWidget)
    isolates = {0x2068: "", 0x2069: ""}
    return [rows.item(n).text().translate(isolates) for n in range(rows.count())]


def text(window):
    return window.workspace.document.text


def save_button(dialog):
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)


def test_a_typo_is_corrected_saved_and_taken_back(window, qtbot):
    workspace = window.workspace
    dialog, field = begin(window, qtbot, "کرچ")
    assert field.text() == TEXT.split("\r\n")[1]
    assert field.textCursor().selectedText() == "کرچ"
    assert not save_button(dialog).isEnabled()
    write(field, "کرج")
    (told,) = tell(dialog, qtbot)
    assert "“کرچ” becomes “کرج”" in told
    assert "رضا" in told
    press(field, Qt.Key.Key_Return, CTRL)
    assert shown(window) is None
    assert text(window) == TEXT.replace("کرچ", "کرج")
    session, document = workspace.session, workspace.document.id
    assert [s.surface for s in session.everyones_spans(document)] == ["آلفابتا", "کرج"]
    assert "Ctrl+Z" in window.status.currentMessage()
    assert "corrected" in window.status._figures.text()
    assert window.view.accessibleName() == "متن"
    settle(window, qtbot)

    press(window.view, Qt.Key.Key_Z, CTRL)
    assert text(window) == TEXT
    assert [s.surface for s in session.everyones_spans(document)] == ["آلفابتا", "کرچ"]
    assert "corrected" not in window.status._figures.text()
    press(window.view, Qt.Key.Key_Z, CTRL | SHIFT)
    assert text(window) == TEXT.replace("کرچ", "کرج")
    settle(window, qtbot)


def test_what_is_on_the_screen_follows_the_text(window, qtbot):
    at = text(window).index("پایان")
    _dialog, field = begin(window, qtbot, "آلفابتا")
    press(field, Qt.Key.Key_Home)
    write(field, "آقای ")
    window.view.set_caret(at)
    press(field, Qt.Key.Key_Return, CTRL)
    assert window.view.caret() == at + len("آقای ")
    assert window.view.layout_state.text == text(window)
    (span,) = window.workspace.session.spans(window.workspace.document.id)
    assert text(window)[span.start : span.end] == "آلفابتا"
    settle(window, qtbot)


def test_an_entity_is_not_lost_without_a_tick(window, qtbot):
    dialog, field = begin(window, qtbot, " در کرچ")
    press(field, Qt.Key.Key_Delete)
    (told,) = tell(dialog, qtbot)
    assert "“کرچ” cannot be kept" in told
    tick = dialog.findChild(QCheckBox)
    assert tick.isVisible()
    assert not save_button(dialog).isEnabled()
    assert "remove entities: 1" in save_button(dialog).text()
    press(field, Qt.Key.Key_Return, CTRL)
    assert shown(window) is dialog
    assert tick.hasFocus()
    press(tick, Qt.Key.Key_Space)
    press(tick, Qt.Key.Key_Return, CTRL)
    assert shown(window) is None
    workspace = window.workspace
    spans = workspace.session.everyones_spans(workspace.document.id)
    assert [span.surface for span in spans] == ["آلفابتا"]
    press(window.view, Qt.Key.Key_Z, CTRL)
    spans = workspace.session.everyones_spans(workspace.document.id)
    assert [span.surface for span in spans] == ["آلفابتا", "کرچ"]
    settle(window, qtbot)


def test_another_loss_is_asked_for_anew(window, qtbot):
    dialog, field = begin(window, qtbot, " در کرچ")
    press(field, Qt.Key.Key_Delete)
    tell(dialog, qtbot)
    tick = dialog.findChild(QCheckBox)
    tick.setChecked(True)
    assert save_button(dialog).isEnabled()
    field.selectAll()
    write(field, "هیچ")
    assert len(tell(dialog, qtbot)) == 2
    assert not tick.isChecked()
    assert not save_button(dialog).isEnabled()
    field.setPlainText(dialog._editable.shown)
    press(dialog, Qt.Key.Key_Escape)
    assert shown(window) is None


def test_escape_asks_before_it_loses_what_was_written(window, qtbot, monkeypatch):
    asked = []
    answers = iter([QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Discard])
    monkeypatch.setattr(QMessageBox, "question", lambda *a: asked.append(a[2]) or next(answers))
    dialog, field = begin(window, qtbot, "کرچ")
    write(field, "کرج")
    press(field, Qt.Key.Key_Escape)
    assert shown(window) is dialog
    assert field.text() != dialog._editable.shown
    press(field, Qt.Key.Key_Escape)
    assert shown(window) is None
    assert len(asked) == 2
    assert text(window) == TEXT


def test_escape_does_not_ask_where_nothing_was_written(window, qtbot):
    _dialog, field = begin(window, qtbot, "کرچ")
    press(field, Qt.Key.Key_Escape)
    assert shown(window) is None


def test_what_a_field_confuses_stays_as_it_is(window, qtbot):
    _dialog, field = begin(window, qtbot, "گفت")
    write(field, "گفته")
    press(field, Qt.Key.Key_Return, CTRL)
    assert text(window) == TEXT.replace("گفت", "گفته")
    settle(window, qtbot)


def test_a_typed_line_end_is_like_those_of_the_document(window, qtbot):
    _dialog, field = begin(window, qtbot, "گفت")
    press(field, Qt.Key.Key_Return)
    press(field, Qt.Key.Key_Return, CTRL)
    assert text(window) == TEXT.replace("گفت", "\r\n")
    settle(window, qtbot)


def test_undo_within_the_field_stops_at_the_text_as_it_was(window, qtbot):
    dialog, field = begin(window, qtbot, "کرچ")
    write(field, "کرج")
    for _ in range(5):
        press(field, Qt.Key.Key_Z, CTRL)
    assert field.text() == dialog._editable.shown
    assert tell(dialog, qtbot) == []
    press(field, Qt.Key.Key_Escape)
    assert text(window) == TEXT


def test_the_original_is_shown_with_what_differs(window, qtbot):
    actions = window.actions_by_id
    actions["show_original"].trigger()
    assert shown(window, OriginalDialog) is None
    assert "as it came in" in window.status.currentMessage()
    _dialog, field = begin(window, qtbot, "کرچ")
    write(field, "کرج")
    press(field, Qt.Key.Key_Return, CTRL)
    settle(window, qtbot)
    actions["show_original"].trigger()
    dialog = shown(window, OriginalDialog)
    page = dialog.findChild(QTextBrowser).toPlainText()
    assert "کرچ" in page
    assert "کرج" in page
    press(dialog, Qt.Key.Key_Escape)
    assert shown(window, QDialog) is None


def test_a_project_that_is_only_read_says_why(window, qtbot, tmp_path):
    with_lock = window.workspace.session.project.path
    other = Session.open(with_lock, "رضا")
    assert other.project.readonly
    window._set_workspace(other)
    window.view.setFocus()
    press(window.view, Qt.Key.Key_E, CTRL | SHIFT)
    assert shown(window) is None
    assert "read-only" in window.messages._text.text()


def test_an_entity_that_has_the_focus_keeps_it(window, qtbot):
    (span,) = window.workspace.session.spans(window.workspace.document.id)
    window.view.focus(span)
    window.view.setFocus()
    press(window.view, Qt.Key.Key_E, CTRL | SHIFT)
    field = next(one for one in shown(window).findChildren(TextField) if not one.isReadOnly())
    assert field.textCursor().selectedText() == "آلفابتا"
    write(field, "آلفابت")
    press(field, Qt.Key.Key_Return, CTRL)
    focused = window.view.focused()
    assert (focused.id, focused.surface) == (span.id, "آلفابت")
    settle(window, qtbot)
    press(window.view, Qt.Key.Key_Z, CTRL)
    assert window.view.focused().surface == "آلفابتا"
    settle(window, qtbot)


def test_a_document_is_not_left_without_text(window, qtbot):
    dialog, field = begin(window, qtbot, "کرچ")
    dialog._what = replace(dialog._what, start=0, end=len(TEXT))
    field.selectAll()
    press(field, Qt.Key.Key_Delete)
    dialog.findChild(QCheckBox).setChecked(True)
    tell(dialog, qtbot)
    dialog.findChild(QCheckBox).setChecked(True)
    assert not save_button(dialog).isEnabled()
    assert "has no text" in dialog._sum.text()
    field.setPlainText(dialog._editable.shown)
    press(field, Qt.Key.Key_Escape)
