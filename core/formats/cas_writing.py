"""The annotations that a document has in a UIMA CAS."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from core.formats.base import FormattedDocument
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


class Annotation(NamedTuple):
    """An annotation of a type on the code points `start` to `end`."""

    type: str
    start: int
    end: int
    features: Mapping[str, str]


def annotations_of(document: FormattedDocument, layer: Layer, *, xml: bool) -> Iterator[Annotation]:
    """What is known of `document`, its sentences and tokens, and its spans, which are on `layer`.

    With `xml` the file cannot hold every character.
    """
    whole = len(document.text)
    about = {"language": LANGUAGE, "documentTitle": document.title, "documentId": document.id}
    yield Annotation(DOCUMENT, 0, whole, about)
    yield Annotation(FIELD, 0, whole, {"key": KEY, VALUE: field_of(document, xml=xml)})
    tokens = tokens_of(document)
    pieces = tokens.pieces
    for first, following in pairwise([*tokens.sentences, len(pieces)]):
        yield Annotation(SENTENCE, pieces[first].start, pieces[following - 1].end, {})
    for piece in pieces:
        yield Annotation(TOKEN, piece.start, piece.end, {})
    known = any(one.name == layer.type and _links(one, layer) for one in layer.types())
    references = references_of(document.meta) if known else {}
    for mark in document.spans:
        features = {layer.feature: mark.label}
        reference = references.get((mark.start, mark.end, mark.label))
        if reference and (not xml or is_xml(reference)):
            features[IDENTIFIER] = reference
        yield Annotation(layer.type, mark.start, mark.end, features)


def _links(one: Type, layer: Layer) -> bool:
    """Whether the type `one` has a place for what a span is in a knowledge base."""
    return layer.feature != IDENTIFIER in (feature.name for feature in one.features)
