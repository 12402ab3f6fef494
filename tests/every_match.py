"""All matches of a project at once, as the list of places collects them."""

from collections.abc import Iterator

from sqlite_utils import Database

from core.learning.matches import Match, Sought, in_document, in_others


def every_match(db: Database, sought: Sought, first: int) -> Iterator[Match]:
    """Those in the document `first`, then those in the others in their order."""
    yield from in_document(db, sought, first)
    last, end = 0, -1
    while last != end:
        portion = in_others(db, sought, first, last, lambda _done, _total: True)
        yield from portion.matches
        last, end = portion.last, portion.end
