"""Bringing documents into a project."""

from uuid import uuid4

import pytest

from core.commands.importing import ImportDocuments
from core.commands.project import SetPolicy
from core.formats import FormattedDocument, Mark
from core.messages import HashiyeError
from core.model import DocumentState, Origin, Policy
from core.session import Session
from core.store.project import open_project
from tests.core.conftest import TEXT, mark


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
