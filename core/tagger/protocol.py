"""What a tagger is. Taggers are values that pickle; `suggest` is a pure function of documents."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from core.model import Document, Span, Suggestion

BUILT_IN = "builtin"
"""What the built-in tagger is called."""


@runtime_checkable
class Tagger(Protocol):
    """Yields suggestions for documents."""

    @property
    def name(self) -> str:
        """What it is called. The source of its suggestions; only the built-in one names others."""
        ...

    def suggest(self, documents: Sequence[Document]) -> list[list[Suggestion]]:
        """A list of suggestions for each document, in the documents' order.

        Offsets are code points into the unaltered text, scores are in [0, 1], and none comes
        twice. `core.tagger.contract.check_tagger` tries whether a tagger keeps to all of this.
        """
        ...


@runtime_checkable
class Trainer(Protocol):
    """Makes a tagger out of documents and the spans that people stand behind."""

    @property
    def name(self) -> str:
        """What it is called."""
        ...

    def train(self, documents: Sequence[tuple[Document, Sequence[Span]]]) -> Tagger:
        """A tagger that has learned from `documents`."""
        ...
