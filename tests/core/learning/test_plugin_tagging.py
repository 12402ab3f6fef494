import pytest

from core.commands.importing import ImportDocuments
from core.formats import FormattedDocument
from core.learning.plugin_tagging import propose, tag_with
from core.learning.tagging import tag_documents
from core.messages import HashiyeError
from core.session import Session
from tests.core.conftest import TEXT
from tests.core.tagger.samples import Nothing, Words, Wrong


def on(_done, _total):
    return True


@pytest.fixture
def two(session):
    session.execute(ImportDocuments([FormattedDocument("2", "دو", f"دو. {TEXT}")], as_spans=False))
    return session


def stored(session, source):
    query = """
        SELECT document, surface, label, score FROM suggestions
        WHERE source = ? AND NOT withdrawn ORDER BY document, start"""
    return session.project.db.execute(query, [source]).fetchall()


def test_suggestions_are_stored_under_the_tagger_s_name_and_the_project_s_labels(two):
    first, second = two.document_ids()
    assert tag_with(two, Words(), on) == (4, {"WORK": 2})
    assert stored(two, "words") == [
        (document, *mark)
        for document in (first, second)
        for mark in (("كرج", "LOC", 0.9), ("Ali", "PER", 0.4))
    ]


def test_other_sources_keep_theirs(session):
    tag_documents(session, on)
    built_in = stored(session, "gazetteer")
    imported = stored(session, "import")
    tag_with(session, Words(), on)
    assert stored(session, "gazetteer") == built_in
    assert stored(session, "import") == imported
    tag_documents(session, on)
    assert len(stored(session, "words")) == 2


def test_what_it_suggests_no_longer_is_withdrawn(session):
    tag_with(session, Words(), on)

    class Silent(Nothing):
        name = "words"

    assert tag_with(session, Silent(), on) == (0, {})
    assert stored(session, "words") == []


def test_nothing_is_stored_of_a_tagger_that_gives_what_it_may_not(two):
    with pytest.raises(HashiyeError, match="“wrong” gives what no tagger may: 0 to 10000"):
        tag_with(two, Wrong(), on)
    assert stored(two, "wrong") == []


def test_it_stops_when_told(two):
    assert tag_with(two, Words(), lambda _done, _total: False) == (0, {})


def test_a_project_of_somebody_else_is_left_alone(session):
    other = Session.open(session.project.path, "رضا", readonly=True)
    with pytest.raises(HashiyeError, match="read-only"):
        tag_with(other, Words(), on)
    other.close()


def test_what_is_proposed_elsewhere_can_be_stored_later(two):
    first, second = two.document_ids()
    found = propose(two.project.db, Words(), [first, second])
    assert (found.suggestions, found.left_out) == (4, {"WORK": 2})
    assert [renewal.document for renewal in found.renewals] == [first, second]
    for renewal in found.renewals:
        two.renew_suggestions(renewal)
    assert len(stored(two, "words")) == 4
    assert propose(two.project.db, Words(), [first, second]).renewals == ()
