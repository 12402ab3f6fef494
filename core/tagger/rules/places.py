"""Places after a generic word: «البرز» in «استان البرز». The generic word stays outside."""

from core.tagger import gazetteer
from core.tagger.article import Article
from core.tagger.candidate import Candidate
from core.tagger.lists import folded
from core.tagger.phrases import Phrases
from core.tagger.rules.words import ends_name

# Score of a name that no list holds, after each generic word; 0 where a list must know it.
_HEADS = {
    **dict.fromkeys(folded("روستای دهستان شهرستان"), 0.6),
    **dict.fromkeys(
        folded(
            "جزیره رودخانه شهرک استان شهر "
            "کشور منطقه بندر شهرهای استانهای کشورهای استان_های جمهوری ایالت"
        ),
        0.0,
    ),
}
_PHRASES = Phrases((head, score) for head, score in sorted(_HEADS.items()))
_NOT_NAMES = folded(
    "ما خود های ها هایی یک جدید مرزی محروم ساحلی بزرگ کوچک مرکزی شمالی جنوبی شرقی غربی میزبان "
    "همجوار "
    "مختلف عمده اصلی دیگر خصوصی دولتی مهمی خوب زیبا تاریخی مذهبی صنعتی کشور شهرستان"
)


def without_head(article: Article, place: Candidate) -> Candidate:
    """`place` without a generic word that it begins with, where a name is left."""
    head = _PHRASES.longest(article.words, place.first)
    if head is None or head[0] >= place.last or article.inner[head[0]]:
        return place
    return place._replace(first=head[0])


def candidates(article: Article) -> list[Candidate]:
    """The names after generic words."""
    found: list[Candidate] = []
    words = article.words
    known = gazetteer.places()
    for position in range(len(words)):
        head = _PHRASES.longest(words, position)
        if head is None or head[0] >= len(words) or article.inner[position]:
            continue
        first, unknown = head
        match = known.longest(words, first)
        if match is not None and article.may_end(match[0]):
            found.append(Candidate(first, match[0], "LOC", 0.9, "rules"))
        elif unknown:
            word = words[first]
            named = word.isalpha() and len(word) > 2 and word not in _NOT_NAMES
            if named and not ends_name(word) and article.may_end(first + 1):
                found.append(Candidate(first, first + 1, "LOC", unknown, "rules"))
    return found
