"""Prodigy's JSONL: the tasks of `ner.manual` and `spans.manual` as `db-out` writes them.

The form is that of Prodigy 1.11 to 1.18 (prodi.gy/docs/api-interfaces): `{"text", "tokens":
[{"text", "start", "end", "id", "ws"}, ...], "spans": [{"start", "end", "token_start", "token_end",
"label"}, ...], "answer": "accept", "_input_hash", "_task_hash", "meta": {...}}`; `token_end` is the
last token itself. Prodigy refuses spans that are not on its tokens, so tokens are cut where a span
begins or ends within one. It adds the hashes itself to what has none, and they are left to it: with
those of the old spans it would take a task for one that it knows.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from core.formats.base import Format, FormattedDocument, WriteReport, legible, title_of
from core.formats.json_marks import Entry, MarkReader
from core.formats.json_reading import first_object, identifier_of, left_out, objects, text_of
from core.formats.json_writing import dumped, free_meta, write_lines
from core.formats.kept_tokens import FIELD, KeptTokens, without_tokens
from core.formats.prodigy_tokens import cut_tokens, task_tokens
from core.formats.units import Fault, Offsets, UnitFinder, Units, offsets_option, units
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

ACCEPT = "accept"
_HASHES = frozenset({"_input_hash", "_task_hash"})
_OWN = frozenset({"id", "title", "text", "tokens", "spans", *_HASHES})
_UNHELD = ("relations", "options", "accept", "html", "image", "audio")

_NOT_A_LIST = QT_TRANSLATE_NOOP(
    "core", "“{path}”, line {line}: “{field}” is not a list of objects. Correct the line."
)
_NOT_ACCEPTED = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}, “{document}”: answered “{answer}” in Prodigy; its {count} spans were "
    "left out.",
)
_TOKENS = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}, “{document}”: the tokens are not those of the text and were left out; "
    "Hashiye's own take their place.",
)


def read(path: Path, offsets: Offsets = Offsets.CODE_POINTS) -> Iterator[FormattedDocument]:
    """Yield a document for each line; of those rejected or ignored in Prodigy without their spans.

    Raises HashiyeError, which names the line, for what is no such task.
    """
    yield from _documents(path, UnitFinder(offsets, partial(_documents, path)))


def write(
    documents: Iterable[FormattedDocument], path: Path, offsets: Offsets = Offsets.CODE_POINTS
) -> WriteReport:
    """Write `documents`, one a line, with tokens that have an edge wherever a span has one.

    Raises HashiyeError, and leaves `path` as it was, if a document or the disk does not allow it.
    """
    return write_lines(documents, path, partial(_line_of, offsets=offsets))


def recognises(path: Path) -> bool:
    """Whether the first line has what Prodigy adds to a text."""
    first = first_object(path)
    if not isinstance(first.get("text"), str):
        return False
    tokens, spans = first.get("tokens"), first.get("spans")
    on_tokens = isinstance(tokens, list) and tokens and isinstance(tokens[0], dict)
    # What spaCy's projects and Prodigy's users write by hand has spans alone.
    placed = isinstance(spans, list) and any(
        isinstance(span, dict) and {"start", "end", "label"} <= span.keys() for span in spans
    )
    return bool(_HASHES & first.keys()) or (
        "spans" in first and (bool(on_tokens) or placed or "answer" in first)
    )


def _documents(path: Path, finder: UnitFinder) -> Iterator[FormattedDocument]:
    for line, fields in objects(path):
        yield _document(path, line, fields, finder)


def _document(
    path: Path, line: int, fields: dict[str, Any], finder: UnitFinder
) -> FormattedDocument:
    text = text_of(path, line, fields.get("text"))
    identifier = identifier_of(path, line, fields.get("id"))
    title = fields.get("title")
    if not isinstance(title, str):
        title = title_of(text, f"{legible(path.stem)} {line}")
    shown = identifier or title
    tokens = _objects(path, line, "tokens", fields.get("tokens"))
    values = _objects(path, line, "spans", fields.get("spans"))
    counted = finder.units_of(text, _token_claims(tokens)) if tokens else None
    reader = MarkReader(path, line, text, finder)
    entries = [_entry(i, value, fields.get("label")) for i, value in enumerate(values, 1)]
    spans = reader.placed("spans", entries)
    notes = [
        left_out(path, line, shown, name, len(value) if isinstance(value, list) else 1)
        for name in _UNHELD
        if (value := fields.get(name))
    ]
    meta = {name: value for name, value in fields.items() if name not in _OWN}
    answer = meta.pop("answer", ACCEPT)
    if answer != ACCEPT:
        meta["answer"] = answer
        where = {"path": path, "line": line, "document": shown}
        notes.append(HashiyeError(_NOT_ACCEPTED, answer=answer, count=len(spans), **where))
        spans = ()
    ranges = _ranges(tokens, counted) if counted is not None else []
    if ranges is None:
        notes.append(HashiyeError(_TOKENS, path=path, line=line, document=shown))
    elif ranges:
        meta[FIELD] = KeptTokens(ranges).as_meta(text)
    return FormattedDocument(identifier, title, text, meta, spans, notes=tuple(notes))


def _entry(number: int, value: dict[str, Any], label: Any) -> Entry:
    # A binary question has its label beside the one span that it is about.
    named = value.get("label", label)
    return Entry(number, value.get("start"), value.get("end"), named, value.get("text"))


def _token_claims(tokens: list[dict[str, Any]]) -> list[Entry]:
    return [
        Entry(i, token["start"], token["end"], "", token.get("text"))
        for i, token in enumerate(tokens)
        if type(token.get("start")) is int and type(token.get("end")) is int
    ]


def _ranges(tokens: list[dict[str, Any]], counted: Units) -> list[tuple[int, int]] | None:
    """The code points of the tokens, without white space alone; None if they do not fit."""
    found: list[tuple[int, int]] = []
    for claim in _token_claims(tokens):
        place = counted.place(claim.start, claim.end)
        if isinstance(place, Fault) or (found and place[0] < found[-1][1]):
            return None
        if claim.surface not in (None, counted.text[slice(*place)]):
            return None
        if not counted.text[slice(*place)].isspace():
            found.append(place)
    return found


def _objects(path: Path, line: int, field: str, values: Any) -> list[dict[str, Any]]:
    if values is None:
        return []
    if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
        raise HashiyeError(_NOT_A_LIST, path=path, line=line, field=field)
    return values


def _line_of(document: FormattedDocument, offsets: Offsets) -> str:
    meta = free_meta(replace(document, meta=without_tokens(document.meta)), _OWN)
    counted = units(document.text, offsets)
    tokens = cut_tokens(document)
    firsts = {token.start: i for i, token in enumerate(tokens)}
    lasts = {token.end: i for i, token in enumerate(tokens)}
    spans = []
    for mark in document.spans:
        start, end = counted.back(mark.start, mark.end)
        edges = {"start": start, "end": end}
        on_tokens = {"token_start": firsts[mark.start], "token_end": lasts[mark.end]}
        spans.append(edges | on_tokens | {"label": mark.label})
    # What somebody has marked is no longer what was once rejected.
    answer = ACCEPT if document.spans else meta.get("answer", ACCEPT)
    fields = {
        "text": document.text,
        "tokens": task_tokens(tokens, counted),
        "spans": spans,
        "id": document.id,
        "title": document.title,
    }
    return dumped(fields | meta | {"answer": answer})


PRODIGY = Format(
    name="prodigy",
    suffixes=(".jsonl",),
    title=QT_TRANSLATE_NOOP("core", "Prodigy: JSONL of named entities and spans"),
    read=read,
    write=write,
    cannot_hold=QT_TRANSLATE_NOOP(
        "core", "Suggestions, notes on spans; on reading: relations, choices, rejected spans."
    ),
    options=(offsets_option(Offsets.CODE_POINTS),),
    recognises=recognises,
)
