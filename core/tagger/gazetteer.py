"""Names from the lists in resources/gazetteers that need no cue."""

from functools import cache

from core.tagger.article import Article
from core.tagger.candidate import Candidate
from core.tagger.lists import names
from core.tagger.phrases import Phrases

_LISTS = (
    # list, label, precision as estimated on the open corpora
    ("organisations", "ORG", 0.85),
    ("organisations_open", "ORG", 0.8),
    ("agencies", "ORG", 0.92),
    ("figures", "PER", 0.85),
    ("territories", "LOC", 0.85),
    ("regions", "LOC", 0.85),
    ("provinces", "LOC", 0.85),
    ("cities_iran", "LOC", 0.85),
    ("cities_world", "LOC", 0.85),
    ("places", "LOC", 0.8),
)


@cache
def _phrases() -> Phrases[tuple[str, float]]:
    return Phrases(
        (entry, (label, score)) for name, label, score in _LISTS for entry in sorted(names(name))
    )


@cache
def places() -> Phrases[str]:
    """Every place that the lists hold, those that need a cue included."""
    known = [name for name, label, _ in _LISTS if label == "LOC"]
    return Phrases(
        (entry, entry)
        for name in (*known, "cities_iran_ambiguous")
        for entry in sorted(names(name))
    )


def organisation_end(article: Article, first: int) -> int:
    """Where the listed organisation ends that begins at word `first`; 0 if there is none."""
    match = _phrases().longest(article.words, first)
    if match is None or match[1][0] != "ORG" or not article.may_end(match[0]):
        return 0
    return match[0]


def candidates(article: Article) -> list[Candidate]:
    """The longest listed name at each word that begins one."""
    found = []
    longest = _phrases().longest
    for first in range(len(article.words)):
        match = longest(article.words, first)
        if match is not None and not article.inner[first] and article.may_end(match[0]):
            last, (label, score) = match
            found.append(Candidate(first, last, label, score, "gazetteer"))
    return found
