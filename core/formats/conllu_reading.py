"""Documents of CoNLL-U files."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from core.formats.base import FormattedDocument, Mark, legible, title_of
from core.formats.conllu_entities import Found, entities
from core.formats.conllu_plus import AUTO, PlusLines
from core.formats.conllu_rows import NEW_DOCUMENT, Sentence, sentence_of
from core.formats.conllu_text import assembled
from core.formats.files import DOCUMENT_LIMIT, MEGABYTE
from core.formats.kept_tokens import FIELD, KeptTokens
from core.formats.tokenisation import Piece
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

KEPT = "conllu"

_TOO_LONG = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: a document whose lines have more than {limit} MB. "
    "Put a line “# newdoc” before each article.",
)
_OTHER_TEXT = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: the words are not those of the sentence's “# text”. The text was put "
    "together from the words.",
)
_ODD_TAG = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: the tag does not follow from the one before it and was read as the "
    "beginning of a span.",
)
_PART_OF_TOKEN = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: the entity takes a part of a token that has several words. It was "
    "given the whole token.",
)
_IN_PARTS = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, sentence from line {line}: {count} entities in several parts were left out.",
)
_UNNAMED = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, sentence from line {line}: {count} mentions without a type were left out.",
)
_UNMATCHED = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, sentence from line {line}: {count} brackets of entities without a partner were left "
    "out.",
)
_MORE_NOTES = QT_TRANSLATE_NOOP("core", "“{path}”: {count} more lines like the last ones.")
_MOST_NOTES = 200


@dataclass(slots=True)
class Parsed:
    """What the lines of a document say.

    `keys` has for each sentence the attribute that tells its entities, `fields` are the names in
    the last `# global.Entity`.
    """

    lines: list[str]
    sentences: list[Sentence]
    text: str
    ranges: list[list[Piece]]
    marks: list[list[Mark]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    notes: list[HashiyeError] = field(default_factory=list)
    fields: Sequence[str] = ()


def read(path: Path, column: str = AUTO) -> Iterator[FormattedDocument]:
    """Yield the documents of the file: each from a remark `# newdoc` on, or all of it.

    `column` is the one that tells entities where the file names its columns. Documents without a
    word are skipped. Raises HashiyeError, which names the line, for what is not CoNLL-U.
    """
    source = PlusLines(path, column)
    lines: list[str] = []
    first, size, number = 1, 0, 0
    fields: Sequence[str] = ()
    for line_number, line in source:
        if _begins_document(line) and any(one and one[0] != "#" for one in lines):
            begun = _trailing_comments(lines)
            head, lines = lines[:begun], lines[begun:]
            number += 1
            parsed = parse(head, path, first, fields)
            parsed.notes[:0] = source.notes if number == 1 else ()
            yield _document(path, head, parsed, fields, number)
            fields = parsed.fields
            first, size = first + begun, sum(map(len, lines))
        lines.append(line)
        size += len(line) + 1
        if size > DOCUMENT_LIMIT:
            limit = DOCUMENT_LIMIT // MEGABYTE
            raise HashiyeError(_TOO_LONG, path=path, line=line_number, limit=limit)
    if any(one and one[0] != "#" and not one.isspace() for one in lines):
        parsed = parse(lines, path, first, fields)
        parsed.notes[:0] = source.notes if number == 0 else ()
        yield _document(path, lines, parsed, fields, number + 1)


def parse(
    lines: Sequence[str], path: Path, first_line: int = 1, fields: Sequence[str] = ()
) -> Parsed:
    """What the lines of one document say; `path` and the number of the first are for messages.

    `fields` are the names in the `# global.Entity` of a document before. Raises HashiyeError, which
    names the line, for what is not CoNLL-U.
    """
    sentences = [sentence for sentence in _sentences(lines, path, first_line) if sentence.words]
    made = assembled(sentences)
    parsed = Parsed([*lines], sentences, made.text, made.ranges)
    notes = [HashiyeError(_OTHER_TEXT, path=path, line=one.first_line) for one in made.disagreeing]
    for sentence, ranges in zip(sentences, made.ranges, strict=True):
        told = sentence.comment("global.Entity")
        fields = told.split("-") if told else fields
        found = entities([sentence.misc(word) for word in sentence.words], fields)
        marks = [_mark(sentence, ranges, one.start, one.end, one.label) for one in found.extents]
        parsed.marks.append(list(dict.fromkeys(marks)))
        parsed.keys.append(found.key)
        notes += _notes(sentence, found, path)
    parsed.fields = fields
    parsed.notes = notes[:_MOST_NOTES]
    if len(notes) > _MOST_NOTES:
        parsed.notes.append(HashiyeError(_MORE_NOTES, path=path, count=len(notes) - _MOST_NOTES))
    return parsed


def _begins_document(line: str) -> bool:
    return line.startswith("#") and line[1:].split("=")[0].split()[:1] == [NEW_DOCUMENT]


def _trailing_comments(lines: Sequence[str]) -> int:
    """Where the remarks begin that end `lines`: they belong to what follows."""
    index = len(lines)
    while index and lines[index - 1].startswith("#"):
        index -= 1
    return index


def _document(
    path: Path, lines: Sequence[str], parsed: Parsed, fields: Sequence[str], number: int
) -> FormattedDocument:
    head = parsed.sentences[0]
    stem = legible(path.stem)
    told = next((v for one in ("newdoc id", "newdoc_id") if (v := head.comment(one))), "")
    name = told or (stem if number == 1 else f"{stem} {number}")
    ranges = [*chain.from_iterable(parsed.ranges)]
    starts, count = [], 0
    for each in parsed.ranges:
        starts.append(count)
        count += len(each)
    extra = {KEPT: {"lines": list(lines), "fields": list(fields)}}
    kept = KeptTokens(ranges, starts, {}, extra).as_meta(parsed.text)
    marks = tuple(chain.from_iterable(parsed.marks))
    title = head.comment("title") or title_of(parsed.text, name)
    return FormattedDocument(
        name, title, parsed.text, {FIELD: kept}, marks, notes=tuple(parsed.notes)
    )


def _sentences(lines: Sequence[str], path: Path, first_line: int) -> Iterator[Sentence]:
    begun: list[str] = []
    start = first_line
    for number, line in enumerate([*lines, ""], first_line):
        if line and not line.isspace():
            if not begun:
                start = number
            begun.append(line)
        elif begun:
            yield sentence_of(begun, start, path)
            begun = []


def _mark(sentence: Sentence, ranges: Sequence[Piece], start: int, end: int, label: str) -> Mark:
    first, last = sentence.words[start].token, sentence.words[end - 1].token
    return Mark(ranges[first].start, ranges[last].end, label)


def _notes(sentence: Sentence, found: Found, path: Path) -> Iterator[HashiyeError]:
    words = sentence.words
    for word in found.odd:
        yield HashiyeError(_ODD_TAG, path=path, line=sentence.first_line + words[word].row)
    for one in found.extents:
        before, after = words[one.start - 1 : one.start], words[one.end : one.end + 1]
        edges = (words[one.start].token, words[one.end - 1].token)
        cut = [word.token for word in (*before, *after)]
        if edges[0] in cut[: len(before)] or edges[1] in cut[len(before) :]:
            line = sentence.first_line + words[one.start].row
            yield HashiyeError(_PART_OF_TOKEN, path=path, line=line)
    for template, count in (
        (_IN_PARTS, found.unheld),
        (_UNNAMED, found.unnamed),
        (_UNMATCHED, found.unmatched),
    ):
        if count:
            yield HashiyeError(template, path=path, line=sentence.first_line, count=count)
