"""What a dialog returns is what its fields show."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QSlider,
    QSpinBox,
)
from pytestqt.qtbot import QtBot

from core.labelsets import load_label_set
from core.model import LabelSet, Policy
from core.session import Session
from core.store.project import create_project
from gui.dialogs.new_project_dialog import NewProjectDialog
from gui.dialogs.note_dialog import NoteDialog
from gui.dialogs.preferences_dialog import PreferencesDialog
from gui.settings import Settings


def ok(dialog: QDialog) -> bool:
    """Whether the dialog may be accepted as it is."""
    (buttons,) = dialog.findChildren(QDialogButtonBox)
    return buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def box_with(dialog: QDialog, data: object) -> QComboBox:
    return next(box for box in dialog.findChildren(QComboBox) if box.findData(data) >= 0)


def choose(box: QComboBox, data: object) -> None:
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_a_note_loses_its_outer_white_space(qtbot: QtBot):
    dialog = NoteDialog("کرج", "  بپرس \n")
    qtbot.addWidget(dialog)
    assert dialog.note() == "بپرس"


def test_a_new_project_has_the_base_set_and_the_suffix(qtbot: QtBot, tmp_path: Path):
    dialog = NewProjectDialog("مریم", tmp_path)
    qtbot.addWidget(dialog)
    dialog.findChildren(QLineEdit)[0].setText(str(tmp_path / "news"))
    dialog.accept()
    choices = dialog.choices()
    assert choices.path == tmp_path / "news.hashiye"
    assert choices.label_set == load_label_set()
    assert choices.policy is Policy.FLAT
    assert choices.annotator == "مریم"


@pytest.mark.parametrize("content", ["", "{}", "no json"])
def test_a_new_project_does_not_begin_with_a_broken_label_set(
    qtbot: QtBot, tmp_path: Path, content: str
):
    labels = tmp_path / "labels.json"
    labels.write_text(content, encoding="utf-8")
    dialog = NewProjectDialog("مریم", tmp_path)
    qtbot.addWidget(dialog)
    dialog.findChildren(QRadioButton)[1].click()
    dialog.findChildren(QLineEdit)[1].setText(str(labels))
    dialog.accept()
    assert dialog.result() != QDialog.DialogCode.Accepted
    assert any("labels.json" in label.text() for label in dialog.findChildren(QLabel))


def test_a_new_project_does_not_take_the_place_of_a_file(qtbot: QtBot, tmp_path: Path):
    (tmp_path / "old.hashiye").write_text("", encoding="utf-8")
    dialog = NewProjectDialog("مریم", tmp_path)
    qtbot.addWidget(dialog)
    dialog.findChildren(QLineEdit)[0].setText(str(tmp_path / "old"))
    assert not ok(dialog)


def test_preferences_hold_at_once(qtbot: QtBot, tmp_path: Path):
    settings = Settings(tmp_path)
    dialog = PreferencesDialog(settings, None)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.languageChosen) as asked:
        choose(box_with(dialog, "fa"), "fa")
    assert asked.args == ["fa"]
    with qtbot.waitSignal(dialog.themeChosen) as asked:
        choose(box_with(dialog, "dark"), "dark")
    assert asked.args == ["dark"]
    choose(box_with(dialog, 150), 150)
    assert settings.scale == 150
    with qtbot.waitSignal(dialog.textChanged):
        dialog.findChildren(QSpinBox)[0].setValue(24)
    assert settings.font_size == 24


def test_preferences_of_the_project_are_operations(qtbot: QtBot, tmp_path: Path):
    path = tmp_path / "a.hashiye"
    create_project(path, LabelSet()).close()
    session = Session.open(path, "مریم")
    dialog = PreferencesDialog(Settings(tmp_path), session)
    qtbot.addWidget(dialog)
    choose(box_with(dialog, "nested"), "nested")
    assert session.settings().policy is Policy.NESTED
    slider = dialog.findChild(QSlider)
    slider.setSliderDown(True)
    for value in (60, 70, 80):
        slider.setSliderPosition(value)
    slider.setSliderDown(False)
    assert session.settings().threshold == 0.8
    session.undo()
    session.undo()
    assert session.settings().policy is Policy.FLAT
    session.close()


def test_preferences_are_spoken_anew_when_the_language_changes(qtbot: QtBot, tmp_path: Path):
    dialog = PreferencesDialog(Settings(tmp_path), None)
    qtbot.addWidget(dialog)
    dialog.setWindowTitle("")
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
    assert dialog.windowTitle() == dialog.tr("Preferences")
