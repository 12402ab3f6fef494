from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.commands.documents import DeleteDocuments, SetState
from core.commands.importing import ImportDocuments
from core.commands.project import SetPolicy
from core.commands.propagation import Propagate
from core.commands.spans import AddSpan
from core.commands.suggestions import RejectSuggestions
from core.formats import FormattedDocument, Mark
from core.learning import matches
from core.learning.matches import Match, MatchState, Sought, in_document, in_others
from core.model import DocumentState, Policy
from core.progress import Cancelled
from core.session import Session
from core.store import search_index
from core.text import context
from core.text.fold import fold_string
from core.text.search import Query
from tests.every_match import every_match


def on(_done: int, _total: int) -> bool:
    return True


def bring(session: Session, *texts: str, suggested: tuple[Mark, ...] = ()) -> list[int]:
    """The ids of new documents with these texts."""
    before = set(session.document_ids())
    batch = [FormattedDocument("", f"خبر {i}", t, {}, (), suggested) for i, t in enumerate(texts)]
    session.execute(ImportDocuments(batch, as_spans=False))
    return [one for one in session.document_ids() if one not in before]


def search(session: Session, surface: str, label: str, first: int) -> list[Match]:
    sought = Sought(session.annotator.id, surface, label)
    return list(every_match(session.project.db, sought, first))


def states(session: Session, surface: str, label: str, first: int) -> list[MatchState]:
    return [match.state for match in search(session, surface, label, first)]


def test_the_document_of_the_span_comes_first_then_the_others_in_their_order(session: Session):
    first, second, third = bring(session, "كرج و کرج", "در تهران", "به کَرج، رفت")
    found = search(session, "کرج", "LOC", third)
    assert [(m.document, m.surface) for m in found] == [
        (third, "کَرج"),
        (1, "كرج"),
        (first, "كرج"),
        (first, "کرج"),
    ]
    assert second not in {match.document for match in found}
    assert [m.title for m in found[:2]] == ["خبر 2", "خبر"]


def test_a_match_is_shown_between_whole_words_around_it(session: Session):
    text = "واژه " * 40 + "در\n  کرج\tبود " + "سخن " * 40
    (document,) = bring(session, text)
    (match,) = in_document(session.project.db, Sought(session.annotator.id, "کرج", "LOC"), document)
    assert match.before.endswith("واژه در ")
    assert match.before.startswith("واژه")
    assert match.after.startswith(" بود سخن")
    assert match.after.endswith(" سخن")
    assert max(len(match.before), len(match.after)) <= context.CONTEXT


def test_what_is_decided_is_told(session: Session):
    (document,) = bring(session, "کرج. کرج. استان کرج. کرج. کرج")
    session.execute(AddSpan(document, 0, 3, "LOC"))
    session.execute(AddSpan(document, 5, 8, "ORG"))
    session.execute(AddSpan(document, 10, 19, "LOC"))
    session.execute(Propagate("LOC", (), ((document, 21, 24),)))
    assert states(session, "کرج", "LOC", document)[:5] == [
        MatchState.MARKED,
        MatchState.OTHER,
        MatchState.BLOCKED,
        MatchState.REFUSED,
        MatchState.OPEN,
    ]
    session.execute(SetPolicy(Policy.NESTED))
    assert states(session, "کرج", "LOC", document)[2] is MatchState.OPEN
    # Only this label was refused there.
    assert states(session, "کرج", "PER", document)[3] is MatchState.OPEN


def test_a_rejected_suggestion_is_a_refusal_until_it_is_undone(session: Session):
    (document,) = bring(session, "در کرج", suggested=(Mark(3, 6, "LOC", 0.9),))
    session.execute(RejectSuggestions((session.pending(document)[0].id,)))
    assert states(session, "کرج", "LOC", document)[0] is MatchState.REFUSED
    session.undo()
    assert states(session, "کرج", "LOC", document)[0] is MatchState.OPEN


