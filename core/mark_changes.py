"""What became of a document's marks since somebody last read them.

Each key changes a mark or two, and a document may hold 100,000: whoever shows them asks for the
difference and gives back, as `since`, what the last answer called `read`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from core.model import Span, Suggestion

Mark = Span | Suggestion


@dataclass(frozen=True, slots=True)
class MarksRead:
    """How far a reader has followed the marks of one document; opaque to it."""

    of: object
    spans: int
    suggestions: int


@dataclass(frozen=True, slots=True)
class MarkChanges:
    """`gone` is what is no longer there as it was; `spans` and `suggestions` came.

    Where `whole`, they are all that there are, in text order, and what was read before is void.
    """

    read: MarksRead
    whole: bool
    spans: Sequence[Span]
    suggestions: Sequence[Suggestion]
    gone: Sequence[Mark] = ()

    @property
    def came(self) -> list[Mark]:
        """What came, of either kind."""
        return [*self.spans, *self.suggestions]
