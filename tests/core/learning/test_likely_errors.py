"""Where work contradicts what the project knows."""

import pytest

from core.commands.documents import DeleteDocuments, SetState
from core.commands.importing import ImportDocuments
from core.commands.spans import AddSpan, EditSpan
from core.commands.suggestions import RejectSuggestions
from core.formats import FormattedDocument, Mark
from core.learning.likely_errors import ErrorKind, by_likely_errors
from core.model import DocumentState
from core.progress import Cancelled
from core.session import Session


def always(_done, _total):
    return True


class Work:
    """Documents of a few names, marked and finished, and what is found in them."""

    def __init__(self, session):
        self.session = session
        self.count = 0

    def document(self, *names, done=True):
        """Add a document of (name, marked label or None, suggested score or None)."""
        text, spans, marks = "", [], []
        for name, label, score in names:
            place = len(text), len(text) + len(name)
            if label:
                spans.append((*place, label))
            if score is not None:
                marks.append(Mark(*place, "PER", score))
            text += f"{name} گفت "
        self.count += 1
        text += str(self.count)
        document = FormattedDocument("", str(self.count), text, {}, (), tuple(marks))
        self.session.execute(ImportDocuments([document], as_spans=False))
        row = self.session.document_ids()[-1]
        for start, end, label in spans:
            self.session.execute(AddSpan(row, start, end, label))
        self.session.execute(SetState(row, DocumentState.DONE if done else DocumentState.OPEN))
        return row

    def errors(self):
        return by_likely_errors(self.session.project.db, self.session.annotator.id, always)

    def told(self):
        """(document, kind) of each."""
        return [(error.document, error.kind) for error in self.errors()]


@pytest.fixture
def work(project_path):
    session = Session.open(project_path, "سارا")
    yield Work(session)
    session.close()


def test_a_sure_suggestion_that_was_overlooked_is_pointed_at(work):
    row = work.document(("دانشور", None, 0.9), ("ساعدی", None, 0.7))
    (error,) = work.errors()
    assert (error.document, error.start, error.end) == (row, 0, 6)
    assert (error.kind, error.label, error.score) == (ErrorKind.OVERLOOKED, "PER", 0.9)


def test_what_still_waits_for_an_answer_is_no_error(work):
    work.document(("دانشور", None, 0.9), done=False)
    assert work.errors() == ()


def test_a_mark_that_is_as_suggested_is_no_error(work):
    work.document(("دانشور", "PER", 0.9))
    assert work.errors() == ()


def test_a_rejection_weighs_less_than_an_oversight(work):
    overlooked = work.document(("دانشور", None, 0.9))
    rejected = work.document(("ساعدی", None, 0.9), done=False)
    (pending,) = work.session.pending(rejected)
    work.session.execute(RejectSuggestions((pending.id,)))
    assert work.told() == [(overlooked, ErrorKind.OVERLOOKED), (rejected, ErrorKind.REJECTED)]


def test_a_string_with_another_label_elsewhere_is_pointed_at(work):
    rows = [work.document(("البرز", "LOC", None)) for _ in range(3)]
    odd = work.document(("البرز", "ORG", None))
    (error,) = work.errors()
    assert (error.document, error.kind) == (odd, ErrorKind.LABEL)
    assert (error.label, error.other, error.times) == ("ORG", "LOC", len(rows))


def test_a_string_that_is_mostly_left_unmarked_is_pointed_at(work):
    for _ in range(2):
        work.document(("مهر", None, 0.6))
    marked = work.document(("مهر", "PER", None))
    (error,) = work.errors()
    assert (error.document, error.kind, error.times) == (marked, ErrorKind.UNMARKED, 2)


def test_the_document_with_the_most_comes_first_in_text_order(work):
    one = work.document(("دانشور", None, 0.9))
    two = work.document(("ساعدی", None, 0.85), ("جمالزاده", None, 0.95))
    errors = work.errors()
    assert [error.document for error in errors] == [two, two, one]
    assert errors[0].start < errors[1].start


def test_a_source_that_was_wrong_before_weighs_less(work):
    row = work.document(("دانشور", None, 0.9))
    (before,) = work.errors()
    for name in ("الف", "ب", "ج"):
        other = work.document((name, None, 0.6), done=False)
        (pending,) = work.session.pending(other)
        work.session.execute(RejectSuggestions((pending.id,)))
    (after,) = (error for error in work.errors() if error.document == row)
    assert after.weight < before.weight


def test_an_error_stands_until_it_is_mended(work):
    row = work.document(("دانشور", None, 0.9), ("ساعدی", None, 0.9))
    first, second = work.errors()
    work.session.execute(AddSpan(row, first.start, first.end, "PER"))
    marked = work.session.spans(row)
    assert not first.stands(marked)
    assert second.stands(marked)


def test_an_odd_label_stands_until_it_is_changed(work):
    for _ in range(2):
        work.document(("البرز", "LOC", None))
    row = work.document(("البرز", "ORG", None))
    (error,) = work.errors()
    (span,) = work.session.spans(row)
    assert error.stands([span])
    work.session.execute(EditSpan(span.id, span.start, span.end, "LOC"))
    assert not error.stands(work.session.spans(row))


def test_deleted_documents_are_left_out(work):
    row = work.document(("دانشور", None, 0.9))
    work.session.execute(DeleteDocuments((row,)))
    assert work.errors() == ()


def test_it_can_be_cancelled(work):
    work.document(("دانشور", None, 0.9))
    with pytest.raises(Cancelled):
        by_likely_errors(work.session.project.db, work.session.annotator.id, lambda _d, _t: False)
