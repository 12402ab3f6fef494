"""The document of a UIMA CAS: text, spans, tokens, what is known of it, and what was left out."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
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
    identifier = own.id if own.id is not None else _string(about.get("documentId")) or cas.stem
    title = own.title
    if title is None:
        title = _string(about.get("documentTitle")) or title_of(own.text, cas.stem)
    annotations = [one for one in others if one.begin is not None and one.end is not None]
    chosen = chosen_layer(cas.path, cas.types, annotations, layer, feature)
    reader = _Spans(cas, counted, chosen)
    spans = tuple(
        mark
        for one in annotations
        if one.type in chosen.types and (mark := reader.mark(one)) is not None
    )
    kept = _kept(known[TOKEN], known[SENTENCE], counted)
    meta = with_normalisations(own.meta, reader.references)
    notes = reader.notes(identifier or title) + _others(cas, chosen, identifier or title)
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
        label = _string(one.features.get(self._chosen.feature))
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


def _others(cas: Cas, chosen: Chosen, document: str) -> list[HashiyeError]:
    """What there is beside the spans, and further views."""
    counts: Counter[str] = Counter()
    passed_over = {*chosen.types, *_ABOUT, ANNOTATION}
    for kind, count in Counter(one.type for one in cas.structures).items():
        if kind not in passed_over and not kind.startswith("uima.cas.") and kind[-2:] != "[]":
            counts[short(kind)] += count
    notes = [left_out(cas.path, cas.line, document, name, count) for name, count in counts.items()]
    if len(cas.sofas) > 1:
        where = {"path": cas.path, "line": cas.line, "document": document}
        notes.append(HashiyeError(_VIEWS, **where, count=len(cas.sofas) - 1))
    return notes


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


def _string(value: Any) -> str:
    return value if isinstance(value, str) else ""
