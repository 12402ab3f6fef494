"""The keys of actions, changed in their dialog."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton

from core.labelsets import load_label_set
from gui.dialogs.change_keys_dialog import ChangeKeysDialog
from gui.key_set import LEFT_HAND, USUAL, KeySet
from tests.gui.key_events import CTRL, SHIFT, letter_event


@pytest.fixture
def dialog(qtbot):
    made = ChangeKeysDialog(USUAL, load_label_set(), "en")
    qtbot.addWidget(made)
    made.show()
    return made


def press(dialog, key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(dialog.recorder.field, key, held)


def caps(dialog):
    QApplication.processEvents()
    buttons = [button for button in dialog.findChildren(QPushButton) if button.isVisible()]
    names = [button.accessibleName() for button in buttons if button.accessibleName()]
    return {name.removeprefix("Remove the key ").strip("\u2066\u2069") for name in names}


def test_a_recorded_key_is_added_and_told_at_once(dialog, qtbot):
    dialog.table.go_to("note")
    dialog.record()
    with qtbot.waitSignal(dialog.changed) as caught:
        press(dialog, Qt.Key.Key_F7)
    assert caught.args[0].keys("note") == ("N", "F7")
    assert dialog.recorder.isHidden()


def test_what_was_found_by_name_gets_a_key_at_once(dialog, qtbot):
    name = dialog.focusWidget()
    QTest.keyClicks(name, "note on")
    QTest.keyClick(name, Qt.Key.Key_Down)
    assert dialog.focusWidget() is dialog.table
    name.setFocus()
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.recorder.field
    press(dialog, Qt.Key.Key_F7)
    assert dialog.keys().keys("note") == ("N", "F7")


def test_a_key_is_recorded_by_its_place_under_a_persian_layout(dialog):
    dialog.table.go_to("note")
    dialog.record()
    dialog.recorder.field.event(letter_event("X", "ط", SHIFT))
    assert dialog.keys().keys("note") == ("N", "Shift+X")


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Backspace])
def test_keys_that_move_the_focus_can_be_recorded_too(dialog, key):
    dialog.table.go_to("note")
    dialog.record()
    press(dialog, key, CTRL)
    assert len(dialog.keys().keys("note")) == 2 or dialog.recorder.problem()


def test_escape_leaves_the_keys_as_they_are(dialog, qtbot):
    dialog.record()
    with qtbot.assertNotEmitted(dialog.changed):
        press(dialog, Qt.Key.Key_Escape)
    assert dialog.recorder.isHidden()
    assert dialog.isVisible()


def test_a_key_of_another_action_is_taken_over_only_if_wanted(dialog):
    dialog.table.go_to("find")
    dialog.record()
    press(dialog, Qt.Key.Key_Z, CTRL)
    assert "Undo" in dialog.recorder.problem()
    assert dialog.keys() == USUAL
    dialog.recorder.cancel.click()
    assert dialog.keys() == USUAL
    dialog.record()
    press(dialog, Qt.Key.Key_Z, CTRL)
    dialog.recorder.take_over.click()
    assert dialog.keys().keys("find") == ("Ctrl+F", "Ctrl+Z")
    assert dialog.keys().keys("undo") == ()


@pytest.mark.parametrize(
    ("action", "key", "held", "told"),
    [
        ("note", Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, "Person"),
        ("note", Qt.Key.Key_C, CTRL, "article needs"),
        ("note", Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier, "File"),
        ("find", Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier, "works in fields too"),
    ],
)
def test_a_key_that_is_needed_elsewhere_cannot_be_taken(dialog, action, key, held, told):
    dialog.table.go_to(action)
    dialog.record()
    press(dialog, key, held)
    assert told in dialog.recorder.problem()
    assert dialog.recorder.take_over.isHidden()
    press(dialog, Qt.Key.Key_F7)
    assert dialog.keys().keys(action) == (*USUAL.keys(action), "F7")


def test_every_key_can_be_removed_and_the_usual_ones_come_back(dialog):
    dialog.table.go_to("redo")
    assert caps(dialog) == {"Ctrl+Shift+Z", "Ctrl+Y"}
    dialog.remove("Ctrl+Shift+Z")
    assert dialog.keys().keys("redo") == ("Ctrl+Y",)
    (usual,) = [b for b in dialog.findChildren(QPushButton) if b.text() == "Usual keys"]
    usual.click()
    assert dialog.keys() == USUAL
    assert not usual.isEnabled()


def test_actions_are_found_by_name_in_any_order(dialog):
    (field,) = [f for f in dialog.findChildren(QLineEdit) if f.placeholderText() == "Find by name"]
    field.setText("suggestion NEXT")
    assert "next_pending" in dialog.table.shown()
    assert "undo" not in dialog.table.shown()
    assert dialog.table.action() in dialog.table.shown()
    field.clear()
    assert "undo" in dialog.table.shown()


def test_actions_are_found_by_key_under_a_persian_layout(dialog):
    (toggle,) = [b for b in dialog.findChildren(QPushButton) if b.isCheckable()]
    toggle.click()
    dialog.by_key.event(letter_event("Z", "ظ", CTRL))
    assert dialog.table.shown() == ["undo"]
    QTest.keyClick(dialog.by_key, Qt.Key.Key_Escape)
    assert not toggle.isChecked()
    assert "redo" in dialog.table.shown()
    assert dialog.isVisible()


def test_a_preset_is_chosen_and_all_is_usual_again(dialog):
    (presets,) = dialog.findChildren(QComboBox)
    presets.setCurrentIndex(1)
    presets.activated.emit(1)
    assert dialog.keys() == LEFT_HAND
    presets.activated.emit(0)
    assert dialog.keys() == USUAL
    dialog.table.go_to("note")
    dialog.remove("N")
    assert presets.currentText() == "Your own"


def test_keys_are_imported_or_it_is_said_why_not(dialog, tmp_path):
    path = tmp_path / "keys.json"
    path.write_text(LEFT_HAND.to_json(), "utf-8")
    dialog.import_from(path)
    assert dialog.keys() == LEFT_HAND
    path.write_text("nonsense", "utf-8")
    dialog.import_from(path)
    assert dialog.keys() == LEFT_HAND
    assert "holds no keys" in dialog._told.text()


def test_keys_of_a_file_that_the_article_or_the_system_needs_are_told_and_left_out(
    dialog, tmp_path
):
    path = tmp_path / "keys.json"
    keys = KeySet({"note": ("Left", "F7"), "find": ("Alt+F4",), "undo": ("F8", "Ctrl+C")})
    path.write_text(keys.to_json(), "utf-8")
    dialog.import_from(path)
    assert dialog.keys() == KeySet({"note": ("F7",), "find": (), "undo": ("F8",)})
    told = dialog._told.text().splitlines()
    assert len(told) == 4
    assert "article needs" in told[1]
    assert "system" in told[2]
    assert "article needs" in told[3]
