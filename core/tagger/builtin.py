"""The tagger that needs no training: lexicon, gazetteers and rules, combined."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.model import Document, Suggestion
from core.tagger import gazetteer, mentions, rules
from core.tagger.article import read
from core.tagger.combine import combine
from core.tagger.label_map import LabelMap
from core.tagger.lexicon import Lexicon

DEFAULT_LABELS = frozenset({"PER", "LOC", "ORG", "EVENT", "DATE", "MONEY", "PERCENT"})
"""The labels that gazetteers and rules can give; the lexicon gives any label of its project."""


_NOTHING_LEARNED = Lexicon()
_SAME_NAMES = LabelMap()


@dataclass(frozen=True)
class BuiltinTagger:
    """Suggests entities by lexicon, gazetteers and rules; a value that pickles.

    Only `labels` are suggested; `label_map` says which of them lists and rules mean by theirs.
    Flat unless `nested`. Scores estimate precision.
    """

    labels: frozenset[str] = DEFAULT_LABELS
    lexicon: Lexicon = _NOTHING_LEARNED
    nested: bool = False
    label_map: LabelMap = _SAME_NAMES
    name: str = "builtin"

    def suggest(self, documents: Sequence[Document]) -> list[list[Suggestion]]:
        """Suggestions for each document, by start, longer ones first; offsets into raw text."""
        return [self.suggest_text(document.text, document.id) for document in documents]

    def suggest_text(self, text: str, document: int = 0) -> list[Suggestion]:
        """Suggestions for `text`; `document` is the row id that they carry."""
        article = read(text)
        found = [
            *self.lexicon.candidates(article),
            *self.label_map.apply(gazetteer.candidates(article)),
            *self.label_map.apply(rules.candidates(article)),
        ]
        person = self.label_map.label("PER")
        if person is not None:
            found.extend(mentions.candidates(article, found, person))
        allowed = [candidate for candidate in found if candidate.label in self.labels]
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
