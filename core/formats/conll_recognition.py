"""Which columns, separator and tags a CoNLL file has, told by its first lines."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from core.formats.conll_layout import (
    AS_FOUND,
    BAR,
    DOCUMENT_START,
    SPACE,
    TAB,
    Documents,
    Layout,
    Wanted,
    is_tag,
    parsed_tag,
)
from core.text.tags import Scheme

_SAMPLE = 64 * 1024
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Recognised:
    """The form of a file. `sure` says that every line of the sample has it; `labels` are those."""

    layout: Layout
    sure: bool
    labels: frozenset[str]


def recognise(path: Path, wanted: Wanted = AS_FOUND) -> Recognised:
    """The form of the file at `path`, as far as it is not `wanted`; by its first 64 kB.

    A file that cannot be read has the usual form, and it is not sure.
    """
    lines, newline, bom = _sample(path)
    rows = [line for line in lines if line.strip() and not is_border(line)]
    separators = [wanted.separator] if wanted.separator else [TAB, BAR, SPACE]
    found = next(filter(None, (_columns(rows, one, wanted) for one in separators)), None)
    layout, sure = found or (wanted.layout(Layout()), False)
    border = any(is_border(line) for line in lines)
    layout = replace(
        layout,
        newline=newline,
        bom=bom,
        documents=border and wanted.documents in (None, Documents.DOCSTART, Documents.FOLDER),
    )
    tags = [*_tags(lines, layout)]
    return Recognised(
        replace(layout, mark=_mark(lines, layout), scheme=_scheme(tags, layout.scheme)),
        sure,
        frozenset(tag[2:] for tag in tags if tag[2:]),
    )


def is_border(line: str) -> bool:
    """Whether the line begins a document."""
    return line.startswith(DOCUMENT_START) and line[len(DOCUMENT_START) :][:1] in (
        "",
        TAB,
        BAR,
        SPACE,
    )


def is_comment(line: str, layout: Layout) -> bool:
    """Whether a line at the beginning of a sentence is a remark: `#` with no token and tag."""
    if not line.startswith("#"):
        return False
    fields, regular = layout.fields(line)
    return not (regular and is_tag(fields[layout.tag]))


def _sample(path: Path) -> tuple[list[str], str, bool]:
    try:
        with path.open("rb") as file:
            data = file.read(_SAMPLE)
    except OSError:
        return [], "\n", False
    if len(data) == _SAMPLE:
        data = data[: data.rfind(b"\n") + 1] or data
    bom = data.startswith(_BOM)
    newline = "\r\n" if 2 * data.count(b"\r\n") > data.count(b"\n") else "\n"
    text = data.removeprefix(_BOM).decode("utf-8", "replace")
    return [line.removesuffix("\r") for line in text.split("\n")], newline, bom


def _columns(rows: Sequence[str], separator: str, wanted: Wanted) -> tuple[Layout, bool] | None:
    """The layout of `rows` with that separator, and whether all are so; None if they have none."""
    tokens = [row for row in rows if not row.startswith("#")] or rows
    if not tokens:
        return None
    if separator == BAR and wanted.columns is None:
        count = 2
    else:
        counts = Counter(len(_parts(row, separator)) for row in tokens)
        count = wanted.columns or counts.most_common(1)[0][0]
    if count < 2:
        return None
    for place in (count - 1, 0) if wanted.tag is None else (wanted.tag,):
        token = wanted.token if wanted.token is not None else int(place == 0)
        asked = replace(wanted, separator=separator, columns=count, token=token, tag=place)
        layout = asked.layout(Layout())
        split = [layout.fields(row) for row in tokens]
        whole = [one for one, _regular in split if len(one) == count]
        if 2 * len(whole) > len(split) and all(is_tag(one[layout.tag]) for one in whole):
            others = (row for row in rows if row.startswith("#"))
            regular = all(same for _one, same in split)
            return layout, regular and all(is_row_or_comment(row, layout) for row in others)
    return None


def is_row_or_comment(row: str, layout: Layout) -> bool:
    """Whether a line that begins with `#` is a remark or a whole row."""
    fields, regular = layout.fields(row)
    return row.startswith("# ") or (regular and is_tag(fields[layout.tag]))


def _parts(row: str, separator: str) -> list[str]:
    return row.split() if separator == SPACE else row.split(separator)


def _tags(lines: Sequence[str], layout: Layout) -> Iterator[str]:
    """The tags of the sample in order, each sentence followed by an O."""
    for line in lines:
        if not line.strip():
            yield "O"
            continue
        fields, _regular = layout.fields(line)
        tag = fields[layout.tag] if len(fields) == layout.columns else "O"
        yield parsed_tag(tag) if is_tag(tag) else "O"


def _mark(lines: Sequence[str], layout: Layout) -> str:
    for line in lines:
        fields, _regular = layout.fields(line) if line.strip() else ([], False)
        tag = fields[layout.tag] if len(fields) == layout.columns else "O"
        if tag != "O" and is_tag(tag):
            return tag[1]
    return layout.mark


def _scheme(tags: Sequence[str], otherwise: Scheme) -> Scheme:
    prefixes = {tag[0] for tag in tags}
    if prefixes & {*"UL"}:
        return Scheme.BILOU
    if prefixes & {*"SE"}:
        return Scheme.BIOES
    pairs = zip(["O", *tags], tags, strict=False)
    begins = [(tag[0], before[1:] == tag[1:]) for before, tag in pairs if tag != "O"]
    if not begins:
        return otherwise
    iob1 = ("I", False) in begins and ("B", False) not in begins
    return Scheme.IOB1 if iob1 else Scheme.IOB2
