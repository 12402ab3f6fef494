"""One message at a time, the most urgent first, and none of them lost."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.icons import pixmap
from gui.panels import message_bar
from gui.panels.message_bar import MessageBar


def bar_of(qtbot: QtBot) -> MessageBar:
    bar = MessageBar()
    qtbot.addWidget(bar)
    return bar


def test_it_is_hidden_until_there_is_something_to_say(qtbot: QtBot):
    bar = bar_of(qtbot)
    assert bar.isHidden()
    bar.show_message("saved")
    assert not bar.isHidden()
    bar.close_button.click()
    assert bar.isHidden()
    assert bar.text() == ""


def test_an_error_is_told_before_what_is_less_urgent(qtbot: QtBot):
    bar = bar_of(qtbot)
    for text, kind in (("w1", "warning"), ("e1", "error"), ("i1", "info"), ("e2", "error")):
        bar.show_message(text, kind)
    seen = []
    while bar.text():
        seen.append(bar.text())
        bar.dismiss()
    assert seen == ["e1", "e2", "w1", "i1"]


def test_only_the_latest_information_counts(qtbot: QtBot):
    bar = bar_of(qtbot)
    for text in ("one", "two", "three"):
        bar.show_message(text)
    assert bar.text() == "three"
    bar.dismiss()
    assert bar.isHidden()


def test_the_same_message_is_not_taken_twice(qtbot: QtBot):
    bar = bar_of(qtbot)
    for text in ("first", "disk full", "disk full", "first"):
        bar.show_message(text, "error")
    bar.dismiss()
    assert bar.text() == "disk full"
    bar.dismiss()
    assert bar.isHidden()


def test_the_action_closes_the_message_and_runs(qtbot: QtBot):
    bar = bar_of(qtbot)
    done = []
    bar.show_message("not saved", "error", "Try again", lambda: done.append(1))
    (button,) = bar.findChildren(QPushButton)
    assert button.text() == "Try again"
    button.click()
    assert done == [1]
    assert bar.isHidden()


def test_a_message_with_a_time_goes_by_itself(qtbot: QtBot):
    bar = bar_of(qtbot)
    bar.show_message("gone soon", timeout_ms=1)
    qtbot.waitUntil(bar.isHidden)


def test_escape_closes_it(qtbot: QtBot):
    bar = bar_of(qtbot)
    bar.show_message("read-only", "warning")
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_a_long_message_breaks_and_is_not_cut(qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    bar = MessageBar()
    column.addWidget(bar)
    column.addWidget(QWidget(), 1)
    window.resize(400, 300)
    window.show()
    bar.show_message("این پرونده فقط خواندنی است. " * 10, "warning")
    text = next(label for label in bar.findChildren(QLabel) if label.wordWrap())
    qtbot.waitUntil(lambda: text.height() >= text.heightForWidth(text.width()))
    assert text.height() > 2 * text.fontMetrics().height()


def test_its_icon_is_drawn_anew_on_a_screen_of_another_scale(qtbot, monkeypatch):
    bar, drawn = bar_of(qtbot), []
    bar.show_message("x", "warning")
    monkeypatch.setattr(bar, "devicePixelRatioF", lambda: 2.0)
    monkeypatch.setattr(
        message_bar, "pixmap", lambda *what: drawn.append(what[-1]) or pixmap(*what)
    )
    QApplication.sendEvent(bar, QEvent(QEvent.Type.DevicePixelRatioChange))
    assert drawn == [2 * message_bar.ICON]
