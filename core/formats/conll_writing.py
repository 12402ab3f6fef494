"""Documents as the lines of a CoNLL file."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice, pairwise
from pathlib import Path

from core.formats.base import FormattedDocument, LostSpan, Mark, WriteReport
from core.formats.conll_kept import KeptLines, kept_lines, usual_between
from core.formats.conll_layout import (
    AS_FOUND,
    BAR,
    DOCUMENT_START,
    TAB,
    Documents,
    Layout,
    Wanted,
    is_tag,
    parsed_tag,
)
from core.formats.conll_recognition import is_border, is_comment
from core.formats.files import encoded, replacing
from core.formats.fitting import EMPTY, MISALIGNED, NESTED, OVERLAPPING, lost_span
from core.formats.folders import FileNames, replacing_folder
from core.formats.kept_tokens import KeptTokens, kept_tokens
from core.formats.tokenisation import Piece, Tokens, tokens_of
from core.messages import QT_TRANSLATE_NOOP
from core.text.tags import Reason, in_scheme, spans_to_tags, tags_to_spans

_BOM = b"\xef\xbb\xbf"
_LABEL = QT_TRANSLATE_NOOP("core", "Its label holds white space, which divides the columns.")
_LABEL_BAR = QT_TRANSLATE_NOOP("core", "Its label holds “|”, which divides the columns.")
_NO_LABEL = QT_TRANSLATE_NOOP("core", "It has no label.")
_REASONS = {
    Reason.EMPTY: EMPTY,
    Reason.MISALIGNED: MISALIGNED,
    Reason.NESTED: NESTED,
    Reason.OVERLAPPING: OVERLAPPING,
}
_LINE_ENDS = "\\n\\r\\x0b\\x0c\\x1c-\\x1e\\x85\\u2028\\u2029"
_DIVIDES = {
    " ": re.compile(r"\s"),
    TAB: re.compile(f"[\\t{_LINE_ENDS}]"),
    BAR: re.compile(f"[|{_LINE_ENDS}]"),
}
_BREAKS_TOKEN = {
    " ": re.compile(r"[ \t\n\r]"),
    TAB: re.compile(r"[\t\n\r]"),
    BAR: re.compile(r"[\n\r]"),
}
_FILLER = "_"
_NO_BORDER = DOCUMENT_START.replace("-", "_")


def write(
    documents: Iterable[FormattedDocument],
    path: Path,
    wanted: Wanted = AS_FOUND,
    suffix: str = ".conll",
) -> WriteReport:
    """Write `documents` to a file, or to a folder of files that end in `suffix` if that is wanted.

    What is not `wanted` is as in the file that the first document came from, or as usual; several
    documents are told apart by lines `-DOCSTART-` unless something else is wanted. The report lists
    each span that tags cannot hold. Raises HashiyeError, and leaves `path` as it was, if a document
    or the disk does not allow it.
    """
    writer = _Writer(wanted)
    if wanted.documents is Documents.FOLDER:
        names = FileNames(suffix)
        with replacing_folder(path) as folder:
            for document in documents:
                with (folder / names.of(document.id)).open("wb") as file:
                    file.write(writer.alone(document))
    else:
        with replacing(path) as file:
            given = iter(documents)
            begun = [*islice(given, 2)]
            writer.several = len(begun) > 1
            for document in chain(begun, given):
                file.write(writer.next(document))
    return WriteReport(path, writer.documents, writer.spans, tuple(writer.lost))


class _Writer:
    """Makes the lines of documents, one after the other, and counts."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._layout: Layout | None = None
        self._owed = ""
        self.several = False
        self.documents = self.spans = 0
        self.lost: list[LostSpan] = []

    def alone(self, document: FormattedDocument) -> bytes:
        """The bytes of a file that holds `document` alone."""
        self._layout, self._owed = None, ""
        return self.next(document)

    def next(self, document: FormattedDocument) -> bytes:
        """The bytes of `document` in a file that holds those before it."""
        kept = kept_tokens(document)
        held = kept_lines(kept)
        first = self._layout is None
        layout = self._layout or self._begun(held)
        self._layout = layout
        lines = _Lines(document, layout, kept, held, self._wanted.mend)
        self.documents += 1
        self.spans += len(document.spans) - len(lines.lost)
        self.lost += lines.lost
        text = self._owed + "".join(lines)
        self._owed = ""
        if held and held.unterminated:
            text = text.removesuffix(layout.newline)
            self._owed = 2 * layout.newline
        elif lines.open and held and not (layout.documents and held.layout.documents):
            self._owed = layout.newline
        # Where a token begins with that character, readers would take it for the file's mark.
        begins = text.startswith("\ufeff")
        return (_BOM if first and (layout.bom or begins) else b"") + encoded(document.id, text)

    def _begun(self, held: KeptLines | None) -> Layout:
        """The layout of a file whose first document keeps `held`."""
        layout = self._wanted.layout(held.layout if held else Layout())
        if self.several and self._wanted.documents is None:
            return replace(layout, documents=True)
        return layout


