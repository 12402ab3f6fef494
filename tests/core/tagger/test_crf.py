"""Training: what CRFsuite learns is what the arrays say."""

import pycrfsuite
import pytest

from core.tagger import crf
from core.tagger.crf import Method

METHOD = Method("lbfgs", {"c1": 0.1, "c2": 0.1, "max_iterations": 30})
TOLD = [
    ([("علی",), ("به",), ("شهر --> کرج",), ("رفت",)], ["B-PER", "O", "B-LOC", "O"]),
    ([("علی",), ("رضایی",), ("گفت",)], ["B-PER", "I-PER", "O"]),
    ([("باران",), ("بارید",)], ["O", "O"]),
] * 5


def expand(slot: int, key: str) -> tuple[str, ...]:
    return (f"{slot}{key}", f"{slot}:{key[:1]}")


def test_what_was_told_is_learned():
    chain = crf.train(TOLD, expand, METHOD, lambda: None)
    found = chain.spans([keys for keys, _ in TOLD[:3]])
    likely = [one[:4] for one in found if one.probability > 0.5]
    assert likely == [(0, 0, 1, "PER"), (0, 2, 3, "LOC"), (1, 0, 2, "PER")]


def test_probabilities_are_those_of_crfsuite(tmp_path):
    chain = crf.train(TOLD, expand, METHOD, lambda: None)
    trainer = pycrfsuite.Trainer(
        algorithm=METHOD.algorithm, params=METHOD.parameters, verbose=False
    )
    for keys, tags in TOLD:
        trainer.append([[*expand(0, key)] for (key,) in keys], tags)
    trainer.train(str(tmp_path / "model"))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(tmp_path / "model"))
    tagger.set([[*expand(0, "باران")]])
    # A word alone: no tagging is forbidden but those that begin inside.
    valid = 1 - sum(tagger.marginal(tag, 0) for tag in tagger.labels() if tag.startswith("I-"))
    for one in chain.spans([[("باران",)]]):
        assert one.probability == pytest.approx(
            tagger.marginal(f"B-{one.label}", 0) / valid, abs=1e-4
        )


def test_weights_can_be_dropped_and_scaled():
    whole = crf.train(TOLD, expand, METHOD, lambda: None)
    few = crf.train(TOLD, expand, Method("lbfgs", METHOD.parameters, least=0.5), lambda: None)
    assert 0 < len(few.rows) < len(whole.rows)
    scaled = crf.train(TOLD, expand, Method("lbfgs", METHOD.parameters, scale=3.0), lambda: None)
    assert scaled.weights.max() == pytest.approx(3 * whole.weights.max())


@pytest.mark.parametrize("algorithm", ["lbfgs", "pa"])
def test_training_ends_where_the_poll_says_so(algorithm):
    class EnoughError(Exception):
        pass

    calls = 0

    def poll() -> None:
        nonlocal calls
        calls += 1
        if calls > len(TOLD) + 12:
            raise EnoughError

    with pytest.raises(EnoughError):
        crf.train(TOLD, expand, Method(algorithm, {"max_iterations": 1000}), poll)
    assert calls == len(TOLD) + 13


def test_nothing_teaches_that_there_is_nothing():
    chain = crf.train([], expand, METHOD, lambda: None)
    assert chain.spans([[("علی",), ("رفت",)]]) == []
