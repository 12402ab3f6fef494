"""An article as the trained models read it: its sentences, and what the other sources say of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.tagger import gazetteer, mentions, rules
from core.tagger.article import Article, read
from core.tagger.candidate import Candidate
from core.tagger.chain import Keys, LinearChain
from core.tagger.evidence import Column, column, elsewhere, joined
from core.tagger.features import Sentence, keys, sentences


@dataclass(frozen=True, slots=True)
class Reading:
    """`listed`, `ruled` and `based` are what lists, rules and the base model propose."""

    article: Article
    sentences: tuple[Sentence, ...]
    listed: tuple[Candidate, ...]
    ruled: tuple[Candidate, ...]
    based: tuple[Candidate, ...] = ()

    def columns(self) -> list[Column]:
        """What lists and rules say of each word."""
        length = len(self.article.words)
        return [column(self.listed, length), column(self.ruled, length)]

    def all_columns(self, known: Sequence[Candidate]) -> list[Column]:
        """What all say of each word, `known` being what the lexicon proposes."""
        based = column(self.based, len(self.article.words))
        taught = column(known, len(self.article.words))
        return [*self.columns(), based, taught, elsewhere(self.article, based)]


def read_all(texts: Sequence[str], base: LinearChain | None) -> list[Reading]:
    """Each text as a reading; without `base` nothing is said by it."""
    readings = [_reading(read(text)) for text in texts]
    if base is None:
        return readings
    found = propose(base, readings, [reading.columns() for reading in readings], "base")
    return [
        replace(reading, based=tuple(based)) for reading, based in zip(readings, found, strict=True)
    ]


def sequences(reading: Reading, columns: Sequence[Column]) -> list[list[Keys]]:
    """What a chain is told of each sentence."""
    said = joined(columns)
    return [keys(reading.article, sentence, said) for sentence in reading.sentences]


def propose(
    chain: LinearChain,
    readings: Sequence[Reading],
    columns: Sequence[Sequence[Column]],
    source: str,
) -> list[list[Candidate]]:
    """What `chain` proposes for each reading, overlapping ones too; scores are its own."""
    told: list[list[Keys]] = []
    places: list[tuple[int, int]] = []
    for i, (reading, said) in enumerate(zip(readings, columns, strict=True)):
        told += sequences(reading, said)
        places += ((i, sentence.first) for sentence in reading.sentences)
    found: list[list[Candidate]] = [[] for _ in readings]
    for span in chain.spans(told):
        i, offset = places[span.sentence]
        first, last = span.first + offset, span.last + offset
        article = readings[i].article
        if not article.inner[first] and article.may_end(last):
            found[i].append(Candidate(first, last, span.label, span.probability, source))
    return found


def _reading(article: Article) -> Reading:
    listed = gazetteer.candidates(article)
    ruled = rules.candidates(article)
    ruled += mentions.candidates(article, [*listed, *ruled])
    return Reading(article, tuple(sentences(article)), tuple(listed), tuple(ruled))
