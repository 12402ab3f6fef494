"""The index may name too many documents, never too few, however texts come, go and change."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.commands.documents import DeleteDocuments
from core.commands.importing import ImportDocuments
from core.formats import FormattedDocument
from core.session import Session
from core.store import search_index
from core.store.project import open_project
from core.store.search_index import MANY, Piece, Vocabulary
from core.text.occurrences import Seeker
from core.text.search import Extent, Finder, Query


def bring(session: Session, *texts: str) -> list[int]:
    """The ids of new documents with these texts."""
    before = set(session.document_ids())
    batch = [FormattedDocument("", f"خبر {i}", t, {}, ()) for i, t in enumerate(texts)]
    session.execute(ImportDocuments(batch, as_spans=False))
    return [one for one in session.document_ids() if one not in before]


def index(session: Session, count: int = 1000) -> None:
    session.store_index(search_index.next_entries(session.project.db, count))


def named(session: Session, query: Query, after: int = 0) -> list[int]:
    db = session.project.db
    found = search_index.candidates(db, search_index.pieces(query), after, lambda: Vocabulary(db))
    return [document for document, _, _ in found]


def whole(text: str) -> Query:
    return Query(text, extent=Extent.WHOLE)


def test_what_is_not_indexed_yet_is_read(session: Session):
    first, second = bring(session, "در کرج", "در تهران")
    assert {first, second} <= set(named(session, whole("کرج")))
    index(session)
    assert named(session, whole("کرج"), after=1) == [first]
    assert search_index.due(session.project.db) == 0


def test_documents_are_indexed_in_portions_and_found_all_the_while(session: Session):
    documents = bring(session, *(f"کرج {n}" for n in range(7)))
    index(session, 4)
    assert search_index.due(session.project.db) == 4
    assert named(session, whole("کرج"), after=1) == documents
    assert named(session, whole("کرج"), after=documents[2]) == documents[3:]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        (Query("باد"), ["بادبان", "آباد"]),
        (Query("باد", extent=Extent.BEGINNING), ["بادبان"]),
        (Query("باد", extent=Extent.WHOLE), []),
        (Query("باد بان", extent=Extent.BEGINNING), ["باد بانه"]),
        (Query("باد ب"), ["باد بانه", "آباد بود"]),
        (Query("ي", extent=Extent.BEGINNING), ["یک"]),
        (Query("؟!"), ["چه؟!"]),
        (Query("آباد", folded=False), ["آباد", "آباد بود"]),
    ],
)
def test_words_are_found_by_the_part_that_is_known(
    session: Session, query: Query, words: list[str]
):
    texts = ["بادبان", "آباد", "باد بانه", "آباد بود", "یک", "چه؟!"]
    documents = dict(zip(bring(session, *texts), texts, strict=True))
    index(session)
    candidates = {documents[one] for one in named(session, query, after=1)}
    assert set(words) <= candidates
    finder = Finder(query)
    assert {text for text in texts if finder.find(text)} <= candidates


def test_a_part_of_very_many_words_does_not_narrow_the_search(session: Session):
    bring(session, " ".join(f"واژه{n}" for n in range(MANY + 1)), "دیگر")
    index(session)
    vocabulary = Vocabulary(session.project.db)
    assert vocabulary.holding(Piece("اژه", left=False, right=False)) is None
    assert vocabulary.holding(Piece("اژه12", left=False, right=True)) == ["واژه12"]
    assert len(named(session, Query("اژه"))) == 3


def test_hidden_documents_are_not_named_until_they_are_shown_again(session: Session):
    (document,) = bring(session, "در نیشابور")
    index(session)
    session.execute(DeleteDocuments((document,)))
    assert named(session, whole("نیشابور")) == []
    session.undo()
    assert named(session, whole("نیشابور")) == [document]


def test_a_corrected_text_is_found_by_its_new_words_at_once_and_when_indexed(session: Session):
    (document,) = bring(session, "در نیشابور")
    index(session)
    db = session.project.db
    stale = [entry._replace(document=document) for entry in search_index.next_entries(db, 1)]
    with db.atomic():
        db.execute("UPDATE documents SET text = 'در سبزوار', sha256 = 'x' WHERE id = ?", [document])
    assert named(session, whole("سبزوار")) == [document]
    # What was read before the correction does not count as indexed.
    session.store_index([*stale, search_index.Entry(document, "old", "در نیشابور")])
    assert search_index.due(db) == 1
    index(session)
    assert search_index.due(db) == 0
    assert named(session, whole("سبزوار")) == [document]


def test_a_project_that_is_only_read_is_searched_as_far_as_it_is_indexed(session: Session):
    first, second = bring(session, "در کرج", "در تهران")
    index(session, 2)
    path = session.project.path
    session.close()
    reading = open_project(path, readonly=True)
    found = search_index.candidates(reading.db, search_index.pieces(whole("کرج")), 1)
    assert [document for document, _, _ in found] == [first, second]
    reading.close()


def test_the_shell_finds_documents_by_a_word(session: Session, project_path: Path):
    (document,) = bring(session, "در نيشابور بود")
    index(session)
    query = "SELECT rowid FROM search WHERE search MATCH 'نیشابور'"
    assert session.project.db.execute(query).fetchall() == [(document,)]


TEXTS = st.text("کكرجآاً ‌ـ۱1aﻻﷲ™℡½😀\n.،", min_size=1, max_size=30).filter(str.strip)
PARTS = st.text("کكرجآاً ‌ـ۱1aﻻ½😀\ud800.،", min_size=1, max_size=5)


@settings(max_examples=60)
@given(
    texts=st.lists(TEXTS, min_size=1, max_size=4, unique=True),
    part=PARTS,
    extent=st.sampled_from(Extent),
    folded=st.booleans(),
)
def test_whatever_reading_every_text_finds_the_index_finds(
    session: Session, texts: list[str], part: str, extent: Extent, folded: bool
):
    documents = bring(session, *texts)
    index(session)
    query = Query(part, folded, extent)
    finder, seeker = Finder(query), Seeker(part)
    holding = {one for one in documents if finder.find(session.document(one).text)}
    assert holding <= set(named(session, query))
    if not re.search("[™℡]", part):
        alone = {one for one in documents if seeker.find(session.document(one).text)}
        assert alone <= set(named(session, whole(part)))
