"""The lines of a WebAnno TSV file, before anything is placed in a text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from core.formats.webanno_escapes import unescaped_text
from core.formats.webanno_layers import Layer, layer_of
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

ANY_FORMAT = "#FORMAT=WebAnno TSV"
FORMAT = f"{ANY_FORMAT} 3"
TEXT = "#Text="

_JAVA_ESCAPES = re.compile(r"\.[01]\s*")
_ROW = re.compile(r"\d{1,9}-\d{1,9}(\.\d{1,9})?\t(\d{1,9})-(\d{1,9})\t([^\t]*)")
"""What a row begins with: its name, its offsets, the token."""
_SHOWN = 60

_NO_FORMAT = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: no “#FORMAT=WebAnno TSV 3”. Export the document again as WebAnno TSV "
    "v3, or choose the format that it has.",
)
_MALFORMED = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: no line of a token with the {columns} columns that the head names: "
    "“{shown}”. Correct the line or export the document again.",
)
_NO_TEXT = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: a token without “#Text=” before it. Put the sentence's text there, or "
    "export the document again.",
)
_NO_TOKEN = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: a sentence without tokens, of which nothing tells where it stands. "
    "Take it out or export the document again.",
)


class Row(NamedTuple):
    """The line of a token, or of a part of one; offsets are as the file has them."""

    line: int
    part: bool
    start: int
    end: int
    surface: str
    cells: Sequence[str]


@dataclass(slots=True)
class Sentence:
    """A sentence: its text, the lines above its tokens, and the rows."""

    line: int
    head: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text from the first of its tokens on."""
        return "\n".join(self.pieces)


@dataclass(frozen=True, slots=True)
class Table:
    """What the lines of a file are: its first line, its layers, its sentences."""

    first: str
    layers: Sequence[Layer]
    sentences: Sequence[Sentence]


def table_of(lines: Sequence[str], path: Path) -> Table:
    """The table that `lines` are. Raises HashiyeError, which names the line, if they are none."""
    first = lines[0] if lines else ""
    if not first.startswith(FORMAT):
        raise HashiyeError(_NO_FORMAT, path=path, line=1)
    java = _JAVA_ESCAPES.fullmatch(first[len(FORMAT) :]) is not None
    layers: list[Layer] = []
    columns = 0
    sentences: list[Sentence] = []
    at = 1
    while at < len(lines) and (layer := layer_of(lines[at], columns, at + 1)) is not None:
        layers.append(layer)
        columns += layer.width
        at += 1
    sentence: Sentence | None = None
    for number, line in enumerate(lines[at:], at + 1):
        if not line:
            sentence = None
        elif line[0] == "#":
            if sentence is None or sentence.rows:
                sentence = Sentence(number)
                sentences.append(sentence)
            sentence.head.append(line)
            if line.startswith(TEXT):
                sentence.pieces.append(unescaped_text(line[len(TEXT) :], java=java))
        elif sentence is None or not sentence.pieces:
            row_of(line, number, columns, path)
            raise HashiyeError(_NO_TEXT, path=path, line=number)
        else:
            row = row_of(line, number, columns, path)
            if row.part and not sentence.rows:
                raise _malformed(line, number, columns, path)
            sentence.rows.append(row)
    for one in sentences:
        if not one.rows and one.text.strip():
            raise HashiyeError(_NO_TOKEN, path=path, line=one.line)
    return Table(first, layers, [one for one in sentences if one.rows])


def row_of(line: str, number: int, columns: int, path: Path) -> Row:
    """The row that `line` is, which has `columns` after its own. Raises HashiyeError."""
    found = _ROW.match(line)
    if found is None:
        raise _malformed(line, number, columns, path)
    part, start, end, surface = found.groups()
    cells = line[found.end() :].split("\t")[1:]
    if len(cells) == columns + 1 and not cells[-1]:
        cells.pop()
    if len(cells) != columns:
        raise _malformed(line, number, columns, path)
    return Row(number, part is not None, int(start), int(end), surface, cells)


def _malformed(line: str, number: int, columns: int, path: Path) -> HashiyeError:
    shown = line[:_SHOWN]
    return HashiyeError(_MALFORMED, path=path, line=number, columns=columns, shown=shown)
