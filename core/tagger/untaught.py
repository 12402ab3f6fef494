"""What the sources propose that a project has not trained, under the project's labels."""

from typing import NamedTuple

from core.tagger.article import Article
from core.tagger.base import base_calibration
from core.tagger.candidate import Candidate
from core.tagger.evidence import disjoint
from core.tagger.label_map import LabelMap
from core.tagger.lexicon import Lexicon
from core.tagger.reading import Reading
from core.tagger.rules import places


class Untaught(NamedTuple):
    """What the lexicon knows of an article, and what lists, rules and base model propose for it."""

    known: list[Candidate]
    foreign: list[Candidate]


def proposed(reading: Reading, lexicon: Lexicon, label_map: LabelMap) -> Untaught:
    """What is proposed for one article; a span may be proposed by several sources."""
    calibration = base_calibration()
    based = [
        _by_guideline(reading.article, one)._replace(
            score=calibration.probability(one.label, one.score)
        )
        for one in disjoint(reading.based)
    ]
    foreign = label_map.apply([*based, *reading.listed, *reading.ruled])
    return Untaught(lexicon.candidates(reading.article), foreign)


def _by_guideline(article: Article, one: Candidate) -> Candidate:
    # The corpora that the base model learned from count «استان» to a name; the guidelines do not.
    return places.without_head(article, one) if one.label == "LOC" else one
