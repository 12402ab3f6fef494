"""Training goes on beside the work: when it is due, dropped and taken up again, never twice."""

import os
import signal
import subprocess
import sys
import time

import pytest
from PySide6.QtCore import QObject

from core.checking import check_project
from core.commands.documents import SetState
from core.commands.project import SetThreshold
from core.model import DocumentState
from core.session import Session
from core.store import models
from core.store.models import TrainedModel
from core.worker.client import Worker
from gui.appearance import Appearance
from gui.learning import Learning
from gui.main_window import MainWindow
from gui.settings import Settings
from tests.gui.patience import PATIENCE
from tests.gui.trained import RECORD, HeldTraining, allow, allowed, began, knowing_nothing


@pytest.fixture(autouse=True)
def held_training(monkeypatch):
    monkeypatch.setattr("gui.learning.Train", HeldTraining)
    monkeypatch.setattr("gui.learning.PAUSE_MS", 5)


@pytest.fixture
def make(tasks, stopped):
    owner = QObject()
    return lambda session, worker: stopped(Learning(session, tasks, worker, owner))


@pytest.fixture
def learning(make, session, worker):
    return make(session, worker)


def settle(qtbot, learning):
    qtbot.waitUntil(lambda: not learning.busy)


def do(session, *documents):
    for document in documents:
        session.execute(SetState(document, DocumentState.DONE))


def trained_on(session):
    return [documents for _, documents, _, _ in models.records(session.project.db)]


def test_it_begins_with_two_documents_and_goes_on_with_each_more(qtbot, session, learning):
    allow(session.project.path)
    first, second, third, fourth = session.document_ids()
    for document, trainings in ((first, []), (second, [2]), (third, [2, 3]), (fourth, [2, 3, 4])):
        do(session, document)
        learning.consider()
        settle(qtbot, learning)
        assert trained_on(session) == trainings
    # Nothing more is done.
    learning.consider()
    settle(qtbot, learning)
    assert trained_on(session) == [2, 3, 4]


def test_a_better_model_serves_and_is_told_of(qtbot, session, learning):
    allow(session.project.path)
    told, learned = [], []
    learning.told.connect(told.append)
    learning.learned.connect(lambda: learned.append(models.serving(session.project.db)))
    # The curve says .6 at 0 and .9 at 1.
    session.execute(SetThreshold(0.5))
    do(session, *session.document_ids()[:2])
    learning.consider()
    settle(qtbot, learning)
    assert told == ["Learned from 2 documents: suggestions are now right in 75 of 100."]
    assert learned == [models.serving(session.project.db)] != [None]


def test_one_that_is_not_better_leaves_a_record_alone(qtbot, session, learning):
    allow(session.project.path, "worse")
    told = []
    learning.told.connect(told.append)
    learning.learned.connect(lambda: told.append("learned"))
    do(session, *session.document_ids()[:2])
    learning.consider()
    settle(qtbot, learning)
    assert told == []
    assert trained_on(session) == [2]
    assert models.serving(session.project.db) is None


def test_an_error_is_told_and_not_tried_again_until_more_is_done(
    qtbot, session, learning, monkeypatch
):
    errors = []
    monkeypatch.setattr("gui.errors.report", errors.append)
    allow(session.project.path, "error")
    first, second, third, _ = session.document_ids()
    do(session, first, second)
    learning.consider()
    settle(qtbot, learning)
    learning.consider()
    settle(qtbot, learning)
    assert len(errors) == 1
    allow(session.project.path)
    do(session, third)
    learning.consider()
    settle(qtbot, learning)
    assert trained_on(session) == [3]


def test_it_can_be_asked_for_at_once(qtbot, session, learning):
    told = []
    learning.told.connect(told.append)
    allow(session.project.path, "none")
    learning.train()
    settle(qtbot, learning)
    assert len(told) == 1
    assert "too little" in told[0]
    assert trained_on(session) == []


def test_what_was_asked_for_is_told_also_if_it_is_not_better(qtbot, session, learning):
    told = []
    learning.told.connect(told.append)
    do(session, *session.document_ids()[:2])
    allow(session.project.path, "worse")
    learning.train()
    settle(qtbot, learning)
    assert told == ["Learned from 2 documents, but not better: the suggestions stay as they are."]
    # What goes on by itself afterwards is silent again.
    do(session, session.document_ids()[2])
    learning.consider()
    settle(qtbot, learning)
    assert trained_on(session) == [2, 3]
    assert len(told) == 1


def test_what_goes_on_by_itself_does_not_tell_that_there_is_too_little(qtbot, session, learning):
    told = []
    learning.told.connect(told.append)
    do(session, *session.document_ids()[:2])
    allow(session.project.path, "none")
    learning.consider()
    settle(qtbot, learning)
    assert told == []


def test_what_is_cancelled_stores_nothing_and_is_left_alone(qtbot, session, learning, tasks):
    do(session, *session.document_ids()[:2])
    learning.consider()
    qtbot.waitUntil(lambda: began(session.project.path).exists())
    (task,) = tasks.active()
    task.cancel()
    settle(qtbot, learning)
    assert trained_on(session) == []
    assert tasks.active() == ()


