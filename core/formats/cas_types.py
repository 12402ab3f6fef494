"""The types of a UIMA CAS: those that INCEpTION has built in, and those that a file brings.

A type system says of each type from which it descends and which features it has; annotations are
structures whose type descends from `uima.tcas.Annotation`. The names are those of DKPro Core 2
(dkpro.github.io/dkpro-core/releases/2.2.0/docs/typesystem-reference), which INCEpTION takes over.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.messages import QT_TRANSLATE_NOOP, HashiyeError

STRING = "uima.cas.String"
ANNOTATION = "uima.tcas.Annotation"
DOCUMENT_ANNOTATION = "uima.tcas.DocumentAnnotation"

_DKPRO = "de.tudarmstadt.ukp.dkpro.core.api"
NAMED_ENTITY = f"{_DKPRO}.ner.type.NamedEntity"
TOKEN = f"{_DKPRO}.segmentation.type.Token"
SENTENCE = f"{_DKPRO}.segmentation.type.Sentence"
DOCUMENT = f"{_DKPRO}.metadata.type.DocumentMetaData"
FIELD = f"{_DKPRO}.metadata.type.MetaDataStringField"

VALUE = "value"
IDENTIFIER = "identifier"

_TYPE_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)*")
_FEATURE_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_RESERVED = frozenset({"begin", "end", "sofa", "id"})

_NO_LAYER = QT_TRANSLATE_NOOP(
    "core",
    "Spans cannot be written as the layer “{layer}” with the feature “{feature}”. A layer is named "
    "like a Java class, for instance webanno.custom.Entity, a feature by Latin letters and digits; "
    "neither may be one that the file needs for itself.",
)


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature of a type and the type of its values."""

    name: str
    range: str = STRING
    description: str = ""


@dataclass(frozen=True, slots=True)
class Type:
    """A type by its full name, the type that it descends from, and the features that it adds."""

    name: str
    supertype: str = ANNOTATION
    features: tuple[Feature, ...] = ()
    description: str = ""


INCEPTION = (
    Type(
        NAMED_ENTITY,
        features=(
            Feature(
                VALUE,
                description="The class/category of the named entity, e.g. person, location, etc.",
            ),
            Feature(
                IDENTIFIER,
                description="Identifier of the named entity, e.g. a reference into a person "
                "database.",
            ),
        ),
        description="A named entity: the name of a person, a place, an organisation and so on.",
    ),
    Type(TOKEN, description="A token."),
    Type(SENTENCE, description="A sentence."),
    Type(
        DOCUMENT,
        DOCUMENT_ANNOTATION,
        (
            Feature("documentTitle", description="The title of the document."),
            Feature("documentId", description="The id of the document."),
            Feature("documentUri", description="Where the document came from."),
            Feature("collectionId", description="The id of its collection."),
            Feature("documentBaseUri", description="Where its collection came from."),
            Feature("isLastSegment", "uima.cas.Boolean", "Whether it is the last of its segments."),
        ),
        "What is known of the document.",
    ),
    Type(
        FIELD,
        features=(
            Feature("key", description="Name of a metadata field."),
            Feature(VALUE, description="The field value."),
        ),
        description="Something else that is known of the document.",
    ),
)
"""What INCEpTION and DKPro Core have built in, as far as it is written here.

Features are described in their words, for some programs take no other description for the same.
"""


class TypeSystem:
    """Some types, asked by their names. What a type inherits is found however they are ordered."""

    def __init__(self, types: Iterable[Type] = ()) -> None:
        self._types = {one.name: one for one in types}

    def __contains__(self, name: str) -> bool:
        return name in self._types

    def __iter__(self) -> Iterator[Type]:
        return iter(self._types.values())

    def is_a(self, name: str, ancestor: str) -> bool:
        """Whether the type `name` is `ancestor` or descends from it."""
        return name == ancestor or any(one.supertype == ancestor for one in self._line_of(name))

    def strings_of(self, name: str) -> list[str]:
        """The features of the type `name` that hold strings, inherited ones last."""
        return [
            feature.name
            for one in self._line_of(name)
            for feature in one.features
            if self.is_a(feature.range, STRING)
        ]

    def features_of(self, name: str) -> list[str]:
        """All features of the type `name`, inherited ones last."""
        return [feature.name for one in self._line_of(name) for feature in one.features]

    def _line_of(self, name: str) -> list[Type]:
        """The type `name` and those that it descends from, as far as they are known."""
        line: dict[str, Type] = {}
        while name in self._types and name not in line:
            line[name] = self._types[name]
            name = line[name].supertype
        return list(line.values())


BUILT_IN = TypeSystem(INCEPTION)


@dataclass(frozen=True, slots=True)
class Layer:
    """The type that spans have in a CAS, and its feature that holds their label."""

    type: str = NAMED_ENTITY
    feature: str = VALUE

    @classmethod
    def named(cls, layer: str, feature: str) -> "Layer":
        """The layer of these names, either of which may be empty, for what is usual.

        A layer that INCEpTION has built in may be named by the last part of its name alone. Raises
        HashiyeError if spans cannot be written so.
        """
        by_short_name = {short(one.name): one.name for one in INCEPTION}
        found = cls(by_short_name.get(layer, layer) or NAMED_ENTITY, feature or VALUE)
        taken = found.type in BUILT_IN and found.type != NAMED_ENTITY
        named = _TYPE_NAME.fullmatch(found.type) and _FEATURE_NAME.fullmatch(found.feature)
        if taken or not named or found.feature in _RESERVED or found.type.startswith("uima."):
            raise HashiyeError(_NO_LAYER, layer=layer or NAMED_ENTITY, feature=found.feature)
        return found

    def types(self) -> tuple[Type, ...]:
        """The types that a file with spans on this layer needs."""
        others = tuple(one for one in INCEPTION if one.name != self.type)
        known = next((one for one in INCEPTION if one.name == self.type), Type(self.type))
        if self.feature in (feature.name for feature in known.features):
            return INCEPTION
        features = (Feature(self.feature), *known.features)
        return (Type(known.name, known.supertype, features, known.description), *others)


def short(name: str) -> str:
    """The last part of a type's name."""
    return name.rpartition(".")[2]
