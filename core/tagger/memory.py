"""Articles that were read lately: a document is tagged anew after every few verdicts."""

from collections.abc import Sequence

from core.tagger.base import base_chain
from core.tagger.reading import Reading, read_all

CHARACTERS = 4_000_000
"""The length of all texts whose readings are kept, in code points."""


class Memory:
    """Readings by text, the latest last; texts never change."""

    def __init__(self) -> None:
        self._held: dict[str, Reading] = {}
        self._length = 0

    def __reduce__(self) -> tuple[type["Memory"], tuple[()]]:
        return Memory, ()

    def read(self, texts: Sequence[str]) -> list[Reading]:
        """Each text as a reading with what the base model says."""
        new = [text for text in dict.fromkeys(texts) if text not in self._held]
        read = dict(zip(new, read_all(new, base_chain()), strict=True))
        found = [read.get(text) or self._held[text] for text in texts]
        for text, reading in zip(texts, found, strict=True):
            self._keep(text, reading)
        return found

    def _keep(self, text: str, reading: Reading) -> None:
        if self._held.pop(text, None) is None:
            self._length += len(text)
        self._held[text] = reading
        while self._length > CHARACTERS:
            oldest = next(iter(self._held))
            del self._held[oldest]
            self._length -= len(oldest)
