"""Backups: whole, few, and found again whatever the project is called."""

import os
from contextlib import closing
from pathlib import Path

import pytest

from core.commands.spans import AddSpan
from core.labelsets import load_label_set
from core.messages import HashiyeError
from core.session import Session
from core.store import backup
from core.store.project import create_project, open_project


def test_a_backup_has_what_was_saved_last(session: Session, document: int) -> None:
    session.execute(AddSpan(document, 0, 1, "PER"))
    copy = backup.make(session.project.path, "import")
    assert copy.parent == backup.folder(session.project.path)
    with closing(Session(open_project(copy, readonly=True), "سارا")) as again:
        assert again.spans(document) == session.spans(document)


@pytest.mark.parametrize("name", ["news.hashiye", "news [1]*.hashiye"])
def test_the_oldest_go(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    create_project(path, load_label_set()).close()
    made = [backup.make(path, "import") for _ in range(backup.KEEP + 2)]
    assert sorted(backup.folder(path).iterdir()) == made[2:]


def test_one_is_due_when_the_project_has_changed_since_an_old_one(project_path: Path) -> None:
    assert backup.due(project_path)
    copy = backup.make(project_path, "daily")
    assert not backup.due(project_path)
    old = project_path.stat().st_mtime - backup.EVERY - 60
    os.utime(copy, (old, old))
    assert backup.due(project_path)


def test_what_was_not_copied_whole_is_not_kept(project_path: Path) -> None:
    project_path.write_bytes(b"SQLite format 3\0" + b"\xff" * 4096)
    with pytest.raises(HashiyeError, match="could not be backed up"):
        backup.make(project_path, "daily")
    assert [*backup.folder(project_path).iterdir()] == []
