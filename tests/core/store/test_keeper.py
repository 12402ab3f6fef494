"""The locks of a project outlive a file dialog that looks into it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core.commands.spans import AddSpan
from core.session import Session
from core.store.keeper import Keeper

pytestmark = pytest.mark.skipif(os.name != "posix", reason="nothing is lost there")

OPEN_AND_CLOSE = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("SELECT count(*) FROM spans").fetchone()
connection.close()
"""


def look_into(path: Path) -> None:
    """As a file dialog does that shows what kind of file each is: closing it drops the locks."""
    for side in sides(path):
        side.read_bytes()


def another_writes(path: Path) -> None:
    subprocess.run([sys.executable, "-c", OPEN_AND_CLOSE, str(path)], check=True)


def sides(path: Path) -> list[Path]:
    return [path, *(path.with_name(path.name + side) for side in ("-wal", "-shm"))]


@pytest.fixture
def keep(session: Session) -> Callable[[], Keeper]:
    def keep() -> Keeper:
        keeper = Keeper(session.project.path)
        keeper.wait_until_held()
        return keeper

    return keep


def test_another_program_does_not_take_the_log_away(
    session: Session, document: int, keep: Callable[[], Keeper]
) -> None:
    path = session.project.path
    keeper = keep()
    look_into(path)
    before = [side.stat().st_ino for side in sides(path)]
    another_writes(path)
    assert [side.stat().st_ino for side in sides(path)] == before
    session.execute(AddSpan(document, 0, 1, "PER"))
    other = Session.open(path, "سارا", readonly=True)
    assert len(other.spans(document)) == 1
    other.close()
    keeper.release()


def test_without_it_the_log_would_be_gone(session: Session) -> None:
    look_into(session.project.path)
    another_writes(session.project.path)
    assert not all(side.exists() for side in sides(session.project.path))


def test_what_is_released_can_be_put_away(session: Session, keep: Callable[[], Keeper]) -> None:
    path = session.project.path
    keeper = keep()
    keeper.release()
    keeper.release()
    session.close()
    assert [side.exists() for side in sides(path)] == [True, False, False]
