"""The main job through the real window, by key events: from the sample project to training data."""

import json

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.exporting import ExportOptions, export_project
from core.model import DocumentState, Span, Suggestion
from core.sample import sample_project
from core.session import Session
from gui.appearance import Appearance
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tasks import Tasks

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def make_window(qtbot, qapp, tmp_path, worker):
    tasks, made = Tasks(), []

    def make():
        settings = Settings(tmp_path / "config")
        appearance = Appearance(qapp)
        window = MainWindow(settings, appearance, tasks, worker)
        made.append(window)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield make
    for window in made:
        window.close()
    tasks.shutdown()


@pytest.fixture
def project():
    return sample_project()


@pytest.fixture
def window(make_window, project, qtbot):
    window = make_window()
    window.open_project(project)
    qtbot.waitUntil(lambda: window.workspace.pending() > 0)
    settle(window, qtbot)
    return window


def settle(window, qtbot):
    """Wait until what was learned has been applied and nothing runs."""
    qtbot.waitUntil(lambda: not window.workspace.suggesting.busy)


def press(window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.view, key, modifiers)
    QApplication.processEvents()


def spans(window):
    workspace = window.workspace
    return workspace.session.spans(workspace.document.id)


def pending(window):
    workspace = window.workspace
    return workspace.session.pending(workspace.document.id)


def focused(window):
    return window.view.focused()


def test_the_main_job_from_the_first_key_to_training_data(
    window, make_window, project, qtbot, tmp_path
):
    text = window.workspace.document.text

    # Tab focuses the first suggestion; Enter accepts it and goes on.
    press(window, Qt.Key.Key_Tab)
    first = focused(window)
    assert isinstance(first, Suggestion)
    press(window, Qt.Key.Key_Return)
    accepted = spans(window)[0]
    assert (accepted.start, accepted.end, accepted.label) == (first.start, first.end, first.label)
    settle(window, qtbot)

    # Delete rejects.
    rejected = focused(window)
    assert isinstance(rejected, Suggestion)
    assert rejected.start >= first.start
    press(window, Qt.Key.Key_Delete)
    assert all(s.id != rejected.id for s in pending(window))
    assert len(spans(window)) == 1
    settle(window, qtbot)

    # A label key relabels: the suggestion is thereby accepted.
    relabelled = focused(window)
    assert isinstance(relabelled, Suggestion)
    press(window, Qt.Key.Key_6)
    product = next(s for s in spans(window) if s.label == "PRODUCT")
    assert (product.start, product.end) == (relabelled.start, relabelled.end)
    settle(window, qtbot)

    # An edge moves by a word, out and back in.
    edged = focused(window)
    assert isinstance(edged, Suggestion)
    press(window, Qt.Key.Key_BraceLeft, SHIFT)
    moved = focused(window)
    assert isinstance(moved, Span)
    assert moved.start == edged.start
    assert moved.end > edged.end
    assert moved.surface == text[moved.start : moved.end]

    # A new span: reach a word, select one more, give it a label.
    place = text.index("بازديد")
    window.view.set_caret(place)
    window.view.focus(None)
    press(window, Qt.Key.Key_Left, CTRL | SHIFT)
    chosen = window.view.target()
    press(window, Qt.Key.Key_5)
    made = next(s for s in spans(window) if s.start == place)
    assert (made.start, made.end, made.label) == (*chosen, "EVENT")
    assert made.surface == text[made.start : made.end]

    # Undo takes it back, redo gives the same span again.
    before = spans(window)
    press(window, Qt.Key.Key_Z, CTRL)
    assert made not in spans(window)
    press(window, Qt.Key.Key_Z, CTRL | SHIFT)
    assert spans(window) == before

    # Done; closed; opened again as it was left.
    press(window, Qt.Key.Key_Return, CTRL)
    settle(window, qtbot)
    left = spans(window), [(s.start, s.end, s.label) for s in pending(window)]
    window.close()
    again = make_window()
    again.open_project(project)
    settle(again, qtbot)
    assert spans(again) == left[0]
    assert [(s.start, s.end, s.label) for s in pending(again)] == left[1]
    (summary,) = again.workspace.session.summaries()
    assert summary.state is DocumentState.DONE
    # Undo survives closing: the state, then the span.
    press(again, Qt.Key.Key_Z, CTRL)
    press(again, Qt.Key.Key_Z, CTRL)
    assert made not in spans(again)
    press(again, Qt.Key.Key_Y, CTRL)
    press(again, Qt.Key.Key_Y, CTRL)
    assert spans(again) == left[0]

    # What leaves is what was marked.
    output = tmp_path / "out.jsonl"
    options = ExportOptions("jsonl", output, None, "done", None, 0)
    export_project(project, options, lambda _done, _total: True)
    (line,) = output.read_text("utf-8").splitlines()
    exported = json.loads(line)
    assert exported["text"] == text
    assert exported["label"] == [[s.start, s.end, s.label] for s in left[0]]
    again.close()


