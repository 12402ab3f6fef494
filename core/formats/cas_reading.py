"""The document of a UIMA CAS: text, spans, tokens, what is known of it, and what was left out."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any

from core.formats.base import FormattedDocument, Mark, title_of
from core.formats.cas import Cas, Structure
from core.formats.cas_layers import Chosen, chosen_layer
from core.formats.cas_own import own_of
from core.formats.cas_types import (
    ANNOTATION,
    DOCUMENT,
    DOCUMENT_ANNOTATION,
    FIELD,
    IDENTIFIER,
    SENTENCE,
    TOKEN,
    VALUE,
    short,
)
from core.formats.json_reading import left_out
from core.formats.json_writing import dumped
from core.formats.kept_tokens import FIELD as TOKENS
from core.formats.kept_tokens import KeptTokens
from core.formats.layer_notes import EMPTY, GUESSED, NO_LABEL
from core.formats.normalisations import normalisation, with_normalisations
from core.formats.units import Fault, Offsets, Units, units
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

_ABOUT = frozenset(
    {
        *(TOKEN, SENTENCE, DOCUMENT, FIELD, DOCUMENT_ANNOTATION),
        "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.TagsetDescription",
        "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.TagDescription",
        "de.tudarmstadt.ukp.clarin.webanno.api.type.CASMetadata",
    }
)
"""Types that say nothing but what the document is, what its tokens are, and what wrote the file."""

_FILE_NAME = re.compile(r"(.+)\.\w{1,5}", re.DOTALL)
_UNTOLD = _ABOUT | {ANNOTATION}
_type = attrgetter("type")

_NOWHERE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: “{type}” from {start} to {end} reaches outside the text, which has "
    "{length} UTF-16 units, or into a character. Export the file again; offsets count UTF-16 "
    "units.",
)
_VIEWS = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}, “{document}”: {count} further views left out; a document has one text.",
)


_NO_PLACE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}, “{document}”: {count} × “{type}” left out, for they have no offsets or "
    "are not in the index of this text.",
)


def document_of(cas: Cas, layer: str, feature: str) -> FormattedDocument:
    """The document of `cas` with the spans of `layer`, whose labels are in `feature`.

    See `chosen_layer` for what it is where they are empty. Raises HashiyeError if there is no text,
    no such layer, or a span is not on the text.
    """
    sofa = cas.main_sofa()
    known: dict[str, list[Structure]] = {kind: [] for kind in _ABOUT}
    others: list[Structure] = []
    for one in cas.on(sofa):
        known.get(one.type, others).append(one)
    own = own_of(cas.sofas[sofa].text or "", _fields(known[FIELD]))
    counted = units(own.text, Offsets.UTF16)
    about = next((one.features for one in known[DOCUMENT]), {})
    identifier = own.id if own.id is not None else _identifier(about) or cas.stem
    title = own.title
    if title is None:
        title = _string(about.get("documentTitle")) or title_of(own.text, cas.stem)
    annotations = [one for one in others if one.begin is not None and one.end is not None]
    chosen = chosen_layer(cas.path, cas.types, annotations, layer, feature)
    reader = _Spans(cas, counted, chosen)
    own_layer = [one for one in annotations if one.type in chosen.types]
    spans = tuple(mark for one in own_layer if (mark := reader.mark(one)) is not None)
    kept = _kept(known[TOKEN], known[SENTENCE], counted)
    meta = with_normalisations(own.meta, reader.references)
    shown = identifier or title
    notes = reader.notes(shown) + _others(cas, chosen, Counter(map(_type, own_layer)), shown)
    return FormattedDocument(identifier, title, own.text, meta | kept, spans, notes=tuple(notes))


class _Spans:
    """Makes spans of annotations, and remembers what is to be said of them."""

    def __init__(self, cas: Cas, counted: Units, chosen: Chosen) -> None:
        self.references: list[dict[str, Any]] = []
        self._cas = cas
        self._counted = counted
        self._chosen = chosen
        self._empty: Counter[str] = Counter()
        self._unlabelled: Counter[str] = Counter()
        self._features: Counter[str] = Counter()

    def mark(self, one: Structure) -> Mark | None:
        """The span of an annotation; None of one without text."""
        if one.begin == one.end:
            self._empty[short(one.type)] += 1
            return None
        place = self._counted.place(one.begin or 0, one.end or 0)
        if isinstance(place, Fault):
            where = {"path": self._cas.path, "line": one.line, "type": short(one.type)}
            length = self._counted.back(0, len(self._counted.text))[1]
            raise HashiyeError(_NOWHERE, **where, start=one.begin, end=one.end, length=length)
        label = _label(one.features.get(self._chosen.feature))
        if not label:
            label = short(one.type)
            self._unlabelled[label] += bool(self._chosen.feature)
        for name, value in one.features.items():
            if name == IDENTIFIER != self._chosen.feature and _string(value):
                self.references.append(normalisation(Mark(*place, label), value))
            elif name != self._chosen.feature and value is not None:
                self._features[f"{short(one.type)}.{name}"] += 1
        return Mark(*place, label)

    def notes(self, document: str) -> list[HashiyeError]:
        """What became of what could not be read as it is."""
        where = {"path": self._cas.path, "line": self._cas.line, "document": document}
        feature = self._chosen.feature
        found = []
        if self._chosen.guessed:
            layer = ", ".join(sorted(map(short, self._chosen.types)))
            found.append(HashiyeError(GUESSED, **where, layer=layer, feature=feature))
        found += [
            HashiyeError(EMPTY, **where, type=name, count=count)
            for name, count in self._empty.items()
        ]
        found += [
            HashiyeError(NO_LABEL, **where, type=name, count=count, feature=feature)
            for name, count in self._unlabelled.items()
            if count
        ]
        found += [
            left_out(self._cas.path, self._cas.line, document, name, count)
            for name, count in self._features.items()
        ]
        return found


def _others(
    cas: Cas, chosen: Chosen, taken: Mapping[str, int], document: str
) -> list[HashiyeError]:
    """What there is beside the annotations that were `taken`, and further views."""
    where = {"path": cas.path, "line": cas.line, "document": document}
    counts: Counter[str] = Counter()
    notes: list[HashiyeError] = []
    for kind, count in Counter(map(_type, cas.structures)).items():
        if kind in chosen.types:
            if count > taken[kind]:
                told = {"type": short(kind), "count": count - taken[kind]}
                notes.append(HashiyeError(_NO_PLACE, **where, **told))
        elif not (kind in _UNTOLD or kind.startswith("uima.cas.") or kind.endswith("[]")):
            counts[short(kind)] += count
    notes += [left_out(cas.path, cas.line, document, name, count) for name, count in counts.items()]
    if len(cas.sofas) > 1:
        notes.append(HashiyeError(_VIEWS, **where, count=len(cas.sofas) - 1))
    return notes


def _identifier(about: Mapping[str, Any]) -> str:
    """The id that metadata tell, if any; INCEpTION has the annotator there, the name as title."""
    identifier, title = (_string(about.get(name)) for name in ("documentId", "documentTitle"))
    name = _FILE_NAME.fullmatch(title)
    return title if identifier and name and name[1] not in identifier else identifier


def _fields(structures: Sequence[Structure]) -> dict[str, str]:
    """The further fields of metadata."""
    found: dict[str, str] = {}
    for one in structures:
        key, value = one.features.get("key"), one.features.get(VALUE)
        if isinstance(key, str) and isinstance(value, str):
            found[key] = value
    return found


def _kept(
    tokens: Sequence[Structure], sentences: Sequence[Structure], counted: Units
) -> dict[str, Any]:
    """The tokens and sentences as metadata, if the tokens are in order and leave out no letter."""
    ranges = _places(tokens, counted)
    position = 0
    for start, end in [*ranges, (len(counted.text), len(counted.text))]:
        if start < position or counted.text[position:start].strip():
            return {}
        position = end
    if not ranges:
        return {}
    begins = [start for start, _end in ranges]
    firsts = {bisect_left(begins, start) for start, _end in _places(sentences, counted)}
    starts = sorted({0, *firsts} - {len(ranges)})
    return {TOKENS: KeptTokens(ranges, starts).as_meta(counted.text)}


def _places(structures: Sequence[Structure], counted: Units) -> list[tuple[int, int]]:
    """Where those are that have something else than white space, in order."""
    edges = [
        (one.begin, one.end) for one in structures if one.begin is not None and one.end is not None
    ]
    text = counted.text
    return sorted(
        (start, end) for start, end in counted.all_within(edges) if not text[start:end].isspace()
    )


def _label(value: Any) -> str:
    """The label that a feature says: strings as they are, numbers as XMI writes them."""
    return dumped(value) if isinstance(value, int | float) else _string(value)


def _string(value: Any) -> str:
    return value if isinstance(value, str) else ""
