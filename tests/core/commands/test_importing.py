"""Bringing documents into a project."""

from dataclasses import replace
from uuid import uuid4

import pytest

from core.commands.documents import SetState
from core.commands.importing import ImportDocuments
from core.commands.project import SetPolicy
from core.formats import FormattedDocument, Mark
from core.messages import HashiyeError
from core.model import DocumentState, Origin, Policy
from core.session import Session
from core.store.project import open_project
from tests.core.conftest import TEXT, mark, place


def article(*spans: Mark, text: str = "😀 تهران شهر است.", id: str = "") -> FormattedDocument:  # noqa: A002
    return FormattedDocument(id, "شهر", text, {"topic": "شهر"}, spans)


CITY = Mark(2, 7, "LOC", 0.7, "file")


def bring(session: Session, *documents: FormattedDocument, **options: bool) -> ImportDocuments:
    command = ImportDocuments(documents, **({"as_spans": True} | options))
    session.execute(command)
    return command


def test_marks_become_spans(session: Session) -> None:
    command = bring(session, article(CITY))
    assert (command.report.documents, command.report.spans) == (1, 1)
    document = session.document_ids()[-1]
    (span,) = session.spans(document)
    assert (span.surface, span.origin) == ("تهران", Origin.IMPORTED)
    assert session.summaries(document)[0].state is DocumentState.OPEN


def test_marks_become_suggestions(session: Session) -> None:
    bring(session, article(CITY, Mark(8, 11, "LOC")), as_spans=False)
    first, second = session.pending(session.document_ids()[-1])
    assert (first.start, first.end, first.score, first.source) == (2, 7, 0.7, "file")
    assert (second.score, second.source) == (1.0, "import")


def test_done_documents_are_done(session: Session) -> None:
    bring(session, article(), done=True)
    assert session.summaries()[-1].state is DocumentState.DONE


def test_undo_hides_them_and_redo_shows_them_with_the_same_ids(session: Session) -> None:
    bring(session, article(CITY))
    shown, spans = session.document_ids(), session.spans(session.document_ids()[-1])
    session.undo()
    assert session.document_ids() == shown[:1]
    session.redo()
    assert session.document_ids() == shown
    assert session.spans(shown[-1]) == spans


def test_a_text_that_is_shown_is_skipped_and_counted(session: Session) -> None:
    command = bring(session, article(text=TEXT), article(), article())
    assert (command.report.documents, command.report.skipped) == (1, 2)


def test_what_was_undone_may_come_again(session: Session) -> None:
    identifier = str(uuid4())
    bring(session, article(id=identifier))
    session.undo()
    assert bring(session, article(id=identifier)).report.documents == 1


def test_an_unknown_label_is_named_and_nothing_comes_in(session: Session) -> None:
    with pytest.raises(HashiyeError, match=r"no label BIRD.*--new-labels"):
        bring(session, article(), article(Mark(2, 7, "BIRD"), text="یک مرغ دید"))
    assert len(session.document_ids()) == 1


def test_new_labels_are_added_with_a_free_key_and_undone(session: Session) -> None:
    before = session.labels()
    command = bring(session, article(Mark(2, 7, "BIRD")), new_labels=True)
    assert command.report.new_labels == ("BIRD",)
    assert session.labels().labels[-1].name == "BIRD"
    key = session.labels()["BIRD"].key
    assert not key or before.by_key(key) is None
    session.undo()
    assert session.labels() == before


def test_a_new_label_with_white_space_is_refused(session: Session) -> None:
    with pytest.raises(HashiyeError, match="white space"):
        bring(session, article(Mark(2, 7, "A BIRD")), new_labels=True)


def test_a_span_outside_the_text_is_refused_and_nothing_comes_in(session: Session) -> None:
    with pytest.raises(HashiyeError, match="outside the text"):
        bring(session, article(Mark(2, 70, "LOC")))
    assert len(session.document_ids()) == 1


@pytest.mark.parametrize(("policy", "left"), [(Policy.FLAT, 1), (Policy.NESTED, 2)])
def test_spans_that_the_policy_does_not_allow_are_reported(
    session: Session, policy: Policy, left: int
) -> None:
    session.execute(SetPolicy(policy))
    crossing = Mark(5, 11, "ORG")
    command = bring(session, article(Mark(0, 7, "ORG"), CITY, crossing))
    assert command.report.spans == left
    assert len(command.report.left_out) == 3 - left
    assert "policy" in command.report.left_out[0].message()


def test_a_uuid_stays_and_another_id_is_kept_beside(session: Session) -> None:
    identifier = str(uuid4())
    bring(session, article(id=identifier), article(id="a-1", text="متن دیگر"))
    own, other = (session.document(row) for row in session.document_ids()[-2:])
    assert own.uid == identifier
    assert other.meta == {"topic": "شهر", "id": "a-1"}


@pytest.mark.parametrize("text", ["", " \n", "نیم \ud83d"])
def test_text_that_no_document_may_have(session: Session, text: str) -> None:
    with pytest.raises(HashiyeError):
        bring(session, article(text=text))


