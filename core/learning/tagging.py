"""Suggestions for the documents of a project."""

from collections.abc import Callable
from functools import lru_cache

from sqlite_utils import Database

from core.labelsets import load_label_set
from core.model import Policy
from core.session import Session
from core.store import labels, lexicon, models, settings
from core.tagger.builtin import BuiltinTagger
from core.tagger.chain_file import UnreadableModelError
from core.tagger.label_map import LabelMap
from core.tagger.lexicon import Lexicon
from core.tagger.memory import Memory
from core.tagger.project_model import ProjectModel
from core.tagger.protocol import Tagger
from core.tagger.sources import BUILT_IN

__all__ = ["SOURCES", "new_tagger", "tag_documents", "tagger_for"]

SOURCES = frozenset(BUILT_IN)
"""The sources that suggestions of the built-in tagger name."""

CHUNK = 20
"""Documents that are tagged, and then stored, together."""


def tagger_for(db: Database, memory: Memory | None = None) -> BuiltinTagger:
    """The built-in tagger with the labels, policy, lexicon and model that the project `db` has now.

    It is a value: it may be used elsewhere while the project goes on. `memory` saves reading
    documents anew.
    """
    known, decided = labels.read(db), settings.read(db)
    names = frozenset(label.name for label in known)
    nested = decided.policy is not Policy.FLAT
    label_map = LabelMap.of(known, decided.label_map)
    return BuiltinTagger(
        names, lexicon.read(db), nested, label_map, model_of(db), memory=memory or Memory()
    )


def model_of(db: Database) -> ProjectModel | None:
    """The project's own model that serves.

    None where there is none, or it is of a form that this Hashiye does not know: the next training
    makes one that it does.
    """
    serving = models.serving(db)
    data = None if serving is None else models.read(db, serving).data
    if data is None:
        return None
    try:
        return _model(data)
    except UnreadableModelError:
        return None


@lru_cache(maxsize=2)
def _model(data: bytes) -> ProjectModel:
    return ProjectModel.from_bytes(data)


def new_tagger() -> Tagger:
    """The built-in tagger of a new project, which has been taught nothing yet."""
    return BuiltinTagger(frozenset(label.name for label in load_label_set()), Lexicon())


def tag_documents(session: Session, progress: Callable[[int, int], bool]) -> int:
    """Suggest for every document and return how many suggestions there are.

    `progress` is called with how many of how many documents are done; where it returns False the
    rest stays as it was. Raises HashiyeError where the project is open read-only.
    """
    session.require_writable()
    tagger = tagger_for(session.project.db)
    identifiers = session.document_ids()
    count = 0
    for first in range(0, len(identifiers), CHUNK):
        if not progress(first, len(identifiers)):
            return count
        chunk = [session.document(row) for row in identifiers[first : first + CHUNK]]
        found = tagger.suggest(chunk)
        session.store_suggestions(zip(chunk, found, strict=True), SOURCES)
        count += sum(map(len, found))
    progress(len(identifiers), len(identifiers))
    return count
