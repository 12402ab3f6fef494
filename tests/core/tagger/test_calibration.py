import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.tagger.calibration import Calibration, calibrate, calibration_error


def drawn(truth, count=4000, label="PER", seed=1):
    """Suggestions with scores spread evenly, right as often as `truth` has it of the score."""
    rng = random.Random(seed)
    scores = [rng.uniform(0.02, 0.98) for _ in range(count)]
    return [(label, (score,), rng.random() < truth(score)) for score in scores]


def test_scores_that_boast_are_brought_down():
    scored = drawn(lambda score: score * 0.6)
    calibration = calibrate(scored)
    told = [(calibration.probability(label, *scores), right) for label, scores, right in scored]
    assert calibration_error((score, right) for _, (score,), right in scored) > 0.15
    assert calibration_error(told) < 0.04


def test_a_label_of_its_own_kind_has_an_offset_of_its_own():
    scored = drawn(lambda score: score) + drawn(lambda score: score**3, label="ORG", seed=2)
    calibration = calibrate(scored)
    assert calibration.probability("ORG", 0.7) < calibration.probability("PER", 0.7) - 0.15


def test_nothing_to_learn_from_changes_nothing():
    assert calibrate([]).probability("PER", 0.7) == pytest.approx(0.7)
    assert calibrate([("PER", (0.7,), True)]).probability("LOC", 0.5) == pytest.approx(0.5, abs=0.3)


judgements = st.lists(
    st.tuples(st.sampled_from(["A", "B"]), st.tuples(st.floats(0, 1)), st.booleans()), max_size=40
)


@given(judgements)
def test_a_higher_score_is_never_less_likely_right(scored):
    calibration = calibrate(scored)
    told = [calibration.probability("A", step / 20) for step in range(21)]
    assert told == sorted(told)
    assert all(0 <= one <= 1 for one in told)


def test_of_two_scores_the_one_that_tells_more_counts_more():
    rng = random.Random(3)
    truth = [rng.random() for _ in range(3000)]
    scored = [("PER", (p, rng.random()), rng.random() < p) for p in truth]
    knowing, guessing = calibrate(scored, (0.5, 0.5)).slopes
    assert knowing > 0.8
    assert guessing < 0.1


def test_it_goes_through_json():
    calibration = calibrate(drawn(lambda score: score / 2, count=200))
    assert Calibration.from_json(calibration.as_json()) == calibration


def test_the_error_is_the_mean_distance_of_score_and_truth():
    assert calibration_error([(0.85, True)] * 4 + [(0.85, False)]) == pytest.approx(0.05)
    assert calibration_error([(0.95, False), (0.05, True)]) == pytest.approx(0.95)
    assert calibration_error([]) == 0