class _Lines:
    """The lines of a document, with their ends, and the spans that they cannot hold.

    `open` says that no empty line ends the last sentence.
    """

    def __init__(
        self,
        document: FormattedDocument,
        layout: Layout,
        kept: KeptTokens | None,
        held: KeptLines | None,
        mend: bool,
    ) -> None:
        self._text = document.text
        self._layout = layout
        self._held = held if held and _alike(held.layout, layout) else None
        self._mend = mend
        # Of those that Hashiye finds in a text, none has white space in it.
        self._breaks = kept is not None or DOCUMENT_START in document.text
        self._columns = _columns(layout, kept if self._held else None)
        tokens = tokens_of(document) if kept is None else Tokens.of(kept)
        self._pieces = tokens.pieces
        self.lost: list[LostSpan] = []
        tagging = spans_to_tags(self._holdable(document), self._pieces)
        self.lost += [
            lost_span(document, out.span, _REASONS[out.reason]) for out in tagging.left_out
        ]
        self._tags = tagging.tags
        # An end of a sentence inside a span would cut the span in two for whoever reads the file.
        self._starts = [i for i in tokens.sentences if not i or self._tags[i][0] != "I"]
        self.open = not any(not line.strip() for line in self._between(len(self._pieces)))

    def __iter__(self) -> Iterator[str]:
        """The lines, some at a time."""
        newline = self._layout.newline
        starts = self._starts
        for first, last in pairwise([*starts, len(self._pieces)]):
            yield "".join([f"{line}{newline}" for line in self._between(first)])
            yield "".join([f"{line}{newline}" for line in self._sentence(first, last)])
        if not starts:
            yield "".join([f"{line}{newline}" for line in self._between(0)])
        else:
            yield "".join([f"{line}{newline}" for line in self._between(len(self._pieces))])

    def _holdable(self, document: FormattedDocument) -> Iterator[Mark]:
        divides = _DIVIDES[self._layout.separator]
        for mark in document.spans:
            if not mark.label:
                self.lost.append(lost_span(document, mark, _NO_LABEL))
            elif divides.search(mark.label):
                reason = (
                    _LABEL_BAR if BAR in mark.label and self._layout.separator == BAR else _LABEL
                )
                self.lost.append(lost_span(document, mark, reason))
            else:
                yield mark

    def _between(self, index: int) -> Sequence[str]:
        """The lines before the token `index`, or after the last."""
        held = self._held
        usual = usual_between(self._layout, first=index == 0)
        if held is None or (index == 0 and held.layout.documents != self._layout.documents):
            return usual
        found = held.between.get(index, usual)
        safe = all(
            not one.strip() or is_border(one) or is_comment(one, held.layout) for one in found
        )
        ends = index in (0, len(self._pieces)) or any(not one.strip() for one in found)
        return found if safe and ends else usual

    def _sentence(self, first: int, last: int) -> list[str]:
        layout, text = self._layout, self._text
        pieces = self._pieces[first:last]
        tags = in_scheme(self._tags[first:last], layout.scheme)
        raw: dict[int, str] = {}
        if self._held is not None and self._held.lines:
            tags, raw = self._as_it_was(first, tags)
        if layout.mark != "-":
            tags = [tag if tag == "O" else f"{tag[0]}{layout.mark}{tag[2:]}" for tag in tags]
        tokens = [text[start:end] for start, end in pieces]
        if self._breaks:
            breaks = _BREAKS_TOKEN[layout.separator]
            tokens = [breaks.sub("_", token) for token in tokens]
            tokens = [_NO_BORDER if token == DOCUMENT_START else token for token in tokens]
        if layout.columns == 2 and layout.token == 0:
            separator = layout.separator
            lines = [f"{one}{separator}{tag}" for one, tag in zip(tokens, tags, strict=True)]
        else:
            lines = self._rows(first, tokens, tags)
        for i, line in raw.items():
            lines[i] = line
        return lines

    def _rows(self, first: int, tokens: Sequence[str], tags: Sequence[str]) -> list[str]:
        layout = self._layout
        rows = []
        for i, (token, tag) in enumerate(zip(tokens, tags, strict=True), first):
            row = [values[i] if values else _FILLER for values in self._columns]
            row[layout.token], row[layout.tag] = token, tag
            rows.append(layout.separator.join(value or _FILLER for value in row))
        return rows

    def _as_it_was(self, first: int, tags: list[str]) -> tuple[list[str], dict[int, str]]:
        """Tags and whole lines as the file had them, where they still say the same."""
        assert self._held is not None
        held = [self._held.lines.get(i) for i in range(first, first + len(tags))]
        if not any(held):
            return tags, {}
        was = [
            line.tag if line is not None and line.usual == tag and is_tag(line.tag) else tag
            for line, tag in zip(held, tags, strict=True)
        ]
        pieces = self._pieces[first : first + len(tags)]
        if self._mend or tags_to_spans(was, pieces) != tags_to_spans(tags, pieces):
            was = tags
        raw = {
            i: line.raw
            for i, line in enumerate(held)
            if line is not None and line.raw is not None and self._says(line.raw, pieces[i], was[i])
        }
        return was, raw

    def _says(self, raw: str, piece: Piece, tag: str) -> bool:
        """Whether a line is that of this token with this tag."""
        layout = self._layout
        fields, _regular = layout.fields(raw)
        if len(fields) < 2:
            return False
        whole = len(fields) == layout.columns
        token, found = (
            (fields[layout.token], fields[layout.tag]) if whole else (fields[0], fields[-1])
        )
        return (
            token == self._text[piece.start : piece.end]
            and is_tag(found)
            and parsed_tag(found) == tag
        )


def _alike(one: Layout, other: Layout) -> bool:
    """Whether lines of tokens are the same in both, but for their ends."""
    whole = replace(one, newline=other.newline, documents=other.documents, bom=other.bom)
    return whole == other


def _columns(layout: Layout, kept: KeptTokens | None) -> list[Sequence[str] | None]:
    """What stands in each column where the file said it."""
    names = [str(i + 1) for i in range(layout.columns)]
    return [kept.columns.get(name) if kept else None for name in names]
