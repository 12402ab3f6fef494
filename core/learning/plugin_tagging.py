"""Suggestions of taggers that other packages bring, for the documents of a project."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sqlite_utils import Database

from core.model import Document, Suggestion
from core.progress import Cancelled, Progress
from core.session import Session
from core.store import documents, labels, renewals, settings
from core.store.renewals import Renewal
from core.tagger.builtin import BuiltinTagger
from core.tagger.checked import suggestions_of
from core.tagger.foreign_labels import Fitting
from core.tagger.protocol import Tagger

CHUNK = 20
"""Documents that a tagger gets, and that are then stored, together."""

Suggest = Callable[[Tagger, Sequence[Document]], list[list[Suggestion]]]
"""Asks a tagger, and looks at what it gives, as `core.tagger.checked.suggestions_of` does."""


@dataclass(frozen=True, slots=True)
class Proposals:
    """What a tagger proposes: how many suggestions, and what must change for them.

    `left_out` counts those whose label means none of the project's, by that label.
    """

    suggestions: int = 0
    renewals: tuple[Renewal, ...] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)


def tagged(
    tagger: Tagger, articles: Sequence[Document], poll: Progress
) -> Iterator[tuple[Document, list[Suggestion]]]:
    """The documents, each with what `tagger` suggests, looked at if it is not the built-in one.

    `poll` counts documents; raises Cancelled if it says so. Raises HashiyeError where a tagger
    fails, or gives what it may not.
    """
    for first in range(0, len(articles), CHUNK):
        if not poll(first, len(articles)):
            raise Cancelled
        chunk = articles[first : first + CHUNK]
        built_in = isinstance(tagger, BuiltinTagger)
        found = tagger.suggest(chunk) if built_in else suggestions_of(tagger, chunk)
        yield from zip(chunk, found, strict=True)
    poll(len(articles), len(articles))


def propose(
    db: Database, tagger: Tagger, chosen: Sequence[int], suggest: Suggest = suggestions_of
) -> Proposals:
    """What `tagger` proposes for the documents with the ids `chosen`, under its own name.

    Its labels are taken for those of the project that they mean. `suggest` asks it. Raises
    HashiyeError where it fails, or gives what it may not.
    """
    articles = [documents.read(db, row) for row in chosen]
    fitting = Fitting(labels.read(db), settings.read(db).label_map)
    found = [fitting.fit(given) for given in suggest(tagger, articles)]
    sources = frozenset({tagger.name})
    changes = (
        renewals.difference(db, article, given, sources)
        for article, given in zip(articles, found, strict=True)
    )
    return Proposals(sum(map(len, found)), tuple(filter(None, changes)), fitting.left_out)


def tag_with(session: Session, tagger: Tagger, progress: Progress) -> tuple[int, dict[str, int]]:
    """Have `tagger` suggest for every document of the project, and store it under its name.

    How many suggestions there are, and by label those whose label means none of the project's.
    Where `progress` returns False the rest stays as it was. Raises HashiyeError where the project
    is open read-only, or the tagger fails; what it gave before, for other documents, stays.
    """
    session.require_writable()
    fitting = Fitting(session.labels(), session.settings().label_map)
    identifiers = session.document_ids()
    count = 0
    for first in range(0, len(identifiers), CHUNK):
        if not progress(first, len(identifiers)):
            break
        chunk = [session.document(row) for row in identifiers[first : first + CHUNK]]
        found = [fitting.fit(given) for given in suggestions_of(tagger, chunk)]
        session.store_suggestions(zip(chunk, found, strict=True), frozenset({tagger.name}))
        count += sum(map(len, found))
    else:
        progress(len(identifiers), len(identifiers))
    return count, dict(sorted(fitting.left_out.items()))
