"""What holds for every dialog: nothing is cut, in either language and direction."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QLabel,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.appearance import Appearance
from tests.gui.dialogs.opened import dialogs

NAMES = sorted(dialogs(Path("/tmp")))


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
    QApplication.processEvents()
    cut = [
        f"{type(widget).__name__} {widget.text()!r}: {widget.size()} for {needed(widget)}"
        for kind in (QLabel, QAbstractButton)
        for widget in dialog.findChildren(kind)
        if widget.isVisible() and widget.text() and not fits(widget)
    ]
    assert cut == []


@pytest.mark.parametrize("name", NAMES)
def test_buttons_follow_the_platform_and_escape_closes(qtbot: QtBot, tmp_path: Path, name: str):
    dialog = dialogs(tmp_path)[name]()
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.findChildren(QDialogButtonBox)
    assert dialog.windowTitle()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()


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


def needed(widget: QLabel | QAbstractButton) -> tuple[int, int]:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return 0, widget.heightForWidth(widget.width())
    hint = widget.sizeHint()
    return hint.width(), hint.height()


def fits(widget: QLabel | QAbstractButton) -> bool:
    width, height = needed(widget)
    return widget.width() >= width and widget.height() >= height