def test_done_is_said_once_however_long_the_key_is_held(make_window, articles, qtbot):
    window = make_window()
    window.open_project(articles)
    for held in (False, True, True):
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event = QKeyEvent(kind, Qt.Key.Key_Return, CTRL, "", held)
            QApplication.sendEvent(window.view, event)
    settle(window, qtbot)
    states = [summary.state for summary in window.workspace.session.summaries()]
    assert states.count(DocumentState.DONE) == 1


def test_done_with_most_suggestions_unanswered_is_told_and_can_be_taken_back(window):
    count = len(pending(window))
    press(window, Qt.Key.Key_Return, CTRL)
    assert f"left unanswered: {count}; they count as wrong" in window.status.currentMessage()
    press(window, Qt.Key.Key_Z, CTRL)
    press(window, Qt.Key.Key_A)
    press(window, Qt.Key.Key_Return, CTRL)
    assert "unanswered" not in window.status.currentMessage()


def test_keys_work_under_a_persian_layout(window, qtbot):
    press(window, Qt.Key.Key_Tab)
    first = focused(window)
    # The key A gives sheen under a Persian layout; digits come as Persian ones.
    window.view.focus(first)
    QTest.sendKeyEvent(
        QTest.KeyAction.Click, window.view, Qt.Key(ord("۲")), "۲", Qt.KeyboardModifier.NoModifier
    )
    assert spans(window)[0].label == "LOC"
    settle(window, qtbot)
    shown = len(pending(window))
    assert shown
    QTest.sendKeyEvent(
        QTest.KeyAction.Click, window.view, Qt.Key(ord("ش")), "ش", Qt.KeyboardModifier.NoModifier
    )
    assert len(spans(window)) == shown + 1


def test_closing_at_any_moment_loses_nothing(window, project, qtbot):
    press(window, Qt.Key.Key_Tab)
    press(window, Qt.Key.Key_Return)
    marked = spans(window)
    assert marked
    # What another reader of the file sees before the window is closed.
    reader = Session.open(project, window.workspace.session.annotator.name, readonly=True)
    assert reader.spans(window.workspace.document.id) == marked
    reader.close()


def test_the_interface_changes_its_language_and_direction_while_it_runs(window, qapp):
    window.look.set_language("fa")
    QApplication.processEvents()
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    persian = window.actions_by_id["accept_all"].iconText()
    window.look.set_language("en")
    QApplication.processEvents()
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert window.actions_by_id["accept_all"].iconText() == "Accept all suggestions"
    assert persian != "Accept all suggestions"


@pytest.mark.filterwarnings("ignore:.*QDragEnterEvent:DeprecationWarning")
def test_what_is_dropped_on_the_window_is_taken(window, tmp_path, monkeypatch):
    article = tmp_path / "article.txt"
    article.write_text("استان البرز", "utf-8")
    taken = []
    monkeypatch.setattr(window.files, "take", lambda _session, paths: taken.extend(paths))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(article))])
    copy, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, button, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), copy, data, button, none))
    assert taken == [article]