def test_a_read_only_project_takes_nothing(session: Session) -> None:
    reader = Session(open_project(session.project.path, readonly=True), "رضا")
    with pytest.raises(HashiyeError, match="read-only"):
        bring(reader, article())
    reader.close()


def test_suggestions_beside_spans_stay_suggestions(session: Session) -> None:
    document = FormattedDocument("", "خبر", TEXT + " ", {}, (), (mark("كرج", "LOC", 0.6),))
    command = bring(session, document)
    assert (command.report.spans, command.report.suggestions) == (0, 1)


KARAJ = mark("كرج", "LOC", 0.4)


def of_model(*marks: Mark, text: str = TEXT) -> FormattedDocument:
    """A document as a model's output has it: the text, and what the model suggests."""
    return FormattedDocument("", "خبر", text, {}, (), marks)


def sourced(marked: Mark, source: str) -> Mark:
    return marked._replace(source=source)


def test_suggestions_for_a_text_that_is_there_are_attached_to_it(
    session: Session, document: int
) -> None:
    said = mark("گفت", "ORG", 0.6)
    command = bring(session, of_model(sourced(said, "bert")), as_spans=False)
    assert (command.report.documents, command.report.suggestions) == (0, 0)
    assert (command.report.skipped, command.report.attached) == (1, 1)
    assert session.document_ids() == [document]
    (attached,) = (s for s in session.pending(document) if s.source == "bert")
    assert (attached.start, attached.end, attached.score) == (*place(TEXT, "گفت"), 0.6)


def test_what_a_file_marks_as_spans_is_attached_as_suggestions(
    session: Session, document: int
) -> None:
    before = session.spans(document)
    bring(session, article(mark("گفت", "ORG"), text=TEXT), as_spans=False)
    assert session.spans(document) == before
    assert place(TEXT, "گفت") in [(s.start, s.end) for s in session.pending(document)]


def test_spans_for_a_text_that_is_there_are_not_brought_in(session: Session, document: int) -> None:
    command = bring(session, article(mark("گفت", "ORG"), text=TEXT))
    assert (command.report.skipped, command.report.attached) == (1, 0)
    assert session.spans(document) == []


def test_attached_suggestions_go_with_undo_and_come_back_with_redo(
    session: Session, document: int
) -> None:
    before = session.pending(document)
    bring(session, of_model(sourced(mark("گفت", "ORG", 0.6), "bert")), as_spans=False)
    with_it = session.pending(document)
    session.undo()
    assert session.pending(document) == before
    session.redo()
    assert session.pending(document) == with_it


def test_one_that_is_there_keeps_its_id_and_gets_the_new_score(
    session: Session, document: int
) -> None:
    old = session.pending(document)[-1]
    command = bring(session, of_model(KARAJ._replace(score=0.95)), as_spans=False)
    assert command.report.attached == 1
    assert session.pending(document)[-1] == replace(old, score=0.95)
    session.undo()
    assert session.pending(document)[-1] == old


def test_the_same_file_again_attaches_nothing(session: Session, document: int) -> None:
    before = session.pending(document)
    first = bring(session, of_model(sourced(KARAJ, "bert")), as_spans=False)
    again = bring(session, of_model(sourced(KARAJ, "bert")), as_spans=False)
    assert (first.report.attached, again.report.attached) == (1, 0)
    assert len(session.pending(document)) == len(before)


def test_the_outputs_of_two_models_for_a_new_text_lie_in_one_document(session: Session) -> None:
    text = "كرج"
    one = of_model(Mark(0, 3, "LOC", 0.7, "crf"), text=text)
    other = of_model(Mark(0, 3, "LOC", 0.9, "bert"), text=text)
    command = bring(session, one, other, as_spans=False)
    assert (command.report.documents, command.report.attached) == (1, 1)
    (shown,) = session.pending(session.document_ids()[-1])
    assert (shown.score, shown.sources) == (0.9, ("bert", "crf"))
    session.undo()
    session.redo()
    assert session.pending(session.document_ids()[-1]) == [shown]


def test_a_source_that_is_given_is_that_of_suggestions_that_name_none(
    session: Session, document: int
) -> None:
    own = mark("گفت", "ORG", 0.6)._replace(source="own")
    found = replace(of_model(own, mark("خواند", "ORG", 0.6)), source="given")
    bring(session, found, as_spans=False)
    assert {"own", "given"} <= {s.source for s in session.pending(document)}


def test_a_done_document_shows_what_is_attached_and_stays_done(
    session: Session, document: int
) -> None:
    session.execute(SetState(document, DocumentState.DONE))
    bring(session, of_model(sourced(mark("گفت", "ORG", 0.6), "bert")), as_spans=False)
    assert "bert" in [s.source for s in session.pending(document)]
    (summary,) = session.summaries(document)
    assert summary.state is DocumentState.DONE
    assert summary.pending == len(session.pending(document))


def test_undo_takes_attached_ones_away_that_a_tagger_has_withdrawn_meanwhile(
    session: Session, document: int
) -> None:
    before = session.pending(document)
    bring(session, of_model(sourced(mark("گفت", "ORG", 0.6), "rules")), as_spans=False)
    session.store_suggestions([(session.document(document), [])], frozenset({"rules"}))
    session.undo()
    assert session.pending(document) == before