def test_what_a_query_finds_is_trimmed_and_judged(session: Session):
    first, second = bring(session, "در «کرجی» و کرج", "نه كرج.")
    session.execute(AddSpan(first, 4, 8, "LOC"))
    sought = Sought(session.annotator.id, "", "LOC", Query("کرج "))
    found = list(every_match(session.project.db, sought, first))
    assert [(m.surface, m.document) for m in found] == [
        ("کرج", first),
        ("کرج", first),
        ("كرج", 1),
        ("كرج", second),
    ]
    assert [m.state for m in found[:2]] == [MatchState.BLOCKED, MatchState.OPEN]


def test_places_that_were_found_by_a_pattern_are_trimmed_and_judged(session: Session):
    (document,) = bring(session, "در «کرج»، قم")
    session.execute(AddSpan(document, 10, 12, "LOC"))
    sought = Sought(session.annotator.id, "", "LOC")
    places = [(2, 9), (3, 7), (9, 10), (8, 12)]
    found = matches.at_places(session.project.db, sought, document, places)
    assert [(m.surface, m.state) for m in found] == [
        ("«کرج»", MatchState.OPEN),
        ("کرج", MatchState.OPEN),
        ("قم", MatchState.MARKED),
    ]


def test_a_corpus_that_is_indexed_gives_the_same_matches(session: Session):
    documents = bring(session, "کرج‌ها", "کرجی", "کَرج", "قم")
    read = search(session, "كرج", "LOC", documents[0])
    session.store_index(search_index.next_entries(session.project.db, 100))
    assert search(session, "كرج", "LOC", documents[0]) == read


def test_what_others_have_decided_does_not_count(session: Session):
    (document,) = bring(session, "در کرج")
    session.execute(AddSpan(document, 3, 6, "LOC"))
    path = session.project.path
    session.close()
    reza = Session.open(path, "رضا")
    assert states(reza, "کرج", "LOC", document)[0] is MatchState.OPEN
    reza.close()


def test_a_document_that_is_done_is_listed_but_not_offered(session: Session):
    first, second = bring(session, "در کرج", "از کرج")
    session.execute(SetState(second, DocumentState.DONE))
    found = {match.document: match for match in search(session, "کرج", "LOC", first)}
    assert found[first].offered
    assert found[second].done
    assert not found[second].offered


def test_documents_that_were_deleted_are_left_out(session: Session):
    first, second = bring(session, "در کرج", "از کرج")
    session.execute(DeleteDocuments((second,)))
    assert {match.document for match in search(session, "کرج", "LOC", first)} == {1, first}


def test_a_corpus_is_searched_in_portions(session: Session, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(matches, "PORTION", 2)
    documents = bring(session, *(f"شماره {i} کرج" for i in range(5)))
    sought = Sought(session.annotator.id, "کرج", "LOC")
    last, end, found = 0, -1, []
    while last != end:
        portion = in_others(session.project.db, sought, documents[0], last, on)
        assert len(portion.matches) <= 2
        assert last < portion.last <= portion.end
        found += [match.document for match in portion.matches]
        last, end = portion.last, portion.end
    assert found == [1, *documents[1:]]


def test_a_search_can_be_cancelled(session: Session):
    sought = Sought(session.annotator.id, "کرج", "LOC")
    with pytest.raises(Cancelled):
        in_others(session.project.db, sought, 1, 0, lambda _done, _total: False)


def test_searching_leaves_the_file_alone(session: Session, project_path: Path):
    before = project_path.read_bytes()
    search(session, "کرج", "LOC", 1)
    assert project_path.read_bytes() == before


TEXTS = st.text("کكر‌رجًـ ۱1aﻻ😀\n.", min_size=1, max_size=30).filter(str.strip)


@settings(max_examples=40)
@given(texts=st.lists(TEXTS, min_size=1, max_size=3, unique=True), surface=TEXTS)
def test_every_match_says_what_the_text_says(session: Session, texts: list[str], surface: str):
    documents = bring(session, *texts)
    if not documents:
        return
    found = search(session, surface, "LOC", documents[0])
    for match in found:
        assert session.document(match.document).text[match.start : match.end] == match.surface
        assert fold_string(match.surface).strip() == fold_string(surface).strip()
    assert len({match.place for match in found}) == len(found)
    session.execute(Propagate("LOC", tuple(match.place for match in found)))
    again = search(session, surface, "LOC", documents[0])
    assert all(match.state is MatchState.MARKED for match in again)
