"""Opening project files, good and bad ones."""

import errno
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from core.commands.spans import AddSpan
from core.labelsets import load_label_set
from core.messages import HashiyeError
from core.session import Session
from core.store.migrations import SCHEMA_VERSION
from core.store.project import create_project, open_project
from tests.core.conftest import TEXT

HOLD = """
import sys
from pathlib import Path
from core.session import Session
session = Session.open(Path(sys.argv[1]), "رضا")
print("open", flush=True)
sys.stdin.readline()
session.close()
"""

WRITE = """
import sys
from pathlib import Path
from core.commands.spans import AddSpan, DeleteSpan
from core.session import Session
path = Path(sys.argv[1])
session = Session.open(path, "سارا")
session.execute(AddSpan(1, 0, 1, "PER"))
# As a file dialog does that shows what kind of file each is: closing it drops the locks.
for side in ("", "-wal", "-shm"):
    path.with_name(path.name + side).read_bytes()
print("open", flush=True)
for _ in range(120):
    session.execute(AddSpan(1, 2, 3, "PER"))
    session.execute(DeleteSpan(session.spans(1)[-1].id))
session.close()
"""

COME_AND_GO = """
import sys
from pathlib import Path
from core.session import Session
for _ in range(40):
    Session.open(Path(sys.argv[1]), "سارا").close()
"""


def error_of(path: Path) -> str:
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(HashiyeError) as caught:
        open_project(path)
    if before:
        assert path.read_bytes() == before
    return caught.value.message()


