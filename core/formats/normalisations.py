"""What spans are in a knowledge base, as brat and INCEpTION tell it, in a document's metadata.

Under `NORMALISATIONS` lies a list of `{"start", "end", "label", "reference", "text"}`: the span,
the name of what it is, such as `Q483` of Wikidata, and what else is said.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from core.formats.base import Mark
from core.formats.json_writing import dumped

NORMALISATIONS = "normalisations"


def normalisation(mark: Mark, reference: str) -> dict[str, Any]:
    """That the span `mark` is what `reference` names."""
    where = {"start": mark.start, "end": mark.end, "label": mark.label}
    return where | {"reference": reference, "text": ""}


def with_normalisations(
    meta: Mapping[str, Any], told: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """`meta` with what is `told` of spans, unless it says so already."""
    if not told:
        return dict(meta)
    kept = meta.get(NORMALISATIONS)
    kept = kept if isinstance(kept, list) else []
    known = {_key(one) for one in kept if isinstance(one, dict)}
    return {**meta, NORMALISATIONS: [*kept, *(one for one in told if _key(one) not in known)]}


def references_of(meta: Mapping[str, Any]) -> dict[tuple[int, int, str], str]:
    """What the metadata says that spans are, by their start, end and label."""
    values = meta.get(NORMALISATIONS)
    found: dict[tuple[int, int, str], str] = {}
    for value in values if isinstance(values, list) else []:
        match value:
            case {
                "start": int(start),
                "end": int(end),
                "label": str(label),
                "reference": str(reference),
            }:
                found[start, end, label] = reference
    return found


def _key(told: Mapping[str, Any]) -> str:
    return dumped([told.get(name) for name in ("start", "end", "label", "reference")])
