"""The sample project of the first start, and suggestions for it."""

import pytest

from core.learning.tagging import SOURCES, tag_documents, tagger_for
from core.paths import sample_project_path
from core.sample import sample_project
from core.session import Session


def test_it_is_made_once_with_the_articles_and_the_labels() -> None:
    path = sample_project()
    assert path == sample_project_path()
    session = Session.open(path, "سارا")
    assert len(session.document_ids()) >= 1
    assert "PER" in session.labels()
    assert all(session.pending(document) == [] for document in session.document_ids())
    session.close()
    assert sorted(entry.name for entry in path.parent.iterdir()) == [path.name]


def test_one_that_is_there_is_kept() -> None:
    path = sample_project()
    before = path.read_bytes()
    assert sample_project() == path
    assert path.read_bytes() == before


def test_tagging_twice_changes_nothing() -> None:
    session = Session.open(sample_project(), "سارا")
    count = tag_documents(session, lambda _done, _total: True)
    assert count > 0
    pending = [session.pending(document) for document in session.document_ids()]
    assert {s.source for found in pending for s in found} <= SOURCES
    assert tag_documents(session, lambda _done, _total: True) == count
    assert [session.pending(document) for document in session.document_ids()] == pending
    session.close()


def test_tagging_can_be_cancelled() -> None:
    session = Session.open(sample_project(), "سارا")
    assert tag_documents(session, lambda _done, _total: False) == 0
    session.close()


@pytest.mark.usefixtures("document")
def test_a_tagger_is_a_value_that_knows_the_projects_labels(session: Session) -> None:
    tagger = tagger_for(session.project.db)
    documents = [session.document(document) for document in session.document_ids()]
    known = {label.name for label in session.labels()}
    assert {s.label for found in tagger.suggest(documents) for s in found} <= known
