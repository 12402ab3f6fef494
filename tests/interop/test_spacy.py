"""spaCy loads the DocBin that is written for it, and what it writes is read."""

import random
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.formats import FormattedDocument, Mark
from core.formats.docbin import DOCBIN
from core.formats.prodigy_tokens import cut_tokens
from tests.core.formats import checks
from tests.core.formats.strategies import documents

spacy = pytest.importorskip("spacy")
NLP = spacy.blank("fa")

TEXT = "😀 علی  رضایی\r\nبه کرج‌ها رفت.\n\n"
DOCUMENT = FormattedDocument(
    "d", "خبر", TEXT, {"a": [1]}, (Mark(2, 12, "PER"), Mark(2, 5, "NAME"), Mark(17, 20, "LOC"))
)


def loaded(path):
    return list(spacy.tokens.DocBin().from_disk(path).get_docs(spacy.blank("fa").vocab))


def test_entities_and_groups_of_spans_are_ours(tmp_path):
    DOCBIN.write([DOCUMENT], tmp_path / "out.spacy")
    (doc,) = loaded(tmp_path / "out.spacy")
    assert doc.text == TEXT
    assert [(one.text, one.label_) for one in doc.ents] == [("علی  رضایی", "PER"), ("کرج", "LOC")]
    assert [(one.text, one.label_) for one in doc.spans["sc"]] == checks.surfaces(DOCUMENT)


def test_a_pipeline_can_be_trained_with_it(tmp_path):
    DOCBIN.write([DOCUMENT], tmp_path / "out.spacy")
    nlp = spacy.blank("fa")
    nlp.add_pipe("ner")
    corpus = spacy.training.Corpus(tmp_path / "out.spacy")
    nlp.initialize(lambda: corpus(nlp))
    examples = list(corpus(nlp))
    assert nlp.get_pipe("ner").labels == ("LOC", "PER")
    assert nlp.evaluate(examples)["token_acc"] > 0


def test_with_the_tokens_of_spacy_a_span_inside_one_is_lost_and_told(tmp_path):
    form = DOCBIN.with_options({"tokenizer": "spacy"})
    report = form.write([DOCUMENT], tmp_path / "out.spacy")
    assert [(one.surface, one.why()) for one in report.lost] == [
        ("کرج", "It begins or ends inside a token.")
    ]


@settings(deadline=None, max_examples=30)
@given(documents())
def test_only_spans_that_are_not_on_the_tokens_of_spacy_are_lost(document):
    report, _found = checks.back(DOCBIN.with_options({"tokenizer": "spacy"}), [document])
    doc = NLP.make_doc(document.text)
    starts = {token.idx for token in doc}
    ends = {token.idx + len(token) for token in doc}
    assert [(one.start, one.end, one.label) for one in report.lost] == [
        (mark.start, mark.end, mark.label)
        for mark in document.spans
        if mark.start not in starts or mark.end not in ends
    ]


def test_what_spacy_writes_is_read(tmp_path):
    nlp = spacy.blank("fa")
    doc = nlp(TEXT)
    doc.set_ents([doc.char_span(2, 5, label="PER")])
    doc.cats = {"news": 1.0}
    spacy.tokens.DocBin(docs=[doc]).to_disk(tmp_path / "in.spacy")
    (document,) = DOCBIN.read(tmp_path / "in.spacy")
    assert (document.text, checks.surfaces(document)) == (TEXT, [("علی", "PER")])
    assert document.meta == {"cats": {"news": 1.0}}


@settings(deadline=None, max_examples=30)
@given(st.lists(documents(), max_size=3))
def test_what_is_written_is_read_back_equal(originals):
    report, found = checks.back(DOCBIN, originals)
    assert report.lost == ()
    assert found == [FormattedDocument(d.id, d.title, d.text, d.meta, d.spans) for d in originals]


@given(documents())
def test_tokens_give_the_text(document):
    text = "".join(
        document.text[one.start : one.end] + " " * one.space for one in cut_tokens(document)
    )
    assert text == document.text


@pytest.mark.parametrize(
    "data", [b"", b"garbage", zlib.compress(b"garbage"), zlib.compress(b"\x81\xa5attrs\xc0")]
)
def test_what_is_no_docbin_is_refused(tmp_path, data):
    assert "is no whole DocBin" in checks.refusal(DOCBIN, tmp_path, data)


def test_a_file_that_is_cut_off_is_refused(tmp_path):
    DOCBIN.write([DOCUMENT], tmp_path / "out.spacy")
    data = (tmp_path / "out.spacy").read_bytes()
    for _ in range(20):
        cut = data[: random.randrange(len(data))]
        assert "is no whole DocBin" in checks.refusal(DOCBIN, tmp_path, cut)


def test_a_file_that_unfolds_without_end_is_refused(tmp_path):
    pack = zlib.compressobj()
    block = b"\0" * 10_000_000
    data = b"".join(pack.compress(block) for _ in range(101)) + pack.flush()
    assert "more than 1000 MB" in checks.refusal(DOCBIN, tmp_path, data)
