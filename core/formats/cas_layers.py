"""Which annotations of a CAS are the spans, and which of their features is the label."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from core.formats.cas import Structure
from core.formats.cas_types import (
    ANNOTATION,
    IDENTIFIER,
    NAMED_ENTITY,
    VALUE,
    TypeSystem,
    short,
)
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

_NOT_GUESSED = ("uima.", "de.tudarmstadt.ukp.", "org.dkpro.core.")
"""What the layers of INCEpTION that are no named entities begin with: words, syntax, relations."""
_RELATION = frozenset({"Dependent", "Governor"})
_LINKS = re.compile(r"\d+( \d+)*")
_LISTED = 12
"""Names that a message lists."""

_NO_SUCH_LAYER = QT_TRANSLATE_NOOP(
    "core", "“{path}” has no layer “{layer}”. Choose one of: {layers}."
)
_NO_SUCH_FEATURE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”: the layer “{layer}” has no feature “{feature}”. Choose one of: {features}.",
)


class Chosen(NamedTuple):
    """The types of the spans, and the feature with their label (empty: there is none).

    Where the file has no spans, the types are those that they would have.
    """

    types: frozenset[str]
    feature: str
    guessed: bool


def chosen_layer(
    path: Path,
    types: TypeSystem,
    annotations: Sequence[Structure],
    layer: str,
    feature: str,
) -> Chosen:
    """The layer to read of `annotations`, those of the file `path`.

    `layer` is the full name of a type or the last part of one; descendants belong to it. Where it
    is empty, named entities are taken, else the first layer by name that somebody has made
    for a project and that has a string. Raises HashiyeError if neither file nor type system has
    `layer` or `feature`.
    """
    there = {one.type for one in annotations}
    if layer:
        wanted = {
            name
            for name in there | {one.name for one in types if types.is_a(one.name, ANNOTATION)}
            if layer in (name, short(name))
        }
        if not wanted:
            known = there | {one.name for one in types if types.is_a(one.name, ANNOTATION)}
            raise HashiyeError(_NO_SUCH_LAYER, path=path, layer=layer, layers=_listed(known))
    else:
        wanted = {NAMED_ENTITY}
    taken = _descending(there, types, wanted)
    guessed = False
    if not layer and not taken:
        own = sorted(name for name in there if not name.startswith(_NOT_GUESSED))
        first = next((n for n in own if _label_features(n, types, annotations)), None)
        guessed = first is not None
        taken = _descending(there, types, {first} if first else set())
    if feature and taken:
        known = {one for name in taken for one in types.features_of(name)}
        known |= {key for one in annotations if one.type in taken for key in one.features}
        if feature not in known:
            where = {"path": path, "layer": short(min(taken)), "feature": feature}
            raise HashiyeError(_NO_SUCH_FEATURE, **where, features=_listed(known))
    named = feature or next(
        (found for name in sorted(taken) for found in _label_features(name, types, annotations)), ""
    )
    return Chosen(taken or frozenset(wanted), named, guessed)


def _listed(names: Iterable[str]) -> str:
    known = sorted(names)
    return ", ".join(known[:_LISTED]) + (" …" if len(known) > _LISTED else "") or "–"


def _descending(there: set[str], types: TypeSystem, wanted: set[str]) -> frozenset[str]:
    return frozenset(name for name in there if any(types.is_a(name, one) for one in wanted))


def _label_features(name: str, types: TypeSystem, annotations: Sequence[Structure]) -> list[str]:
    """The features of the type `name` that may hold a label, the likeliest first."""
    if name in types:
        if _RELATION.intersection(types.features_of(name)):
            return []
        found = [*dict.fromkeys(types.strings_of(name))]
    else:
        having = [one.features for one in annotations if one.type == name]
        if any(_RELATION.intersection(features) for features in having):
            return []
        strings: dict[str, list[str]] = {}
        for feature, value in chain.from_iterable(features.items() for features in having):
            if isinstance(value, str):
                strings.setdefault(feature, []).append(value)
        # Nothing but the names of others: links, which XMI writes as strings.
        found = [one for one, told in strings.items() if not all(map(_LINKS.fullmatch, told))]
    # An identifier names one thing, not a class of things.
    return sorted(found, key=lambda one: (one != VALUE, one in (IDENTIFIER, "id")))
