"""Marking, changing and deleting spans, and what the policy makes of others in the way."""

from collections.abc import Callable

import pytest

from core.commands.base import Command
from core.commands.project import SetPolicy
from core.commands.spans import AddSpan, DeleteSpan, EditSpan, SetNote
from core.commands.suggestions import AcceptSuggestions
from core.messages import HashiyeError
from core.model import DocumentState, Origin, Policy
from core.session import Session
from tests.core.conftest import TEXT, place


def shown(session: Session, document: int) -> list[tuple[str, str]]:
    return [(span.surface, span.label) for span in session.spans(document)]


def add(session: Session, document: int, part: str, label: str) -> None:
    session.execute(AddSpan(document, *place(TEXT, part), label))


def verdicts(session: Session) -> dict[str, str]:
    query = """SELECT s.surface, v.verdict FROM verdicts AS v
               JOIN suggestions AS s ON s.id = v.suggestion"""
    return dict(session.project.db.execute(query))


def test_a_span_counts_code_points_after_an_emoji(session: Session, document: int) -> None:
    session.execute(AddSpan(document, 2, 15, "PER"))
    (span,) = session.spans(document)
    assert (span.surface, span.origin) == ("حسين رحمانيان", Origin.MANUAL)
    assert TEXT[span.start : span.end] == span.surface


@pytest.mark.parametrize(
    ("policy", "left"),
    [
        (Policy.FLAT, [("البرز", "LOC")]),
        (Policy.NESTED, [("استان البرز", "ORG"), ("البرز", "LOC")]),
        (Policy.ANY, [("استان البرز", "ORG"), ("البرز", "LOC")]),
    ],
)
def test_an_outer_span_gives_way_only_where_spans_may_not_nest(
    session: Session, document: int, policy: Policy, left: list[tuple[str, str]]
) -> None:
    session.execute(SetPolicy(policy))
    add(session, document, "استان البرز", "ORG")
    add(session, document, "البرز", "LOC")
    assert shown(session, document) == left


@pytest.mark.parametrize(
    ("policy", "left"), [(Policy.FLAT, 1), (Policy.NESTED, 1), (Policy.ANY, 2)]
)
def test_spans_cross_only_where_anything_may(
    session: Session, document: int, policy: Policy, left: int
) -> None:
    session.execute(SetPolicy(policy))
    add(session, document, "مدير استان", "PER")
    add(session, document, "استان البرز", "LOC")
    assert len(session.spans(document)) == left


@pytest.mark.parametrize("policy", list(Policy))
def test_the_same_span_is_never_there_twice(
    session: Session, document: int, policy: Policy
) -> None:
    session.execute(SetPolicy(policy))
    add(session, document, "البرز", "LOC")
    add(session, document, "البرز", "LOC")
    assert shown(session, document) == [("البرز", "LOC")]


def test_a_new_span_answers_the_suggestions_in_its_way(session: Session, document: int) -> None:
    add(session, document, "استان البرز", "LOC")
    add(session, document, "كرج", "LOC")
    assert verdicts(session) == {"البرز": "edited", "كرج": "accepted"}
    assert [s.label for s in session.pending(document)] == ["PER"]


def test_two_annotators_never_touch_each_other(session: Session, document: int) -> None:
    add(session, document, "البرز", "LOC")
    path = session.project.path
    session.close()
    other = Session.open(path, "رضا")
    add(other, document, "استان البرز", "ORG")
    assert shown(other, document) == [("استان البرز", "ORG")]
    other.close()
    again = Session.open(path, "سارا")
    assert shown(again, document) == [("البرز", "LOC")]
    again.close()


def test_a_changed_span_keeps_id_and_note(session: Session, document: int) -> None:
    add(session, document, "البرز", "LOC")
    before = session.spans(document)[0]
    session.execute(SetNote(before.id, "مرز؟"))
    session.execute(EditSpan(before.id, *place(TEXT, "استان البرز"), "ORG"))
    (after,) = session.spans(document)
    assert (after.id, after.uid, after.note) == (before.id, before.uid, "مرز؟")
    assert (after.surface, after.label) == ("استان البرز", "ORG")


def test_deleting_an_accepted_span_rejects_its_suggestion(session: Session, document: int) -> None:
    session.execute(AcceptSuggestions((session.pending(document)[1].id,)))
    session.execute(DeleteSpan(session.spans(document)[0].id))
    assert verdicts(session) == {"البرز": "rejected"}
    session.undo()
    assert verdicts(session) == {"البرز": "accepted"}


def test_a_document_is_open_from_its_first_span_on(session: Session, document: int) -> None:
    assert session.summaries(document)[0].state is DocumentState.NEW
    add(session, document, "البرز", "LOC")
    assert session.summaries(document)[0].state is DocumentState.OPEN
    session.undo()
    assert session.summaries(document)[0].state is DocumentState.NEW


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (5, 2), (0, len(TEXT) + 1)])
def test_a_span_outside_the_text_is_refused(
    session: Session, document: int, start: int, end: int
) -> None:
    with pytest.raises(HashiyeError, match="does not lie in “خبر”"):
        session.execute(AddSpan(document, start, end, "PER"))
    assert session.spans(document) == []


def test_a_label_that_the_project_lacks_is_refused(session: Session, document: int) -> None:
    with pytest.raises(HashiyeError, match="no label ANIMAL"):
        session.execute(AddSpan(document, 0, 1, "ANIMAL"))
    assert session.undo_name == "import documents"


def test_a_span_that_is_gone_is_told(session: Session) -> None:
    with pytest.raises(HashiyeError, match="no longer in the project"):
        session.execute(DeleteSpan(99))


def test_an_undone_span_comes_back_with_its_id(session: Session, document: int) -> None:
    add(session, document, "البرز", "LOC")
    before = session.spans(document)
    session.undo()
    assert session.spans(document) == []
    session.redo()
    assert session.spans(document) == before


def test_a_change_to_what_a_span_is_already_is_none(session: Session, document: int) -> None:
    (first, *_) = session.pending(document)
    session.execute(AcceptSuggestions((first.id,)))
    done = session.undo_name
    (span,) = session.spans(document)
    assert not session.execute(EditSpan(span.id, span.start, span.end, span.label)).spans
    assert session.spans(document) == [span]
    assert verdicts(session) == {span.surface: "accepted"}
    assert session.undo_name == done


@pytest.mark.parametrize(
    "command",
    [lambda span: DeleteSpan(span), lambda span: EditSpan(span, 2, 5, "ORG")],
    ids=["delete", "edit"],
)
def test_nobody_changes_the_span_of_another(
    session: Session, document: int, command: Callable[[int], Command]
) -> None:
    add(session, document, "البرز", "LOC")
    (span,) = session.spans(document)
    other = Session(session.project, "رضا")
    with pytest.raises(HashiyeError, match="Another annotator"):
        other.execute(command(span.id))
    assert session.spans(document) == [span]
