"""The layers that the head of a WebAnno TSV file names, and which of them holds the entities.

`#T_SP=…NamedEntity|identifier|value` is a layer of spans with a column for each feature; `#T_CH=`
one of chains, `#T_RL=` one of relations. A feature that links to others has two columns,
`ROLE_…` and the type of what it links to.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from core.messages import QT_TRANSLATE_NOOP, HashiyeError

SPAN, CHAIN, RELATION = "#T_SP=", "#T_CH=", "#T_RL="
ANY_TYPE = "uima.tcas.Annotation"
NAMED_ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
VALUE = "value"
IDENTIFIER = "identifier"
"""The feature of named entities that says what they are in a knowledge base."""
_FEATURES = {NAMED_ENTITY: (IDENTIFIER, VALUE)}
"""The features of layers that INCEpTION has by itself, in the order of their columns."""

_CUSTOM = "webanno.custom."
"""What the names of layers begin with that people make for themselves."""
_ROLE, _BASE = "ROLE_", "BT_"
_OF_TOKENS = frozenset({"POS", "Lemma", "Stem", "MorphologicalFeatures", "SurfaceForm", "Token"})
"""Layers that say something of each token: never entities, unless they are asked for."""

_NO_SUCH_FEATURE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: the layer “{layer}” has no feature “{feature}”. Choose one of: "
    "{features}.",
)


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer by its line in the head; its columns begin at `column`, counted after the token's."""

    kind: str
    name: str
    features: tuple[str, ...]
    column: int
    line: int = 0

    @property
    def short(self) -> str:
        """The name without what tells whose it is."""
        return self.name.rpartition(".")[2]

    @property
    def width(self) -> int:
        """How many columns it has; a layer without features has one all the same."""
        return max(1, len(self.features))

    @property
    def columns(self) -> slice:
        """Its columns in the cells of a row."""
        return slice(self.column, self.column + self.width)

    def refers(self, place: int) -> bool:
        """Whether the column at `place` has the numbers of lines, and of what is on them."""
        one = self.features[place] if self.features else ""
        return "." in one and not one.startswith(_ROLE)

    @property
    def plain(self) -> tuple[str, ...]:
        """The features that have a value and link to nothing."""
        return tuple(one for one in self.features if "." not in one and not one.startswith(_ROLE))

    def other_than(self, feature: str) -> list[str]:
        """Its features but for that one."""
        return [one for one in self.features if one != feature]

    @property
    def targets(self) -> frozenset[str]:
        """The layers that its columns refer to."""
        places = range(len(self.features))
        return frozenset(
            self.features[place].removeprefix(_BASE) for place in places if self.refers(place)
        )

    def head(self) -> str:
        """Its line in the head."""
        return f"{self.kind}{self.name}|{'|'.join(self.features)}"


@dataclass(frozen=True, slots=True)
class Target:
    """The layer, and which of its features, that the labels of entities are; no feature: `""`."""

    layer: str
    feature: str


USUAL = Target(NAMED_ENTITY, VALUE)


def layer_of(line: str, column: int, number: int) -> Layer | None:
    """The layer that `line`, the one with this number, names; None if it is no such line."""
    kind = line[: len(SPAN)]
    if kind not in (SPAN, CHAIN, RELATION):
        return None
    name, *features = line[len(kind) :].split("|")
    return Layer(kind, name, tuple(filter(None, features)), column, number)


def chosen_layer(layers: Sequence[Layer], wanted: str) -> Layer | None:
    """The layer of spans called `wanted`, by its whole name or the end of it.

    Without a name: that of named entities, else one that people made, else the first that does not
    speak of tokens. None where there is no such layer, as in a document where nothing is marked.
    """
    spans = [one for one in layers if one.kind == SPAN]
    if wanted:
        return next((one for one in spans if wanted in (one.name, one.short)), None)
    free = [one for one in spans if one.short not in _OF_TOKENS]
    entities = (one for one in free if one.name == NAMED_ENTITY)
    made = (one for one in free if one.name.startswith(_CUSTOM))
    return next(chain(entities, made, free), None)


def chosen_feature(layer: Layer, wanted: str, path: Path) -> str:
    """The feature of `layer` called `wanted`; else `value`, else its first; "" if it has none.

    Raises HashiyeError, which lists the features, if there is no such feature.
    """
    plain = layer.plain
    if wanted and wanted not in plain:
        raise HashiyeError(
            _NO_SUCH_FEATURE,
            path=path,
            line=layer.line,
            layer=layer.name,
            feature=wanted,
            features=", ".join(plain) or "–",
        )
    return wanted or (VALUE if VALUE in plain else next(iter(plain), ""))


def fresh_layer(target: Target) -> Layer:
    """The layer of `target` as INCEpTION has it."""
    features = _FEATURES.get(target.layer, ())
    if target.feature not in features:
        features = tuple(filter(None, (*features, target.feature)))
    return Layer(SPAN, target.layer, features, 0)


def whole_name(wanted: str) -> str:
    """The whole name of a new layer that is called `wanted`."""
    if "." in wanted:
        return wanted
    return NAMED_ENTITY if wanted == NAMED_ENTITY.rpartition(".")[2] else _CUSTOM + wanted
