"""The project's own model: for labels that nothing else knows, judged by what it has not seen."""

import pickle
import random
from dataclasses import replace

import pytest

from core.tagger import training
from core.tagger.base import base_chain
from core.tagger.builtin import BuiltinTagger
from core.tagger.calibration import Calibration
from core.tagger.chain_file import UnreadableModelError
from core.tagger.label_map import LabelMap
from core.tagger.project_model import ProjectModel
from core.tagger.reading import read_all
from core.tagger.training import Example, known_without, lexicon_of

DISEASES = (
    "آبله",
    "وبا",
    "سرخک",
    "مالاریا",
    "طاعون",
    "کزاز",
    "هاری",
    "سل",
    "جذام",
    "تیفوس",
    "دیفتری",
    "سیاه‌زخم",
    "اوریون",
    "سرخجه",
    "حصبه",
    "خناق",
)
LABELS = frozenset({"DISEASE", "PER"})


def watch(_step: int, _steps: int) -> None:
    """Let training go on."""


def article(seed: int) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    """Some sentences about a disease or two, in which nobody but a physician is named."""
    rng = random.Random(seed)
    text, spans = "", []
    for disease in rng.sample(DISEASES, 2):
        before = rng.choice(["بیماری ", "شیوع بیماری ", "واکسن بیماری "])
        text += before
        spans.append((len(text), len(text) + len(disease), "DISEASE"))
        text += disease + rng.choice([" مهار شد.\n", " در روستا دیده شد.\n", " کودکان را گرفت.\n"])
        text += "باران بارید و هوا خنک شد.\n"
    return text, tuple(spans)


def examples(count: int) -> list[Example]:
    made = [article(seed) for seed in range(count)]
    readings = read_all([text for text, _ in made], base_chain())
    return [
        Example(f"uid {i}", reading, spans)
        for i, (reading, (_, spans)) in enumerate(zip(readings, made, strict=True))
    ]


@pytest.fixture(scope="module")
def model() -> ProjectModel:
    return training.train(examples(8), LabelMap(), watch)[0]


def marked(tagger: BuiltinTagger, text: str) -> set[tuple[str, str, str]]:
    return {
        (one.label, text[one.start : one.end], one.source)
        for one in tagger.suggest_text(text)
        if one.score >= 0.5
    }


def test_a_label_that_nothing_knew_is_suggested_for_words_that_nobody_marked(model: ProjectModel):
    tagger = BuiltinTagger(LABELS, model=model)
    assert ("DISEASE", "زکام", "model") in marked(tagger, "شیوع بیماری زکام مهار شد.\n")
    assert marked(tagger, "باران بارید و هوا خنک شد.\n") == set()


def test_labels_that_were_hardly_seen_are_left_to_the_other_sources(model: ProjectModel):
    assert model.labels == {"DISEASE"}
    tagger = BuiltinTagger(LABELS, model=model)
    assert ("PER", "علی رضایی") in {one[:2] for one in marked(tagger, "آقای دکتر علی رضایی گفت")}


def test_the_model_is_a_value_that_pickles_and_goes_through_bytes(model: ProjectModel):
    text = "شیوع بیماری زکام مهار شد.\n"
    first = BuiltinTagger(LABELS, model=model).suggest_text(text)
    for again in (pickle.loads(pickle.dumps(model)), ProjectModel.from_bytes(model.to_bytes())):
        found = BuiltinTagger(LABELS, model=again).suggest_text(text)
        assert [(one.start, one.end, one.label) for one in found] == [
            (one.start, one.end, one.label) for one in first
        ]


def test_a_model_whose_calibration_is_of_another_kind_is_refused(model: ProjectModel):
    with pytest.raises(UnreadableModelError):
        ProjectModel.from_bytes(replace(model, calibration=Calibration()).to_bytes())


def test_training_gives_the_same_model_again():
    first, second = (training.train(examples(4), LabelMap(), watch)[0].to_bytes() for _ in range(2))
    assert first == second


def test_a_model_beside_another_is_trained_in_the_same_way(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(training, "FEW", 0)
    done = examples(4)
    quick, thorough = (
        ProjectModel.from_bytes(training.train(done, LabelMap(), watch, thorough=way)[0].to_bytes())
        for way in (False, True)
    )
    assert training.train_beside(thorough, done, lambda: None).chain.rows == thorough.chain.rows
    assert training.train_beside(quick, done, lambda: None).chain.rows != thorough.chain.rows


@pytest.mark.parametrize("count", [2, 3, 8, 16, 30, 50])
def test_no_judge_has_seen_what_it_judges(count: int):
    done = examples(count)
    _, judges = training.train(done, LabelMap(), watch)
    judged = [example.uid for judge in judges for example in judge.unseen]
    assert len(judged) == len(set(judged))
    assert judged
    if count <= 16:
        assert set(judged) == {example.uid for example in done}
    for judge in judges:
        unseen = {example.uid for example in judge.unseen}
        taught = lexicon_of(example for example in done if example.uid not in unseen)
        assert judge.lexicon == taught


def test_documents_without_a_word_can_be_among_them():
    empty = [
        Example(f"empty {i}", reading, ()) for i, reading in enumerate(read_all(["", ""], None))
    ]
    for done in (empty, [empty[0], *examples(1)], [*empty, *examples(3)]):
        model, judges = training.train(done, LabelMap(), watch)
        assert sum(len(judge.unseen) for judge in judges) == len(done)
        assert ProjectModel.from_bytes(model.to_bytes()).labels == model.labels


def test_a_model_is_not_sure_of_what_has_its_edges_within_words():
    texts = [f"مردم {place}ی آمدند." for place in ("تهران", "کرج", "شیراز", "تبریز", "مشهد", "قم")]
    done = [
        Example(f"uid {i}", reading, ((5, text.index("ی آمدند"), "CITY"),))
        for i, (text, reading) in enumerate(zip(texts, read_all(texts, base_chain()), strict=True))
    ]
    model, _ = training.train(done, LabelMap(), watch)
    tagger = BuiltinTagger(frozenset({"CITY"}), model=model)
    assert marked(tagger, "مردم اهوازی آمدند.") == set()


def test_an_example_teaches_the_lexicon_nothing_about_itself():
    done = examples(6)
    lexicon = lexicon_of(done)
    for i, example in enumerate(done):
        others = lexicon_of(done[:i] + done[i + 1 :])
        expected = {
            (one.first, one.last, one.label) for one in others.candidates(example.reading.article)
        }
        found = known_without(example, lexicon)
        assert {(one.first, one.last, one.label) for one in found} == expected


def test_what_was_refused_elsewhere_is_refused_here():
    first, second = examples(2)
    ((word, label), *_) = first.strings
    refusing = Example("r", second.reading, (), ((word, label), (word, label)))
    lexicon = lexicon_of([first, refusing])
    assert not [one for one in known_without(first, lexicon) if one.label == label]


def test_training_ends_where_the_watch_says_so():
    class EnoughError(Exception):
        pass

    def stop(step: int, steps: int) -> None:
        assert 0 <= step < steps
        if step == 1:
            raise EnoughError

    with pytest.raises(EnoughError):
        training.train(examples(4), LabelMap(), stop)
