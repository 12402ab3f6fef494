"""Cue rules, one module a kind of entity. Each reads an article and yields candidates."""

from core.tagger.article import Article
from core.tagger.candidate import Candidate
from core.tagger.rules import amounts, events, organisations, persons, places, times


def candidates(article: Article) -> list[Candidate]:
    """What all the rules find in `article`."""
    return [
        *persons.candidates(article),
        *organisations.candidates(article),
        *places.candidates(article),
        *events.candidates(article),
        *times.candidates(article),
        *amounts.candidates(article),
    ]
