"""A tagger made of a spaCy pipeline; `pip install "hashiye[spacy]"` brings spaCy."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import Any

from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import Document, Suggestion
from core.tagger.plugins.settings import settings_of

VARIABLE = "HASHIYE_SPACY_PIPELINE"
"""The environment variable with the name of an installed pipeline, or the path of one."""

_NOT_INSTALLED = QT_TRANSLATE_NOOP(
    "core", 'spaCy is not installed. Install Hashiye with it: pip install "hashiye[spacy]"'
)
_NO_PIPELINE = QT_TRANSLATE_NOOP(
    "core",
    "The spaCy pipeline “{pipeline}” cannot be loaded: {reason}. "
    "Install it, or give the path of a folder that holds one.",
)


@dataclass(frozen=True)
class SpacyTagger:
    """Suggests the entities of a pipeline: `doc.ents`, and span groups that carry scores.

    spaCy knows no score of `doc.ents`: they get 1, and how often they are right shows in the
    verdicts. Labels are the pipeline's. The value holds the name; the pipeline is loaded once in
    a process, when it is first asked.
    """

    pipeline: str
    name: str = "spacy"

    def suggest(self, documents: Sequence[Document]) -> list[list[Suggestion]]:
        """The pipeline's entities in each document. Raises HashiyeError if it does not load."""
        if not documents:
            return []
        texts = (document.text for document in documents)
        parsed = zip(_load(self.pipeline).pipe(texts), documents, strict=True)
        return [self._suggestions(doc, document.id) for doc, document in parsed]

    def _suggestions(self, doc: Any, document: int) -> list[Suggestion]:
        scores: dict[tuple[int, int, str], float] = {}
        for span, score in _scored(doc):
            # spaCy's characters are code points, and a Doc keeps its text unaltered.
            key = (span.start_char, span.end_char, span.label_)
            scores[key] = max(score, scores.get(key, 0.0))
        return [
            Suggestion(*key, score, self.name, document=document)
            for key, score in sorted(scores.items())
        ]


def from_environment() -> SpacyTagger | None:
    """The tagger that HASHIYE_SPACY_PIPELINE or the settings name; None where neither does.

    Raises HashiyeError where spaCy is not installed.
    """
    settings = settings_of("spacy", "pipeline", VARIABLE, name=str)
    if not settings:
        return None
    if find_spec("spacy") is None:
        raise HashiyeError(_NOT_INSTALLED)
    return SpacyTagger(**settings)


def _scored(doc: Any) -> Iterator[tuple[Any, float]]:
    groups = [group for group in doc.spans.values() if "scores" in group.attrs]
    for group in groups:
        for span, score in zip(group, group.attrs["scores"], strict=True):
            yield span, float(score)
    scored = {(span.start, span.end, span.label) for group in groups for span in group}
    for span in doc.ents:
        if (span.start, span.end, span.label) not in scored:
            yield span, 1.0


@cache
def _load(pipeline: str) -> Any:
    import spacy

    try:
        loaded = spacy.load(pipeline)
    except (OSError, ImportError, ValueError) as error:
        raise HashiyeError(_NO_PIPELINE, pipeline=pipeline, reason=error) from error
    # The limit is meant for parsers, which need much memory; the user chose the pipeline.
    loaded.max_length = sys.maxsize
    return loaded
