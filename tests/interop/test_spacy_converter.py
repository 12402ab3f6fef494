"""spaCy's own converter of CoNLL reads ours."""

import pytest

from core.formats import by_name
from tests.interop.documents import DOCUMENTS

converters = pytest.importorskip("spacy.training.converters", reason="spaCy is not installed")


@pytest.mark.parametrize("scheme", ["iob2", "iob1"])
def test_it_finds_every_entity(tmp_path, scheme):
    path = tmp_path / "out.conll"
    by_name("conll").with_options({"columns": "4", "scheme": scheme}).write(DOCUMENTS, path)
    docs = converters.conll_ner_to_docs(path.read_text("utf-8"), no_print=True)
    assert [(e.text, e.label_) for doc in docs for e in doc.ents] == [
        (document.text[mark.start : mark.end], mark.label)
        for document in DOCUMENTS
        for mark in document.spans
    ]
