"""A folder for token classification that `datasets.load_dataset` of Hugging Face opens.

`data/train.jsonl` has a row for each sentence (or document): `{"id", "sentence", "tokens",
"ner_tags"}`, `id` being the document's and `sentence` counting from 0 in it; tags are IOB2 as
strings. The parts of a split lie in one folder, as `data/train.jsonl`, `data/validation.jsonl` and
`data/test.jsonl`. `README.md`, the dataset card, names them and declares `ner_tags` as ClassLabel
with the labels of all parts, so that `datasets` (2.14 to 5) turns tags into the same numbers in
each. On reading, numbers are understood as well, if a card beside the file or above it names them;
which split a document is from is in its metadata (`split`).
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from core.formats.base import Format, FormattedDocument, Mark, title_of
from core.formats.detokenise import Join, joined
from core.formats.huggingface_card import CARD, tag_names
from core.formats.huggingface_files import SUFFIX, TAGS, TOKENS, files_in, split_of
from core.formats.huggingface_writing import ROWS, write, write_parts
from core.formats.json_reading import first_object, identifier_of, objects
from core.formats.kept_tokens import FIELD, KeptTokens
from core.formats.options import Option
from core.formats.tokenisation import Piece
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.text.tags import parse_tag, tags_to_spans

JOIN = Option(
    "join",
    QT_TRANSLATE_NOOP("core", "Between tokens"),
    Join.SENSIBLE,
    tuple(Join),
    writes=False,
    value_of=Join,
)
SPLIT = "split"
"""The field of the metadata that names a document's split."""
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
    for file in files_in(path) if path.is_dir() else [path]:
        split = split_of(file)
        waiting: list[_Row] = []
        for row in _rows(file):
            if waiting and (not row.sentence or row.id != waiting[0].id):
                yield _document(waiting, split, join)
                waiting = []
            waiting.append(row)
        if waiting:
            yield _document(waiting, split, join)


def recognises(path: Path) -> bool:
    """Whether the first line has tokens and as many tags."""
    first = first_object(path)
    tokens, tags = first.get(TOKENS), first.get(TAGS)
    return isinstance(tokens, list) and isinstance(tags, list) and len(tokens) == len(tags)


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


def _document(rows: list[_Row], split: str, join: Join) -> FormattedDocument:
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
    meta: dict[str, Any] = {SPLIT: split} if split else {}
    if tokens:
        meta[FIELD] = KeptTokens(ranges, sentences).as_meta(text)
    title = title_of(text, f"{rows[0].path.stem} {rows[0].line}")
    return FormattedDocument(rows[0].id, title, text, meta, tuple(marks))


HUGGINGFACE = Format(
    name="huggingface",
    suffixes=(SUFFIX,),
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
    write_parts=write_parts,
)
