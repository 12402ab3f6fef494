"""What the project's tagger suggests for documents that it has not learned from."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from sqlite_utils import Database

from core.learning.tagging import tagger_for
from core.learning.training import read_examples
from core.model import Document, Suggestion
from core.progress import Cancelled, Progress
from core.store import documents, lexicon
from core.tagger.builtin import BuiltinTagger
from core.tagger.training import Example, train_beside

FOLDS = 5
"""Parts of the documents; each is tagged by what all the others teach."""


def honest_suggestions(
    db: Database, chosen: Sequence[int], poll: Progress
) -> Iterator[tuple[Document, list[Suggestion]]]:
    """The documents with the ids `chosen`, in any order, each with honest suggestions.

    Whatever was decided in a document, by whomever, has taught neither the lexicon nor the model
    of the tagger that suggests for it. `poll` counts documents; raises Cancelled if it says so.
    """
    count = 0

    def watch() -> None:
        if not poll(count, len(chosen)):
            raise Cancelled

    tagger = tagger_for(db)
    done = [] if tagger.model is None else read_examples(db, tagger.memory, watch)
    for fold in range(min(FOLDS, len(chosen))):
        part = {row: documents.read(db, row) for row in chosen[fold::FOLDS]}
        beside = replace(tagger, lexicon=lexicon.read(db, part))
        beside = _without(beside, done, {document.uid for document in part.values()}, watch)
        for document in part.values():
            watch()
            yield document, beside.suggest([document])[0]
            count += 1
    watch()


def _without(
    tagger: BuiltinTagger,
    done: Sequence[Example],
    held_out: Collection[str],
    watch: Callable[[], None],
) -> BuiltinTagger:
    """`tagger` with a model that has learned from `done` without the documents `held_out`."""
    if tagger.model is None:
        return tagger
    seen = [example for example in done if example.uid not in held_out]
    model = train_beside(tagger.model, seen, watch) if seen else None
    return replace(tagger, model=model)
