"""Documents of the lines of a CoNLL file, and what it takes to write the same lines again."""

import os
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from core.formats.base import FormattedDocument, Mark, legible, title_of
from core.formats.conll_kept import KEPT, Line, as_extra
from core.formats.conll_layout import AS_FOUND, Documents, Layout, Wanted, parsed_tag
from core.formats.conll_recognition import is_border, is_comment, recognise
from core.formats.detokenise import joined
from core.formats.files import DOCUMENT_LIMIT, MEGABYTE, numbered_lines, unreadable
from core.formats.kept_tokens import FIELD, KeptTokens
from core.formats.tokenisation import Piece
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.text.tags import TaggedSpan, in_scheme, spans_to_tags, tags_to_spans

_ONE_COLUMN = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: one column. Each line must be a token and a tag with a space, a tab or "
    "“|” between. Correct the line.",
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
_NO_TOKEN = QT_TRANSLATE_NOOP(
    "core", "“{path}”, line {line}: no token stands before the tag “{tag}”. The line was left out."
)
_ODD_TAG = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: the tag “{tag}” does not follow from the one before it and was read as "
    "“{read}”.",
)
_MORE_NOTES = QT_TRANSLATE_NOOP("core", "“{path}”: {count} more lines like the last ones.")
_TOO_MANY = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: a document of more than {limit} million tokens. Put a line "
    "“-DOCSTART- O” before each article, or choose that each sentence is a document.",
)
_MOST_NOTES = 200
_MILLIONS = 5
"""Tokens of one document, in millions: a thousand times what an article has."""
_SHOWN = 80


def read(
    path: Path, wanted: Wanted = AS_FOUND, suffixes: tuple[str, ...] = ()
) -> Iterator[FormattedDocument]:
    """Yield the documents of the file, or of those in a folder that have one of `suffixes`.

    Tokens are joined as `wanted.join` says, sentences by line feeds. Documents without a token are
    skipped. Raises HashiyeError, which names the line, for what has no token and tag.
    """
    if path.is_dir():
        for file in _files(path, suffixes):
            yield from read(file, wanted)
        return
    layout = recognise(path, wanted).layout
    part = _Part(path, layout, wanted)
    for line_number, raw in numbered_lines(path):
        line = raw.removesuffix("\r")
        if not line or line.isspace():
            part.pending.append(line)
        elif line[0] == "-" and is_border(line):
            if part.tokens and wanted.documents is not Documents.FILE:
                yield part.document()
                part = part.next()
            part.pending.append(line)
        elif line[0] == "#" and (part.pending or not part.tokens) and is_comment(line, layout):
            part.pending.append(line)
        else:
            if part.tokens and part.pending and wanted.documents is Documents.SENTENCE:
                blank = max(
                    (i for i, one in enumerate(part.pending) if not one.strip()), default=-1
                )
                after = part.pending[blank + 1 :]
                del part.pending[blank + 1 :]
                yield part.document()
                part = part.next()
                part.pending = after
            part.add(line, line_number)
    if part.tokens:
        yield part.document(unterminated=_unterminated(path), last=True)


