"""Thousands of marks in one document: memory follows what a step makes of them, as it follows few.

How many of them share text with what changes decides how much is read; what is seen is the same.
"""

import pytest

from core.checking import check_project
from core.commands.correction import CorrectText
from core.commands.importing import ImportDocuments
from core.commands.project import SetPolicy
from core.commands.propagation import Propagate
from core.formats import FormattedDocument, Mark
from core.kept_marks import BULK
from core.model import Policy
from core.session import Session
from tests.core.kept_in_memory import require_memory_is_right

NAME = "کرج"
MANY = 12 * BULK
"""Marks beside which the changes of `PLACES` are followed one by one, though they are many."""
PLACES = BULK
WORD = "البرز "


@pytest.fixture(scope="module")
def long_article() -> FormattedDocument:
    """Names without a mark at the beginning, every other one suggested; then many marks."""
    text = f"{NAME} " * PLACES + WORD * MANY
    begin = text.index(WORD)
    step, size = len(WORD), len(WORD) - 1
    spans = (Mark(at, at + size, "LOC") for at in range(begin, len(text), step))
    return FormattedDocument("", "بلند", text, {}, tuple(spans))


@pytest.fixture
def document(session: Session, long_article: FormattedDocument) -> int:
    session.execute(ImportDocuments([long_article], as_spans=True))
    proposed = tuple(
        Mark(at, at + len(NAME), "LOC", 0.9) for at in range(0, PLACES * 4, 2 * (len(NAME) + 1))
    )
    also = FormattedDocument("", long_article.title, long_article.text, {}, (), proposed)
    session.execute(ImportDocuments([also], as_spans=False))
    return session.document_ids()[-1]


def places(document: int) -> tuple[tuple[int, int, int], ...]:
    step = len(NAME) + 1
    return tuple((document, at, at + len(NAME)) for at in range(0, PLACES * step, step))


def test_marking_all_places_and_taking_it_back_is_followed(session: Session, document: int):
    before = session.spans(document), session.pending(document)
    assert (len(before[0]), len(before[1])) == (MANY, PLACES // 2)
    session.execute(Propagate("LOC", places(document)))
    assert len(session.spans(document)) == MANY + PLACES
    assert session.pending(document) == []
    require_memory_is_right(session, document)
    session.undo()
    assert (session.spans(document), session.pending(document)) == before
    session.redo()
    assert len(session.spans(document)) == MANY + PLACES
    require_memory_is_right(session, document)


@pytest.mark.parametrize("policy", list(Policy))
def test_a_correction_moves_what_stands_behind_it_and_back(
    session: Session, document: int, policy: Policy
):
    session.execute(SetPolicy(policy))
    text = session.document(document).text
    before = session.spans(document), session.pending(document)
    corrected = text[:8] + "شهر " + text[8:].replace("البرز", "البُرز", 1)
    session.execute(CorrectText(document, corrected))
    after = session.document(document).text
    assert after == corrected
    for mark in (*session.spans(document), *session.pending(document)):
        assert after[mark.start : mark.end] in (NAME, "البرز", "البُرز")
    assert session.spans(document)[0].surface == "البُرز"
    require_memory_is_right(session, document)
    session.undo()
    assert session.document(document).text == text
    assert (session.spans(document), session.pending(document)) == before
    session.redo()
    assert session.document(document).text == corrected
    require_memory_is_right(session, document)
    session.close()
    assert check_project(session.project.path) == []


def test_places_marked_after_a_correction_come_back_where_they_were(
    session: Session, document: int
):
    text = session.document(document).text
    session.execute(CorrectText(document, text + "پایان"))
    session.execute(Propagate("LOC", places(document)))
    marked = session.spans(document)
    session.undo()
    session.redo()
    assert session.spans(document) == marked
