"""Exact inference: every figure is compared with going through all taggings one by one."""

import json
import pickle
import zlib
from itertools import product
from math import exp

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.tagger.chain import LEAST, LinearChain
from core.tagger.chain_file import UnreadableModelError, from_bytes, to_bytes
from core.text.tags import TaggedSpan, tags_to_spans

TAGS = ("B-LOC", "B-PER", "I-LOC", "I-PER", "O")
WORDS = "abc"


def expand(slot: int, key: str) -> tuple[str, ...]:
    return (f"{slot}{key}", f"{slot}any")


def chain(seed: int, spread: float = 1.5) -> LinearChain:
    rng = np.random.default_rng(seed)
    names = [*(f"{slot}{word}" for slot in range(2) for word in WORDS), "0any", "1any"]
    weights = rng.normal(0, spread, (len(names), len(TAGS))).astype(np.float32)
    moves = rng.normal(0, spread, (len(TAGS), len(TAGS))).astype(np.float32)
    return LinearChain(TAGS, {name: i for i, name in enumerate(names)}, weights, moves, expand)


def enumerated(model: LinearChain, sentence: list[tuple[str, ...]]) -> dict[TaggedSpan, float]:
    """The probability of each span, by every valid tagging of the sentence."""
    total = 0.0
    found: dict[TaggedSpan, float] = {}
    tokens = [TaggedSpan(i, i + 1, "") for i in range(len(sentence))]
    for tagging in product(TAGS, repeat=len(sentence)):
        before = ("O", *tagging)
        if any(
            now.startswith("I-") and last[2:] != now[2:]
            for last, now in zip(before, tagging, strict=False)
        ):
            continue
        score = 0.0
        for i, (keys, tag) in enumerate(zip(sentence, tagging, strict=True)):
            for slot, key in enumerate(keys):
                for name in expand(slot, key):
                    score += float(model.weights[model.rows[name], TAGS.index(tag)])
            if i:
                score += float(model.transitions[TAGS.index(tagging[i - 1]), TAGS.index(tag)])
        weight = exp(score)
        total += weight
        for span in tags_to_spans(tagging, tokens):
            found[span] = found.get(span, 0.0) + weight
    return {span: weight / total for span, weight in found.items()}


words = st.tuples(st.sampled_from(WORDS), st.sampled_from(WORDS))
sentences = st.lists(st.lists(words, min_size=1, max_size=5), max_size=4)


@given(st.integers(0, 10_000), sentences)
@settings(max_examples=40)
def test_the_probability_of_a_span_is_that_of_all_taggings_that_have_it(seed, several):
    model = chain(seed)
    found = {(one.sentence, one.first, one.last, one.label): one for one in model.spans(several)}
    for i, sentence in enumerate(several):
        for span, probability in enumerated(model, sentence).items():
            key = (i, span.start, span.end, span.label)
            if probability >= LEAST + 1e-6:
                assert found.pop(key).probability == pytest.approx(probability, abs=1e-6)
            else:
                found.pop(key, None)
    assert not found


def test_sentences_do_not_tell_on_each_other():
    model = chain(3)
    long, short = [("a", "b")] * 40, [("c", "a")]
    alone = model.spans([short])
    beside = [one for one in model.spans([long, short]) if one.sentence == 1]
    assert [one[1:4] for one in alone] == [one[1:4] for one in beside]
    assert [one.probability for one in alone] == pytest.approx([one.probability for one in beside])


def test_features_that_were_never_learned_say_nothing():
    model = chain(5)
    assert model.spans([[("unheard of", "a")]])[0].probability > 0


def test_nothing_is_found_in_nothing():
    assert chain(1).spans([]) == []


def test_weights_that_leave_no_doubt_do_not_overflow():
    model = chain(7, spread=400.0)
    for one in model.spans([[("a", "b"), ("b", "c"), ("c", "a")] * 30]):
        assert LEAST <= one.probability <= 1 + 1e-9


def test_a_chain_pickles_and_goes_through_bytes():
    model = chain(11)
    told = [[("a", "b"), ("c", "c"), ("b", "a")]]
    assert pickle.loads(pickle.dumps(model)).spans(told) == model.spans(told)
    again, about = from_bytes(to_bytes(model, {"is": "گواه"}), expand)
    assert about == {"is": "گواه"}
    for one, other in zip(again.spans(told), model.spans(told), strict=True):
        assert one[:4] == other[:4]
        assert one.probability == pytest.approx(other.probability, abs=0.01)


def test_more_tags_than_a_byte_can_count_go_through_bytes():
    tags = sorted([f"{kind}-{label}" for label in range(140) for kind in "BI"] + ["O"])
    rng = np.random.default_rng(1)
    weights = rng.normal(0, 1, (3, len(tags))).astype(np.float32)
    moves = np.zeros((len(tags), len(tags)), np.float32)
    rows = {"0a": 0, "0b": 1, "0any": 2}
    again, _ = from_bytes(to_bytes(LinearChain(tags, rows, weights, moves, expand), {}), expand)
    assert again.rows == rows
    assert again.weights == pytest.approx(weights, abs=0.01)


@pytest.mark.parametrize(
    "head",
    [
        {"tags": ["B-LOC", "I-LOC", "I-PER", "O", "O"]},
        {"tags": ["I-LOC", "I-PER", "I-ORG", "I-DATE", "O"]},
        {"tags": ["B-LOC", "I-LOC", "PER", "B-ORG", "O"]},
        {"features": 10**9},
        {"features": -1},
        {"weights": 10**12},
    ],
)
def test_a_model_that_cannot_be_is_refused(head):
    line, _, packed = to_bytes(chain(2), {}).partition(b"\n")
    with pytest.raises(UnreadableModelError):
        from_bytes(json.dumps(json.loads(line) | head).encode() + b"\n" + packed, expand)


def test_weights_that_are_no_numbers_are_refused():
    line, _, packed = to_bytes(chain(2), {}).partition(b"\n")
    content = zlib.decompress(packed)
    content = content[:-4] + np.float32("nan").tobytes()
    with pytest.raises(UnreadableModelError):
        from_bytes(line + b"\n" + zlib.compress(content), expand)


def test_a_model_that_is_nested_without_end_is_refused():
    with pytest.raises(UnreadableModelError):
        from_bytes(b"[" * 100_000 + b"\n", expand)


@given(st.binary(max_size=200))
def test_foreign_bytes_are_refused(data):
    with pytest.raises(UnreadableModelError):
        from_bytes(data, expand)


@given(st.data())
@settings(max_examples=60)
def test_damaged_bytes_are_refused_or_give_a_chain(data):
    good = bytearray(to_bytes(chain(2), {}))
    place = data.draw(st.integers(0, len(good) - 1))
    good[place] ^= data.draw(st.integers(1, 255))
    try:
        model, _ = from_bytes(bytes(good), expand)
    except UnreadableModelError:
        return
    assert isinstance(model, LinearChain)
