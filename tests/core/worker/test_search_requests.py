"""What the worker is asked for searching."""

import pytest

from core.commands.importing import ImportDocuments
from core.formats import FormattedDocument
from core.session import Session
from core.store import search_index
from core.text.search import PatternError, Query
from core.worker.client import Worker
from core.worker.search_requests import FindLines, FindPlaces, ReadWords, ranges


def test_words_are_read_over_there_and_indexed_here(session: Session, worker: Worker):
    path = session.project.path
    entries = worker.ask(ReadWords(path, 10))
    assert [entry.document for entry in entries] == session.document_ids()
    session.store_index(entries)
    assert worker.ask(ReadWords(path, 10)) == []
    portion = worker.ask(FindLines(path, session.annotator.id, Query("لبرز")))
    assert [line.surface for line in portion.lines] == ["لبرز"]
    assert portion.last == portion.end


def test_the_list_of_words_is_read_anew_when_more_are_indexed(session: Session, worker: Worker):
    path, annotator = session.project.path, session.annotator.id

    def lines() -> list[int]:
        found = worker.ask(FindLines(path, annotator, Query("شاپور")))
        return [line.document for line in found.lines]

    session.store_index(search_index.next_entries(session.project.db, 10))
    assert lines() == []
    batch = [FormattedDocument("", "نو", "در نیشابور و بیشاپور", {}, ())]
    session.execute(ImportDocuments(batch, as_spans=False))
    (document,) = [one for one in session.document_ids() if one != 1]
    assert lines() == [document]
    session.store_index(search_index.next_entries(session.project.db, 10))
    assert lines() == [document]


def test_places_in_a_text_are_found_over_there(worker: Worker):
    text = "😀 كتاب و کتاب"
    for query in (Query("کتاب"), Query(r"\w+اب\b", regex=True)):
        assert ranges(worker.ask(FindPlaces(text, query))) == [(2, 6), (9, 13)]
    with pytest.raises(PatternError):
        worker.ask(FindPlaces(text, Query("(", regex=True)))
