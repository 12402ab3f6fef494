"""seqeval and nervaluate score CoNLL that Hashiye writes, against itself, as perfect."""

import pytest

from core.formats import by_name
from tests.interop.documents import DOCUMENTS


def tags_of(path):
    """The tags of each sentence, read as the scorers' users read them: by white space."""
    sentences, tags = [], []
    for line in [*path.read_text("utf-8").split("\n"), ""]:
        if line.strip() and not line.startswith("-DOCSTART-"):
            tags.append(line.split()[-1])
        elif tags:
            sentences.append(tags)
            tags = []
    return sentences


@pytest.fixture(params=["iob2", "bioes", "bilou"])
def scheme(request):
    return request.param


@pytest.fixture
def tags(tmp_path, scheme):
    path = tmp_path / "out.conll"
    report = by_name("conll").with_options({"scheme": scheme}).write(DOCUMENTS, path)
    assert report.lost == ()
    return tags_of(path)


SPANS = sorted(mark.label for document in DOCUMENTS for mark in document.spans)


def test_seqeval_finds_every_span_and_scores_one(tags, scheme):
    metrics = pytest.importorskip("seqeval.metrics", reason="seqeval is not installed")
    schemes = pytest.importorskip("seqeval.scheme")
    theirs = {"iob2": schemes.IOB2, "bioes": schemes.IOBES, "bilou": schemes.BILOU}[scheme]
    assert metrics.f1_score(tags, tags, mode="strict", scheme=theirs) == 1.0
    entities = schemes.Entities(tags, theirs).entities
    assert sorted(one.tag for sentence in entities for one in sentence) == SPANS


@pytest.mark.parametrize("scheme", ["iob2"], indirect=True)
def test_nervaluate_finds_every_span_and_scores_one(tags):
    nervaluate = pytest.importorskip("nervaluate", reason="nervaluate is not installed")
    evaluator = nervaluate.Evaluator(tags, tags, tags=["PER", "LOC", "ORG"], loader="list")
    strict = evaluator.evaluate()["overall"]["strict"]
    assert (strict.f1, strict.correct, strict.possible) == (1.0, len(SPANS), len(SPANS))
