"""The figures that the work of an annotator shows."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.commands.documents import DeleteDocuments, SetState
from core.commands.importing import ImportDocuments
from core.commands.project import SetThreshold
from core.commands.propagation import Propagate
from core.commands.spans import AddSpan, DeleteSpan
from core.commands.suggestions import AcceptSuggestions, EditSuggestion, RejectSuggestions
from core.formats import FormattedDocument, Mark
from core.learning.effort import Effort
from core.learning.outcomes import live_precision
from core.learning.report import (
    DocumentFigures,
    LearningReport,
    SourceVerdicts,
    Training,
    learning_report,
    rolling,
)
from core.model import DocumentState, Suggestion
from core.session import Session
from core.store.models import TrainedModel
from tests.core.conftest import TEXT, mark, place

PARTS = (("حسين رحمانيان", "PER", 0.9), ("البرز", "LOC", 0.8), ("كرج", "LOC", 0.3))


def article(number: int) -> FormattedDocument:
    """An article with suggestions of two sources, one of them below the threshold."""
    text = f"{TEXT} {number}"
    marks = tuple(Mark(*place(text, part), label, score, "rules") for part, label, score in PARTS)
    return FormattedDocument("", f"خبر {number}", text, {}, (), (*marks, mark("Ali", "PER", 0.6)))


@pytest.fixture
def session(project_path: Path) -> Iterator[Session]:
    """A session in a project with four articles."""
    opened = Session.open(project_path, "سارا")
    opened.execute(ImportDocuments([article(n) for n in range(4)], as_spans=False))
    yield opened
    opened.close()


def report(session: Session) -> LearningReport:
    return learning_report(session.project.db, session.annotator.id, lambda _done, _total: True)


def pending(session: Session, document: int, part: str) -> int:
    start, _end = place(TEXT, part)
    return next(s.id for s in session.pending(document) if s.start == start)


def finish(session: Session, document: int) -> None:
    session.execute(SetState(document, DocumentState.DONE))


def test_a_project_without_verdicts_has_all_to_do(session: Session):
    length = sum(len(session.document(document).text) for document in session.document_ids())
    assert report(session) == LearningReport(to_do=4, characters=length)
    assert report(session).seconds_left() is None
    assert report(session).actions_by_hand() is None


def test_verdicts_are_counted_by_source_and_label(session: Session):
    first, second, *_ = session.document_ids()
    session.execute(AcceptSuggestions((pending(session, first, "البرز"),)))
    session.execute(RejectSuggestions((pending(session, second, "البرز"),)))
    wider = place(TEXT, "مدير استان")
    session.execute(EditSuggestion(pending(session, first, "حسين"), *wider, "ORG"))
    session.execute(AcceptSuggestions((pending(session, first, "Ali"),)))
    assert report(session).sources == (
        SourceVerdicts("import", "PER", 1, 0, 0),
        SourceVerdicts("rules", "LOC", 1, 0, 1),
        SourceVerdicts("rules", "PER", 0, 1, 0),
    )
    assert report(session).sources[1].precision == 0.5
    # In documents that are open only answers given one by one tell of a source.
    assert report(session).lately == tuple(live_precision(session.project.db, session.annotator.id))
    assert report(session).lately


def test_a_done_document_tells_what_was_shown_and_what_was_right(session: Session):
    document = session.document_ids()[0]
    session.execute(AcceptSuggestions((pending(session, document, "البرز"),)))
    session.execute(RejectSuggestions((pending(session, document, "حسين"),)))
    session.execute(AddSpan(document, *place(TEXT, "حسين رحمانيان مدير"), "PER"))
    finish(session, document)
    (figures,) = report(session).documents
    # Nobody answered "Ali", but it stood there; "كرج" was hidden below the threshold.
    assert figures == DocumentFigures(
        document,
        length=len(TEXT) + 2,
        entities=2,
        shown=3,
        right=1,
        by_hand=2 + 4,
        effort=Effort(1 + 1 + 4, figures.effort.seconds),
    )
    assert report(session).precision() == (1 / 3,)
    assert report(session).recall() == (1 / 2,)
    assert report(session).actions() == (3.0,)
    assert report(session).actions_by_hand() == 3.0


def test_what_was_marked_over_a_hidden_suggestion_was_not_suggested(session: Session):
    document = session.document_ids()[0]
    session.execute(AddSpan(document, *place(TEXT, "كرج"), "LOC"))
    finish(session, document)
    assert report(session).recall() == (0.0,)
    session.undo()
    session.undo()
    session.execute(SetThreshold(0.1))
    session.execute(AcceptSuggestions((pending(session, document, "كرج"),)))
    finish(session, document)
    session.execute(SetThreshold(0.9))
    assert report(session).recall() == (1.0,)


def test_an_accepted_suggestion_whose_span_is_gone_was_wrong(session: Session):
    document = session.document_ids()[0]
    session.execute(AcceptSuggestions((pending(session, document, "البرز"),)))
    session.execute(AcceptSuggestions((pending(session, document, "Ali"),)))
    session.execute(DeleteSpan(session.spans(document)[0].id))
    session.execute(AddSpan(document, *place(TEXT, "كتاب‌ها را Ali خواند"), "EVENT"))
    finish(session, document)
    (figures,) = report(session).documents
    assert (figures.shown, figures.right, figures.entities) == (3, 0, 1)


def test_what_waited_behind_another_suggestion_was_not_shown(session: Session):
    document = session.document_ids()[0]
    wider = Suggestion(*place(TEXT, "مدير استان البرز"), "ORG", 0.95, "base")
    session.store_suggestions([(session.document(document), [wider])], frozenset({"base"}))
    session.execute(AcceptSuggestions((pending(session, document, "مدير"),)))
    finish(session, document)
    (figures,) = report(session).documents
    assert (figures.shown, figures.right) == (3, 1)
    session.undo()
    session.undo()
    # Rejected, it makes way for the one behind it.
    session.execute(RejectSuggestions((pending(session, document, "مدير"),)))
    session.execute(AcceptSuggestions((pending(session, document, "البرز"),)))
    finish(session, document)
    (figures,) = report(session).documents
    assert (figures.shown, figures.right) == (4, 1)


def test_a_place_left_out_of_a_propagation_is_no_suggestion_of_any_source(session: Session):
    document = session.document_ids()[0]
    left_out = (document, *place(TEXT, "گفت"))
    session.execute(Propagate("LOC", ((document, *place(TEXT, "كرج")),), (left_out,)))
    finish(session, document)
    assert report(session).sources == (SourceVerdicts("rules", "LOC", 1, 0, 0),)
    (figures,) = report(session).documents
    assert figures.shown == 3


def test_documents_come_in_the_order_in_which_they_were_done(session: Session):
    one, _two, three, four = session.document_ids()
    for document in (three, one, four):
        session.execute(AcceptSuggestions((pending(session, document, "البرز"),)))
        finish(session, document)
    session.execute(DeleteDocuments((four,)))
    found = report(session)
    assert [d.document for d in found.documents] == [three, one]
    assert (found.to_do, found.characters) == (1, len(TEXT) + 2)


def test_documents_that_came_in_finished_say_nothing(session: Session):
    text = TEXT + " پایان"
    whole = FormattedDocument("", "کامل", text, {}, (mark("البرز", "LOC"),))
    session.execute(ImportDocuments([whole], as_spans=True, done=True))
    assert report(session).documents == ()
    assert report(session).to_do == 4


def test_imported_spans_are_nobody_s_actions(session: Session):
    text = TEXT + " پایان"
    begun = FormattedDocument("", "کامل", text, {}, (mark("البرز", "LOC"),))
    session.execute(ImportDocuments([begun], as_spans=True))
    document = session.document_ids()[-1]
    session.execute(AddSpan(document, *place(TEXT, "كرج"), "LOC"))
    finish(session, document)
    (figures,) = report(session).documents
    assert (figures.entities, figures.by_hand) == (1, 2)


def test_the_time_left_is_told_from_the_third_document_on(
    session: Session, monkeypatch: pytest.MonkeyPatch
):
    times = iter(f"2026-01-01T10:{minute:02}:00.000+00:00" for minute in range(10))
    monkeypatch.setattr("core.session.now", lambda: next(times))
    *three, _last = session.document_ids()
    for number, document in enumerate(three):
        assert report(session).seconds_left() is None
        session.execute(AcceptSuggestions((pending(session, document, "البرز"),)))
        finish(session, document)
        assert len(report(session).documents) == number + 1
    # A minute from operation to operation, two operations a document, and one of the same length
    # is left; only the first operation of all has none before it.
    assert report(session).seconds_left() == 120


def test_trainings_are_told_with_what_served_before(session: Session):
    session.store_model(TrainedModel(3, {"reason": "too little"}, None))
    session.store_model(TrainedModel(5, {"f1": 0.6, "before_f1": 0.5}, b"weights"))
    assert report(session).trainings == (
        Training(3, promoted=False, f1=None, before_f1=None),
        Training(5, promoted=True, f1=0.6, before_f1=0.5),
    )


def test_rolling_figures_look_back_on_a_window_of_documents():
    assert rolling([1, 0, 1, 1], [2, 0, 2, 1], window=2) == (1 / 2, 1 / 2, 1 / 2, 2 / 3)
    assert rolling([0, 3], [0, 4]) == (None, 3 / 4)
