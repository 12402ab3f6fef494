"""A span that a tagger, a file or the lexicon proposes."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What a person answered to a suggestion."""

    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposed span; pending until a person gives a verdict.

    Offsets are code points, half-open, into the unaltered text. `score` is in [0, 1]. `id` and
    `document` are row ids, 0 as long as the suggestion is not stored. `also` names further sources
    that propose the same, where the suggestion is shown for all of them.
    """

    start: int
    end: int
    label: str
    score: float
    source: str
    id: int = 0
    document: int = 0
    also: tuple[str, ...] = ()

    def moved(self, by: int) -> "Suggestion":
        """The same suggestion `by` code points further on in the text."""
        start, end = self.start + by, self.end + by
        return Suggestion(
            start, end, self.label, self.score, self.source, self.id, self.document, self.also
        )

    @property
    def sources(self) -> tuple[str, ...]:
        """Everything that proposes it, `source` first."""
        return (self.source, *self.also)
