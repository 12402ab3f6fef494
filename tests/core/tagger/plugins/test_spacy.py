from importlib.util import find_spec

import pytest

from core.messages import HashiyeError
from core.model import Document
from core.tagger.contract import check_tagger
from core.tagger.plugins.spacy import SpacyTagger, from_environment

needs_spacy = pytest.mark.skipif(find_spec("spacy") is None, reason="spaCy is an extra")


@pytest.fixture(autouse=True)
def _not_set_up(monkeypatch):
    monkeypatch.delenv("HASHIYE_SPACY_PIPELINE", raising=False)


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory):
    """A pipeline of rules, stored in a folder, that knows a name and a place."""
    spacy = pytest.importorskip("spacy")
    path = tmp_path_factory.mktemp("spacy") / "rules"
    nlp = spacy.blank("fa")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": "GPE", "pattern": "کرج"},
            {"label": "PERSON", "pattern": [{"ORTH": "حسین"}, {"ORTH": "رحمانیان"}]},
        ]
    )
    nlp.to_disk(path)
    return str(path)


def test_without_a_pipeline_there_is_no_tagger():
    assert from_environment() is None


def test_without_spacy_the_cure_is_told(monkeypatch):
    monkeypatch.setenv("HASHIYE_SPACY_PIPELINE", "fa_some_pipeline")
    monkeypatch.setattr("core.tagger.plugins.spacy.find_spec", lambda _name: None)
    with pytest.raises(HashiyeError, match=r'pip install "hashiye\[spacy\]"'):
        from_environment()


@needs_spacy
def test_the_environment_names_the_pipeline(monkeypatch, pipeline):
    monkeypatch.setenv("HASHIYE_SPACY_PIPELINE", pipeline)
    assert from_environment() == SpacyTagger(pipeline)


@needs_spacy
def test_entities_come_with_code_points_and_without_a_score_of_their_own(pipeline):
    text = "😀 حسین رحمانیان\r\nدر کرج"
    (found,) = SpacyTagger(pipeline).suggest([Document(7, "u", "t", text)])
    assert [(text[one.start : one.end], one.label) for one in found] == [
        ("حسین رحمانیان", "PERSON"),
        ("کرج", "GPE"),
    ]
    assert {(one.score, one.source, one.document) for one in found} == {(1.0, "spacy", 7)}


@needs_spacy
def test_the_contract_is_kept(pipeline):
    check_tagger(SpacyTagger(pipeline))


@needs_spacy
def test_a_pipeline_that_is_not_there_is_told():
    with pytest.raises(HashiyeError, match="“no_such_pipeline” cannot be loaded"):
        SpacyTagger("no_such_pipeline").suggest([Document(1, "u", "t", "کرج")])


class Span:
    def __init__(self, start, label):
        self.start, self.end = start, start + 1
        self.start_char, self.end_char, self.label_ = 2 * start, 2 * start + 1, label
        self.label = label


class Group(list):
    def __init__(self, spans, **attrs):
        super().__init__(spans)
        self.attrs = attrs


class Doc:
    def __init__(self, ents, **spans):
        self.ents, self.spans = ents, spans


def test_span_groups_with_scores_are_suggested_with_them(monkeypatch):
    doc = Doc(
        [Span(0, "PER"), Span(3, "LOC")],
        sc=Group([Span(0, "PER"), Span(5, "ORG")], scores=[0.25, 0.5]),
        ruler=Group([Span(7, "ORG")]),
    )

    class Pipeline:
        def pipe(self, texts):
            assert list(texts) == ["a b c d e f g h"]
            return [doc]

    monkeypatch.setattr("core.tagger.plugins.spacy._load", lambda _name: Pipeline())
    (found,) = SpacyTagger("p").suggest([Document(7, "u", "t", "a b c d e f g h")])
    assert [(one.start, one.label, one.score) for one in found] == [
        (0, "PER", 0.25),
        (6, "LOC", 1.0),
        (10, "ORG", 0.5),
    ]
