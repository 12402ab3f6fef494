"""What those need who see little, see no colours, hear the screen or use the keyboard alone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessibilityHints, QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from core.sample import sample_project
from gui.appearance import Appearance
from gui.main_window import MainWindow
from gui.panels.label_panel import LabelRow
from gui.settings import Settings
from gui.tasks import Tasks
from gui.theme import THEMES
from tests.gui.accessible_tree import Role, chain, name, nameless, reading_place, tree
from tests.gui.dialogs.opened import NAMES, dialogs
from tests.gui.focus_ring import unseen
from tests.gui.patience import settle

ROW = 14
"""Widgets whose middles differ by no more stand in one row."""


@pytest.fixture
def look(qapp):
    """An appearance that leaves the application as it was."""
    font, palette, flash = qapp.font(), qapp.palette(), qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    appearance = Appearance(qapp)
    appearance.set_theme("light")
    yield appearance
    appearance.set_language("en")
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)
    qapp.setCursorFlashTime(flash)


@pytest.fixture(params=["en", "fa"])
def spoken(request, look):
    """An appearance in each of the languages."""
    look.set_language(request.param)
    return look


@pytest.fixture
def window_of(qtbot, tmp_path, worker):
    """A function that opens the window, with everything in it that comes and goes."""
    tasks, made = Tasks(), []

    def opened(appearance):
        settings = Settings(tmp_path / "config")
        settings.language, settings.annotator = appearance.language, "نگار"
        window = MainWindow(settings, appearance, tasks, worker)
        qtbot.addWidget(window)
        window.resize(1280, 800)
        window.show()
        window.open_project(sample_project())
        window.find_bar.open()
        window.messages.show_message("Hashiye", "warning")
        window.activateWindow()
        settle(window, qtbot)
        made.append(window)
        return window

    yield opened
    for window in made:
        window.close()
    tasks.shutdown()


def show(dialog: QDialog, qtbot) -> QDialog:
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitExposed(dialog)
    QApplication.processEvents()
    return dialog


@pytest.mark.parametrize("dialog", NAMES)
def test_everything_in_a_dialog_has_a_name(qtbot, tmp_path, spoken, dialog):
    opened = show(dialogs(tmp_path)[dialog](), qtbot)
    assert nameless(opened) == []


def test_everything_in_the_window_has_a_name(spoken, window_of):
    window = window_of(spoken)
    assert nameless(window) == []


def test_labels_are_told_by_name(spoken, window_of, qtbot):
    window = window_of(spoken)
    window.view.focus_next(pending_only=True)
    settle(window, qtbot)
    labels = window.workspace.session.labels()
    names = {name(found) for found in tree(window)}
    for label in labels:
        title = label.title(spoken.language)
        assert any(title in said for said in names)
    article = QAccessible.queryAccessibleInterface(window.view)
    marks = [article.child(n) for n in range(len(window.view.shown_marks()))]
    assert marks
    for mark, item in zip(window.view.shown_marks(), marks, strict=True):
        assert mark.label in name(item)
    rows = [name(found) for found in tree(window.spans) if found.role() == Role.Cell]
    assert rows
    titles = [text for label in labels for text in (label.name, label.title(spoken.language))]
    assert all(any(title in row for title in titles) for row in rows)


def test_persian_is_spoken_with_persian_digits(look, window_of, qtbot):
    look.set_language("fa")
    window = window_of(look)
    window.view.focus_next(pending_only=True)
    settle(window, qtbot)
    said = [name(found) for found in tree(window)]
    said.append(window.view.accessibleDescription())
    assert [text for text in said if any(digit in text for digit in "0123456789")] == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("dialog", NAMES)
def test_one_sees_which_widget_of_a_dialog_has_the_keyboard(qtbot, tmp_path, look, dialog, theme):
    look.set_theme(theme)
    opened = show(dialogs(tmp_path)[dialog](), qtbot)
    assert list(unseen(opened)) == []


@pytest.mark.parametrize("theme", THEMES)
def test_one_sees_which_widget_of_the_window_has_the_keyboard(look, window_of, theme, qtbot):
    window = window_of(look)
    look.set_theme(theme)
    window.look.apply()
    settle(window, qtbot)
    assert list(unseen(window)) == []


@pytest.mark.parametrize("dialog", NAMES)
def test_tab_goes_through_a_dialog_as_one_reads_it(qtbot, tmp_path, spoken, dialog):
    opened = show(dialogs(tmp_path)[dialog](), qtbot)
    stops = chain(opened)
    places = [reading_place(stop, opened) for stop in stops]
    assert stops
    for (row, column), (next_row, next_column), stop in zip(
        places, places[1:], stops, strict=False
    ):
        if not contains(stop, stops):
            assert next_row > row - ROW, stop
            assert next_row > row + ROW or next_column > column, stop


def test_tab_goes_through_the_window_pane_by_pane(spoken, window_of):
    window = window_of(spoken)
    panes = (window.documents, window.messages, window.view, window.find_bar)
    panes += (window.spans, window.labels)
    stops = chain(window)
    seen = [next((pane for pane in panes if within(stop, pane)), None) for stop in stops]
    order = [pane for at, pane in enumerate(seen) if pane and pane not in seen[:at]]
    first = order.index(window.documents)
    assert order[first:] + order[:first] == list(panes)
    assert sum(isinstance(stop, LabelRow) for stop in stops) == 1


def test_the_article_has_a_frame_with_the_keyboard(look, window_of):
    window = window_of(look)
    corner = QPoint(0, 0)
    window.documents.setFocus()
    without = window.view.grab().toImage().pixelColor(corner)
    window.view.setFocus()
    assert window.view.grab().toImage().pixelColor(corner) == look.theme.color("accent")
    assert without == look.theme.color("page")


def contains(stop: QWidget, others: list[QWidget]) -> bool:
    """Whether `stop` holds another: then its middle says nothing of where one is."""
    return any(stop.isAncestorOf(other) for other in others)


def within(stop: QWidget, pane: QWidget) -> bool:
    return stop is pane or pane.isAncestorOf(stop)


def test_the_look_follows_the_contrast_of_the_system_unless_one_was_chosen(
    look, window_of, monkeypatch
):
    window = window_of(look)
    wanted = [Qt.ContrastPreference.HighContrast]
    monkeypatch.setattr(QAccessibilityHints, "contrastPreference", lambda _hints: wanted[0])
    system = QGuiApplication.styleHints().accessibility()
    system.contrastPreferenceChanged.emit(wanted[0])
    assert look.theme.name == "contrast"
    wanted[0] = Qt.ContrastPreference.NoPreference
    system.contrastPreferenceChanged.emit(wanted[0])
    assert look.theme.name == "light"
    window.look.set_theme("dark")
    wanted[0] = Qt.ContrastPreference.HighContrast
    system.contrastPreferenceChanged.emit(wanted[0])
    assert look.theme.name == "dark"
