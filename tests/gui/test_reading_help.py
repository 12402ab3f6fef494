"""The card about a mark: by key beside the focus, by pointer, and gone when it is not wanted."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.commands.spans import AddSpan, EditSpan
from core.messages import HashiyeError
from core.worker.client import ENDED
from core.worker.text_requests import ReadAbout
from gui import errors
from gui.appearance import Appearance
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tasks import Tasks


@pytest.fixture
def window(qtbot, qapp, tmp_path, worker, articles):
    tasks = Tasks()
    settings = Settings(tmp_path / "config")
    settings.annotator = "سارا"
    window = MainWindow(settings, Appearance(qapp), tasks, worker)
    qtbot.addWidget(window)
    window.show()
    window.open_project(articles)
    session, document = window.workspace.session, window.workspace.document.id
    for start, end, label in ((0, 9, "PER"), (15, 26, "LOC"), (30, 33, "LOC")):
        session.execute(AddSpan(document, start, end, label))
    qtbot.waitUntil(lambda: not window.workspace.suggesting.busy)
    window.view.setFocus()
    yield window
    window.close()
    tasks.shutdown()


def key(window, which, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.view, which, modifier)


def hover(window, point):
    event = QHelpEvent(QHelpEvent.Type.ToolTip, point, window.view.viewport().mapToGlobal(point))
    QApplication.sendEvent(window.view.viewport(), event)


def move(window, point):
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        QPointF(point),
        QPointF(window.view.viewport().mapToGlobal(point)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window.view.viewport(), event)


def middle(window, span):
    return window.view.boxes(span.start, span.end)[0].center().toPoint()


def spans(window):
    return window.workspace.session.spans(window.workspace.document.id)


def test_a_key_shows_what_is_known_of_the_focused_mark(window, qtbot):
    first = spans(window)[0]
    window.workspace.session.execute(EditSpan(first.id, first.start, first.end, "ORG"))
    window.view.focus(spans(window)[0])
    key(window, Qt.Key.Key_I)
    card = window.reading.card
    assert card.isVisible()
    qtbot.waitUntil(lambda: "label from" in card.accessibleName())
    assert "سارا" in card.accessibleName()
    assert "ORG 1" in card.accessibleName()
    assert window.view.hasFocus()


def test_it_stays_beside_the_focus_while_that_moves_on(window):
    window.view.focus(spans(window)[0])
    key(window, Qt.Key.Key_I)
    for _ in range(3):
        focused = window.view.focused()
        assert window.workspace.document.text[focused.start : focused.end] in (
            window.reading.card.accessibleName()
        )
        key(window, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    key(window, Qt.Key.Key_Right)
    assert not window.reading.card.isVisible()
    key(window, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert window.reading.card.isVisible()


@pytest.mark.parametrize("which", [Qt.Key.Key_I, Qt.Key.Key_Escape])
def test_the_key_again_or_escape_closes_it(window, which):
    window.view.focus(spans(window)[0])
    key(window, Qt.Key.Key_I)
    key(window, which)
    assert not window.reading.card.isVisible()
    key(window, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert not window.reading.card.isVisible()


def test_without_a_focused_mark_the_window_says_how_to_get_one(window):
    window.view.focus(None)
    key(window, Qt.Key.Key_I)
    assert not window.reading.card.isVisible()
    assert "Tab" in window.status.currentMessage()


def test_it_never_lies_over_its_mark_nor_outside_the_page(window):
    page = window.view.viewport()
    for size in ((1280, 800), (900, 420)):
        window.resize(*size)
        for span in spans(window):
            window.view.focus(span)
            window.reading.close()
            key(window, Qt.Key.Key_I)
            card = window.reading.card.geometry()
            assert page.rect().contains(card)
            for box in window.view.boxes(span.start, span.end):
                assert not card.intersects(box.toAlignedRect())


def test_the_pointer_shows_it_as_long_as_it_is_on_the_mark(window):
    span = spans(window)[1]
    card = window.reading.card
    hover(window, middle(window, span))
    assert card.isVisible()
    assert span.surface in card.accessibleName()
    move(window, middle(window, span) + QPoint(1, 0))
    assert card.isVisible()
    move(window, QPoint(3, 3))
    assert not card.isVisible()
    hover(window, QPoint(3, 3))
    assert not card.isVisible()


def test_a_key_and_scrolling_take_away_what_the_pointer_brought(window):
    span = spans(window)[1]
    hover(window, middle(window, span))
    key(window, Qt.Key.Key_Left)
    assert not window.reading.card.isVisible()
    hover(window, middle(window, span))
    window.view.verticalScrollBar().valueChanged.emit(1)
    assert not window.reading.card.isVisible()


def test_a_pinned_card_is_not_moved_by_the_pointer(window):
    first, second, _ = spans(window)
    window.view.focus(first)
    key(window, Qt.Key.Key_I)
    hover(window, middle(window, second))
    assert first.surface in window.reading.card.accessibleName()


def test_another_document_or_project_takes_the_card_along(window):
    window.view.focus(spans(window)[0])
    key(window, Qt.Key.Key_I)
    window.workspace.step(1)
    assert not window.reading.card.isVisible()


def test_it_says_at_once_that_a_label_is_another(window, qtbot):
    window.view.focus(spans(window)[0])
    key(window, Qt.Key.Key_I)
    key(window, Qt.Key.Key_3)
    assert window.reading.card.accessibleName().startswith(("Organisation", "سازمان"))
    qtbot.waitUntil(lambda: "ORG 1" in window.reading.card.accessibleName())


def test_the_card_stands_without_a_worker_that_can_tell_more(window, qtbot, worker, monkeypatch):
    asked, told, ask = [], [], worker.ask

    def ended(request, *rest, **more):
        if not isinstance(request, ReadAbout):
            return ask(request, *rest, **more)
        asked.append(request)
        raise HashiyeError(ENDED, status=1)

    monkeypatch.setattr(worker, "ask", ended)
    monkeypatch.setattr(errors, "report", told.append)
    window.view.focus(spans(window)[0])
    key(window, Qt.Key.Key_I)
    qtbot.waitUntil(lambda: bool(asked) and window.reading._task is None)
    assert window.reading.card.isVisible()
    assert told == []
