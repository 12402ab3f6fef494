"""Reading a project while somebody writes to it."""

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from core.session import Session
from core.store.project import open_project

WRITER = """
import sys
from pathlib import Path
from core.session import Session
session = Session.open(Path(sys.argv[1]), "سارا")
session.project.db.execute("UPDATE settings SET value = value")
print("open", flush=True)
sys.stdin.readline()
session.close()
"""
HEADER = 48
"""Bytes of the first copy of the header in the index of the log; the second follows it."""


@pytest.mark.skipif(os.name != "posix", reason="elsewhere readers share the writer's index")
def test_a_reader_waits_while_the_writer_changes_the_index_of_its_log(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    path: Path = session.project.path
    session.close()
    arguments = [sys.executable, "-c", WRITER, str(path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(arguments, stdin=pipe, stdout=pipe, text=True) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "open\n"
        index = os.open(path.with_name(path.name + "-shm"), os.O_RDWR)
        with closing(open_project(path, readonly=True)) as project:
            whole = os.pread(index, HEADER, 0)
            os.pwrite(index, bytes(HEADER), 0)

            def end_the_change(_seconds: float) -> None:
                os.pwrite(index, whole, 0)

            # The writer goes on while the reader waits.
            monkeypatch.setattr(
                "core.store.connections.time", SimpleNamespace(sleep=end_the_change)
            )
            assert project.db["labels"].count > 0
        os.close(index)
        writer.communicate("\n", timeout=60)
    assert writer.returncode == 0
