"""What is collected while somebody works, and what waits until nobody does."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject, Signal

from gui import garbage
from gui.garbage import CalmCollecting


class User(QObject):
    touched = Signal()


class Ring:
    """Something that only a collection finds."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def user(qapp):
    return User()


@pytest.fixture
def old():
    """A reference to a ring that all smaller collections have left over."""
    ring = Ring()
    gc.collect()
    found = weakref.ref(ring)
    del ring
    for _ in range(10):
        gc.collect(1)
    return found


def test_what_is_old_is_collected_when_nobody_does_anything(user, old, monkeypatch):
    collecting = CalmCollecting(user.touched, user)
    monkeypatch.setattr(garbage, "_CALM", 0.0)
    assert old() is not None
    assert collecting.look()
    assert old() is None


def test_nothing_old_is_collected_under_a_key(user, old, monkeypatch):
    monkeypatch.setattr(garbage, "_CALM", 3600.0)
    collecting = CalmCollecting(user.touched, user)
    user.touched.emit()
    assert not collecting.look()
    assert old() is not None


def test_what_is_young_is_collected_under_keys_too(user, monkeypatch):
    monkeypatch.setattr(garbage, "_CALM", 3600.0)
    collecting = CalmCollecting(user.touched, user)
    young = [weakref.ref(Ring()) for _ in range(5_000)]
    assert young[0]() is not None
    collecting.look()
    assert not any(ring() for ring in young)


def test_no_other_thread_collects(user):
    CalmCollecting(user.touched, user)
    rings: list[weakref.ref[Ring]] = []
    job = threading.Thread(target=lambda: rings.extend(weakref.ref(Ring()) for _ in range(50_000)))
    job.start()
    job.join()
    assert all(ring() for ring in rings)
    gc.collect()


def test_nothing_is_looked_through_where_nothing_was_made(user, monkeypatch):
    monkeypatch.setattr(garbage, "_CALM", 0.0)
    collecting = CalmCollecting(user.touched, user)
    gc.collect()
    assert not collecting.look()
