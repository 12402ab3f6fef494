"""hazm's readers of corpora read what Hashiye writes in the form of those corpora."""

import pytest

from core.formats import by_name
from core.formats.tokenisation import tokens_of
from tests.interop.documents import DOCUMENTS

hazm = pytest.importorskip("hazm", reason="hazm is not installed")

TOKENS = [
    document.text[piece.start : piece.end]
    for document in DOCUMENTS
    for piece in tokens_of(document).pieces
]


def tagged(sentences):
    """The tokens, and the strings that the tags mark."""
    words = [word for sentence in sentences for word in sentence]
    found = []
    for token, tag in words:
        if tag[0] == "B":
            found.append((token, tag[2:]))
        elif tag[0] == "I":
            found[-1] = (f"{found[-1][0]} {token}", found[-1][1])
    return [token for token, _tag in words], found


MARKED = [
    (document.text[mark.start : mark.end], mark.label)
    for document in DOCUMENTS
    for mark in document.spans
]


def test_arman_reader(tmp_path):
    by_name("arman").write(DOCUMENTS, tmp_path / "train_fold1.txt")
    assert tagged(hazm.ArmanReader(str(tmp_path), "train").sents()) == (TOKENS, MARKED)


def test_ner_reader_of_one_file(tmp_path):
    by_name("parstwiner").write(DOCUMENTS, tmp_path / "train.txt")
    assert tagged(hazm.NerReader(str(tmp_path)).sents()) == (TOKENS, MARKED)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.id)
def test_ner_reader_of_a_folder(tmp_path, document):
    by_name("nsurl2019").write([document], tmp_path / "corpus")
    tokens, found = tagged(hazm.NerReader(str(tmp_path / "corpus")).sents())
    assert tokens == [document.text[one.start : one.end] for one in tokens_of(document).pieces]
    assert found == [(document.text[m.start : m.end], m.label) for m in document.spans]
