"""Jobs run beside the window; what they return comes back on the window's thread."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.messages import HashiyeError
from core.progress import Cancelled
from gui.tasks import Progress, Tasks
from tests.gui.patience import PATIENCE


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    made = Tasks(qapp)
    yield made
    made.shutdown()
    made.setParent(None)


def test_a_result_comes_back_on_the_thread_that_asked(qtbot: QtBot, tasks: Tasks):
    seen = []
    task = tasks.start(
        lambda _progress: threading.get_ident(),
        lambda worker: seen.append((worker, threading.get_ident())),
    )
    with qtbot.waitSignal(task.finished):
        pass
    ((worker, owner),) = seen
    assert owner == threading.get_ident()
    assert worker != owner
    assert tasks.active() == ()


def test_an_exception_goes_to_who_asked(qtbot: QtBot, tasks: Tasks):
    def job(_progress: Progress) -> None:
        raise ValueError("no")

    failures = []
    done = []
    task = tasks.start(job, done.append, failures.append)
    with qtbot.waitSignal(task.finished):
        pass
    assert [str(error) for error in failures] == ["no"]
    assert done == []


def test_an_exception_that_nobody_takes_is_reported(qtbot: QtBot, tasks: Tasks):
    def job(_progress: Progress) -> None:
        raise ValueError("no")

    with qtbot.captureExceptions() as caught:
        task = tasks.start(job, lambda _result: None)
        with qtbot.waitSignal(task.finished):
            pass
    assert [str(error) for _kind, error, _trace in caught] == ["no"]


def test_progress_arrives_in_order_and_the_last_of_it_always(qtbot: QtBot, tasks: Tasks):
    def job(progress: Progress) -> None:
        for step in range(1, 1001):
            assert progress(step, 1000)

    seen = []
    task = tasks.start(job, lambda _result: None)
    task.progressed.connect(lambda done, total: seen.append((done, total)))
    with qtbot.waitSignal(task.finished):
        pass
    assert seen == sorted(seen)
    assert seen[-1] == (1000, 1000)
    assert len(seen) < 1000


def test_a_cancelled_job_is_told_and_its_result_dropped(qtbot: QtBot, tasks: Tasks):
    running = threading.Event()

    def job(progress: Progress) -> str:
        running.set()
        while progress(0, 0):
            pass
        return "half"

    done = []
    task = tasks.start(job, done.append)
    assert running.wait(PATIENCE / 1000)
    with qtbot.waitSignal(task.finished):
        task.cancel()
    assert done == []
    assert tasks.active() == ()


def test_a_job_may_end_a_cancelled_task_by_raising(qtbot: QtBot, tasks: Tasks):
    def job(progress: Progress) -> None:
        while progress(0, 0):
            pass
        raise Cancelled

    failures = []
    task = tasks.start(job, lambda _result: None, failures.append)
    with qtbot.waitSignal(task.finished):
        task.cancel()
    assert failures == []


@pytest.mark.usefixtures("qapp")
def test_shutdown_waits_for_the_last_job():
    tasks = Tasks()
    ended = threading.Event()

    def job(progress: Progress) -> None:
        while progress(0, 0):
            pass
        ended.set()

    running = threading.Event()

    def other(progress: Progress) -> None:
        running.set()
        job(progress)

    tasks.start(other, lambda _result: None)
    assert running.wait(PATIENCE / 1000)
    tasks.shutdown()
    assert ended.is_set()


def test_many_jobs_at_once(qtbot: QtBot, tasks: Tasks):
    seen: list[int] = []
    for number in range(50):
        tasks.start(lambda _progress, number=number: number, seen.append)
    qtbot.waitUntil(lambda: tasks.active() == ())
    assert sorted(seen) == list(range(50))


def test_what_a_cancelled_job_met_in_its_surroundings_is_told_to_nobody(qtbot: QtBot, tasks: Tasks):
    begun, failures = threading.Event(), []

    def job(progress: Progress) -> None:
        begun.set()
        while progress(0, 0):
            pass
        raise HashiyeError("The project is closed")

    task = tasks.start(job, lambda _none: None, failures.append)
    assert begun.wait(PATIENCE / 1000)
    with qtbot.waitSignal(task.finished):
        task.cancel()
    assert failures == []


def test_a_bug_in_a_cancelled_job_is_told(qtbot: QtBot, tasks: Tasks):
    begun, failures = threading.Event(), []

    def job(progress: Progress) -> None:
        begun.set()
        while progress(0, 0):
            pass
        raise ValueError("a bug")

    task = tasks.start(job, lambda _none: None, failures.append)
    assert begun.wait(PATIENCE / 1000)
    with qtbot.waitSignal(task.finished):
        task.cancel()
    assert len(failures) == 1
