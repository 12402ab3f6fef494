"""Every tagger that there is keeps the contract, and the check finds those that do not."""

from dataclasses import replace
from importlib.util import find_spec

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.learning.tagging import SOURCES
from core.messages import HashiyeError
from core.model import Document, Suggestion
from core.tagger.builtin import BuiltinTagger
from core.tagger.contract import check_tagger
from core.tagger.plugins.http import HttpTagger
from core.tagger.protocol import BUILT_IN
from core.tagger.registry import RESERVED, taggers
from tests.core.tagger.serving import served
from tests.core.text.strategies import persian_text

articles = st.lists(
    st.one_of(persian_text, st.sampled_from(["", " \t\r\n", "\u200c", "م\u064fح\u0301"])).filter(
        lambda text: not any("\ud800" <= char <= "\udfff" for char in text)
    ),
    max_size=3,
).map(lambda texts: [Document(i, f"u{i}", f"t{i}", text) for i, text in enumerate(texts, 1)])


def sources_of(tagger):
    return SOURCES if tagger.name == BUILT_IN else ()


def test_no_plugin_can_pass_for_a_source_of_the_built_in_tagger():
    assert SOURCES < RESERVED


def test_every_tagger_that_is_registered_here():
    for tagger in taggers():
        check_tagger(tagger, sources=sources_of(tagger))


@settings(max_examples=25)
@given(articles)
def test_the_built_in_tagger_on_any_documents(documents):
    for tagger in (BuiltinTagger(), BuiltinTagger(nested=True)):
        check_tagger(tagger, documents, SOURCES)


def test_the_tagger_behind_http(monkeypatch):
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with served() as url:
        check_tagger(HttpTagger(url))

        @settings(max_examples=10)
        @given(articles)
        def on_any_documents(documents):
            check_tagger(HttpTagger(url, batch=2), documents)

        on_any_documents()


@pytest.mark.skipif(find_spec("spacy") is None, reason="spaCy is an extra")
def test_the_tagger_of_a_spacy_pipeline_set_up_by_the_environment(tmp_path, monkeypatch):
    import spacy

    nlp = spacy.blank("fa")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "LOC", "pattern": "کرج"}])
    nlp.to_disk(tmp_path / "pipeline")
    monkeypatch.setenv("HASHIYE_SPACY_PIPELINE", str(tmp_path / "pipeline"))
    (tagger,) = (one for one in taggers() if one.name == "spacy")

    @settings(max_examples=10)
    @given(articles)
    def on_any_documents(documents):
        check_tagger(tagger, documents)

    on_any_documents()


class First:
    """A sound tagger: the first character of every document."""

    name = "first"

    def suggest(self, documents):
        return [self.of(document) for document in documents]

    def of(self, document):
        whole = Suggestion(0, 1, "PER", 0.5, "first")
        return [whole] if document.text else []


def test_a_sound_tagger_passes():
    check_tagger(First())


class Forgetful(First):
    def suggest(self, documents):
        return [self.of(document) for document in documents if document.text]


class Restless(First):
    calls = 0

    def of(self, document):
        self.calls += 1
        return [replace(one, score=1 / self.calls) for one in super().of(document)]


class Sorting(First):
    def suggest(self, documents):
        lengths = iter(sorted(len(document.text) for document in documents if document.text))
        return [
            [Suggestion(0, 1, "PER", 1 / next(lengths), "first")] if document.text else []
            for document in documents
        ]


class Gregarious(First):
    def suggest(self, documents):
        found = super().suggest(documents)
        return found if len(documents) > 1 else [[] for _ in documents]


class Meddling(First):
    def of(self, document):
        document.meta["seen"] = True
        return super().of(document)


class Failing(First):
    def of(self, document):
        return [1 / len(document.text)]


class Unpicklable(First):
    def __init__(self):
        self.model = lambda text: text


class Changing(First):
    def __reduce__(self):
        return (Nothing, ())


class Nothing(First):
    def suggest(self, documents):
        return [[] for _ in documents]


class Nameless(First):
    name = " "


def giving(**values):
    class Giving(First):
        def of(self, document):
            return [replace(one, **values) for one in super().of(document)]

    return Giving()


class Repeating(First):
    def of(self, document):
        return super().of(document) * 2


class Tuples(First):
    def of(self, document):
        return [(0, 1, "PER")] if document.text else []


@pytest.mark.parametrize(
    ("tagger", "told"),
    [
        (object(), "lacks a name or suggest"),
        (Nameless(), "its name is no text"),
        (Forgetful(), "not one list for each of 7 documents"),
        (Restless(), "something else for the same documents"),
        (Sorting(), "not in the order of the documents"),
        (Gregarious(), "depends on the documents beside it"),
        (Meddling(), "alters the documents"),
        (Failing(), "has failed: division by zero"),
        (Unpicklable(), "does not pickle"),
        (Changing(), "a copy of it differs"),
        (giving(end=1000), "0 to 1000 in a text of"),
        (giving(end=0), "0 to 0 in a text of"),
        (giving(start=-1), "-1 to 1 in a text of"),
        (giving(start=0.0), "0.0 to 1 in a text of"),
        (giving(score=1.5), "the score 1.5, which is not from 0 to 1"),
        (giving(score=float("nan")), "the score nan, which is not from 0 to 1"),
        (giving(score=None), "None as a score"),
        (giving(label=""), "'' as a label"),
        (giving(label=3), "3 as a label"),
        (giving(source="second"), "the source 'second', which is not first"),
        (Repeating(), "twice"),
        (Tuples(), "which is no Suggestion"),
    ],
)
def test_a_breach_is_told(tagger, told):
    with pytest.raises(HashiyeError, match=told):
        check_tagger(tagger)