def test_a_new_project_has_its_labels_and_marks_of_its_kind(project_path: Path) -> None:
    with closing(sqlite3.connect(project_path)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        names = [row[0] for row in connection.execute("SELECT name FROM labels ORDER BY position")]
    assert version == SCHEMA_VERSION
    assert names == [label.name for label in load_label_set()]


def test_one_that_exists_is_not_overwritten(project_path: Path) -> None:
    with pytest.raises(HashiyeError, match="exists already"):
        create_project(project_path, load_label_set())


def test_missing(tmp_path: Path) -> None:
    assert "There is no project" in error_of(tmp_path / "no.hashiye")


@pytest.mark.parametrize("content", [b"", b"hello", b"%PDF-1.7 " * 500])
def test_no_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "no.hashiye"
    path.write_bytes(content)
    assert "is not a Hashiye project" in error_of(path)


def test_another_programs_database(tmp_path: Path) -> None:
    path = tmp_path / "other.hashiye"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE documents (id)")
    assert "is not a Hashiye project" in error_of(path)


@pytest.mark.parametrize("keep", [1024, 4096, 20_000])
def test_truncated(session: Session, keep: int) -> None:
    path = session.project.path
    session.close()
    path.write_bytes(path.read_bytes()[:keep])
    message = error_of(path)
    assert "is damaged" in message
    assert "backups" in message


def test_newer(project_path: Path) -> None:
    with closing(sqlite3.connect(project_path)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    assert f"newer Hashiye (file version {SCHEMA_VERSION + 1})" in error_of(project_path)


def test_a_folder(tmp_path: Path) -> None:
    assert "There is no project" in error_of(tmp_path)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(HashiyeError, match="cannot be written"):
        create_project(tmp_path / "file" / "a.hashiye", load_label_set())


def test_a_project_for_which_there_is_no_room_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(db: Database) -> None:
        db.execute("CREATE TABLE half (id)")
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("core.store.project.migrations.apply", full)
    with pytest.raises(HashiyeError, match="disk is full"):
        create_project(tmp_path / "a.hashiye", load_label_set())
    assert [*tmp_path.iterdir()] == []


def test_read_only_shows_everything_and_changes_nothing(session: Session, document: int) -> None:
    path = session.project.path
    session.execute(AddSpan(document, 0, 1, "PER"))
    session.close()
    before = path.read_bytes()
    reader = Session(open_project(path, readonly=True), "سارا")
    assert reader.document(document).text == TEXT
    assert len(reader.spans(document)) == 1
    with pytest.raises(HashiyeError, match="open read-only"):
        reader.execute(AddSpan(document, 2, 3, "PER"))
    with pytest.raises(HashiyeError, match="open read-only"):
        reader.undo()
    reader.close()
    assert path.read_bytes() == before


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_file_that_may_not_be_written_opens_read_only(project_path: Path, what: str) -> None:
    target = project_path if what == "file" else project_path.parent
    mode = target.stat().st_mode
    target.chmod(0o444 if what == "file" else 0o555)
    if os.access(target, os.W_OK):
        pytest.skip("permissions do not bind this user, who may be root")
    try:
        with closing(open_project(project_path)) as project:
            assert project.readonly
            assert project.holder == ""
    finally:
        target.chmod(mode)


def test_a_disk_that_fails_is_not_told_as_damage_of_the_file(project_path: Path) -> None:
    project_path.with_name(f"{project_path.name}-wal").mkdir()
    message = error_of(project_path)
    assert "cannot be read" in message
    assert "damaged" not in message


def test_a_full_disk_without_room_for_the_note_of_the_owner_opens_for_writing(
    project_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with closing(open_project(project_path)) as first:
        assert not first.readonly
        with closing(open_project(project_path)) as second:
            assert second.holder == "?"


def test_a_new_annotator_on_a_full_disk_is_refused_and_the_file_let_go(
    project_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patched:
        patched.setattr("core.store.annotators.ensure", full)
        with pytest.raises(HashiyeError, match="disk is full"):
            Session.open(project_path, "مینا")
    with closing(open_project(project_path)) as again:
        assert not again.readonly


def test_open_twice_in_one_program(project_path: Path) -> None:
    with closing(open_project(project_path)) as first:
        assert not first.readonly
        with closing(open_project(project_path)) as second:
            assert second.readonly
            assert f"process {os.getpid()}" in second.holder
    with closing(open_project(project_path)) as third:
        assert not third.readonly


def test_open_in_another_program(project_path: Path) -> None:
    arguments = [sys.executable, "-c", HOLD, str(project_path)]
    with subprocess.Popen(
        arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        assert other.stdout.readline() == "open\n"
        reader = Session.open(project_path, "سارا")
        with pytest.raises(HashiyeError) as caught:
            reader.execute(AddSpan(1, 0, 1, "PER"))
        assert f"process {other.pid}" in caught.value.message()
        reader.close()
        other.stdin.write("\n")
        other.stdin.flush()
        other.wait(timeout=60)
    with closing(open_project(project_path)) as again:
        assert not again.readonly


def test_a_reader_sees_what_the_writer_does(session: Session, document: int) -> None:
    reader = Session(open_project(session.project.path, readonly=True), "سارا")
    assert reader.spans(document) == []
    session.execute(AddSpan(document, 0, 1, "PER"))
    assert reader.spans(document) == session.spans(document)
    assert reader.pending(document) == session.pending(document)
    reader.close()


def test_readers_harm_no_writer_that_has_lost_its_locks(session: Session, document: int) -> None:
    path = session.project.path
    session.close()
    arguments = [sys.executable, "-X", "faulthandler", "-c", WRITE, str(path)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "open\n"
        while writer.poll() is None:
            with closing(open_project(path, readonly=True)) as project:
                assert project.db["spans"].count >= 1
    assert writer.returncode == 0
    with closing(Session.open(path, "سارا")) as again:
        assert [span.start for span in again.spans(document)] == [0]
        assert len(list(again.project.db["operations"].rows)) > 240


def test_readers_find_the_project_while_writers_come_and_go(session: Session) -> None:
    path = session.project.path
    session.close()
    with subprocess.Popen([sys.executable, "-c", COME_AND_GO, str(path)]) as writer:
        while writer.poll() is None:
            with closing(open_project(path, readonly=True)) as project:
                assert project.db["annotators"].count
    assert writer.returncode == 0
