"""Later mentions of a person by surname, after the first full mention in the article."""

from collections.abc import Iterable

from core.tagger.article import Article
from core.tagger.candidate import Candidate
from core.tagger.lists import common_words, names
from core.tagger.phrases import Phrases
from core.tagger.rules.persons import LINKS
from core.tagger.rules.words import ends_name


def candidates(
    article: Article, found: Iterable[Candidate], person: str = "PER"
) -> list[Candidate]:
    """The surnames of full names among `found`, and the names themselves, all over the article.

    `person` is the label that persons have in `found`, and get. A mention before the full one
    scores lower, and so does a surname that is a common word.
    """
    known: dict[str, tuple[int, float]] = {}
    listed = names("surnames")
    given = names("first_names") | names("first_names_ambiguous")
    for candidate in sorted(found):
        if candidate.label != person or candidate.score < 0.6:
            continue
        words = article.words[candidate.first : candidate.last]
        rest = 0
        while rest < len(words) - 1 and words[rest] in given:
            rest += 1
        surname = words[rest:]
        if surname[0] in LINKS or (
            len(surname) == 1 and (surname[0] in given or ends_name(surname[0]))
        ):
            surname = words
        score = candidate.score - 0.05
        last_name = surname[-1]
        if len(surname) == 1 and last_name in common_words() and last_name not in listed:
            score -= 0.2
        known.setdefault(" ".join(surname), (candidate.first, score))
        known.setdefault(" ".join(words), (candidate.first, candidate.score))
    if not known:
        return []
    phrases = Phrases(known.items())
    mentions = []
    for first in range(len(article.words)):
        match = phrases.longest(article.words, first)
        if match is None or article.inner[first] or not article.may_end(match[0]):
            continue
        last, (full, score) = match
        if first < full:
            score -= 0.1
        mentions.append(Candidate(first, last, person, score, "rules"))
    return mentions
