"""What a tagger is. Taggers are values that pickle; `suggest` is a pure function of documents."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from core.model import Document, Span, Suggestion


@runtime_checkable
class Tagger(Protocol):
    """Yields suggestions for documents."""

    @property
    def name(self) -> str:
        """What it is called; its suggestions carry this source or those of its parts."""
        ...

    def suggest(self, documents: Sequence[Document]) -> list[list[Suggestion]]:
        """A list of suggestions for each document, in the documents' order."""
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
