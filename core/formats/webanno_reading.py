"""Documents of WebAnno TSV files.

Kept under `KEPT` in the tokens of a document: its file, and the layer and feature that its spans
are.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from core.formats.base import FormattedDocument, Mark, legible, title_of
from core.formats.encoding import decode_as
from core.formats.files import unreadable
from core.formats.folder_index import indexed, listed
from core.formats.json_reading import left_out
from core.formats.kept_tokens import FIELD, KeptTokens, kept_tokens, without_tokens
from core.formats.layer_notes import EMPTY, GUESSED, NO_LABEL
from core.formats.normalisations import normalisation, with_normalisations
from core.formats.text import bytes_of
from core.formats.units import Offsets
from core.formats.webanno_escapes import stacked
from core.formats.webanno_layers import (
    CHAIN,
    IDENTIFIER,
    NAMED_ENTITY,
    SPAN,
    Layer,
    Target,
    chosen_feature,
    chosen_layer,
)
from core.formats.webanno_placing import Annotation, Placed, annotations, placed
from core.formats.webanno_rows import Table, table_of
from core.messages import HashiyeError

KEPT = "webanno"
SUFFIX = ".tsv"
BEFORE = "before"
"""In the index of a folder: the text before the first token, where it is not just spaces."""

_OF_PROJECTS = frozenset({"annotation", "curation"})
"""What is in an export of a project of INCEpTION: a folder for each document."""
_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""The byte order mark with which some files begin."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """What the lines of a file say. `target` is None, and `own` empty, without a layer of spans.

    `own` has each annotation of the layer, `marks` those of them that are on some text.
    """

    table: Table
    placed: Placed
    layer: Layer | None = None
    target: Target | None = None
    own: Sequence[Annotation] = ()
    marks: Sequence[tuple[Mark, Annotation]] = ()


def read(
    path: Path, layer: str = "", feature: str = "", offsets: Offsets = Offsets.AUTO
) -> Iterator[FormattedDocument]:
    """Yield the document of a file, or those of a folder in the order of its index.

    Spans are the annotations of `layer` with the label that `feature` has, or the layer's name
    where it has none; see `chosen_layer` for which they are if they are not given. What Hashiye
    cannot hold is in the notes. Raises HashiyeError, which names the line, for what is not in this
    form.
    """
    for file in _files(path):
        yield document_in(bytes_of(file), file, layer, feature, offsets, indexed(file))


def document_in(
    data: bytes,
    path: Path,
    layer: str,
    feature: str,
    offsets: Offsets = Offsets.AUTO,
    known: Mapping[str, Any] = MappingProxyType({}),
) -> FormattedDocument:
    """The document that `data` is, the bytes of the file that `path` names. Raises as `read` does.

    `known` is what an index beside the file says of it.
    """
    file = _MARK * data.startswith(_MARK.encode()) + decode_as(data, path, "utf-8").text
    before = known.get(BEFORE)
    before = before if isinstance(before, str) else ""
    parsed = parse(file, path, layer, feature, offsets, before)
    text = parsed.placed.text
    stem = _name(path)
    identifier, title = known.get("id", stem), known.get("title", title_of(text, stem))
    meta = with_normalisations(without_tokens(known.get("meta", {})), _references(parsed))
    pieces = parsed.placed.pieces
    if pieces:
        target = parsed.target or Target(layer, feature)
        kept = {"file": file, "layer": target.layer, "feature": target.feature}
        tokens = KeptTokens(pieces, parsed.placed.sentences, {}, {KEPT: kept})
        meta[FIELD] = tokens.as_meta(text)
    for mark, _annotation in parsed.marks:
        assert 0 <= mark.start < mark.end <= len(text)
    return FormattedDocument(
        identifier,
        title,
        text,
        meta,
        tuple(mark for mark, _annotation in parsed.marks),
        notes=tuple(_notes(parsed, path, identifier or title, guessed=not layer)),
    )


def parse(
    file: str, path: Path, layer: str, feature: str, offsets: Offsets, before: str = ""
) -> Parsed:
    """What `file`, read from `path`, says, with spans as `read` has them. Raises as `read` does.

    `before` is the text before its first token, where that is known.
    """
    table = table_of(file.removeprefix(_MARK).replace("\r\n", "\n").split("\n"), path)
    where = placed(table, path, offsets, before)
    chosen = chosen_layer(table.layers, layer)
    if chosen is None:
        return Parsed(table, where)
    target = Target(chosen.name, chosen_feature(chosen, feature, path))
    column = chosen.features.index(target.feature) if target.feature else None
    own = annotations(where, chosen)
    marks: list[tuple[Mark, Annotation]] = []
    for one in own:
        if one.start < one.end:
            label = (None if column is None else one.values[column]) or chosen.short
            marks.append((Mark(one.start, one.end, label), one))
    return Parsed(table, where, chosen, target, own, marks)


def parsed_again(document: FormattedDocument) -> tuple[str, Parsed] | None:
    """The file that `document` came from and what it says; None if there is none of its text."""
    kept = kept_tokens(document)
    match kept.extra.get(KEPT) if kept is not None else None:
        case {"file": str(file), "layer": str(layer), "feature": str(feature)}:
            pass
        case _:
            return None
    before = document.text[: kept.ranges[0][0]] if kept is not None and kept.ranges else ""
    try:
        found = parse(file, Path(), layer, feature, Offsets.AUTO, before)
    except HashiyeError:
        return None
    return (file, found) if found.placed.text == document.text else None


def _files(path: Path) -> Sequence[Path]:
    try:
        if not path.is_dir():
            return [path]
        return listed(path, SUFFIX) or sorted(path.rglob(f"*{SUFFIX}"))
    except OSError as error:
        raise unreadable(path, error) from error


def _name(path: Path) -> str:
    """What the document is called; in exports of projects files are named after annotators."""
    folder = path.absolute().parent
    return legible(folder.name if folder.parent.name in _OF_PROJECTS else path.stem)


def _references(parsed: Parsed) -> list[dict[str, Any]]:
    """What the annotations are in a knowledge base."""
    chosen, target = parsed.layer, parsed.target
    if chosen is None or target is None or IDENTIFIER not in chosen.other_than(target.feature):
        return []
    column = chosen.features.index(IDENTIFIER)
    return [normalisation(mark, told) for mark, one in parsed.marks if (told := one.values[column])]


def _notes(parsed: Parsed, path: Path, document: str, *, guessed: bool) -> Iterator[HashiyeError]:
    """What Hashiye cannot hold of the layers, and how the spans came to be."""
    target, chosen = parsed.target, parsed.layer
    if target is not None and chosen is not None:
        where = {"path": path, "line": chosen.line, "document": document}
        feature, own = target.feature, parsed.own
        if guessed and chosen.name != NAMED_ENTITY:
            shown = feature or "–"
            yield HashiyeError(GUESSED, **where, layer=chosen.short, feature=shown)
        if narrow := sum(one.start == one.end for one in own):
            yield HashiyeError(EMPTY, **where, type=chosen.short, count=narrow)
        if feature:
            column = chosen.features.index(feature)
            if unnamed := sum(not one.values[column] for _mark, one in parsed.marks):
                told = {"type": chosen.short, "feature": feature, "count": unnamed}
                yield HashiyeError(NO_LABEL, **where, **told)
        for other in chosen.other_than(feature):
            column = chosen.features.index(other)
            count = sum(one.values[column] is not None for one in own)
            if count and other != IDENTIFIER:
                yield left_out(path, chosen.line, document, f"{chosen.short}.{other}", count)
    for layer in parsed.table.layers:
        if layer is chosen:
            continue
        if count := _count(parsed.placed, layer):
            yield left_out(path, layer.line, document, layer.name, count)


def _count(where: Placed, layer: Layer) -> int:
    """How many annotations, links of chains, or relations there are on a layer."""
    if layer.kind == SPAN:
        return len(annotations(where, layer))
    columns = layer.columns if layer.kind == CHAIN else slice(layer.column, layer.column + 1)
    cells = (cell for one in where.rows for cell in one.row.cells[columns])
    told = [one.written for cell in cells for one in stacked(cell)]
    # A link of several tokens is on each of them, with its place in its chain.
    return len({one for one in told if "->" in one}) if layer.kind == CHAIN else len(told)
