"""The process beside the window: it answers, reports, hears, dies and comes back."""

import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from core.messages import HashiyeError
from core.progress import Cancelled
from core.worker.client import Worker
from core.worker.wire import UnexpectedError
from tests.core.worker.asked import (
    PATIENCE,
    Die,
    Echo,
    Modules,
    Raise,
    RefuseFile,
    Sleep,
    Spin,
    Unsendable,
    wait_for,
)

POSIX = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")


@pytest.fixture
def own_worker():
    """A worker that the test may kill or close."""
    worker = Worker()
    yield worker
    worker.close()


@pytest.fixture
def threads():
    with ThreadPoolExecutor(4) as pool:
        yield pool


@POSIX
def test_it_answers_in_another_process_that_knows_no_qt_and_stands_back(worker):
    value = {"نام": [1, 2.5, None]}
    assert worker.ask(Echo(value)) == value
    assert worker.ask(Echo(value), slow=True) == value
    assert worker.pid != os.getpid()
    found, niceness = worker.ask(Modules(("PySide6", "core.worker.serving")))
    assert found == ["core.worker.serving"]
    assert niceness > os.nice(0)


def test_errors_of_the_users_surroundings_come_back_as_they_are(worker):
    with pytest.raises(HashiyeError) as caught:
        worker.ask(RefuseFile())
    assert caught.value.message() == "a{b} and 3"
    assert caught.value.template == "{path} and {n}"
    with pytest.raises(Cancelled):
        worker.ask(Raise(Cancelled()))


def test_an_unexpected_error_carries_where_it_came_from(worker):
    with pytest.raises(UnexpectedError, match="ValueError: no") as caught:
        worker.ask(Raise(ValueError("no")))
    assert any("asked.py" in note for note in caught.value.__notes__)
    # So does what cannot be sent, and the next request is answered all the same.
    with pytest.raises(UnexpectedError):
        worker.ask(Unsendable())
    assert worker.ask(Echo(1)) == 1


def test_what_cannot_be_sent_to_it_is_refused_before(worker):
    with pytest.raises((pickle.PicklingError, AttributeError), match="lambda"):
        worker.ask(Echo(lambda: None))
    assert worker.ask(Echo(1)) == 1


def test_quick_requests_are_answered_while_a_slow_one_runs(worker, threads, tmp_path):
    end = tmp_path / "end"
    told = []
    slow = threads.submit(
        worker.ask, Spin(end), lambda done, _: told.append(done) or True, slow=True
    )
    wait_for(end.with_suffix(".began"))
    assert [worker.ask(Echo(n)) for n in range(5)] == [0, 1, 2, 3, 4]
    with pytest.raises(UnexpectedError):
        worker.ask(Raise(ValueError("no")))
    assert not slow.done()
    end.touch()
    polls = slow.result(PATIENCE)
    assert told == sorted(told)
    # Few of them come; what came last is told again as long as nothing does.
    assert len(set(told)) < polls


def test_progress_that_says_no_cancels(worker, threads, tmp_path):
    stop = threading.Event()
    never = tmp_path / "never"
    slow = threads.submit(worker.ask, Spin(never), lambda *_: not stop.is_set(), slow=True)
    wait_for(never.with_suffix(".began"))
    stop.set()
    with pytest.raises(Cancelled):
        slow.result(PATIENCE)
    assert worker.ask(Echo("next"), slow=True) == "next"


def test_one_that_waits_for_its_turn_can_be_cancelled(worker, threads, tmp_path):
    end = tmp_path / "end"
    first = threads.submit(worker.ask, Spin(end), slow=True)
    wait_for(end.with_suffix(".began"))
    with pytest.raises(Cancelled):
        worker.ask(Echo(1), lambda *_: False, slow=True)
    end.touch()
    first.result(PATIENCE)


@POSIX
def test_it_comes_back_when_it_was_killed(own_worker, threads, tmp_path):
    end = tmp_path / "end"
    slow = threads.submit(own_worker.ask, Spin(end), slow=True)
    wait_for(end.with_suffix(".began"))
    end.with_suffix(".began").unlink()
    first = own_worker.pid
    os.kill(first, signal.SIGKILL)
    # The request is asked once more, and quick ones go on meanwhile.
    wait_for(end.with_suffix(".began"))
    assert own_worker.ask(Echo(1)) == 1
    assert own_worker.pid != first
    end.touch()
    assert slow.result(PATIENCE)
    # Killed while nothing was asked: nobody notices.
    os.kill(own_worker.pid, signal.SIGKILL)
    assert own_worker.ask(Echo(2)) == 2


@POSIX
def test_a_request_that_it_dies_of_is_told_clearly(own_worker, tmp_path):
    lives = tuple(tmp_path / str(n) for n in range(6))
    lives[0].touch()
    assert own_worker.ask(Die(lives)) == "alive"
    for life in lives:
        life.touch()
    with pytest.raises(HashiyeError, match="has ended several times"):
        own_worker.ask(Die(lives))
    assert own_worker.ask(Echo(1)) == 1


def test_closing_ends_what_is_under_way(own_worker, threads, tmp_path):
    began, later = tmp_path / "began", tmp_path / "later"
    slow = threads.submit(own_worker.ask, Sleep(began, PATIENCE), slow=True)
    waiting = threads.submit(own_worker.ask, Sleep(later, PATIENCE), slow=True)
    wait_for(began)
    own_worker.close()
    for asked in (slow, waiting):
        with pytest.raises(Cancelled):
            asked.result(PATIENCE)
    with pytest.raises(Cancelled):
        own_worker.ask(Echo(1))
    assert not later.exists()
    own_worker.close()


PARENT = """
import sys, threading, time
from pathlib import Path
from core.worker.client import Worker
from tests.core.worker.asked import Echo, Spin

if __name__ == "__main__":
    worker = Worker()
    worker.ask(Echo(0))
    threading.Thread(target=lambda: worker.ask(Spin(Path(sys.argv[1])), slow=True)).start()
    print(worker.pid, flush=True)
    time.sleep(600)
"""


@POSIX
def test_it_ends_when_the_window_is_killed(tmp_path):
    never = tmp_path / "never"
    with subprocess.Popen(
        [sys.executable, "-c", PARENT, str(never)], stdout=subprocess.PIPE, text=True
    ) as parent:
        pid = int(parent.stdout.readline())
        wait_for(never.with_suffix(".began"))
        os.kill(pid, signal.SIGINT)
        os.kill(pid, 0)
        parent.kill()
    deadline = time.monotonic() + PATIENCE
    while _lives(pid):
        assert time.monotonic() < deadline
        time.sleep(0.01)


def _lives(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
