"""What the project's tagger suggests for documents that it has not learned from."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from sqlite_utils import Database

from core.importing import Cancelled, Progress
from core.learning.tagging import tagger_for
from core.model import Document, Suggestion
from core.store import documents, lexicon
from core.tagger.builtin import BuiltinTagger
from core.tagger.protocol import Tagger

FOLDS = 5
"""Parts of the documents; each is tagged by what all the others teach."""


def honest_suggestions(
    db: Database, chosen: Sequence[int], poll: Progress
) -> Iterator[tuple[Document, list[Suggestion]]]:
    """The documents with the ids `chosen`, in any order, each with honest suggestions.

    Whatever was decided in a document, by whomever, has not taught the tagger that suggests for
    it. `poll` counts documents; raises Cancelled if it says so.
    """
    count = 0
    for fold in range(min(FOLDS, len(chosen))):
        part = chosen[fold::FOLDS]
        tagger = _tagger_without(db, part)
        for row in part:
            if not poll(count, len(chosen)):
                raise Cancelled
            document = documents.read(db, row)
            yield document, tagger.suggest([document])[0]
            count += 1
    poll(count, len(chosen))


def _tagger_without(db: Database, held_out: Collection[int]) -> Tagger:
    tagger = tagger_for(db)
    assert isinstance(tagger, BuiltinTagger)
    return replace(tagger, lexicon=lexicon.read(db, held_out))
