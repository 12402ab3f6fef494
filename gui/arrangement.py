"""An order of documents, which is made on another thread: there may be 100,000 of them."""

from collections.abc import Iterable


class Arrangement:
    """Documents by their ids in some order. No question to it takes longer with more of them."""

    def __init__(self, documents: Iterable[int] = ()) -> None:
        self.documents = tuple(documents)
        self._places = {document: place for place, document in enumerate(self.documents)}

    def __contains__(self, document: object) -> bool:
        return document in self._places

    def place(self, document: int) -> int:
        """At which place a document stands. Raises KeyError if it is not among them."""
        return self._places[document]

    def beside(self, document: int, ways: int) -> int | None:
        """The document `ways` further on (negative: back); None where there is none."""
        place = self._places.get(document)
        if place is None or not 0 <= place + ways < len(self.documents):
            return None
        return self.documents[place + ways]
