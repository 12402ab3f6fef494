"""The full-text index: which documents may hold a word, folded. Offsets are found in the texts.

A document's row in the index is the words that its folded text has, each once. Triggers note every
document that is new or whose text was corrected in `search_due`; until somebody indexes it, it is
read whenever anything is looked for. A corrected text leaves its old words behind: the index may
name too many documents, never too few.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from heapq import merge as in_order
from itertools import groupby
from typing import NamedTuple

from sqlite_utils import Database

from core.store import documents
from core.text.fold import fold_string
from core.text.search import Extent, Query

MANY = 400
"""Words that may stand for one of the query's: more are in so many documents that reading is as
quick."""
SHORT = 2
"""Letters with which the beginning of a word must be given to be looked up."""
MERGE_PAGES = 16
"""Pages of the index that are put in order after each portion; takes some 2 ms."""

_WORD = re.compile(r"[^\W_]+")


class Entry(NamedTuple):
    """The words of a document's folded text; `sha256` tells which text that was."""

    document: int
    sha256: str
    words: str


class Piece(NamedTuple):
    """A run of letters and digits of what is sought; `left` and `right`: a word ends there."""

    text: str
    left: bool
    right: bool


class Vocabulary:
    """Every word of the index, to find those that a string is part of."""

    def __init__(self, db: Database) -> None:
        self.version = version(db)
        where = "temp" if _stands_in(db) else "main"
        db.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words "
            f"USING fts5vocab({where}, search, row)"
        )
        words = (row[0] for row in db.execute("SELECT term FROM temp.search_words"))
        self._words = "\n".join(["", *words, ""])

    def holding(self, piece: Piece) -> list[str] | None:
        """The words that `piece` is in, its beginning not known; None if there are over MANY."""
        sought = f"{piece.text}\n" if piece.right else piece.text
        found: list[str] = []
        at = self._words.find(sought)
        while at >= 0:
            start, end = self._words.rfind("\n", 0, at) + 1, self._words.find("\n", at)
            if len(found) == MANY:
                return None
            found.append(self._words[start:end])
            at = self._words.find(sought, end)
        return found


GetVocabulary = Callable[[], Vocabulary | None]


def _none() -> None:
    """No vocabulary is at hand."""


def version(db: Database) -> bytes:
    """What changes whenever the index does."""
    found: bytes = db.execute("SELECT block FROM search_data WHERE id = 10").fetchone()[0]
    return found


def due(db: Database) -> int:
    """How many documents are not indexed as they are."""
    return int(db.execute("SELECT count(*) FROM search_due").fetchone()[0])


def next_entries(db: Database, count: int) -> list[Entry]:
    """What the first `count` documents that are due are to be indexed by."""
    query = """
        SELECT id, sha256, text FROM search_due JOIN documents ON id = document
        ORDER BY document LIMIT ?"""
    return [Entry(row, sha256, words(text)) for row, sha256, text in db.execute(query, [count])]


def add(db: Database, entries: Iterable[Entry]) -> None:
    """Index documents, inside an open transaction; what was corrected meanwhile stays due."""
    done = """
        DELETE FROM search_due
        WHERE document = (SELECT id FROM documents WHERE id = ? AND sha256 = ?)"""
    for document, sha256, found in entries:
        if db.execute(done, [document, sha256]).rowcount:
            db.execute("INSERT INTO search (rowid, words) VALUES (?, ?)", [document, found])
    # SQLite would do it by itself, but all at once.
    db.execute("INSERT INTO search (search, rank) VALUES ('merge', ?)", [MERGE_PAGES])


def words(text: str) -> str:
    """The words of `text`, folded, in any order, with a space between them."""
    found = set(_WORD.findall(fold_string(text)))
    signs = [char for char in set(text) if _becomes_word(char)]
    if signs:
        # To some searches a word ends before ™, to others the letters of it belong to the word.
        parted = text.translate({ord(sign): " " for sign in signs})
        found.update(_WORD.findall(fold_string(parted)))
    return " ".join(found)


def pieces(query: Query) -> list[Piece]:
    """What a text must hold for `query`, which is no pattern, to be found in it."""
    sought = query.sought
    # What stands beside an exact match may be what folding drops: then no word ends there.
    extent = query.extent if query.folded else Extent.ANYWHERE
    return [
        Piece(
            run.group(),
            run.start() > 0 or extent is not Extent.ANYWHERE,
            run.end() < len(sought) or extent is Extent.WHOLE,
        )
        for run in _WORD.finditer(sought)
    ]


def candidates(
    db: Database, parts: Sequence[Piece], after: int, vocabulary: GetVocabulary = _none
) -> Iterator[tuple[int, str, str]]:
    """Id, title and text, in order, of the documents beyond the id `after` that may hold `parts`.

    Hidden ones are left out. `vocabulary` is asked for where the beginning of a word is not known;
    without one that is no help.
    """
    terms = [_term(part, vocabulary) for part in parts]
    known = [term for term in terms if term is not None]
    if not known or any(_unwritable(term) for term in known):
        yield from documents.texts(db, after)
        return
    read = "SELECT title, text FROM documents WHERE id = ? AND NOT deleted"
    waiting = db.execute(
        "SELECT document FROM search_due WHERE document > ? ORDER BY document", [after]
    )
    found: Iterable[tuple[int]] = ()
    if all(known):
        query = "SELECT rowid FROM search WHERE search MATCH ? AND rowid > ? ORDER BY rowid"
        found = db.execute(query, [" AND ".join(f"({term})" for term in known), after])
    for (document,), _ in groupby(in_order(found, waiting)):
        for title, text in db.execute(read, [document]):
            yield document, title, text


def _term(part: Piece, vocabulary: GetVocabulary) -> str | None:
    """What the index is asked for a piece; None where that would help nothing, empty for none."""
    if part.left and part.right:
        return f'"{part.text}"'
    if part.left:
        return f'"{part.text}" *' if len(part.text) >= SHORT else None
    known = vocabulary()
    holding = None if known is None else known.holding(part)
    return None if holding is None else " OR ".join(f'"{word}"' for word in holding)


def _unwritable(term: str) -> bool:
    """Whether `term` has half a character, which no text has and SQLite does not take."""
    return any("\ud800" <= char <= "\udfff" for char in term)


@cache
def _becomes_word(char: str) -> bool:
    """Whether `char` is neither letter nor digit but folds to some."""
    return not char.isalnum() and _WORD.search(fold_string(char)) is not None


def _stands_in(db: Database) -> bool:
    """Whether the index is an empty one, of a file from before there was any."""
    return db.execute("SELECT 1 FROM main.sqlite_master WHERE name = 'search'").fetchone() is None
