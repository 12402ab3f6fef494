"""Correcting a text: everybody's spans and suggestions move along, and it can be taken back."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.checking import check_project
from core.commands.correction import CorrectText
from core.commands.documents import SetState
from core.commands.importing import ImportDocuments
from core.commands.project import SetPolicy
from core.commands.spans import AddSpan, DeleteSpan, EditSpan
from core.commands.suggestions import AcceptSuggestions, RejectSuggestions
from core.formats import FormattedDocument
from core.messages import HashiyeError
from core.model import DocumentState, Policy, Suggestion
from core.session import Session
from core.store import originals, renewals
from tests.core.conftest import TEXT, mark, place
from tests.core.test_undo import state_of


def correct(session: Session, document: int, old: str, new: str, lose: bool = False) -> None:
    """Write `new` for the first `old` in the text; `lose` agrees to lose spans."""
    text = session.document(document).text
    spans = session.everyones_spans(document)
    giving_up = frozenset(span.id for span in spans) if lose else frozenset()
    session.execute(CorrectText(document, text.replace(old, new, 1), giving_up))


def add(session: Session, document: int, part: str, label: str = "PER") -> int:
    session.execute(AddSpan(document, *place(session.document(document).text, part), label))
    return max(span.id for span in session.spans(document))


def said(session: Session, document: int) -> list[str]:
    return [span.surface for span in session.spans(document)]


@pytest.fixture(autouse=True)
def _whole(session: Session) -> Iterator[None]:
    """Whatever a test does, the project is whole afterwards."""
    yield
    session.close()
    assert check_project(session.project.path) == []


def as_other(session: Session, name: str = "رضا") -> Session:
    """The project reopened by another annotator."""
    session.close()
    return Session.open(session.project.path, name)


def test_spans_and_suggestions_move_with_their_text(session: Session, document: int) -> None:
    add(session, document, "كتاب‌ها", "PRODUCT")
    correct(session, document, "مدير", "مديركل")
    assert said(session, document) == ["كتاب‌ها"]
    text = session.document(document).text
    assert text == TEXT.replace("مدير", "مديركل")
    assert [text[s.start : s.end] for s in session.pending(document)] == [
        "حسين رحمانيان",
        "البرز",
        "كرج",
    ]


def test_a_typo_in_a_span_is_corrected_in_it(session: Session, document: int) -> None:
    identifier = add(session, document, "البرز", "LOC")
    correct(session, document, "البرز", "البز")
    (span,) = session.spans(document)
    assert (span.id, span.surface) == (identifier, "البز")
    db = session.project.db
    assert db.execute("SELECT folded FROM spans").fetchone() == ("البز",)


def test_it_is_one_step_that_undo_takes_back_also_after_closing(
    session: Session, document: int
) -> None:
    session.execute(AcceptSuggestions((session.pending(document)[0].id,)))
    add(session, document, "استان البرز", "ORG")
    before = state_of(session)
    correct(session, document, "حسين رحمانيان مدير استان ", "رئيس ", lose=True)
    after = state_of(session)
    assert said(session, document) == ["البرز"]
    assert after["documents"] != before["documents"]
    again = as_other(session, "سارا")
    again.undo()
    assert state_of(again) == before
    again.redo()
    assert state_of(again) == after
    again.close()


def test_a_span_that_would_be_lost_is_lost_only_by_consent(session: Session, document: int) -> None:
    add(session, document, "كرج", "LOC")
    with pytest.raises(HashiyeError, match="nobody has agreed"):
        correct(session, document, " در كرج", "")
    assert session.document(document).text == TEXT
    correct(session, document, " در كرج", "", lose=True)
    assert said(session, document) == []
    session.undo()
    assert said(session, document) == ["كرج"]


def test_the_spans_of_others_move_and_whoever_was_done_is_told_by_a_flag(
    session: Session, document: int
) -> None:
    add(session, document, "كرج", "LOC")
    add(session, document, "خواند", "EVENT")
    session.execute(SetState(document, DocumentState.DONE))
    reza = as_other(session)
    correct(reza, document, " در كرج", "", lose=True)
    sara = as_other(reza, "سارا")
    assert said(sara, document) == ["خواند"]
    assert sara.summaries(document)[0].state is DocumentState.FLAGGED
    reza = as_other(sara)
    reza.undo()
    sara = as_other(reza, "سارا")
    assert said(sara, document) == ["كرج", "خواند"]
    assert sara.summaries(document)[0].state is DocumentState.DONE
    sara.close()


def test_spans_that_would_fall_together_are_not_both_kept(session: Session, document: int) -> None:
    session.execute(SetPolicy(Policy.NESTED))
    add(session, document, "استان البرز", "ORG")
    add(session, document, "البرز", "LOC")
    with pytest.raises(HashiyeError, match="“استان البرز”"):
        correct(session, document, "استان ", "")
    correct(session, document, "استان ", "", lose=True)
    assert [(span.label, span.surface) for span in session.spans(document)] == [("LOC", "البرز")]


def test_a_suggestion_whose_text_is_gone_is_asked_no_more(session: Session, document: int) -> None:
    town = session.pending(document)[2]
    session.execute(RejectSuggestions((town.id,)))
    before = state_of(session)
    correct(session, document, " در كرج", "")
    assert [s.label for s in session.pending(document)] == ["PER", "LOC"]
    assert state_of(session)["verdicts"] == []
    session.undo()
    assert state_of(session) == before


def test_verdicts_stay_with_suggestions_that_move(session: Session, document: int) -> None:
    town = session.pending(document)[2]
    session.execute(RejectSuggestions((town.id,)))
    correct(session, document, "كرج", "کرج")
    assert len(session.pending(document)) == 2
    assert len(state_of(session)["verdicts"]) == 1


def test_what_taggers_have_proposed_since_moves_back(session: Session, document: int) -> None:
    sources = frozenset({"rules"})
    before = state_of(session)
    correct(session, document, "كرج", "شهر كرج")
    text = session.document(document).text
    found = [Suggestion(*place(text, part), "LOC", 0.9, "rules") for part in ("شهر كرج", "كتاب")]
    session.store_suggestions([(session.document(document), found)], sources)
    session.undo()
    assert {s.surface_of(TEXT) for s in map(Place, session.pending(document))} >= {"كرج", "كتاب"}
    session.redo()
    again = {s.surface_of(text) for s in map(Place, session.pending(document))}
    assert {"شهر كرج", "كتاب"} <= again
    session.undo()
    session.store_suggestions([(session.document(document), [])], sources)
    assert state_of(session) == before


class Place:
    """What a suggestion says in a text."""

    def __init__(self, suggestion: Suggestion) -> None:
        self.suggestion = suggestion

    def surface_of(self, text: str) -> str:
        return text[self.suggestion.start : self.suggestion.end]


def test_what_was_found_in_the_text_before_is_dropped(session: Session, document: int) -> None:
    old = session.document(document)
    proposed = [Suggestion(*place(TEXT, "كتاب"), "PRODUCT", 0.9, "rules")]
    late = renewals.difference(session.project.db, old, proposed, frozenset({"rules"}))
    correct(session, document, "مدير", "مديركل")
    before = state_of(session)
    assert not session.renew_suggestions(late).suggestions
    session.store_suggestions([(old, proposed)], frozenset({"rules"}))
    assert state_of(session) == before


def test_undo_refuses_where_another_has_changed_a_span_since(
    session: Session, document: int
) -> None:
    add(session, document, "كرج", "LOC")
    correct(session, document, "كرج", "كرچ")
    reza = as_other(session)
    reza.execute(AddSpan(document, *place(reza.document(document).text, "كرچ"), "LOC"))
    sara = as_other(reza, "سارا")
    before = state_of(sara)
    with pytest.raises(HashiyeError, match="“كرچ” was marked since"):
        sara.undo()
    assert state_of(sara) == before
    reza = as_other(sara)
    reza.undo()
    sara = as_other(reza, "سارا")
    sara.undo()
    assert sara.document(document).text == TEXT
    sara.close()


def test_what_others_have_marked_elsewhere_since_moves_back(
    session: Session, document: int
) -> None:
    correct(session, document, "كرج", "شهر كرج")
    reza = as_other(session)
    add(reza, document, "خواند", "EVENT")
    sara = as_other(reza, "سارا")
    sara.undo()
    assert [span.surface for span in sara.everyones_spans(document)] == ["خواند"]
    assert sara.document(document).text == TEXT
    reza = as_other(sara)
    # His own step is about a place that is no longer there, so it says so.
    with pytest.raises(HashiyeError, match="cannot be taken"):
        reza.undo()
    reza.close()


def test_a_span_does_not_come_back_to_a_place_that_has_moved(
    session: Session, document: int
) -> None:
    span = add(session, document, "خواند", "EVENT")
    session.execute(DeleteSpan(span))
    reza = as_other(session)
    correct(reza, document, "مدير", "مديركل")
    sara = as_other(reza, "سارا")
    with pytest.raises(HashiyeError, match="“خواند” is no longer where it was"):
        sara.undo()
    assert sara.spans(document) == []
    sara.close()


def test_undo_of_a_correction_refuses_when_the_text_was_corrected_again(
    session: Session, document: int
) -> None:
    correct(session, document, "مدير", "مديركل")
    reza = as_other(session)
    correct(reza, document, "كرج", "تهران")
    sara = as_other(reza, "سارا")
    with pytest.raises(HashiyeError, match="corrected again"):
        sara.undo()
    sara.close()


def test_the_first_original_stays(session: Session, document: int) -> None:
    assert session.original(document) is None
    correct(session, document, "مدير", "مديركل")
    correct(session, document, "كرج", "تهران")
    assert session.original(document) == TEXT
    session.undo()
    session.undo()
    assert session.original(document) is None
    assert originals.corrected_text(session.project.db, document) == TEXT


@pytest.mark.parametrize("text", ["", " \n", "نیم \ud83d"])
def test_no_text_that_no_document_may_have(session: Session, document: int, text: str) -> None:
    with pytest.raises(HashiyeError):
        session.execute(CorrectText(document, text))
    assert session.document(document).text == TEXT


def test_the_same_text_is_no_step(session: Session, document: int) -> None:
    name = session.undo_name
    assert not session.execute(CorrectText(document, TEXT)).texts
    assert session.undo_name == name


def test_a_long_article_with_a_small_correction_is_a_short_entry(
    session: Session, document: int
) -> None:
    long = FormattedDocument("", "بلند", TEXT * 1000, {}, (), ())
    session.execute(ImportDocuments([long], as_spans=False))
    correct(session, session.document_ids()[1], "مدير", "مديركل")
    db = session.project.db
    (size,) = db.execute(
        "SELECT length(changes) FROM operations ORDER BY id DESC LIMIT 1"
    ).fetchone()
    assert size < 500


def test_what_came_in_before_is_not_brought_in_again(session: Session, document: int) -> None:
    correct(session, document, "مدير", "مديركل")
    again = FormattedDocument("", "خبر", TEXT, {}, (), (mark("كتاب‌ها", "PRODUCT", 0.9),))
    command = ImportDocuments([again], as_spans=False)
    session.execute(command)
    assert (command.report.skipped, command.report.attached) == (1, 1)
    assert session.document_ids() == [document]
    text = session.document(document).text
    assert "كتاب‌ها" in [text[s.start : s.end] for s in session.pending(document)]


def test_who_only_reads_sees_the_new_text_with_the_marks_in_it(
    session: Session, document: int
) -> None:
    add(session, document, "خواند", "EVENT")
    path: Path = session.project.path
    with closing(Session.open(path, "سارا", readonly=True)) as reader:
        assert reader.document(document).text == TEXT
        correct(session, document, "مدير", "مديركل")
        text = reader.document(document).text
        assert [text[s.start : s.end] for s in reader.spans(document)] == ["خواند"]


def test_an_edited_suggestion_whose_place_is_gone_leaves_its_span(
    session: Session, document: int
) -> None:
    session.execute(AcceptSuggestions((session.pending(document)[2].id,)))
    (span,) = session.spans(document)
    session.execute(EditSpan(span.id, *place(TEXT, "خواند"), "EVENT"))
    before = state_of(session)
    correct(session, document, " در كرج", "")
    (moved,) = session.spans(document)
    assert (moved.id, moved.surface, moved.suggestion) == (span.id, "خواند", None)
    session.undo()
    assert state_of(session) == before


def test_what_only_borders_on_an_edit_comes_back_as_it_was(session: Session, document: int) -> None:
    correct(session, document, "مدير", "مديركل")
    add(session, document, "مدير", "PER")
    before = state_of(session)
    # The span says what it said; taking that back must not make the whole word of it.
    correct(session, document, "مديركل", "مدير")
    assert said(session, document) == ["مدير"]
    session.undo()
    assert state_of(session) == before
