"""CoNLL: a token and its IOB2 tag a line, as in CoNLL-2003 but in two columns.

An empty line ends a sentence, `-DOCSTART- O` begins a document. White space inside a token is
written as `_`, as is the hyphen of a token that would read as a document's beginning.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from core.formats.base import (
    Format,
    FormattedDocument,
    LostSpan,
    Mark,
    WriteReport,
    legible,
    title_of,
)
from core.formats.files import DOCUMENT_LIMIT, MEGABYTE, encoded, numbered_lines, replacing
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.text.sentences import sentences
from core.text.tags import Reason, TaggedSpan, parse_tag, spans_to_tags, tags_to_spans
from core.text.tokens import Token, tokenize

_DOCUMENT_START = "-DOCSTART-"
_WHITE_SPACE = re.compile(r"\s")

_ONE_COLUMN = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: one column. Each line must be a token and a tag with a space between. "
    "Correct the line.",
)
_BAD_TAG = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: “{tag}” is no tag. Tags are O, B-PER, I-PER and the like. "
    "Correct the line.",
)
_TOO_LONG = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: a document of more than {limit} MB. "
    "Put a line “-DOCSTART- O” before each article.",
)
_LABEL = QT_TRANSLATE_NOOP("core", "Its label holds white space, which divides the columns.")
_REASONS = {
    Reason.EMPTY: QT_TRANSLATE_NOOP("core", "It is empty."),
    Reason.MISALIGNED: QT_TRANSLATE_NOOP("core", "It begins or ends inside a token."),
    Reason.NESTED: QT_TRANSLATE_NOOP("core", "It lies inside another span."),
    Reason.OVERLAPPING: QT_TRANSLATE_NOOP("core", "It overlaps another span."),
}


def write(documents: Iterable[FormattedDocument], path: Path) -> WriteReport:
    """Write `documents`; the report lists each span that the tags could not hold.

    Raises HashiyeError, and leaves `path` as it was, if a document or the disk does not allow it.
    """
    count = spans = 0
    lost: list[LostSpan] = []
    with replacing(path) as file:
        for document in documents:
            lines, left_out = _lines(document)
            file.write(encoded(document.id, lines))
            count += 1
            spans += len(document.spans) - len(left_out)
            lost += left_out
    return WriteReport(path, count, spans, tuple(lost))


def read(path: Path) -> Iterator[FormattedDocument]:
    """Yield the documents of the file, tokens joined by spaces and sentences by line feeds.

    The first column is the token, the last its tag (IOB1, IOB2, BILOU or BIOES). Documents
    without a token are skipped. Raises HashiyeError, which names the line, for anything else.
    """
    part = _Part()
    number = 0
    for line_number, line in numbered_lines(path):
        columns = line.split()
        if columns and columns[0] == _DOCUMENT_START:
            if part.tags:
                number += 1
                yield part.document(path, number)
            part = _Part()
        elif columns:
            part.add(columns, path, line_number)
        else:
            part.end_sentence()
    if part.tags:
        yield part.document(path, number + 1)


@dataclass(slots=True)
class _Part:
    """A document as far as it has been read."""

    pieces: list[str] = field(default_factory=list)
    tokens: list[TaggedSpan] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    length: int = 0
    separator: str = ""

    def add(self, columns: list[str], path: Path, line: int) -> None:
        if len(columns) < 2:
            raise HashiyeError(_ONE_COLUMN, path=path, line=line)
        token, tag = columns[0], columns[-1]
        try:
            parse_tag(tag)
        except ValueError as error:
            raise HashiyeError(_BAD_TAG, path=path, line=line, tag=tag) from error
        start = self.length + len(self.separator)
        self.pieces += (self.separator, token)
        self.length = start + len(token)
        if self.length > DOCUMENT_LIMIT:
            limit = DOCUMENT_LIMIT // MEGABYTE
            raise HashiyeError(_TOO_LONG, path=path, line=line, limit=limit)
        self.tokens.append(TaggedSpan(start, self.length, tag))
        self.tags.append(tag)
        self.separator = " "

    def end_sentence(self) -> None:
        if self.tags:
            self.separator = "\n"

    def document(self, path: Path, number: int) -> FormattedDocument:
        text = "".join(self.pieces)
        name = f"{legible(path.stem)} {number}"
        marks = (
            Mark(span.start, span.end, span.label) for span in tags_to_spans(self.tags, self.tokens)
        )
        return FormattedDocument(name, title_of(text, name), text, {}, tuple(marks))


def _lines(document: FormattedDocument) -> tuple[str, list[LostSpan]]:
    text = document.text
    tokens = [token for token in tokenize(text) if not text[token.start : token.end].isspace()]
    lost = [_lost(document, mark, _LABEL) for mark in document.spans if not _holds(mark.label)]
    tagging = spans_to_tags((mark for mark in document.spans if _holds(mark.label)), tokens)
    lost += [_lost(document, out.span, _REASONS[out.reason]) for out in tagging.left_out]
    lines = [f"{_DOCUMENT_START} O\n\n"]
    beginnings = _sentence_starts(text, tokens)
    for i, (token, tag) in enumerate(zip(tokens, tagging.tags, strict=True)):
        # A sentence border inside a span would cut the span in two for whoever reads the file.
        if i and i in beginnings and not tag.startswith("I-"):
            lines.append("\n")
        lines.append(f"{_written(text[token.start : token.end])} {tag}\n")
    if tokens:
        lines.append("\n")
    return "".join(lines), lost


def _sentence_starts(text: str, tokens: list[Token]) -> set[int]:
    """The indices of the tokens that are the first of a sentence."""
    starts = [start for start, _end in sentences(text)]
    found = set()
    index = 0
    for start in starts:
        while index < len(tokens) and tokens[index].start < start:
            index += 1
        found.add(index)
    return found


def _written(token: str) -> str:
    token = _WHITE_SPACE.sub("_", token)
    return token.replace("-", "_") if token == _DOCUMENT_START else token


def _holds(label: str) -> bool:
    return bool(label) and not _WHITE_SPACE.search(label)


def _lost(document: FormattedDocument, mark: Mark, reason: str) -> LostSpan:
    surface = document.text[mark.start : mark.end]
    return LostSpan(document.id, mark.start, mark.end, mark.label, surface, reason)


CONLL = Format(
    name="conll",
    suffixes=(".conll", ".iob2", ".iob", ".bio"),
    title=QT_TRANSLATE_NOOP("core", "CoNLL: one token and its IOB2 tag a line"),
    read=read,
    write=write,
    cannot_hold=QT_TRANSLATE_NOOP(
        "core",
        "White space, titles and metadata; spans inside others, overlapping ones, and those that "
        "begin or end inside a token.",
    ),
)
