"""The annotations that a document has in a UIMA CAS."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from core.formats.base import FormattedDocument, Mark
from core.formats.cas_own import KEY, field_of, is_xml
from core.formats.cas_types import (
    DOCUMENT,
    FIELD,
    IDENTIFIER,
    SENTENCE,
    TOKEN,
    VALUE,
    Layer,
    Type,
)
from core.formats.normalisations import references_of
from core.formats.tokenisation import tokens_of

LANGUAGE = "fa"


class Group(NamedTuple):
    """Annotations of one type: the code points that each is on, and its features.

    `features` are empty where none of them has any.
    """

    type: str
    places: Sequence[tuple[int, int]]
    features: Sequence[Mapping[str, str]] = ()


def groups_of(
    document: FormattedDocument, spans: Sequence[Mark], layer: Layer, *, xml: bool
) -> Iterator[Group]:
    """What is known of `document`, its sentences and tokens, and `spans` of it, on `layer`.

    With `xml` the file cannot hold every character. There is something in each group.
    """
    whole = [(0, len(document.text))]
    about = {"language": LANGUAGE, "documentTitle": document.title, "documentId": document.id}
    yield Group(DOCUMENT, whole, [about])
    yield Group(FIELD, whole, [{"key": KEY, VALUE: field_of(document, xml=xml)}])
    tokens = tokens_of(document)
    pieces = tokens.pieces
    if pieces:
        edges = pairwise([*tokens.sentences, len(pieces)])
        places = [(pieces[first].start, pieces[following - 1].end) for first, following in edges]
        yield Group(SENTENCE, places)
        yield Group(TOKEN, pieces)
    if spans:
        known = any(one.name == layer.type and _links(one, layer) for one in layer.types())
        references = references_of(document.meta) if known else {}
        features = []
        for mark in spans:
            features.append({layer.feature: mark.label})
            reference = references.get((mark.start, mark.end, mark.label))
            if reference and (not xml or is_xml(reference)):
                features[-1][IDENTIFIER] = reference
        yield Group(layer.type, [(mark.start, mark.end) for mark in spans], features)


def _links(one: Type, layer: Layer) -> bool:
    """Whether the type `one` has a place for what a span is in a knowledge base."""
    return layer.feature != IDENTIFIER in (feature.name for feature in one.features)
