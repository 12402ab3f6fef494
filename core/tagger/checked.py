"""What a tagger of another package suggests, once it has been looked at."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from math import isfinite

from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import Document, Suggestion
from core.tagger.protocol import Tagger

FAILED = QT_TRANSLATE_NOOP(
    "core",
    "The tagger “{name}” has failed: {reason}. Correct or update it, then ask it again.",
)
WRONG = QT_TRANSLATE_NOOP(
    "core",
    "The tagger “{name}” gives what no tagger may: {problem} (document “{document}”). "
    "It was not taken; correct or update that tagger.",
)


def suggestions_of(
    tagger: Tagger, documents: Sequence[Document], sources: Collection[str] = ()
) -> list[list[Suggestion]]:
    """The suggestions of `tagger` for each document, in text order, longer ones first.

    They may name `sources`; the tagger's own name where none are given. Raises HashiyeError, which
    names the tagger, if it fails or if anything that it gives is not what
    `core.tagger.protocol` asks for. A HashiyeError of its own goes through as it is.
    """
    try:
        found = tagger.suggest(documents)
    except HashiyeError:
        raise
    except Exception as error:
        reason = str(error) or type(error).__name__
        raise HashiyeError(FAILED, name=tagger.name, reason=reason) from error
    if not isinstance(found, Sequence) or len(found) != len(documents):
        problem = f"not one list for each of {len(documents)} documents"
        raise _wrong(tagger, documents[0] if documents else None, problem)
    allowed = frozenset(sources or {tagger.name})
    return [_checked(tagger, *pair, allowed) for pair in zip(documents, found, strict=True)]


def _checked(
    tagger: Tagger, document: Document, found: Sequence[Suggestion], sources: frozenset[str]
) -> list[Suggestion]:
    seen: set[tuple[int, int, str, str]] = set()
    for one in found:
        problem = _problem(one, document, sources)
        if problem is None:
            key = (one.start, one.end, one.label, one.source)
            problem = f"{one} twice" if key in seen else None
            seen.add(key)
        if problem is not None:
            raise _wrong(tagger, document, problem)
    ordered = sorted(found, key=lambda one: (one.start, -one.end, one.label, one.source))
    return [replace(one, score=float(one.score), document=document.id) for one in ordered]


def _problem(one: object, document: Document, sources: frozenset[str]) -> str | None:
    """What is wrong with a suggestion; in English, as it is for whoever wrote the tagger."""
    if not isinstance(one, Suggestion):
        return f"{one!r}, which is no Suggestion"
    length = len(document.text)
    if not (type(one.start) is int and type(one.end) is int and 0 <= one.start < one.end <= length):
        return f"{one.start!r} to {one.end!r} in a text of {length} code points"
    if not isinstance(one.label, str) or not one.label.strip():
        return f"{one.label!r} as a label"
    if isinstance(one.score, bool) or not isinstance(one.score, int | float):
        return f"{one.score!r} as a score"
    if not isfinite(one.score) or not 0 <= one.score <= 1:
        return f"the score {one.score!r}, which is not from 0 to 1"
    if one.source not in sources:
        return f"the source {one.source!r}, which is not {' or '.join(sorted(sources))}"
    return None


def _wrong(tagger: Tagger, document: Document | None, problem: str) -> HashiyeError:
    title = document.title if document is not None else ""
    return HashiyeError(WRONG, name=tagger.name, problem=problem, document=title)