def test_a_project_that_is_read_only_does_not_learn(qtbot, articles, session, make, worker):
    do(session, *session.document_ids())
    reader = Session.open(articles, "رضا", readonly=True)
    learning = make(reader, worker)
    learning.consider()
    learning.train()
    assert not learning.busy
    reader.close()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_a_worker_that_is_killed_in_training_trains_again_and_once(qtbot, session, make):
    own = Worker()
    learning = make(session, own)
    path = session.project.path
    do(session, *session.document_ids()[:2])
    learning.consider()
    qtbot.waitUntil(lambda: began(path).exists())
    began(path).unlink()
    os.kill(own.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: began(path).exists())
    # Meanwhile the work goes on.
    do(session, session.document_ids()[2])
    allow(path)
    settle(qtbot, learning)
    assert trained_on(session)[-1] == 3
    assert len(set(trained_on(session))) == len(trained_on(session))
    own.close()


@pytest.fixture
def make_window(qtbot, qapp, tmp_path, tasks, worker):
    def make():
        settings = Settings(tmp_path / "config")
        settings.annotator = "سارا"
        window = MainWindow(settings, Appearance(qapp), tasks, worker)
        qtbot.addWidget(window)
        window.show()
        return window

    return make


def test_the_window_shows_that_it_learns_and_then_suggests_anew(qtbot, make_window, articles):
    window = make_window()
    window.open_project(articles)
    workspace = window.workspace
    session = workspace.session
    renewed = []
    workspace.suggesting.stored.connect(renewed.append)
    do(session, *session.document_ids()[:2])
    qtbot.waitUntil(lambda: began(articles).exists())
    assert window.status._job.isVisible()
    assert window.status._job.text() == "Learning"
    qtbot.waitUntil(lambda: not workspace.suggesting.busy)
    renewed.clear()
    allow(articles)
    settle(qtbot, workspace.learning)
    qtbot.waitUntil(lambda: not workspace.suggesting.busy)
    assert window.status._job.isHidden()
    assert "Learned from 2 documents" in window.status.currentMessage()
    # The document on screen, and those ahead that are not done.
    assert renewed == [workspace.document.id, *session.to_do(workspace.document.id, 3)]
    window.close()


def test_learning_can_be_asked_for_in_the_menu(qtbot, make_window, articles):
    window = make_window()
    assert not window.actions_by_id["learn"].isEnabled()
    window.open_project(articles)
    allow(articles)
    window.actions_by_id["learn"].trigger()
    assert window.workspace.learning.busy
    settle(qtbot, window.workspace.learning)
    assert trained_on(window.workspace.session) == [0]
    window.close()


def test_closing_the_project_drops_it_and_opening_takes_it_up(qtbot, make_window, articles, tasks):
    window = make_window()
    window.open_project(articles)
    do(window.workspace.session, *window.workspace.session.document_ids()[:2])
    qtbot.waitUntil(lambda: began(articles).exists())
    window.open_sample()
    qtbot.waitUntil(lambda: not tasks.active())
    allow(articles)
    window.open_project(articles)
    settle(qtbot, window.workspace.learning)
    assert trained_on(window.workspace.session) == [2]
    window.close()


PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
import gui.learning
from gui.app import run
from gui.main_window import MainWindow
from core.commands.documents import SetState
from core.model import DocumentState
from tests.gui.patience import PATIENCE
from tests.gui.trained import HeldTraining

def do():
    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow) and window.workspace is not None:
            looking.stop()
            session = window.workspace.session
            for document in session.document_ids()[:3]:
                session.execute(SetState(document, DocumentState.DONE))

if __name__ == "__main__":
    from PySide6.QtWidgets import QApplication
    gui.learning.Train = HeldTraining
    QApplication([])
    looking = QTimer(interval=10)
    looking.timeout.connect(do)
    looking.start()
    sys.exit(run(Path(sys.argv[1])))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_a_program_that_is_killed_in_training_loses_and_doubles_nothing(
    qtbot, make_window, articles
):
    with_model = Session.open(articles, "سارا")
    do(with_model, *with_model.document_ids()[:2])
    with_model.store_model(TrainedModel(2, RECORD, knowing_nothing()))
    serving = models.serving(with_model.project.db)
    with_model.close()
    with subprocess.Popen([sys.executable, "-c", PROGRAM, str(articles)]) as program:
        deadline = time.monotonic() + PATIENCE / 1000
        while not began(articles).exists():
            assert time.monotonic() < deadline
            time.sleep(0.01)
        program.kill()
    assert program.returncode == -signal.SIGKILL
    assert list(check_project(articles)) == []
    window = make_window()
    window.open_project(articles)
    session = window.workspace.session
    assert not session.project.readonly
    assert models.serving(session.project.db) == serving
    assert not allowed(articles).exists()
    allow(articles)
    settle(qtbot, window.workspace.learning)
    assert trained_on(session) == [2, 3]
    window.close()
