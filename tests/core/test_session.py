"""A session: notification, a full disk, taggers' suggestions, sudden death."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from core.commands.spans import AddSpan, DeleteSpan
from core.messages import HashiyeError
from core.model import Changes, Suggestion
from core.session import Session, UnsavedError
from tests.core.conftest import TEXT, place

WORK_AND_DIE = """
import os, signal, sys
from pathlib import Path
from core.commands.spans import AddSpan
from core.session import Session
session = Session.open(Path(sys.argv[1]), "سارا")
document = session.document_ids()[0]
for start in range(10):
    session.execute(AddSpan(document, start, start + 1, "PER"))
session.undo()
os.kill(os.getpid(), signal.SIGKILL)
"""


def fill_the_disk(session: Session) -> None:
    db = session.project.db
    (pages,) = db.execute("PRAGMA page_count").fetchone()
    db.execute(f"PRAGMA max_page_count = {pages}")


def make_room(session: Session) -> None:
    session.project.db.execute("PRAGMA max_page_count = 1000000")


def mark_until_full(session: Session, document: int) -> AddSpan:
    text = session.document(document).text
    for start in range(len(text)):
        for end in range(start + 1, len(text)):
            command = AddSpan(document, start, end, "PER")
            try:
                session.execute(command)
            except UnsavedError:
                return command
    raise AssertionError("the disk was never full")


def undo_and_redo_for_ever(session: Session) -> None:
    for _ in range(1000):
        session.undo()
        session.redo()


def test_each_change_is_told_once_with_who_began_it(session: Session, document: int) -> None:
    heard: list[tuple[Changes, object]] = []
    stop = session.subscribe(lambda changes, initiator: heard.append((changes, initiator)))
    session.execute(AddSpan(document, 0, 1, "PER"), initiator="me")
    session.undo("you")
    stop()
    session.redo()
    assert [initiator for _, initiator in heard] == ["me", "you"]
    assert all(changes.spans == {document} for changes, _ in heard)


def test_what_cannot_be_done_is_no_operation(session: Session, document: int) -> None:
    heard: list[Changes] = []
    session.subscribe(lambda changes, _: heard.append(changes))
    with pytest.raises(HashiyeError):
        session.execute(DeleteSpan(77))
    assert heard == []
    assert session.undo_name == "import documents"
    assert session.spans(document) == []


def test_a_full_disk_keeps_the_change_and_saves_it_when_there_is_room(
    session: Session, document: int
) -> None:
    fill_the_disk(session)
    command = mark_until_full(session, document)
    saved = session.spans(document)
    assert session.unsaved == [command]

    later = AddSpan(document, 0, 5, "LOC")
    with pytest.raises(UnsavedError, match="Not saved"):
        session.execute(later)
    assert session.unsaved == [command, later]
    assert session.spans(document) == saved

    make_room(session)
    session.retry_unsaved()
    assert session.unsaved == []
    assert (0, 5, "LOC") in [(s.start, s.end, s.label) for s in session.spans(document)]
    session.undo()
    session.undo()
    assert session.spans(document) == saved


def test_a_change_that_became_impossible_while_unsaved_takes_no_other_with_it(
    session: Session, document: int
) -> None:
    session.execute(AddSpan(document, 0, 1, "PER"))
    (span,) = session.spans(document)
    fill_the_disk(session)
    mark_until_full(session, document)
    session.unsaved.clear()
    for command in (DeleteSpan(span.id), DeleteSpan(span.id), AddSpan(document, 3, 5, "ORG")):
        session.unsaved.append(command)
    make_room(session)
    with pytest.raises(HashiyeError, match="no longer in the project"):
        session.execute(AddSpan(document, 6, 8, "LOC"))
    assert session.unsaved == []
    labels = [one.label for one in session.spans(document)]
    assert {"ORG", "LOC"} <= set(labels)
    assert span not in session.spans(document)


def test_undo_on_a_full_disk_changes_nothing(session: Session, document: int) -> None:
    for start in range(20):
        session.execute(AddSpan(document, start, start + 1, "PER"))
    fill_the_disk(session)
    # Undo writes to the journal too, so the disk is full after some steps.
    with pytest.raises(UnsavedError, match="step was not taken"):
        undo_and_redo_for_ever(session)
    saved = session.spans(document)
    make_room(session)
    session.close()
    again = Session.open(session.project.path, "سارا")
    assert again.spans(document) == saved
    again.undo()
    assert len(again.spans(document)) == len(saved) - 1
    again.close()


def test_a_tagger_may_propose_again(session: Session, document: int) -> None:
    own = frozenset({"rules"})
    text = session.document(document)
    first = Suggestion(*place(TEXT, "گفت"), "PER", 0.9, "rules")
    second = Suggestion(*place(TEXT, "خواند"), "LOC", 0.9, "rules")
    imported = session.pending(document)
    session.store_suggestions([(text, [first])], own)
    kept = next(s for s in session.pending(document) if s.source == "rules")
    session.store_suggestions([(text, [first, second])], own)
    assert kept in session.pending(document)
    session.store_suggestions([(text, [])], own)
    assert session.pending(document) == imported


def test_suggestions_under_a_span_are_not_shown(session: Session, document: int) -> None:
    session.execute(AddSpan(document, 0, 20, "ORG"))
    before = session.pending(document)
    proposed = Suggestion(17, 20, "PER", 0.9, "rules")
    text = session.document(document)
    session.store_suggestions([(text, [proposed])], frozenset({"rules"}))
    assert session.pending(document) == before
    session.execute(DeleteSpan(session.spans(document)[0].id))
    assert [s.source for s in session.pending(document) if s.start == 17] == ["rules"]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_nothing_is_lost_when_the_program_is_killed(session: Session, document: int) -> None:
    path = session.project.path
    session.close()
    died = subprocess.run([sys.executable, "-c", WORK_AND_DIE, str(path)], check=False)
    assert died.returncode == -signal.SIGKILL
    again = Session.open(path, "سارا")
    assert not again.project.readonly
    assert [span.start for span in again.spans(document)] == list(range(9))
    again.redo()
    assert len(again.spans(document)) == 10
    again.close()


def test_the_lock_of_a_dead_program_binds_nobody(project_path: Path) -> None:
    owner = project_path.with_name(f".{project_path.name}.owner")
    owner.write_text('{"user": "رضا", "machine": "m", "process": 1}', "utf-8")
    session = Session.open(project_path, "سارا")
    assert not session.project.readonly
    assert str(os.getpid()) in owner.read_text("utf-8")
    session.close()
    assert not owner.exists()
