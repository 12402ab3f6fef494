"""A folder for token classification that `datasets.load_dataset` of Hugging Face opens.

`data/train.jsonl` has a row for each sentence (or document): `{"id", "sentence", "tokens",
"ner_tags"}`, `id` being the document's and `sentence` counting from 0 in it; tags are IOB2 as
strings. `README.md`, the dataset card, declares `ner_tags` as ClassLabel, so that `datasets` (2.14
to 5) turns tags into numbers by its names. On reading, numbers are understood as well, if a card
beside the file or above it names them. A folder whose name ends in `-dev` or `-test`, as an
export's parts do, has `data/validation.jsonl` or `data/test.jsonl`.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, BinaryIO

from core.formats.base import Format, FormattedDocument, LostSpan, Mark, WriteReport, title_of
from core.formats.detokenise import Join, joined
from core.formats.files import encoded, unreadable
from core.formats.fitting import EMPTY, MISALIGNED, NESTED, OVERLAPPING, lost_span
from core.formats.folders import replacing_folder
from core.formats.huggingface_card import CARD, card, tag_names
from core.formats.json_reading import first_object, identifier_of, objects
from core.formats.json_writing import dumped
from core.formats.kept_tokens import FIELD, KeptTokens
from core.formats.options import Option
from core.formats.tokenisation import Piece, tokens_of
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.text.tags import Reason, parse_tag, spans_to_tags, tags_to_spans

ROWS = Option(
    "rows",
    QT_TRANSLATE_NOOP("core", "What is one row on writing"),
    "sentence",
    ("sentence", "document"),
    reads=False,
)
JOIN = Option(
    "join",
    QT_TRANSLATE_NOOP("core", "Between tokens"),
    Join.SENSIBLE,
    tuple(Join),
    writes=False,
    value_of=Join,
)
TOKENS, TAGS = "tokens", "ner_tags"
_FOLDER = "data"
_SUFFIX = ".jsonl"
_PARTS = {"dev": "validation", "test": "test"}
_REASONS = {
    Reason.EMPTY: EMPTY,
    Reason.MISALIGNED: MISALIGNED,
    Reason.NESTED: NESTED,
    Reason.OVERLAPPING: OVERLAPPING,
}

_NO_LABEL = QT_TRANSLATE_NOOP("core", "It has no label.")
_MALFORMED = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: “tokens” must be a list of strings that are not empty, and “ner_tags” "
    "one of as many tags. Correct the line.",
)
_BAD_TAG = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: “{tag}” is no tag. Tags are O, B-PER, I-PER and the like; numbers are "
    "named by the card, README.md, beside the file or above it. Correct the line or the card.",
)


def read(path: Path, join: Join = Join.SENSIBLE) -> Iterator[FormattedDocument]:
    """Yield the documents of a file, or of those in a folder that this format has written.

    Raises HashiyeError, which names the line, for what is no such row.
    """
    for file in _files(path):
        waiting: list[_Row] = []
        for row in _rows(file):
            if waiting and (not row.sentence or row.id != waiting[0].id):
                yield _document(waiting, join)
                waiting = []
            waiting.append(row)
        if waiting:
            yield _document(waiting, join)


def write(
    documents: Iterable[FormattedDocument], path: Path, rows: str = ROWS.default
) -> WriteReport:
    """Write the folder `path`; the report lists the spans that tags cannot hold.

    Raises HashiyeError, and leaves `path` as it was, if a document or the disk does not allow it.
    """
    part = _PARTS.get(path.name.rpartition("-")[2], "train")
    count = spans = 0
    lost: list[LostSpan] = []
    labels: set[str] = set()
    with replacing_folder(path) as folder:
        (folder / _FOLDER).mkdir()
        with (folder / _FOLDER / f"{part}{_SUFFIX}").open("xb") as file:
            for document in documents:
                left_out, held = _write_rows(file, document, by_sentence=rows == "sentence")
                lost += left_out
                labels |= held
                count += 1
                spans += len(document.spans) - len(left_out)
        (folder / CARD).write_bytes(encoded("", card(labels, part, f"{_FOLDER}/{part}{_SUFFIX}")))
    return WriteReport(path, count, spans, tuple(lost))


def recognises(path: Path) -> bool:
    """Whether the first line has tokens and as many tags."""
    first = first_object(path)
    tokens, tags = first.get(TOKENS), first.get(TAGS)
    return isinstance(tokens, list) and isinstance(tags, list) and len(tokens) == len(tags)


def _write_rows(
    file: BinaryIO, document: FormattedDocument, *, by_sentence: bool
) -> tuple[list[LostSpan], set[str]]:
    """Write the rows of `document`; the spans that they do not hold, and the labels they have."""
    found = tokens_of(document)
    lost = [lost_span(document, mark, _NO_LABEL) for mark in document.spans if not mark.label]
    tagging = spans_to_tags([mark for mark in document.spans if mark.label], found.pieces)
    lost += [lost_span(document, out.span, _REASONS[out.reason]) for out in tagging.left_out]
    # An end of a sentence inside a span would cut the span in two for whoever reads the file.
    starts = [i for i in found.sentences if not i or tagging.tags[i][0] != "I"]
    edges = [*starts, len(found.pieces)] if by_sentence and starts else [0, len(found.pieces)]
    for sentence, (first, last) in enumerate(pairwise(edges)):
        row = {
            "id": document.id,
            "sentence": sentence,
            TOKENS: [document.text[start:end] for start, end in found.pieces[first:last]],
            TAGS: tagging.tags[first:last],
        }
        file.write(encoded(document.id, dumped(row) + "\n"))
    return lost, {tag[2:] for tag in tagging.tags if tag != "O"}


class _Row:
    """A line of a file: its document, its place in it, its tokens and tags."""

    def __init__(self, path: Path, line: int, fields: Mapping[str, Any], names: list[str]) -> None:
        tokens, tags = fields.get(TOKENS), fields.get(TAGS)
        if (
            not isinstance(tokens, list)
            or not isinstance(tags, list)
            or len(tokens) != len(tags)
            or not all(isinstance(token, str) and token for token in tokens)
        ):
            raise HashiyeError(_MALFORMED, path=path, line=line)
        self.path, self.line = path, line
        self.id = identifier_of(path, line, fields.get("id"))
        number = fields.get("sentence")
        self.sentence = number if type(number) is int else 0
        self.tokens: list[str] = tokens
        self.tags = [self._tag(tag, names) for tag in tags]

    def _tag(self, tag: Any, names: list[str]) -> str:
        if type(tag) is int and 0 <= tag < len(names):
            tag = names[tag]
        try:
            parse_tag(tag if isinstance(tag, str) else "")
        except ValueError as error:
            shown = str(tag)[:40]
            raise HashiyeError(_BAD_TAG, path=self.path, line=self.line, tag=shown) from error
        return str(tag)


def _rows(path: Path) -> Iterator[_Row]:
    names = next(
        (
            found
            for place in (path.parent, path.parent.parent)
            if (found := tag_names(place / CARD))
        ),
        [],
    )
    for line, fields in objects(path):
        yield _Row(path, line, fields, names)


def _document(rows: list[_Row], join: Join) -> FormattedDocument:
    tokens: list[str] = []
    sentences: list[int] = []
    for row in rows:
        if row.tokens:
            sentences.append(len(tokens))
            tokens += row.tokens
    text, ranges = joined(tokens, sentences, join) if tokens else ("", [])
    pieces = iter(map(Piece._make, ranges))
    marks: list[Mark] = []
    for row in rows:
        own = [next(pieces) for _token in row.tokens]
        marks += [Mark(one.start, one.end, one.label) for one in tags_to_spans(row.tags, own)]
    meta = {FIELD: KeptTokens(ranges, sentences).as_meta(text)} if tokens else {}
    title = title_of(text, f"{rows[0].path.stem} {rows[0].line}")
    return FormattedDocument(rows[0].id, title, text, meta, tuple(marks))


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    try:
        return sorted((path / _FOLDER).glob(f"*{_SUFFIX}"))
    except OSError as error:
        raise unreadable(path, error) from error


HUGGINGFACE = Format(
    name="huggingface",
    suffixes=(_SUFFIX,),
    title=QT_TRANSLATE_NOOP("core", "Hugging Face datasets: tokens and tags, with a card"),
    read=read,
    write=write,
    cannot_hold=QT_TRANSLATE_NOOP(
        "core",
        "White space, titles and metadata; spans inside others, overlapping ones, and those that "
        "begin or end inside a token.",
    ),
    options=(ROWS, JOIN),
    recognises=recognises,
    folder=True,
    flat=True,
    tokens=True,
)
