"""What a project's own verdicts teach, string by string."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from core.tagger.article import Article
from core.tagger.candidate import Candidate
from core.tagger.phrases import Phrases
from core.text.neighbours import neighbours


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """`folded` was marked as `label` `accepted` times, and `rejected` times it was refused."""

    folded: str
    label: str
    accepted: int = 0
    rejected: int = 0

    @property
    def score(self) -> float:
        """The smoothed share of acceptance, in (0, 1): 0.8 after one, nearing 1 after many."""
        return (self.accepted + 1) / (self.accepted + self.rejected + 1.5)

    @property
    def is_rejected(self) -> bool:
        """Whether the string was refused more often than accepted."""
        return self.rejected > self.accepted


Context = tuple[str, str, str, str]
"""A folded string and a label, and the neighbours of a place, the one before and the one after."""
Refused = tuple[str, str, int, int, int]
"""A folded string and a label, and a place: document, start and end."""


@dataclass(frozen=True)
class Lexicon:
    """The entries of one project, ready to be found. A value that pickles.

    Of strings that were accepted in one place and refused in another, `contexts` are those in
    which they were mostly refused, and `places` where.
    """

    entries: tuple[LexiconEntry, ...] = ()
    contexts: frozenset[Context] = frozenset()
    places: frozenset[Refused] = frozenset()

    @classmethod
    def of(
        cls,
        entries: Iterable[LexiconEntry],
        contexts: Iterable[Context] = (),
        places: Iterable[Refused] = (),
    ) -> "Lexicon":
        """A lexicon of `entries`; counts of the same string and label are added up."""
        counts: dict[tuple[str, str], tuple[int, int]] = {}
        for entry in entries:
            key = (entry.folded.strip(), entry.label)
            accepted, rejected = counts.get(key, (0, 0))
            counts[key] = (accepted + entry.accepted, rejected + entry.rejected)
        added = tuple(LexiconEntry(*key, *count) for key, count in sorted(counts.items()))
        return cls(added, frozenset(contexts), frozenset(places))

    def __getstate__(self) -> tuple[object, ...]:
        # Without what is cached.
        return self.entries, self.contexts, self.places

    def __setstate__(self, state: tuple[object, ...]) -> None:
        for name, value in zip(("entries", "contexts", "places"), state, strict=True):
            object.__setattr__(self, name, value)

    @cached_property
    def _rejected(self) -> frozenset[tuple[str, str]]:
        return frozenset((entry.folded, entry.label) for entry in self.entries if entry.is_rejected)

    @cached_property
    def _by_key(self) -> dict[tuple[str, str], LexiconEntry]:
        return {(entry.folded, entry.label): entry for entry in self.entries}

    @cached_property
    def _disputed(self) -> frozenset[tuple[str, str]]:
        in_contexts = {(folded, label) for folded, label, *_ in self.contexts}
        return frozenset(in_contexts | {(folded, label) for folded, label, *_ in self.places})

    @cached_property
    def _best(self) -> dict[str, LexiconEntry]:
        best: dict[str, LexiconEntry] = {}
        for entry in self.entries:
            if entry.accepted and not entry.is_rejected:
                known = best.get(entry.folded)
                if known is None or (entry.accepted, entry.score) > (known.accepted, known.score):
                    best[entry.folded] = entry
        return best

    @cached_property
    def _phrases(self) -> Phrases[LexiconEntry]:
        return Phrases(self._best.items())

    def rejected(self, folded: str, label: str) -> bool:
        """Whether the project's people mostly refused `folded` as `label`."""
        return (folded, label) in self._rejected

    def refused_at(self, folded: str, label: str, text: str, place: tuple[int, int, int]) -> bool:
        """Whether `folded`, accepted elsewhere, was refused as `label` here or in a like context.

        `place` is the document, and start and end in its `text`. The context is alike where the
        same words stand directly before and after.
        """
        if (folded, label) not in self._disputed:
            return False
        if (folded, label, *place) in self.places:
            return True
        return (folded, label, *neighbours(text, *place[1:])) in self.contexts

    def entry(self, folded: str, label: str) -> LexiconEntry:
        """What is known of `folded` as `label`; an entry without counts where nothing is."""
        return self._by_key.get((folded, label)) or LexiconEntry(folded, label)

    def label(self, folded: str) -> str | None:
        """The label that `folded` was accepted with most, or None."""
        entry = self._best.get(folded)
        return entry.label if entry else None

    def candidates(self, article: Article) -> list[Candidate]:
        """Every whole-word match of a string that was accepted before, the longest at each word."""
        found = []
        words = article.words
        if not self.entries:
            return []
        for first in range(len(words)):
            match = self._phrases.longest(words, first)
            if match is not None and not article.inner[first] and article.may_end(match[0]):
                last, entry = match
                found.append(Candidate(first, last, entry.label, entry.score, "lexicon"))
        return found
