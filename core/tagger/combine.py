"""One list out of what several sources propose."""

from bisect import bisect_right
from collections.abc import Iterable

from core.tagger.article import Article
from core.tagger.candidate import Candidate
from core.tagger.lexicon import Lexicon


def combine(
    article: Article,
    found: Iterable[Candidate],
    lexicon: Lexicon,
    *,
    nested: bool,
    document: int = 0,
) -> list[Candidate]:
    """The candidates to suggest, in order, none twice.

    At most one label a span: the lexicon's if the project knows the string, else the best scored;
    the project's model has weighed what the lexicon knows. Sources that agree make a span likelier.
    What the project mostly refused is dropped, whichever source it is from, and so is what it
    refused at this place of `document` or between the same words. Flat: no two share a word, and
    the longer entity holds its parts. Nested: what lies wholly within a chosen one is kept too,
    and nothing crosses.
    """
    spans: dict[tuple[int, int], Candidate] = {}
    for candidate in found:
        key = (candidate.first, candidate.last)
        folded = " ".join(article.words[candidate.first : candidate.last])
        if lexicon.rejected(folded, candidate.label):
            continue
        place = document, article.starts[candidate.first], article.ends[candidate.last - 1]
        if lexicon.refused_at(folded, candidate.label, article.text, place):
            continue
        taught = lexicon.label(folded)
        if taught not in (None, candidate.label) and candidate.source != "model":
            continue
        known = spans.get(key)
        if known is None or candidate.score > known.score:
            spans[key] = candidate
    outer = _flat(sorted(spans.values(), key=lambda candidate: (candidate.last, candidate.first)))
    if not nested:
        return outer
    return _with_inner(outer, spans.values())


def _flat(candidates: list[Candidate]) -> list[Candidate]:
    """The disjoint candidates that together hold the most words, weighted by squared score.

    Weighted interval scheduling; `candidates` come ordered by their ends. Squared, so that no long
    doubtful one takes the place of a short likely one.
    """
    ends = [candidate.last for candidate in candidates]
    best = [0.0]
    taken: list[bool] = []
    before: list[int] = []
    for i, candidate in enumerate(candidates):
        free = bisect_right(ends, candidate.first, 0, i)
        weight = best[free] + candidate.score**2 * (candidate.last - candidate.first)
        before.append(free)
        taken.append(weight > best[i])
        best.append(max(weight, best[i]))
    chosen = []
    i = len(candidates)
    while i:
        if taken[i - 1]:
            chosen.append(candidates[i - 1])
            i = before[i - 1]
        else:
            i -= 1
    return chosen[::-1]


def _with_inner(outer: list[Candidate], candidates: Iterable[Candidate]) -> list[Candidate]:
    """`outer` and the candidates that lie wholly within one of them without crossing another."""
    chosen = list(outer)
    starts = [candidate.first for candidate in outer]
    # By their holders: in a long text there are too many to look through them all each time.
    kept: dict[int, list[Candidate]] = {}
    for candidate in sorted(candidates, key=lambda c: (c.first - c.last, -c.score)):
        i = bisect_right(starts, candidate.first) - 1
        if i < 0:
            continue
        holder = outer[i]
        if (
            candidate.last > holder.last
            or candidate == holder
            or candidate.label == holder.label == "PER"
        ):
            continue
        beside = kept.setdefault(i, [])
        if any(_cross(candidate, other) for other in beside):
            continue
        beside.append(candidate)
        chosen.append(candidate)
    return sorted(chosen, key=lambda c: (c.first, -c.last))


def _cross(one: Candidate, other: Candidate) -> bool:
    return (
        one.first < other.first < one.last < other.last
        or other.first < one.first < other.last < one.last
    )
