"""The built-in tagger: lexicon, gazetteers, rules and trained models, combined."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import batched

from core.model import Document, Suggestion
from core.tagger.candidate import Candidate
from core.tagger.combine import combine
from core.tagger.evidence import disjoint
from core.tagger.label_map import LabelMap
from core.tagger.lexicon import Lexicon
from core.tagger.memory import Memory
from core.tagger.project_model import ProjectModel
from core.tagger.protocol import BUILT_IN
from core.tagger.reading import Reading
from core.tagger.untaught import Untaught, proposed

DEFAULT_LABELS = frozenset({"PER", "LOC", "ORG", "EVENT", "DATE", "MONEY", "PERCENT"})
"""The labels that base model, gazetteers and rules can give; the lexicon gives any label of its
project."""

LEAST = 0.1
"""Suggestions that are less likely than this are not worth storing."""
TOGETHER = 50
"""Documents that are read side by side."""
_NOTHING_LEARNED = Lexicon()
_SAME_NAMES = LabelMap()


@dataclass(frozen=True)
class BuiltinTagger:
    """Suggests entities by all built-in sources; a value that pickles.

    Only `labels` are suggested; `label_map` says which of them base model, lists and rules mean by
    theirs. `model` is the project's own, if it has one. Flat unless `nested`. Scores estimate
    precision. `memory` only saves time.
    """

    labels: frozenset[str] = DEFAULT_LABELS
    lexicon: Lexicon = _NOTHING_LEARNED
    nested: bool = False
    label_map: LabelMap = _SAME_NAMES
    model: ProjectModel | None = None
    name: str = BUILT_IN
    memory: Memory = field(default_factory=Memory, compare=False, repr=False)

    def suggest(self, documents: Sequence[Document]) -> list[list[Suggestion]]:
        """Suggestions for each document, by start, longer ones first; offsets into raw text."""
        found: list[list[Suggestion]] = []
        for several in batched(documents, TOGETHER):
            readings = self.memory.read([document.text for document in several])
            found += self.suggest_read(readings, [document.id for document in several])
        return found

    def suggest_text(self, text: str) -> list[Suggestion]:
        """Suggestions for `text`."""
        return self.suggest([Document(0, "", "", text)])[0]

    def suggest_read(
        self, readings: Sequence[Reading], documents: Sequence[int]
    ) -> list[list[Suggestion]]:
        """Suggestions for articles that were read with the base model, with their row ids."""
        others = [proposed(one, self.lexicon, self.label_map) for one in readings]
        by_model: list[list[Candidate]] = [[] for _ in readings]
        if self.model is not None:
            by_model = self.model.candidates(readings, others)
        return [
            self._suggest(*one) for one in zip(readings, by_model, others, documents, strict=True)
        ]

    def _suggest(
        self, reading: Reading, by_model: list[Candidate], others: Untaught, document: int
    ) -> list[Suggestion]:
        article = reading.article
        learned = frozenset() if self.model is None else self.model.labels
        left = (one for one in (*others.known, *others.foreign) if one.label not in learned)
        found = [*disjoint(by_model), *left]
        allowed = [one for one in found if one.label in self.labels and one.score >= LEAST]
        return [
            Suggestion(
                start=article.starts[candidate.first],
                end=article.ends[candidate.last - 1],
                label=candidate.label,
                score=round(candidate.score, 3),
                source=candidate.source,
                document=document,
            )
            for candidate in combine(
                article, allowed, self.lexicon, nested=self.nested, document=document
            )
        ]
