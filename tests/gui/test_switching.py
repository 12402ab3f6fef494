"""A source that is mostly wrong is switched off, and the window says so; it may come back."""

import pytest

from core.commands.importing import ImportDocuments
from core.commands.spans import AddSpan
from core.formats import FormattedDocument, Mark
from core.labelsets import load_label_set
from core.model import DocumentState
from core.session import Session
from core.store.project import create_project
from gui.appearance import Appearance
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tasks import Tasks

WORDS = [f"ژغ{letter}ژ" for letter in "ابپتثجچحخد"]


def article(number):
    """A document of ten words that nothing knows, each suggested as PER by a model."""
    text, marks = "", []
    for word in WORDS:
        marks.append(Mark(len(text), len(text) + len(word), "PER", 0.9, "bert"))
        text += f"{word} و "
    return FormattedDocument("", str(number), f"{text}{number}", {}, (), tuple(marks))


@pytest.fixture
def window(qtbot, qapp, tmp_path, worker):
    path = tmp_path / "p.hashiye"
    create_project(path, load_label_set()).close()
    session = Session.open(path, "سارا")
    session.execute(ImportDocuments([article(number) for number in range(5)], as_spans=False))
    session.close()
    tasks, settings = Tasks(), Settings(tmp_path / "config")
    settings.annotator = "سارا"
    window = MainWindow(settings, Appearance(qapp), tasks, worker)
    qtbot.addWidget(window)
    window.show()
    window.open_project(path)
    yield window
    window.close()
    tasks.shutdown()


def by_bert(window):
    pending = window.workspace.session.pending(window.workspace.document.id)
    return [suggestion for suggestion in pending if "bert" in suggestion.sources]


def settle(window, qtbot):
    qtbot.waitUntil(lambda: not window.workspace.switching.busy)


def finish(window, qtbot, *, right):
    """Mark the first `right` words of the document on screen, and call it done."""
    settle(window, qtbot)
    workspace = window.workspace
    for mark in article(0).suggestions[:right]:
        workspace.session.execute(AddSpan(workspace.document.id, mark.start, mark.end, "PER"))
    workspace.set_state(DocumentState.DONE)
    settle(window, qtbot)


def test_a_source_that_is_mostly_wrong_is_hidden_and_told(window, qtbot):
    finish(window, qtbot, right=1)
    assert by_bert(window)
    finish(window, qtbot, right=1)
    assert by_bert(window) == []
    assert "bert" in window.messages.text()
    assert "2 of 20" in window.messages.text()
    shown = window.workspace.session.summaries(window.workspace.document.id)[0]
    assert shown.pending == window.workspace.pending()


def test_it_comes_back_when_it_has_earned_it(window, qtbot):
    finish(window, qtbot, right=1)
    finish(window, qtbot, right=1)
    window.messages.clear()
    finish(window, qtbot, right=10)
    finish(window, qtbot, right=10)
    assert len(by_bert(window)) == 10
    assert "again" in window.messages.text()


def test_what_was_off_is_hidden_at_the_next_opening_without_a_word(window, qtbot):
    finish(window, qtbot, right=1)
    finish(window, qtbot, right=1)
    path = window.workspace.session.project.path
    window.messages.clear()
    window._set_workspace(None)
    window.open_project(path)
    settle(window, qtbot)
    assert by_bert(window) == []
    assert window.messages.text() == ""
