"""What holds for every dialog: nothing is cut, in either language and direction."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QDialogButtonBox,
    QLabel,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.appearance import Appearance
from tests.gui.dialogs.opened import NAMES, dialogs
from tests.gui.fitting import still_cut

SMALL_SCREEN = QSize(1080, 566)
"""What 1366×768 pixels at a scale of 125% leave beside the frame of a window."""


@pytest.fixture(params=["en", "fa"])
def _language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    font, palette = qapp.font(), qapp.palette()
    appearance = Appearance(qapp)
    appearance.set_theme("light")
    appearance.set_language(request.param)
    yield
    appearance.set_language("en")
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


@pytest.mark.usefixtures("_language")
@pytest.mark.parametrize("name", NAMES)
def test_no_text_is_cut(qtbot: QtBot, tmp_path: Path, name: str):
    dialog = dialogs(tmp_path)[name]()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert still_cut(dialog, qtbot) == []


@pytest.mark.usefixtures("_language")
@pytest.mark.parametrize("name", ["export", "preferences"])
def test_numbers_stand_beside_their_caption(qtbot: QtBot, tmp_path: Path, name: str):
    dialog = dialogs(tmp_path)[name]()
    qtbot.addWidget(dialog)
    boxes = dialog.findChildren(QAbstractSpinBox)
    side = Qt.AlignmentFlag.AlignRight if dialog.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
    assert boxes
    assert all(box.alignment() & side for box in boxes)


@pytest.mark.parametrize("name", NAMES)
def test_buttons_follow_the_platform_and_escape_closes(qtbot: QtBot, tmp_path: Path, name: str):
    dialog = dialogs(tmp_path)[name]()
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.findChildren(QDialogButtonBox)
    assert dialog.windowTitle()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()


@pytest.mark.usefixtures("_language")
@pytest.mark.parametrize("name", NAMES)
def test_no_letter_with_alt_means_two_things(qtbot: QtBot, tmp_path: Path, name: str):
    dialog = dialogs(tmp_path)[name]()
    qtbot.addWidget(dialog)
    texts = [button.text() for button in dialog.findChildren(QAbstractButton)]
    texts += [label.text() for label in dialog.findChildren(QLabel) if label.buddy()]
    letters = [QKeySequence.mnemonic(text).toString() for text in texts]
    assert [key for key, times in Counter(filter(None, letters)).items() if times > 1] == []


@pytest.mark.usefixtures("_language")
@pytest.mark.parametrize("name", NAMES)
def test_every_button_without_words_has_a_tool_tip(qtbot: QtBot, tmp_path: Path, name: str):
    dialog = dialogs(tmp_path)[name]()
    qtbot.addWidget(dialog)
    silent = [
        button.accessibleName() or button.objectName()
        for button in dialog.findChildren(QAbstractButton)
        if not button.icon().isNull() and not button.text() and not button.toolTip()
    ]
    assert silent == []


@pytest.mark.usefixtures("_language")
@pytest.mark.parametrize("name", NAMES)
def test_it_fits_on_the_screen_of_a_small_laptop(qtbot: QtBot, tmp_path: Path, name: str):
    dialog = dialogs(tmp_path)[name]()
    qtbot.addWidget(dialog)
    dialog.show()
    least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
    assert least.boundedTo(SMALL_SCREEN) == least


@pytest.mark.parametrize("name", NAMES)
def test_every_field_has_a_name_for_a_screen_reader(qtbot: QtBot, tmp_path: Path, name: str):
    dialog = dialogs(tmp_path)[name]()
    qtbot.addWidget(dialog)
    buddies = {label.buddy() for label in dialog.findChildren(QLabel)}
    fields = [
        field
        for field in dialog.findChildren(QWidget)
        if type(field).__name__
        in {"QLineEdit", "QPlainTextEdit", "QTextEdit", "QComboBox", "QListWidget", "QTableWidget"}
        and field.objectName() != "qt_spinbox_lineedit"
    ]
    unnamed = [
        field
        for field in fields
        if not field.accessibleName()
        and field not in buddies
        and field.parentWidget() not in buddies
    ]
    assert unnamed == []
