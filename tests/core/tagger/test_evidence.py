from hypothesis import given
from hypothesis import strategies as st

from core.tagger.article import read
from core.tagger.candidate import Candidate
from core.tagger.evidence import column, disjoint, elsewhere, joined, tags, words_of
from core.tagger.features import keys, sentences
from tests.core.text.strategies import any_text


def test_of_candidates_that_share_words_the_surest_is_told():
    sure, doubtful = Candidate(1, 3, "ORG", 0.9, "rules"), Candidate(2, 4, "LOC", 0.4, "rules")
    other = Candidate(4, 5, "PER", 0.4, "rules")
    assert disjoint([doubtful, other, sure]) == [sure, other]
    assert column([doubtful, sure, other], 5) == ["", "B-ORG:5", "I-ORG:5", "", "B-PER:2"]


def test_a_word_is_known_by_its_other_places_in_the_article():
    article = read("علی رضایی آمد. رضایی گفت. رضایی رفت")
    said = [""] * len(article.words)
    said[0], said[1], said[4] = "B-PER:4", "I-PER:4", "B-PER:1"
    found = elsewhere(article, said)
    assert [found[i] for i in (0, 1, 4, 7)] == ["", "D-PER:1", "D-PER:4", "D-PER:4"]


@given(any_text, st.data())
def test_a_span_is_tagged_by_the_words_that_it_touches(text, data):
    article = read(text)
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    first, last = words_of(article, start, end)
    places = enumerate(zip(article.starts, article.ends, strict=True))
    touched = [i for i, (a, b) in places if a < b and a < end and b > start]
    assert [i for i in range(first, last) if article.starts[i] < article.ends[i]] == touched
    tagged = tags(article, [(start, end, "X")])
    assert [tag != "O" for tag in tagged] == [first <= i < last for i in range(len(tagged))]


@given(any_text)
def test_sentences_hold_every_word_once_and_no_line_end(text):
    article = read(text)
    held = [i for first, last in sentences(article) for i in range(first, last)]
    assert held == [i for i in range(len(article.words)) if article.words[i] != "\n"]


@given(any_text)
def test_every_word_of_a_sentence_has_keys_of_one_line(text):
    article = read(text)
    said = joined([[""] * len(article.words), ["B-PER:1"] * len(article.words)])
    for sentence in sentences(article):
        told = keys(article, sentence, said)
        assert len(told) == sentence.last - sentence.first
        assert not any("\n" in key or "\0" in key for word in told for key in word)
