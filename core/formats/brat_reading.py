"""A text and its annotations in brat's standoff form."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from core.formats.base import FormattedDocument, Mark, legible, title_of
from core.formats.files import DOCUMENT_LIMIT, MEGABYTE, numbered_lines, unreadable
from core.formats.folder_index import indexed
from core.formats.json_marks import Entry, MarkReader
from core.formats.json_reading import left_out
from core.formats.normalisations import NORMALISATIONS
from core.formats.units import UnitFinder
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

NOTES = "span_notes"

_KINDS = {"R": "R (relation)", "E": "E (event)", "A": "A (attribute)", "M": "M (modification)"}
_KINDS["*"] = "* (equivalence)"
_TEXT_BOUND = re.compile(
    r"T(\d{1,18})\t(\S+) (\d{1,18} \d{1,18}(?:;\d{1,18} \d{1,18})*)(?:\t(.*))?"
)
_NOTE = re.compile(r"#\d*\t(\S+) (\S+)(?:\t(.*))?")
_NORMALISATION = re.compile(r"N\d*\t(\S+) (T\d+) (\S+)(?:\t(.*))?")

_NO_TEXT = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”: the text that it speaks of is not there. Put “{beside}” into the same folder.",
)
_NOT_UTF8 = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”: not UTF-8 at byte {offset}, so offsets cannot be told. Save the text as UTF-8.",
)
_TOO_LARGE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}” has more than {limit} MB, the most that one document may have. Split it.",
)
_MALFORMED = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: not in brat's standoff form (“{shown}”). Spans are lines such as "
    "“T1 ⇥ PER 0 5 ⇥ surface” with tabs between. Correct the line.",
)
_DISCONTINUOUS = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}, “{document}”: {name} ({label}, “{surface}”) consists of {count} "
    "separate pieces and was left out; mark it in Hashiye as one.",
)
_SHOWN = 60


@dataclass(slots=True)
class _Lines:
    """The lines of an `.ann` file."""

    entries: list[Entry] = field(default_factory=list)
    bound: list[tuple[str, str, int]] = field(default_factory=list)
    """Of each text-bound annotation its name, its surface and how many of the entries are its."""
    notes: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    normalisations: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    others: Counter[str] = field(default_factory=Counter)


def read_pair(ann: Path, finder: UnitFinder) -> FormattedDocument:
    """The document of the file `ann` and the text beside it.

    Raises HashiyeError, which names file and line, for what cannot be read.
    """
    text = _text_beside(ann)
    about = indexed(ann)
    identifier = about.get("id", legible(ann.stem))
    title = about.get("title", title_of(text, legible(ann.stem)))
    lines = _lines_of(ann)
    reader = MarkReader(ann, 1, text, finder, loosely=True)
    pieces = reader.placed("T", lines.entries)
    spans: list[Mark] = []
    named: dict[str, Mark] = {}
    notes: list[HashiyeError] = []
    position = 0
    for name, surface, count in lines.bound:
        own = pieces[position : position + count]
        line = lines.entries[position].line
        position += count
        if _joined(text, own):
            named[name] = Mark(own[0].start, own[-1].end, own[0].label)
            spans.append(named[name])
            continue
        shown = {"label": own[0].label, "surface": surface[:_SHOWN], "count": count, "name": name}
        where = {"path": ann, "line": line, "document": identifier or title}
        notes.append(HashiyeError(_DISCONTINUOUS, **where, **shown))
    meta = dict(about.get("meta", {}))
    for symbol, kept, said in (
        ("#", NOTES, lines.notes),
        ("N", NORMALISATIONS, lines.normalisations),
    ):
        told = [_place(named[name]) | fields for name, fields in said if name in named]
        if told:
            meta[kept] = told
        lines.others[symbol] += len(said) - len(told)
    notes += [
        left_out(ann, 1, identifier or title, kind, count)
        for kind, count in lines.others.items()
        if count
    ]
    return FormattedDocument(identifier, title, text, meta, tuple(spans), notes=tuple(notes))


def _text_beside(ann: Path) -> str:
    path = ann.with_suffix(".txt")
    try:
        with path.open("rb") as file:
            data = file.read(DOCUMENT_LIMIT + 1)
    except FileNotFoundError as error:
        raise HashiyeError(_NO_TEXT, path=ann, beside=legible(path.name)) from error
    except OSError as error:
        raise unreadable(path, error) from error
    if len(data) > DOCUMENT_LIMIT:
        raise HashiyeError(_TOO_LARGE, path=path, limit=DOCUMENT_LIMIT // MEGABYTE)
    try:
        # A byte order mark stays: brat counts it.
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise HashiyeError(_NOT_UTF8, path=path, offset=error.start) from error


def _lines_of(ann: Path) -> _Lines:
    found = _Lines()
    for number, raw in numbered_lines(ann):
        line = raw.removesuffix("\r")
        if not line.strip():
            continue
        take = _TAKERS.get(line[0])
        if line[0] in _KINDS and "\t" in line:
            found.others[_KINDS[line[0]]] += 1
        elif take is None or not take(found, line, number):
            raise HashiyeError(_MALFORMED, path=ann, line=number, shown=line[:_SHOWN])
    return found


def _take_text_bound(found: _Lines, line: str, number: int) -> bool:
    match = _TEXT_BOUND.fullmatch(line)
    if match is None:
        return False
    name, label, fragments, surface = match.groups()
    edges = [tuple(map(int, fragment.split(" "))) for fragment in fragments.split(";")]
    parts = _split(surface, [end - start for start, end in edges])
    for (start, end), part in zip(edges, parts, strict=True):
        found.entries.append(Entry(int(name), start, end, label, part, line=number))
    found.bound.append((f"T{name}", surface or "", len(edges)))
    return True


def _take_note(found: _Lines, line: str, _number: int) -> bool:
    match = _NOTE.fullmatch(line)
    if match is None:
        return False
    _kind, name, text = match.groups()
    found.notes.append((name, {"text": text or ""}))
    return True


def _take_normalisation(found: _Lines, line: str, _number: int) -> bool:
    match = _NORMALISATION.fullmatch(line)
    if match is None:
        return False
    _kind, name, reference, text = match.groups()
    found.normalisations.append((name, {"reference": reference, "text": text or ""}))
    return True


_TAKERS: dict[str, Callable[[_Lines, str, int], bool]] = {
    "T": _take_text_bound,
    "#": _take_note,
    "N": _take_normalisation,
}


def _split(surface: str | None, lengths: Sequence[int]) -> list[str | None]:
    """The texts of fragments of such lengths, in some unit, which a space joins in `surface`."""
    if surface is None or len(lengths) == 1:
        return [surface] * len(lengths)
    for encoding, width in (("utf-32-le", 4), ("utf-16-le", 2), ("utf-8", 1)):
        rest = surface.encode(encoding)
        space = " ".encode(encoding)
        parts: list[str | None] = []
        for length in lengths:
            part, rest = rest[: length * width], rest[length * width :]
            if len(part) < length * width or (rest and not rest.startswith(space)):
                break
            rest = rest.removeprefix(space)
            parts.append(part.decode(encoding, "replace"))
        if len(parts) == len(lengths) and not rest:
            return parts
    return [None] * len(lengths)


def _joined(text: str, pieces: Sequence[Mark]) -> bool:
    """Whether nothing but white space lies between the pieces, in their order."""
    return all(
        one.end <= two.start and not text[one.end : two.start].strip()
        for one, two in pairwise(pieces)
    )


def _place(mark: Mark) -> dict[str, Any]:
    return {"start": mark.start, "end": mark.end, "label": mark.label}
