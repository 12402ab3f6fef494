"""Whoever shows the marks of a document is told what changed, and everything when that is lost."""

from core.commands.project import SetThreshold
from core.commands.spans import AddSpan, DeleteSpan, EditSpan
from core.commands.suggestions import AcceptSuggestions, RejectSuggestions
from core.mark_list import REMEMBERED, MarkList
from core.model import Suggestion


def test_one_who_asks_first_gets_everything(session, document):
    changes = session.mark_changes(document)
    assert changes.whole
    assert changes.spans == session.spans(document)
    assert changes.suggestions == session.pending(document)


def test_a_span_that_is_made_changed_and_deleted_is_told_each_time(session, document):
    read = session.mark_changes(document).read
    session.execute(AddSpan(document, 54, 57, "LOC"))
    made = session.mark_changes(document, read)
    (span,) = made.spans
    assert (made.whole, span.label, list(made.gone)) == (False, "LOC", [])
    session.execute(EditSpan(span.id, 54, 57, "PER"))
    edited = session.mark_changes(document, made.read)
    assert [one.label for one in edited.spans] == ["PER"]
    assert edited.gone == [span]
    session.execute(DeleteSpan(span.id))
    deleted = session.mark_changes(document, edited.read)
    assert (deleted.came, deleted.gone) == ([], list(edited.spans))
    nothing = session.mark_changes(document, made.read)
    assert (nothing.came, nothing.gone) == ([], [span])


def test_what_came_and_went_meanwhile_is_not_told(session, document):
    read = session.mark_changes(document).read
    session.execute(AcceptSuggestions((session.pending(document)[1].id,)))
    session.undo()
    changes = session.mark_changes(document, read)
    assert (changes.whole, changes.came, list(changes.gone)) == (False, [], [])


def test_accepting_moves_a_mark_from_the_suggestions_to_the_spans(session, document):
    first = session.pending(document)[0]
    read = session.mark_changes(document).read
    session.execute(AcceptSuggestions((first.id,)))
    changes = session.mark_changes(document, read)
    assert changes.gone == [first]
    assert [(s.start, s.end) for s in changes.came] == [(first.start, first.end)]


def test_another_threshold_makes_everything_new(session, document):
    read = session.mark_changes(document).read
    session.execute(SetThreshold(0.85))
    changes = session.mark_changes(document, read)
    assert changes.whole
    assert changes.suggestions == session.pending(document)


def test_more_than_is_remembered_is_told_as_everything():
    marks = MarkList[Suggestion]()
    for number in range(1, 3 * REMEMBERED):
        marks.put(number, Suggestion(number, number + 1, "PER", 0.9, "rules", number, 1))
    assert marks.since(marks.changes - REMEMBERED - 1) is None
    gone, came = marks.since(marks.changes - 2)
    assert (gone, [one.id for one in came]) == ([], [3 * REMEMBERED - 2, 3 * REMEMBERED - 1])


def test_counts_and_places_need_no_list_of_everything(session, document):
    one, two, three = session.pending(document)
    assert session.mark_counts(document) == (0, 3)
    assert session.pending_over(document, two.start, two.start + 1) == [two]
    assert session.pending_from(document, two.start) == two
    assert session.pending_from(document, three.end) == one
    session.execute(RejectSuggestions((one.id, two.id, three.id)))
    assert session.pending_from(document, 0) is None
    session.execute(AddSpan(document, 54, 57, "LOC"))
    assert session.spans_over(document, 56, 90) == session.spans(document)
