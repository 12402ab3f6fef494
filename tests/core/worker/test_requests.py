"""What the worker does for a project, beside a session that goes on with it."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from core.commands.spans import AddSpan
from core.messages import HashiyeError
from core.session import Session
from core.worker.requests import TagDocument, Warm
from tests.core.conftest import TEXT, place
from tests.core.worker.asked import PATIENCE, Echo, Hold, Taggers, wait_for


def test_it_can_be_warmed(worker):
    assert worker.ask(Warm()) is None


def test_it_tags_with_what_the_session_has_taught(worker, session: Session, document: int):
    path = session.project.path
    session.renew_suggestions(worker.ask(TagDocument(path, document)))
    assert not worker.ask(TagDocument(path, document))
    start, end = place(TEXT, "كتاب‌ها")
    session.execute(AddSpan(document, start, end, "PRODUCT"))
    (added,) = worker.ask(TagDocument(path, document)).added
    assert (added.start, added.end, added.label, added.source) == (start, end, "PRODUCT", "lexicon")


def test_a_tagger_is_made_again_only_when_something_was_taught(worker, session, document):
    path = session.project.path
    first = worker.ask(Taggers(path))
    assert worker.ask(Taggers(path)) == first
    session.renew_suggestions(worker.ask(TagDocument(path, document)))
    assert worker.ask(Taggers(path)) == first
    session.execute(AddSpan(document, 0, 1, "PRODUCT"))
    worker.ask(Echo(0))
    assert worker.ask(Taggers(path)) != first


def test_a_project_that_is_closed_before_it_is_through_is_whole_by_itself(
    worker, session: Session, document: int, tmp_path
):
    path, end = session.project.path, tmp_path / "end"
    with ThreadPoolExecutor() as threads:
        slow = threads.submit(worker.ask, Hold(path, end), slow=True)
        wait_for(end.with_suffix(".began"))
        session.execute(AddSpan(document, 0, 1, "PRODUCT"))
        session.close()
        copy = tmp_path / "copy.hashiye"
        copy.write_bytes(path.read_bytes())
        end.touch()
        slow.result(PATIENCE)
    again = Session.open(copy, "سارا")
    assert [span.label for span in again.spans(document)] == ["PRODUCT"]
    again.close()


def test_it_leaves_nothing_open(worker, session: Session, document: int):
    path = session.project.path
    worker.ask(TagDocument(path, document))
    session.close()
    left = {entry.name for entry in path.parent.iterdir()}
    assert left == {path.name}
    moved = path.with_name("moved.hashiye")
    path.rename(moved)
    with pytest.raises(HashiyeError, match="no project at"):
        worker.ask(TagDocument(path, document))
    Session.open(moved, "سارا").close()