@dataclass(slots=True)
class _Part:
    """A document as far as it has been read; `pending` are the lines since its last token."""

    path: Path
    layout: Layout
    wanted: Wanted
    number: int = 1
    tokens: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    numbers: "array[int]" = field(default_factory=partial(array, "q"))
    seen: dict[str, str] = field(default_factory=dict)
    sentences: list[int] = field(default_factory=list)
    pending: list[str] = field(default_factory=list)
    between: dict[int, list[str]] = field(default_factory=dict)
    raw: dict[int, str] = field(default_factory=dict)
    notes: list[HashiyeError] = field(default_factory=list)
    untold: int = 0
    length: int = 0

    def next(self) -> "_Part":
        """The document after this one, still empty."""
        return _Part(self.path, self.layout, self.wanted, self.number + 1)

    def add(self, line: str, number: int) -> None:
        layout = self.layout
        fields, regular = layout.fields(line)
        if len(fields) < 2:
            raise HashiyeError(_ONE_COLUMN, path=self.path, line=number)
        whole = len(fields) == layout.columns
        token, tag = (
            (fields[layout.token], fields[layout.tag]) if whole else (fields[0], fields[-1])
        )
        try:
            parsed = parsed_tag(tag)
        except ValueError as error:
            raise HashiyeError(_BAD_TAG, path=self.path, line=number, tag=tag[:_SHOWN]) from error
        if not token:
            self._note(HashiyeError(_NO_TOKEN, path=self.path, line=number, tag=tag))
            return
        index = len(self.tokens)
        if self.pending or not index:
            self.sentences.append(index)
            self.between[index], self.pending = self.pending, []
        if not regular:
            self.raw[index] = line
        self.length += len(token) + 1
        if self.length > DOCUMENT_LIMIT:
            limit = DOCUMENT_LIMIT // MEGABYTE
            raise HashiyeError(_TOO_LONG, path=self.path, line=number, limit=limit)
        if index >= _MILLIONS * 1_000_000:
            raise HashiyeError(_TOO_MANY, path=self.path, line=number, limit=_MILLIONS)
        # A corpus has few words many times.
        self.tokens.append(self.seen.setdefault(token, token))
        self.tags.append(parsed)
        self.numbers.append(number)
        if layout.columns > 2:
            self.rows.append(fields if whole else [""] * layout.columns)

    def document(self, unterminated: bool = False, last: bool = False) -> FormattedDocument:
        text, ranges = joined(self.tokens, self.sentences, self.wanted.join)
        pieces = [*map(Piece._make, ranges)]
        del ranges
        spans = self._spans(pieces)
        lines = self._unusual_lines(spans, pieces)
        layout = self.layout
        others = [i for i in range(layout.columns) if i not in (layout.token, layout.tag)]
        columns = {str(i + 1): [row[i] for row in self.rows] for i in others}
        self.between[len(self.tokens)] = self.pending
        extra = {KEPT: as_extra(layout, self.between, lines, unterminated)}
        kept = KeptTokens(pieces, self.sentences, columns, extra).as_meta(text)
        stem = legible(self.path.stem)
        name = (
            stem if last and self.number == 1 and not layout.documents else f"{stem} {self.number}"
        )
        marks = tuple(Mark(span.start, span.end, span.label) for span in spans)
        if self.untold:
            self.notes.append(HashiyeError(_MORE_NOTES, path=self.path, count=self.untold))
        return FormattedDocument(
            name, title_of(text, name), text, {FIELD: kept}, marks, notes=tuple(self.notes)
        )

    def _slices(self) -> Iterator[slice]:
        ends = [*self.sentences[1:], len(self.tokens)]
        return (slice(*each) for each in zip(self.sentences, ends, strict=True))

    def _spans(self, pieces: list[Piece]) -> list[TaggedSpan]:
        """The spans of the tags; none goes on over the end of a sentence."""
        return [
            span for one in self._slices() for span in tags_to_spans(self.tags[one], pieces[one])
        ]

    def _unusual_lines(self, spans: list[TaggedSpan], pieces: list[Piece]) -> list[Line]:
        """The lines that would not be written like that; tags that had to be repaired are noted."""
        tags = spans_to_tags(spans, pieces).tags
        usual = [tag for one in self._slices() for tag in in_scheme(tags[one], self.layout.scheme)]
        if usual == self.tags and not self.raw:
            return []
        found = []
        for i, (tag, written) in enumerate(zip(self.tags, usual, strict=True)):
            if tag != written:
                line = self.numbers[i]
                self._note(HashiyeError(_ODD_TAG, path=self.path, line=line, tag=tag, read=written))
            if tag != written or i in self.raw:
                found.append(Line(i, written, tag, self.raw.get(i)))
        return found

    def _note(self, note: HashiyeError) -> None:
        if len(self.notes) < _MOST_NOTES:
            self.notes.append(note)
        else:
            self.untold += 1


def _files(folder: Path, suffixes: tuple[str, ...]) -> list[Path]:
    try:
        found = [path for path in folder.iterdir() if path.is_file()]
    except OSError as error:
        raise unreadable(folder, error) from error
    return sorted(
        path for path in found if path.suffix.lower() in suffixes and not path.name.startswith(".")
    )


def _unterminated(path: Path) -> bool:
    """Whether the last line of the file, which has one, lacks its end."""
    try:
        with path.open("rb") as file:
            file.seek(-1, os.SEEK_END)
            return file.read(1) != b"\n"
    except OSError as error:
        raise unreadable(path, error) from error
