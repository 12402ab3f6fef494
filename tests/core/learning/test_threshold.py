"""What thresholds promise."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.commands.project import SetThreshold
from core.commands.spans import AddSpan
from core.commands.suggestions import AcceptSuggestions
from core.learning.expectation import Expectation, ThresholdFigures, promised
from core.learning.threshold import expectation, threshold_figures
from core.model import Suggestion
from core.session import Session
from core.store.models import TrainedModel
from tests.core.conftest import TEXT, place

PROPOSED = (("حسين رحمانيان", "PER", 0.9), ("البرز", "LOC", 0.5), ("كرج", "LOC", 0.2))


@pytest.fixture
def tagged(session: Session, document: int) -> Session:
    """The session, whose document has suggestions of a tagger beside the imported ones."""
    found = [Suggestion(*place(TEXT, part), label, p, "rules") for part, label, p in PROPOSED]
    session.store_suggestions([(session.document(document), found)], frozenset({"rules"}))
    return session


def test_scores_are_chances_to_be_right():
    found = promised([0.9, 0.5, 0.2])
    assert not found.measured
    assert found.at(0.0) == pytest.approx((1.6 / 3, 1.0))
    assert found.at(0.5) == pytest.approx((1.4 / 2, 1.4 / 1.6))
    assert found.at(0.9) == pytest.approx((0.9, 0.9 / 1.6))
    assert found.at(1.0) == pytest.approx((0.9, 0.0))


@given(st.lists(st.floats(0, 1), max_size=60))
def test_a_higher_threshold_never_promises_less_precision_or_more_recall(scores: list[float]):
    points = promised(scores).points
    for before, after in pairwise(points):
        assert after[1] >= before[1] - 1e-9
        assert after[2] <= before[2] + 1e-9


def test_nothing_is_promised_where_nothing_waits(session: Session):
    assert expectation(session.project.db, session.annotator.id) == Expectation()
    assert Expectation().at(0.5) is None


def test_between_two_points_lies_a_straight_line():
    found = Expectation(((0.2, 0.5, 0.8), (0.6, 0.9, 0.4)), measured=True)
    assert found.at(0.4) == pytest.approx((0.7, 0.6))
    assert found.at(0.0) == (0.5, 0.8)
    assert found.at(1.0) == (0.9, 0.4)


def test_scores_of_taggers_count_and_those_of_files_do_not(tagged: Session, document: int):
    db, annotator = tagged.project.db, tagged.annotator.id
    assert expectation(db, annotator) == promised([score for _, _, score in PROPOSED])
    # One answer is for all that propose the same.
    tagged.execute(AcceptSuggestions((tagged.pending(document)[0].id,)))
    assert expectation(db, annotator) == promised([0.5, 0.2])


def test_what_was_measured_comes_before_what_is_promised(tagged: Session):
    curve = [[0.5, 0.8, 0.6], [0.0, 0.6, 0.7]]
    tagged.store_model(TrainedModel(5, {"curve": curve}, b"weights"))
    tagged.store_model(TrainedModel(6, {"curve": [[0.0, 0.1, 0.1]]}, None))
    found = expectation(tagged.project.db, tagged.annotator.id)
    assert found == Expectation(((0.0, 0.6, 0.7), (0.5, 0.8, 0.6)), measured=True)


def test_a_threshold_shows_what_scores_as_high_and_is_in_no_span_s_way(
    tagged: Session, document: int
):
    tagged.execute(SetThreshold(0.95))
    found = threshold_figures(tagged.project.db, tagged.annotator.id, document)
    # The tagger and the file propose the same: what is shown once counts once.
    assert found.scores == (0.7, 0.8, 0.9)
    assert [found.shown(t) for t in (0.0, 0.7, 0.71, 0.9, 1.0)] == [3, 3, 2, 1, 0]
    tagged.execute(AddSpan(document, *place(TEXT, "در كرج"), "LOC"))
    found = threshold_figures(tagged.project.db, tagged.annotator.id, document)
    assert found.scores == (0.8, 0.9)


def test_without_a_document_nothing_is_shown(tagged: Session):
    found = threshold_figures(tagged.project.db, tagged.annotator.id, None)
    assert (found.scores, found.shown(0.0)) == ((), 0)
    assert ThresholdFigures().shown(0.0) == 0
