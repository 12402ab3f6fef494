"""What was to be written, remembered by a digest of each document."""

import hashlib
import marshal
from collections.abc import Callable, Iterable
from itertools import chain

from core.formats import FormattedDocument

_SIZE = 16


class Meant:
    """The text and spans of documents in the order in which they are noted, 16 bytes for each."""

    def __init__(self) -> None:
        self.documents = self.spans = 0
        self._digests = bytearray()

    def note(self, document: FormattedDocument) -> None:
        """Remember `document` as the next one."""
        self.documents += 1
        self.spans += len(document.spans)
        self._digests += _digest(document)

    def is_in(self, read: Iterable[FormattedDocument], step: Callable[[], None]) -> bool:
        """Whether `read` are these documents in this order, with equal texts and spans.

        It reads as far as that is so, and calls `step` for each.
        """
        digests, at = bytes(self._digests), 0
        for document in read:
            if _digest(document) != digests[at : at + _SIZE]:
                return False
            at += _SIZE
            step()
        return at == len(digests)


def _digest(document: FormattedDocument) -> bytes:
    hashed = hashlib.blake2b(document.text.encode("utf-8", "surrogatepass"), digest_size=_SIZE)
    # No text has this byte in UTF-8, so it tells where the spans begin. Later versions of marshal
    # write what is equal in several ways.
    hashed.update(b"\xff" + marshal.dumps([*chain.from_iterable(document.spans)], 2))
    return hashed.digest()
