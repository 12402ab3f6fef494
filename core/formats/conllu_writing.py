"""Documents as the lines of a CoNLL-U file."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from core.formats.base import FormattedDocument, LostSpan, Mark, WriteReport, title_of
from core.formats.conllu_entities import ENTITY, TAG_KEYS, attribute_values
from core.formats.conllu_reading import KEPT, Parsed, parse
from core.formats.conllu_rows import MISC, NEW_DOCUMENT, attributes, escaped
from core.formats.files import encoded, replacing
from core.formats.fitting import EMPTY, MISALIGNED, NESTED, OVERLAPPING, lost_span
from core.formats.kept_tokens import kept_tokens
from core.formats.tokenisation import Piece, tokens_of
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.text.tags import Reason

_LABEL = QT_TRANSLATE_NOOP(
    "core",
    "Its label is empty, or holds white space or a mark that divides what is said of a word.",
)
_OVER_THE_END = QT_TRANSLATE_NOOP("core", "It goes over the end of a sentence of the file.")
_REASONS = {
    Reason.EMPTY: EMPTY,
    Reason.MISALIGNED: MISALIGNED,
    Reason.NESTED: NESTED,
    Reason.OVERLAPPING: OVERLAPPING,
}
_UNFIT = re.compile(r"[\s|]")
_UNFIT_IN_BRACKETS = re.compile(r"[\s|()\[\]=-]")
_USUAL_KEY = TAG_KEYS[0]
_EMPTY_COLUMNS = "\t".join(["_"] * 7)
_OWN = frozenset({ENTITY, *TAG_KEYS})


def write(documents: Iterable[FormattedDocument], path: Path, key: str = "") -> WriteReport:
    """Write `documents`; the report lists each span that the file cannot hold.

    `key` is the attribute that tells entities, by default that of the file which a document came
    from, else `NE`. Raises HashiyeError, and leaves `path` as it was, if a document or the disk
    does not allow it.
    """
    count = spans = 0
    lost: list[LostSpan] = []
    with replacing(path) as file:
        for document in documents:
            lines = _Lines(document, key)
            file.write(encoded(document.id, "".join(f"{line}\n" for line in lines.all())))
            count += 1
            spans += len(document.spans) - len(lines.lost)
            lost += lines.lost
    return WriteReport(path, count, spans, tuple(lost))


@dataclass(frozen=True, slots=True)
class _Placed:
    """A span by the indices of its tokens or words, half-open."""

    start: int
    end: int
    label: str
    mark: Mark


class _Lines:
    """The lines of a document; once they are made, `lost` are the spans that they cannot hold."""

    def __init__(self, document: FormattedDocument, key: str) -> None:
        self._document = document
        self._key = key
        self.lost: list[LostSpan] = []

    def all(self) -> list[str]:
        kept = kept_tokens(self._document)
        parsed = _parsed(kept.extra.get(KEPT), self._document.text) if kept else None
        lines = [*self._fresh()] if parsed is None else self._again(parsed)
        return lines if not lines or not lines[-1].strip() else [*lines, ""]

    def _lose(self, mark: Mark, reason: str) -> None:
        self.lost.append(lost_span(self._document, mark, reason))

    def _placed(self, marks: Iterable[Mark], pieces: Sequence[Piece], key: str) -> list[_Placed]:
        """The spans by their tokens; those that have none, or no label for `key`, are lost."""
        starts = {piece.start: i for i, piece in enumerate(pieces)}
        ends = {piece.end: i for i, piece in enumerate(pieces, 1)}
        unfit = _UNFIT_IN_BRACKETS if key == ENTITY else _UNFIT
        found = []
        for mark in marks:
            first, last = starts.get(mark.start), ends.get(mark.end)
            if not mark.label or unfit.search(mark.label):
                self._lose(mark, _LABEL)
            elif mark.start >= mark.end:
                self._lose(mark, EMPTY)
            elif first is None or last is None:
                self._lose(mark, MISALIGNED)
            else:
                found.append(_Placed(first, last, mark.label, mark))
        return found

    def _values(
        self, placed: Sequence[_Placed], count: int, key: str
    ) -> tuple[list[str], list[_Placed]]:
        """What is said of each word, and which spans are said thereby."""
        values, left_out = attribute_values(placed, count, key)
        for out in left_out:
            self._lose(out.span.mark, _REASONS[out.reason])
        lost = {id(out.span) for out in left_out}
        return values, [one for one in placed if id(one) not in lost]

    def _again(self, parsed: Parsed) -> list[str]:
        """The lines that the document came from, but for sentences whose entities are others."""
        lines = parsed.lines
        key = self._key or next(filter(None, parsed.keys), _USUAL_KEY)
        for sentence, ranges, was, told, marks in zip(
            parsed.sentences,
            parsed.ranges,
            parsed.marks,
            parsed.keys,
            self._by_sentence(parsed),
            strict=True,
        ):
            if _same(marks, was) and (not self._key or told in ("", self._key)):
                continue
            tokens = [word.token for word in sentence.words]
            words = [
                replace(
                    one,
                    start=bisect_left(tokens, one.start),
                    end=bisect_left(tokens, one.end),
                )
                for one in self._placed(marks, ranges, key)
            ]
            values, _held = self._values(words, len(tokens), key)
            for word, value in zip(sentence.words, values, strict=True):
                place = sentence.first_line - 1 + word.row
                row = lines[place].split("\t")
                others = {k: v for k, v in attributes(row[MISC]).items() if k not in _OWN}
                row[MISC] = _misc(({key: value} if value else {}) | others)
                lines[place] = "\t".join(row)
        return lines

    def _by_sentence(self, parsed: Parsed) -> list[list[Mark]]:
        found: list[list[Mark]] = [[] for _sentence in parsed.sentences]
        starts = [ranges[0].start for ranges in parsed.ranges]
        for mark in self._document.spans:
            place = bisect_right(starts, mark.start) - 1
            if place >= 0 and mark.end <= parsed.ranges[place][-1].end:
                found[place].append(mark)
            else:
                self._lose(mark, _OVER_THE_END)
        return found

    def _fresh(self) -> Iterator[str]:
        document = self._document
        key = self._key or _USUAL_KEY
        tokens = tokens_of(document)
        placed = self._placed(document.spans, tokens.pieces, key)
        values, held = self._values(placed, len(tokens.pieces), key)
        # An end of a sentence inside a span would cut the span in two for whoever reads the file.
        inside = {i for one in held for i in range(one.start + 1, one.end)}
        starts = [i for i in tokens.sentences if i not in inside]
        if not tokens.pieces:
            return
        yield from self._head()
        name = " ".join(document.id.split())
        for number, (first, last) in enumerate(pairwise([*starts, len(tokens.pieces)]), 1):
            rows = [*self._rows(tokens.pieces, first, last, key, values)]
            yield f"# sent_id = {name}-{number}"
            yield f"# text = {''.join(form + gap for form, gap, _line in rows).strip()}"
            yield from (line for _form, _gap, line in rows)
            yield ""

    def _head(self) -> Iterator[str]:
        document = self._document
        name = " ".join(document.id.split())
        yield f"# {NEW_DOCUMENT} id = {name}" if name else f"# {NEW_DOCUMENT}"
        title = document.title
        if title and " ".join(title.split()) == title != title_of(document.text, name):
            yield f"# title = {title}"

    def _rows(
        self, pieces: Sequence[Piece], first: int, last: int, key: str, values: Sequence[str]
    ) -> Iterator[tuple[str, str, str]]:
        """The form of each token, what follows it in a line of text, and its line."""
        text = self._document.text
        for i in range(first, last):
            piece = pieces[i]
            token = text[piece.start : piece.end]
            after = text[piece.end : pieces[i + 1].start if i + 1 < len(pieces) else len(text)]
            told = {key: values[i]} if values[i] else {}
            if i == 0 and piece.start:
                told["SpacesBefore"] = escaped(text[: piece.start])
            form = token
            if token != " ".join(token.split()):
                form = " ".join(token.split()) or "_"
                told["SpacesInToken"] = escaped(token)
            if not after:
                told["SpaceAfter"] = "No"
            elif after != " " or i + 1 == last:
                told["SpacesAfter"] = escaped(after)
            line = f"{i - first + 1}\t{form}\t{_EMPTY_COLUMNS}\t{_misc(told)}"
            yield form, " " if after else "", line


def _same(marks: Iterable[Mark], others: Iterable[Mark]) -> bool:
    one, other = ({(mark.start, mark.end, mark.label) for mark in each} for each in (marks, others))
    return one == other


def _parsed(kept: Any, text: str) -> Parsed | None:
    """What the kept lines say, if they are lines of CoNLL-U that say `text`."""
    match kept:
        case {"lines": [*lines], "fields": [*fields]}:
            pass
        case _:
            return None
    strings = all(isinstance(one, str) and "\n" not in one for one in (*lines, *fields))
    if not strings:
        return None
    try:
        parsed = parse(lines, Path(), fields=fields)
    except HashiyeError:
        return None
    return parsed if parsed.text == text else None


def _misc(told: Mapping[str, str]) -> str:
    return "|".join(f"{name}={value}" if value else name for name, value in told.items()) or "_"
