"""What every test starts from: no screen, folders of its own, no thread left behind."""

import gc
import os
import threading
from collections.abc import Callable, Iterator
from importlib.metadata import EntryPoint

# Before anything imports Qt; QT_QPA_PLATFORM=xcb shows the windows.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import HealthCheck, settings

from core.worker.client import Worker

# No test fails because it took long, nor because its examples were long in the making. And where a
# project or a view is the same for all examples, that is meant.
settings.register_profile(
    "default",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.register_profile(
    "ci", settings.get_profile("default"), derandomize=True, print_blob=True, max_examples=60
)
settings.load_profile("ci" if os.environ.get("CI") else "default")


# As in the window: never on the thread of a job, which would delete what belongs to Qt's thread.
gc.disable()


@pytest.fixture(autouse=True)
def _collected_between_tests() -> Iterator[None]:
    yield
    gc.collect(1)


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path_factory.mktemp("home")
    for variable, folder in (
        ("HASHIYE_DATA_DIR", "data"),
        ("HASHIYE_CONFIG_DIR", "config"),
        ("XDG_DATA_HOME", "xdg-data"),
        ("XDG_CONFIG_HOME", "xdg-config"),
    ):
        monkeypatch.setenv(variable, str(home / folder))


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    # Threads that Qt started and Python only met are Qt's to end.
    left = [
        thread
        for thread in threading.enumerate()
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]
    for thread in left:
        thread.join(timeout=60)
    running = [thread.name for thread in left if thread.is_alive()]
    if running:
        pytest.fail(f"left running: {', '.join(running)}")


@pytest.fixture(scope="session")
def worker() -> Iterator[Worker]:
    """The process beside the window, one for all tests; it starts with the first request."""
    made = Worker()
    yield made
    made.close()


@pytest.fixture
def bring_taggers(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """A function that makes the entry points of taggers those that it is given by name."""

    def bring(**values: str) -> None:
        points = [EntryPoint(name, value, "hashiye.taggers") for name, value in values.items()]
        monkeypatch.setattr("core.tagger.registry.entry_points", lambda **_group: points)

    return bring
